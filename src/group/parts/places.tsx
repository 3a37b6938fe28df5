/**
 * How few and how many: what a changed number does to whom is said before it is saved.
 */
import { Button, Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Input } from '../../shared/components/field';
import type { Group } from '../../types/rest';
import { Part, type PartProps } from './part';

export function Places( { form, stored }: PartProps ) {
	const { values, set, problem } = form;
	const held = heldIn( stored );
	const capacity = Number( values.capacity );
	const isOverbooked = stored !== null && capacity < held;
	return (
		<Part title={ __( 'Places', 'mentoring-program' ) }>
			<div className="mentoring-pair">
				<Input
					field="minimum"
					label={ __( 'Fewest people', 'mentoring-program' ) }
					help={ __(
						'Below it the group is flagged. It is never cancelled by itself.',
						'mentoring-program'
					) }
					input={ number }
					value={ values.minimum }
					onChange={ ( minimum ) => set( { minimum } ) }
					problem={ problem( 'minimum' ) }
				/>
				<Input
					field="capacity"
					label={ __( 'Most people', 'mentoring-program' ) }
					help={ __(
						'A hard limit; who comes later waits. Mentors are not counted.',
						'mentoring-program'
					) }
					input={ number }
					value={ values.capacity }
					onChange={ ( text ) => set( { capacity: text } ) }
					problem={ problem( 'capacity' ) }
				/>
			</div>
			{ stored?.runs_anyway && (
				<p className="mentoring-weak">{ stored.runs_anyway }</p>
			) }
			{ isOverbooked ? (
				<Notice status="warning" isDismissible={ false }>
					<strong>
						{ sprintf(
							/* translators: 1: people with or offered a place, 2: how many too many, 3: number of places. */
							__(
								'%1$d people hold or are offered a place, %2$d more than %3$d.',
								'mentoring-program'
							),
							held,
							held - capacity,
							capacity
						) }
					</strong>{ ' ' }
					{ sprintf(
						/* translators: %d: how many too many. */
						__(
							'Nobody is dropped: if you save, all keep what they have, the group shows as overbooked by %d and takes nobody new.',
							'mentoring-program'
						),
						held - capacity
					) }{ ' ' }
					<Button
						variant="secondary"
						size="small"
						onClick={ () =>
							set( { capacity: String( stored.capacity ) } )
						}
					>
						{ sprintf(
							/* translators: %d: number of places. */
							__( 'Go back to %d', 'mentoring-program' ),
							stored.capacity
						) }
					</Button>
				</Notice>
			) : (
				stored && (
					<p className="mentoring-weak">
						{ whoGains( stored, capacity ) }
					</p>
				)
			) }
		</Part>
	);
}

const number = { type: 'number', min: 1, className: 'small-text' };

function heldIn( group: Group | null ): number {
	return ( group?.places.confirmed ?? 0 ) + ( group?.places.offered ?? 0 );
}

/**
 * Who holds a place and waits, and what more places would do.
 * @param group    Stored group.
 * @param capacity As typed.
 */
function whoGains( group: Group, capacity: number ): string {
	const { waiting } = group.places;
	const held = heldIn( group );
	if ( capacity > group.capacity && waiting > 0 ) {
		const offers = Math.min( capacity - held, waiting );
		return sprintf(
			/* translators: %d: number of people. */
			_n(
				'%d person waiting is offered a place by e-mail as soon as you save.',
				'%d people waiting are offered a place by e-mail as soon as you save, in their order.',
				offers,
				'mentoring-program'
			),
			offers
		);
	}
	if ( held === 0 && waiting === 0 ) {
		return '';
	}
	return [
		sprintf(
			/* translators: %d: number of people. */
			_n(
				'%d person holds or is offered a place.',
				'%d people hold or are offered a place.',
				held,
				'mentoring-program'
			),
			held
		),
		waiting > 0
			? sprintf(
					/* translators: %d: number of people. */
					_n(
						'%d waits: if you allow more, the place is offered to them.',
						'%d wait: if you allow more, places are offered to them in their order.',
						waiting,
						'mentoring-program'
					),
					waiting
				)
			: '',
	]
		.filter( Boolean )
		.join( ' ' );
}
