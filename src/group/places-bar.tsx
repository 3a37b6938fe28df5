/**
 * How full a group is: a bar beside the same in words. The mark is the fewest people it needs, the striped part is offered.
 */
import { __, sprintf } from '@wordpress/i18n';
import type { Group } from '../types/rest';

export function PlacesBar( { group }: { group: Group } ) {
	const { confirmed = 0, offered = 0 } = group.places;
	const share = ( number: number ) =>
		`${ Math.min( 100, ( 100 * number ) / Math.max( 1, group.capacity ) ) }%`;
	return (
		<span className="mentoring-places">
			<span className="mentoring-places__bar" aria-hidden="true">
				<span
					className="mentoring-places__offered"
					style={ { inlineSize: share( confirmed + offered ) } }
				/>
				<span
					className="mentoring-places__taken"
					style={ { inlineSize: share( confirmed ) } }
				/>
				{ group.minimum < group.capacity && (
					<span
						className="mentoring-places__minimum"
						style={ { insetInlineStart: share( group.minimum ) } }
					/>
				) }
			</span>
			<span>{ takenWords( group ) }</span>
		</span>
	);
}

/**
 * "5 of 6, 1 offered".
 * @param group Group.
 */
export function takenWords( group: Group ): string {
	const { confirmed = 0, offered = 0 } = group.places;
	return offered > 0
		? sprintf(
				/* translators: 1: places taken, 2: places, 3: places offered. */
				__( '%1$d of %2$d, %3$d offered', 'mentoring-program' ),
				confirmed,
				group.capacity,
				offered
			)
		: sprintf(
				/* translators: 1: places taken, 2: places. */
				__( '%1$d of %2$d', 'mentoring-program' ),
				confirmed,
				group.capacity
			);
}
