/**
 * P10: a file of 50 000 rows takes the memory of one of 1 000, and time in proportion: the registrations of a term, and the
 * fees of a month.
 */
import { inProject } from '../../tools/lib/paths.ts';
import { atMost, type Line } from './line.ts';
import { quantile } from './sampling.ts';
import { registrations, type World } from './world.ts';

const few = 1_000;
const turns = 5;

/** What drawing a file cost. */
interface Drawn {
	lines: number;
	/** Bytes above what was in use, at the peak. */
	memory: number;
	milliseconds: number;
}

export async function exporting( world: World ): Promise< Line[] > {
	const terms: { few: number; many: number } = JSON.parse(
		await world.ours.php( `
			require '${ inProject( 'tests/bench/seed.php' ) }';
			$seed  = new Seed();
			// Groups as large as those of the many.
			$small = $seed->term( 'Few to export', 2, 8 )['groups'];
			$seed->registrations( ${ few }, $small );
			$seed->payments( ${ few }, '2020-01-15' );
			$seed->payments( ${ registrations }, '2020-02-15' );
			$database = mentoring_program()->database();
			echo wp_json_encode( [
				'few'  => $database->number( 'SELECT term_id FROM {groups} WHERE id = %d', $small[0] ),
				'many' => $database->number( "SELECT id FROM {terms} WHERE name = 'Long ago'" ),
			] );` )
	);
	return [
		...( await file(
			world,
			'registrations',
			`'POST', '/mentoring-program/v1/registrations/export'`,
			`[ 'term' => ${ terms.few } ]`,
			`[ 'term' => ${ terms.many } ]`
		) ),
		...( await file(
			world,
			'fees',
			`'GET', '/mentoring-program/v1/fees/entries'`,
			`[ 'from' => '2020-01-01', 'to' => '2020-01-31' ]`,
			`[ 'from' => '2020-02-01', 'to' => '2020-02-29' ]`
		) ),
	];
}

/**
 * Draws the small file and the large one in turns.
 * @param world Sites.
 * @param name  What is in it.
 * @param route Method and route, as PHP.
 * @param small What is asked for, as PHP.
 * @param large The same for the large one.
 */
async function file(
	world: World,
	name: string,
	route: string,
	small: string,
	large: string
): Promise< Line[] > {
	const draw = async ( asked: string, rows: number ): Promise< Drawn > => {
		const drawn: Drawn = JSON.parse(
			await world.ours.php( `
				wp_set_current_user( get_user_by( 'login', 'tove' )->ID );
				$request = new WP_REST_Request( ${ route } );
				foreach ( ${ asked } as $name => $value ) {
					$request->set_param( $name, $value );
				}
				$file   = rest_do_request( $request );
				$before = memory_get_usage();
				$begin  = hrtime( true );
				$lines  = 0;
				memory_reset_peak_usage();
				foreach ( $file->lines() as $line ) {
					++$lines;
				}
				echo wp_json_encode( [ 'lines' => $lines, 'memory' => memory_get_peak_usage() - $before, 'milliseconds' => ( hrtime( true ) - $begin ) / 1e6 ] );` )
		);
		if ( drawn.lines !== rows + 1 ) {
			throw new Error(
				`The file of ${ rows } ${ name } has ${ drawn.lines } lines.`
			);
		}
		return drawn;
	};
	const drawn = { small: [] as Drawn[], large: [] as Drawn[] };
	for ( let turn = 0; turn < turns; turn++ ) {
		drawn.small.push( await draw( small, few ) );
		drawn.large.push( await draw( large, registrations ) );
	}
	const compared = ( of: ( one: Drawn ) => number ) =>
		quantile( drawn.large.map( of ), 0.5 ) /
		quantile( drawn.small.map( of ), 0.5 );
	return [
		atMost(
			'P10',
			`Memory of a file of ${ registrations } ${ name } ÷ of one of ${ few }`,
			compared( ( { memory } ) => memory ),
			1.1,
			'×'
		),
		atMost(
			'P10',
			`Time of a file of ${ registrations } ${ name } ÷ of one of ${ few }`,
			compared( ( { milliseconds } ) => milliseconds ),
			55,
			'×',
			`medians of ${ turns } of each`
		),
	];
}
