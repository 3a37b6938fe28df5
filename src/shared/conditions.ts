/**
 * The small language of conditions over answers, as php/Shared/Conditions.php speaks it: here for the form, there for the
 * decision. Both run tests/vectors/conditions.json. A leaf whose answer is missing or of the wrong kind does not hold.
 */

export type Answers = Readonly< Record< string, unknown > >;

/**
 * Whether a condition holds.
 *
 * @param condition    Condition; null always holds, a malformed one never does.
 * @param answers      Answers by question key; hidden ones are left out.
 * @param referenceDay Y-m-d, the day years are counted to (A20).
 */
export function holds(
	condition: unknown,
	answers: Answers,
	referenceDay: string
): boolean {
	if ( condition === null ) {
		return true;
	}
	if ( ! isRecord( condition ) ) {
		return false;
	}
	const partHolds = ( part: unknown ): boolean =>
		part !== null && holds( part, answers, referenceDay );
	if ( 'all' in condition ) {
		return (
			Array.isArray( condition.all ) && condition.all.every( partHolds )
		);
	}
	if ( 'any' in condition ) {
		return (
			Array.isArray( condition.any ) && condition.any.some( partHolds )
		);
	}
	if ( 'not' in condition ) {
		return (
			isRecord( condition.not ) &&
			! holds( condition.not, answers, referenceDay )
		);
	}
	const question = condition.question;
	return (
		typeof question === 'string' &&
		leafHolds(
			condition,
			Object.hasOwn( answers, question )
				? answers[ question ]
				: undefined,
			referenceDay
		)
	);
}

/**
 * Whole months from a month to the month of a day; negative when it lies after it. Null when it is no month.
 *
 * @param month Y-m.
 * @param day   Y-m-d.
 */
export function monthsBetween( month: string, day: string ): number | null {
	const from = /^(\d{4})-(0[1-9]|1[0-2])$/.exec( month );
	const to = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/.exec( day );
	return from && to
		? 12 * ( Number( to[ 1 ] ) - Number( from[ 1 ] ) ) +
				Number( to[ 2 ] ) -
				Number( from[ 2 ] )
		: null;
}

function leafHolds(
	leaf: Record< string, unknown >,
	answer: unknown,
	referenceDay: string
): boolean {
	const isAnswered = typeof answer === 'string' && answer.trim() !== '';
	if ( 'answered' in leaf ) {
		return leaf.answered === isAnswered;
	}
	if ( ! isAnswered ) {
		return false;
	}
	if ( 'is' in leaf ) {
		return answer === leaf.is;
	}
	if ( 'in' in leaf ) {
		return Array.isArray( leaf.in ) && leaf.in.includes( answer );
	}
	if ( 'years_since' in leaf ) {
		const months = monthsBetween( answer, referenceDay );
		return (
			months !== null &&
			months >= 0 &&
			isRecord( leaf.years_since ) &&
			isWithin( months, leaf.years_since, 12 )
		);
	}
	return (
		/^-?\d{1,9}$/.test( answer ) && isWithin( Number( answer ), leaf, 1 )
	);
}

function isWithin(
	value: number,
	limits: Record< string, unknown >,
	unit: number
): boolean {
	const least = limits.at_least ?? null;
	const most = limits.at_most ?? null;
	if ( least === null && most === null ) {
		return false;
	}
	return (
		( least === null || ( isWhole( least ) && value >= least * unit ) ) &&
		( most === null || ( isWhole( most ) && value <= most * unit ) )
	);
}

function isWhole( value: unknown ): value is number {
	return typeof value === 'number' && Number.isInteger( value );
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}
