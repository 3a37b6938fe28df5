/**
 * What view modules add to pages that work without them: questions unfold, a stop is said where it arises, a form is sent
 * once and survives an old nonce, Back and reload, filters need no reload, and words flip at the opening second.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';
import { fillForm } from './form.ts';

const FIRST_HOURS = '/mentoring-group/the-first-hours-with-a-new-client/';
const OF_ADAEZE = `echo mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {registrations} WHERE person_id = %d', get_user_by( 'login', 'adaeze' )->ID );`;
const NEXT_OPENING = `foreach ( mentoring_program()->terms()->of_programs( [ 1 ] ) as $term ) { if ( null !== $term->opens_at && $term->opens_at > mentoring_program()->clock()->now() ) { echo $term->opens_at->format( 'c' ); break; } }`;

// Filling the form and asking between the answers takes a busy machine a while.
test.slow();

const registerButton = ( page: Page ) =>
	page.getByRole( 'button', { name: 'Register for this group' } );

/** The view module has begun. */
const begun = ( page: Page ) =>
	expect( page.locator( 'form.is-live' ) ).toBeVisible();

/** A page as a cache would keep it. */
const asPrinted = async ( page: Page, path: string ): Promise< string > =>
	( await page.request.get( path ) ).text();

test( 'questions unfold as answered, and fold again (A22)', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'adaeze' );
	await page.goto( FIRST_HOURS );
	await begun( page );
	const follow = page.getByRole( 'group', {
		name: /outpatient setting as part/,
	} );
	const intern = page.getByRole( 'group', { name: /an intern at present/ } );
	await expect( follow ).toBeHidden();
	await intern.getByRole( 'radio', { name: 'Yes' } ).check();
	await expect( follow ).toBeVisible();
	await intern.getByRole( 'radio', { name: 'No' } ).check();
	await expect( follow ).toBeHidden();
} );

test( 'an answer that stops ends the questions there, and changing it brings them back (A24)', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	await signIn( 'adaeze' );
	await page.goto( FIRST_HOURS );
	await begun( page );
	const coursework = page.getByRole( 'group', {
		name: /finished the coursework/,
	} );
	await fillForm( page, { seesClients: 'No', stopsAt: 'seesClients' } );
	await expect(
		page.getByRole( 'alert' ).getByText( 'Let us talk first' )
	).toBeVisible();
	await expect( coursework ).toBeHidden();
	await expect( registerButton( page ) ).toBeHidden();
	await expectAccessible( 'main' );
	await fillForm( page, { seesClients: 'Yes', stopsAt: 'seesClients' } );
	await expect( page.getByText( 'Let us talk first' ) ).toHaveCount( 0 );
	await expect( coursework ).toBeVisible();
	expect( site.php( OF_ADAEZE ) ).toBe( '0' );
} );

test( 'an error stands where it arises and goes when it is mended; the summary takes the focus (A23)', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'adaeze' );
	await page.goto( FIRST_HOURS );
	await begun( page );
	const year = page.getByLabel( 'Year' );
	await year.fill( '24' );
	await year.blur();
	await expect( year ).toHaveAttribute( 'aria-invalid', 'true' );
	await expect( year ).toHaveAccessibleDescription( /four digits/ );
	await year.fill( '2024' );
	await expect( year ).not.toHaveAttribute( 'aria-invalid' );

	await registerButton( page ).click();
	await expect( page.getByRole( 'alert' ) ).toBeFocused();
	await expect( year ).toHaveValue( '2024' );
	const tick = page.getByLabel( /I can attend all/ );
	await expect( tick ).toHaveAttribute( 'aria-invalid', 'true' );
	await tick.check();
	await expect( tick ).not.toHaveAttribute( 'aria-invalid' );
} );

test( 'two presses register once, and the button keeps the focus meanwhile (fault 7)', async ( {
	page,
	signIn,
	site,
} ) => {
	await signIn( 'adaeze' );
	await page.goto( FIRST_HOURS );
	await begun( page );
	await fillForm( page );
	let posts = 0;
	let goOn = () => {};
	const held = new Promise< void >( ( resolve ) => {
		goOn = resolve;
	} );
	await page.route( `**${ FIRST_HOURS }`, async ( route ) => {
		if ( route.request().postData()?.includes( 'register' ) ) {
			posts += 1;
			await held;
		}
		await route.continue();
	} );
	await registerButton( page ).dblclick();
	await expect( page.getByText( 'Sending…' ) ).toHaveRole( 'status' );
	await expect( registerButton( page ) ).toBeFocused();
	await expect( registerButton( page ) ).toHaveAttribute(
		'aria-disabled',
		'true'
	);
	goOn();
	await expect(
		page.getByRole( 'heading', { name: /You have a place in/ } )
	).toBeVisible();
	await expect( page.locator( '.mentoring-notice' ) ).toBeFocused();
	await expect( page ).toHaveURL( /mentoring_notice=registered/ );
	expect( posts ).toBe( 1 );
	expect( site.php( OF_ADAEZE ) ).toBe( '1' );

	await page.reload();
	await expect(
		page.getByRole( 'heading', { name: /You have a place in/ } )
	).toBeVisible();
	expect( posts, 'Reload sends nothing again.' ).toBe( 1 );
} );

test( 'after eight seconds one may try again, which is harmless', async ( {
	page,
	signIn,
	site,
} ) => {
	await signIn( 'adaeze' );
	await page.goto( FIRST_HOURS );
	await begun( page );
	await fillForm( page );
	await page.clock.install();
	let slow = true;
	await page.route( `**${ FIRST_HOURS }`, async ( route ) => {
		const isPost = route.request().method() === 'POST';
		if ( isPost && slow ) {
			slow = false;
			// It arrives, and the answer is lost on the way back.
			await route.fetch();
			return;
		}
		await route.continue();
	} );
	await registerButton( page ).click();
	await expect( page.getByText( 'Sending…' ) ).toBeVisible();
	await page.clock.fastForward( 8_500 );
	await page.getByRole( 'button', { name: 'Try again' } ).click();
	await expect(
		page.getByRole( 'heading', { name: /You have a place in/ } )
	).toBeVisible();
	expect( site.php( OF_ADAEZE ) ).toBe( '1' );
} );

test( 'what was typed survives a reload and Back, and is kept nowhere on the site', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'adaeze' );
	await page.goto( FIRST_HOURS );
	await begun( page );
	await fillForm( page, { agreements: 2, intern: 'Yes' } );
	await page.reload();
	await begun( page );
	await expect( page.getByLabel( 'Year' ) ).toHaveValue( '2024' );
	await expect(
		page.locator( 'input[name="mentoring_agreements[]"]:checked' )
	).toHaveCount( 2 );
	await expect(
		page.getByRole( 'group', { name: /outpatient setting as part/ } )
	).toBeVisible();
	await page.goto( '/mentoring-groups/' );
	await page.goBack();
	await begun( page );
	await expect( page.getByLabel( 'Year' ) ).toHaveValue( '2024' );

	// The next person at the same computer, in the same tab.
	await signIn( 'ruth' );
	await page.reload();
	await begun( page );
	await expect( page.getByLabel( 'Year' ) ).toHaveValue( '' );
	await expect(
		page.locator( 'input[name="mentoring_agreements[]"]:checked' )
	).toHaveCount( 0 );
} );

test(
	'a form in a tab left open for 25 hours is sent with a fresh nonce, unasked; without JavaScript it keeps every answer and asks for one more press (fault 28, check 13)',
	{ tag: '@no-js' },
	async ( { page, signIn, site, javaScriptEnabled } ) => {
		await signIn( 'adaeze' );
		await page.goto( FIRST_HOURS );
		await fillForm( page );
		site.letHoursGoBy( 25 );
		const refused = page.waitForResponse(
			( answer ) =>
				answer.request().method() === 'POST' && answer.status() === 403
		);
		await registerButton( page ).click();
		await refused;
		if ( javaScriptEnabled === false ) {
			await expect(
				page.getByText( 'Please press the button once more' )
			).toBeVisible();
			expect( site.php( OF_ADAEZE ) ).toBe( '0' );
			await expect( page.getByLabel( 'Year' ) ).toHaveValue( '2024' );
			await expect(
				page.locator( 'input[name="mentoring_agreements[]"]:checked' )
			).toHaveCount( 9 );
			await registerButton( page ).click();
		}
		await expect(
			page.getByRole( 'heading', { name: /You have a place in/ } ).first()
		).toBeVisible();
		expect( site.php( OF_ADAEZE ) ).toBe( '1' );
	}
);

test( 'a form that a page cache kept for 25 hours is sent with a fresh nonce, unasked (fault 28)', async ( {
	page,
	signIn,
	site,
} ) => {
	await signIn( 'adaeze' );
	const kept = await asPrinted( page, FIRST_HOURS );
	site.letHoursGoBy( 25 );
	await page.route( `**${ FIRST_HOURS }`, ( route ) =>
		route.request().method() === 'GET' &&
		! route.request().url().includes( 'mentoring_notice' )
			? route.fulfill( { body: kept, contentType: 'text/html' } )
			: route.continue()
	);
	await page.goto( FIRST_HOURS );
	await begun( page );
	await fillForm( page );
	await registerButton( page ).click();
	await expect(
		page.getByRole( 'heading', { name: /You have a place in/ } )
	).toBeVisible();
	expect( site.php( OF_ADAEZE ) ).toBe( '1' );
} );

test(
	'an old form keeps every answer; without JavaScript it asks for one more press (fault 28)',
	{ tag: '@no-js' },
	async ( { page, signIn, site, javaScriptEnabled } ) => {
		await signIn( 'adaeze' );
		const kept = ( await asPrinted( page, FIRST_HOURS ) ).replace(
			/(name="mentoring_nonce" value=")[^"]*/,
			'$1yesterday'
		);
		await page.route( `**${ FIRST_HOURS }`, ( route ) =>
			route.request().method() === 'GET'
				? route.fulfill( { body: kept, contentType: 'text/html' } )
				: route.continue()
		);
		await page.goto( FIRST_HOURS );
		await fillForm( page );
		await registerButton( page ).click();
		if ( javaScriptEnabled === false ) {
			await expect(
				page.getByText( 'Please press the button once more' )
			).toBeVisible();
			await expect( page.getByLabel( 'Year' ) ).toHaveValue( '2024' );
			await registerButton( page ).click();
		}
		await expect(
			page.getByRole( 'heading', { name: /You have a place/ } ).first()
		).toBeVisible();
		expect( site.php( OF_ADAEZE ) ).toBe( '1' );
	}
);

test( 'somebody signed out meanwhile is told so and keeps the answers', async ( {
	page,
	context,
	signIn,
} ) => {
	await signIn( 'adaeze' );
	await page.goto( FIRST_HOURS );
	await begun( page );
	await fillForm( page );
	await context.clearCookies();
	await registerButton( page ).click();
	await expect( page.getByRole( 'alert' ) ).toContainText(
		'You have been signed out'
	);
	await expect( page.getByLabel( 'Year' ) ).toHaveValue( '2024' );
} );

test( 'filters need no reload, have addresses, and Back undoes them (A16)', async ( {
	page,
	expectAccessible,
} ) => {
	const live = page.waitForResponse( /\/live/ );
	await page.goto( '/mentoring-groups/' );
	await live;
	await page.evaluate( () => {
		document.body.dataset.same = 'yes';
	} );
	const day = page.getByLabel( 'Weekday' );
	await day.focus();
	await day.selectOption( 'Wednesday' );
	await expect( page ).toHaveURL( /\?mentoring_weekday=3$/ );
	await expect(
		page.getByRole( 'link', { name: /A practice of your own/ } )
	).toHaveCount( 0 );
	await expect( day ).toBeFocused();
	await expect(
		page.locator( '.mentoring-block > [role="status"]' )
	).toHaveText( /\d group/ );
	await expectAccessible( 'main' );
	await page.goBack();
	await expect( day ).toHaveValue( '' );
	await expect(
		page.getByRole( 'link', { name: /Couples/ } ).first()
	).toBeVisible();
	expect( await page.evaluate( () => document.body.dataset.same ) ).toBe(
		'yes'
	);
} );

test( 'behind a page cache the places are those of now (check 24)', async ( {
	page,
	site,
} ) => {
	const kept = await asPrinted( page, '/mentoring-groups/' );
	site.php(
		`$group = current( array_filter( mentoring_program()->groups()->of_terms( [ 1 ], false ), static fn( $g ) => str_starts_with( $g->title, 'The first hours' ) ) );
		mentoring_program()->seat_book()->change_capacity( $group->id, 7, \\MentoringProgram\\Shared\\Actor::system() );`
	);
	await page.route( '**/mentoring-groups/', ( route ) =>
		route.fulfill( { body: kept, contentType: 'text/html' } )
	);
	await page.goto( '/mentoring-groups/' );
	await expect( page.getByText( '2 of 7 places left' ) ).toBeVisible();
	await expect( page.getByText( '3 of 8 places left' ) ).toHaveCount( 0 );
} );

test( 'words and buttons flip at the opening second, by the clock of the site (A3, A4)', async ( {
	page,
	site,
	signIn,
} ) => {
	const opening = Date.parse( site.php( NEXT_OPENING ) );
	const around = ( seconds: number ) =>
		new Date( opening + seconds * 1000 ).toISOString();
	site.travel( around( -12 ) );
	await signIn( 'adaeze' );
	const first = page.waitForResponse( /\/live/ );
	await page.goto( '/mentoring-groups/' );
	await ( await first ).finished();
	const term = page.locator( '.mentoring-terms > li' ).last();
	await expect( term ).toContainText( 'not open yet' );
	const closed = page.locator( '.mentoring-places' ).filter( {
		hasText: 'Opens on',
	} );
	const count = await closed.count();
	expect( count ).toBeGreaterThan( 0 );

	// The words come with the page: the site itself is not asked.
	await page.route( /\/live/, ( route ) => route.abort() );
	await expect( term ).toContainText( 'registration is open', {
		timeout: 30_000,
	} );
	await expect( closed ).toHaveCount( 0 );

	await page.unroute( /\/live/ );
	site.travel( around( 1 ) );
	await page.reload();
	await expect( term ).toContainText( 'registration is open' );
} );

test( 'whoever prepares is told when registration opens, and keeps what is typed', async ( {
	page,
	site,
	signIn,
} ) => {
	const opening = Date.parse( site.php( NEXT_OPENING ) );
	const path = site.php(
		`foreach ( mentoring_program()->groups()->of_terms( [ 2 ], false ) as $group ) { if ( \\MentoringProgram\\Group\\GroupState::Published === $group->state ) { echo wp_parse_url( get_permalink( $group->post_id ), PHP_URL_PATH ); break; } }`
	);
	site.travel( new Date( opening - 12_000 ).toISOString() );
	await signIn( 'adaeze' );
	const first = page.waitForResponse( /\/live/ );
	await page.goto( path );
	await ( await first ).finished();
	await expect( page.getByText( /Opens on/ ).first() ).toBeVisible();
	site.travel( new Date( opening + 5_000 ).toISOString() );
	await page
		.getByRole( 'link', { name: 'Go to the form' } )
		.click( { timeout: 30_000 } );
	await expect( registerButton( page ) ).toBeVisible();
} );

test( 'leaving is sent once and answered in place (A49)', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'seun' );
	await page.goto( '/my-mentoring/' );
	await page.evaluate( () => {
		document.body.dataset.same = 'yes';
	} );
	await page.getByText( 'Leave this group' ).click();
	await page.getByRole( 'button', { name: /Leave/ } ).click();
	await expect( page.locator( '.mentoring-notice' ) ).toBeFocused();
	await expect( page.locator( '.mentoring-notice' ) ).toContainText(
		'You left The first hours'
	);
	expect( await page.evaluate( () => document.body.dataset.same ) ).toBe(
		'yes'
	);
} );
