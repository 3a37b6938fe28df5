/**
 * P9: the administrator's list of 50 000 registrations, and what wp-admin loads of ours.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../tools/lib/paths.ts';
import { gzipped } from './bytes.ts';
import { atMost, ratio, type Line } from './line.ts';
import { compare } from './sampling.ts';
import { timed, visit } from './visits.ts';
import { registrations, type World } from './world.ts';

export async function list( world: World ): Promise< Line[] > {
	const as = world.administrator;
	const page = `${ world.ours.url }/wp-json/mentoring-program/v1/registrations?per_page=25`;
	await world.minute();
	const compared = await compare(
		20,
		timed( page, { as } ),
		timed( `${ world.bare.url }/wp-json/wp/v2/types`, {
			as: world.bareAdministrator,
		} )
	);
	const dashboard = await visit( `${ world.ours.url }/wp-admin/`, { as } );
	const built = readdirSync( inProject( 'build/admin' ) )
		.filter(
			( file ) => /\.(js|css)$/.test( file ) && ! /rtl/.test( file )
		)
		.map( ( file ) => ( {
			file,
			size: gzipped(
				readFileSync( join( inProject( 'build/admin' ), file ) )
			),
		} ) );
	const size = ( wanted: RegExp ) =>
		built
			.filter( ( { file } ) => wanted.test( file ) )
			.map( ( one ) => one.size / 1000 );
	const sum = ( sizes: number[] ) =>
		sizes.reduce( ( all, one ) => all + one, 0 );
	return [
		ratio(
			'P9',
			`First page of ${ registrations } registrations ÷ REST floor`,
			compared,
			1.2
		),
		atMost(
			'P9',
			'Own code of the largest screen, before the list component',
			sum( size( /^style-/ ) ) + Math.max( ...size( /^[a-z]+\.js$/ ) ),
			60,
			' kB'
		),
		atMost(
			'P9',
			'The list component, loaded when a list is opened',
			sum( size( /^\d+\.js$/ ) ),
			391,
			' kB'
		),
		atMost(
			'P9',
			'Files of ours on another admin page',
			[ ...dashboard.body.matchAll( /plugins\/mentoring-program/g ) ]
				.length + ( dashboard.status === 200 ? 0 : 1 ),
			0,
			'',
			`the dashboard answered ${ dashboard.status }`
		),
	];
}
