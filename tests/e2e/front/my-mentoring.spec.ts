/**
 * What is mine: offers accepted, declined, expired and exchanged; leaving before and after the first meeting (A26, A49).
 */
import { expect, test } from '../support/test.ts';
import { fillForm } from './form.ts';

test(
	'an offer is taken with one tick and one button (A12, A38)',
	{ tag: [ '@no-js', '@smoke' ] },
	async ( { page, signIn, expectAccessible } ) => {
		await signIn( 'joseph' );
		await page.goto( '/my-mentoring/' );
		await expect(
			page.getByRole( 'heading', { name: 'For you to do' } )
		).toBeVisible();
		await expectAccessible( 'main' );
		await page.getByLabel( /I can attend all/ ).check();
		await page.getByRole( 'button', { name: 'Take the place' } ).click();
		await expect(
			page
				.getByRole( 'heading', {
					name: 'You have a place in Grief, loss and endings',
				} )
				.first()
		).toBeVisible();
	}
);

test(
	'without the tick the offer stays and the field is named (A12)',
	{ tag: '@no-js' },
	async ( { page, signIn } ) => {
		await signIn( 'joseph' );
		await page.goto( '/my-mentoring/' );
		await page.getByRole( 'button', { name: 'Take the place' } ).click();
		await expect( page.getByRole( 'alert' ) ).toBeVisible();
		await expect(
			page.getByRole( 'button', { name: 'Take the place' } )
		).toBeVisible();
	}
);

test(
	'an offer let go passes to the next in line, who gives up another place for it (A26)',
	{ tag: '@no-js' },
	async ( { page, signIn, site } ) => {
		await signIn( 'joseph' );
		await page.goto( '/my-mentoring/' );
		await page.getByRole( 'button', { name: 'Let it go' } ).click();
		await expect(
			page.getByText( /You let the place in Grief/ ).first()
		).toBeVisible();
		site.runDueWork();

		await signIn( 'salome' );
		await page.goto( '/my-mentoring/' );
		await expect( page.getByText( /give up/i ).first() ).toBeVisible();
		await page.getByLabel( /I can attend all/ ).check();
		await page.getByRole( 'button', { name: /Take/ } ).first().click();
		await expect(
			page
				.getByRole( 'heading', { name: /You have a place in Grief/ } )
				.first()
		).toBeVisible();
		expect(
			site.php(
				`$id = get_user_by( 'login', 'salome' )->ID;
				foreach ( mentoring_program()->registrations()->of_person( $id ) as $one ) { echo $one->status( mentoring_program()->clock()->now() )->value, ' '; }`
			)
		).toContain( 'ended' );
	}
);

test(
	'an offer that runs out goes to the next, and says so',
	{ tag: '@no-js' },
	async ( { page, signIn, site } ) => {
		site.runDueWork();
		const expires = site.php(
			`echo mentoring_program()->database()->row( 'SELECT offer_expires_at FROM {seats} WHERE offer_expires_at IS NOT NULL' )['offer_expires_at'] ?? '';`
		);
		expect( expires ).not.toBe( '' );
		const after = new Date(
			Date.parse( `${ expires.replace( ' ', 'T' ) }Z` ) + 60_000
		);
		site.travel( after.toISOString() );
		await signIn( 'joseph' );
		await page.goto( '/mentoring-group/grief-loss-and-endings/' );
		await expect(
			page
				.getByText(
					/The place was held for you|has run out|Join the waiting list/
				)
				.first()
		).toBeVisible();
		site.runDueWork();
		await signIn( 'salome' );
		await page.goto( '/my-mentoring/' );
		await expect( page.getByText( /A place in/ ).first() ).toBeVisible();
	}
);

test(
	'leaving before the first meeting is immediate and frees the place (A49)',
	{ tag: '@no-js' },
	async ( { page, signIn } ) => {
		await signIn( 'seun' );
		await page.goto( '/my-mentoring/' );
		await page.getByText( 'Leave this group' ).click();
		await expect( page.getByText( /You leave at once/ ) ).toBeVisible();
		await page.getByRole( 'button', { name: /Leave/ } ).click();
		await expect(
			page.getByText( /You left The first hours/ ).first()
		).toBeVisible();
		await page.goto( '/mentoring-groups/' );
		await expect( page.getByText( '4 of 8 places left' ) ).toBeVisible();
	}
);

test(
	'leaving after the first meeting is a request, with a word about the mentor (A49)',
	{ tag: '@no-js' },
	async ( { page, signIn, site } ) => {
		const first = site.php(
			`echo mentoring_program()->groups()->find_many( array_map( static fn( $one ) => $one->group_id, mentoring_program()->registrations()->of_person( get_user_by( 'login', 'seun' )->ID ) ) ) ? current( mentoring_program()->groups()->find_many( array_map( static fn( $one ) => $one->group_id, mentoring_program()->registrations()->of_person( get_user_by( 'login', 'seun' )->ID ) ) ) )->first_meeting_at->format( 'c' ) : '';`
		);
		site.travel(
			new Date( Date.parse( first ) + 86_400_000 ).toISOString()
		);
		await signIn( 'seun' );
		await page.goto( '/my-mentoring/' );
		await page.getByText( 'Leave this group' ).click();
		await page.getByRole( 'radio', { name: 'Not yet' } ).check();
		await page.getByRole( 'button', { name: /leave/i } ).click();
		await expect(
			page.getByText( /You asked to leave/ ).first()
		).toBeVisible();
	}
);

test(
	'nothing of mine is on the page for somebody who is not signed in (check 9)',
	{ tag: '@no-js' },
	async ( { page } ) => {
		await page.goto( '/my-mentoring/' );
		await expect(
			page.getByRole( 'link', { name: /Sign in/ } ).first()
		).toBeVisible();
		await expect( page.getByText( 'Grief' ) ).toHaveCount( 0 );
	}
);

test(
	'a member who holds a place is offered another in exchange (A26)',
	{ tag: '@no-js' },
	async ( { page, signIn } ) => {
		await signIn( 'seun' );
		await page.goto( '/mentoring-group/therapy-through-a-screen/' );
		await fillForm( page );
		await page.getByRole( 'button', { name: /Register/ } ).click();
		await expect( page.getByText( /give up/i ).first() ).toBeVisible();
	}
);
