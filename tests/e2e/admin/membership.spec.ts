/**
 * Memberships during the term (A19): one row for those that ended, the people behind it, and marks of what was verified by
 * hand.
 */
import { expect, test } from '../support/test.ts';

/** Callum's membership ended sixty days ago. */
const callumLapsed = `
	$ours   = mentoring_program();
	$callum = get_user_by( 'login', 'callum' )->ID;
	$ours->members()->check( $callum );
	$ours->database()->write( "UPDATE {member_index} SET standing = 'none', lapsed_on = %s WHERE user_id = %d", gmdate( 'Y-m-d', time() - 60 * DAY_IN_SECONDS ), $callum );
`;

test( 'a membership that ended is one row that leads to its person; another is verified by hand and taken back', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	site.php( callumLapsed );
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring' );
	const row = page.getByRole( 'listitem' ).filter( {
		hasText: /1 membership ended on/,
	} );
	await expect( row ).toContainText( 'The places are kept' );
	await row.getByRole( 'link', { name: 'Look at them' } ).click();
	await expect( page ).toHaveURL( /membership=overdue/ );
	await expect(
		page.getByRole( 'row', { name: /Callum.*Lapsed on/ } )
	).toBeVisible();
	await expect( page.getByRole( 'row' ) ).toHaveCount( 2 );

	await page.goto(
		'/wp-admin/admin.php?page=mentoring-registrations&search=practice'
	);
	const salome = page.getByRole( 'row', { name: /Salomé/ } );
	await salome.getByRole( 'link' ).first().click();
	const detail = page.locator( '.mentoring-detail' );
	await detail.getByRole( 'button', { name: 'Mark as verified' } ).click();
	await expect( detail ).toContainText( /by Tove .*, for this term/ );
	await expectAccessible( '.mentoring-detail' );
	await detail
		.getByRole( 'button', { name: 'Take the verification back' } )
		.click();
	await expect( detail ).toContainText( 'Not yet' );
	await page.keyboard.press( 'Escape' );

	// Of two at once, the one that lapsed is left out by name.
	await page.goto(
		'/wp-admin/admin.php?page=mentoring-registrations&search=practice'
	);
	site.php( `
		$user = get_user_by( 'login', 'callum' );
		$user->set_role( '' );
		mentoring_program()->members()->check( $user->ID );
	` );
	for ( const name of [ /Salomé/, /Callum/ ] ) {
		await page.getByRole( 'row', { name } ).getByRole( 'checkbox' ).check();
	}
	await page
		.getByRole( 'button', { name: 'Mark as verified', exact: true } )
		.click();
	const dialog = page.getByRole( 'dialog', {
		name: 'Are 2 memberships verified?',
	} );
	await dialog
		.getByRole( 'button', { name: /^Mark \d memberships? as verified$/ } )
		.click();
	const notice = page.locator( '.components-notice.is-warning' );
	await expect( notice ).toContainText( '1 of 2 is done.' );
	await expect( notice ).toContainText( /Callum.*lapsed on/ );
	await expect( page.getByRole( 'row', { name: /Salomé/ } ) ).toContainText(
		'Verified'
	);
} );

test( 'somebody whose membership ended is reminded, the place is kept until a day, and the plugin is asked again', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	site.php( callumLapsed );
	await signIn( 'tove' );
	await page.goto(
		'/wp-admin/admin.php?page=mentoring-registrations&membership=overdue'
	);
	await page
		.getByRole( 'row', { name: /Callum.*Lapsed on/ } )
		.getByRole( 'link' )
		.first()
		.click();
	const detail = page.locator( '.mentoring-detail' );
	await expect( detail ).toContainText( 'The membership lapsed on' );
	await expectAccessible( '.mentoring-detail' );

	await detail.getByRole( 'button', { name: 'Remind to renew' } ).click();
	const reminder = page.getByRole( 'dialog', {
		name: /^Remind Callum .* to renew\?$/,
	} );
	await expect( reminder.getByRole( 'article' ) ).toContainText(
		/Your membership ended on .*Please renew as soon as you can/s
	);
	await expectAccessible( '.components-modal__frame' );
	await reminder.getByRole( 'button', { name: /^Send it to/ } ).click();
	await expect( detail ).toContainText( /Callum .* was written to on/ );
	await expect( detail ).toContainText(
		/A message asked to renew it\. By Tove/
	);
	await expect(
		detail.getByRole( 'button', { name: 'Remind to renew' } )
	).toHaveAttribute( 'aria-disabled', 'true' );

	await detail
		.getByRole( 'button', { name: 'Keep the place until a date' } )
		.click();
	const keeping = page.getByRole( 'dialog', {
		name: /^Keep the place of Callum/,
	} );
	const until = keeping.getByLabel( 'Keep the place until' );
	await until.fill( '2001-01-01' );
	await keeping.getByRole( 'button', { name: 'Keep the place' } ).click();
	await expect( keeping ).toContainText( /Choose a day after/ );
	await expect( until ).toHaveValue( '2001-01-01' );
	await until.fill(
		site.php( `echo gmdate( 'Y-m-d', time() + 60 * DAY_IN_SECONDS );` )
	);
	await keeping.getByRole( 'button', { name: 'Keep the place' } ).click();
	await expect( detail ).toContainText( /Tove .* keeps the place until/ );
	await page.goto( '/wp-admin/admin.php?page=mentoring' );
	await expect(
		page.getByRole( 'heading', { name: 'Overview' } )
	).toBeVisible();
	await expect( page.getByText( /membership ended on/ ) ).toHaveCount( 0 );

	await page.goto(
		'/wp-admin/admin.php?page=mentoring-registrations&membership=lapsed'
	);
	await page
		.getByRole( 'row', { name: /Callum/ } )
		.getByRole( 'link' )
		.first()
		.click();
	await detail.getByRole( 'button', { name: 'Read again now' } ).click();
	await expect(
		page
			.getByText( /Membership of Callum .*, read just now: Current\./ )
			.first()
	).toBeVisible();
	await expect( detail ).not.toContainText( 'The membership lapsed on' );
} );

test( 'a view of the list is saved as a tab for oneself, and taken away again', async ( {
	page,
	signIn,
	expectAccessible,
} ) => {
	await signIn( 'tove' );
	await page.goto(
		'/wp-admin/admin.php?page=mentoring-registrations&search=practice'
	);
	await page.getByRole( 'button', { name: 'Save this view' } ).click();
	const dialog = page.getByRole( 'dialog', { name: 'Save this view' } );
	await dialog.getByLabel( 'Name' ).fill( 'Practice evenings' );
	await dialog.getByRole( 'button', { name: 'Save', exact: true } ).click();
	const tab = page.getByRole( 'button', { name: 'Practice evenings' } );
	await expect( tab ).toHaveAttribute( 'aria-current', 'true' );
	await expectAccessible( '.mentoring-list' );

	await page.goto( '/wp-admin/admin.php?page=mentoring-registrations' );
	await expect( page.getByRole( 'row' ).nth( 4 ) ).toBeVisible();
	await tab.click();
	await expect( page.getByRole( 'row', { name: /Callum/ } ) ).toBeVisible();
	await expect( page.getByRole( 'searchbox' ) ).toHaveValue( 'practice' );
	await page.getByRole( 'button', { name: 'Remove this view' } ).click();
	await expect( tab ).toHaveCount( 0 );
} );
