/**
 * Questions and rules as the screen handles them: their numbers, new ones, and which answers decide. Pure; what may be
 * saved is the server's to say.
 */
import { holds, type Answers } from '../shared/conditions';
import type { RuleSet } from '../types/rest';

export type Question = RuleSet[ 'rules' ][ 'questions' ][ number ];
export type Rule = RuleSet[ 'rules' ][ 'eligibility' ][ number ];
export type Condition = Record< string, unknown >;

/** What a set of answers leads to, as Program\Intake decides it. */
export interface Decision {
	/** Questions asked, in asking order; none after the one that stops. */
	asked: Question[];
	/** Those asked that must be answered and are not. */
	open: Question[];
	/** The rule that stops; null while none does. */
	stop: Rule | null;
}

/**
 * Walks the questions as the registration form does; both run tests/vectors/intake.json.
 * @param questions In asking order.
 * @param rules     In deciding order.
 * @param answers   By question.
 * @param day       Y-m-d years are counted to.
 */
export function decide(
	questions: Question[],
	rules: Rule[],
	answers: Answers,
	day: string
): Decision {
	const given: Record< string, string > = {};
	const asked: Question[] = [];
	const open: Question[] = [];
	for ( const question of questions ) {
		if ( ! holds( question.visible_when, given, day ) ) {
			continue;
		}
		asked.push( question );
		const answer = String( answers[ question.key ] ?? '' ).trim();
		if ( answer === '' ) {
			if ( question.required ) {
				open.push( question );
			}
			continue;
		}
		given[ question.key ] = answer;
		const rule = rules.find(
			( one ) =>
				one.question === question.key && holds( one.when, given, day )
		);
		if ( open.length === 0 && rule && rule.outcome !== 'may_register' ) {
			return { asked, open, stop: rule };
		}
	}
	return { asked, open, stop: null };
}

/**
 * Numbers of questions as people count them: those asked only after an answer stand under the one before as 3a, 3b.
 * @param questions In asking order.
 */
export function numbers( questions: Question[] ): string[] {
	let whole = 0;
	let part = 0;
	return questions.map( ( question ) => {
		if ( question.visible_when === null || whole === 0 ) {
			whole += 1;
			part = 0;
			return String( whole );
		}
		part += 1;
		return `${ whole }${ String.fromCharCode( 96 + Math.min( part, 26 ) ) }`;
	} );
}

/**
 * A key nobody has yet.
 * @param word  What it begins with.
 * @param taken Keys that are taken.
 */
export function freeKey( word: string, taken: string[] ): string {
	let number = taken.length + 1;
	while ( taken.includes( `${ word }_${ number }` ) ) {
		number++;
	}
	return `${ word }_${ number }`;
}

/**
 * A list with two neighbours changed over.
 * @param list List.
 * @param at   Which.
 * @param by   -1 up, 1 down.
 */
export function moved< T >( list: T[], at: number, by: -1 | 1 ): T[] {
	const one = list[ at ];
	const other = list[ at + by ];
	if ( one === undefined || other === undefined ) {
		return list;
	}
	const next = [ ...list ];
	next[ at ] = other;
	next[ at + by ] = one;
	return next;
}
