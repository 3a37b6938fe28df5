/**
 * Lists of hundreds of rows, many at once, one beside the list (DESIGN § 10).
 */
import { expect, test } from '../support/test.ts';
import type { Site } from '../support/site.ts';

/**
 * Three hundred people more, in one group of two hundred places.
 * @param site Site.
 */
function crowd( site: Site ): void {
	site.php( `
		$ours  = mentoring_program();
		$data  = $ours->database();
		$group = $data->number( "SELECT g.id FROM {groups} g JOIN {posts} p ON p.ID = g.post_id WHERE p.post_title = 'Children, play and family'" );
		$ours->seat_book()->change_capacity( $group, 200, MentoringProgram\\Shared\\Actor::system() );
		for ( $number = 1; $number <= 300; $number++ ) {
			$name = sprintf( 'Crowd %03d', $number );
			$id   = wp_insert_user( [ 'user_login' => "crowd$number", 'user_pass' => 'x', 'user_email' => "crowd$number@cascade.example", 'display_name' => $name ] );
			$data->write( 'INSERT INTO {registrations} (group_id, person_id, person_name, policy_id, queued_at, seated_at, request_key, request_hash, active_group_key) VALUES (%d, %d, %s, 1, UTC_TIMESTAMP(), %s, %s, %s, %s)', $group, $id, $name, $number <= 200 ? gmdate( 'Y-m-d H:i:s' ) : null, "crowd-$number", str_repeat( 'a', 64 ), "$id-$group" );
			if ( $number <= 200 ) {
				$data->write( 'UPDATE {seats} SET registration_id = %d WHERE group_id = %d AND registration_id IS NULL ORDER BY seat_no LIMIT 1', $data->inserted_id(), $group );
			}
		}
	` );
}

test(
	'three hundred rows are searched, filtered, sorted and paged by the server, and the columns chosen stay',
	{ tag: '@oldest' },
	async ( { page, signIn, site, expectAccessible } ) => {
		test.setTimeout( 180_000 );
		crowd( site );
		await signIn( 'tove' );
		await page.goto( '/wp-admin/admin.php?page=mentoring-registrations' );
		await expect(
			page.getByRole( 'button', { name: /^Active 319/ } )
		).toBeVisible();
		await expect(
			page.getByRole( 'row', { name: /Crowd 300/ } )
		).toBeVisible();
		await expect(
			page.getByRole( 'row', { name: /Crowd 200/ } )
		).toHaveCount( 0 );
		await expectAccessible( '.mentoring-page' );

		await page.getByRole( 'button', { name: 'Next page' } ).click();
		await expect(
			page.getByRole( 'row', { name: /Crowd 280/ } )
		).toBeVisible();
		await expect( page ).toHaveURL( /paged=2/ );
		await page.reload();
		await expect(
			page.getByRole( 'row', { name: /Crowd 280/ } )
		).toBeVisible();

		await page.getByRole( 'searchbox' ).fill( 'crowd 04' );
		await expect(
			page.getByRole( 'row', { name: /Crowd 04/ } )
		).toHaveCount( 10 );
		await page
			.getByRole( 'button', { name: 'Person', exact: true } )
			.click();
		await page.getByRole( 'menuitemradio', { name: /ascending/i } ).click();
		await page.keyboard.press( 'Escape' );
		await expect( page.getByRole( 'row' ).nth( 1 ) ).toContainText(
			'Crowd 040'
		);
		await page
			.getByRole( 'button', { name: /^Waiting or offered/ } )
			.click();
		await expect( page.getByText( 'Nothing matches' ) ).toBeVisible();
		await page.getByRole( 'button', { name: 'Show everything' } ).click();

		// What was chosen is remembered for the person.
		await page.reload();
		await expect( page.getByRole( 'row' ).nth( 1 ) ).toContainText(
			'Amara Diallo'
		);
	}
);

test( 'several people are withdrawn at once, with a list of names before and a reason for each who stays', async ( {
	page,
	signIn,
	site,
} ) => {
	await signIn( 'tove' );
	await page.goto(
		'/wp-admin/admin.php?page=mentoring-registrations&search=practice'
	);
	for ( const name of [ /Salomé/, /Callum/ ] ) {
		await page.getByRole( 'row', { name } ).getByRole( 'checkbox' ).check();
	}
	await page.getByRole( 'button', { name: 'Withdraw' } ).click();
	const dialog = page.getByRole( 'dialog', { name: 'Withdraw 2 people?' } );
	await expect( dialog ).toContainText( 'Callum' );
	await expect(
		dialog.getByRole( 'button', { name: 'Keep everybody' } )
	).toBeFocused();
	// Meanwhile one of them left.
	site.php( `
		$ours = mentoring_program();
		$id   = $ours->database()->number( "SELECT MAX( r.id ) FROM {registrations} r JOIN {users} u ON u.ID = r.person_id WHERE u.user_login = 'callum'" );
		$ours->database()->write( "UPDATE {seats} SET registration_id = NULL WHERE registration_id = %d", $id );
		$ours->database()->write( "UPDATE {registrations} SET ended_at = UTC_TIMESTAMP(), ended_reason = 'left', active_group_key = NULL WHERE id = %d", $id );
	` );
	await dialog
		.getByRole( 'button', { name: 'Withdraw and tell 2 people' } )
		.click();
	const notice = page.locator( '.components-notice.is-warning' );
	await expect( notice ).toContainText( '1 of 2 is done.' );
	await expect( notice ).toContainText( 'Callum' );
} );

test(
	'one registration stands beside the list at its own address; keys go on, Back closes it',
	{ tag: '@oldest' },
	async ( { page, signIn, expectAccessible } ) => {
		await signIn( 'tove' );
		await page.goto(
			'/wp-admin/admin.php?page=mentoring-registrations&search=grief'
		);
		await page.getByRole( 'link', { name: 'Joseph Cardinal' } ).click();
		await expect( page ).toHaveURL( /registration=\d+/ );
		const detail = page.locator( '.mentoring-detail' );
		await expect(
			detail.getByRole( 'heading', { level: 2, name: 'Joseph Cardinal' } )
		).toBeFocused();
		await expect( detail ).toContainText(
			'A place came free and was offered.'
		);
		await expect(
			detail
				.getByRole( 'group' )
				.or( detail.locator( 'details' ) )
				.first()
		).toBeVisible();
		await expectAccessible( '.mentoring-page' );
		await page.keyboard.press( 'ArrowDown' );
		await expect(
			detail.getByRole( 'heading', { level: 2 } )
		).not.toHaveText( 'Joseph Cardinal' );
		await page.reload();
		await expect(
			detail.getByRole( 'heading', { level: 2 } )
		).toBeVisible();
		await page.keyboard.press( 'Escape' );
		await page.goto(
			'/wp-admin/admin.php?page=mentoring-registrations&search=grief'
		);
		await page.getByRole( 'link', { name: 'Joseph Cardinal' } ).click();
		await page.goBack();
		await expect( detail ).toHaveCount( 0 );
	}
);

test( 'groups cancelled together are named with everybody in them', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
	for ( const name of [ /A practice of your own/, /One text, one week/ ] ) {
		await page.getByRole( 'row', { name } ).getByRole( 'checkbox' ).check();
	}
	await page
		.getByRole( 'button', { name: 'Cancel the groups', exact: true } )
		.click();
	const dialog = page.getByRole( 'dialog', { name: 'Cancel 2 groups?' } );
	await expect( dialog ).toContainText( 'Callum' );
	await expect( dialog ).toContainText( 'Nobody is in it.' );
	await dialog
		.getByRole( 'button', { name: 'Cancel the groups and tell 2 people' } )
		.click();
	await page.getByRole( 'button', { name: /^Cancelled 2/ } ).click();
	await expect(
		page.getByRole( 'row', { name: /One text, one week/ } )
	).toBeVisible();
} );

// Only the editors of WordPress 6.8 have a command palette.
test( 'the command palette adds a group from our screens', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring' );
	await expect(
		page.getByRole( 'heading', { name: 'Needs attention' } )
	).toBeVisible();
	await page.keyboard.press( 'Control+k' );
	await page.getByRole( 'combobox' ).fill( 'Add a mentoring group' );
	await page.getByRole( 'option', { name: 'Add a mentoring group' } ).click();
	await expect( page ).toHaveURL( /page=mentoring-groups&new=1/ );
} );
