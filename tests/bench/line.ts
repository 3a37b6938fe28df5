/**
 * One figure with its limit: what a goal of the bench answers, and what the table and the page print.
 */
import type { Compared, Spread } from './sampling.ts';

export interface Line {
	/** Goal, such as "P7". */
	goal: string;
	what: string;
	measured: string;
	limit: string;
	holds: boolean;
	/** How sure it is, or why it could not be measured. */
	note: string;
}

/**
 * A number that may be so much at most.
 * @param goal     Goal.
 * @param what     What was counted.
 * @param measured How much it was.
 * @param limit    How much it may be.
 * @param unit     Written behind both.
 * @param note     More about it.
 */
export function atMost(
	goal: string,
	what: string,
	measured: number,
	limit: number,
	unit = '',
	note = ''
): Line {
	return {
		goal,
		what,
		measured: `${ short( measured ) }${ unit }`,
		limit: `≤ ${ short( limit ) }${ unit }`,
		holds: measured <= limit,
		note,
	};
}

/**
 * A ratio of two medians of one run.
 * @param goal     Goal.
 * @param what     What was compared with what.
 * @param compared How they compare.
 * @param limit    How much the ratio may be.
 */
export function ratio(
	goal: string,
	what: string,
	compared: Compared,
	limit: number
): Line {
	return {
		goal,
		what,
		measured: `${ compared.ratio.toFixed( 2 ) }×`,
		limit: `≤ ${ limit.toFixed( 2 ) }×`,
		holds: compared.ratio <= limit,
		note: `${ compared.samples } pairs; quartiles around the median ${ around( compared.ours ) }, control ${ around( compared.control ) }`,
	};
}

function around( { low, median, high }: Spread ): string {
	const percent = ( value: number ) => Math.round( ( value / median ) * 100 );
	return `${ percent( low ) }–${ percent( high ) } %`;
}

function short( value: number ): string {
	return Number.isInteger( value ) ? String( value ) : value.toFixed( 2 );
}
