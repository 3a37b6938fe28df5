/**
 * The administrator keeps terms, groups and people (A3, A4, A9–A13, A49, fault 10).
 */
import { expect, test } from '../support/test.ts';

test( 'a term is edited with its messages, and a stale save says who was faster', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-terms' );
	await expectAccessible( '.mentoring-page' );
	await page.getByRole( 'link', { name: 'Spring 2027' } ).click();
	await page.getByLabel( 'While it is open' ).fill( 'Come in.' );
	await expect( page.getByText( 'Changes not saved' ) ).toBeVisible();
	// Meanwhile somebody else words the same message, and renames the term.
	site.php(
		`mentoring_program()->database()->write( 'UPDATE {terms} SET version = version + 1, updated_by = 1, message_open = %s, name = %s WHERE name = %s', 'Welcome.', 'Spring of 2027', 'Spring 2027' );`
	);
	await page.getByRole( 'button', { name: 'Save' } ).click();
	const summary = page.locator( '.mentoring-summary' );
	await expect( summary ).toBeFocused();
	await expect( summary ).toContainText(
		/saved this on .+ while you had it open/
	);
	await expect( summary ).toContainText( 'Name: Spring of 2027' );
	await expect( page.getByLabel( 'Name' ) ).toHaveValue( 'Spring of 2027' );
	await expect( summary.getByLabel( 'Keep mine: Come in.' ) ).toBeChecked();
	await summary.getByLabel( /^Use theirs.*Welcome\.$/ ).check();
	await expect( page.getByLabel( 'While it is open' ) ).toHaveValue(
		'Welcome.'
	);
	await summary.getByLabel( 'Keep mine: Come in.' ).check();
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await page.waitForURL( /saved=1/ );
	await expect( page.getByText( 'Term saved.' ).first() ).toBeVisible();
	await page.goto( '/mentoring-groups/' );
	await expect( page.getByText( 'Come in.' ) ).toBeVisible();
} );

test(
	'every other Tuesday, eighteen times, without one day: a list that can be edited (A11)',
	{ tag: '@oldest' },
	async ( { page, signIn } ) => {
		await signIn( 'tove' );
		await page.goto( '/wp-admin/admin.php?page=mentoring-groups&new=1' );
		const date = ( number: number ) =>
			page
				.getByRole( 'table', { name: 'Dates of the group' } )
				.getByRole( 'row' )
				.nth( number );
		await page
			.getByLabel( 'on', { exact: true } )
			.selectOption( 'Tuesday' );
		await page.getByLabel( 'beginning on or after' ).fill( '2026-10-06' );
		await page.getByLabel( 'Number of meetings' ).fill( '18' );
		await page
			.getByLabel( 'Leave out', { exact: true } )
			.fill( '2026-12-01' );
		await page
			.getByRole( 'button', { name: 'Leave this day out' } )
			.click();
		await page.getByRole( 'button', { name: 'Make the list' } ).click();
		await expect( date( 1 ) ).toContainText( 'Tue 6 October 2026' );
		await expect( date( 5 ) ).toContainText( 'Tue 15 December 2026' );
		await expect( date( 18 ) ).toBeVisible();
		await expect(
			page.getByText( /^18 dates, 27 hours, last on/ )
		).toBeVisible();

		// A date moved by hand stays, whatever the sentence makes; one taken out stays away.
		await page
			.getByRole( 'button', { name: 'Change Tue 20 October 2026' } )
			.click();
		await expect( page.getByLabel( 'Date of meeting 2' ) ).toBeFocused();
		await page.getByLabel( 'Date of meeting 2' ).fill( '2026-10-22' );
		await page.getByRole( 'button', { name: 'Done' } ).click();
		await expect( date( 2 ) ).toContainText(
			'Changed by hand, was Tue 20 October 2026'
		);
		await page
			.getByRole( 'button', { name: 'Remove Tue 3 November 2026' } )
			.click();
		await page.getByLabel( 'Number of meetings' ).fill( '17' );
		await page
			.getByRole( 'button', { name: 'Make the list again' } )
			.click();
		await expect( date( 2 ) ).toContainText( 'Thu 22 October 2026' );
		await expect( date( 3 ) ).toContainText( 'Tue 17 November 2026' );
	}
);

test( 'a holiday and a mentor elsewhere are flagged with remedies, and never block (A11)', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	// Two weeks apart from a meeting Naoko leads, at the same hour.
	const first = site.php(
		`echo mentoring_program()->database()->row( "SELECT m.local_date FROM {meetings} m JOIN {groups} g ON g.id = m.host_id JOIN {posts} p ON p.ID = g.post_id WHERE m.host_kind = 'group' AND p.post_name = 'the-first-hours-with-a-new-client' ORDER BY m.starts_at LIMIT 1 OFFSET 1" )['local_date'];`
	);
	const on = ( weeks: number ) => {
		const day = new Date( Date.parse( first ) + weeks * 7 * 86_400_000 );
		const part = ( options: Intl.DateTimeFormatOptions ) =>
			day.toLocaleDateString( 'en', { timeZone: 'UTC', ...options } );
		return {
			iso: day.toISOString().slice( 0, 10 ),
			words: `${ day.getUTCDate() } ${ part( {
				month: 'long',
			} ) } ${ day.getUTCFullYear() }`,
		};
	};
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups&new=1' );
	await page.getByLabel( 'beginning on or after' ).fill( first );
	await page.getByLabel( 'Number of meetings' ).fill( '3' );
	await page.getByRole( 'button', { name: 'Make the list' } ).click();

	await page.getByRole( 'button', { name: 'Days without meetings' } ).click();
	const dialog = page.getByRole( 'dialog' );
	await dialog
		.getByRole( 'button', { name: 'Add a day or a break' } )
		.click();
	await dialog.getByLabel( 'First day' ).fill( on( 2 ).iso );
	await dialog.getByLabel( 'Name' ).fill( 'Heritage day' );
	await dialog.getByRole( 'button', { name: 'Save these days' } ).click();
	const row = page.getByRole( 'row', {
		name: new RegExp( on( 2 ).words ),
	} );
	await expect( row ).toContainText( 'Day without meetings' );
	await expect( row ).toContainText( 'Heritage day' );
	await expect(
		page
			.locator( '.mentoring-form' )
			.getByText( '1 of 3 dates needs a look.' )
	).toBeVisible();
	await expectAccessible( '.mentoring-page' );
	await row
		.getByRole( 'button', { name: `Skip, and add Tue ${ on( 6 ).words }` } )
		.click();
	await expect( row ).toHaveCount( 0 );
	await expect(
		page.getByRole( 'row', { name: new RegExp( on( 6 ).words ) } )
	).toBeVisible();

	// Naoko leads another group at that hour.
	await page.getByLabel( 'Find the mentor' ).fill( 'Naoko' );
	await page.getByLabel( 'Find the mentor' ).press( 'Enter' );
	await page.getByRole( 'button', { name: /^Naoko Hirabayashi/ } ).click();
	const clash = page
		.getByRole( 'row' )
		.filter( { hasText: 'Naoko Hirabayashi leads' } )
		.first();
	await expect( clash ).toContainText( 'Clash' );
	await clash.getByRole( 'button', { name: 'Keep' } ).click();
	await page.getByLabel( 'Title' ).fill( 'Flagged and saved' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.waitForURL( /saved=1/ );
} );

test(
	'changed dates of a group with people are shown before and now, and everybody with a place is told',
	{ tag: '@oldest' },
	async ( { page, signIn, site } ) => {
		await signIn( 'tove' );
		await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
		await page
			.getByRole( 'link', { name: 'Grief, loss and endings' } )
			.first()
			.click();
		const third = page
			.getByRole( 'table', { name: 'Dates of the group' } )
			.getByRole( 'row' )
			.nth( 3 );
		const before = await third.getByRole( 'cell' ).nth( 1 ).innerText();
		await third
			.getByRole( 'button', { name: `Change ${ before }` } )
			.click();
		await page.getByRole( 'button', { name: 'A week later' } ).click();
		await page.getByRole( 'button', { name: 'Done' } ).click();
		const now = await third.getByRole( 'cell' ).nth( 1 ).innerText();
		expect( now ).not.toBe( before );
		await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
		const dialog = page.getByRole( 'dialog', {
			name: /^Tell \d+ people about the changed dates\?$/,
		} );
		await expect(
			dialog.getByRole( 'button', { name: 'Go back to the form' } )
		).toBeFocused();
		await expect( dialog.getByRole( 'row' ).nth( 1 ) ).toContainText(
			before
		);
		await expect( dialog.getByRole( 'row' ).nth( 1 ) ).toContainText( now );
		expect( site.mailbox() ).toEqual( [] );
		await dialog.getByRole( 'button', { name: /^Save and tell/ } ).click();
		await page.waitForURL( /saved=1/ );
		site.runDueWork();
		const told = site
			.mailbox()
			.filter( ( letter ) =>
				letter.subject.startsWith( 'New dates of' )
			);
		expect( told.flatMap( ( letter ) => letter.to ) ).toContain(
			'ruth@cascade.example'
		);
		expect( told[ 0 ]?.message ).toContain( 'Can you come?' );
	}
);

test( 'fewer places than people: nobody is dropped, the group shows as overbooked; more places offer (fault 10)', async ( {
	page,
	signIn,
	site,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
	await page
		.getByRole( 'link', { name: 'Grief, loss and endings' } )
		.first()
		.click();
	await page.getByLabel( 'Fewest people' ).fill( '2' );
	await page.getByLabel( 'Most people' ).fill( '3' );
	await expect( page.locator( '.mentoring-form' ) ).toContainText(
		'Nobody is dropped'
	);
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.waitForURL( /saved=1/ );
	await expect( page.locator( '[aria-busy="true"]' ) ).toHaveCount( 0 );
	await expect( page.getByRole( 'row', { name: /Grief/ } ) ).toContainText(
		/Overbooked/i
	);

	await page
		.getByRole( 'link', { name: 'Grief, loss and endings' } )
		.first()
		.click();
	await page.getByLabel( 'Most people' ).fill( '6' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	await page.waitForURL( /saved=1/ );
	await expect( page.getByRole( 'row', { name: /Grief/ } ) ).toContainText(
		'3 offered'
	);
	site.runDueWork();
	expect(
		site
			.mailbox()
			.some( ( letter ) =>
				letter.to.includes( 'salome@cascade.example' )
			)
	).toBe( true );
} );

test( 'who holds, was offered, waits and left; somebody is withdrawn and told (A49)', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
	await page
		.getByRole( 'row', { name: /Grief/ } )
		.getByRole( 'button', { name: 'Actions' } )
		.click();
	await page.getByRole( 'menuitem', { name: 'People' } ).click();
	await expect(
		page.getByRole( 'heading', { level: 1, name: /Grief/ } )
	).toBeVisible();
	await page.getByRole( 'button', { name: /^All/ } ).click();
	// Nobody of the other groups: the list is the group's.
	await expect(
		page.getByRole( 'row', { name: /Tomás Herrera/ } )
	).toBeVisible();
	await expect(
		page.getByRole( 'row', { name: /Jonas Bergqvist/ } )
	).toHaveCount( 0 );
	for ( const [ name, status ] of [
		[ 'Ruth Abernathy-Singh', /Confirmed|place/i ],
		[ 'Joseph Cardinal', /Offered/i ],
		[ 'Salomé Kiknadze', /Waiting/i ],
		[ 'Tomás Herrera', /Left/i ],
	] as const ) {
		await expect(
			page.getByRole( 'row', { name: new RegExp( name ) } )
		).toContainText( status );
	}
	await expectAccessible( '.mentoring-page' );
	await page
		.getByRole( 'row', { name: /Ruth Abernathy-Singh/ } )
		.getByRole( 'button', { name: 'Actions' } )
		.click();
	await page.getByRole( 'menuitem', { name: 'Withdraw' } ).click();
	const dialog = page.getByRole( 'dialog' );
	await expect( dialog ).toContainText( 'Withdraw Ruth Abernathy-Singh' );
	await expect(
		dialog.getByRole( 'button', { name: /Keep Ruth/ } )
	).toBeFocused();
	await dialog.getByRole( 'button', { name: /Withdraw and tell/ } ).click();
	await expect(
		page.getByText( 'Ruth Abernathy-Singh was withdrawn.' ).first()
	).toBeVisible();
	site.runDueWork();
	expect(
		site
			.mailbox()
			.some( ( letter ) => letter.to.includes( 'ruth@cascade.example' ) )
	).toBe( true );
} );

test( 'a group is cancelled: the dialog says who loses what, everyone is told, the page says so', async ( {
	page,
	signIn,
	site,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups' );
	await page
		.getByRole( 'link', { name: 'A practice of your own' } )
		.first()
		.click();
	await page.getByRole( 'button', { name: 'Cancel the group' } ).click();
	await expect(
		page.getByRole( 'button', { name: 'Keep the group' } )
	).toBeFocused();
	await page
		.getByRole( 'button', { name: 'Cancel the group and tell 2 people' } )
		.click();
	await page.waitForURL( /in_term=/ );
	await expect(
		page.getByRole( 'row', { name: /A practice of your own/ } )
	).toContainText( 'Cancelled' );
	site.runDueWork();
	expect(
		site
			.mailbox()
			.some( ( letter ) =>
				letter.to.includes( 'callum@cascade.example' )
			)
	).toBe( true );
	await page.goto( '/mentoring-groups/' );
	await expect( page.getByText( 'Will not take place' ) ).toBeVisible();
} );

test( 'publishing says for each field what is missing and keeps what was typed', async ( {
	page,
	signIn,
} ) => {
	await signIn( 'tove' );
	await page.goto( '/wp-admin/admin.php?page=mentoring-groups&new=1' );
	await page.getByLabel( 'Title' ).fill( 'Half a group' );
	await page.getByLabel( 'State' ).selectOption( 'published' );
	await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
	const summary = page.locator( '.mentoring-summary' );
	await expect( summary ).toBeFocused();
	await expect( summary.getByRole( 'link' ) ).not.toHaveCount( 0 );
	await expect( page.getByLabel( 'Title' ) ).toHaveValue( 'Half a group' );
} );
