/**
 * The webmaster drops the blocks onto a page and sees the real thing (A3, A12).
 */
import { expect, test } from '../support/test.ts';

test( 'the four blocks are inserted, show real groups, and a term is chosen in the sidebar', async ( {
	admin,
	editor,
	page,
	signIn,
} ) => {
	await signIn( 'tove' );
	await admin.createNewPost( { postType: 'page', title: 'Blocks' } );
	for ( const name of [
		'term-status',
		'group-catalog',
		'registration-form',
		'my-mentoring',
	] ) {
		await editor.insertBlock( { name: `mentoring-program/${ name }` } );
	}
	await expect(
		editor.canvas.getByText( 'Staying well in long work' ).first()
	).toBeVisible();
	await editor.selectBlocks(
		editor.canvas.locator( '[data-type="mentoring-program/group-catalog"]' )
	);
	await editor.openDocumentSettingsSidebar();
	await page.getByRole( 'tab', { name: 'Block', exact: true } ).click();
	const term = page.getByLabel( 'Term', { exact: true } );
	const options = await term.locator( 'option' ).allTextContents();
	await term.selectOption( { index: options.length - 1 } );
	await expect(
		editor.canvas.getByText( 'After the worst has happened' ).first()
	).toBeVisible();
	const id = await editor.publishPost();
	await page.goto( `/?p=${ id }` );
	await expect(
		page.getByText( 'After the worst has happened' ).first()
	).toBeVisible();
} );
