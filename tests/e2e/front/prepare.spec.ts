/**
 * A member prepares before the term opens; at the opening it is one tick and one button (A3, A12, A16, A27–A35).
 */
import { expect, test } from '../support/test.ts';
import type { Site } from '../support/site.ts';
import { fillForm } from './form.ts';

const SOON = '/mentoring-group/after-the-worst-has-happened/';
const TITLE = 'After the worst has happened';

test(
	'prepared before the opening, one tick and one button at nine make it a place (A12, A16, A27–A35)',
	{ tag: [ '@no-js', '@smoke' ] },
	async ( { page, signIn, site, expectAccessible } ) => {
		test.slow();
		await signIn( 'adaeze' );
		await page.goto( SOON );
		await expect(
			page.getByText( 'Preparing holds no place' )
		).toBeVisible();
		await expect( page.locator( 'form input:checked' ) ).toHaveCount( 0 );
		await expect( page.getByLabel( /I can attend all/ ) ).toHaveCount( 0 );
		await expectAccessible( 'main' );
		await fillForm( page, { attends: false } );
		await page
			.getByRole( 'button', {
				name: 'Keep my registration until it opens',
			} )
			.click();
		await expect(
			page.getByRole( 'heading', {
				name: `Your registration for ${ TITLE } is kept`,
			} )
		).toBeVisible();
		await expect(
			page.getByRole( 'button', { name: 'Delete what I prepared' } )
		).toBeVisible();
		await expectAccessible( 'main' );

		await page.goto( '/my-mentoring/' );
		await expect(
			page.getByRole( 'heading', { name: `Prepared: ${ TITLE }` } )
		).toBeVisible();
		await expect( page.getByText( /^Opens on / ) ).toBeVisible();
		await expectAccessible( 'main' );

		if ( site.kind === 'playground' ) {
			return;
		}
		site.travel( opening( site ) );
		await page.getByRole( 'link', { name: TITLE } ).click();
		await expect(
			page.getByText( 'This is what you prepared on' )
		).toBeVisible();
		await expect(
			page.getByText( 'One tick and the button are left' )
		).toBeVisible();
		await page.getByLabel( /I can attend all/ ).check();
		await page
			.getByRole( 'button', { name: 'Register for this group' } )
			.click();
		await expect(
			page.getByRole( 'heading', { name: 'You have a place' } ).first()
		).toBeVisible();
		await page.goto( '/my-mentoring/' );
		await expect( page.getByText( 'Prepared:' ) ).toHaveCount( 0 );
	}
);

test(
	'answers that stop are judged at once, and what is kept can be deleted (A24, A25)',
	{ tag: '@no-js' },
	async ( { page, signIn, javaScriptEnabled } ) => {
		await signIn( 'adaeze' );
		await page.goto( SOON );
		const keep = page.getByRole( 'button', {
			name: 'Keep my registration until it opens',
		} );
		const sees = page.getByRole( 'group', {
			name: /begun to see clients/,
		} );
		if ( javaScriptEnabled ) {
			// The stop is said where it arises.
			await sees.getByRole( 'radio', { name: 'No' } ).check();
		} else {
			await fillForm( page, { seesClients: 'No', attends: false } );
			await keep.click();
		}
		await expect(
			page.getByRole( 'heading', { name: 'Let us talk first' } )
		).toBeVisible();
		await expect(
			page.getByText( 'These answers are not saved.' )
		).toBeVisible();
		if ( javaScriptEnabled ) {
			await fillForm( page, { attends: false } );
		} else {
			await page
				.getByRole( 'button', { name: 'Change this answer' } )
				.click();
			await sees.getByRole( 'radio', { name: 'Yes' } ).check();
		}
		await keep.click();
		await page
			.getByRole( 'button', { name: 'Delete what I prepared' } )
			.click();
		await expect(
			page.getByRole( 'heading', {
				name: `Nothing is kept for ${ TITLE } any more`,
			} )
		).toBeVisible();
		await expect( page.locator( 'form input:checked' ) ).toHaveCount( 0 );
	}
);

test(
	'nobody else sees what is kept, signed in or not',
	{ tag: '@no-js' },
	async ( { page, signIn } ) => {
		await signIn( 'adaeze' );
		await page.goto( SOON );
		await fillForm( page, { attends: false } );
		await page
			.getByRole( 'button', {
				name: 'Keep my registration until it opens',
			} )
			.click();
		await signIn( 'tove' );
		await page.goto( SOON );
		await expect( page.locator( 'form input:checked' ) ).toHaveCount( 0 );
		await signIn();
		await page.goto( SOON );
		await expect(
			page.getByRole( 'link', {
				name: 'Sign in to prepare my registration',
			} )
		).toBeVisible();
		await expect( page.locator( '#register form' ) ).toHaveCount( 0 );
	}
);

/**
 * The moment registration for the group opens.
 * @param site Where it stands.
 */
function opening( site: Site ): string {
	return site.php(
		'$terms = mentoring_program()->terms()->of_programs( [ (int) mentoring_program()->database()->number( "SELECT MIN(id) FROM {programs}" ) ] ); echo end( $terms )->opens_at->format( DATE_RFC3339 );'
	);
}
