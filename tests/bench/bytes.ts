/**
 * P2: what a page with all four blocks loads of ours, beside what React would load before its first component. Sizes are
 * of gzip -9; WordPress's own Interactivity runtime, which block themes load anyway, is not ours.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, type Line } from './line.ts';
import { visit } from './visits.ts';
import type { World } from './world.ts';

const reactRuntime = [
	'vendor/react.min.js',
	'vendor/react-dom.min.js',
	'vendor/react-jsx-runtime.min.js',
	'element.min.js',
	'escape-html.min.js',
	'hooks.min.js',
	'i18n.min.js',
];

export async function bytes( world: World ): Promise< Line[] > {
	const { body } = await visit( `${ world.ours.url }${ world.everything }` );
	const files = [
		...new Set(
			[
				...body.matchAll(
					/["'](http[^"']*plugins\/mentoring-program\/[^"']+)["']/g
				),
			].flatMap( ( [ , url ] ) =>
				url === undefined ? [] : [ url.replaceAll( '&#038;', '&' ) ]
			)
		),
	];
	const sizes = await Promise.all(
		files.map( async ( url ) => ( {
			path: new URL( url ).pathname,
			size: gzipped( ( await visit( url ) ).body ),
		} ) )
	);
	const scripts = sizes.filter( ( { path } ) => path.endsWith( '.js' ) );
	const styles = sizes.filter( ( { path } ) => path.endsWith( '.css' ) );
	const inline = [
		...body.matchAll(
			/<style id=['"]mentoring-[^>]*>([\s\S]*?)<\/style>/g
		),
	].map( ( [ , css ] ) => gzipped( css ?? '' ) );
	const all = sum( scripts.map( ( { size } ) => size ) );
	const react = sum(
		reactRuntime.map( ( file ) =>
			gzipped(
				readFileSync(
					join( world.bare.folder, 'wp-includes/js/dist', file )
				)
			)
		)
	);
	return [
		atMost(
			'P2',
			'View modules of all four blocks together',
			all / 1000,
			9,
			' kB',
			`${ scripts.length } files`
		),
		atMost(
			'P2',
			'The largest of them',
			Math.max( 0, ...scripts.map( ( { size } ) => size ) ) / 1000,
			2.5,
			' kB'
		),
		atMost(
			'P2',
			'All CSS',
			sum( [ ...styles.map( ( { size } ) => size ), ...inline ] ) / 1000,
			5,
			' kB'
		),
		atMost(
			'P2',
			'View modules ÷ React with what it needs in WordPress',
			all / react,
			1 / 6,
			'×',
			`React: ${ ( react / 1000 ).toFixed( 1 ) } kB`
		),
	];
}

/**
 * Size after gzip -9.
 * @param content What is sent.
 */
export function gzipped( content: string | Buffer ): number {
	return gzipSync( content, { level: 9 } ).length;
}

function sum( values: number[] ): number {
	return values.reduce( ( all, one ) => all + one, 0 );
}
