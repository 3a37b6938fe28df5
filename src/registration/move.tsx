/**
 * Moving people to other groups of the term: each is offered a place and keeps the one they have until they accept. One
 * person, a selection, or everybody of a group whose mentor leaves or that is merged into another.
 */
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { Field } from '../shared/components/field';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import type { Action } from '../shared/list/types';
import type { Group, Registration } from '../types/rest';
import { move } from './api';
import { nameOf } from './words';

type Done = ( sentence: string, outcome: Outcome< Registration > ) => void;

/**
 * @param groups Every group.
 * @param onDone Told how it went.
 */
export function moveAction(
	groups: Group[],
	onDone: Done
): Action< Registration > {
	return {
		id: 'move',
		label: __( 'Move to another group', 'mentoring-program' ),
		supportsBulk: true,
		isEligible: ( one ) => one.can.move.allowed,
		modalHeader: moveTitle,
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<MoveDialog
				items={ items }
				groups={ groups }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			/>
		),
	};
}

/**
 * @param items Whom.
 */
export function moveTitle( items: Registration[] ): string {
	const [ first ] = items;
	return items.length === 1 && first
		? sprintf(
				/* translators: %s: person. */
				__( 'Move %s to another group?', 'mentoring-program' ),
				nameOf( first )
			)
		: sprintf(
				/* translators: %d: number of people. */
				_n(
					'Move %d person to another group?',
					'Move %d people to other groups?',
					items.length,
					'mentoring-program'
				),
				items.length
			);
}

interface Props {
	items: Registration[];
	groups: Group[];
	onClose: () => void;
	onDone: Done;
}

export function MoveDialog( { items, groups, onClose, onDone }: Props ) {
	const [ chosen, setChosen ] = useState< Record< number, number > >( {} );
	const ready = items.filter( ( one ) => chosen[ one.id ] );
	const isOne = items.length === 1;
	const everybody = targets( items[ 0 ], groups );
	return (
		<RunDeed
			items={ ready }
			isHarmless
			isDisabled={ ready.length === 0 }
			keep={ __( 'Move nobody', 'mentoring-program' ) }
			deed={
				ready.length === 0
					? __( 'Offer the move', 'mentoring-program' )
					: sprintf(
							/* translators: %d: number of people. */
							_n(
								'Offer the move to %d person',
								'Offer the move to %d people',
								ready.length,
								'mentoring-program'
							),
							ready.length
						)
			}
			run={ ( one ) => move( one.id, chosen[ one.id ] ?? 0 ) }
			onClose={ onClose }
			onDone={ ( outcome ) =>
				onDone(
					sprintf(
						/* translators: %s: names of people. */
						_n(
							'%s was offered a place in another group.',
							'%s were offered places in other groups.',
							outcome.done.length,
							'mentoring-program'
						),
						outcome.done.map( nameOf ).join( ', ' )
					),
					outcome
				)
			}
		>
			{ ! isOne && (
				<GroupChoice
					field="everybody"
					label={ __(
						'Everybody to the same group',
						'mentoring-program'
					) }
					groups={ everybody }
					value={ 0 }
					onChange={ ( group ) =>
						setChosen(
							Object.fromEntries(
								items
									.filter( ( one ) =>
										targets( one, groups ).some(
											( { id } ) => id === group
										)
									)
									.map( ( one ) => [ one.id, group ] )
							)
						)
					}
				/>
			) }
			{ items.map( ( one ) => (
				<GroupChoice
					key={ one.id }
					field={ `move.${ one.id }` }
					label={
						isOne
							? __( 'New group', 'mentoring-program' )
							: nameOf( one )
					}
					groups={ targets( one, groups ) }
					value={ chosen[ one.id ] ?? 0 }
					onChange={ ( group ) =>
						setChosen( { ...chosen, [ one.id ]: group } )
					}
				/>
			) ) }
			<ul className="mentoring-consequences">
				<li>
					{ __(
						'An e-mail offers the place with its dates. Nobody loses the place they have unless they accept; both then change in the same moment.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __(
						'Nobody who waits is passed over: a group with people in line cannot be chosen.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __(
						'The fee moves along. The mentors of both groups are told once a move is accepted.',
						'mentoring-program'
					) }
				</li>
			</ul>
		</RunDeed>
	);
}

function GroupChoice( {
	field,
	label,
	groups,
	value,
	onChange,
}: {
	field: string;
	label: string;
	groups: Group[];
	value: number;
	onChange: ( group: number ) => void;
} ) {
	return (
		<Field field={ field } label={ label }>
			{ ( control ) => (
				<select
					{ ...control }
					value={ value }
					onChange={ ( event ) =>
						onChange( Number( event.target.value ) )
					}
				>
					<option value={ 0 }>
						{ groups.length === 0
							? __(
									'There is no other group in this term',
									'mentoring-program'
								)
							: __( 'Choose a group', 'mentoring-program' ) }
					</option>
					{ groups.map( ( group ) => (
						<option
							key={ group.id }
							value={ group.id }
							disabled={ group.places.left < 1 }
						>
							{ sprintf(
								/* translators: 1: title of a group, 2: when it meets, 3: its places. */
								__( '%1$s (%2$s, %3$s)', 'mentoring-program' ),
								group.title,
								group.rhythm,
								group.places.words
							) }
						</option>
					) ) }
				</select>
			) }
		</Field>
	);
}

/**
 * Groups somebody can be moved to: those of the term that are open to people.
 * @param one    Whom.
 * @param groups Every group.
 */
function targets( one: Registration | undefined, groups: Group[] ): Group[] {
	const from = groups.find( ( group ) => group.id === one?.group );
	return groups.filter(
		( group ) =>
			group.id !== from?.id &&
			group.term === from?.term &&
			group.state === 'published'
	);
}
