/**
 * A whole program year as its people live it: the administrator in wp-admin, mentors and members on the site and in their
 * mail (A5 to A8, A12, A23, A26, A36 to A42, A49 to A51).
 */
import type { Page } from '@playwright/test';
import { fillForm } from './front/form.ts';
import { linkIn } from './support/letters.ts';
import type { Site } from './support/site.ts';
import { expect, test } from './support/test.ts';

const group = 'A practice of your own';
const address = '/mentoring-group/a-practice-of-your-own-2/';
const admin = '/wp-admin/admin.php?page=mentoring';

test( 'a program year, from copying last term to the archive', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	test.setTimeout( 600_000 );

	await test.step( 'the last term is copied, opens on a day, and one group is readied', async () => {
		await signIn( 'tove' );
		await page.goto( `${ admin }-terms` );
		await page.getByRole( 'button', { name: 'Copy last term' } ).click();
		const dialog = page.getByRole( 'dialog', { name: 'Copy a term' } );
		await dialog.getByLabel( 'Name of the new term' ).fill( 'Next year' );
		await dialog
			.getByRole( 'button', { name: /^Copy \d+ groups$/ } )
			.click();
		const row = page.getByRole( 'row', { name: /Next year/ } );
		await row.getByRole( 'link', { name: 'Next year' } ).click();
		await page.getByLabel( 'Opens', { exact: true } ).fill( '2027-11-01' );
		await page.getByLabel( 'Time it opens' ).fill( '09:00' );
		await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
		await page.waitForURL( /saved=1/ );
		await page.goto( `${ admin }-terms` );
		await row.getByRole( 'button', { name: 'Actions' } ).click();
		await page.getByRole( 'menuitem', { name: 'View groups' } ).click();
		await page.getByRole( 'link', { name: group } ).first().click();
		await page.getByLabel( 'Fewest people' ).fill( '1' );
		await page.getByLabel( 'Most people' ).fill( '2' );
		await page.getByLabel( 'State' ).selectOption( 'published' );
		await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
		await page.waitForURL( /saved=1/ );
	} );

	await test.step( 'its mentor confirms by a link; until then nobody sees it', async () => {
		await signIn();
		expect( ( await page.request.get( address ) ).status() ).toBe( 404 );
		await page.goto(
			linkIn( letterTo( site, 'kwabena', /Please confirm/ ) )
		);
		await page
			.getByRole( 'button', { name: /I lead this group on these dates/ } )
			.click();
		await expect( page.getByText( 'The group is public.' ) ).toBeVisible();
		await page.goto( address );
		await expect( page.getByText( /opens on/i ).first() ).toBeVisible();
	} );

	await test.step( 'registration opens; two get a place and two wait', async () => {
		site.travel( '2027-11-01T09:05:00-07:00' );
		for ( const [ who, outcome ] of [
			[ 'adaeze', /You have a place in/ ],
			[ 'amara', /You have a place in/ ],
			[ 'jonas', /You are on the waiting list of/ ],
			[ 'farida', /You are on the waiting list of/ ],
		] as const ) {
			await register( page, signIn, who );
			await expect( page.getByText( outcome ).first() ).toBeVisible();
		}
	} );

	await test.step( 'one leaves; the offer to the first in line expires and passes on', async () => {
		await signIn( 'amara' );
		await page.goto( '/my-mentoring/' );
		const mine = page.getByRole( 'listitem' ).filter( {
			has: page.getByRole( 'link', { name: group } ),
		} );
		await mine.getByText( 'Leave this group' ).click();
		await mine.getByRole( 'button', { name: /Leave/ } ).click();
		await expect( page.getByText( /You left/ ).first() ).toBeVisible();
		expect( letterTo( site, 'jonas', /place/i ) ).toContain( group );

		site.travel( '2027-11-05T09:05:00-07:00' );
		site.runDueWork();
		expect( letterTo( site, 'farida', /place/i ) ).toContain( group );
		await signIn( 'farida' );
		await page.goto( '/my-mentoring/' );
		await page.getByLabel( /I can attend all/ ).check();
		await page.getByRole( 'button', { name: /Take/ } ).first().click();
		await expect(
			page.getByRole( 'heading', { name: /You have a place in/ } ).first()
		).toBeVisible();
	} );

	await test.step( 'the treasurer records a cheque, and that it came back', async () => {
		await signIn( 'tove' );
		await page.goto( `${ admin }-fees` );
		await page
			.getByRole( 'row', { name: /Adaeze/ } )
			.getByRole( 'link' )
			.first()
			.click();
		const fee = page.getByRole( 'dialog' );
		await fee.getByRole( 'button', { name: 'Record a payment' } ).click();
		await page.getByLabel( 'Check number' ).fill( '301' );
		await page.getByRole( 'button', { name: /^Record \$/ } ).click();
		await expect( fee ).toContainText( 'Payment by check, 301' );
		await fee.getByRole( 'button', { name: 'It came back' } ).click();
		await page
			.getByRole( 'button', { name: 'Record that it came back' } )
			.click();
		await expect( fee ).toContainText( 'The check came back, 301' );
		expect( letterTo( site, 'adaeze', /About your payment/ ) ).not.toBe(
			''
		);
	} );

	const first = firstMeeting( site );

	await test.step( 'the mentor meets each person before, and finds them fitting', async () => {
		site.travel( days( first, -5 ) );
		site.runDueWork();
		expect( letterTo( site, 'kwabena', /^Before .* begins/ ) ).not.toBe(
			''
		);
		await signIn( 'kwabena' );
		await page.goto( '/my-mentoring/' );
		await expect(
			page.getByRole( 'heading', { name: 'For you to do' } )
		).toBeVisible();
		for ( const who of [ /Adaeze/, /Farida/ ] ) {
			const person = page.getByRole( 'row', { name: who } );
			await person.getByLabel( /Held/ ).check();
			await person
				.getByLabel( /Date of the pre-meeting/ )
				.fill( days( first, -6 ).slice( 0, 10 ) );
			await person
				.getByLabel( /Outcome of the pre-meeting/ )
				.selectOption( { label: 'It fits' } );
		}
		const save = page.getByRole( 'button', { name: 'Save pre-meetings' } );
		await save.last().click();
		await expect(
			page.getByText( 'The pre-meetings are saved' ).first()
		).toBeVisible();
	} );

	await test.step( 'the day after, attendance is one button of a letter', async () => {
		site.travel( days( first, 1 ) );
		site.runDueWork();
		await signIn();
		await page.goto( linkIn( letterTo( site, 'kwabena', /^Who was at/ ) ) );
		await page
			.getByRole( 'button', { name: 'Everyone was there' } )
			.click();
		await expect(
			page.getByText( 'Changes are made on' ).first()
		).toBeVisible();
	} );

	await test.step( 'a meeting falls out and is held on another day', async () => {
		await signIn( 'kwabena' );
		await page.goto( '/my-mentoring/' );
		const led = page.getByRole( 'listitem' ).filter( {
			has: page.getByText( 'Next year' ),
		} );
		await led.getByText( 'A meeting cannot take place' ).click();
		await led
			.getByLabel( 'New date' )
			.fill( days( first, 9 ).slice( 0, 10 ) );
		await led.getByLabel( 'From', { exact: true } ).fill( '18:00' );
		await led.getByLabel( 'To', { exact: true } ).fill( '19:30' );
		await led
			.getByRole( 'button', { name: /Cancel this meeting/ } )
			.click();
		await expect(
			page.getByText( /The meeting of .* is cancelled/ ).first()
		).toBeVisible();
		expect(
			letterTo( site, 'farida', /cancelled|not take place/i )
		).not.toBe( '' );
		await signIn( 'adaeze' );
		await page.goto( '/my-mentoring/' );
		await page
			.getByRole( 'button', { name: 'Yes, I can come' } )
			.first()
			.click();
		await expect( page.getByText( /you can come/i ).first() ).toBeVisible();
	} );

	await test.step( 'one membership ends: the place stays, and one row says so after the time to renew', async () => {
		site.php( `
			$user = get_user_by( 'login', 'farida' );
			$user->set_role( 'subscriber' );` );
		site.runDueWork();
		site.travel( days( first, 40 ) );
		site.runDueWork();
		await signIn( 'tove' );
		await page.goto( admin );
		await expect( page.getByText( /1 membership ended on/ ) ).toBeVisible();
	} );

	await test.step( 'one is moved to another group, as an offer', async () => {
		await page.goto( `${ admin }-groups` );
		site.php( `
			$ours  = mentoring_program();
			$other = $ours->database()->number( "SELECT g.id FROM {groups} g JOIN {posts} p ON p.ID = g.post_id JOIN {terms} t ON t.id = g.term_id WHERE p.post_title = 'Newcomers’ circle' AND t.name = 'Next year'" );
			$ours->database()->write( "UPDATE {groups} SET state = 'published' WHERE id = %d", $other );` );
		await page.goto( `${ admin }-registrations&search=Farida` );
		await page
			.getByRole( 'row', { name: new RegExp( `Farida.*${ group }` ) } )
			.getByRole( 'link' )
			.first()
			.click();
		await page
			.getByRole( 'button', { name: 'Move to another group' } )
			.click();
		const dialog = page.getByRole( 'dialog' );
		const other = dialog.getByRole( 'option', { name: /Newcomers/ } );
		await dialog
			.getByLabel( 'New group' )
			.selectOption( ( await other.getAttribute( 'value' ) ) ?? '' );
		await dialog
			.getByRole( 'button', { name: 'Offer the move to 1 person' } )
			.click();
		await expect(
			page.getByText( /was offered a place in another group/ ).first()
		).toBeVisible();
		await signIn( 'farida' );
		await page.goto( '/my-mentoring/' );
		// A longer group asks for one agreement more.
		for ( const tick of await page
			.getByRole( 'listitem' )
			.filter( { hasText: 'A place in Newcomers' } )
			.getByRole( 'checkbox' )
			.all() ) {
			await tick.check();
		}
		await page.getByRole( 'button', { name: /give up the other/ } ).click();
		await expect(
			page
				.getByRole( 'heading', {
					name: /You have a place in Newcomers/,
				} )
				.first()
		).toBeVisible();
	} );

	await test.step( 'one asks to leave later, and the administrator grants it', async () => {
		await signIn( 'adaeze' );
		await page.goto( '/my-mentoring/' );
		await page.getByText( 'Leave this group' ).first().click();
		await page.getByRole( 'button', { name: /Ask to leave/ } ).click();
		await signIn( 'tove' );
		await page.goto( admin );
		await page
			.getByRole( 'listitem' )
			.filter( { hasText: 'Adaeze Nwosu asks to leave' } )
			.getByRole( 'link', { name: 'Look at it' } )
			.click();
		await page
			.getByRole( 'button', { name: 'Confirm the leaving' } )
			.click();
		await page
			.getByRole( 'dialog' )
			.getByRole( 'button', { name: 'Confirm the leaving' } )
			.click();
		await expect(
			page.getByText( /The leaving .*confirmed|has left/i ).first()
		).toBeVisible();
	} );

	await test.step( 'the statement counts what was attended, and is no certificate', async () => {
		await signIn( 'adaeze' );
		await page.goto( '/my-mentoring/' );
		await page
			.getByRole( 'link', { name: /statement/i } )
			.first()
			.click();
		await expect(
			page.getByRole( 'heading', { name: 'Statement of attended hours' } )
		).toBeVisible();
		await expect( page.getByText( 'indirect hours' ) ).toBeVisible();
		await expect( page.locator( 'main' ) ).not.toContainText(
			/certificate/i
		);
		await expectAccessible( 'main' );
	} );

	await test.step( 'the board has its page, and the term is put away', async () => {
		site.travel( '2029-01-15T09:00:00-08:00' );
		await signIn( 'tove' );
		await page.goto( `${ admin }-report` );
		await page.getByLabel( 'Term' ).selectOption( { label: 'Next year' } );
		await expect(
			page.getByRole( 'row', { name: /Places given up/ } )
		).toContainText( '2' );
		await page.goto( `${ admin }-terms` );
		const row = page.getByRole( 'row', { name: /Next year/ } );
		await row.getByRole( 'button', { name: 'Actions' } ).click();
		await page.getByRole( 'menuitem', { name: 'Archive' } ).click();
		await page
			.getByRole( 'dialog' )
			.getByRole( 'button', { name: 'Archive' } )
			.click();
		await expect( page.getByText( 'Archived.' ).first() ).toBeVisible();
		await signIn( 'adaeze' );
		await page.goto( '/my-mentoring/' );
		await expect(
			page.getByRole( 'heading', { name: 'Before' } )
		).toBeVisible();
	} );
} );

test(
	'the members’ and the mentor’s half of a year, with forms alone',
	{ tag: '@no-js' },
	async ( { page, signIn, site } ) => {
		test.slow();
		const here = '/mentoring-group/a-practice-of-your-own/';
		const first = firstMeeting( site, here );

		await register( page, signIn, 'adaeze', here );
		await expect(
			page.getByText( /You have a place in/ ).first()
		).toBeVisible();

		site.travel( days( first, -5 ) );
		await signIn( 'kwabena' );
		await page.goto( '/my-mentoring/' );
		const person = page.getByRole( 'row', { name: /Adaeze/ } );
		await person.getByLabel( /Held/ ).check();
		await person
			.getByLabel( /Date of the pre-meeting/ )
			.fill( days( first, -6 ).slice( 0, 10 ) );
		await person
			.getByLabel( /Outcome of the pre-meeting/ )
			.selectOption( { label: 'It fits' } );
		await page
			.getByRole( 'button', { name: 'Save pre-meetings' } )
			.first()
			.click();
		await expect(
			page.getByText( 'The pre-meetings are saved' ).first()
		).toBeVisible();

		site.travel( days( first, 1 ) );
		await signIn();
		await page.goto( linkIn( letterTo( site, 'kwabena', /^Who was at/ ) ) );
		await page
			.getByRole( 'button', { name: 'Everyone was there' } )
			.click();

		await signIn( 'adaeze' );
		await page.goto( '/my-mentoring/' );
		await page.getByText( 'Leave this group' ).first().click();
		await page.getByRole( 'button', { name: /Ask to leave/ } ).click();
		await expect(
			page.getByText( /You asked to leave A practice/ ).first()
		).toBeVisible();
		await page
			.getByRole( 'link', { name: /statement/i } )
			.first()
			.click();
		await expect(
			page.getByRole( 'heading', { name: 'Statement of attended hours' } )
		).toBeVisible();
		await expect(
			page.getByRole( 'cell', { name: 'Attended', exact: true } )
		).toHaveCount( 1 );
	}
);

async function register(
	page: Page,
	signIn: ( user: string ) => Promise< void >,
	who: string,
	groupPage = address
) {
	await signIn( who );
	await page.goto( groupPage );
	await fillForm( page, { since: { month: 'September', year: '2025' } } );
	await page
		.getByRole( 'button', { name: /Register|Join the waiting list/ } )
		.last()
		.click();
}

/** The newest letter to somebody about something. */
function letterTo( site: Site, login: string, about: RegExp ): string {
	site.runDueWork();
	const found = site
		.mailbox()
		.filter(
			( one ) =>
				one.to.join().includes( login ) && about.test( one.subject )
		)
		.at( -1 );
	if ( ! found ) {
		throw new Error(
			`No letter to ${ login } about ${ about }. There are: ${ site
				.mailbox()
				.map( ( one ) => `${ one.to.join() } ${ one.subject }` )
				.join( '; ' ) }`
		);
	}
	return found.message;
}

/**
 * When a group meets first, UTC.
 * @param site       Site.
 * @param groupPage Its path.
 */
function firstMeeting( site: Site, groupPage = address ): string {
	return site.php(
		`echo mentoring_program()->database()->row( "SELECT g.first_meeting_at AS first FROM {groups} g JOIN {posts} p ON p.ID = g.post_id WHERE p.post_name = '${ groupPage.split( '/' )[ 2 ] }'" )['first'] ?? '';`
	);
}

/**
 * A moment so many days later.
 * @param moment UTC, as the database has it.
 * @param number Days; negative is earlier.
 */
function days( moment: string, number: number ): string {
	return new Date(
		Date.parse( `${ moment.replace( ' ', 'T' ) }Z` ) + number * 86_400_000
	).toISOString();
}
