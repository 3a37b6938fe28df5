/**
 * From a bare site with the plugin to an open registration, in the browser alone: set-up, a term, a group, a page
 * (A1–A4, A9–A13, A27–A35, A46).
 */
import { expect, test } from '../support/test.ts';

test.use( { siteKind: 'bare' } );

test( 'a webmaster sets mentoring up, adds a term and a group, and a member may register', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	test.setTimeout( 240_000 );
	// A site with some people, as a membership plugin would leave it.
	site.php( `
		add_role( 'chapter_member', 'Chapter member', [ 'read' => true ] );
		wp_insert_user( [ 'user_login' => 'lena', 'user_pass' => 'mentoring', 'user_email' => 'lena@example.org', 'display_name' => 'Lena Mbeki', 'role' => 'chapter_member' ] );
		wp_insert_user( [ 'user_login' => 'mira', 'user_pass' => 'mentoring', 'user_email' => 'mira@example.org', 'display_name' => 'Mira Sandoval', 'role' => 'chapter_member' ] );
	` );
	await signIn( 'admin', 'password' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-setup' );
	const goOn = () =>
		page.getByRole( 'button', { name: 'Continue', exact: true } ).click();

	await expect(
		page.getByRole( 'heading', { name: /1 of 7/ } )
	).toBeVisible();
	await page.getByLabel( 'Name of your chapter' ).fill( 'Harbour Chapter' );
	await goOn();

	await expect(
		page.getByRole( 'heading', { name: /Who is a member/ } )
	).toBeVisible();
	await expectAccessible( '.mentoring-page' );
	await page.getByLabel( /Chapter member/ ).check();
	await page.getByLabel( 'Try it on one person' ).fill( 'Lena Mbeki' );
	await page.getByRole( 'button', { name: 'Try', exact: true } ).click();
	await expect( page.getByText( /Lena Mbeki:/ ).first() ).toBeVisible();
	await page
		.getByLabel( 'Address to become a member' )
		.fill( 'https://harbour.example/join' );
	await goOn();

	await page.getByLabel( 'City' ).selectOption( 'America/Vancouver' );
	await goOn();

	// Bad input names its field and loses nothing.
	await page
		.getByLabel( /^Fee in/ )
		.first()
		.fill( 'much' );
	await page.getByLabel( 'How to pay' ).fill( 'By cheque.' );
	await goOn();
	await expect( page.locator( '.mentoring-summary' ) ).toBeFocused();
	await expect( page.getByLabel( 'How to pay' ) ).toHaveValue( 'By cheque.' );
	await page
		.getByLabel( /^Fee in/ )
		.first()
		.fill( '150' );
	await page
		.getByLabel( /^Fee in/ )
		.nth( 1 )
		.fill( '90' );
	await goOn();

	await expect(
		page.getByRole( 'heading', { name: /Who answers/ } )
	).toBeVisible();
	await page.getByLabel( 'Name another person' ).fill( 'admin' );
	await page.getByRole( 'button', { name: 'Find' } ).click();
	const found = page
		.locator( '.mentoring-add' )
		.getByRole( 'button', { name: 'admin', exact: true } );
	await found.click();
	await page.getByLabel( 'Address for questions' ).fill( 'q@example.org' );
	await page.getByLabel( 'Address for concerns' ).fill( 'c@example.org' );
	await goOn();

	await expect(
		page.getByRole( 'heading', { name: /Agreements/ } )
	).toBeVisible();
	await expect( page.getByLabel( /^Promise/ ) ).toHaveCount( 9 );
	await page.getByLabel( /I have read all of them/ ).check();
	await goOn();

	await page.getByRole( 'button', { name: /Make 3 pages/ } ).click();
	await expect(
		page.getByRole( 'heading', { name: /What next/ } )
	).toBeVisible();
	await page.getByRole( 'link', { name: 'Add a term' } ).click();

	const day = ( days: number ) =>
		new Date( Date.now() + days * 86_400_000 ).toISOString().slice( 0, 10 );
	await page.getByLabel( 'Name' ).fill( 'First term' );
	await page.getByLabel( 'First day' ).fill( day( 30 ) );
	await page.getByLabel( 'Last day' ).fill( day( 200 ) );
	await page.getByLabel( 'Opens', { exact: true } ).fill( day( -2 ) );
	await page.getByLabel( 'Closes', { exact: true } ).fill( day( 20 ) );
	await page.getByLabel( 'While it is open' ).fill( 'Welcome.' );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await expect(
		page.getByRole( 'row', { name: /First term/ } )
	).toContainText( 'Open' );

	await page.goto( '/wp-admin/admin.php?page=mentoring-groups&new=1' );
	await page.getByLabel( 'Title' ).fill( 'Harbour evenings' );
	await page.getByLabel( 'Description' ).fill( 'We meet and talk.' );
	await page.getByLabel( 'Find the mentor' ).fill( 'Mira' );
	await page.getByRole( 'button', { name: 'Find' } ).click();
	await page.getByRole( 'button', { name: 'Mira Sandoval' } ).click();
	await page
		.getByLabel( 'Credential line' )
		.fill( 'Counsellor for twenty years' );
	await page.getByLabel( 'number of meetings' ).fill( '18' );
	await page.getByLabel( 'beginning on or after' ).fill( day( 31 ) );
	await page.getByRole( 'button', { name: 'Make the list' } ).click();
	await expect( page.getByLabel( 'Date of meeting 18' ) ).toBeVisible();
	await page
		.getByLabel( 'For people with a place', { exact: true } )
		.fill( 'Ring twice.' );
	await page.getByLabel( 'State' ).selectOption( 'published' );
	await expectAccessible( '.mentoring-page' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await expect(
		page.getByRole( 'row', { name: /Harbour evenings/ } )
	).toContainText( 'Mira Sandoval' );

	await signIn( 'lena' );
	await page.goto( '/mentoring-groups/' );
	await page
		.getByRole( 'link', { name: 'Harbour evenings', exact: true } )
		.click();
	await expect(
		page.getByRole( 'heading', { name: 'Register for this group' } )
	).toBeVisible();
	await expect( page.getByText( 'Ring twice.' ) ).toHaveCount( 0 );
} );

test( 'every step can be skipped, nothing opens, and the pages are never made twice', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'admin', 'password' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-setup' );
	await page.getByRole( 'button', { name: 'Continue', exact: true } ).click();
	for ( let step = 2; step <= 6; step++ ) {
		await expect(
			page.getByRole( 'heading', {
				name: new RegExp( `${ step } of 7` ),
			} )
		).toBeVisible();
		await page.getByRole( 'button', { name: 'Skip this step' } ).click();
	}
	await page.getByRole( 'button', { name: /Make 3 pages/ } ).click();
	await expect(
		page.getByText( /No term opens before this is confirmed/ ).first()
	).toBeVisible();
	await page.goto( '/wp-admin/admin.php?page=mentoring-setup' );
	await page.getByRole( 'button', { name: /^Pages/ } ).click();
	await expect( page.getByText( 'Published' ).first() ).toBeVisible();
	await expect(
		page.getByRole( 'button', { name: /Make \d pages?/ } )
	).toHaveCount( 0 );
} );

test( 'a role that open sign-up hands out is refused as member, with the reason (A1)', async ( {
	page,
	signIn,
	site,
} ) => {
	site.php(
		"update_option( 'users_can_register', 1 ); update_option( 'default_role', 'subscriber' );"
	);
	await signIn( 'admin', 'password' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-setup' );
	await page.getByRole( 'button', { name: /^Who is a member/ } ).click();
	await expect(
		page.getByRole( 'checkbox', { name: /Subscriber/ } )
	).toBeDisabled();
	await expect( page.getByText( /anybody could/i ).first() ).toBeVisible();
} );
