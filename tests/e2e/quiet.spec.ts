/**
 * A page without our blocks is as if we were not there (P1, P11), and an anonymous visit writes nothing (P12).
 */
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
