<?php
/**
 * What the site writes about places and waiting lists.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message\Words;

use LogicException;
use MentoringProgram\Message\MessageKind;
use MentoringProgram\Message\MessageWords;

final class PlaceWords {
	public static function of( MessageKind $kind ): MessageWords {
		return match ( $kind ) {
			MessageKind::PlaceConfirmed => new MessageWords(
				label: __( 'Place confirmed', 'mentoring-program' ),
				goes_to: __( 'The person with the place', 'mentoring-program' ),
				sent_when: __( 'When a place is confirmed', 'mentoring-program' ),
				why_always_on: __( 'Without it nobody would know about the place.', 'mentoring-program' ),
				subject: __( 'Your place in “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( 'Your place in “{group}” is confirmed.', 'mentoring-program' ),
					__( 'With this you have given up your place in “{gave_up}”.', 'mentoring-program' ),
					__( '{mentor} will get in touch with you before the first meeting on {first_date}.', 'mentoring-program' ),
					...self::dates_and_place(),
					__( 'The way in, or the link for joining, is on your mentoring page: {way_in}', 'mentoring-program' ),
					__( 'Fee: {fee}', 'mentoring-program' ),
					__( 'Still to be paid: {owed}, by {due_by}', 'mentoring-program' ),
					'{how_to_pay}',
					__( 'Please give this reference: {reference}', 'mentoring-program' ),
					__( 'All dates for your calendar, once you are signed in: {calendar}', 'mentoring-program' ),
					__( 'Everything about your place is here, also the way to leave if you must: {my_mentoring}', 'mentoring-program' ),
				],
			),
			MessageKind::FeeReceived => new MessageWords(
				label: __( 'Receipt for a payment', 'mentoring-program' ),
				goes_to: __( 'The person who paid', 'mentoring-program' ),
				sent_when: __( 'When a payment is recorded with a receipt', 'mentoring-program' ),
				subject: __( 'Your payment for “{group}” has arrived', 'mentoring-program' ),
				paragraphs: [
					__( 'Thank you. {amount} for “{group}” arrived on {paid_on}: {paid_how}. This letter is your receipt.', 'mentoring-program' ),
					__( 'Still to be paid: {owed}, by {due_by}', 'mentoring-program' ),
					__( 'Reference: {reference}', 'mentoring-program' ),
				],
			),
			MessageKind::FeeCameBack => new MessageWords(
				label: __( 'Payment came back', 'mentoring-program' ),
				goes_to: __( 'The person who paid', 'mentoring-program' ),
				sent_when: __( 'When a payment is recorded as come back and the person is to be told', 'mentoring-program' ),
				subject: __( 'About your payment for “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( 'Your payment of {amount} for “{group}”, recorded on {paid_on}, came back without being paid: {paid_how}. This happens, often for a simple reason. Nothing else changes: you keep what you have in the group.', 'mentoring-program' ),
					__( 'The receipt you may have had no longer holds. Please pay {owed} in another way, or write to us if you think this is a mistake.', 'mentoring-program' ),
					'{how_to_pay}',
					__( 'Please give this reference: {reference}', 'mentoring-program' ),
				],
			),
			MessageKind::FeeOverdue => new MessageWords(
				label: __( 'Fee overdue', 'mentoring-program' ),
				goes_to: __( 'The person who owes the fee', 'mentoring-program' ),
				sent_when: __( 'Once, after the last day to pay; switch it on if you want it', 'mentoring-program' ),
				subject: __( 'The fee for “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( 'A reminder: {owed} for “{group}” was to be paid by {due_by} and is not recorded yet.', 'mentoring-program' ),
					'{how_to_pay}',
					__( 'Please give this reference: {reference}', 'mentoring-program' ),
					__( 'Have you paid already? Then thank you, and please disregard this letter. If something stands in the way, write to {contact}.', 'mentoring-program' ),
				],
			),
			MessageKind::WaitingJoined => new MessageWords(
				label: __( 'On the waiting list', 'mentoring-program' ),
				goes_to: __( 'The person who waits', 'mentoring-program' ),
				sent_when: __( 'When somebody joins a waiting list', 'mentoring-program' ),
				subject: __( 'You are on the waiting list of “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( 'All places in “{group}” are taken at the moment. You are {position} in line.', 'mentoring-program' ),
					__( 'Nothing is due while you wait, and you can leave the list at any time: {my_mentoring}', 'mentoring-program' ),
					__( 'As soon as a place is yours to take, we write to you. The place is then kept for you for about {hours}, so please read your mail.', 'mentoring-program' ),
				],
			),
			MessageKind::PlaceOffered => new MessageWords(
				label: __( 'Place offered', 'mentoring-program' ),
				goes_to: __( 'The person who is offered the place', 'mentoring-program' ),
				sent_when: __( 'When a place comes free', 'mentoring-program' ),
				why_always_on: __( 'Without it nobody would know about the place.', 'mentoring-program' ),
				subject: __( 'A place in “{group}” for you', 'mentoring-program' ),
				paragraphs: [
					__( 'There is a place for you in “{group}”. It is yours if you accept by {until}. Sign in first: {my_mentoring}', 'mentoring-program' ),
					__( 'You have a place in “{gives_up}”. Taking this one means giving up that one; both change in the same moment.', 'mentoring-program' ),
					__( 'If you do not want it, please decline on the same page: the next in line then hears at once. Without an answer by then, the place goes to the next in line.', 'mentoring-program' ),
					...self::dates_and_place(),
					__( 'Fee, due once you accept: {fee}', 'mentoring-program' ),
					'{how_to_pay}',
				],
			),
			MessageKind::PlaceHeld => new MessageWords(
				label: __( 'Registered by the administrator', 'mentoring-program' ),
				goes_to: __( 'The person who was registered', 'mentoring-program' ),
				sent_when: __( 'When a place is held for somebody you registered and who has yet to agree: at once, or when one comes free', 'mentoring-program' ),
				why_always_on: __( 'Without it nobody would know about the place.', 'mentoring-program' ),
				subject: __( 'A place in “{group}” is held for you', 'mentoring-program' ),
				paragraphs: [
					__( '{registered_by} has registered you for “{group}”. Nobody can agree for you: the place is held until {until}, and yours once you have read and ticked what everybody agrees to. Here, without signing in: {agree_link}', 'mentoring-program' ),
					__( 'The link is for you alone; looking at the page changes nothing. If you do not want the place, please say so on the same page. Without an answer by then, it is free again.', 'mentoring-program' ),
					__( 'You have a place in “{gives_up}”. Taking this one means giving up that one; both change in the same moment.', 'mentoring-program' ),
					...self::dates_and_place(),
					__( 'Fee, due once you accept: {fee}', 'mentoring-program' ),
					'{how_to_pay}',
					__( 'What is yours is here, once you sign in: {my_mentoring}', 'mentoring-program' ),
					__( 'No password yet? Choose one here, with the address this message came to: {password}', 'mentoring-program' ),
				],
			),
			MessageKind::OfferExpired => new MessageWords(
				label: __( 'Offer ran out', 'mentoring-program' ),
				goes_to: __( 'The person who was offered the place', 'mentoring-program' ),
				sent_when: __( 'When there was no answer in time', 'mentoring-program' ),
				subject: __( 'The place in “{group}” has gone to the next in line', 'mentoring-program' ),
				paragraphs: [
					__( 'The place in “{group}” was kept for you until its time ran out, and has gone to the next in line. Nothing is due.', 'mentoring-program' ),
					__( 'While registration is open you can register again: {group_url}', 'mentoring-program' ),
				],
			),
			MessageKind::Left => new MessageWords(
				label: __( 'Left the group', 'mentoring-program' ),
				goes_to: __( 'The person who leaves', 'mentoring-program' ),
				sent_when: __( 'When somebody leaves a group or a waiting list', 'mentoring-program' ),
				subject: __( 'You have left “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( 'You have left “{group}”. {what_ended}', 'mentoring-program' ),
					__( 'Groups with places are here: {catalog}', 'mentoring-program' ),
				],
			),
			MessageKind::LeaveRequested => new MessageWords(
				label: __( 'Wish to leave received', 'mentoring-program' ),
				goes_to: __( 'The person who asks', 'mentoring-program' ),
				sent_when: __( 'When somebody asks to leave a group that has begun', 'mentoring-program' ),
				subject: __( 'Your wish to leave “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( 'You have asked to leave “{group}”. The mentoring administrator reads this and answers you. Until then your place stays yours.', 'mentoring-program' ),
				],
			),
			MessageKind::Withdrawn => new MessageWords(
				label: __( 'Withdrawn', 'mentoring-program' ),
				goes_to: __( 'The person who is withdrawn', 'mentoring-program' ),
				sent_when: __( 'When you withdraw somebody', 'mentoring-program' ),
				why_always_on: __( 'Without it somebody would lose a place and not know.', 'mentoring-program' ),
				subject: __( 'Your registration for “{group}” has ended', 'mentoring-program' ),
				paragraphs: [
					__( 'The mentoring administrator has ended your registration for “{group}”. {what_ended}', 'mentoring-program' ),
					__( 'If this surprises you, please write to us.', 'mentoring-program' ),
				],
			),
			MessageKind::MembershipLapsed => new MessageWords(
				label: __( 'Membership lapsed', 'mentoring-program' ),
				goes_to: __( 'Somebody with a place whose membership ended', 'mentoring-program' ),
				sent_when: __( 'The day after a membership ended; off at first, because a membership plugin usually sends its own. And when you remind somebody by hand', 'mentoring-program' ),
				subject: __( 'Your membership has ended; your place in “{group}” is kept', 'mentoring-program' ),
				paragraphs: [
					__( 'Your membership ended on {lapsed_on}, and you have a place in “{group}”.', 'mentoring-program' ),
					__( '{please_renew} Nobody loses a place automatically; {administrator} would write first.', 'mentoring-program' ),
					__( 'Renew here: {renew}', 'mentoring-program' ),
				],
			),
			default => throw new LogicException( "{$kind->value} is of another moment." ),
		};
	}

	/**
	 * When, where and all dates.
	 *
	 * @return list<string>
	 */
	private static function dates_and_place(): array {
		return [
			__( 'When: {when}', 'mentoring-program' ),
			__( 'Where: {where}', 'mentoring-program' ),
			__( "All dates ({zone}):\n{dates}", 'mentoring-program' ),
		];
	}
}
