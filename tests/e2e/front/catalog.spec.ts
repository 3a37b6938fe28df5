/**
 * What a visitor sees of the groups, and is told before filling anything in (A1–A3, A11–A17, A47).
 */
import { expect, test } from '../support/test.ts';

test(
	'a visitor sees groups by term with every fact that decides (A3, A12, A16, A47)',
	{ tag: [ '@no-js', '@smoke' ] },
	async ( { page, expectAccessible } ) => {
		await page.goto( '/mentoring-groups/' );
		await expect( page.getByText( 'registration is open' ) ).toBeVisible();
		await expect( page.getByText( 'not open yet' ).first() ).toBeVisible();

		const row = page
			.getByRole( 'listitem' )
			.filter( { hasText: 'The first hours with a new client' } )
			.first();
		await expect( row ).toContainText( 'Naoko Hirabayashi' );
		await expect( row ).toContainText( /Every other Tuesday, 18:00–19:30/ );
		await expect( row ).toContainText( 'In person' );
		await expect( row ).toContainText( '$150' );
		await expect( row ).toContainText( '3 of 8 places left' );
		await row.getByText( 'All 18 meetings' ).click();
		await expect( row.getByRole( 'time' ).first() ).toBeAttached();

		await expect(
			page.getByRole( 'listitem' ).filter( { hasText: 'Couples' } )
		).toContainText( 'Last place, 1 of 4' );
		await expect(
			page.getByRole( 'listitem' ).filter( { hasText: 'Grief' } )
		).toContainText( 'Full, 2 people waiting' );
		await expect(
			page
				.getByRole( 'listitem' )
				.filter( { hasText: 'practice of your' } )
		).toContainText( 'Starts with 4 people; 2 more needed' );
		for ( const name of [ 'Ruth Abernathy-Singh', 'Joseph Cardinal' ] ) {
			await expect( page.getByText( name ) ).toHaveCount( 0 );
		}
		await expectAccessible( 'main' );
	}
);

test(
	'filters are real addresses that can be kept and sent (A16)',
	{ tag: '@no-js' },
	async ( { page } ) => {
		await page.goto( '/mentoring-groups/' );
		await page.getByLabel( 'Weekday' ).selectOption( 'Wednesday' );
		await page
			.getByLabel( 'Place', { exact: true } )
			.selectOption( 'Online' );
		await page.getByRole( 'button', { name: 'Show groups' } ).click();
		await expect( page ).toHaveURL( /mentoring_weekday=3/ );
		await expect( page ).toHaveURL( /mentoring_location=online/ );
		await expect(
			page.getByRole( 'link', { name: /Couples/ } ).first()
		).toBeVisible();
		await expect(
			page.getByRole( 'link', { name: /Newcomers/ } )
		).toHaveCount( 0 );

		await page.getByLabel( 'Weekday' ).selectOption( 'Saturday' );
		await page
			.getByLabel( 'Place', { exact: true } )
			.selectOption( 'In person' );
		await page.getByRole( 'button', { name: 'Show groups' } ).click();
		await expect( page.getByText( /No group/ ) ).toBeVisible();
		await page
			.getByRole( 'link', { name: /1 group/ } )
			.first()
			.click();
		await expect(
			page.getByRole( 'heading', { level: 3 } ).first()
		).toBeVisible();
	}
);

test(
	'a visitor is told to sign in or join before any question is asked (A1, A25)',
	{ tag: [ '@no-js', '@smoke' ] },
	async ( { page } ) => {
		await page.goto( '/mentoring-groups/' );
		await page
			.getByRole( 'link', { name: 'The first hours with a new client' } )
			.first()
			.click();
		await expect( page.getByText( 'Sign in to register' ) ).toBeVisible();
		await expect(
			page.getByRole( 'link', { name: 'Become a member' } )
		).toBeVisible();
		await expect( page.getByRole( 'radio' ) ).toHaveCount( 0 );
		await expect( page.getByText( 'Code 4711' ) ).toHaveCount( 0 );
	}
);

test(
	'outside a group’s page the form asks which group',
	{ tag: '@no-js' },
	async ( { page, signIn } ) => {
		await signIn( 'adaeze' );
		await page.goto( '/register-for-a-group/' );
		await page.getByRole( 'link', { name: /The first hours/ } ).click();
		await expect(
			page.getByRole( 'heading', { name: 'Register for this group' } )
		).toBeVisible();
	}
);

test(
	'shortcodes show what the blocks show',
	{ tag: '@no-js' },
	async ( { page, site } ) => {
		site.php(
			`wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'short', 'post_title' => 'Short', 'post_content' => '[mentoring_term_status] [mentoring_group_catalog]' ] );`
		);
		await page.goto( '/short/' );
		await expect(
			page.getByText( 'registration is open' ).first()
		).toBeVisible();
		await expect( page.getByText( '3 of 8 places left' ) ).toBeVisible();
	}
);

test(
	'filters keep the other arguments of an address, with plain permalinks too',
	{ tag: '@no-js' },
	async ( { page, site } ) => {
		const id = site.php(
			`update_option( 'permalink_structure', '' ); flush_rewrite_rules(); echo mentoring_program()->settings()->all()['pages']['group_catalog'];`
		);
		await page.goto( `/?page_id=${ id }&lang=en` );
		await page.getByLabel( 'Weekday' ).selectOption( 'Saturday' );
		await page.getByRole( 'button', { name: 'Show groups' } ).click();
		await expect( page ).toHaveURL( new RegExp( `page_id=${ id }` ) );
		await expect( page ).toHaveURL( /lang=en/ );
		await expect( page ).toHaveURL( /mentoring_weekday=6/ );
		await page
			.getByRole( 'link', {
				name: 'A practice of your own',
				exact: true,
			} )
			.click();
		await expect(
			page.getByRole( 'heading', { name: 'Register for this group' } )
		).toBeVisible();
	}
);
