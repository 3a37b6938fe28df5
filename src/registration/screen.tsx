/**
 * The screen Registrations: who holds a place, was offered one, waits and left; one of them beside the list, at an address
 * of its own.
 */
import { Button } from '@wordpress/components';
import { useCallback, useEffect, useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { readAllGroups } from '../group/api';
import {
	bootData,
	changeAddress,
	numberInAddress,
	onAddress,
	screenUrl,
} from '../shared/boot-data';
import { OutcomeNotice } from '../shared/components/outcome';
import { readPrograms } from '../program/api';
import { Failed, Loading, Page } from '../shared/components/page';
import type { Outcome } from '../shared/components/run-deed';
import { RecordList } from '../shared/list/record-list';
import type { Asked as ListAsked } from '../shared/list/types';
import { useLoad } from '../shared/use-load';
import { readAllTerms } from '../term/api';
import type { Group, Registration, Term } from '../types/rest';
import { confirmLeaveAction, withdrawAction } from './actions';
import { moveAction } from './move';
import {
	countRegistrations,
	readRegistration,
	readRegistrations,
	type Asked,
	type Counts,
} from './api';
import { RegistrationDetail } from './detail';
import { ExportButton } from './export';
import { keepAction, remindAction } from './lapse';
import { RegisterSomeone } from './on-behalf/screen';
import { registrationFields } from './fields';
import { GroupStrip } from './group-strip';
import { NobodyYet } from './nobody-yet';
import { unverifyAction, verifyAction } from './verify';
import { ACTIVE, nameOf } from './words';

/** Which statuses a tab shows. */
const TABS: Record< string, string[] > = {
	active: ACTIVE,
	in_line: [ 'offered', 'waiting' ],
	lapsed: ACTIVE,
	unverified: ACTIVE,
	ended: [ 'ended' ],
	all: [],
};

/** Which fees a tab shows; its registrations are of any status. */
const FEE_TABS: Record< string, string > = {
	unpaid: 'owed',
	overdue: 'overdue',
};

export function RegistrationScreen() {
	const lists = useLoad(
		async () => ( {
			terms: await readAllTerms(),
			groups: await readAllGroups(),
			programs: await readPrograms(),
		} ),
		'lists'
	);
	if ( lists.state !== 'ready' ) {
		return (
			<Page title={ __( 'Registrations', 'mentoring-program' ) }>
				{ lists.state === 'loading' ? (
					<Loading rows={ 8 } />
				) : (
					<Failed { ...lists } />
				) }
			</Page>
		);
	}
	return numberInAddress( 'new' ) === null ? (
		<Registrations { ...lists.value } onChanged={ lists.again } />
	) : (
		<RegisterSomeone
			{ ...lists.value }
			group={ numberInAddress( 'for' ) ?? 0 }
		/>
	);
}

function Registrations( {
	terms,
	groups,
	onChanged,
}: {
	terms: Term[];
	groups: Group[];
	onChanged: () => void;
} ) {
	const [ turn, setTurn ] = useState( 0 );
	const [ asked, setAsked ] = useState< Asked >( {} );
	const [ said, setSaid ] = useState( '' );
	const [ outcome, setOutcome ] = useState< Outcome< Registration > | null >(
		null
	);
	const [ rows, setRows ] = useState< Registration[] >( [] );
	const { open, show } = useOpen( turn );
	const counts = useLoad(
		() => countRegistrations( { ...asked, page: 1 } ),
		`${ JSON.stringify( asked ) } ${ turn }`
	);
	const onDone = useCallback(
		( sentence: string, how: Outcome< Registration > ) => {
			setSaid( how.failed.length + how.left.length > 0 ? '' : sentence );
			setOutcome( how );
			// Somebody else may have been offered the place.
			setTurn( ( last ) => last + 1 );
			onChanged();
		},
		[ onChanged ]
	);
	const actions = useMemo(
		() => [
			confirmLeaveAction( onDone ),
			verifyAction( onDone ),
			unverifyAction( onDone ),
			remindAction( onDone ),
			keepAction( onDone ),
			moveAction( groups, onDone ),
			withdrawAction( onDone ),
		],
		[ groups, onDone ]
	);
	const fields = useMemo(
		() => registrationFields( terms, groups, asked.term ),
		[ terms, groups, asked.term ]
	);
	const group = groups.find( ( one ) => one.id === asked.group );
	const number = counts.state === 'ready' ? counts.value : null;
	const shown = rows.findIndex( ( one ) => one.id === open?.id );

	return (
		<Page
			title={
				group
					? sprintf(
							/* translators: %s: title of a group. */
							__( 'People of “%s”', 'mentoring-program' ),
							group.title
						)
					: __( 'Registrations', 'mentoring-program' )
			}
			intro={ sprintf(
				/* translators: %s: name of the time zone. */
				__( 'Times are %s.', 'mentoring-program' ),
				bootData.zone
			) }
			said={ said }
			isFull
			actions={
				<>
					<ExportButton terms={ terms } term={ asked.term } />
					<Button
						variant="primary"
						href={ screenUrl( 'registrations', {
							new: 1,
							...( asked.group ? { for: asked.group } : {} ),
						} ) }
					>
						{ __( 'Register someone', 'mentoring-program' ) }
					</Button>
				</>
			}
			{ ...( group
				? {
						back: {
							label: __( 'Groups', 'mentoring-program' ),
							url: screenUrl( 'groups' ),
						},
					}
				: {} ) }
		>
			<OutcomeNotice
				outcome={ outcome }
				name={ nameOf }
				onDismiss={ () => setOutcome( null ) }
			/>
			{ group && (
				<GroupStrip
					group={ group }
					groups={ groups }
					onDone={ onDone }
					onOffered={ () => {
						setSaid(
							__(
								'The place is offered to the first in line.',
								'mentoring-program'
							)
						);
						setTurn( turn + 1 );
						onChanged();
					} }
				/>
			) }
			<div className={ open ? 'mentoring-split' : '' }>
				<RecordList< Registration >
					name="registrations"
					searchLabel={ __(
						'Search people and groups',
						'mentoring-program'
					) }
					fields={ fields }
					actions={ actions }
					tabs={ tabs( number ) }
					first={ {
						titleField: 'person',
						descriptionField: 'email',
						fields: [
							'group',
							'status',
							'membership',
							'fee',
							'registered',
						],
						sort: { field: 'registered', direction: 'desc' },
					} }
					read={ ( wanted ) =>
						readRegistrations( question( wanted ) )
					}
					turn={ turn }
					link={ ( one ) =>
						screenUrl( 'registrations', { registration: one.id } )
					}
					onOpen={ show }
					open={ open }
					onRows={ setRows }
					onAsked={ ( wanted ) =>
						setAsked( {
							...question( { ...wanted, tab: 'all' } ),
							status: undefined,
							fee: wanted.filters.fee?.[ 0 ],
						} )
					}
					empty={ <NobodyYet /> }
				/>
				{ open && (
					<RegistrationDetail
						registration={
							rows.find( ( one ) => one.id === open.id ) ?? open
						}
						group={ groups.find(
							( one ) => one.id === open.group
						) }
						groups={ groups }
						terms={ terms }
						turn={ turn }
						previous={ rows[ shown - 1 ] }
						next={ shown < 0 ? undefined : rows[ shown + 1 ] }
						onShow={ show }
						onDone={ onDone }
					/>
				) }
			</div>
		</Page>
	);
}

/**
 * The registration beside the list: named in the address, so that Back closes it and a sent link opens it.
 * @param turn Reads it again when it changes: what was done may have taken it out of the list.
 */
function useOpen( turn: number ) {
	const [ open, setOpen ] = useState< Registration | null >( null );
	useEffect( () => {
		async function follow() {
			const id = numberInAddress( 'registration' );
			try {
				const one = id === null ? null : await readRegistration( id );
				// Somebody may have gone on to another one meanwhile.
				if ( numberInAddress( 'registration' ) === id ) {
					setOpen( one );
				}
			} catch {
				// Gone, or never there: the list says who is.
				setOpen( null );
			}
		}
		void follow();
		return onAddress( () => void follow() );
	}, [ turn ] );
	const show = useCallback( ( one: Registration | null ) => {
		setOpen( ( before ) => {
			changeAddress(
				{ registration: one ? String( one.id ) : '' },
				before === null
			);
			return one;
		} );
	}, [] );
	return { open, show };
}

function question( asked: ListAsked ): Asked {
	const one = ( field: string ) => {
		const [ value ] = asked.filters[ field ] ?? [];
		return value === undefined ? undefined : Number( value );
	};
	const feeInTab = FEE_TABS[ asked.tab ];
	const inTab = TABS[ asked.tab ] ?? ( feeInTab ? [] : ACTIVE );
	const chosen = asked.filters.status;
	return {
		group: one( 'group' ),
		term: one( 'term' ),
		status: chosen ?? inTab,
		membership:
			asked.filters.membership?.[ 0 ] ??
			( asked.tab === 'lapsed' || asked.tab === 'unverified'
				? asked.tab
				: undefined ),
		search: asked.search,
		fee: asked.filters.fee?.[ 0 ] ?? feeInTab,
		orderby: asked.sort?.field,
		order: asked.sort?.direction,
		page: asked.page,
		per_page: asked.perPage,
	};
}

function tabs( counts: Counts | null ) {
	const sum = ( statuses: ( keyof Counts )[] ) =>
		counts &&
		statuses.reduce( ( all, status ) => all + counts[ status ], 0 );
	return [
		{
			key: 'active',
			label: __( 'Active', 'mentoring-program' ),
			count: sum( [ 'confirmed', 'offered', 'waiting' ] ),
		},
		{
			key: 'in_line',
			label: __( 'Waiting or offered', 'mentoring-program' ),
			count: sum( [ 'offered', 'waiting' ] ),
		},
		{
			key: 'unpaid',
			label: __( 'Fee unpaid', 'mentoring-program' ),
			count: sum( [ 'owed' ] ),
		},
		{
			key: 'overdue',
			label: __( 'Fee overdue', 'mentoring-program' ),
			count: sum( [ 'overdue' ] ),
		},
		{
			key: 'lapsed',
			label: __( 'Lapsed', 'mentoring-program' ),
			count: counts && counts.lapsed,
		},
		{
			key: 'unverified',
			label: __( 'Not verified', 'mentoring-program' ),
			count: counts && counts.unverified,
		},
		{
			key: 'ended',
			label: __( 'Ended', 'mentoring-program' ),
			count: sum( [ 'ended' ] ),
		},
		{
			key: 'all',
			label: __( 'All', 'mentoring-program' ),
			count: sum( [ 'confirmed', 'offered', 'waiting', 'ended' ] ),
		},
	];
}
