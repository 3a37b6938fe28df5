/**
 * `npm run bench`: measures the goals of speed beside a bare WordPress, prints them, writes docs/benchmarks.md, and fails
 * when one is missed. `npm run bench -- P7 P9` measures some and writes no page. Nothing of this runs in `npm test`.
 */
import { writeFileSync } from 'node:fs';
import { bytes } from '../tests/bench/bytes.ts';
import { catalog } from '../tests/bench/catalog.ts';
import type { Line } from '../tests/bench/line.ts';
import { exporting } from '../tests/bench/exporting.ts';
import { list } from '../tests/bench/list.ts';
import { quiet } from '../tests/bench/quiet.ts';
import { reading } from '../tests/bench/reading.ts';
import { registering } from '../tests/bench/registering.ts';
import { page, table } from '../tests/bench/report.ts';
import { makeWorld, type World } from '../tests/bench/world.ts';
import { startDatabase } from './database.ts';
import { bundle } from './lib/bundle.ts';
import { inProject } from './lib/paths.ts';
import { prepare } from './packages.ts';

/** In this order: registering and exporting add to what the others measure, so they come last. */
const goals: {
	names: string[];
	measure: ( world: World ) => Promise< Line[] >;
}[] = [
	{ names: [ 'P1', 'P11' ], measure: quiet },
	{ names: [ 'P2' ], measure: bytes },
	{ names: [ 'P7' ], measure: catalog },
	{ names: [ 'P9' ], measure: list },
	{ names: [ 'P12' ], measure: reading },
	{ names: [ 'P8' ], measure: registering },
	{ names: [ 'P10' ], measure: exporting },
];

const wanted = process.argv.slice( 2 );
const begin = Date.now();
await prepare( [ 'php', 'database', 'chromium' ] );
try {
	await prepare( [ 'redis' ] );
} catch ( error ) {
	say( error instanceof Error ? error.message : String( error ) );
}
await bundle();
const database = await startDatabase();
const world = await makeWorld( database );
const lines: Line[] = [];
for ( const { names, measure } of goals ) {
	if (
		wanted.length === 0 ||
		names.some( ( name ) => wanted.includes( name ) )
	) {
		say( `Measuring ${ names.join( ' and ' ) } …` );
		lines.push( ...( await measure( world ) ) );
	}
}
lines.sort(
	( one, other ) =>
		Number( one.goal.slice( 1 ) ) - Number( other.goal.slice( 1 ) )
);
say( `\n${ table( lines ) }\n` );
if ( wanted.length === 0 ) {
	const versions: string[] = JSON.parse(
		await world.ours.php(
			`global $wpdb; echo wp_json_encode( [ 'PHP ' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION, 'MariaDB ' . preg_replace( '/^(\\d+\\.\\d+).*/', '$1', $wpdb->db_server_info() ), 'WordPress ' . get_bloginfo( 'version' ) ] );`
		)
	);
	writeFileSync(
		inProject( 'docs/benchmarks.md' ),
		page( lines, versions, new Date().toISOString().slice( 0, 10 ) )
	);
}
const missed = lines.filter( ( { holds } ) => ! holds ).length;
say(
	`${ lines.length - missed } hold, ${ missed } missed, in ${ Math.round( ( Date.now() - begin ) / 1000 ) } s.`
);
await database.stop();
process.exit( missed > 0 ? 1 : 0 );

function say( text: string ): void {
	process.stdout.write( `${ text }\n` );
}
