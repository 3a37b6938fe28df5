/**
 * The list of groups: by term, with places, next meeting and status.
 */
import { Button } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { readPrograms } from '../program/api';
import { bootData, goTo, screenUrl, wordInAddress } from '../shared/boot-data';
import { OutcomeNotice } from '../shared/components/outcome';
import { Empty, Failed, Loading, Page } from '../shared/components/page';
import type { Outcome } from '../shared/components/run-deed';
import { question } from '../shared/list/question';
import { RecordList } from '../shared/list/record-list';
import type { Action, Asked } from '../shared/list/types';
import { WriteToGroup } from '../message/write-to-group';
import { useLoad } from '../shared/use-load';
import { readAllTerms } from '../term/api';
import { NoProgram } from '../term/no-program';
import type { Group, Program, Term } from '../types/rest';
import { countGroups, readGroupPage, type GroupCounts } from './api';
import { cancelAction } from './cancel';
import { groupFields } from './fields';
import { holdActions } from './hold';
import { NoTerm, usualTerm } from './no-term';
import { runAnywayAction } from './run-anyway';

/** Which statuses a tab shows. */
const TABS: Record< string, string > = {
	all: '',
	below_minimum: 'below_minimum',
	full: 'full,overbooked',
	no_dates: 'no_dates',
	unconfirmed: 'unconfirmed',
	draft: 'draft',
	cancelled: 'cancelled',
};

export function GroupList() {
	const loaded = useLoad(
		async () => ( {
			terms: await readAllTerms(),
			programs: await readPrograms(),
		} ),
		'groups'
	);
	if ( loaded.state === 'ready' && loaded.value.terms.length > 0 ) {
		return <Groups { ...loaded.value } />;
	}
	return (
		<Page title={ __( 'Groups', 'mentoring-program' ) } isFull>
			{ loaded.state === 'loading' && <Loading rows={ 8 } /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' &&
				( loaded.value.programs.length === 0 ? (
					<NoProgram />
				) : (
					<NoTerm />
				) ) }
		</Page>
	);
}

function Groups( { terms, programs }: { terms: Term[]; programs: Program[] } ) {
	const usual = usualTerm( terms );
	const [ turn, setTurn ] = useState( 0 );
	const [ asked, setAsked ] = useState< Record< string, string > | null >(
		null
	);
	const [ said, setSaid ] = useState(
		wordInAddress( 'was_saved' ) === ''
			? ''
			: __( 'Group saved.', 'mentoring-program' )
	);
	const [ outcome, setOutcome ] = useState< Outcome< Group > | null >( null );
	const counts = useLoad(
		async () => ( asked ? await countGroups( asked ) : null ),
		`${ JSON.stringify( asked ) } ${ turn }`
	);
	const fields = useMemo(
		() => groupFields( terms, programs ),
		[ terms, programs ]
	);
	const actions = useMemo( () => {
		const done = ( sentence: string, how: Outcome< Group > ) => {
			setSaid( how.done.length > 0 ? sentence : '' );
			setOutcome( how );
			setTurn( ( last ) => last + 1 );
		};
		return [
			...rowActions(),
			writeAction( ( sentence ) => setSaid( sentence ) ),
			runAnywayAction( done ),
			...holdActions( done ),
			cancelAction( done ),
		];
	}, [] );
	const term =
		terms.find( ( one ) => String( one.id ) === asked?.term ) ?? usual;
	const add = (
		<Button
			variant="primary"
			href={ screenUrl( 'groups', {
				new: 1,
				...( term ? { in_term: term.id } : {} ),
			} ) }
		>
			{ __( 'Add a group', 'mentoring-program' ) }
		</Button>
	);
	return (
		<Page
			title={ __( 'Groups', 'mentoring-program' ) }
			intro={ sprintf(
				/* translators: %s: name of the time zone. */
				__( 'Times are %s.', 'mentoring-program' ),
				bootData.zone
			) }
			actions={ add }
			said={ said }
			isFull
		>
			<OutcomeNotice
				outcome={ outcome }
				name={ ( group ) => group.title }
				onDismiss={ () => setOutcome( null ) }
			/>
			<RecordList< Group >
				name="groups"
				searchLabel={ __(
					'Search groups and mentors',
					'mentoring-program'
				) }
				fields={ fields }
				actions={ actions }
				tabs={ tabs( counts.state === 'ready' ? counts.value : null ) }
				first={ {
					titleField: 'title',
					descriptionField: 'mentors',
					fields: [
						'track',
						'places',
						'minimum',
						'waiting',
						'next_meeting',
						'status',
					],
					sort: { field: 'next_meeting', direction: 'asc' },
					layout: {
						styles: {
							places: { minWidth: 180 },
							minimum: { align: 'end' },
							waiting: { align: 'end' },
						},
					},
				} }
				firstFilters={ usual ? { term: String( usual.id ) } : {} }
				read={ ( wanted ) =>
					readGroupPage( {
						...routeArguments( wanted ),
						...( TABS[ wanted.tab ]
							? { status: TABS[ wanted.tab ] ?? '' }
							: {} ),
					} )
				}
				turn={ turn }
				link={ ( group ) => screenUrl( 'groups', { group: group.id } ) }
				onAsked={ ( wanted ) => setAsked( routeArguments( wanted ) ) }
				empty={
					<Empty title={ __( 'No group yet', 'mentoring-program' ) }>
						<p>
							{ __(
								'A group has a mentor, explicit dates and a number of places. It stays a draft until you publish it.',
								'mentoring-program'
							) }
						</p>
						{ add }
					</Empty>
				}
			/>
		</Page>
	);
}

function routeArguments( asked: Asked ): Record< string, string > {
	return question( asked, { term: 'term', track: 'track' } );
}

function writeAction( onDone: ( said: string ) => void ): Action< Group > {
	return {
		id: 'write',
		label: __( 'Write to the group', 'mentoring-program' ),
		modalHeader: ( [ group ] ) =>
			sprintf(
				/* translators: %s: title of a group. */
				__( 'Write to “%s”', 'mentoring-program' ),
				group?.title ?? ''
			),
		RenderModal: ( { items: [ group ], closeModal } ) => (
			<WriteToGroup
				group={ group?.id ?? 0 }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			/>
		),
	};
}

function rowActions(): Action< Group >[] {
	return [
		{
			id: 'edit',
			label: __( 'Edit', 'mentoring-program' ),
			callback: ( [ group ] ) =>
				group && goTo( screenUrl( 'groups', { group: group.id } ) ),
		},
		{
			id: 'people',
			label: __( 'People', 'mentoring-program' ),
			callback: ( [ group ] ) =>
				group &&
				goTo( screenUrl( 'registrations', { group: group.id } ) ),
		},
		{
			id: 'attendance',
			label: __( 'Attendance', 'mentoring-program' ),
			isEligible: ( group ) => group.state !== 'draft',
			callback: ( [ group ] ) =>
				group &&
				goTo( screenUrl( 'groups', { attendance: group.id } ) ),
		},
		{
			id: 'roster',
			label: __( 'Roster to print', 'mentoring-program' ),
			isEligible: ( group ) =>
				( group.roster_url ?? '' ) !== '' &&
				( group.places.confirmed ?? 0 ) > 0,
			callback: ( [ group ] ) =>
				group?.roster_url && goTo( group.roster_url ),
		},
		{
			id: 'page',
			label: __( 'View page', 'mentoring-program' ),
			isEligible: ( group ) => group.state !== 'draft',
			callback: ( [ group ] ) => group && goTo( group.url ),
		},
	];
}

function tabs( counts: GroupCounts | null ) {
	const labels: Record< string, string > = {
		all: __( 'All', 'mentoring-program' ),
		below_minimum: __( 'Below minimum', 'mentoring-program' ),
		full: __( 'Full', 'mentoring-program' ),
		no_dates: __( 'No dates yet', 'mentoring-program' ),
		unconfirmed: __( 'Not confirmed', 'mentoring-program' ),
		draft: __( 'Drafts', 'mentoring-program' ),
		cancelled: __( 'Cancelled', 'mentoring-program' ),
	};
	return Object.entries( TABS ).map( ( [ key, statuses ] ) => ( {
		key,
		label: labels[ key ] ?? key,
		count:
			counts &&
			( statuses === ''
				? Object.values( counts )
				: statuses.split( ',' ).map( ( one ) => counts[ one ] ?? 0 )
			).reduce( ( all, one ) => all + one, 0 ),
	} ) );
}
