/**
 * Everybody can use every screen of ours in wp-admin: WCAG 2.2 AA on wide, narrow and enlarged screens, from right to
 * left, without motion, and with a keyboard alone (DESIGN § 10).
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';
import { Keyboard } from './keyboard.ts';
import { expectFits, expectStill, WINDOWS } from './look.ts';
import { screens, type Place } from './pages.ts';

const OURS = '.mentoring-page';

const open = async ( page: Page, { path, done, says }: Place ) => {
	await page.goto( path );
	await expect( page.locator( OURS ) ).toBeVisible();
	await expect( page.locator( `${ OURS } [aria-busy="true"]` ) ).toHaveCount(
		0
	);
	await done?.( page );
	await expect(
		page.locator( OURS ).getByText( says ).first()
	).toBeVisible();
};

for ( const screen of screens ) {
	test( `${ screen.name }: everybody can use it`, async ( {
		page,
		site,
		signIn,
		expectAccessible,
	} ) => {
		test.slow();
		if ( screen.made ) {
			site.php( screen.made );
		}
		await signIn( 'tove' );
		await open( page, screen );
		await expectStill( page, OURS );
		for ( const [ width, height ] of WINDOWS ) {
			await page.setViewportSize( { width, height } );
			await expectFits( page, OURS, `at ${ width } px` );
			// At the width between them axe looks at the screen once it is written from right to left.
			if ( width !== 390 ) {
				await expectAccessible( OURS );
			}
		}
		site.turnRightToLeft();
		await open( page, screen );
		await expect( page.locator( 'html' ) ).toHaveAttribute( 'dir', 'rtl' );
		for ( const [ width, height ] of WINDOWS ) {
			await page.setViewportSize( { width, height } );
			await expectFits(
				page,
				OURS,
				`from right to left at ${ width } px`
			);
			if ( width === 390 ) {
				await expectAccessible( OURS );
			}
		}
	} );
}

test( 'a registration is opened from the list, gone on from, asked about and closed by keyboard alone', async ( {
	page,
	signIn,
	expectAccessible,
} ) => {
	test.slow();
	await signIn( 'tove' );
	await page.setViewportSize( { width: 390, height: 844 } );
	await page.goto(
		'/wp-admin/admin.php?page=mentoring-registrations&search=grief'
	);
	const row = page.getByRole( 'link', { name: 'Joseph Cardinal' } );
	await expect( row ).toBeVisible();
	const keyboard = new Keyboard( page, OURS );
	await keyboard.to( row );
	await keyboard.press( 'Enter' );
	const name = page.locator( '.mentoring-detail' ).getByRole( 'heading', {
		level: 2,
	} );
	await expect( name ).toHaveText( 'Joseph Cardinal' );
	await expect( name ).toBeFocused();
	await keyboard.press( 'ArrowDown' );
	await expect( name ).not.toHaveText( 'Joseph Cardinal' );
	await expect( name ).toBeFocused();
	await keyboard.press( 'ArrowUp' );
	await expect( name ).toHaveText( 'Joseph Cardinal' );

	const opener = page.getByRole( 'button', { name: 'Withdraw' } );
	await keyboard.to( opener );
	await keyboard.press( 'Enter' );
	await expect(
		page.getByRole( 'button', { name: 'Keep Joseph Cardinal' } )
	).toBeFocused();
	await page.setViewportSize( { width: 320, height: 256 } );
	await expectAccessible( '[role="dialog"]' );
	await expectFits( page, '[role="dialog"]', 'in a dialog' );
	await keyboard.press( 'Escape' );
	await expect( page.getByRole( 'dialog' ) ).toHaveCount( 0 );
	await page.setViewportSize( { width: 390, height: 844 } );
	await expect( opener ).toBeFocused();

	await keyboard.press( 'Escape' );
	await expect( name ).toHaveCount( 0 );
	await expect( row ).toBeFocused();
	await keyboard.to(
		page
			.getByRole( 'row', { name: /Joseph Cardinal/ } )
			.getByRole( 'button', { name: 'Actions' } )
	);
	await keyboard.press( 'Enter' );
	await page.getByRole( 'menuitem', { name: 'Withdraw' } ).press( 'Enter' );
	await expect(
		page.getByRole( 'button', { name: 'Keep Joseph Cardinal' } )
	).toBeFocused();
	await keyboard.press( 'Escape' );
	await expect(
		page
			.getByRole( 'row', { name: /Joseph Cardinal/ } )
			.getByRole( 'button', { name: 'Actions' } )
	).toBeFocused();
} );

test( 'a group is added by keyboard alone; what is missing takes the focus and leads to its field', async ( {
	page,
	signIn,
} ) => {
	test.slow();
	await signIn( 'tove' );
	await page.setViewportSize( { width: 390, height: 844 } );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
	const add = page.getByRole( 'link', { name: 'Add a group' } );
	await expect( add ).toBeVisible();
	const keyboard = new Keyboard( page, OURS );
	await keyboard.to( add );
	await keyboard.press( 'Enter' );
	const save = page.getByRole( 'button', { name: 'Save', exact: true } );
	await expect( save ).toBeVisible();
	await keyboard.to( save );
	await keyboard.press( 'Enter' );
	const summary = page.locator( '.mentoring-summary' );
	await expect( summary ).toBeFocused();
	await keyboard.to( summary.getByRole( 'link' ).first() );
	await keyboard.press( 'Enter' );
	const title = page.getByLabel( 'Title' );
	await expect( title ).toBeFocused();
	await expect( title ).toHaveAttribute( 'aria-invalid', 'true' );
	await page.keyboard.type( 'Half a group' );
	await expect( page.getByText( 'Changes not saved' ) ).toHaveRole(
		'status'
	);
} );
