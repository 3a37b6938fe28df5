/**
 * The pictures of README and docs, taken of the real thing: `npm run pictures`. A page that cannot be reached or complains
 * fails here as in any other test.
 */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const wide = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

test.use( { viewport: wide, colorScheme: 'light' } );

test.beforeEach( ( { site } ) => {
	// Faces come from outside, and nobody outside is asked.
	site.php( "update_option( 'show_avatars', 0 );" );
	// The letters of the demo chapter are handed over: what was offered has its time.
	site.runDueWork();
} );

/**
 * @param page Page that is ready.
 * @param name Name of the file, without its ending.
 * @param of   What is on it; the window unless said.
 */
async function take( page: Page, name: string, of?: Locator ) {
	await expect( page.locator( '[aria-busy="true"]' ) ).toHaveCount( 0 );
	await page.evaluate( () => document.fonts.ready );
	const path = join(
		process.env.MENTORING_PROGRAM_PICTURES ?? '',
		`${ name }.png`
	);
	await ( of ?? page ).screenshot( { path, animations: 'disabled' } );
}

test( 'what visitors and members see', async ( { page, signIn } ) => {
	await page.goto( '/mentoring-groups/' );
	await take( page, 'catalog' );
	await page.setViewportSize( phone );
	await take( page, 'member-catalog' );

	await signIn( 'adaeze' );
	await page.setViewportSize( { width: 1280, height: 1000 } );
	await page.goto(
		'/mentoring-group/the-first-hours-with-a-new-client/#mentoring-register'
	);
	await page
		.getByRole( 'heading', { name: 'Register for this group' } )
		.scrollIntoViewIfNeeded();
	await take( page, 'member-form' );

	await signIn( 'joseph' );
	await page.setViewportSize( wide );
	await page.goto( '/my-mentoring/' );
	await take( page, 'member-mine' );

	await signIn( 'naoko' );
	await page.goto( '/my-mentoring/' );
	await take( page, 'mentor-mine' );
} );

test( 'what the administrator sees', async ( { page, signIn } ) => {
	await signIn( 'tove' );
	const screen = ( name: string ) =>
		page.goto( `/wp-admin/admin.php?page=${ name }` );
	await screen( 'mentoring' );
	await expect(
		page.getByRole( 'heading', { level: 3 } ).first()
	).toBeVisible();
	await take( page, 'administrator-overview' );

	// High enough for the whole card: the head of the screen stays in front of what is scrolled.
	await page.setViewportSize( { width: 1280, height: 3000 } );
	await screen( 'mentoring-groups&new=1' );
	await page.getByLabel( 'beginning on or after' ).fill( '2027-01-12' );
	await page.getByLabel( 'Number of meetings' ).fill( '8' );
	await page.getByRole( 'button', { name: 'Make the list' } ).click();
	await page.getByRole( 'button', { name: 'Days without meetings' } ).click();
	const dialog = page.getByRole( 'dialog' );
	await dialog
		.getByRole( 'button', { name: 'Add a day or a break' } )
		.click();
	await dialog.getByLabel( 'First day' ).fill( '2027-02-15' );
	await dialog.getByLabel( /^Last day/ ).fill( '2027-02-26' );
	await dialog.getByLabel( 'Name' ).fill( 'Spring break' );
	await dialog.getByRole( 'button', { name: 'Save these days' } ).click();
	await page.getByRole( 'button', { name: /^Change Tue 9 March/ } ).click();
	await page.getByRole( 'button', { name: 'A week later' } ).click();
	await page.getByRole( 'button', { name: 'Done' } ).click();
	await expect( page.getByText( 'Spring break' ) ).toBeVisible();
	await page.getByRole( 'button', { name: 'Save' } ).focus();
	await take(
		page,
		'administrator-dates',
		page.locator( '.components-card' ).filter( {
			has: page.getByRole( 'heading', { name: 'Dates', exact: true } ),
		} )
	);

	await page.setViewportSize( wide );
	await screen( 'mentoring-registrations&search=grief' );
	await page.getByRole( 'link', { name: 'Joseph Cardinal' } ).click();
	await expect(
		page.getByRole( 'heading', { name: 'Joseph Cardinal' } )
	).toBeVisible();
	await take( page, 'administrator-registration' );
} );

test( 'what the webmaster sees', async ( { page, signIn, admin, editor } ) => {
	await signIn( 'admin', 'password' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-setup' );
	await page.getByRole( 'heading', { level: 1 } ).waitFor();
	await take( page, 'webmaster-setup' );

	await admin.createNewPost( {
		postType: 'page',
		title: 'Mentoring groups',
	} );
	await editor.insertBlock( { name: 'mentoring-program/group-catalog' } );
	await expect(
		editor.canvas.getByRole( 'heading', { level: 3 } ).first()
	).toBeVisible();
	await editor.selectBlocks(
		editor.canvas.locator( '[data-type="mentoring-program/group-catalog"]' )
	);
	await editor.openDocumentSettingsSidebar();
	await page.getByRole( 'tab', { name: 'Block', exact: true } ).click();
	await take( page, 'webmaster-editor' );
} );
