/**
 * Changed dates ask everybody with a place whether they can come (A12, A27, A49): on My mentoring and by a link in the letter.
 */
import type { Site } from '../support/site.ts';
import { linkIn } from '../support/letters.ts';
import { expect, test } from '../support/test.ts';

/**
 * The chapter moves the last meeting of the group in which somebody has a place; tells the title of the group.
 * @param site  Site.
 * @param login Whose group.
 */
function moveLastMeeting( site: Site, login: string ): string {
	const title = site.php(
		`$ours = mentoring_program();
		foreach ( $ours->registrations()->of_person( get_user_by( 'login', '${ login }' )->ID ) as $one ) {
			if ( 'confirmed' === $one->status( $ours->clock()->now() )->value ) {
				$group = $ours->groups()->find( $one->group_id );
				$last  = $ours->meetings()->of_hosts( 'group', [ $group->id ] )[ $group->id ];
				$last  = end( $last );
				$old   = "{$last->local_date} {$last->start_time} {$last->end_time}";
				$ours->seat_book()->dates_changed( $group->id, [ $old ], [ "2027-07-01 {$last->start_time} {$last->end_time}" ], MentoringProgram\\Shared\\Actor::system() );
				echo $group->title;
				break;
			}
		}`
	);
	site.runDueWork();
	return title;
}

test(
	'a yes takes the question away',
	{ tag: '@no-js' },
	async ( { page, signIn, site, expectAccessible } ) => {
		const title = moveLastMeeting( site, 'salome' );
		await signIn( 'salome' );
		await page.goto( '/my-mentoring/' );
		await expect(
			page.getByRole( 'heading', { name: `Changed dates of ${ title }` } )
		).toBeVisible();
		await expect( page.getByText( /Thu 1 July 2027/ ) ).toBeVisible();
		await expectAccessible( 'main' );
		await page.getByRole( 'button', { name: 'Yes, I can come' } ).click();
		await expect(
			page.getByText( /You can come to the changed dates of/ ).first()
		).toBeVisible();
		await expect(
			page.getByRole( 'button', { name: 'Yes, I can come' } )
		).toHaveCount( 0 );
	}
);

test(
	'a no by the link in the letter leaves at once, without signing in',
	{ tag: '@no-js' },
	async ( { page, site, expectAccessible } ) => {
		const title = moveLastMeeting( site, 'salome' );
		const address = site.php(
			`echo get_user_by( 'login', 'salome' )->user_email;`
		);
		const letter = site
			.mailbox()
			.find(
				( one ) =>
					one.to.includes( address ) &&
					one.message.includes( 'mentoring_can_come=' )
			);
		await page.goto( linkIn( letter?.message ) );
		await expect(
			page.getByRole( 'heading', { name: new RegExp( title ) } )
		).toBeVisible();
		await expectAccessible( 'main' );
		await page
			.getByRole( 'button', { name: 'No, I leave the group' } )
			.click();
		await expect(
			page.getByRole( 'heading', { name: /You have no place in/ } )
		).toBeVisible();
	}
);
