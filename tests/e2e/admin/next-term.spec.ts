/**
 * The next term is made of the last, and each of its groups becomes public once its mentor has confirmed it by a link
 * (A5, A7, A8, A51, check 16).
 */
import { linkIn } from '../support/letters.ts';
import { expect, test } from '../support/test.ts';

test( 'the last term is copied; a group of it is public once its mentor has confirmed', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-terms' );
	await page.getByRole( 'button', { name: 'Copy last term' } ).click();
	const dialog = page.getByRole( 'dialog', { name: 'Copy a term' } );
	// The term after it is only planned: the last is the one that is open.
	await expect( dialog.getByLabel( 'Copy from' ) ).toContainText(
		'Spring 2027, 9 groups'
	);
	await dialog.getByLabel( 'Name of the new term' ).fill( 'Spring 2028' );
	await expect( dialog ).toContainText( 'People, places taken' );
	await expect( dialog ).toContainText( '52 weeks later' );
	await expect( dialog ).toContainText( 'Naoko Hirabayashi' );
	await expectAccessible( '.components-modal__frame' );
	await dialog.getByRole( 'button', { name: /^Copy \d+ groups$/ } ).click();
	await expect(
		page.getByText( /groups copied to “Spring 2028”, as drafts/ ).first()
	).toBeVisible();
	const row = page.getByRole( 'row', { name: /Spring 2028/ } );
	await expect( row ).toContainText( 'Draft' );
	site.runDueWork();
	expect(
		site
			.mailbox()
			.filter( ( one ) => one.subject.startsWith( 'Please confirm' ) )
	).toEqual( [] );

	// Its opening is set: from then on visitors know of it.
	await row.getByRole( 'link', { name: 'Spring 2028' } ).click();
	await page.getByLabel( 'Opens', { exact: true } ).fill( '2027-11-01' );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await page.waitForURL( /saved=1/ );
	await page.getByRole( 'button', { name: 'Actions' } ).first().click();
	await page.getByRole( 'menuitem', { name: 'View groups' } ).click();
	await page
		.getByRole( 'link', { name: 'Grief, loss and endings' } )
		.first()
		.click();
	await expect( page.getByText( 'Proposed, not asked yet' ) ).toBeVisible();
	await page.getByLabel( 'State' ).selectOption( 'published' );
	await expect( page.getByText( /Nobody sees it before/ ) ).toBeVisible();
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.waitForURL( /saved=1/ );
	await expect( page.getByText( 'Waits for the mentor' ) ).toBeVisible();

	// The mentor needs no account at hand: the link is enough.
	site.runDueWork();
	const letter = site
		.mailbox()
		.find( ( one ) => one.subject.startsWith( 'Please confirm' ) );
	await page.context().clearCookies();
	await page.goto( linkIn( letter?.message ) );
	await expect(
		page.getByRole( 'heading', {
			name: 'Will you lead “Grief, loss and endings”?',
		} )
	).toBeVisible();
	await expectAccessible( 'body' );
	await page
		.getByRole( 'button', {
			name: 'I lead this group on these dates, and I agree',
		} )
		.click();
	await expect(
		page.getByText( 'The group is public.', { exact: false } )
	).toBeVisible();
	await page.goto( '/mentoring-groups/' );
	await expect(
		page.getByRole( 'heading', { name: 'Spring 2028' } )
	).toBeVisible();
	await expect(
		page.getByRole( 'link', { name: 'Grief, loss and endings' } ).nth( 1 )
	).toBeVisible();
} );
