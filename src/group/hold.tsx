/**
 * Putting a group on hold until a day, and ending that early: what it means for whom comes first.
 */
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Input } from '../shared/components/field';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import type { Action } from '../shared/list/types';
import type { Group } from '../types/rest';
import { saveGroup } from './api';

type Done = ( sentence: string, outcome: Outcome< Group > ) => void;

/**
 * @param onDone Told how it went.
 */
export function holdActions( onDone: Done ): Action< Group >[] {
	return [
		{
			id: 'hold',
			label: __( 'Put on hold', 'mentoring-program' ),
			isEligible: ( group ) =>
				group.state === 'published' && group.can.edit.allowed,
			modalHeader: ( [ group ] ) =>
				sprintf(
					/* translators: %s: title of a group. */
					__( 'Put “%s” on hold?', 'mentoring-program' ),
					group?.title ?? ''
				),
			modalFocusOnMount: false,
			RenderModal: ( { items, closeModal } ) => (
				<HoldDialog
					items={ items }
					onClose={ () => closeModal?.() }
					onDone={ onDone }
				/>
			),
		},
		{
			id: 'resume',
			label: __( 'End the hold now', 'mentoring-program' ),
			isEligible: ( group ) =>
				group.state === 'on_hold' && group.can.edit.allowed,
			callback: async ( items ) => {
				for ( const group of items ) {
					await saveGroup( group.id, {
						state: 'published',
						version: group.version,
					} );
				}
				onDone( __( 'It goes on.', 'mentoring-program' ), {
					done: items,
					failed: [],
					left: [],
				} );
			},
		},
	];
}

function HoldDialog( {
	items,
	onClose,
	onDone,
}: {
	items: Group[];
	onClose: () => void;
	onDone: Done;
} ) {
	const [ until, setUntil ] = useState( '' );
	return (
		<RunDeed
			items={ items }
			keep={ __( 'Leave it open', 'mentoring-program' ) }
			deed={ __( 'Put on hold', 'mentoring-program' ) }
			isHarmless
			run={ ( group ) =>
				saveGroup( group.id, {
					state: 'on_hold',
					on_hold_until: until || null,
					version: group.version,
				} )
			}
			onClose={ onClose }
			onDone={ ( how ) =>
				onDone( __( 'It is on hold.', 'mentoring-program' ), how )
			}
		>
			<Input
				field="hold_until"
				label={ __( 'Until (may stay empty)', 'mentoring-program' ) }
				help={ __(
					'On that day it goes on by itself.',
					'mentoring-program'
				) }
				input={ { type: 'date', className: '' } }
				value={ until }
				onChange={ setUntil }
			/>
			<p>
				{ __(
					'Nobody new registers meanwhile. People keep their places, and the clocks of offers stand still.',
					'mentoring-program'
				) }
			</p>
		</RunDeed>
	);
}
