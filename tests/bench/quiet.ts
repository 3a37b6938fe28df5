/**
 * P1 and P11: a page without our blocks is as if we were not there.
 */
import { atMost, ratio, type Line } from './line.ts';
import { compare } from './sampling.ts';
import { timed, visit } from './visits.ts';
import type { World } from './world.ts';

/** What only our plugin could have put into a page. */
const traces =
	/plugins\/mentoring-program|class="[^"]*mentoring-|id=['"]mentoring-/g;

export async function quiet( world: World ): Promise< Line[] > {
	const plain = `${ world.ours.url }/plain/`;
	const bare = `${ world.bare.url }/plain/`;
	// The first visit fills what core keeps.
	for ( const url of [ plain, bare, plain, bare ] ) {
		await visit( url );
	}
	const [ ours, without ] = [ await visit( plain ), await visit( bare ) ];
	const compared = await compare( 20, timed( plain ), timed( bare ) );
	const options = JSON.parse(
		await world.ours.php( `
			global $wpdb;
			echo wp_json_encode( array_map( 'strlen', $wpdb->get_col( "SELECT option_value FROM {$wpdb->options} WHERE autoload IN ( 'yes', 'on', 'auto', 'auto-on' ) AND option_name LIKE '%mentoring%'" ) ) );` )
	) as number[];
	return [
		atMost(
			'P1',
			'Traces of ours in a page without our blocks',
			[ ...ours.body.matchAll( traces ) ].length,
			0
		),
		atMost(
			'P1',
			'Queries more than the bare page asks',
			ours.facts.queries - without.facts.queries,
			1
		),
		ratio( 'P1', 'Page without our blocks ÷ bare page', compared, 1.03 ),
		atMost(
			'P11',
			'Memory more than the bare page takes',
			( ours.facts.memory - without.facts.memory ) / 1e6,
			0.3,
			' MB'
		),
		atMost( 'P11', 'Options read on every page', options.length, 1 ),
		atMost(
			'P11',
			'Their size',
			options.reduce( ( all, one ) => all + one, 0 ) / 1000,
			2,
			' kB'
		),
		atMost( 'P11', 'PHP files of ours included', ours.facts.files, 20 ),
	];
}
