/**
 * A treasurer who is nothing else on the site records what arrived (A36).
 */
import { expect, test } from '../support/test.ts';

test( 'a treasurer sees what is owed, records a check twice pressed once, and hears it came back', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	test.slow();
	site.php( `
		$id = wp_insert_user( [ 'user_login' => 'tess', 'user_pass' => 'mentoring', 'user_email' => 'tess@cascade.example', 'display_name' => 'Tess Aguilar', 'role' => 'subscriber' ] );
		( new WP_User( $id ) )->add_cap( 'record_mentoring_fees' );
	` );
	await signIn( 'tess' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-fees' );
	await expect( page.locator( '#adminmenu' ) ).not.toContainText(
		'Registrations'
	);
	await expect(
		page.getByRole( 'row', { name: /Sakura Ishikawa-Byrne/ } )
	).toContainText( 'Due $150' );
	await expectAccessible( '.mentoring-page' );

	await page.getByRole( 'link', { name: 'Sakura Ishikawa-Byrne' } ).click();
	const fee = page.getByRole( 'dialog' );
	await expect( fee ).toContainText( 'When the place was confirmed' );
	await fee.getByRole( 'button', { name: 'Record a payment' } ).click();
	const pay = page.getByRole( 'dialog', {
		name: 'Record a payment from Sakura Ishikawa-Byrne',
	} );
	await expect( pay ).toContainText( 'After this nothing is due.' );
	await expectAccessible( '[role="dialog"]' );
	await pay.getByLabel( 'Check number' ).fill( '2207' );
	await pay.getByRole( 'button', { name: 'Record $150.00' } ).dblclick();
	await expect( fee ).toContainText( 'Payment by check, 2207' );
	await expect( fee.getByRole( 'row' ) ).toHaveCount( 4 );

	await fee.getByRole( 'button', { name: 'It came back' } ).click();
	await page
		.getByRole( 'button', { name: 'Record that it came back' } )
		.click();
	await expect( fee ).toContainText( 'The check came back, 2207' );
	await expect( fee.getByRole( 'row', { name: /Due now/ } ) ).toContainText(
		'$150.00'
	);
} );
