/**
 * What one rule set changes from another, line by line, as people would say it.
 */
import { __, sprintf } from '@wordpress/i18n';
import { formatMoney } from '../shared/dates';
import { isSame } from '../shared/use-form';
import type { Question } from './questions';
import type { Rules } from './values';
import { partWords } from './values';
import { conditionWords, outcomeWords, typeWords } from './words';

export interface Difference {
	what: string;
	now: string;
	then: string;
}

/**
 * @param before Rules there are.
 * @param after  Rules there would be.
 */
export function differences( before: Rules, after: Rules ): Difference[] {
	const words = partWords();
	const found: Difference[] = [];
	const say = ( what: string, now: string, then: string ) => {
		if ( now !== then ) {
			found.push( { what, now, then } );
		}
	};
	for ( const [ key, one, other ] of pairs(
		before.questions,
		after.questions
	) ) {
		if ( ! isSame( one, other ) ) {
			say(
				sprintf(
					/* translators: %s: a question of the form. */
					__( 'Question: %s', 'mentoring-program' ),
					other?.label ?? one?.label ?? key
				),
				questionLine( one, before.questions ),
				questionLine( other, after.questions )
			);
		}
	}
	const order = ( rules: Rules, others: Rules ) =>
		rules.questions
			.map( ( { key } ) => key )
			.filter( ( key ) =>
				others.questions.some( ( one ) => one.key === key )
			);
	if ( ! isSame( order( before, after ), order( after, before ) ) ) {
		say(
			__( 'Order of the questions', 'mentoring-program' ),
			__( 'As it was', 'mentoring-program' ),
			__( 'Changed', 'mentoring-program' )
		);
	}
	for ( const [ , one, other ] of pairs(
		before.eligibility,
		after.eligibility
	) ) {
		if ( ! isSame( one, other ) ) {
			const about = other ?? one;
			const questions = other ? after.questions : before.questions;
			say(
				sprintf(
					/* translators: %s: a question of the form. */
					__( 'What follows from: %s', 'mentoring-program' ),
					questions.find( ( { key } ) => key === about?.question )
						?.label ?? ''
				),
				ruleLine( one, before ),
				ruleLine( other, after )
			);
		}
	}
	for ( const [ key, one, other ] of pairs(
		before.agreements,
		after.agreements
	) ) {
		if (
			one?.promise !== other?.promise ||
			one?.detail !== other?.detail ||
			one?.only_long !== other?.only_long
		) {
			say(
				sprintf(
					/* translators: %s: sentence of an agreement. */
					__( 'Agreement: %s', 'mentoring-program' ),
					one?.promise ?? other?.promise ?? key
				),
				one ? `${ one.promise } ${ one.detail }`.trim() : nothing(),
				other
					? `${ other.promise } ${ other.detail }`.trim()
					: nothing()
			);
		}
	}
	for ( const [ key, one, other ] of pairs( before.tracks, after.tracks ) ) {
		const line = ( track: typeof one, currency: string ) =>
			track
				? [
						track.label,
						track.fee === null
							? __( 'fee not set', 'mentoring-program' )
							: formatMoney( track.fee, currency ),
						track.fee_note,
						track.is_long ? __( 'long', 'mentoring-program' ) : '',
					]
						.filter( Boolean )
						.join( ', ' )
				: nothing();
		say(
			sprintf(
				/* translators: %s: name of a track, for example "Full year". */
				__( 'Track: %s', 'mentoring-program' ),
				one?.label ?? other?.label ?? key
			),
			line( one, before.currency ),
			line( other, after.currency )
		);
	}
	for ( const key of [
		'minimum',
		'capacity',
		'places_per_term',
		'waits_per_term',
		'offer_hours',
	] as const ) {
		say( words[ key ], String( before[ key ] ), String( after[ key ] ) );
	}
	for ( const part of [ 'fees', 'life' ] as const ) {
		if ( ! isSame( before[ part ], after[ part ] ) ) {
			found.push( {
				what: words[ part ],
				now: __( 'As it was', 'mentoring-program' ),
				then: __( 'Changed', 'mentoring-program' ),
			} );
		}
	}
	say(
		words.mentor_agreement,
		wordingLine( before.mentor_agreement ),
		wordingLine( after.mentor_agreement )
	);
	return found;
}

function wordingLine( { promise, detail }: Rules[ 'mentor_agreement' ] ) {
	return promise
		? `${ promise } ${ detail }`.trim()
		: __( 'As the plugin ships it', 'mentoring-program' );
}

function nothing(): string {
	return __( 'Not there', 'mentoring-program' );
}

function questionLine(
	question: Question | undefined,
	all: Question[]
): string {
	if ( ! question ) {
		return nothing();
	}
	return [
		question.label,
		typeWords()[ question.type ],
		question.choices.join( ' / ' ),
		question.hint,
		question.required ? '' : __( 'can be left empty', 'mentoring-program' ),
		question.visible_when
			? conditionWords( question.visible_when, all, '' )
			: '',
		question.readers === 'mentors'
			? __( 'mentors read it too', 'mentoring-program' )
			: '',
	]
		.filter( Boolean )
		.join( '; ' );
}

function ruleLine(
	rule: Rules[ 'eligibility' ][ number ] | undefined,
	rules: Rules
): string {
	return rule
		? sprintf(
				/* translators: 1: an outcome, for example "May not register", 2: a condition, 3: what the person reads. */
				__( '%1$s when %2$s. %3$s', 'mentoring-program' ),
				outcomeWords()[ rule.outcome ],
				conditionWords( rule.when, rules.questions, rule.question ),
				rule.message
			).trim()
		: nothing();
}

/**
 * Two lists side by side by their keys; what is gone comes last.
 * @param before A list.
 * @param after  Another.
 */
function pairs< T extends { key: string } >(
	before: T[],
	after: T[]
): [ string, T | undefined, T | undefined ][] {
	const of = ( list: T[], key: string ) =>
		list.find( ( one ) => one.key === key );
	return [
		...new Set( [ ...after, ...before ].map( ( { key } ) => key ) ),
	].map( ( key ) => [ key, of( before, key ), of( after, key ) ] );
}
