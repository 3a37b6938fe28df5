/**
 * The administrator adds a question with a rule, tries it before saving, and plans it for a day (A20, A24, A25).
 */
import { expect, test } from '../support/test.ts';

test( 'a question with a rule is added, tried unsaved, and planned for a day', async ( {
	page,
	signIn,
	expectAccessible,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-programs' );
	await expect(
		page.getByText( /^You see the rules in force since/ )
	).toBeVisible();
	await expectAccessible( '.mentoring-page' );
	await page.getByRole( 'button', { name: 'Add a question' } ).click();
	await page
		.getByLabel( 'Question', { exact: true } )
		.fill( 'How many hours a week do you see clients?' );
	await page.getByLabel( 'Kind of answer' ).selectOption( 'A number' );
	await page.getByRole( 'button', { name: 'Add a rule' } ).click();
	await page
		.getByLabel( 'Comparison of condition 1' )
		.selectOption( 'is at most' );
	await page.getByLabel( 'Answer of condition 1' ).fill( '4' );
	await page
		.getByLabel( 'Then the person' )
		.selectOption( 'Talk to the administrator' );

	// A stop without a reason cannot be saved, and nothing typed is lost.
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	const dialog = page.getByRole( 'dialog', {
		name: 'From when do these rules apply?',
	} );
	await dialog.getByRole( 'button', { name: 'Save from now on' } ).click();
	const summary = page.locator( '.mentoring-summary' );
	await expect( summary ).toBeFocused();
	await summary
		.getByRole( 'link', { name: /Nobody is stopped without a reason/ } )
		.click();
	await expect( page.getByLabel( 'What the person reads' ) ).toBeFocused();
	await page
		.getByLabel( 'What the person reads' )
		.fill( 'You see clients {answer} hours a week. Let us talk first.' );
	await expectAccessible( '.mentoring-page' );

	// Try it: the question is asked last, and its rule decides though it is not saved.
	const tried = page.locator( '.mentoring-try' );
	const answers: [ RegExp, string ][] = [
		[ /begun to see clients/, 'Yes' ],
		[ /finished the coursework/, 'Yes' ],
		[ /intern at present/, 'No' ],
	];
	for ( const [ question, answer ] of answers ) {
		await tried.getByLabel( question ).selectOption( answer );
	}
	await tried.getByLabel( /begin clinical practice/ ).fill( '2021-03' );
	await tried.getByLabel( /How many hours a week/ ).fill( '3' );
	await expect( tried ).toContainText( 'Talk to the administrator' );
	await expect( tried ).toContainText(
		'You see clients 3 hours a week. Let us talk first.'
	);
	await tried.getByLabel( /How many hours a week/ ).fill( '5' );
	await expect( tried.getByRole( 'status' ) ).toContainText( 'May register' );

	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await expect( dialog.getByRole( 'row' ).nth( 1 ) ).toContainText(
		'How many hours a week do you see clients?'
	);
	await dialog.getByLabel( 'From a date' ).check();
	await dialog.getByLabel( 'First day' ).fill( '2099-06-01' );
	await expectAccessible( '.components-modal__content' );
	await dialog.getByRole( 'button', { name: /^Save for/ } ).click();
	await expect( page.getByText( /^Saved for/ ).first() ).toBeVisible();

	// The plan stands under Rules by date, and can be taken back.
	await page.getByRole( 'button', { name: 'Rules by date' } ).click();
	await expect( page ).toHaveURL( /tab=rules/ );
	const plan = page.getByRole( 'listitem' ).filter( { hasText: 'Planned' } );
	await expect( plan ).toContainText( '2099' );
	await expectAccessible( '.mentoring-page' );
	await plan.getByRole( 'button', { name: 'Take back' } ).click();
	await page
		.getByRole( 'dialog' )
		.getByRole( 'button', { name: 'Take the plan back' } )
		.click();
	await expect( plan ).toHaveCount( 0 );
} );
