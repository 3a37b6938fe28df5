/**
 * Cancelling groups, one or many: everybody who loses a place, an offer or a wait is named before it is done.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import { readRegistrations } from '../registration/api';
import { ACTIVE, nameOf } from '../registration/words';
import { Failed, Loading } from '../shared/components/page';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import type { Action } from '../shared/list/types';
import { useLoad } from '../shared/use-load';
import type { Group } from '../types/rest';
import { cancelGroup } from './api';

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
	const people = useLoad(
		() =>
			Promise.all(
				items.map( async ( group ) => ( {
					group,
					names: (
						await readRegistrations( {
							group: group.id,
							status: ACTIVE,
							order: 'asc',
							per_page: 100,
						} )
					).records.map( nameOf ),
				} ) )
			),
		items.map( ( group ) => group.id ).join()
	);
	if ( people.state === 'loading' ) {
		return <Loading />;
	}
	if ( people.state === 'failed' ) {
		return <Failed { ...people } />;
	}
	const number = new Set( people.value.flatMap( ( one ) => one.names ) ).size;
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
			run={ ( group ) => cancelGroup( group.id ) }
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
				{ people.value.map( ( { group, names } ) => (
					<li key={ group.id }>
						<strong>{ group.title }</strong>{ ' ' }
						{ names.length === 0
							? __( 'Nobody is in it.', 'mentoring-program' )
							: names.join( ', ' ) }
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
			</ul>
		</RunDeed>
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
