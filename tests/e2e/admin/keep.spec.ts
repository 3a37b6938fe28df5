/**
 * The administrator keeps terms, groups and people (A3, A4, A9–A13, A49, fault 10).
 */
import { expect, test } from '../support/test.ts';

test( 'a term is edited with its messages, and a stale save says who was faster', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-terms' );
	await expectAccessible( '.mentoring-page' );
	await page.getByRole( 'link', { name: 'Spring 2027' } ).click();
	await page.getByLabel( 'While it is open' ).fill( 'Come in.' );
	await expect( page.getByText( 'Changes not saved' ) ).toBeVisible();
	site.php(
		`mentoring_program()->database()->write( 'UPDATE {terms} SET version = version + 1, updated_by = 1' );`
	);
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await expect( page.locator( '.mentoring-summary' ) ).toContainText(
		'saved this in the meantime'
	);
	await page.getByRole( 'button', { name: 'Load the new version' } ).click();
	await expect( page.locator( '.mentoring-summary' ) ).toHaveCount( 0 );
	await expect( page.getByLabel( 'While it is open' ) ).toHaveValue(
		'Come in.'
	);
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await page.waitForURL( /saved=1/ );
	await expect( page.getByText( 'Term saved.' ).first() ).toBeVisible();
	await page.goto( '/mentoring-groups/' );
	await expect( page.getByText( 'Come in.' ) ).toBeVisible();
} );

test( 'every other Tuesday, eighteen times, without one day: a list that can be edited (A11)', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups&new=1' );
	await page.getByLabel( 'weeks on' ).selectOption( '2' );
	await page.getByLabel( 'beginning on or after' ).fill( '2026-10-06' );
	await page.getByLabel( 'number of meetings' ).fill( '18' );
	await page.getByLabel( /leave out these days/ ).fill( '2026-12-01' );
	await page.getByRole( 'button', { name: 'Make the list' } ).click();
	await expect(
		page.getByLabel( 'Date of meeting 1', { exact: true } )
	).toHaveValue( '2026-10-06' );
	await expect( page.getByLabel( 'Date of meeting 5' ) ).toHaveValue(
		'2026-12-15'
	);
	await expect( page.getByLabel( 'Date of meeting 18' ) ).toBeVisible();
	await page
		.getByLabel( 'Date of meeting 2', { exact: true } )
		.fill( '2026-10-21' );
	await page.getByLabel( 'number of meetings' ).fill( '17' );
	await page.getByRole( 'button', { name: 'Make the list again' } ).click();
	await expect(
		page.getByLabel( 'Date of meeting 2', { exact: true } )
	).toHaveValue( /2026-10-2[01]/ );
} );

test( 'fewer places than people: nobody is dropped, the group shows as overbooked; more places offer (fault 10)', async ( {
	page,
	signIn,
	site,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
	await page
		.getByRole( 'link', { name: 'Grief, loss and endings' } )
		.first()
		.click();
	await page.getByLabel( 'Fewest people' ).fill( '2' );
	await page.getByLabel( 'Most people' ).fill( '3' );
	await expect( page.getByText( /Nobody is dropped/ ) ).toBeVisible();
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.waitForURL( /saved=1/ );
	await expect( page.locator( '[aria-busy="true"]' ) ).toHaveCount( 0 );
	await expect( page.getByRole( 'row', { name: /Grief/ } ) ).toContainText(
		/Overbooked/i
	);

	await page
		.getByRole( 'link', { name: 'Grief, loss and endings' } )
		.first()
		.click();
	await page.getByLabel( 'Most people' ).fill( '6' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await expect( page.getByRole( 'row', { name: /Grief/ } ) ).toContainText(
		'3 offered'
	);
	site.runDueWork();
	expect(
		site
			.mailbox()
			.some( ( letter ) =>
				letter.to.includes( 'salome@cascade.example' )
			)
	).toBe( true );
} );

test( 'who holds, was offered, waits and left; somebody is withdrawn and told (A49)', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
	await page
		.getByRole( 'row', { name: /Grief/ } )
		.getByRole( 'button', { name: 'Actions' } )
		.click();
	await page.getByRole( 'menuitem', { name: 'People' } ).click();
	await expect(
		page.getByRole( 'heading', { level: 1, name: /Grief/ } )
	).toBeVisible();
	await page.getByRole( 'button', { name: /^All/ } ).click();
	// Nobody of the other groups: the list is the group's.
	await expect(
		page.getByRole( 'row', { name: /Tomás Herrera/ } )
	).toBeVisible();
	await expect(
		page.getByRole( 'row', { name: /Jonas Bergqvist/ } )
	).toHaveCount( 0 );
	for ( const [ name, status ] of [
		[ 'Ruth Abernathy-Singh', /Confirmed|place/i ],
		[ 'Joseph Cardinal', /Offered/i ],
		[ 'Salomé Kiknadze', /Waiting/i ],
		[ 'Tomás Herrera', /Left/i ],
	] as const ) {
		await expect(
			page.getByRole( 'row', { name: new RegExp( name ) } )
		).toContainText( status );
	}
	await expectAccessible( '.mentoring-page' );
	await page
		.getByRole( 'row', { name: /Ruth Abernathy-Singh/ } )
		.getByRole( 'button', { name: 'Actions' } )
		.click();
	await page.getByRole( 'menuitem', { name: 'Withdraw' } ).click();
	const dialog = page.getByRole( 'dialog' );
	await expect( dialog ).toContainText( 'Withdraw Ruth Abernathy-Singh' );
	await expect(
		dialog.getByRole( 'button', { name: /Keep Ruth/ } )
	).toBeFocused();
	await dialog.getByRole( 'button', { name: /Withdraw and tell/ } ).click();
	await expect(
		page.getByText( 'Ruth Abernathy-Singh was withdrawn.' ).first()
	).toBeVisible();
	site.runDueWork();
	expect(
		site
			.mailbox()
			.some( ( letter ) => letter.to.includes( 'ruth@cascade.example' ) )
	).toBe( true );
} );

test( 'a group is cancelled: the dialog says who loses what, everyone is told, the page says so', async ( {
	page,
	signIn,
	site,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
	await page
		.getByRole( 'link', { name: 'A practice of your own' } )
		.first()
		.click();
	await page.getByRole( 'button', { name: 'Cancel the group' } ).click();
	await expect(
		page.getByRole( 'button', { name: 'Keep the group' } )
	).toBeFocused();
	await page
		.getByRole( 'button', { name: 'Cancel the group and tell 2 people' } )
		.click();
	await expect(
		page.getByRole( 'row', { name: /A practice of your own/ } )
	).toContainText( 'Cancelled' );
	site.runDueWork();
	expect(
		site
			.mailbox()
			.some( ( letter ) =>
				letter.to.includes( 'callum@cascade.example' )
			)
	).toBe( true );
	await page.goto( '/mentoring-groups/' );
	await expect( page.getByText( 'Will not take place' ) ).toBeVisible();
} );

test( 'publishing says for each field what is missing and keeps what was typed', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups&new=1' );
	await page.getByLabel( 'Title' ).fill( 'Half a group' );
	await page.getByLabel( 'State' ).selectOption( 'published' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	const summary = page.locator( '.mentoring-summary' );
	await expect( summary ).toBeFocused();
	await expect( summary.getByRole( 'link' ) ).not.toHaveCount( 0 );
	await expect( page.getByLabel( 'Title' ) ).toHaveValue( 'Half a group' );
} );
