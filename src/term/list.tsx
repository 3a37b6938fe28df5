/**
 * The list of terms: what runs, what comes, what was.
 */
import { Button } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { readPrograms } from '../program/api';
import { bootData, goTo, screenUrl, wordInAddress } from '../shared/boot-data';
import { OutcomeNotice } from '../shared/components/outcome';
import { Empty, Failed, Loading, Page } from '../shared/components/page';
import { RunDeed, type Outcome } from '../shared/components/run-deed';
import { formatDate, formatShort } from '../shared/dates';
import { question } from '../shared/list/question';
import { RecordList } from '../shared/list/record-list';
import type { Action, Field } from '../shared/list/types';
import { useLoad } from '../shared/use-load';
import type { Term } from '../types/rest';
import { deleteTerm, readAllTerms, readTermPage } from './api';
import { archiveActions } from './archive';
import { badgeOf } from './badge';
import { closeAction } from './close';
import { CopyDialog, copiedWords } from './copy';
import { NoProgram } from './no-program';

/** Which states a tab shows; what is archived has a tab of its own. */
const TABS: Record< string, string > = {
	all: '',
	now: 'open,closed,running',
	soon: 'coming_soon',
	ended: 'ended',
};
const ARCHIVED = 'archived';

export function TermList() {
	const [ turn, setTurn ] = useState( 0 );
	const [ said, setSaid ] = useState(
		wordInAddress( 'was_saved' ) === ''
			? ''
			: __( 'Term saved.', 'mentoring-program' )
	);
	const [ outcome, setOutcome ] = useState< Outcome< Term > | null >( null );
	// 0: the last term.
	const [ copying, setCopying ] = useState< number | null >( null );
	const loaded = useLoad(
		async () => ( {
			programs: await readPrograms(),
			terms: await readAllTerms(),
		} ),
		`terms ${ turn }`
	);
	const fields = useMemo( termFields, [] );
	const actions = useMemo(
		() => [
			...rowActions( setCopying ),
			...archiveActions( ( sentence, how ) => {
				setSaid( how.done.length > 0 ? sentence : '' );
				setOutcome( how );
				setTurn( ( last ) => last + 1 );
			} ),
			closeAction( ( how ) => {
				setSaid(
					how.done.length > 0
						? __( 'Registration is closed.', 'mentoring-program' )
						: ''
				);
				setOutcome( how );
				setTurn( ( last ) => last + 1 );
			} ),
			deleteAction( ( how ) => {
				setSaid(
					how.done.length > 0
						? __( 'Term deleted.', 'mentoring-program' )
						: ''
				);
				setOutcome( how );
				setTurn( ( last ) => last + 1 );
			} ),
		],
		[]
	);
	const add = (
		<Button variant="primary" href={ screenUrl( 'terms', { new: 1 } ) }>
			{ __( 'Add a term', 'mentoring-program' ) }
		</Button>
	);
	const hasProgram =
		loaded.state !== 'ready' || loaded.value.programs.length > 0;
	return (
		<Page
			title={ __( 'Terms', 'mentoring-program' ) }
			intro={ sprintf(
				/* translators: %s: name of the time zone. */
				__(
					'A term is one dated run of a program. People register for a group in a term. Times are %s.',
					'mentoring-program'
				),
				bootData.zone
			) }
			said={ said }
			actions={
				hasProgram && (
					<>
						{ loaded.state === 'ready' &&
							loaded.value.terms.length > 0 && (
								<Button
									variant="secondary"
									onClick={ () => setCopying( 0 ) }
								>
									{ __(
										'Copy last term',
										'mentoring-program'
									) }
								</Button>
							) }
						{ add }
					</>
				)
			}
			isFull
		>
			<OutcomeNotice
				outcome={ outcome }
				name={ ( term ) => term.name }
				onDismiss={ () => setOutcome( null ) }
			/>
			{ loaded.state === 'loading' && <Loading rows={ 6 } /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && ! hasProgram && <NoProgram /> }
			{ loaded.state === 'ready' && hasProgram && (
				<RecordList< Term >
					name="terms"
					searchLabel={ __( 'Search terms', 'mentoring-program' ) }
					fields={ fields }
					actions={ actions }
					tabs={ tabs( loaded.value.terms ) }
					first={ {
						titleField: 'name',
						fields: [
							'starts_on',
							'registration',
							'state',
							'groups',
							'places',
						],
						sort: { field: 'starts_on', direction: 'desc' },
					} }
					read={ ( asked ) =>
						readTermPage( {
							...question( asked ),
							...( asked.tab === ARCHIVED
								? { 'stage[]': ARCHIVED }
								: {} ),
							...( TABS[ asked.tab ]
								? { state: TABS[ asked.tab ] ?? '' }
								: {} ),
						} )
					}
					turn={ turn }
					link={ ( term ) => screenUrl( 'terms', { term: term.id } ) }
					empty={
						<Empty
							title={ __( 'No term yet', 'mentoring-program' ) }
						>
							<p>
								{ __(
									'A term is one dated run of the program: “Fall 2026”, with the moments registration opens and closes. Groups belong to a term.',
									'mentoring-program'
								) }
							</p>
							{ add }
						</Empty>
					}
				/>
			) }
			{ copying !== null && loaded.state === 'ready' && (
				<CopyDialog
					terms={ loaded.value.terms }
					from={ copying }
					onClose={ () => setCopying( null ) }
					onDone={ ( copied ) => {
						setSaid( copiedWords( copied ) );
						setTurn( ( last ) => last + 1 );
					} }
				/>
			) }
		</Page>
	);
}

function termFields(): Field< Term >[] {
	return [
		{
			id: 'name',
			label: __( 'Term', 'mentoring-program' ),
			getValue: ( { item } ) => item.name,
			enableHiding: false,
			filterBy: false,
		},
		{
			id: 'starts_on',
			label: __( 'Runs', 'mentoring-program' ),
			getValue: ( { item } ) =>
				sprintf(
					/* translators: 1: first day, 2: last day. */
					__( '%1$s to %2$s', 'mentoring-program' ),
					formatDate( item.starts_on ),
					formatDate( item.ends_on )
				),
			filterBy: false,
		},
		{
			id: 'registration',
			label: __( 'Registration', 'mentoring-program' ),
			getValue: ( { item } ) => registrationWords( item ).join( '. ' ),
			render: ( { item } ) => (
				<div className="mentoring-cell">
					{ registrationWords( item ).map( ( line ) => (
						<span key={ line }>{ line }</span>
					) ) }
				</div>
			),
			enableSorting: false,
			filterBy: false,
		},
		{
			id: 'state',
			label: __( 'Status', 'mentoring-program' ),
			getValue: ( { item } ) => item.state_label,
			render: ( { item } ) => (
				<div className="mentoring-cell">
					<span
						className={ `mentoring-badge is-${ badgeOf( item ) }` }
					>
						{ item.state_label }
					</span>
					{ item.stage !== 'archived' &&
						item.state === 'coming_soon' &&
						! item.can.open.allowed && (
							<span className="mentoring-cell__more">
								{ item.can.open.message }
							</span>
						) }
				</div>
			),
			enableSorting: false,
			filterBy: false,
		},
		{
			id: 'groups',
			label: __( 'Groups', 'mentoring-program' ),
			getValue: ( { item } ) => item.groups ?? 0,
			type: 'integer',
			enableSorting: false,
			filterBy: false,
		},
		{
			id: 'places',
			label: __( 'Places taken', 'mentoring-program' ),
			getValue: ( { item } ) =>
				sprintf(
					/* translators: 1: places taken, 2: places. */
					__( '%1$d of %2$d', 'mentoring-program' ),
					item.places?.taken ?? 0,
					item.places?.capacity ?? 0
				),
			enableSorting: false,
			filterBy: false,
		},
	];
}

function registrationWords( term: Term ): string[] {
	const isPast = ( moment: string | null ) =>
		Date.parse( moment ?? '' ) < Date.now();
	const lines: string[] = [];
	if ( term.opens_on && ! isPast( term.closes_at ) ) {
		lines.push(
			isPast( term.opens_at )
				? sprintf(
						/* translators: %s: date and time. */
						__( 'Opened %s', 'mentoring-program' ),
						formatShort( term.opens_at )
					)
				: sprintf(
						/* translators: %s: date and time. */
						__( 'Opens %s', 'mentoring-program' ),
						formatShort( term.opens_at )
					)
		);
	}
	if ( term.closes_on ) {
		lines.push(
			isPast( term.closes_at )
				? sprintf(
						/* translators: %s: date and time. */
						__( 'Closed %s', 'mentoring-program' ),
						formatShort( term.closes_at )
					)
				: sprintf(
						/* translators: %s: date and time. */
						__( 'Closes %s', 'mentoring-program' ),
						formatShort( term.closes_at )
					)
		);
	}
	return lines.length > 0
		? lines
		: [ __( 'No dates set', 'mentoring-program' ) ];
}

/**
 * @param onCopy Told which is to be copied.
 */
function rowActions( onCopy: ( term: number ) => void ): Action< Term >[] {
	return [
		{
			id: 'edit',
			label: __( 'Edit', 'mentoring-program' ),
			callback: ( [ term ] ) =>
				term && goTo( screenUrl( 'terms', { term: term.id } ) ),
		},
		{
			id: 'groups',
			label: __( 'View groups', 'mentoring-program' ),
			callback: ( [ term ] ) =>
				term && goTo( screenUrl( 'groups', { in_term: term.id } ) ),
		},
		{
			id: 'registrations',
			label: __( 'View registrations', 'mentoring-program' ),
			callback: ( [ term ] ) =>
				term &&
				goTo( screenUrl( 'registrations', { in_term: term.id } ) ),
		},
		{
			id: 'copy',
			label: __( 'Copy to a new term', 'mentoring-program' ),
			isEligible: ( term ) => term.can.edit.allowed,
			callback: ( [ term ] ) => term && onCopy( term.id ),
		},
	];
}

function deleteAction(
	onDone: ( outcome: Outcome< Term > ) => void
): Action< Term > {
	return {
		id: 'delete',
		label: __( 'Delete', 'mentoring-program' ),
		supportsBulk: true,
		isEligible: ( term ) => term.can.delete.allowed,
		modalHeader: ( terms ) =>
			sprintf(
				/* translators: %s: names of terms. */
				__( 'Delete %s?', 'mentoring-program' ),
				terms.map( ( term ) => term.name ).join( ', ' )
			),
		modalFocusOnMount: false,
		RenderModal: ( { items, closeModal } ) => (
			<RunDeed
				items={ items }
				keep={ _n(
					'Keep the term',
					'Keep the terms',
					items.length,
					'mentoring-program'
				) }
				deed={ _n(
					'Delete the term',
					'Delete the terms',
					items.length,
					'mentoring-program'
				) }
				run={ ( term ) => deleteTerm( term.id ) }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			>
				<p>
					{ __(
						'It has no groups, so nobody loses anything. This cannot be undone.',
						'mentoring-program'
					) }
				</p>
			</RunDeed>
		),
	};
}

function tabs( terms: Term[] ) {
	const labels: Record< string, string > = {
		all: __( 'All', 'mentoring-program' ),
		now: __( 'Running', 'mentoring-program' ),
		soon: __( 'Coming up', 'mentoring-program' ),
		ended: __( 'Ended', 'mentoring-program' ),
	};
	const isArchived = ( term: Term ) => term.stage === ARCHIVED;
	return [
		...Object.entries( TABS ).map( ( [ key, states ] ) => ( {
			key,
			label: labels[ key ] ?? key,
			count: terms.filter(
				( term ) =>
					! isArchived( term ) &&
					( states === '' ||
						states.split( ',' ).includes( term.state ) )
			).length,
		} ) ),
		{
			key: ARCHIVED,
			label: __( 'Archived', 'mentoring-program' ),
			count: terms.filter( isArchived ).length,
		},
	];
}
