<?php
/**
 * What each message says: subject, body and the name administrators know it by. Plain text with {placeholders} that
 * MessageFacts fills; a paragraph whose placeholder is empty is left out.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

final class MessageTexts {
	/**
	 * What administrators call it.
	 */
	public function label( MessageKind $kind ): string {
		return match ( $kind ) {
			MessageKind::PlaceConfirmed => __( 'Place confirmed', 'mentoring-program' ),
			MessageKind::WaitingJoined => __( 'On the waiting list', 'mentoring-program' ),
			MessageKind::PlaceOffered => __( 'Place offered', 'mentoring-program' ),
			MessageKind::OfferExpired => __( 'Offer ran out', 'mentoring-program' ),
			MessageKind::Left => __( 'Left the group', 'mentoring-program' ),
			MessageKind::LeaveRequested => __( 'Wish to leave received', 'mentoring-program' ),
			MessageKind::Withdrawn => __( 'Withdrawn', 'mentoring-program' ),
			MessageKind::GroupCancelled => __( 'Group cancelled', 'mentoring-program' ),
			MessageKind::DatesChanged => __( 'Dates changed', 'mentoring-program' ),
			MessageKind::NewParticipant => __( 'New person in a group', 'mentoring-program' ),
			MessageKind::ParticipantLeft => __( 'Person left a group', 'mentoring-program' ),
			MessageKind::LeaveToConfirm => __( 'Wish to leave to confirm', 'mentoring-program' ),
			MessageKind::NewDates => __( 'Dates changed, to mentors', 'mentoring-program' ),
			MessageKind::FeeReceived => __( 'Receipt for a payment', 'mentoring-program' ),
			MessageKind::FeeCameBack => __( 'Payment came back', 'mentoring-program' ),
		};
	}

	public function subject( MessageKind $kind ): string {
		return match ( $kind ) {
			MessageKind::PlaceConfirmed => __( 'Your place in “{group}”', 'mentoring-program' ),
			MessageKind::WaitingJoined => __( 'You are on the waiting list of “{group}”', 'mentoring-program' ),
			MessageKind::PlaceOffered => __( 'A place in “{group}” for you', 'mentoring-program' ),
			MessageKind::OfferExpired => __( 'The place in “{group}” has gone to the next in line', 'mentoring-program' ),
			MessageKind::Left => __( 'You have left “{group}”', 'mentoring-program' ),
			MessageKind::LeaveRequested => __( 'Your wish to leave “{group}”', 'mentoring-program' ),
			MessageKind::Withdrawn => __( 'Your registration for “{group}” has ended', 'mentoring-program' ),
			MessageKind::GroupCancelled => __( '“{group}” will not take place', 'mentoring-program' ),
			MessageKind::DatesChanged, MessageKind::NewDates => __( 'New dates of “{group}”', 'mentoring-program' ),
			MessageKind::NewParticipant => __( '{participant} joins “{group}”', 'mentoring-program' ),
			MessageKind::ParticipantLeft => __( '{participant} has left “{group}”', 'mentoring-program' ),
			MessageKind::LeaveToConfirm => __( '{participant} asks to leave “{group}”', 'mentoring-program' ),
			MessageKind::FeeReceived => __( 'Your payment for “{group}” has arrived', 'mentoring-program' ),
			MessageKind::FeeCameBack => __( 'About your payment for “{group}”', 'mentoring-program' ),
		};
	}

	/**
	 * Greeting, what happened and what to do next, and whom to ask.
	 */
	public function body( MessageKind $kind ): string {
		return implode(
			"\n\n",
			[
				__( 'Hello {person},', 'mentoring-program' ),
				...$this->paragraphs( $kind ),
				...( MessageReader::Person === $kind->reader() ? [ __( 'Questions? Answer this message, or write to {contact}.', 'mentoring-program' ) ] : [] ),
				'{chapter}',
			]
		);
	}

	/**
	 * @return list<string>
	 */
	private function paragraphs( MessageKind $kind ): array {
		return match ( $kind ) {
			MessageKind::PlaceConfirmed => [
				__( 'Your place in “{group}” is confirmed.', 'mentoring-program' ),
				__( 'With this you have given up your place in “{gave_up}”.', 'mentoring-program' ),
				__( '{mentor} will get in touch with you before the first meeting on {first_date}.', 'mentoring-program' ),
				...$this->facts(),
				__( 'The way in, or the link for joining, is on your mentoring page: {way_in}', 'mentoring-program' ),
				__( 'Fee: {fee}', 'mentoring-program' ),
				__( 'Still to be paid: {owed}, by {due_by}', 'mentoring-program' ),
				'{how_to_pay}',
				__( 'Please give this reference: {reference}', 'mentoring-program' ),
				__( 'Everything about your place is here, also the way to leave if you must: {my_mentoring}', 'mentoring-program' ),
			],
			MessageKind::WaitingJoined => [
				__( 'All places in “{group}” are taken at the moment. You are {position} in line.', 'mentoring-program' ),
				__( 'Nothing is due while you wait, and you can leave the list at any time: {my_mentoring}', 'mentoring-program' ),
				__( 'As soon as a place is yours to take, we write to you. The place is then kept for you for about {hours}, so please read your mail.', 'mentoring-program' ),
			],
			MessageKind::PlaceOffered => [
				__( 'There is a place for you in “{group}”. It is yours if you accept by {until}. Sign in first: {my_mentoring}', 'mentoring-program' ),
				__( 'You have a place in “{gives_up}”. Taking this one means giving up that one; both change in the same moment.', 'mentoring-program' ),
				__( 'If you do not want it, please decline on the same page: the next in line then hears at once. Without an answer by then, the place goes to the next in line.', 'mentoring-program' ),
				...$this->facts(),
				__( 'Fee, due once you accept: {fee}', 'mentoring-program' ),
				'{how_to_pay}',
			],
			MessageKind::OfferExpired => [
				__( 'The place in “{group}” was kept for you until its time ran out, and has gone to the next in line. Nothing is due.', 'mentoring-program' ),
				__( 'While registration is open you can register again: {group_url}', 'mentoring-program' ),
			],
			MessageKind::Left => [
				__( 'You have left “{group}”. {what_ended}', 'mentoring-program' ),
				__( 'Groups with places are here: {catalog}', 'mentoring-program' ),
			],
			MessageKind::LeaveRequested => [
				__( 'You have asked to leave “{group}”. The mentoring administrator reads this and answers you. Until then your place stays yours.', 'mentoring-program' ),
			],
			MessageKind::Withdrawn => [
				__( 'The mentoring administrator has ended your registration for “{group}”. {what_ended}', 'mentoring-program' ),
				__( 'If this surprises you, please write to us.', 'mentoring-program' ),
			],
			MessageKind::GroupCancelled => [
				__( 'We are sorry: “{group}” will not take place. Your registration for it has ended, and you need not do anything.', 'mentoring-program' ),
				__( 'This does not cost you the fee of {fee_owed}: if you have paid it, you can change to another group or get it back. Please write to {contact}.', 'mentoring-program' ),
				__( 'Groups with places are here: {catalog}', 'mentoring-program' ),
			],
			MessageKind::DatesChanged => [
				__( 'The dates of “{group}” have changed. You agreed to the old ones, so please look at the new ones.', 'mentoring-program' ),
				__( "No longer:\n{dates_before}", 'mentoring-program' ),
				__( "New:\n{dates_now}", 'mentoring-program' ),
				__( 'Can you come? If you cannot, please answer this message or write to {contact}; until then you keep your place.', 'mentoring-program' ),
				__( "All dates ({zone}):\n{dates}", 'mentoring-program' ),
				__( 'Everything about your place is here: {my_mentoring}', 'mentoring-program' ),
			],
			MessageKind::NewDates => [
				__( 'The dates of “{group}”, which you lead, have changed. Everyone with a place is told.', 'mentoring-program' ),
				__( "No longer:\n{dates_before}", 'mentoring-program' ),
				__( "New:\n{dates_now}", 'mentoring-program' ),
				__( "All dates ({zone}):\n{dates}", 'mentoring-program' ),
			],
			MessageKind::NewParticipant => [
				__( '{participant} now has a place in “{group}”.', 'mentoring-program' ),
				__( 'You can write to {participant} at {participant_address}.', 'mentoring-program' ),
				__( 'Please get in touch before the first meeting on {first_date}.', 'mentoring-program' ),
				__( 'The groups you lead, with the places taken: {my_mentoring}', 'mentoring-program' ),
			],
			MessageKind::ParticipantLeft => [
				__( '{participant} no longer has a place in “{group}”.', 'mentoring-program' ),
				__( 'The groups you lead, with the places taken: {my_mentoring}', 'mentoring-program' ),
			],
			MessageKind::LeaveToConfirm => [
				__( '{participant} asks to leave “{group}”, which has begun. Until you confirm it the place stays taken.', 'mentoring-program' ),
				'{mentor_told}',
				__( 'Confirm it here: {registrations}', 'mentoring-program' ),
			],
			MessageKind::FeeReceived => [
				__( 'Thank you. {amount} for “{group}” arrived on {paid_on}: {paid_how}. This letter is your receipt.', 'mentoring-program' ),
				__( 'Still to be paid: {owed}, by {due_by}', 'mentoring-program' ),
				__( 'Reference: {reference}', 'mentoring-program' ),
			],
			MessageKind::FeeCameBack => [
				__( 'Your payment of {amount} for “{group}”, recorded on {paid_on}, came back without being paid: {paid_how}. This happens, often for a simple reason. Nothing else changes: you keep what you have in the group.', 'mentoring-program' ),
				__( 'The receipt you may have had no longer holds. Please pay {owed} in another way, or write to us if you think this is a mistake.', 'mentoring-program' ),
				'{how_to_pay}',
				__( 'Please give this reference: {reference}', 'mentoring-program' ),
			],
		};
	}

	/**
	 * When, where and all dates.
	 *
	 * @return list<string>
	 */
	private function facts(): array {
		return [
			__( 'When: {when}', 'mentoring-program' ),
			__( 'Where: {where}', 'mentoring-program' ),
			__( "All dates ({zone}):\n{dates}", 'mentoring-program' ),
		];
	}
}
