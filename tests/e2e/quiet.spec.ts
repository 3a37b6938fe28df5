/**
 * A page without our blocks is as if we were not there (P1, P11), an anonymous visit writes nothing (P12), and what our
 * blocks load stays small (P2).
 */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from './support/test.ts';

interface Facts {
	queries: number;
	writes: string[];
	files: number;
}

const probe = `<?php
add_filter( 'query', static function ( $sql ) {
	if ( preg_match( '/^\\s*(INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER)/i', $sql ) ) { $GLOBALS['probe_writes'][] = strtok( $sql, '(' ); }
	return $sql;
} );
add_action( 'template_redirect', static function () { ob_start( static function ( $html ) {
	global $wpdb;
	$ours = array_filter( get_included_files(), static fn( $file ) => str_contains( $file, '/mentoring-program/' ) || str_contains( $file, '/php/' ) && ! str_contains( $file, 'wp-includes' ) && ! str_contains( $file, 'wp-admin' ) );
	return $html . '<!--probe ' . wp_json_encode( [ 'queries' => $wpdb->num_queries, 'writes' => $GLOBALS['probe_writes'] ?? [], 'files' => count( $ours ) ] ) . '-->';
} ); }, 0 );
`;

test( 'a page without our blocks carries no byte of ours, and no visit writes (P1, P11, P12)', async ( {
	page,
	site,
} ) => {
	site.php(
		`file_put_contents( WPMU_PLUGIN_DIR . '/probe.php', base64_decode( '${ Buffer.from(
			probe
		).toString( 'base64' ) }' ) );
		wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'plain', 'post_title' => 'Plain', 'post_content' => 'Nothing of ours.' ] );`
	);
	const visit = async (
		path: string
	): Promise< { html: string; facts: Facts } > => {
		// The first visit fills what core keeps; the second is measured.
		await page.request.get( `${ site.url }${ path }` );
		const html = await (
			await page.request.get( `${ site.url }${ path }` )
		).text();
		const facts: Facts = JSON.parse(
			/<!--probe (.*?)-->/.exec( html )?.[ 1 ] ?? '{}'
		);
		return { html, facts };
	};
	try {
		const plain = await visit( '/plain/' );
		expect( plain.html ).not.toContain( 'plugins/mentoring-program' );
		expect( plain.html ).not.toMatch( /class="[^"]*mentoring-/ );
		expect( plain.facts.files ).toBeLessThanOrEqual( 20 );

		for ( const path of [
			'/plain/',
			'/mentoring-groups/',
			'/my-mentoring/',
			'/mentoring-group/the-first-hours-with-a-new-client/',
		] ) {
			expect( ( await visit( path ) ).facts.writes, path ).toEqual( [] );
		}

		site.php(
			"deactivate_plugins( 'mentoring-program/mentoring-program.php', true );"
		);
		const bare = await visit( '/plain/' );
		expect( plain.facts.queries ).toBeLessThanOrEqual(
			bare.facts.queries + 1
		);
	} finally {
		site.php(
			"unlink( WPMU_PLUGIN_DIR . '/probe.php' ); activate_plugin( 'mentoring-program/mentoring-program.php', '', false, true );"
		);
	}
} );

const KB = 1000;

test( 'each view module is at most 2.5 kB, all of them 9 kB, the style 5 kB (P2)', () => {
	const size = ( file: string ) =>
		gzipSync( readFileSync( file ), { level: 9 } ).length;
	const modules = Object.fromEntries(
		readdirSync( 'build/blocks', { recursive: true, encoding: 'utf8' } )
			.filter( ( file ) => /\/(view|answers)\.js$/.test( file ) )
			.map( ( file ) => [ file, size( `build/blocks/${ file }` ) ] )
	);
	const sizes = Object.values( modules );
	expect( sizes.length ).toBeGreaterThanOrEqual( 4 );
	expect( Math.max( ...sizes ), JSON.stringify( modules ) ).toBeLessThan(
		2.5 * KB
	);
	expect(
		sizes.reduce( ( sum, one ) => sum + one, 0 ),
		JSON.stringify( modules )
	).toBeLessThan( 9 * KB );
	expect( size( 'blocks/shared/style.css' ) ).toBeLessThan( 5 * KB );
} );

test( 'a page loads the modules of its own blocks and no others; nothing personal is on a page for everybody (P1, check 24)', async ( {
	page,
} ) => {
	const visit = async ( path: string ) =>
		( await page.request.get( path ) ).text();
	const catalog = await visit( '/mentoring-groups/' );
	expect( catalog ).toContain( 'group-catalog/view.js' );
	expect( catalog ).not.toMatch(
		/(registration-form|my-mentoring)\/view\.js/
	);
	expect( catalog ).not.toContain( 'data-mentoring-person' );
	expect( catalog ).toMatch( /"nonce":\s*""/ );
	const form = await visit(
		'/mentoring-group/the-first-hours-with-a-new-client/'
	);
	expect( form ).toContain( 'registration-form/view.js' );
	expect( form ).not.toContain( 'group-catalog/view.js' );
} );
