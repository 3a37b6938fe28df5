/**
 * The screen Fees: what is owed, overdue, owed back and settled; payments of one or many; the file for the bookkeeper. All a
 * treasurer needs, and nothing else of anybody.
 */
import { Button, Modal } from '@wordpress/components';
import { useCallback, useEffect, useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { numberInAddress, screenUrl } from '../shared/boot-data';
import { OutcomeNotice } from '../shared/components/outcome';
import { Empty, Failed, Loading, Page } from '../shared/components/page';
import type { Outcome } from '../shared/components/run-deed';
import { formatMoney } from '../shared/dates';
import { question } from '../shared/list/question';
import { RecordList } from '../shared/list/record-list';
import type { Action, Asked } from '../shared/list/types';
import { useLoad } from '../shared/use-load';
import { readTerms } from '../term/api';
import type { Fee, Term } from '../types/rest';
import { countFees, readFee, readFees, type FeeCounts } from './api';
import { FeeCard } from './card';
import { ExportDialog } from './export';
import { feeFields } from './fields';
import { PayDialog, payTitle } from './pay';

export function FeeScreen() {
	const terms = useLoad( readTerms, 'terms' );
	if ( terms.state !== 'ready' ) {
		return (
			<Page title={ __( 'Fees', 'mentoring-program' ) }>
				{ terms.state === 'loading' ? (
					<Loading rows={ 8 } />
				) : (
					<Failed { ...terms } />
				) }
			</Page>
		);
	}
	return <Fees terms={ terms.value } />;
}

function Fees( { terms }: { terms: Term[] } ) {
	const [ turn, setTurn ] = useState( 0 );
	const [ asked, setAsked ] = useState< Record< string, string > >( {} );
	const [ said, setSaid ] = useState( '' );
	const [ outcome, setOutcome ] = useState< Outcome< Fee > | null >( null );
	const { open, setOpen } = useOpen();
	const [ isExporting, setExporting ] = useState( false );
	const counts = useLoad(
		() => countFees( asked ),
		`${ JSON.stringify( asked ) } ${ turn }`
	);
	const onDone = useCallback( ( sentence: string, how: Outcome< Fee > ) => {
		setSaid( how.failed.length > 0 ? '' : sentence );
		setOutcome( how );
		setTurn( ( last ) => last + 1 );
	}, [] );
	const actions = useMemo( () => [ payAction( onDone ) ], [ onDone ] );
	const fields = useMemo( () => feeFields( terms ), [ terms ] );
	const numbers = counts.state === 'ready' ? counts.value : null;
	return (
		<Page
			title={ __( 'Fees', 'mentoring-program' ) }
			intro={ numbers ? sums( numbers ) : '' }
			said={ said }
			isFull
			actions={
				<Button
					variant="secondary"
					onClick={ () => setExporting( true ) }
				>
					{ __( 'Export entries', 'mentoring-program' ) }
				</Button>
			}
		>
			<OutcomeNotice
				outcome={ outcome }
				name={ ( fee ) => fee.person }
				onDismiss={ () => setOutcome( null ) }
			/>
			<RecordList< Fee >
				name="fees"
				searchLabel={ __(
					'Search people, groups and references',
					'mentoring-program'
				) }
				fields={ fields }
				actions={ actions }
				tabs={ tabs( numbers ) }
				first={ {
					titleField: 'person',
					fields: [ 'group', 'state', 'reference' ],
					sort: { field: 'due_on', direction: 'asc' },
				} }
				read={ ( wanted ) =>
					readFees( {
						...question( wanted, { term: 'term' } ),
						state: wanted.tab === 'all' ? '' : wanted.tab,
					} )
				}
				turn={ turn }
				link={ ( fee ) => screenUrl( 'fees', { fee: fee.id } ) }
				onOpen={ setOpen }
				onAsked={ ( wanted ) => setAsked( narrowed( wanted ) ) }
				empty={
					<Empty title={ __( 'No fees yet', 'mentoring-program' ) }>
						<p>
							{ __(
								'A fee is due when somebody gets a place in a group that costs something. It shows here by itself.',
								'mentoring-program'
							) }
						</p>
					</Empty>
				}
			/>
			{ open && (
				<Modal
					title={ sprintf(
						/* translators: 1: person, 2: group. */
						__( '%1$s, “%2$s”', 'mentoring-program' ),
						open.person,
						open.group_title
					) }
					onRequestClose={ () => setOpen( null ) }
					size="large"
				>
					<FeeCard
						fee={ open }
						onChanged={ ( sentence, fee ) => {
							setOpen( fee );
							onDone( sentence, {
								done: [ fee ],
								failed: [],
								left: [],
							} );
						} }
					/>
				</Modal>
			) }
			{ isExporting && (
				<ExportDialog onClose={ () => setExporting( false ) } />
			) }
		</Page>
	);
}

/** The fee in the dialog; a link may name it. */
function useOpen() {
	const [ open, setOpen ] = useState< Fee | null >( null );
	useEffect( () => {
		const id = numberInAddress( 'fee' );
		if ( id !== null ) {
			// Gone, or never there: the list says what is.
			readFee( id ).then( setOpen, () => setOpen( null ) );
		}
	}, [] );
	return { open, setOpen };
}

function payAction(
	onDone: ( sentence: string, outcome: Outcome< Fee > ) => void
): Action< Fee > {
	return {
		id: 'pay',
		label: __( 'Record payments', 'mentoring-program' ),
		supportsBulk: true,
		isEligible: ( fee ) => fee.state === 'owed',
		modalHeader: ( items ) => payTitle( items ),
		RenderModal: ( { items, closeModal } ) => (
			<PayDialog
				items={ items }
				onClose={ () => closeModal?.() }
				onDone={ onDone }
			/>
		),
	};
}

/**
 * What narrows the list down besides the tab.
 * @param asked What is asked.
 */
function narrowed( asked: Asked ): Record< string, string > {
	const { term, search } = question( asked, { term: 'term' } );
	return {
		...( term ? { term } : {} ),
		...( search ? { search } : {} ),
	};
}

function sums( { totals }: FeeCounts ): string {
	return totals
		.map( ( one ) =>
			sprintf(
				/* translators: 1: amount owed, 2: amount owed back, 3: amount paid. */
				__(
					'%1$s is owed, %2$s is owed back, %3$s was paid.',
					'mentoring-program'
				),
				formatMoney( one.owed, one.currency ),
				formatMoney( one.owed_back, one.currency ),
				formatMoney( one.paid, one.currency )
			)
		)
		.join( ' ' );
}

function tabs( counts: FeeCounts | null ) {
	return [
		{
			key: 'owed',
			label: __( 'What is owed', 'mentoring-program' ),
			count: counts && counts.owed,
		},
		{
			key: 'overdue',
			label: __( 'Overdue', 'mentoring-program' ),
			count: counts && counts.overdue,
		},
		{
			key: 'kept',
			label: __( 'Kept for another group', 'mentoring-program' ),
			count: counts && counts.kept,
		},
		{
			key: 'owed_back',
			label: __( 'Owed back', 'mentoring-program' ),
			count: counts && counts.owed_back,
		},
		{
			key: 'settled',
			label: __( 'Settled', 'mentoring-program' ),
			count: counts && counts.settled,
		},
		{
			key: 'all',
			label: __( 'All', 'mentoring-program' ),
			count:
				counts &&
				counts.owed + counts.kept + counts.owed_back + counts.settled,
		},
	];
}
