<?php
/**
 * What the site writes about one meeting of a group.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message\Words;

use LogicException;
use MentoringProgram\Message\MessageKind;
use MentoringProgram\Message\MessageWords;

final class MeetingWords {
	public static function of( MessageKind $kind ): MessageWords {
		return match ( $kind ) {
			MessageKind::AttendanceToMark => new MessageWords(
				label: __( 'Attendance to mark', 'mentoring-program' ),
				goes_to: __( 'The mentors of the group', 'mentoring-program' ),
				sent_when: __( 'The morning after a meeting, while somebody is not marked', 'mentoring-program' ),
				subject: __( 'Who was at “{group}” on {meeting}?', 'mentoring-program' ),
				paragraphs: [
					__( 'Was everyone at the meeting of “{group}” on {meeting}? Answer with one button, without signing in: {attendance_link}', 'mentoring-program' ),
					__( 'The link is for you alone, for this meeting only, and works until {link_until}. Looking at the page saves nothing.', 'mentoring-program' ),
					__( 'Nothing is noted of why somebody was not there, and nothing of any case. Everything else is here: {my_mentoring}', 'mentoring-program' ),
				],
			),
			MessageKind::PreMeetingsMissing => new MessageWords(
				label: __( 'Pre-meetings missing', 'mentoring-program' ),
				goes_to: __( 'The mentors of the group', 'mentoring-program' ),
				sent_when: __( 'Seven and two days before the first meeting, while somebody has not been met', 'mentoring-program' ),
				subject: __( 'Before “{group}” begins on {meeting}', 'mentoring-program' ),
				paragraphs: [
					__( '“{group}” begins on {meeting} ({zone}). Pre-meetings not noted yet: {missing}.', 'mentoring-program' ),
					__( 'Please meet each person briefly before then, and note it here, with addresses: {my_mentoring}', 'mentoring-program' ),
				],
			),
			MessageKind::MeetingCancelled => new MessageWords(
				label: __( 'Meeting cancelled', 'mentoring-program' ),
				goes_to: __( 'Everybody with a place, and the mentors', 'mentoring-program' ),
				sent_when: __( 'When a mentor says that a meeting cannot take place', 'mentoring-program' ),
				why_always_on: __( 'Without it people would come in vain.', 'mentoring-program' ),
				subject: __( 'Cancelled: “{group}” on {meeting}', 'mentoring-program' ),
				paragraphs: [
					__( 'The meeting of “{group}” on {meeting} ({zone}) cannot take place. Please do not come.', 'mentoring-program' ),
					__( 'A new date is planned instead: {new_meeting} ({zone}). Whether you can come to it, you can say on your mentoring page.', 'mentoring-program' ),
					__( 'All other dates stay as they are: {my_mentoring}', 'mentoring-program' ),
				],
			),
			default => throw new LogicException( "{$kind->value} is of another moment." ),
		};
	}
}
