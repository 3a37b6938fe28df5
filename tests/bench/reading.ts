/**
 * P12: who is signed out changes nothing, waits for nobody outside, and sees nothing jump. Layout and blocking are
 * measured in the browser itself (its PerformanceObserver), the processor slowed down fourfold, with the bare page in turns.
 */
import { chromium, type Browser } from '@playwright/test';
import { chromiumPath } from '../../tools/packages.ts';
import { gzipped } from './bytes.ts';
import { atMost, type Line } from './line.ts';
import { quantile } from './sampling.ts';
import { visit } from './visits.ts';
import type { World } from './world.ts';

const visits = 15;

export async function reading( world: World ): Promise< Line[] > {
	const group = await firstGroup( world );
	const routes = [ 'groups?per_page=20', 'terms', 'programs' ].map(
		( route ) => `/wp-json/mentoring-program/v1/${ route }`
	);
	const paths = [
		'/plain/',
		world.everything,
		...Object.values( world.catalogs ),
		new URL( group ).pathname,
		...routes,
	];
	const writes: string[] = [];
	let sent = 0;
	for ( const path of paths ) {
		// The first visit fills what core keeps.
		await visit( `${ world.ours.url }${ path }` );
		const { facts } = await visit( `${ world.ours.url }${ path }` );
		writes.push( ...facts.writes.map( ( sql ) => `${ path }: ${ sql }` ) );
		sent += facts.http;
	}
	const listed = await visit( `${ world.ours.url }${ routes[ 0 ] }` );
	const browser = await chromium.launch( {
		executablePath: chromiumPath(),
		args: [ '--no-sandbox', '--disable-gpu', '--disable-quic' ],
	} );
	try {
		return [
			atMost(
				'P12',
				'Statements that write, in visits of who is signed out',
				writes.length,
				0,
				'',
				writes[ 0 ] ?? `${ paths.length } addresses`
			),
			atMost( 'P12', 'Requests to other machines in them', sent, 0 ),
			atMost(
				'P12',
				'List of 20 groups over REST, gzipped',
				gzipped( listed.body ) / 1000,
				4,
				' kB',
				`answered ${ listed.status }`
			),
			...( await inTheBrowser( browser, world ) ),
		];
	} finally {
		await browser.close();
	}
}

async function firstGroup( world: World ): Promise< string > {
	const { body } = await visit(
		`${ world.ours.url }${ world.catalogs.one }`
	);
	const found = /<h3><a href="([^"]+)"/.exec( body )?.[ 1 ];
	if ( found === undefined ) {
		throw new Error( 'The catalog shows no group.' );
	}
	return found;
}

async function inTheBrowser(
	browser: Browser,
	world: World
): Promise< Line[] > {
	const shifts: number[] = [];
	const blocked: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
	for ( let number = 0; number < visits; number++ ) {
		const ours = await seen(
			browser,
			`${ world.ours.url }${ world.catalogs.twenty }`
		);
		const bare = await seen( browser, `${ world.bare.url }/plain/` );
		shifts.push( ours.shift );
		blocked.ours.push( ours.blocked );
		blocked.bare.push( bare.blocked );
	}
	const median = ( values: number[] ) => quantile( values, 0.5 );
	return [
		atMost(
			'P12',
			'Layout shift of the catalog (CLS) beside the font’s, the worst visit',
			Math.max( ...shifts ),
			0,
			'',
			`${ visits } visits in Chromium`
		),
		atMost(
			'P12',
			'Blocking time (TBT) more than the bare page’s',
			Math.max( 0, median( blocked.ours ) - median( blocked.bare ) ),
			20,
			' ms',
			'medians; the processor slowed down fourfold'
		),
	];
}

async function seen(
	browser: Browser,
	url: string
): Promise< { shift: number; blocked: number } > {
	const page = await browser.newPage( {
		viewport: { width: 412, height: 823 },
	} );
	try {
		// A font of the theme's moves a line when it comes late, on the bare page as well; it is not what is measured.
		await page.route( '**/*.woff2', ( route ) => route.abort() );
		const session = await page.context().newCDPSession( page );
		await session.send( 'Emulation.setCPUThrottlingRate', { rate: 4 } );
		await page.addInitScript( () => {
			const counted = { shift: 0, blocked: 0 };
			Object.assign( window, { counted } );
			new PerformanceObserver( ( entries ) => {
				for ( const entry of entries.getEntries() ) {
					if ( 'value' in entry && typeof entry.value === 'number' ) {
						counted.shift += entry.value;
					}
				}
			} ).observe( { type: 'layout-shift', buffered: true } );
			new PerformanceObserver( ( entries ) => {
				for ( const { duration } of entries.getEntries() ) {
					counted.blocked += Math.max( 0, duration - 50 );
				}
			} ).observe( { type: 'longtask', buffered: true } );
		} );
		await page.goto( url, { waitUntil: 'networkidle' } );
		return await page.evaluate( () => {
			const { counted } = window as unknown as {
				counted: { shift: number; blocked: number };
			};
			return counted;
		} );
	} finally {
		await page.close();
	}
}
