/**
 * My dates and my hours: a calendar file, a secret address told once and ended, and the statement to print (A50).
 */
import ICAL from 'ical.js';
import { expect, test } from '../support/test.ts';

test(
	'a member puts dates into the own calendar and ends the address again',
	{ tag: '@no-js' },
	async ( { page, signIn, playwright, expectAccessible } ) => {
		await signIn( 'salome' );
		await page.goto( '/my-mentoring/' );
		await expect(
			page.getByRole( 'heading', { name: 'Next dates' } )
		).toBeVisible();
		const link = page
			.getByRole( 'link', { name: /^Add all dates to my calendar/ } )
			.first();
		const address = new URL(
			( await link.getAttribute( 'href' ) ) ?? '',
			page.url()
		).href;
		const file = await page.request.get( address );
		expect( file.headers()[ 'content-type' ] ).toContain( 'text/calendar' );
		expect(
			new ICAL.Component(
				ICAL.parse( await file.text() )
			).getAllSubcomponents( 'vevent' ).length
		).toBeGreaterThan( 3 );

		await page.getByText( 'Keep my own calendar up to date' ).click();
		await page
			.getByRole( 'button', { name: 'Make my calendar address' } )
			.click();
		const feed = await page.getByLabel( 'Calendar address' ).inputValue();
		await expectAccessible( 'main' );

		// A calendar is nobody who is signed in.
		const calendar = await playwright.request.newContext();
		const read = await calendar.get( feed );
		expect( read.status() ).toBe( 200 );
		expect( read.headers()[ 'cache-control' ] ).toContain( 'no-store' );
		expect( read.headers()[ 'x-robots-tag' ] ).toContain( 'noindex' );
		expect( read.headers()[ 'referrer-policy' ] ).toBe( 'no-referrer' );
		const other = await calendar.get( feed.replace( /.$/, 'x' ) );
		expect( other.status() ).toBe( 404 );

		await page.goto( '/my-mentoring/' );
		await expect( page.getByLabel( 'Calendar address' ) ).toHaveCount( 0 );
		await page.getByText( 'Keep my own calendar up to date' ).click();
		await page.getByRole( 'button', { name: 'End my address' } ).click();
		await expect(
			page.getByText( 'Your calendar address has ended.' ).first()
		).toBeVisible();
		expect( ( await calendar.get( feed ) ).status() ).toBe( 404 );
		await calendar.dispose();
	}
);

test(
	'a member opens the statement of attended hours; nobody else does (A50, A32)',
	{ tag: '@no-js' },
	async ( { page, signIn, site, expectAccessible } ) => {
		const begun = new Date(
			Date.parse(
				`${ site
					.php(
						`$groups = mentoring_program()->registrations()->of_person( get_user_by( 'login', 'salome' )->ID );
						foreach ( $groups as $one ) { if ( null !== $one->seated_at ) { echo mentoring_program()->groups()->find( $one->group_id )->first_meeting_at->format( 'Y-m-d H:i:s' ); break; } }`
					)
					.replace( ' ', 'T' ) }Z`
			) + 86_400_000
		);
		site.travel( begun.toISOString() );
		await signIn( 'salome' );
		await page.goto( '/my-mentoring/' );
		await page
			.getByRole( 'link', { name: 'Statement of attended hours' } )
			.first()
			.click();
		await expect(
			page.getByRole( 'heading', { name: 'Statement of attended hours' } )
		).toBeVisible();
		await expect( page.getByText( 'Not recorded' ) ).toBeVisible();
		await expect( page.getByText( /indirect hours/ ) ).toBeVisible();
		await expectAccessible( 'main' );
		const address = page.url();

		await signIn( 'joseph' );
		const answer = await page.request.get( address );
		expect( answer.status() ).toBe( 404 );
		expect( await answer.text() ).not.toContain( 'Salom' );
	}
);
