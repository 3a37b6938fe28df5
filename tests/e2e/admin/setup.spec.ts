/**
 * Set-up and Settings in the browser: every step saved by itself, skipped without harm, opened again, and usable with a
 * keyboard and at 390 px (A1, A19, A46). The whole way from the zip is setup-journey.spec.ts.
 */
import type { Page } from '@playwright/test';
import { expectFits, expectStill, WINDOWS } from '../access/look.ts';
import { steps } from '../access/pages.ts';
import { expect, test } from '../support/test.ts';

test.use( { siteKind: 'bare' } );

const setup = '/wp-admin/admin.php?page=mentoring-setup';
const settings = '/wp-admin/admin.php?page=mentoring-settings';

/**
 * Waits for a step: its heading has the focus.
 * @param page   Page.
 * @param number Which, from 1.
 */
async function isAtStep( page: Page, number: number ): Promise< void > {
	await expect(
		page.getByRole( 'heading', {
			name: new RegExp( `^Step ${ number } of 7` ),
		} )
	).toBeFocused();
}

async function goOn( page: Page ): Promise< void > {
	await page.getByRole( 'button', { name: 'Continue', exact: true } ).click();
}

async function nameSomebody( page: Page ): Promise< void > {
	await page.getByLabel( 'Name another person' ).fill( 'admin' );
	await page.keyboard.press( 'Enter' );
	await page
		.locator( '.mentoring-add' )
		.getByRole( 'button', { name: 'admin', exact: true } )
		.click();
}

test( 'every step takes the focus and loses nothing typed', async ( {
	page,
	signIn,
	site,
} ) => {
	test.setTimeout( 240_000 );
	site.php( `
		add_role( 'chapter_member', 'Chapter member', [ 'read' => true ] );
		wp_insert_user( [ 'user_login' => 'lena', 'user_pass' => 'mentoring', 'user_email' => 'lena@example.org', 'display_name' => 'Lena Mbeki', 'role' => 'chapter_member' ] );
	` );
	await signIn( 'admin', 'password' );
	await page.goto( setup );
	await expect(
		page.getByRole( 'heading', { name: /What do you run/ } )
	).toBeVisible();
	await page.getByLabel( 'Name of your chapter' ).fill( 'Harbour Chapter' );
	await goOn( page );

	await isAtStep( page, 2 );
	await expect(
		page.getByText( 'We found no membership plugin on this site' ).first()
	).toBeVisible();
	await page.getByLabel( 'Chapter member' ).check();
	await page.getByLabel( 'Name or e-mail address' ).fill( 'admin' );
	await page.getByRole( 'button', { name: 'Check' } ).click();
	await expect(
		page.getByText( 'admin has only the role Administrator.' ).first()
	).toBeVisible();
	await page
		.getByLabel( 'Address to become a member' )
		.fill( 'harbour.example' );
	await goOn( page );
	await expect( page.locator( '.mentoring-summary' ) ).toBeFocused();
	await page
		.getByRole( 'link', { name: /Enter a complete address/ } )
		.click();
	await expect(
		page.getByLabel( 'Address to become a member' )
	).toBeFocused();
	await page
		.getByLabel( 'Address to become a member' )
		.fill( 'https://harbour.example/join' );
	await goOn( page );

	await isAtStep( page, 3 );
	await page.getByLabel( 'City' ).selectOption( 'America/Halifax' );
	// What was typed and not saved is still there after a look at another step.
	await page.getByRole( 'button', { name: 'Back' } ).click();
	await isAtStep( page, 2 );
	await page.getByRole( 'button', { name: /Time zone/ } ).click();
	await isAtStep( page, 3 );
	await expect( page.getByLabel( 'City' ) ).toHaveValue( 'America/Halifax' );
	await goOn( page );

	await isAtStep( page, 4 );
	await page
		.getByLabel( /^Fee in/ )
		.first()
		.fill( 'much' );
	await page.getByLabel( 'How to pay' ).fill( 'By cheque.' );
	await goOn( page );
	await expect( page.locator( '.mentoring-summary' ) ).toBeFocused();
	await expect( page.getByLabel( 'How to pay' ) ).toHaveValue( 'By cheque.' );
	await page
		.getByLabel( /^Fee in/ )
		.first()
		.fill( '150' );
	await page
		.getByLabel( /^Fee in/ )
		.nth( 1 )
		.fill( '90' );
	await goOn( page );

	await isAtStep( page, 5 );
	await nameSomebody( page );
	await page.getByLabel( 'Address for questions' ).fill( 'q@example.org' );
	await page.getByLabel( 'Address for concerns' ).fill( 'c@example.org' );
	await goOn( page );

	await isAtStep( page, 6 );
	await page
		.getByRole( 'button', { name: /Change the words/ } )
		.first()
		.press( 'Enter' );
	const promise = page.getByRole( 'textbox', { name: 'Promise' } );
	await expect( promise ).toBeFocused();
	await promise.fill( 'I plan to come every time.' );
	await page
		.getByRole( 'button', { name: 'Confirm all 9 and continue' } )
		.click();

	await isAtStep( page, 7 );
	// A reload stays at the step.
	await page.reload();
	await page
		.getByRole( 'button', { name: 'Make 3 drafts and continue' } )
		.click();
	await expect(
		page.getByRole( 'heading', { name: /What next/ } )
	).toBeFocused();
	await expect(
		page.getByText( 'Read and publish the 3 draft pages' )
	).toBeVisible();
	await expect( page.getByText( 'You skipped nothing.' ) ).toBeVisible();
} );

test( 'every step: everybody can use it', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	test.setTimeout( 480_000 );
	await signIn( 'admin', 'password' );
	await page.goto( setup );
	await goOn( page );
	await isAtStep( page, 2 );
	for ( const direction of [ 'ltr', 'rtl' ] ) {
		for ( const step of steps ) {
			await page.goto( `${ setup }&step=${ step }` );
			await expect(
				page.getByRole( 'heading', {
					name: step === 'next' ? /What next/ : /^Step \d of 7/,
				} )
			).toBeVisible();
			for ( const [ width, height ] of WINDOWS ) {
				await page.setViewportSize( { width, height } );
				if ( direction === 'ltr' ) {
					await expectAccessible( '.mentoring-page' );
				}
				await expectFits(
					page,
					'.mentoring-page',
					`at ${ width } px, ${ step }, ${ direction }`
				);
			}
			await expectStill( page, '.mentoring-page' );
		}
		site.turnRightToLeft();
	}
} );

test( 'every step can be skipped: nothing opens, and each missing thing is a link to its step', async ( {
	page,
	signIn,
} ) => {
	test.setTimeout( 180_000 );
	await signIn( 'admin', 'password' );
	await page.goto( setup );
	await goOn( page );
	for ( let step = 2; step <= 7; step++ ) {
		await isAtStep( page, step );
		await page.getByRole( 'button', { name: 'Skip this step' } ).click();
	}
	await expect(
		page.getByText(
			'No term opens before this is confirmed: who is a member, who answers, the agreements.'
		)
	).toBeVisible();
	await expect( page.getByText( /^You skipped: / ) ).toContainText(
		'Agreements, Pages.'
	);
	await page
		.getByRole( 'button', { name: 'Make the pages' } )
		.first()
		.click();
	await isAtStep( page, 7 );
	await page
		.getByRole( 'button', { name: 'Create, publish and continue' } )
		.click();
	await page
		.locator( '.components-notice' )
		.getByRole( 'button', { name: 'Agreements' } )
		.click();
	await isAtStep( page, 6 );
	await expect(
		page.getByRole( 'link', { name: 'Set the fees first' } )
	).toBeVisible();
} );

test( 'a page is never made twice, a deleted one is repaired, and one of the same title can be used', async ( {
	page,
	signIn,
	site,
} ) => {
	test.setTimeout( 180_000 );
	site.php(
		"wp_insert_post( [ 'post_type' => 'page', 'post_title' => 'My mentoring', 'post_status' => 'publish', 'post_content' => '<p>Written before.</p>' ] );"
	);
	const pages = () =>
		site.php(
			"echo (int) wp_count_posts( 'page' )->publish, ' ', (int) wp_count_posts( 'page' )->draft;"
		);
	const before = pages().split( ' ' ).map( Number );
	const published = before[ 0 ] ?? 0;
	await signIn( 'admin', 'password' );
	await page.goto( `${ setup }&step=pages` );
	await expect(
		page.getByLabel( 'Use that page and add the block at its end' )
	).toBeChecked();
	await expect(
		page.getByRole( 'button', { name: 'Make 2 drafts and continue' } )
	).toBeVisible();
	await page.getByLabel( 'Page title' ).first().fill( 'Our groups' );
	await page
		.getByRole( 'button', { name: 'Create, publish and continue' } )
		.click();
	await expect(
		page.getByRole( 'heading', { name: /What next/ } )
	).toBeFocused();
	expect( pages() ).toBe( `${ published + 2 } ${ before[ 1 ] ?? 0 }` );
	expect(
		site.php(
			"echo get_post( mentoring_program()->settings()->all()['pages']['my_mentoring'] )->post_content;"
		)
	).toBe(
		'<p>Written before.</p>\n\n<!-- wp:mentoring-program/my-mentoring /-->'
	);

	site.php(
		"wp_delete_post( mentoring_program()->settings()->all()['pages']['group_catalog'], true );"
	);
	await page.goto( `${ setup }&step=pages` );
	await expect(
		page.getByText( 'It was made before and has been deleted since.' )
	).toBeVisible();
	await page
		.getByRole( 'button', { name: 'Repair: make 1 draft again' } )
		.click();
	await expect(
		page.getByRole( 'heading', { name: /What next/ } )
	).toBeFocused();
	expect( pages() ).toBe(
		`${ published + 1 } ${ ( before[ 1 ] ?? 0 ) + 1 }`
	);

	await page.goto( `${ setup }&step=pages` );
	await expect(
		page.getByRole( 'link', { name: 'View “Register for a group”' } )
	).toBeVisible();
	await expect(
		page.getByRole( 'button', { name: /draft|publish/ } )
	).toHaveCount( 0 );
} );

test( 'a role that open sign-up hands out is refused as member, with the reason (A1)', async ( {
	page,
	signIn,
	site,
} ) => {
	site.php(
		"update_option( 'users_can_register', 1 ); update_option( 'default_role', 'subscriber' );"
	);
	await signIn( 'admin', 'password' );
	await page.goto( `${ setup }&step=membership` );
	await expect(
		page.getByRole( 'checkbox', { name: 'Subscriber' } )
	).toBeDisabled();
	await expect( page.getByText( /anybody could/i ).first() ).toBeVisible();
} );

test( 'Save and leave keeps the step and goes to the first screen', async ( {
	page,
	signIn,
	site,
} ) => {
	await signIn( 'admin', 'password' );
	await page.goto( setup );
	await page.getByLabel( 'Name of your chapter' ).fill( 'Harbour Chapter' );
	await page.getByRole( 'button', { name: 'Save and leave' } ).click();
	await page.waitForURL( ( url ) => ! url.href.includes( 'setup' ) );
	expect(
		site.php( 'echo mentoring_program()->programs()->all()[0]->chapter;' )
	).toBe( 'Harbour Chapter' );
} );

test( 'Settings shows what set-up set, and changes it with the same steps', async ( {
	page,
	signIn,
	expectAccessible,
} ) => {
	test.setTimeout( 180_000 );
	await signIn( 'admin', 'password' );
	await page.goto( setup );
	await goOn( page );
	await isAtStep( page, 2 );

	await page.goto( settings );
	const part = page.getByRole( 'region', { name: 'Lengths and fees' } );
	await expect( part ).toContainText( 'No fee set yet' );
	const edit = part.getByRole( 'button', { name: 'Edit: Lengths and fees' } );
	await edit.click();
	await expect(
		part.getByRole( 'heading', { name: 'Lengths and fees' } ).first()
	).toBeFocused();
	await part
		.getByLabel( /^Fee in/ )
		.first()
		.fill( '150' );
	await expect( part.getByText( 'Changes not saved' ) ).toBeVisible();
	await part.getByRole( 'button', { name: 'Cancel' } ).click();
	await expect( edit ).toBeFocused();
	await expect( part ).toContainText( 'No fee set yet' );

	await edit.click();
	await part.getByLabel( 'Currency' ).selectOption( 'CAD' );
	await part
		.getByLabel( /^Fee in/ )
		.first()
		.fill( '150' );
	await part
		.getByLabel( /^Fee in/ )
		.nth( 1 )
		.fill( '0' );
	for ( const width of [ 390, 1280 ] ) {
		await page.setViewportSize( { width, height: 900 } );
		await expectAccessible( '.mentoring-page' );
	}
	await part.getByRole( 'button', { name: 'Save' } ).click();
	await expect( edit ).toBeFocused();
	await expect( part ).toContainText( '$150.00 for the full year' );
	await expect( part ).toContainText( 'Canadian dollar (CAD)', {
		ignoreCase: true,
	} );
	await expect(
		page.getByText( 'Lengths and fees: saved.' ).first()
	).toBeVisible();
	for ( const width of [ 390, 1280 ] ) {
		await page.setViewportSize( { width, height: 900 } );
		await expectAccessible( '.mentoring-settings' );
	}
	await page.getByRole( 'link', { name: 'Run set-up again' } ).click();
	await expect(
		page.getByRole( 'heading', { name: /Step 1 of 7/ } )
	).toBeVisible();
} );

test( 'a set-up that does not load says so and can be tried again', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'admin', 'password' );
	const route = /mentoring-program\/v1\/setup/;
	await page.route( route, ( request ) =>
		request.fulfill( {
			status: 403,
			json: { code: 'forbidden', message: 'The site is being mended.' },
		} )
	);
	await page.goto( setup );
	await expect(
		page.getByText( 'The site is being mended.' ).first()
	).toBeVisible();
	await page.unroute( route );
	await page.getByRole( 'button', { name: 'Try again' } ).click();
	await expect(
		page.getByRole( 'heading', { name: /Step 1 of 7/ } )
	).toBeVisible();
} );
