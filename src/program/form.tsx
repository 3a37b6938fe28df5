/**
 * A program as a form with tabs: what has a date asks from when it applies, what has none is saved at once.
 */
import { Button } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	changeAddress,
	onAddress,
	screenUrl,
	wordInAddress,
} from '../shared/boot-data';
import { FormPage } from '../shared/components/form-page';
import { formatDay } from '../shared/dates';
import { isSame, useForm } from '../shared/use-form';
import type { Program, RuleSet, Term } from '../types/rest';
import { Agreements } from './agreements';
import { confirmProgram, readPrograms, readRules, saveProgram } from './api';
import { Contacts } from './contacts';
import { differences } from './differences';
import { FeesAndPlaces } from './fees-and-places';
import { RulesByDate } from './rules-by-date';
import { SaveDialog } from './save-dialog';
import {
	changesOf,
	isDated,
	partWords,
	rulesOf,
	valuesOf,
	type ProgramValues,
} from './values';
import { WhoMayRegister } from './who';

const TABS = [ 'who', 'agreements', 'fees', 'contacts', 'rules' ] as const;

type Tab = ( typeof TABS )[ number ];

interface Props {
	program: Program;
	/** The last to come first. */
	sets: RuleSet[];
	/** The rule set that is edited. */
	shown: RuleSet;
	terms: Term[];
	said: string;
	/** Reads everything again; says what was done. */
	onDone: ( said: string ) => void;
}

export function ProgramForm( {
	program,
	sets,
	shown,
	terms,
	said,
	onDone,
}: Props ) {
	const [ version, setVersion ] = useState( program.version ?? 0 );
	const [ before, setBefore ] = useState( () =>
		valuesOf( program, shown.rules )
	);
	const [ from, setFrom ] = useState< string | null >( null );
	const [ isAsking, setAsking ] = useState( false );
	const [ turn, setTurn ] = useState( 0 );
	const [ tab, openTab ] = useTab();
	const form = useForm(
		before,
		async ( values ) => {
			const changes = changesOf( values, before );
			const saved = await saveProgram( program.id, {
				...changes,
				...( from === null ? {} : { applies_from: from } ),
				version,
			} );
			setVersion( saved.version ?? 0 );
			if ( saved.unconfirmed?.includes( 'agreements' ) ) {
				await confirmProgram( program.id, 'agreements' );
			}
			onDone(
				from === null
					? __( 'Saved.', 'mentoring-program' )
					: sprintf(
							/* translators: %s: date. */
							__( 'Saved for %s.', 'mentoring-program' ),
							formatDay( from )
						)
			);
		},
		async () => {
			const [ programs, rules ] = await Promise.all( [
				readPrograms(),
				readRules( program.id ),
			] );
			const fresh = programs.find( ( one ) => one.id === program.id );
			const set = rules.find( ( one ) => one.from === shown.from );
			const theirs = valuesOf(
				fresh ?? program,
				set?.rules ?? shown.rules
			);
			setVersion( fresh?.version ?? 0 );
			setBefore( theirs );
			return theirs;
		}
	);
	const { attempt, problems, save } = form;
	useEffect( () => {
		// The day was chosen in the dialog: saving needs it.
		if ( turn > 0 ) {
			void save();
		}
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ turn ] );
	useEffect( () => {
		const [ first ] = problems;
		if ( first ) {
			openTab( tabOf( first.field ) );
		}
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ attempt ] );
	const send = ( day: string | null ) => {
		setAsking( false );
		setFrom( day );
		setTurn( ( last ) => last + 1 );
	};
	const words = partWords();
	return (
		<FormPage
			form={ form }
			title={ program.name }
			back={ {
				label: __( 'Programs', 'mentoring-program' ),
				url: screenUrl( 'programs', { all: 1 } ),
			} }
			saveLabel={ __( 'Save', 'mentoring-program' ) }
			onSave={ () => {
				if ( isDated( form.values, before ) ) {
					setAsking( true );
				} else {
					send( null );
				}
			} }
			words={ {
				label: ( field: keyof ProgramValues ) => words[ field ],
				show: ( field, values ) =>
					field === 'name' || field === 'payment_note'
						? values[ field ]
						: __( 'changed', 'mentoring-program' ),
			} }
			said={ said }
		>
			<nav
				className="mentoring-tabs"
				aria-label={ __( 'Parts of the program', 'mentoring-program' ) }
			>
				{ TABS.map( ( one ) => (
					<Button
						key={ one }
						aria-current={ one === tab }
						onClick={ () => openTab( one ) }
					>
						{ tabWords()[ one ] }
					</Button>
				) ) }
			</nav>
			{ tab !== 'rules' && tab !== 'contacts' && (
				<p>
					{ shown.state === 'planned'
						? sprintf(
								/* translators: %s: date. */
								__(
									'You see the rules planned from %s.',
									'mentoring-program'
								),
								formatDay( shown.from )
							)
						: sprintf(
								/* translators: %s: date. */
								__(
									'You see the rules in force since %s.',
									'mentoring-program'
								),
								formatDay( shown.from )
							) }{ ' ' }
					<Button variant="link" onClick={ () => openTab( 'rules' ) }>
						{ __( 'See other rules', 'mentoring-program' ) }
					</Button>
				</p>
			) }
			{ tab === 'who' && (
				<WhoMayRegister form={ form } terms={ terms } />
			) }
			{ tab === 'agreements' && (
				<Agreements form={ form } sets={ sets } />
			) }
			{ tab === 'fees' && (
				<FeesAndPlaces form={ form } program={ program } />
			) }
			{ tab === 'contacts' && <Contacts form={ form } /> }
			{ tab === 'rules' && (
				<RulesByDate
					programId={ program.id }
					sets={ sets }
					onWithdrawn={ () =>
						onDone(
							__( 'The plan is taken back.', 'mentoring-program' )
						)
					}
				/>
			) }
			{ isAsking && (
				<SaveDialog
					changes={ differences(
						rulesOf( before ),
						rulesOf( form.values )
					) }
					plannedFor={ shown.state === 'planned' ? shown.from : null }
					later={ sets
						.filter( ( one ) => one.state === 'planned' )
						.map( ( one ) => one.from ) }
					hasNewTexts={
						! isSame( form.values.agreements, before.agreements )
					}
					onSave={ send }
					onClose={ () => setAsking( false ) }
				/>
			) }
		</FormPage>
	);
}

function tabWords(): Record< Tab, string > {
	return {
		who: __( 'Who may register', 'mentoring-program' ),
		agreements: __( 'Agreements', 'mentoring-program' ),
		fees: __( 'Fees and places', 'mentoring-program' ),
		contacts: __( 'Contacts', 'mentoring-program' ),
		rules: __( 'Rules by date', 'mentoring-program' ),
	};
}

/**
 * Where a field stands.
 * @param field As the server names it: "questions.3.label".
 */
function tabOf( field: string ): Tab {
	const [ part ] = field.split( '.' );
	switch ( part ) {
		case 'questions':
		case 'eligibility':
			return 'who';
		case 'agreements':
			return 'agreements';
		case 'contacts':
		case 'name':
			return 'contacts';
		default:
			return 'fees';
	}
}

/** The tab of the address. */
function useTab(): [ Tab, ( tab: Tab ) => void ] {
	const read = () =>
		TABS.find( ( one ) => one === wordInAddress( 'tab' ) ) ?? 'who';
	const [ tab, setTab ] = useState< Tab >( read );
	useEffect( () => onAddress( () => setTab( read() ) ), [] );
	return [
		tab,
		( next ) => {
			changeAddress( { tab: next }, true );
			setTab( next );
		},
	];
}
