<?php
/**
 * What the site writes to mentors and to groups, about people and meetings.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message\Words;

use LogicException;
use MentoringProgram\Message\MessageKind;
use MentoringProgram\Message\MessageWords;

final class GroupWords {
	public static function of( MessageKind $kind ): MessageWords {
		return match ( $kind ) {
			MessageKind::NewParticipant => new MessageWords(
				label: __( 'New person in a group', 'mentoring-program' ),
				goes_to: __( 'The mentors of the group', 'mentoring-program' ),
				sent_when: __( 'When a place is confirmed', 'mentoring-program' ),
				subject: __( '{participant} joins “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( '{participant} now has a place in “{group}”.', 'mentoring-program' ),
					__( 'You can write to {participant} at {participant_address}.', 'mentoring-program' ),
					__( 'Please get in touch before the first meeting on {first_date}.', 'mentoring-program' ),
					__( 'The groups you lead, with the places taken: {my_mentoring}', 'mentoring-program' ),
				],
			),
			MessageKind::ParticipantLeft => new MessageWords(
				label: __( 'Person left a group', 'mentoring-program' ),
				goes_to: __( 'The mentors of the group', 'mentoring-program' ),
				sent_when: __( 'When somebody with a place leaves', 'mentoring-program' ),
				subject: __( '{participant} has left “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( '{participant} no longer has a place in “{group}”.', 'mentoring-program' ),
					__( 'The groups you lead, with the places taken: {my_mentoring}', 'mentoring-program' ),
				],
			),
			MessageKind::NewDates => new MessageWords(
				label: __( 'Dates changed, to mentors', 'mentoring-program' ),
				goes_to: __( 'The mentors of the group', 'mentoring-program' ),
				sent_when: __( 'When you change dates people agreed to', 'mentoring-program' ),
				subject: __( 'New dates of “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( 'The dates of “{group}”, which you lead, have changed. Everyone with a place is told.', 'mentoring-program' ),
					__( "No longer:\n{dates_before}", 'mentoring-program' ),
					__( "New:\n{dates_now}", 'mentoring-program' ),
					__( "All dates ({zone}):\n{dates}", 'mentoring-program' ),
				],
			),
			MessageKind::DatesChanged => new MessageWords(
				label: __( 'Dates changed', 'mentoring-program' ),
				goes_to: __( 'Everybody with a place', 'mentoring-program' ),
				sent_when: __( 'When you change dates people agreed to', 'mentoring-program' ),
				why_always_on: __( 'Without it people would miss meetings, or come in vain.', 'mentoring-program' ),
				subject: __( 'New dates of “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( 'The dates of “{group}” have changed. You agreed to the old ones, so please look at the new ones.', 'mentoring-program' ),
					__( "No longer:\n{dates_before}", 'mentoring-program' ),
					__( "New:\n{dates_now}", 'mentoring-program' ),
					__( 'Can you come? If you cannot, please answer this message or write to {contact}; until then you keep your place.', 'mentoring-program' ),
					__( "All dates ({zone}):\n{dates}", 'mentoring-program' ),
					__( 'Everything about your place is here: {my_mentoring}', 'mentoring-program' ),
				],
			),
			MessageKind::GroupCancelled => new MessageWords(
				label: __( 'Group cancelled', 'mentoring-program' ),
				goes_to: __( 'Everybody in the group', 'mentoring-program' ),
				sent_when: __( 'When you cancel a group', 'mentoring-program' ),
				why_always_on: __( 'Without it people would lose a place and not know.', 'mentoring-program' ),
				subject: __( '“{group}” will not take place', 'mentoring-program' ),
				paragraphs: [
					__( 'We are sorry: “{group}” will not take place. Your registration for it has ended, and you need not do anything.', 'mentoring-program' ),
					__( 'This does not cost you the fee of {fee_owed}: if you have paid it, you can change to another group or get it back. Please write to {contact}.', 'mentoring-program' ),
					__( 'Groups with places are here: {catalog}', 'mentoring-program' ),
				],
			),
			default => throw new LogicException( "{$kind->value} is of another moment." ),
		};
	}
}
