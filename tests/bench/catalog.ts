/**
 * P7: the catalog of groups, drawn by PHP with the places as they are now.
 */
import { atMost, ratio, type Line } from './line.ts';
import { compare } from './sampling.ts';
import { timed, visit } from './visits.ts';
import type { World } from './world.ts';

export async function catalog( world: World ): Promise< Line[] > {
	const page = ( path: string ) => `${ world.ours.url }${ path }`;
	const { one, twenty, fifty } = world.catalogs;
	const own = async ( path: string ) =>
		( await visit( page( path ) ) ).facts.own;
	await world.minute();
	const compared = await compare(
		20,
		timed( page( twenty ) ),
		timed( `${ world.bare.url }/plain/` )
	);
	// A condition is never kept ready: so much does drawing it cost.
	const drawn = ( path: string ) => own( `${ path }?mentoring_places=1` );
	const queries = { one: await drawn( one ), fifty: await drawn( fifty ) };
	return [
		ratio( 'P7', 'Catalog of 20 groups ÷ bare page', compared, 1.15 ),
		atMost(
			'P7',
			'Own queries for 50 groups, drawn afresh',
			queries.fifty,
			6
		),
		atMost(
			'P7',
			'Own queries more than for 1 group, drawn afresh',
			queries.fifty - queries.one,
			0
		),
		...( await withObjectCache( world ) ),
	];
}

async function withObjectCache( world: World ): Promise< Line[] > {
	const what = 'Own queries with an object cache and nothing changed';
	if ( ! world.hasRedis ) {
		return [
			{
				goal: 'P7',
				what,
				measured: 'not measured',
				limit: '≤ 0',
				holds: false,
				note: 'Redis or its PHP extension is missing on this machine',
			},
		];
	}
	const url = `${ world.ours.url }${ world.catalogs.twenty }`;
	world.objectCache( true );
	try {
		const first = await visit( url );
		const second = await visit( url );
		const compared = await compare(
			8,
			timed( url ),
			timed( `${ world.bare.url }/plain/` )
		);
		return [
			atMost(
				'P7',
				what,
				second.facts.own,
				0,
				'',
				`the first visitor asked ${ first.facts.own }; the bare page has no object cache: ${ compared.ratio.toFixed( 2 ) }×`
			),
		];
	} finally {
		world.objectCache( false );
	}
}
