/**
 * The webmaster drops the blocks onto a page and sees the real thing (A3, A12).
 */
import { expect, test } from '../support/test.ts';

test(
	'the four blocks are inserted, show real groups, and a term is chosen in the sidebar',
	{ tag: '@oldest' },
	async ( { admin, editor, page, signIn } ) => {
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
			editor.canvas.locator(
				'[data-type="mentoring-program/group-catalog"]'
			)
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
	}
);

test(
	'a new page can begin as one of the pages set-up makes',
	{ tag: '@oldest' },
	async ( { admin, editor, page, signIn } ) => {
		await signIn( 'tove' );
		await admin.createNewPost( {
			postType: 'page',
			title: 'From a pattern',
		} );
		await page
			.getByRole( 'button', { name: 'Block Inserter', exact: true } )
			.click();
		await page.getByRole( 'tab', { name: 'Patterns' } ).click();
		await page
			.getByRole( 'tab', { name: 'Mentoring', exact: true } )
			.click();
		for ( const name of [
			'Mentoring groups',
			'Register for a group',
			'My mentoring',
		] ) {
			await expect(
				page.getByRole( 'option', { name, exact: true } )
			).toBeVisible();
		}
		await page
			.getByRole( 'option', { name: 'Mentoring groups', exact: true } )
			.click();
		await expect(
			editor.canvas.getByText( 'Staying well in long work' ).first()
		).toBeVisible();
	}
);

test(
	'a block with nothing to show names the next step, with an example only the editor shows',
	{ tag: '@oldest' },
	async ( { admin, editor, page, signIn, site } ) => {
		// The invented chapter without its terms.
		site.php(
			"$GLOBALS['wpdb']->query( 'DELETE FROM wp_mentoring_terms' );"
		);
		await signIn( 'tove' );
		await admin.createNewPost( { postType: 'page', title: 'Nothing yet' } );
		await editor.insertBlock( { name: 'mentoring-program/group-catalog' } );
		const step = editor.canvas.getByRole( 'link', { name: /^Add a term/ } );
		await expect( step ).toBeVisible();
		await expect(
			editor.canvas.getByText( 'Ngozi Adeyemi-Clarke' )
		).toBeVisible();
		const target = await step.getAttribute( 'href' );

		const id = await editor.publishPost();
		await page.goto( `/?p=${ id }` );
		await expect(
			page.getByText( /No groups are planned at the moment/ )
		).toBeVisible();
		await expect( page.getByText( 'Ngozi Adeyemi-Clarke' ) ).toHaveCount(
			0
		);

		await page.goto( target ?? '' );
		await expect(
			page.getByRole( 'heading', { name: /Add a term/ } ).first()
		).toBeVisible();
	}
);
