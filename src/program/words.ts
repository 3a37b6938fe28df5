/**
 * How the screen Programs names kinds of answers, outcomes and conditions; a rule reads as a sentence.
 */
import { __, _n, sprintf } from '@wordpress/i18n';
import { formatMonth } from '../shared/dates';
import { monthsBetween } from '../shared/conditions';
import { readCondition, type Leaf, type Operator } from './condition';
import { numbers, type Condition, type Question, type Rule } from './questions';

export function typeWords(): Record< Question[ 'type' ], string > {
	return {
		yes_no: __( 'Yes or no', 'mentoring-program' ),
		one_of: __( 'One of a list', 'mentoring-program' ),
		month: __( 'Month and year', 'mentoring-program' ),
		number: __( 'A number', 'mentoring-program' ),
		text: __( 'Short text', 'mentoring-program' ),
		long_text: __( 'Long text', 'mentoring-program' ),
		people: __( 'Names of people', 'mentoring-program' ),
	};
}

export function outcomeWords(): Record< Rule[ 'outcome' ], string > {
	return {
		may_register: __( 'May register', 'mentoring-program' ),
		refused: __( 'May not register', 'mentoring-program' ),
		talk_first: __( 'Talk to the administrator', 'mentoring-program' ),
	};
}

export function operatorWords(): Record< Operator, string > {
	return {
		is: __( 'is', 'mentoring-program' ),
		is_not: __( 'is not', 'mentoring-program' ),
		answered: __( 'is answered', 'mentoring-program' ),
		not_answered: __( 'is not answered', 'mentoring-program' ),
		at_least: __( 'is at least', 'mentoring-program' ),
		at_most: __( 'is at most', 'mentoring-program' ),
		years_more: __( 'is more years ago than', 'mentoring-program' ),
		years_at_least: __( 'is years ago, at least', 'mentoring-program' ),
		years_at_most: __( 'is years ago, at most', 'mentoring-program' ),
		years_less: __( 'is fewer years ago than', 'mentoring-program' ),
	};
}

/**
 * An answer in words.
 * @param question Question.
 * @param answer   As it is stored.
 */
export function answerWords(
	question: Question | undefined,
	answer: string
): string {
	if ( question?.type === 'yes_no' ) {
		return answer === 'yes'
			? __( 'Yes', 'mentoring-program' )
			: __( 'No', 'mentoring-program' );
	}
	return question?.type === 'month' ? formatMonth( answer ) : answer;
}

/**
 * A question with its number: "3a. Do you see clients there?".
 * @param questions All.
 * @param key       Which.
 */
export function questionWords( questions: Question[], key: string ): string {
	const at = questions.findIndex( ( one ) => one.key === key );
	const question = questions[ at ];
	return question
		? sprintf(
				/* translators: 1: number of a question, 2: the question. */
				__( '%1$s. %2$s', 'mentoring-program' ),
				numbers( questions )[ at ] ?? '',
				question.label
			)
		: key;
}

/**
 * A condition as part of a sentence: "the answer is No".
 * @param condition Condition.
 * @param questions All.
 * @param own       Question the sentence stands under; '' for none.
 */
export function conditionWords(
	condition: Condition,
	questions: Question[],
	own: string
): string {
	const shown = readCondition( condition );
	if ( ! shown ) {
		return __( 'a condition made elsewhere holds', 'mentoring-program' );
	}
	const parts = shown.leaves.map( ( leaf ) =>
		leafWords( leaf, questions, own )
	);
	switch ( shown.join ) {
		case 'all':
			return parts.reduce( both );
		case 'any':
			return parts.reduce( either );
		case 'none':
			return sprintf(
				/* translators: %s: conditions, joined by "or". */
				__( 'none of this is so: %s', 'mentoring-program' ),
				parts.reduce( either )
			);
	}
}

function both( one: string, other: string ): string {
	return sprintf(
		/* translators: 1, 2: conditions, for example "the answer to 3 is Yes". */
		__( '%1$s and %2$s', 'mentoring-program' ),
		one,
		other
	);
}

function either( one: string, other: string ): string {
	return sprintf(
		/* translators: 1, 2: conditions, for example "the answer to 3 is Yes". */
		__( '%1$s or %2$s', 'mentoring-program' ),
		one,
		other
	);
}

function leafWords( leaf: Leaf, questions: Question[], own: string ): string {
	const at = questions.findIndex( ( one ) => one.key === leaf.question );
	const subject =
		leaf.question === own
			? __( 'the answer', 'mentoring-program' )
			: sprintf(
					/* translators: %s: number of a question. */
					__( 'the answer to %s', 'mentoring-program' ),
					numbers( questions )[ at ] ?? '?'
				);
	return (
		yearsWords( leaf, subject ) ||
		[
			subject,
			operatorWords()[ leaf.operator ],
			answerWords( questions[ at ], leaf.value ),
		]
			.join( ' ' )
			.trim()
	);
}

/**
 * A limit of years in words; '' for any other leaf.
 * @param leaf    Leaf.
 * @param subject "the answer" or "the answer to 3".
 */
function yearsWords( leaf: Leaf, subject: string ): string {
	const years = Number( leaf.value );
	switch ( leaf.operator ) {
		case 'years_more':
			return sprintf(
				/* translators: 1: "the answer", 2: number of years. */
				_n(
					'%1$s is more than %2$d year before the first day of the term',
					'%1$s is more than %2$d years before the first day of the term',
					years,
					'mentoring-program'
				),
				subject,
				years
			);
		case 'years_at_least':
			return sprintf(
				/* translators: 1: "the answer", 2: number of years. */
				_n(
					'%1$s is at least %2$d year before the first day of the term',
					'%1$s is at least %2$d years before the first day of the term',
					years,
					'mentoring-program'
				),
				subject,
				years
			);
		case 'years_at_most':
			return sprintf(
				/* translators: 1: "the answer", 2: number of years. */
				_n(
					'%1$s is at most %2$d year before the first day of the term',
					'%1$s is at most %2$d years before the first day of the term',
					years,
					'mentoring-program'
				),
				subject,
				years
			);
		case 'years_less':
			return years === 0
				? sprintf(
						/* translators: %s: "the answer" or "the answer to 3". */
						__(
							'%s lies after the first day of the term',
							'mentoring-program'
						),
						subject
					)
				: sprintf(
						/* translators: 1: "the answer", 2: number of years. */
						_n(
							'%1$s is less than %2$d year before the first day of the term',
							'%1$s is less than %2$d years before the first day of the term',
							years,
							'mentoring-program'
						),
						subject,
						years
					);
		default:
			return '';
	}
}

/**
 * What a limit of years means on the first day of a term; '' for a rule without one.
 * @param rule Rule.
 * @param day  Y-m-d.
 */
export function limitWords( rule: Rule, day: string ): string {
	const leaf = readCondition( rule.when )?.leaves[ 0 ];
	if ( ! leaf || ! /^\d+$/.test( leaf.value ) || leaf.value === '0' ) {
		return '';
	}
	const edge = formatMonth(
		`${ String( Number( day.slice( 0, 4 ) ) - Number( leaf.value ) ).padStart( 4, '0' ) }${ day.slice( 4, 7 ) }`
	);
	switch ( leaf.operator ) {
		case 'years_more':
			return sprintf(
				/* translators: %s: a month, for example "September 2016". */
				__(
					'Holds for everybody who answers with a month before %s; that month itself is still within the limit.',
					'mentoring-program'
				),
				edge
			);
		case 'years_at_least':
			return sprintf(
				/* translators: %s: a month, for example "September 2016". */
				__(
					'Holds for everybody who answers with %s or a month before it.',
					'mentoring-program'
				),
				edge
			);
		case 'years_at_most':
			return sprintf(
				/* translators: %s: a month, for example "September 2016". */
				__(
					'Holds for everybody who answers with %s or a month after it.',
					'mentoring-program'
				),
				edge
			);
		case 'years_less':
			return sprintf(
				/* translators: %s: a month, for example "September 2016". */
				__(
					'Holds for everybody who answers with a month after %s.',
					'mentoring-program'
				),
				edge
			);
		default:
			return '';
	}
}

/**
 * What a stopped person reads, filled in as the server fills it in.
 * @param rule     The rule that stops.
 * @param question The question that decided.
 * @param answer   Its answer.
 * @param day      First day of the term, Y-m-d.
 * @param date     That day in words.
 * @param contact  Address to write to.
 */
export function refusalWords(
	rule: Rule,
	question: Question | undefined,
	answer: string,
	day: string,
	date: string,
	contact: string
): string {
	const months =
		question?.type === 'month' ? monthsBetween( answer, day ) : null;
	const words: Record< string, string > = {
		'{answer}': answerWords( question, answer ),
		'{years}': months === null ? '' : durationWords( months ),
		'{date}': date,
		'{contact}': contact,
	};
	return rule.message.replaceAll(
		/\{\w+\}/g,
		( placeholder ) => words[ placeholder ] ?? placeholder
	);
}

function durationWords( months: number ): string {
	const whole = Math.trunc( months / 12 );
	const years = sprintf(
		/* translators: %d: number of years. */
		_n( '%d year', '%d years', whole, 'mentoring-program' ),
		whole
	);
	const left = months % 12;
	return left === 0
		? years
		: sprintf(
				/* translators: 1: for example "12 years", 2: for example "7 months". */
				__( '%1$s and %2$s', 'mentoring-program' ),
				years,
				sprintf(
					/* translators: %d: number of months. */
					_n( '%d month', '%d months', left, 'mentoring-program' ),
					left
				)
			);
}
