/**
 * A paper roster is typed into one sheet of people and meetings (A42).
 */
import { expect, test } from '../support/test.ts';

const GROUP = `$ours = mentoring_program();
	$row = $ours->database()->row( 'SELECT g.id FROM {groups} g JOIN {registrations} r ON r.group_id = g.id WHERE r.seated_at IS NOT NULL AND r.ended_at IS NULL AND g.first_meeting_at IS NOT NULL GROUP BY g.id HAVING COUNT(*) > 1 ORDER BY g.id LIMIT 1' );
	$group = $ours->groups()->find( (int) $row['id'] );`;

test( 'a sheet of people and meetings is filled by keyboard, saved in one act, and not over somebody else’s', async ( {
	page,
	signIn,
	site,
	expectAccessible,
} ) => {
	const [ id, later ] = site
		.php(
			`${ GROUP } echo $group->id, ' ', $group->first_meeting_at->modify( '+20 days' )->format( DATE_RFC3339 );`
		)
		.split( ' ' );
	site.travel( later ?? '' );
	await signIn( 'tove' );
	await page.goto(
		`/wp-admin/admin.php?page=mentoring-groups&attendance=${ id }`
	);
	const sheet = page.getByRole( 'region', { name: 'Attendance' } );
	const first = sheet.getByRole( 'combobox' ).first();
	await expect( first ).toHaveValue( '' );
	await expectAccessible( '.mentoring-page' );
	await first.focus();
	await first.press( 'e' );
	await expect( first ).toHaveValue( 'excused' );
	await sheet
		.getByRole( 'button', { name: /^All others were present on/ } )
		.first()
		.click();
	await expect( first ).toHaveValue( 'excused' );
	await page.getByRole( 'button', { name: 'Save attendance' } ).click();
	await expect(
		page.getByText( 'The attendance is saved.' ).first()
	).toBeVisible();
	await expect( page.getByText( 'Changes not saved' ) ).toHaveCount( 0 );

	site.php(
		`mentoring_program()->database()->write( "UPDATE {attendance} SET mark = 'stepped_out', marked_by_name = 'Mina Castellanos' WHERE mark = 'excused'" );`
	);
	await first.selectOption( 'Absent' );
	await page.getByRole( 'button', { name: 'Save attendance' } ).click();
	const summary = page.locator( '.mentoring-summary' );
	await expect( summary ).toBeFocused();
	await expect( summary ).toContainText( /Mina Castellanos saved this on/ );
	await expect( first ).toHaveValue( 'absent' );
	await summary.getByLabel( /^Use theirs.*Stepped out$/ ).check();
	await expect( first ).toHaveValue( 'stepped_out' );
} );
