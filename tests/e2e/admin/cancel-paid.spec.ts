/**
 * A group people have paid for is cancelled (A36, A41): by when another can be chosen, that the money goes along, and what
 * becomes of it otherwise.
 */
import { fillForm } from '../front/form.ts';
import { expect, test } from '../support/test.ts';

test( 'what was paid for a cancelled group counts for the group chosen in time, and waits for whoever has not chosen', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	test.slow();
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
	await page
		.getByRole( 'link', { name: 'Couples, when the room gets loud' } )
		.first()
		.click();
	await page.getByRole( 'button', { name: 'Cancel the group' } ).click();
	const ask = page.getByRole( 'dialog' );
	await expect( ask ).toContainText( 'Jonas Bergqvist (Paid $90)' );
	await expect( ask ).toContainText(
		'Owed back unless the person chooses another group by'
	);
	await expect( ask ).toContainText( /other groups of the term have places/ );
	const day = await ask
		.getByLabel( 'Last day to choose another group' )
		.inputValue();
	expect( day ).toMatch( /^\d{4}-\d\d-\d\d$/ );
	await expectAccessible( '[role="dialog"]' );

	// Whoever would rather keep them finds the way from here.
	const instead = ask.getByRole( 'link', {
		name: /^Move .* to (another group|other groups) instead$/,
	} );
	const way = await instead.getAttribute( 'href' );
	const elsewhere = await page.context().newPage();
	await elsewhere.goto( way ?? '' );
	const move = elsewhere.getByRole( 'dialog', {
		name: /^Move .* to (another group|other groups)\?$/,
	} );
	await expect( move ).toContainText( 'Jonas Bergqvist' );
	await elsewhere.keyboard.press( 'Escape' );
	await expect( move ).toHaveCount( 0 );
	expect( elsewhere.url() ).not.toContain( 'move=' );
	await elsewhere.close();

	await ask
		.getByRole( 'button', { name: 'Cancel the group and tell 3 people' } )
		.click();
	await page.waitForURL( /in_term=/ );

	await page.goto( '/wp-admin/admin.php?page=mentoring-fees' );
	await page
		.getByRole( 'button', { name: /Kept for another group/ } )
		.click();
	await expect( page.getByRole( 'row', { name: /Jonas/ } ) ).toContainText(
		'Kept $90'
	);

	await signIn( 'jonas' );
	await page.goto( '/my-mentoring/' );
	await expect( page.getByRole( 'main' ) ).toContainText(
		/Choose another group by .*, or the fee of \$90 is returned to you/
	);
	await expectAccessible( 'main' );
	await page.goto( '/mentoring-group/a-practice-of-your-own/' );
	await fillForm( page );
	await page
		.getByRole( 'button', { name: 'Register for this group' } )
		.click();
	await expect(
		page
			.getByRole( 'heading', {
				name: 'You have a place in A practice of your own',
			} )
			.first()
	).toBeVisible();
	await page.goto( '/my-mentoring/' );
	await expect( page.getByRole( 'main' ) ).toContainText( /\$90 paid on/ );
	await expect( page.getByRole( 'main' ) ).not.toContainText(
		'Choose another group'
	);

	site.runDueWork();
	await signIn( 'farida' );
	await page.goto( '/my-mentoring/' );
	await expect( page.getByRole( 'main' ) ).toContainText(
		'Choose another group by'
	);
} );
