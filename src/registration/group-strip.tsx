/**
 * How a group stands, above the list of its people: places, and those kept back to be offered (A49).
 */
import { Button, Modal } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { changeAddress, numberInAddress, screenUrl } from '../shared/boot-data';
import type { Outcome } from '../shared/components/run-deed';
import { RestError } from '../shared/rest';
import type { Group, Registration } from '../types/rest';
import { offerWithheld, readRegistrations } from './api';
import { MoveDialog, moveTitle } from './move';

export function GroupStrip( {
	group,
	groups,
	onOffered,
	onDone,
}: {
	group: Group;
	groups: Group[];
	onOffered: () => void;
	onDone: ( sentence: string, outcome: Outcome< Registration > ) => void;
} ) {
	const [ message, setMessage ] = useState( '' );
	const [ moving, setMoving ] = useState< Registration[] | null >( null );
	const withheld = group.places.withheld ?? 0;
	const askToMove = useCallback( async () => {
		setMoving( await readPlaces( group.id ) );
	}, [ group.id ] );
	useEffect( () => {
		// Whoever is about to cancel the group comes here to move its people instead.
		if ( numberInAddress( 'move' ) !== null ) {
			changeAddress( { move: '' }, false );
			void askToMove();
		}
	}, [ askToMove ] );
	return (
		<div className="mentoring-strip">
			<p>
				<strong>{ group.places.words }</strong>{ ' ' }
				<a href={ group.url }>
					{ __( 'View page', 'mentoring-program' ) }
				</a>{ ' ' }
				<a href={ screenUrl( 'groups', { group: group.id } ) }>
					{ __(
						'Edit the group, change its places',
						'mentoring-program'
					) }
				</a>{ ' ' }
				{ ( group.places.confirmed ?? 0 ) > 0 && (
					<Button variant="link" onClick={ () => void askToMove() }>
						{ __(
							'Move everybody to other groups',
							'mentoring-program'
						) }
					</Button>
				) }
			</p>
			{ moving && (
				<Modal
					title={ moveTitle( moving ) }
					onRequestClose={ () => setMoving( null ) }
					focusOnMount={ false }
					size="medium"
				>
					<MoveDialog
						items={ moving }
						groups={ groups }
						onClose={ () => setMoving( null ) }
						onDone={ onDone }
					/>
				</Modal>
			) }
			{ withheld > 0 && (
				<p>
					{ sprintf(
						/* translators: %d: number of places. */
						_n(
							'%d freed place is kept back: the group has begun, so it is not given away by itself.',
							'%d freed places are kept back: the group has begun, so they are not given away by themselves.',
							withheld,
							'mentoring-program'
						),
						withheld
					) }{ ' ' }
					<Button
						variant="secondary"
						onClick={ async () => {
							try {
								await offerWithheld( group.id );
								onOffered();
							} catch ( error ) {
								setMessage(
									error instanceof RestError
										? error.message
										: String( error )
								);
							}
						} }
					>
						{ __(
							'Offer to the first in line',
							'mentoring-program'
						) }
					</Button>
				</p>
			) }
			{ message && <p className="mentoring-problem">{ message }</p> }
		</div>
	);
}

async function readPlaces( group: number ): Promise< Registration[] > {
	const { records } = await readRegistrations( {
		group,
		status: [ 'confirmed' ],
		order: 'asc',
		per_page: 100,
	} );
	return records;
}
