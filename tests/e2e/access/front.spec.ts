/**
 * Everybody can use every page of ours: WCAG 2.2 AA on wide, narrow and enlarged screens, with large text, from right to
 * left, on a dark theme, without motion, on paper, and with a keyboard alone (DESIGN § 10).
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';
import { Keyboard } from './keyboard.ts';
import { expectFits, expectPrints, expectStill, WINDOWS } from './look.ts';
import { FIRST_HOURS, pages, type Place } from './pages.ts';

const OURS = '.mentoring-block';

const open = async ( page: Page, { path, done, says }: Place ) => {
	await page.goto( path );
	const live = page.locator( `${ OURS } form[data-mentoring-day]` );
	if ( ( await live.count() ) > 0 ) {
		await expect( live ).toHaveClass( /is-live/ );
	}
	await done?.( page );
	await expect(
		page.locator( OURS ).getByText( says ).first()
	).toBeVisible();
};

for ( const place of pages ) {
	test( `${ place.name }: everybody can use it`, async ( {
		page,
		site,
		signIn,
		expectAccessible,
	} ) => {
		test.slow();
		if ( place.made ) {
			site.php( place.made );
		}
		await signIn( place.user );
		await open( page, place );
		await expectStill( page, OURS );
		for ( const form of await page
			.locator( `${ OURS } form[method="post"]` )
			.all() ) {
			await expect( form.locator( '[role="status"]' ) ).toHaveCount( 1 );
		}
		for ( const [ width, height ] of WINDOWS ) {
			await page.setViewportSize( { width, height } );
			await expectFits( page, OURS, `at ${ width } px` );
			// At the width between them axe looks at the page once it is dark and written from right to left.
			if ( width !== 390 ) {
				await expectAccessible( 'main' );
			}
		}
		await expectPrints( page, OURS );

		await page.setViewportSize( { width: 1280, height: 900 } );
		const large = await page.addStyleTag( {
			content: 'html { font-size: 200% }',
		} );
		await expectFits( page, OURS, 'with text of twice the size' );
		await large.evaluate( ( style ) =>
			style.parentNode?.removeChild( style )
		);

		site.turnRightToLeft();
		site.dress( 'Midnight' );
		await open( page, place );
		await expect( page.locator( 'html' ) ).toHaveAttribute( 'dir', 'rtl' );
		await expect( page.locator( OURS ).first() ).toHaveClass( /is-dark/ );
		for ( const [ width, height ] of WINDOWS ) {
			await page.setViewportSize( { width, height } );
			await expectFits(
				page,
				OURS,
				`from right to left at ${ width } px`
			);
			if ( width === 390 ) {
				await expectAccessible( 'main' );
			}
		}
		await expectPrints( page, OURS );
	} );
}

test( 'from the catalog to a place by keyboard alone: filters, a group, the form, what is missing, the confirmation (A16, A23, A27–A35)', async ( {
	page,
	signIn,
} ) => {
	test.slow();
	await page.setViewportSize( { width: 390, height: 844 } );
	await signIn( 'adaeze' );
	const live = page.waitForResponse( /\/live/ );
	await page.goto( '/mentoring-groups/' );
	await live;
	const keyboard = new Keyboard( page, OURS );
	const ours = page.locator( OURS );
	await keyboard.to( page.getByLabel( 'Weekday' ) );
	await page.keyboard.type( 'Tu' );
	await expect( page ).toHaveURL( /mentoring_weekday=2/ );
	await expect( ours.getByRole( 'status' ).last() ).toHaveText( /\d group/ );
	const title = page.getByRole( 'link', {
		name: 'The first hours with a new client',
		exact: true,
	} );
	await expect( page.getByRole( 'link', { name: /^Couples/ } ) ).toHaveCount(
		0
	);
	await keyboard.to( title.first() );
	await keyboard.press( 'Enter' );

	await page.waitForURL( `**${ FIRST_HOURS }` );
	await expect( page.locator( 'form.is-live' ) ).toBeVisible();
	await keyboard.to( page.getByRole( 'radio', { name: 'Yes' } ).first() );
	await keyboard.press( 'Space' );
	await keyboard.to( page.getByRole( 'radio', { name: 'Yes' } ).nth( 1 ) );
	await keyboard.press( 'Space' );
	await keyboard.to( page.getByLabel( 'Month' ) );
	await page.keyboard.type( 'Sep' );
	await keyboard.to( page.getByLabel( 'Year' ) );
	await page.keyboard.type( '2024' );
	await keyboard.to(
		page
			.getByRole( 'group', { name: /an intern at present/ } )
			.getByRole( 'radio' )
	);
	await keyboard.press( 'Space', 'ArrowRight' );
	const ticks = await ours.getByRole( 'checkbox' ).all();
	for ( const tick of ticks ) {
		await keyboard.to( tick );
		if ( tick !== ticks.at( -1 ) ) {
			await keyboard.press( 'Space' );
		}
	}
	const button = page.getByRole( 'button', {
		name: 'Register for this group',
	} );
	await keyboard.to( button );
	await keyboard.press( 'Enter' );

	const summary = page.getByRole( 'alert' );
	await expect( summary ).toBeFocused();
	await keyboard.to( summary.getByRole( 'link' ) );
	await keyboard.press( 'Enter' );
	const missing = ours.getByRole( 'checkbox' ).last();
	await expect( missing ).toBeFocused();
	await expect( missing ).toHaveAccessibleDescription( /Tick/ );
	await keyboard.press( 'Space' );
	await keyboard.to( button );
	await keyboard.press( 'Enter' );
	await expect( page.locator( '.mentoring-notice' ) ).toBeFocused();
	await expect(
		page.getByRole( 'heading', { name: /You have a place in/ } )
	).toBeVisible();
	await keyboard.to( ours.getByRole( 'link' ).last() );
} );
