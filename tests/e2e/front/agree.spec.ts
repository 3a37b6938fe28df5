/**
 * Somebody an administrator registered reads, agrees and takes the place by the link in the letter, without signing in
 * (A27 to A35, check 16). The page has no script, so it is the same without.
 */
import { linkIn } from '../support/letters.ts';
import { expect, test } from '../support/test.ts';

test( 'who was registered by somebody else agrees by the mailed link, one by one @no-js', async ( {
	page,
	site,
	expectAccessible,
} ) => {
	site.php( `
		$ours    = mentoring_program();
		$group   = $ours->database()->number( "SELECT g.id FROM {groups} g JOIN {posts} p ON p.ID = g.post_id WHERE p.post_title = 'A practice of your own'" );
		$wish    = new MentoringProgram\\Registration\\OnBehalf( $group, 0, 'Wren Halloran', 'wren@cascade.example', [ 'sees_clients' => 'yes', 'coursework_finished' => 'yes', 'practice_start' => gmdate( 'Y-m', time() - 2 * YEAR_IN_SECONDS ), 'intern' => 'no' ], false, 'Joins this week.', '', true );
		$ours->register_someone()->register( $wish, 'agree-by-link-e2e', $ours->actors()->of( get_user_by( 'login', 'tove' )->ID ) );
	` );
	site.runDueWork();
	const letter = site
		.mailbox()
		.find( ( one ) => one.subject.includes( 'is held for you' ) );
	const link = linkIn( letter?.message );

	const looked = await page.request.get( link );
	expect( looked.headers() ).toMatchObject( {
		'cache-control': expect.stringContaining( 'no-store' ),
		'referrer-policy': 'no-referrer',
		'x-robots-tag': 'noindex, nofollow',
	} );
	await page.goto( link );
	await expect(
		page.getByRole( 'heading', {
			name: 'A place in “A practice of your own” is held for you',
		} )
	).toBeVisible();
	await expectAccessible( 'body' );

	const boxes = page.getByRole( 'checkbox' );
	const number = await boxes.count();
	expect( number ).toBeGreaterThan( 5 );
	await boxes.first().check();
	await page.getByRole( 'button', { name: 'Take the place' } ).click();
	await expect( page.getByRole( 'alert' ) ).toContainText( 'Not saved yet' );
	await expect( boxes.first() ).toBeChecked();
	await expectAccessible( 'body' );
	for ( let index = 1; index < number; index++ ) {
		await boxes.nth( index ).check();
	}
	await page.getByRole( 'button', { name: 'Take the place' } ).click();

	await expect(
		page.getByRole( 'heading', {
			name: 'You have a place in “A practice of your own”',
		} )
	).toBeVisible();
	await page.reload();
	await expect( page.getByText( 'No password yet?' ) ).toBeVisible();
} );
