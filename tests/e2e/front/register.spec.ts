/**
 * A member asks for a place: a place, the waiting list, a refusal that says why, errors that lose nothing (A17–A35).
 */
import { expect, test } from '../support/test.ts';
import { fillForm } from './form.ts';

const FIRST_HOURS = '/mentoring-group/the-first-hours-with-a-new-client/';
const COUPLES = '/mentoring-group/couples-when-the-room-gets-loud/';
const GRIEF = '/mentoring-group/grief-loss-and-endings/';

test(
	'an eligible member gets a place, and the mentor hears of it (A12, A27–A35, A38, A39)',
	{ tag: [ '@no-js', '@smoke' ] },
	async ( { page, signIn, site, expectAccessible } ) => {
		await signIn( 'adaeze' );
		await page.goto( FIRST_HOURS );
		await expect(
			page.locator( 'input[name="mentoring_agreements[]"]' )
		).toHaveCount( 9 );
		await expectAccessible( 'main' );
		await fillForm( page );
		await page
			.getByRole( 'button', { name: 'Register for this group' } )
			.click();
		await expect(
			page.getByRole( 'heading', { name: 'You have a place' } ).first()
		).toBeVisible();
		await expect(
			page.getByText( 'will contact you for a short talk' ).first()
		).toBeVisible();

		await page.goto( '/my-mentoring/' );
		await expect(
			page
				.getByRole( 'link', {
					name: 'The first hours with a new client',
					exact: true,
				} )
				.first()
		).toBeVisible();
		await expect( page.getByText( 'Code 4711' ) ).toBeVisible();
		await expectAccessible( 'main' );

		if ( site.kind === 'demo' ) {
			site.runDueWork();
			const letters = site.mailbox();
			expect(
				letters.some( ( letter ) =>
					letter.to.includes( 'adaeze@cascade.example' )
				)
			).toBe( true );
			const mentor = letters.find( ( letter ) =>
				letter.to.includes( 'naoko@cascade.example' )
			);
			expect( mentor?.message ).toContain( 'Adaeze Nwosu' );
			expect( mentor?.message ).not.toContain( 'September' );
		}
	}
);

test(
	'a short group does not ask to stay for the whole duration (A29)',
	{ tag: '@no-js' },
	async ( { page, signIn } ) => {
		await signIn( 'adaeze' );
		await page.goto( COUPLES );
		await expect(
			page.locator( 'input[name="mentoring_agreements[]"]' )
		).toHaveCount( 8 );
		await expect(
			page.getByText( 'I will stay for the whole group' )
		).toHaveCount( 0 );
	}
);

test(
	'what is missing is named, nothing typed is lost, nothing is written (A23)',
	{ tag: '@no-js' },
	async ( { page, signIn, site } ) => {
		await signIn( 'adaeze' );
		await page.goto( FIRST_HOURS );
		await fillForm( page, {
			intern: 'Yes',
			agreements: 3,
			attends: false,
		} );
		await page
			.getByRole( 'group', { name: /outpatient setting as part/ } )
			.getByRole( 'radio', { name: 'Yes' } )
			.check();
		const before = site.php(
			'echo mentoring_program()->database()->number( "SELECT COUNT(*) FROM {registrations}" );'
		);
		// Between two answers the view module asks whether they stop: 204 is "no".
		const answer = page.waitForResponse(
			( response ) =>
				response.request().method() === 'POST' &&
				response.status() !== 204
		);
		await page
			.getByRole( 'button', { name: 'Register for this group' } )
			.click();
		expect( ( await answer ).status() ).toBe( 400 );
		const summary = page.getByRole( 'alert' );
		await expect( summary ).toBeVisible();
		await summary
			.getByRole( 'link', { name: /supervisor/i } )
			.first()
			.click();
		await expect( page ).toHaveURL( /#mentoring-answers-/ );
		await expect(
			page
				.getByRole( 'group', { name: /begin clinical practice/ } )
				.getByLabel( 'Year' )
		).toHaveValue( '2024' );
		await expect(
			page.locator( 'input[name="mentoring_agreements[]"]:checked' )
		).toHaveCount( 3 );
		expect(
			site.php(
				'echo mentoring_program()->database()->number( "SELECT COUNT(*) FROM {registrations}" );'
			)
		).toBe( before );
	}
);

test(
	'too many years: the answer, the arithmetic, the ways on, and nothing kept (A20, A25)',
	{ tag: '@no-js' },
	async ( { page, signIn, site, javaScriptEnabled } ) => {
		await signIn( 'hollis' );
		await page.goto( FIRST_HOURS );
		await fillForm( page, {
			since: { month: 'March', year: '2012' },
			stopsAt: 'since',
		} );
		// With JavaScript the answer alone says so.
		if ( javaScriptEnabled === false ) {
			await page
				.getByRole( 'button', { name: 'Register for this group' } )
				.click();
		}
		await expect(
			page.getByRole( 'heading', {
				name: 'This group is not open to you',
			} )
		).toBeVisible();
		await expect( page.getByRole( 'alert' ) ).toContainText( 'March 2012' );
		await expect(
			page.getByText( 'These answers are not saved' )
		).toBeVisible();
		expect(
			site.php(
				`echo mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {registrations} WHERE person_id = %d', get_user_by( 'login', 'hollis' )->ID );`
			)
		).toBe( '0' );
		if ( javaScriptEnabled === false ) {
			await page.getByRole( 'button', { name: /Change/ } ).click();
		}
		await expect(
			page
				.getByRole( 'group', { name: /begin clinical practice/ } )
				.getByLabel( 'Year' )
		).toHaveValue( '2012' );
	}
);

test(
	'not seeing clients yet is no refusal but a talk with a person (A24)',
	{ tag: '@no-js' },
	async ( { page, signIn, javaScriptEnabled } ) => {
		await signIn( 'adaeze' );
		await page.goto( FIRST_HOURS );
		await fillForm( page, { seesClients: 'No', stopsAt: 'seesClients' } );
		// With JavaScript the answer alone says so.
		if ( javaScriptEnabled === false ) {
			await page
				.getByRole( 'button', { name: 'Register for this group' } )
				.click();
		}
		await expect(
			page.getByRole( 'heading', { name: 'Let us talk first' } )
		).toBeVisible();
		await expect(
			page.getByRole( 'link', { name: /Tove Lindgren/ } ).first()
		).toBeVisible();
	}
);

test(
	'without membership the reason and the next step stand where the form would (A19, A25)',
	{ tag: '@no-js' },
	async ( { page, signIn } ) => {
		await signIn( 'wren' );
		await page.goto( FIRST_HOURS );
		await expect(
			page.getByText( 'We find no membership for wren@cascade.example' )
		).toBeVisible();
		await expect(
			page.getByRole( 'link', { name: 'Become a member' } )
		).toBeVisible();
		await expect( page.getByRole( 'radio' ) ).toHaveCount( 0 );
	}
);

test(
	'a full group leads to a numbered place on the waiting list (A17, A38)',
	{ tag: '@no-js' },
	async ( { page, signIn } ) => {
		await signIn( 'adaeze' );
		await page.goto( GRIEF );
		await expect(
			page.getByRole( 'heading', { name: 'Join the waiting list' } )
		).toBeVisible();
		await fillForm( page );
		await page
			.getByRole( 'button', { name: /Join the waiting list as 3rd/ } )
			.click();
		await expect(
			page.getByRole( 'heading', { name: /on the waiting list/ } ).first()
		).toBeVisible();
		await expect( page.getByText( /3rd/ ).first() ).toBeVisible();
	}
);

test(
	'the last place goes while the form is filled in: nothing is kept, one button leads to the list (A17)',
	{ tag: '@no-js' },
	async ( { page, signIn, site } ) => {
		await signIn( 'adaeze' );
		await page.goto( COUPLES );
		await fillForm( page );
		site.php(
			`$group = current( array_filter( mentoring_program()->groups()->of_terms( [ 1 ], false ), static fn( $g ) => str_starts_with( $g->title, 'Couples' ) ) );
			mentoring_program()->seat_book()->change_capacity( $group->id, 3, \\MentoringProgram\\Shared\\Actor::system() );`
		);
		await page
			.getByRole( 'button', { name: 'Register for this group' } )
			.click();
		await expect(
			page.getByText( 'Someone took the last place a moment ago' )
		).toBeVisible();
		await page
			.getByRole( 'button', { name: /Join the waiting list/ } )
			.click();
		await expect(
			page.getByRole( 'heading', { name: /on the waiting list/ } ).first()
		).toBeVisible();
	}
);

test(
	'pressing Back and Register again registers once (fault 7)',
	{ tag: '@no-js' },
	async ( { page, signIn, site } ) => {
		await signIn( 'adaeze' );
		await page.goto( '/mentoring-groups/' );
		await page.goto( FIRST_HOURS );
		await fillForm( page );
		const button = page.getByRole( 'button', {
			name: 'Register for this group',
		} );
		await button.click();
		await expect(
			page.getByRole( 'heading', { name: 'You have a place' } ).first()
		).toBeVisible();
		await page.goBack();
		if ( page.url().endsWith( '/mentoring-groups/' ) ) {
			// The view module left no form behind to go back to.
			await page.goto( FIRST_HOURS );
		}
		if ( await button.isVisible() ) {
			await fillForm( page );
			await button.click();
		}
		await expect(
			page.getByText( 'You have a place' ).first()
		).toBeVisible();
		expect(
			site.php(
				`echo mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {registrations} WHERE person_id = %d', get_user_by( 'login', 'adaeze' )->ID );`
			)
		).toBe( '1' );
	}
);
