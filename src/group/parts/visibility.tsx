/**
 * Whether the public sees a group, and whether it takes people.
 */
import { __ } from '@wordpress/i18n';
import { Input, Select } from '../../shared/components/field';
import type { Group } from '../../types/rest';
import { Confirmations } from '../confirmations';
import { Part, type PartProps } from './part';

export function Visibility( {
	form,
	stored,
	onStored,
}: PartProps & { onStored: ( group: Group ) => void } ) {
	const { values, set, problem } = form;
	return (
		<Part title={ __( 'Who sees it', 'mentoring-program' ) }>
			<Select
				field="state"
				label={ __( 'State', 'mentoring-program' ) }
				value={ values.state }
				onChange={ ( state ) => set( { state } ) }
				options={ stateOptions( stored?.state ?? 'draft' ) }
				problem={ problem( 'state' ) }
				help={
					values.state === 'published' &&
					( stored?.state ?? 'draft' ) === 'draft' &&
					__(
						'Nobody sees it before its mentors have confirmed it. Saving asks them by e-mail; once all have confirmed, it is published by itself.',
						'mentoring-program'
					)
				}
			/>
			{ values.state === 'on_hold' && (
				<Input
					field="on_hold_until"
					label={ __(
						'Until (may stay empty)',
						'mentoring-program'
					) }
					help={ __(
						'Nobody new registers meanwhile. People keep their places, and the clocks of offers stand still.',
						'mentoring-program'
					) }
					input={ { type: 'date', className: '' } }
					value={ values.on_hold_until }
					onChange={ ( on_hold_until ) => set( { on_hold_until } ) }
					problem={ problem( 'on_hold_until' ) }
				/>
			) }
			{ stored && (
				<Confirmations group={ stored } onChanged={ onStored } />
			) }
		</Part>
	);
}

/**
 * States a group may be given from the one it has; cancelling has its own button.
 * @param now State it has.
 */
function stateOptions( now: Group[ 'state' ] ) {
	if ( now === 'cancelled' ) {
		return [ { value: now, label: stateWords( now ) } ];
	}
	const all: Group[ 'state' ][] =
		now === 'draft'
			? [ 'draft', 'published', 'on_hold' ]
			: [ 'draft', 'published', 'on_hold', 'archived' ];
	return all.map( ( value ) => ( { value, label: stateWords( value ) } ) );
}

/**
 * A state with what it means.
 * @param state State.
 */
export function stateWords( state: Group[ 'state' ] ): string {
	switch ( state ) {
		case 'draft':
			return __(
				'Draft: only administrators see it',
				'mentoring-program'
			);
		case 'published':
			return __(
				'Published: everybody sees it, members register while the term is open',
				'mentoring-program'
			);
		case 'on_hold':
			return __(
				'On hold: seen, but nobody new registers',
				'mentoring-program'
			);
		case 'archived':
			return __( 'Archived: over, kept to be read', 'mentoring-program' );
		case 'cancelled':
			return __( 'Cancelled', 'mentoring-program' );
	}
}
