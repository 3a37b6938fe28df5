/**
 * A concern said in private on My mentoring, read by the one it was sent to; and one's own data to download (A45, check 19).
 */
import { expect, test } from '../support/test.ts';

test(
	'a concern reaches the reader who was chosen and nobody else (A45)',
	{ tag: [ '@no-js' ] },
	async ( { page, signIn, site, expectAccessible } ) => {
		await signIn( 'joseph' );
		await page.goto( '/my-mentoring/' );
		await page.getByLabel( /I can attend all/ ).check();
		await page.getByRole( 'button', { name: 'Take the place' } ).click();
		await page.goto( '/my-mentoring/' );
		await page
			.locator( 'summary', { hasText: 'Raise a concern about “Grief' } )
			.click();
		await page.getByLabel( 'What is it about?' ).fill( 'It is too loud.' );
		await page.getByRole( 'button', { name: 'Send it to' } ).click();
		await expect(
			page.getByText( 'Please choose at least one person' )
		).toBeVisible();
		await expect( page.getByLabel( 'What is it about?' ) ).toHaveValue(
			'It is too loud.'
		);
		await page
			.getByRole( 'group', { name: 'Who shall read it?' } )
			.getByLabel( /Siobhán/ )
			.check();
		await expectAccessible( 'main' );
		await page.getByRole( 'button', { name: 'Send it to' } ).click();
		await expect(
			page.getByRole( 'heading', {
				name: 'Your concern is with Siobhán Brannigan',
			} )
		).toBeVisible();
		expect( JSON.stringify( site.mailbox() ) ).not.toContain( 'too loud' );

		await signIn( 'siobhan' );
		await page.goto( '/my-mentoring/' );
		await expect( page.getByText( 'It is too loud.' ) ).toBeHidden();
		await page.getByRole( 'button', { name: 'Open it' } ).click();
		await expect( page.getByText( 'It is too loud.' ) ).toBeVisible();
		await page.getByRole( 'button', { name: 'I have answered' } ).click();
		await expect( page.getByText( 'Answered' ).first() ).toBeVisible();

		await signIn( 'priya' );
		await page.goto( '/my-mentoring/' );
		await expect( page.getByText( 'For you to read' ) ).toBeHidden();
	}
);

test(
	'everything the site holds about me comes as one file (check 19)',
	{ tag: [ '@no-js' ] },
	async ( { page, signIn } ) => {
		await signIn( 'joseph' );
		await page.goto( '/my-mentoring/' );
		const coming = page.waitForEvent( 'download' );
		await page.getByRole( 'button', { name: 'Download it' } ).click();
		expect( ( await coming ).suggestedFilename() ).toMatch(
			/^my-mentoring-.*\.html$/
		);
	}
);
