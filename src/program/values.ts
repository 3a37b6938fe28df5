/**
 * A program and one of its rule sets as the screen edits them, and what of it is sent. Rules are dated; name, contacts and
 * how to pay are not.
 */
import { __ } from '@wordpress/i18n';
import { isSame } from '../shared/use-form';
import type { Program, ProgramInput, RuleSet } from '../types/rest';
import { sentTracks, typedTracks, type TrackValues } from './track-fields';

export type Rules = RuleSet[ 'rules' ];

export type ProgramValues = Omit< Rules, 'tracks' > & {
	tracks: TrackValues[];
	name: string;
	contacts: Required< Program[ 'contacts' ] >;
	payment_note: string;
};

/** Parts of the form that have a date. */
export const DATED = [
	'questions',
	'eligibility',
	'agreements',
	'currency',
	'tracks',
	'minimum',
	'capacity',
	'places_per_term',
	'waits_per_term',
	'offer_hours',
	'fees',
	'life',
	'mentor_agreement',
] as const;

/**
 * What the form begins with.
 * @param program Program.
 * @param rules   The rule set shown.
 */
export function valuesOf( program: Program, rules: Rules ): ProgramValues {
	return {
		...rules,
		tracks: typedTracks( rules.tracks ),
		name: program.name,
		contacts: {
			questions: program.contacts.questions,
			concerns: program.contacts.concerns ?? '',
			fees: program.contacts.fees ?? '',
			talk: program.contacts.talk ?? '',
		},
		payment_note: program.payment_note ?? '',
	};
}

/**
 * Rules as they would be stored.
 * @param values What is typed.
 */
export function rulesOf( values: ProgramValues ): Rules {
	const { name, contacts, payment_note, ...rules } = values;
	return {
		...rules,
		tracks: sentTracks( values.tracks ),
		questions: values.questions.map( ( question ) => ( {
			...question,
			choices: question.choices
				.map( ( choice ) => choice.trim() )
				.filter( Boolean ),
		} ) ),
	};
}

/**
 * What was changed, as the server takes it.
 * @param values What is typed.
 * @param before What the form began with.
 */
export function changesOf(
	values: ProgramValues,
	before: ProgramValues
): ProgramInput {
	const rules = rulesOf( values );
	const changes: ProgramInput = {};
	for ( const key of DATED ) {
		if ( ! isSame( values[ key ], before[ key ] ) ) {
			Object.assign( changes, { [ key ]: rules[ key ] } );
		}
	}
	for ( const key of [ 'name', 'contacts', 'payment_note' ] as const ) {
		if ( ! isSame( values[ key ], before[ key ] ) ) {
			Object.assign( changes, { [ key ]: values[ key ] } );
		}
	}
	return changes;
}

/**
 * Whether something changed that has a date.
 * @param values What is typed.
 * @param before What the form began with.
 */
export function isDated(
	values: ProgramValues,
	before: ProgramValues
): boolean {
	return DATED.some( ( key ) => ! isSame( values[ key ], before[ key ] ) );
}

/** How the parts are named. */
export function partWords(): Record< keyof ProgramValues, string > {
	return {
		questions: __( 'Questions', 'mentoring-program' ),
		eligibility: __( 'Who may register', 'mentoring-program' ),
		agreements: __( 'Agreements', 'mentoring-program' ),
		currency: __( 'Currency', 'mentoring-program' ),
		tracks: __( 'Tracks and fees', 'mentoring-program' ),
		minimum: __( 'Fewest people', 'mentoring-program' ),
		capacity: __( 'Most people', 'mentoring-program' ),
		places_per_term: __( 'Places in a term', 'mentoring-program' ),
		waits_per_term: __( 'Waiting lists in a term', 'mentoring-program' ),
		offer_hours: __( 'Hours an offer is kept', 'mentoring-program' ),
		fees: __( 'When a fee is due', 'mentoring-program' ),
		life: __( 'During the group', 'mentoring-program' ),
		mentor_agreement: __( 'What mentors agree to', 'mentoring-program' ),
		name: __( 'Name', 'mentoring-program' ),
		contacts: __( 'Contacts', 'mentoring-program' ),
		payment_note: __( 'How to pay', 'mentoring-program' ),
	};
}
