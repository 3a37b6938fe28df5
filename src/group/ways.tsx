/**
 * What can be done with a stored group beside saving it: in the header what leads elsewhere, at the end of the form what
 * ends it.
 */
import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { goTo, screenUrl } from '../shared/boot-data';
import { Confirm } from '../shared/components/confirm';
import { OutcomeNotice } from '../shared/components/outcome';
import type { Outcome } from '../shared/components/run-deed';
import type { Group } from '../types/rest';
import { deleteGroup } from './api';
import { cancelTitle, CancelDialog } from './cancel';

export function Ways( { group }: { group: Group } ) {
	return (
		<>
			{ group.state !== 'draft' && (
				<Button variant="tertiary" href={ group.url }>
					{ __( 'View page', 'mentoring-program' ) }
				</Button>
			) }
			<Button
				variant="tertiary"
				href={ screenUrl( 'registrations', { group: group.id } ) }
			>
				{ __( 'People', 'mentoring-program' ) }
			</Button>
			{ group.state !== 'draft' && (
				<Button
					variant="tertiary"
					href={ screenUrl( 'groups', { attendance: group.id } ) }
				>
					{ __( 'Attendance', 'mentoring-program' ) }
				</Button>
			) }
		</>
	);
}

export function Ending( { group }: { group: Group } ) {
	const [ asking, setAsking ] = useState< '' | 'cancel' | 'delete' >( '' );
	const [ outcome, setOutcome ] = useState< Outcome< Group > | null >( null );
	const canCancel =
		group.can.cancel.allowed &&
		[ 'published', 'on_hold' ].includes( group.state );
	const toList = () => goTo( screenUrl( 'groups', { in_term: group.term } ) );
	return (
		<>
			<OutcomeNotice
				outcome={ outcome }
				name={ ( one ) => one.title }
				onDismiss={ () => setOutcome( null ) }
			/>
			{ canCancel && (
				<div className="mentoring-ending">
					<Button
						variant="secondary"
						isDestructive
						onClick={ () => setAsking( 'cancel' ) }
					>
						{ __( 'Cancel the group', 'mentoring-program' ) }
					</Button>
					<span className="mentoring-weak">
						{ nothingYet( group ) }
					</span>
				</div>
			) }
			{ group.can.delete?.allowed && (
				<div className="mentoring-ending">
					<Button
						variant="secondary"
						isDestructive
						onClick={ () => setAsking( 'delete' ) }
					>
						{ __( 'Delete', 'mentoring-program' ) }
					</Button>
					<span className="mentoring-weak">
						{ __(
							'Possible while nobody has ever registered for it.',
							'mentoring-program'
						) }
					</span>
				</div>
			) }
			{ asking === 'cancel' && (
				<Modal
					title={ cancelTitle( [ group ] ) }
					focusOnMount={ false }
					size="medium"
					onRequestClose={ () => setAsking( '' ) }
				>
					<CancelDialog
						items={ [ group ] }
						onClose={ () => setAsking( '' ) }
						onDone={ ( _sentence, how ) => {
							if ( how.done.length > 0 ) {
								toList();
							} else {
								setOutcome( how );
							}
						} }
					/>
				</Modal>
			) }
			{ asking === 'delete' && (
				<Confirm
					title={ sprintf(
						/* translators: %s: title of a group. */
						__( 'Delete “%s”?', 'mentoring-program' ),
						group.title
					) }
					keep={ __( 'Keep the group', 'mentoring-program' ) }
					deed={ __(
						'Delete the group and its page',
						'mentoring-program'
					) }
					onClose={ () => setAsking( '' ) }
					onDeed={ async () => {
						await deleteGroup( group.id );
						toList();
					} }
				>
					<p>
						{ __(
							'Nobody ever registered for it, so nobody loses anything. This cannot be undone.',
							'mentoring-program'
						) }
					</p>
				</Confirm>
			) }
		</>
	);
}

function nothingYet( group: Group ): string {
	const people =
		( group.places.confirmed ?? 0 ) +
		( group.places.offered ?? 0 ) +
		group.places.waiting;
	return people === 0
		? __( 'Nothing happens yet. Nobody is in it.', 'mentoring-program' )
		: sprintf(
				/* translators: %d: number of people. */
				_n(
					'Nothing happens yet. You first see what it means for the %d person in it.',
					'Nothing happens yet. You first see what it means for the %d people in it.',
					people,
					'mentoring-program'
				),
				people
			);
}
