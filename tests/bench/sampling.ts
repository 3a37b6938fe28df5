/**
 * Measures two things beside each other, turn by turn, so that whatever else the machine does falls on both alike.
 * Owns the arithmetic: medians, quartiles, ratios. Knows nothing of what is measured.
 */

/** Quartiles of one side, in milliseconds. */
export interface Spread {
	median: number;
	low: number;
	high: number;
}

export interface Compared {
	ours: Spread;
	control: Spread;
	/** Median of ours divided by median of the control. */
	ratio: number;
	samples: number;
}

const fewest = 15;

/**
 * Takes pairs of samples, ours and the control's, changing which comes first, for so long; at least 15 pairs.
 * @param seconds How long.
 * @param ours    Gives one sample.
 * @param control Gives one sample.
 */
export async function compare(
	seconds: number,
	ours: () => Promise< number >,
	control: () => Promise< number >
): Promise< Compared > {
	for ( let warm = 0; warm < 5; warm++ ) {
		await ours();
		await control();
	}
	const samples: { ours: number[]; control: number[] } = {
		ours: [],
		control: [],
	};
	const end = performance.now() + seconds * 1000;
	while ( samples.ours.length < fewest || performance.now() < end ) {
		if ( samples.ours.length % 2 === 0 ) {
			samples.ours.push( await ours() );
			samples.control.push( await control() );
		} else {
			samples.control.push( await control() );
			samples.ours.push( await ours() );
		}
	}
	const spreads = {
		ours: spread( samples.ours ),
		control: spread( samples.control ),
	};
	return {
		...spreads,
		ratio: spreads.ours.median / spreads.control.median,
		samples: samples.ours.length,
	};
}

/**
 * Median and quartiles.
 * @param values In any order.
 */
export function spread( values: number[] ): Spread {
	return {
		median: quantile( values, 0.5 ),
		low: quantile( values, 0.25 ),
		high: quantile( values, 0.75 ),
	};
}

/**
 * The value below which a share of the values lies.
 * @param values In any order.
 * @param share  From 0 to 1.
 */
export function quantile( values: number[], share: number ): number {
	const sorted = [ ...values ].sort( ( one, other ) => one - other );
	const at = ( sorted.length - 1 ) * share;
	const below = sorted[ Math.floor( at ) ] ?? NaN;
	const above = sorted[ Math.ceil( at ) ] ?? NaN;
	return below + ( above - below ) * ( at - Math.floor( at ) );
}
