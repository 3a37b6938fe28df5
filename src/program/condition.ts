/**
 * Conditions as the builder shows them: leaves joined by all, any or none. Reads what the builder can show and writes it
 * back as the language of src/shared/conditions.ts; anything else is shown, and can be replaced. Pure.
 */
import type { Condition, Question } from './questions';

export const OPERATORS = [
	'is',
	'is_not',
	'answered',
	'not_answered',
	'at_least',
	'at_most',
	'years_more',
	'years_at_least',
	'years_at_most',
	'years_less',
] as const;

export type Operator = ( typeof OPERATORS )[ number ];

export interface Leaf {
	question: string;
	operator: Operator;
	/** An answer, or a number as it is typed; '' where the operator needs none. */
	value: string;
}

export interface Joined {
	join: 'all' | 'any' | 'none';
	leaves: Leaf[];
}

/**
 * What can be asked of the answer to a question.
 * @param type Kind of answer.
 */
export function operatorsFor( type: Question[ 'type' ] ): Operator[] {
	switch ( type ) {
		case 'yes_no':
		case 'one_of':
			return [ 'is', 'is_not', 'answered', 'not_answered' ];
		case 'month':
			return [
				'years_more',
				'years_at_least',
				'years_at_most',
				'years_less',
				'answered',
				'not_answered',
			];
		case 'number':
			return [ 'at_least', 'at_most', 'answered', 'not_answered' ];
		default:
			return [ 'answered', 'not_answered' ];
	}
}

/**
 * The leaf a question begins with.
 * @param question Question.
 */
export function firstLeaf( question: Question ): Leaf {
	const [ operator = 'answered' ] = operatorsFor( question.type );
	return {
		question: question.key,
		operator,
		value:
			question.type === 'yes_no'
				? 'yes'
				: ( question.choices[ 0 ] ?? '' ),
	};
}

/**
 * What the builder shows of a condition; null when it cannot show it.
 * @param condition Condition.
 */
export function readCondition( condition: Condition ): Joined | null {
	const leaf = readLeaf( condition );
	if ( leaf ) {
		return { join: 'all', leaves: [ leaf ] };
	}
	const inside = condition.not;
	if ( isCondition( inside ) && Array.isArray( inside.any ) ) {
		return joined( 'none', inside.any );
	}
	if ( Array.isArray( condition.all ) ) {
		return joined( 'all', condition.all );
	}
	return Array.isArray( condition.any )
		? joined( 'any', condition.any )
		: null;
}

/**
 * A condition of what the builder shows.
 * @param shown What it shows.
 */
export function writeCondition( shown: Joined ): Condition {
	const { join, leaves } = shown;
	const [ first ] = leaves;
	if ( first && leaves.length === 1 && join !== 'none' ) {
		return writeLeaf( first );
	}
	const parts = leaves.map( writeLeaf );
	switch ( join ) {
		case 'all':
			return { all: parts };
		case 'any':
			return { any: parts };
		case 'none':
			return { not: { any: parts } };
	}
}

function joined( join: Joined[ 'join' ], parts: unknown[] ): Joined | null {
	const leaves: Leaf[] = [];
	for ( const part of parts ) {
		const leaf = isCondition( part ) ? readLeaf( part ) : null;
		if ( ! leaf ) {
			return null;
		}
		leaves.push( leaf );
	}
	return leaves.length > 0 ? { join, leaves } : null;
}

function readLeaf( condition: Condition ): Leaf | null {
	const inside = condition.not;
	if ( isCondition( inside ) ) {
		const leaf = readLeaf( inside );
		const turned: Partial< Record< Operator, Operator > > = {
			is: 'is_not',
			years_at_most: 'years_more',
			years_at_least: 'years_less',
		};
		const operator = leaf && turned[ leaf.operator ];
		return leaf && operator ? { ...leaf, operator } : null;
	}
	const { question } = condition;
	if ( typeof question !== 'string' ) {
		return null;
	}
	const leaf = ( operator: Operator, value: unknown ): Leaf => ( {
		question,
		operator,
		value: String( value ),
	} );
	const years = condition.years_since;
	if ( 'is' in condition ) {
		return leaf( 'is', condition.is );
	}
	if ( 'answered' in condition ) {
		return leaf( condition.answered ? 'answered' : 'not_answered', '' );
	}
	if ( 'at_least' in condition ) {
		return leaf( 'at_least', condition.at_least );
	}
	if ( 'at_most' in condition ) {
		return leaf( 'at_most', condition.at_most );
	}
	if ( isCondition( years ) && 'at_least' in years ) {
		return leaf( 'years_at_least', years.at_least );
	}
	return isCondition( years ) && 'at_most' in years
		? leaf( 'years_at_most', years.at_most )
		: null;
}

function writeLeaf( { question, operator, value }: Leaf ): Condition {
	// What is no number is sent as it was typed, and the server says so.
	const number = /^-?\d{1,9}$/.test( value ) ? Number( value ) : value;
	switch ( operator ) {
		case 'is':
			return { question, is: value };
		case 'is_not':
			return { not: { question, is: value } };
		case 'answered':
			return { question, answered: true };
		case 'not_answered':
			return { question, answered: false };
		case 'at_least':
			return { question, at_least: number };
		case 'at_most':
			return { question, at_most: number };
		case 'years_at_least':
			return { question, years_since: { at_least: number } };
		case 'years_at_most':
			return { question, years_since: { at_most: number } };
		case 'years_more':
			return { not: { question, years_since: { at_most: number } } };
		case 'years_less':
			return { not: { question, years_since: { at_least: number } } };
	}
}

function isCondition( value: unknown ): value is Condition {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}
