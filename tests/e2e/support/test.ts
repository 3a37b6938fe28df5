/**
 * `test` for browser tests: a site put back before each one, signing in, the editor's helpers, a check with axe, and the
 * promise that neither the browser's console nor WordPress complains.
 */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { Admin, Editor, PageUtils } from '@wordpress/e2e-test-utils-playwright';
import { siteFor, type Site, type SiteKind } from './site.ts';

export { expect };

interface Fixtures {
	/** Signs in as a demo person, or anybody with that password; no name signs out. */
	signIn: ( user?: string, password?: string ) => Promise< void >;
	/** Fails when axe finds a barrier on the page (WCAG 2.2 AA). */
	expectAccessible: ( within?: string ) => Promise< void >;
	/** Complaints of the browser a test expects, as patterns. */
	expectComplaint: ( pattern: RegExp ) => void;
	admin: Admin;
	editor: Editor;
	pageUtils: PageUtils;
	quiet: void;
}

interface WorkerFixtures {
	siteKind: SiteKind;
	workerSite: Site;
}

export const test = base.extend<
	Fixtures & { site: Site; expected: RegExp[] },
	WorkerFixtures
>( {
	siteKind: [ 'demo', { option: true, scope: 'worker' } ],
	workerSite: [
		async ( { siteKind }, use, worker ) => {
			await use( siteFor( siteKind, worker.parallelIndex ) );
		},
		{ scope: 'worker' },
	],
	site: async ( { workerSite }, use ) => {
		workerSite.reset();
		await use( workerSite );
	},
	baseURL: async ( { site }, use ) => {
		await use( site.url );
	},
	expected: async ( {}, use ) => {
		await use( [] );
	},
	expectComplaint: async ( { expected }, use ) => {
		await use( ( pattern ) => {
			expected.push( pattern );
		} );
	},
	quiet: [
		async ( { context, site, expected }, use ) => {
			const complaints: string[] = [];
			context.on( 'console', ( message ) => {
				if (
					message.type() === 'error' &&
					! isAnswer( message.text() )
				) {
					complaints.push( `Console: ${ message.text() }` );
				}
			} );
			context.on( 'weberror', ( error ) => {
				complaints.push( `Script: ${ error.error().message }` );
			} );
			context.on( 'response', ( response ) => {
				const type = response.request().resourceType();
				const missing =
					response.status() >= 400 &&
					[ 'script', 'stylesheet', 'image', 'font' ].includes(
						type
					);
				if ( missing || response.status() >= 500 ) {
					complaints.push(
						`${ response.url() } answered ${ response.status() }`
					);
				}
			} );
			// Pictures of people come from outside (Gravatar); a test asks nobody outside.
			await context.route(
				( url ) => url.origin !== site.url,
				( route ) => route.fulfill( { status: 200, body: '' } )
			);
			await use();
			complaints.push(
				...site.complaints().map( ( line ) => `WordPress: ${ line }` )
			);
			const unexpected = complaints.filter(
				( text ) => ! expected.some( ( one ) => one.test( text ) )
			);
			expect( unexpected, 'Nobody complained.' ).toEqual( [] );
		},
		{ auto: true },
	],
	signIn: async ( { context, site }, use ) => {
		await use( async ( user, password = 'mentoring' ) => {
			await context.clearCookies();
			if ( user === undefined ) {
				return;
			}
			// WordPress wants to see that cookies come back before it signs anybody in.
			await context.request.get( `${ site.url }/wp-login.php` );
			await context.request.post( `${ site.url }/wp-login.php`, {
				form: { log: user, pwd: password, testcookie: '1' },
				maxRedirects: 0,
			} );
			const cookies = await context.cookies();
			expect(
				cookies.some( ( { name } ) =>
					name.startsWith( 'wordpress_logged_in_' )
				),
				`${ user } is signed in.`
			).toBe( true );
		} );
	},
	expectAccessible: async ( { page, javaScriptEnabled }, use ) => {
		// axe is a script: without JavaScript there is nothing to run it, and the page is the same.
		await use( async ( within ) => {
			if ( javaScriptEnabled !== false ) {
				await expectAccessible( page, within );
			}
		} );
	},
	pageUtils: async ( { page, browserName }, use ) => {
		await use( new PageUtils( { page, browserName } ) );
	},
	editor: async ( { page }, use ) => {
		await use( new Editor( { page } ) );
	},
	admin: async ( { page, pageUtils, editor }, use ) => {
		await use( new Admin( { page, pageUtils, editor } ) );
	},
} );

/**
 * Chrome reports any answer of 400 and above; a refusal is an answer, and tests look at it themselves.
 * @param text Of the message.
 */
function isAnswer( text: string ): boolean {
	return /^Failed to load resource: the server responded with a status of 4\d\d/.test(
		text
	);
}

async function expectAccessible(
	page: Page,
	within?: string
): Promise< void > {
	// No page of ours holds a frame from elsewhere, and only barriers are read: so it takes a third of the time.
	const builder = new AxeBuilder( { page } )
		.setLegacyMode()
		.options( { resultTypes: [ 'violations' ] } )
		.withTags( [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa' ] );
	const { violations } = await (
		within ? builder.include( within ) : builder
	).analyze();
	expect(
		violations.map(
			( { id, help, nodes } ) =>
				`${ id }: ${ help } (${ nodes.map( ( { html } ) => html ).join( ' ' ) })`
		),
		'axe finds no barrier.'
	).toEqual( [] );
}
