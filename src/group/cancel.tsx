/**
 * Cancelling groups, one or many: everybody who loses a place, an offer or a wait is named before it is done, and it is said
 * what becomes of what they paid.
 */
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { readRegistrations } from '../registration/api';
import { ACTIVE, nameOf } from '../registration/words';
import { screenUrl } from '../shared/boot-data';
import { Input } from '../shared/components/field';
import { Failed, Loading } from '../shared/components/page';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import { formatDate, wallNow } from '../shared/dates';
import type { Action } from '../shared/list/types';
import { useLoad } from '../shared/use-load';
import type { Group, Registration } from '../types/rest';
import { cancelGroup, readGroupsOfTerms } from './api';
import { latestDay, openOthers, suggestedDay } from './choose-by';

type Done = ( sentence: string, outcome: Outcome< Group > ) => void;

/**
 * @param onDone Told how it went.
 */
export function cancelAction( onDone: Done ): Action< Group > {
	return {
		id: 'cancel',
		// DataViews has a "Cancel" of its own, which clears the selection.
		label: ( items ) =>
			_n(
				'Cancel the group',
				'Cancel the groups',
				items.length,
				'mentoring-program'
			),
		supportsBulk: true,
		isEligible: ( group ) =>
			group.can.cancel.allowed &&
			[ 'published', 'on_hold' ].includes( group.state ),
		modalHeader: cancelTitle,
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<CancelDialog
				items={ items }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			/>
		),
	};
}

/**
 * @param groups Which are to be cancelled.
 */
export function cancelTitle( groups: Group[] ): string {
	const [ first, ...others ] = groups;
	return first && others.length === 0
		? sprintf(
				/* translators: %s: title of a group. */
				__( 'Cancel “%s”?', 'mentoring-program' ),
				first.title
			)
		: sprintf(
				/* translators: %d: number of groups. */
				_n(
					'Cancel %d group?',
					'Cancel %d groups?',
					groups.length,
					'mentoring-program'
				),
				groups.length
			);
}

export function CancelDialog( {
	items,
	onClose,
	onDone,
}: {
	items: Group[];
	onClose: () => void;
	onDone: Done;
} ) {
	const today = wallNow().slice( 0, 10 );
	const [ typed, setTyped ] = useState< string | null >( null );
	const known = useLoad(
		async () => ( {
			people: await Promise.all( items.map( whoIsIn ) ),
			open: openOthers(
				await readGroupsOfTerms( [
					...new Set( items.map( ( group ) => group.term ) ),
				] ),
				items,
				today
			),
		} ),
		items.map( ( group ) => group.id ).join()
	);
	if ( known.state === 'loading' ) {
		return <Loading />;
	}
	if ( known.state === 'failed' ) {
		return <Failed { ...known } />;
	}
	const { people, open } = known.value;
	const number = new Set(
		people.flatMap( ( one ) => one.people.map( nameOf ) )
	).size;
	const chooseBy = typed ?? suggestedDay( open, today );
	const hasFees = people.some(
		( { group, people: those } ) => those.length > 0 && group.fee.amount
	);
	return (
		<RunDeed
			items={ items }
			keep={ _n(
				'Keep the group',
				'Keep the groups',
				items.length,
				'mentoring-program'
			) }
			deed={ deedWords( items.length, number ) }
			run={ ( group ) => cancelGroup( group.id, chooseBy ) }
			isDisabled={ chooseBy < today || chooseBy > latestDay( today ) }
			onClose={ onClose }
			onDone={ ( outcome ) =>
				onDone(
					sprintf(
						/* translators: %s: titles of groups. */
						__( 'Cancelled: %s.', 'mentoring-program' ),
						outcome.done
							.map( ( group ) => group.title )
							.join( ', ' )
					),
					outcome
				)
			}
		>
			<ul className="mentoring-whom">
				{ people.map( ( { group, people: those } ) => (
					<li key={ group.id }>
						<strong>{ group.title }</strong>{ ' ' }
						{ those.length === 0
							? __( 'Nobody is in it.', 'mentoring-program' )
							: those.map( withFee ).join( ', ' ) }
						<MoveInstead group={ group } people={ those } />
					</li>
				) ) }
			</ul>
			<ul className="mentoring-consequences">
				<li>
					{ __(
						'Every place, offer and wait in it ends. An e-mail tells each person.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __(
						'The page of the group stays and says that it will not take place.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __(
						'A cancelled group cannot be opened again.',
						'mentoring-program'
					) }
				</li>
				{ hasFees && (
					<li>
						{ __(
							'What is due is void. This plugin moves no money: what was paid counts for another group, or you return it.',
							'mentoring-program'
						) }
					</li>
				) }
			</ul>
			{ hasFees && (
				<Input
					field="choose_by"
					label={ __(
						'Last day to choose another group',
						'mentoring-program'
					) }
					value={ chooseBy }
					onChange={ setTyped }
					input={ {
						type: 'date',
						required: true,
						min: today,
						max: latestDay( today ),
					} }
					help={ `${ sprintf(
						/* translators: %s: date. */
						__(
							'Owed back unless the person chooses another group by %s.',
							'mentoring-program'
						),
						formatDate( chooseBy )
					) } ${ openWords( open.length ) }` }
				/>
			) }
		</RunDeed>
	);
}

/**
 * The way out for who has a place: an offer of another one, while the group stays.
 * @param props        Props.
 * @param props.group  Group.
 * @param props.people Who is in it.
 */
function MoveInstead( {
	group,
	people,
}: {
	group: Group;
	people: Registration[];
} ) {
	const movable = people.filter( ( one ) => one.can.move.allowed );
	const [ first ] = movable;
	return first ? (
		<>
			<br />
			<a
				href={ screenUrl( 'registrations', {
					group: group.id,
					move: 1,
				} ) }
			>
				{ movable.length === 1
					? sprintf(
							/* translators: %s: person. */
							__(
								'Move %s to another group instead',
								'mentoring-program'
							),
							nameOf( first )
						)
					: sprintf(
							/* translators: %d: number of people. */
							_n(
								'Move the %d person to another group instead',
								'Move the %d people to other groups instead',
								movable.length,
								'mentoring-program'
							),
							movable.length
						) }
			</a>
		</>
	) : null;
}

async function whoIsIn(
	group: Group
): Promise< { group: Group; people: Registration[] } > {
	const { records } = await readRegistrations( {
		group: group.id,
		status: ACTIVE,
		order: 'asc',
		per_page: 100,
	} );
	return { group, people: records };
}

/**
 * A name, with where the fee stands: "Jonas Bergqvist (Paid $90)".
 * @param one Registration.
 */
function withFee( one: Registration ): string {
	return one.fee
		? sprintf(
				/* translators: 1: person, 2: where the fee stands, for example "Paid $90". */
				__( '%1$s (%2$s)', 'mentoring-program' ),
				nameOf( one ),
				one.fee.state_label
			)
		: nameOf( one );
}

function openWords( groups: number ): string {
	return groups === 0
		? __(
				'No other group of the term has a place left now.',
				'mentoring-program'
			)
		: sprintf(
				/* translators: %d: number of groups. */
				_n(
					'%d other group of the term has places left.',
					'%d other groups of the term have places left.',
					groups,
					'mentoring-program'
				),
				groups
			);
}

/**
 * What the button says: "Cancel the group and tell 3 people".
 * @param groups How many groups.
 * @param people How many people are in them.
 */
function deedWords( groups: number, people: number ): string {
	if ( people === 0 ) {
		return _n(
			'Cancel the group',
			'Cancel the groups',
			groups,
			'mentoring-program'
		);
	}
	return groups === 1
		? sprintf(
				/* translators: %d: number of people. */
				_n(
					'Cancel the group and tell %d person',
					'Cancel the group and tell %d people',
					people,
					'mentoring-program'
				),
				people
			)
		: sprintf(
				/* translators: %d: number of people. */
				_n(
					'Cancel the groups and tell %d person',
					'Cancel the groups and tell %d people',
					people,
					'mentoring-program'
				),
				people
			);
}
