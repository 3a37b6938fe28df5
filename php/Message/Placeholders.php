<?php
/**
 * What may stand in braces in each message. The Matter of a message fills every one, PlaceholderWords names it; a test
 * holds the three together. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

final class Placeholders {
	/**
	 * In every message.
	 */
	private const ALWAYS = [ 'person', 'my_mentoring', 'contact', 'chapter' ];

	/**
	 * In every message about a registration, too.
	 */
	private const REGISTRATION = [ 'group', 'mentor', 'when', 'first_date', 'dates', 'zone', 'where', 'way_in', 'fee', 'how_to_pay', 'group_url', 'catalog' ];

	/**
	 * In every message about one meeting, too.
	 */
	private const MEETING = [ 'group', 'meeting', 'zone' ];

	/**
	 * What may be used in a message, in the order it is offered.
	 *
	 * @return list<string>
	 */
	public static function of( MessageKind $kind ): array {
		$about = match ( $kind->about() ) {
			MessageAbout::Registration => self::REGISTRATION,
			MessageAbout::Meeting => self::MEETING,
			MessageAbout::GroupMessage => [ 'subject', 'text', 'writer', 'group' ],
			MessageAbout::Confirmation => [ 'link', 'until', 'group', 'when', 'dates', 'zone', 'where' ],
			MessageAbout::FeeEntry => [ ...( MessageKind::FeeOverdue === $kind ? [] : [ 'amount', 'paid_on', 'paid_how' ] ), 'owed', 'due_by', 'reference', 'how_to_pay', 'group' ],
		};
		$own = match ( $kind ) {
			MessageKind::PlaceConfirmed => [ 'gave_up', 'calendar', 'owed', 'due_by', 'reference' ],
			MessageKind::WaitingJoined => [ 'position', 'hours' ],
			MessageKind::PlaceOffered => [ 'until', 'gives_up', 'hours' ],
			MessageKind::PlaceHeld => [ 'agree_link', 'until', 'gives_up', 'hours', 'registered_by', 'password' ],
			MessageKind::Left, MessageKind::Withdrawn => [ 'what_ended' ],
			MessageKind::MembershipLapsed => [ 'lapsed_on', 'please_renew', 'renew', 'administrator' ],
			MessageKind::GroupCancelled => [ 'fee_owed', 'choose_by' ],
			MessageKind::DatesChanged => [ 'can_come', 'dates_before', 'dates_now' ],
			MessageKind::NewDates => [ 'dates_before', 'dates_now' ],
			MessageKind::RunsAnyway, MessageKind::RunsAnywayLed => [ 'people' ],
			MessageKind::NewParticipant, MessageKind::ParticipantLeft => [ 'participant', 'participant_address' ],
			MessageKind::ConflictFound => [ 'participant', 'participant_address', 'registrations' ],
			MessageKind::AttendanceToMark => [ 'attendance_link', 'link_until' ],
			MessageKind::PreMeetingsMissing => [ 'missing' ],
			MessageKind::MeetingCancelled => [ 'new_meeting' ],
			MessageKind::LeaveToConfirm => [ 'participant', 'participant_address', 'mentor_told', 'registrations' ],
			default => [],
		};
		return [ ...$own, ...$about, ...self::ALWAYS ];
	}

	/**
	 * What a message makes no sense without.
	 *
	 * @return list<string>
	 */
	public static function needed( MessageKind $kind ): array {
		return match ( $kind ) {
			MessageKind::PlaceOffered => [ 'until', 'my_mentoring' ],
			MessageKind::PlaceHeld => [ 'until', 'agree_link' ],
			MessageKind::AttendanceToMark => [ 'attendance_link' ],
			MessageKind::MeetingCancelled => [ 'meeting' ],
			MessageKind::GroupMessage => [ 'text' ],
			MessageKind::ConfirmGroup => [ 'link' ],
			MessageKind::DatesChanged => [ 'can_come' ],
			default => [],
		};
	}

	/**
	 * The placeholder somebody meant who wrote this one.
	 */
	public static function nearest( string $written, MessageKind $kind ): string {
		$known = self::of( $kind );
		usort( $known, static fn( string $one, string $other ): int => levenshtein( strtolower( $written ), $one ) <=> levenshtein( strtolower( $written ), $other ) );
		return $known[0];
	}
}
