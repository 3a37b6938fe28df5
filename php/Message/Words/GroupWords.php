<?php
/**
 * What the site writes to mentors and to groups, about people and meetings.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message\Words;

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
					__( 'The dates of “{group}”, which you lead, have changed. Everyone with a place is asked whether they can come.', 'mentoring-program' ),
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
					__( 'Can you come? Please say so here, without signing in: {can_come}', 'mentoring-program' ),
					__( 'If you cannot, the same page lets you leave at once, and it costs you no fee. Until you answer you keep your place, and a meeting you have not agreed to never counts as missed. Questions? Write to {contact}.', 'mentoring-program' ),
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
					__( 'It does not cost you the fee of {fee_owed}. If you have paid it, choose another group by {choose_by}: it counts there. Otherwise it is returned to you.', 'mentoring-program' ),
					__( 'Groups with places are here: {catalog}', 'mentoring-program' ),
				],
			),
			MessageKind::ConfirmGroup => new MessageWords(
				label: __( 'Mentor is asked to confirm', 'mentoring-program' ),
				goes_to: __( 'Each mentor who has not confirmed the dates', 'mentoring-program' ),
				sent_when: __( 'When a group is to be published, and when its dates change', 'mentoring-program' ),
				why_always_on: __( 'Without it no group could be published.', 'mentoring-program' ),
				subject: __( 'Please confirm: you lead “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( 'You are asked to lead “{group}”. Nobody sees it before you have confirmed its dates and the agreement on confidentiality.', 'mentoring-program' ),
					__( 'Look at everything and confirm here, without signing in: {link}', 'mentoring-program' ),
					__( 'The link is for you alone and works until {until}. If a date does not suit you, do not confirm: answer this message or write to {contact}.', 'mentoring-program' ),
					__( 'When: {when}', 'mentoring-program' ),
					__( 'Where: {where}', 'mentoring-program' ),
					__( "All dates ({zone}):\n{dates}", 'mentoring-program' ),
				],
			),
			MessageKind::RunsAnyway => new MessageWords(
				label: __( 'Runs with few people', 'mentoring-program' ),
				goes_to: __( 'Everybody with a place', 'mentoring-program' ),
				sent_when: __( 'When you decide that a small group runs', 'mentoring-program' ),
				subject: __( '“{group}” takes place', 'mentoring-program' ),
				paragraphs: [
					__( '“{group}” takes place, although it is smaller than planned: {people} have a place in it.', 'mentoring-program' ),
					__( 'You need not do anything. If a group this small does not suit you, please answer this message before the first meeting on {first_date}.', 'mentoring-program' ),
					__( "All dates ({zone}):\n{dates}", 'mentoring-program' ),
					__( 'Everything about your place is here: {my_mentoring}', 'mentoring-program' ),
				],
			),
			MessageKind::RunsAnywayLed => new MessageWords(
				label: __( 'Runs with few people, to mentors', 'mentoring-program' ),
				goes_to: __( 'The mentors of the group', 'mentoring-program' ),
				sent_when: __( 'When you decide that a small group runs', 'mentoring-program' ),
				subject: __( '“{group}” takes place', 'mentoring-program' ),
				paragraphs: [
					__( '“{group}”, which you lead, takes place, although it is smaller than planned: {people} have a place in it. They are told.', 'mentoring-program' ),
					__( 'The groups you lead, with the places taken: {my_mentoring}', 'mentoring-program' ),
				],
			),
			MessageKind::GroupMessage => new MessageWords(
				label: __( 'Message to a group', 'mentoring-program' ),
				goes_to: __( 'Everybody with a place in the group', 'mentoring-program' ),
				sent_when: __( 'When its mentor, or you, write to the group', 'mentoring-program' ),
				why_always_on: __( 'Without it nobody would read what was written.', 'mentoring-program' ),
				subject: __( '“{group}”: {subject}', 'mentoring-program' ),
				paragraphs: [
					__( '{writer} writes to everybody in “{group}”:', 'mentoring-program' ),
					'{text}',
				],
			),
			default => MeetingWords::of( $kind ),
		};
	}
}
