/**
 * The administrator words what the site writes: edit, preview, test, reset (DESIGN § 11, NOTES "Messages").
 */
import { expect, test } from '../support/test.ts';

test( 'a message is edited beside its preview, tested and reset', async ( {
	page,
	signIn,
	expectAccessible,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-messages' );
	await expect(
		page.getByRole( 'rowheader', { name: 'Places and waiting list' } )
	).toBeVisible();
	await expectAccessible( '.mentoring-page' );
	await page.getByRole( 'link', { name: 'Place offered' } ).click();

	const subject = page.getByLabel( 'Subject', { exact: true } );
	const letter = page.locator( '.mentoring-letter' );
	await subject.fill( 'A place in {grup}' );
	await expect( page.getByText( 'Changes not saved' ) ).toBeVisible();
	await expect( letter ).toContainText( 'A place in {grup}' );
	await page.getByRole( 'button', { name: 'Use {group}' } ).press( 'Enter' );
	await expect( letter ).toContainText(
		'A place in Community Work, the Long Haul'
	);
	await subject.press( 'End' );
	await page.getByRole( 'button', { name: '{until}' } ).press( 'Enter' );
	await expect( subject ).toBeFocused();
	await expect( subject ).toHaveValue( 'A place in {group}{until}' );
	await expectAccessible( '.mentoring-page' );

	await page.getByRole( 'button', { name: 'Send a test to me' } ).click();
	await expect(
		page.getByText( 'was handed to the mail server, for you alone' ).first()
	).toBeVisible();
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.waitForURL( /was_saved=1/ );
	await expect(
		page.getByRole( 'rowheader', { name: 'Place offered' } )
	).toContainText( 'Edited' );

	await page.getByRole( 'link', { name: 'Place offered' } ).click();
	await page
		.getByRole( 'button', { name: 'Reset to the original text' } )
		.click();
	const dialog = page.getByRole( 'dialog' );
	await expect(
		dialog.getByRole( 'button', { name: 'Keep my text' } )
	).toBeFocused();
	await dialog.getByRole( 'button', { name: 'Reset the text' } ).click();
	await expect( subject ).toHaveValue( /for you$/ );
	await expect( page.getByText( 'Changes not saved' ) ).toBeHidden();
} );
