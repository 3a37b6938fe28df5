<?php
/**
 * What each placeholder is called, and an example of what stands for it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

final class PlaceholderWords {
	/**
	 * What a placeholder stands for.
	 */
	public static function label( string $name ): string {
		return self::all()[ $name ]['label'] ?? $name;
	}

	/**
	 * What stands for each placeholder of a message in a preview for an invented person.
	 *
	 * @return array<string, string>
	 */
	public static function examples( MessageKind $kind ): array {
		return array_intersect_key( array_map( static fn( array $one ): string => $one['example'], self::all() ), array_flip( Placeholders::of( $kind ) ) );
	}

	/**
	 * @return array<string, array{label: string, example: string}>
	 */
	private static function all(): array {
		$one = static fn( string $label, string $example ): array => [
			'label'   => $label,
			'example' => $example,
		];
		return [
			'person'              => $one( __( 'Name of who gets the message', 'mentoring-program' ), __( 'Yusuf Demir', 'mentoring-program' ) ),
			'registered_by'       => $one( __( 'Who registered the person', 'mentoring-program' ), __( 'Ruth Abernathy', 'mentoring-program' ) ),
			'agree_link'          => $one( __( 'Secret link to read, agree and take the place', 'mentoring-program' ), home_url( '/?mentoring_agree=…' ) ),
			'password'            => $one( __( 'Link to choose a password', 'mentoring-program' ), wp_lostpassword_url() ),
			'my_mentoring'        => $one( __( 'Link to the page My mentoring', 'mentoring-program' ), home_url( '/my-mentoring/' ) ),
			'contact'             => $one( __( 'Address for questions', 'mentoring-program' ), 'mentoring@chapter.example' ),
			'chapter'             => $one( __( 'Name of the chapter', 'mentoring-program' ), get_bloginfo( 'name' ) ),
			'group'               => $one( __( 'Title of the group', 'mentoring-program' ), __( 'Community Work, the Long Haul', 'mentoring-program' ) ),
			'mentor'              => $one( __( 'Names of the mentors', 'mentoring-program' ), __( 'Hemi Tamihana', 'mentoring-program' ) ),
			'when'                => $one( __( 'Day of the week and times', 'mentoring-program' ), __( 'every second Monday, 18:00–19:30', 'mentoring-program' ) ),
			'first_date'          => $one( __( 'First meeting, while it is to come', 'mentoring-program' ), __( '21 September 2026, 18:00 (Vancouver time)', 'mentoring-program' ) ),
			'dates'               => $one( __( 'List of all dates', 'mentoring-program' ), __( "Mon 21 September 2026, 18:00–19:30\nMon 5 October 2026, 18:00–19:30\nMon 19 October 2026, 18:00–19:30", 'mentoring-program' ) ),
			'zone'                => $one( __( 'Time zone of the dates', 'mentoring-program' ), __( 'Vancouver time', 'mentoring-program' ) ),
			'where'               => $one( __( 'Where the group meets', 'mentoring-program' ), __( 'The reading room', 'mentoring-program' ) ),
			'way_in'              => $one( __( 'Link to the way in, where there is one', 'mentoring-program' ), home_url( '/my-mentoring/' ) ),
			'fee'                 => $one( __( 'Amount with currency', 'mentoring-program' ), __( '$90', 'mentoring-program' ) ),
			'amount'              => $one( __( 'Amount that arrived or came back', 'mentoring-program' ), __( '$90', 'mentoring-program' ) ),
			'paid_on'             => $one( __( 'Day of the payment', 'mentoring-program' ), __( '31 August 2026', 'mentoring-program' ) ),
			'paid_how'            => $one( __( 'How it was paid', 'mentoring-program' ), __( 'Payment by check, 2207', 'mentoring-program' ) ),
			'owed'                => $one( __( 'What is still to be paid, where something is', 'mentoring-program' ), __( '$90', 'mentoring-program' ) ),
			'due_by'              => $one( __( 'Last day to pay', 'mentoring-program' ), __( '14 September 2026', 'mentoring-program' ) ),
			'reference'           => $one( __( 'What to write on a check or transfer', 'mentoring-program' ), 'M-42' ),
			'how_to_pay'          => $one( __( 'Your words about paying', 'mentoring-program' ), __( 'Please send a cheque to the chapter office within 14 days.', 'mentoring-program' ) ),
			'group_url'           => $one( __( 'Link to the page of the group', 'mentoring-program' ), home_url( '/groups/community-work/' ) ),
			'catalog'             => $one( __( 'Link to the page with all groups', 'mentoring-program' ), home_url( '/groups/' ) ),
			'subject'             => $one( __( 'Subject somebody wrote', 'mentoring-program' ), __( 'Before our first meeting', 'mentoring-program' ) ),
			'text'                => $one( __( 'Text somebody wrote', 'mentoring-program' ), __( 'I look forward to meeting you all.', 'mentoring-program' ) ),
			'writer'              => $one( __( 'Who wrote it', 'mentoring-program' ), __( 'Hemi Tamihana', 'mentoring-program' ) ),
			'gave_up'             => $one( __( 'Group given up for this place', 'mentoring-program' ), __( 'Evening Case Conversations', 'mentoring-program' ) ),
			'calendar'            => $one( __( 'Link to all dates for a calendar', 'mentoring-program' ), home_url( '/my-mentoring/?mentoring_calendar=12' ) ),
			'gives_up'            => $one( __( 'Group given up by accepting', 'mentoring-program' ), __( 'Evening Case Conversations', 'mentoring-program' ) ),
			'position'            => $one( __( 'Position on the waiting list', 'mentoring-program' ), __( '2nd', 'mentoring-program' ) ),
			'hours'               => $one( __( 'How long an offer is kept', 'mentoring-program' ), __( '48 hours', 'mentoring-program' ) ),
			'until'               => $one( __( 'When the offer ends, with time zone', 'mentoring-program' ), __( '31 August 2026, 18:00 (Vancouver time)', 'mentoring-program' ) ),
			'lapsed_on'           => $one( __( 'Last day of the membership', 'mentoring-program' ), __( '31 December 2026', 'mentoring-program' ) ),
			'please_renew'        => $one( __( 'By when to renew, as a sentence', 'mentoring-program' ), __( 'Please renew by 30 January 2027.', 'mentoring-program' ) ),
			'renew'               => $one( __( 'Link to renew, where you gave one', 'mentoring-program' ), 'https://chapter.example/renew' ),
			'administrator'       => $one( __( 'Name of the mentoring administrator', 'mentoring-program' ), __( 'Ruth Abernathy', 'mentoring-program' ) ),
			'what_ended'          => $one( __( 'What the person had, as a sentence', 'mentoring-program' ), __( 'You no longer have a place in it.', 'mentoring-program' ) ),
			'fee_owed'            => $one( __( 'Fee of a place that ended', 'mentoring-program' ), __( '$90', 'mentoring-program' ) ),
			'choose_by'           => $one( __( 'Last day to choose another group', 'mentoring-program' ), __( '14 September 2026', 'mentoring-program' ) ),
			'dates_before'        => $one( __( 'Dates that are gone', 'mentoring-program' ), __( 'Mon 5 October 2026, 18:00–19:30', 'mentoring-program' ) ),
			'dates_now'           => $one( __( 'Dates that are new', 'mentoring-program' ), __( 'Mon 12 October 2026, 18:00–19:30', 'mentoring-program' ) ),
			'can_come'            => $one( __( 'Link to answer whether one can come, without signing in', 'mentoring-program' ), home_url( '/?mentoring_can_come=…' ) ),
			'participant'         => $one( __( 'Name of the person in the group', 'mentoring-program' ), __( 'Keala Kahananui', 'mentoring-program' ) ),
			'participant_address' => $one( __( 'Address of that person', 'mentoring-program' ), 'keala.k@mail.example' ),
			'meeting'             => $one( __( 'Date and times of the meeting', 'mentoring-program' ), __( 'Mon 5 October 2026, 18:00–19:30', 'mentoring-program' ) ),
			'new_meeting'         => $one( __( 'Date planned instead, if there is one', 'mentoring-program' ), __( 'Mon 12 October 2026, 18:00–19:30', 'mentoring-program' ) ),
			'missing'             => $one( __( 'How many people have not been met yet', 'mentoring-program' ), number_format_i18n( 2 ) ),
			'attendance_link'     => $one( __( 'Link to mark attendance without signing in', 'mentoring-program' ), home_url( '/?mentoring_attendance=…' ) ),
			'link_until'          => $one( __( 'How long the link works', 'mentoring-program' ), __( '20 October 2026, 8:00 (Vancouver time)', 'mentoring-program' ) ),
			'link'                => $one( __( 'Secret link to confirm', 'mentoring-program' ), home_url( '/?mentoring_confirm=…' ) ),
			'people'              => $one( __( 'How many have a place', 'mentoring-program' ), __( '3 people', 'mentoring-program' ) ),
			'mentor_told'         => $one( __( 'Whether the mentor knows', 'mentoring-program' ), __( 'The mentor knows already.', 'mentoring-program' ) ),
			'registrations'       => $one( __( 'Link to the registration in wp-admin', 'mentoring-program' ), admin_url( 'admin.php?page=mentoring-registrations' ) ),
		];
	}
}
