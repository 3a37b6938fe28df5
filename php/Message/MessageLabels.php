<?php
/**
 * The words of the outbox. They say "handed to the mail server", never "delivered".
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;
use MentoringProgram\Shared\SiteIdentity;

final class MessageLabels implements ReasonLabels {
	public function __construct( private readonly MessageTexts $texts ) {}

	/**
	 * What the moments of the list are called.
	 */
	public function moment( MessageMoment $moment ): string {
		return match ( $moment ) {
			MessageMoment::Places => __( 'Places and waiting list', 'mentoring-program' ),
			MessageMoment::Groups => __( 'Mentors and meetings', 'mentoring-program' ),
			MessageMoment::Committee => __( 'Mentoring administrators', 'mentoring-program' ),
		};
	}

	/**
	 * Why a message was not taken, in plain words; '' while nothing went wrong.
	 *
	 * @param string $state Where it is, as OutboxMessageSchema::state() says.
	 * @param string $said  What the mail server said.
	 */
	public function why( string $state, string $said ): string {
		if ( 'died' === $state ) {
			return __( 'The site was interrupted while it handed this message over. It may or may not have gone out, so it is not repeated by itself.', 'mentoring-program' );
		}
		return '' === $said ? '' : match ( FailureCause::of( $said ) ) {
			FailureCause::MailboxFull => __( 'The mailbox is full.', 'mentoring-program' ),
			FailureCause::NoSuchAddress => __( 'There is no such address.', 'mentoring-program' ),
			FailureCause::NotSignedIn => __( 'Our mail server did not accept the password of this site.', 'mentoring-program' ),
			FailureCause::NoAnswer => __( 'Our mail server did not answer.', 'mentoring-program' ),
			FailureCause::NoWayOut => __( 'This site has no way to hand over mail. Ask whoever hosts it.', 'mentoring-program' ),
			FailureCause::Unknown => $said,
		};
	}

	/**
	 * What a state is called.
	 *
	 * @param 'failed'|'died'|'retrying'|'waiting'|'handed_over'|'closed'|'dropped' $state Where it is.
	 */
	public function state( string $state ): string {
		return match ( $state ) {
			'failed' => __( 'Failed', 'mentoring-program' ),
			'died' => __( 'Interrupted', 'mentoring-program' ),
			'retrying' => __( 'Will be tried again', 'mentoring-program' ),
			'waiting' => __( 'Waiting', 'mentoring-program' ),
			'handed_over' => __( 'Handed to the mail server', 'mentoring-program' ),
			'closed' => __( 'Told another way', 'mentoring-program' ),
			'dropped' => __( 'No longer true', 'mentoring-program' ),
		};
	}

	/**
	 * Why nothing is handed over.
	 */
	public function paused( SiteIdentity $recorded, SiteIdentity $present ): string {
		return $recorded->address === $present->address
			/* translators: 1: kind of environment, for example production, 2: kind of environment. */
			? sprintf( __( 'This site was set up as “%1$s” and now says it is “%2$s”: it looks like a copy. A copy must not write to members, so every message waits. Is this the real site?', 'mentoring-program' ), $recorded->environment, $present->environment )
			/* translators: 1: address of a site, 2: address of a site. */
			: sprintf( __( 'Mentoring was set up at %1$s, and this is %2$s: it looks like a copy. A copy must not write to members, so every message waits. Is this the real site?', 'mentoring-program' ), $recorded->address, $present->address );
	}

	/**
	 * Why messages come late.
	 */
	public function late(): string {
		return __( 'Messages have been waiting for more than half an hour: the tasks WordPress runs by itself do not run on this site. Ask whoever hosts it to call wp-cron.php every minute.', 'mentoring-program' );
	}

	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		if ( ! $reason instanceof MessageReason ) {
			return null;
		}
		return match ( $reason ) {
			MessageReason::NothingToRetry => __( 'This message needs nothing any more: it was handed to the mail server, or is no longer true.', 'mentoring-program' ),
			MessageReason::AlwaysOn => $this->always_on( $facts ),
			MessageReason::Paused => __( 'This looks like a copy of the site, and a copy writes to nobody. Say on the list of messages that this is the real site, then try again.', 'mentoring-program' ),
			MessageReason::NoLongerTrue => __( 'What this message told is no longer so: it would not be sent now.', 'mentoring-program' ),
			MessageReason::NotEdited => __( 'This is the original text.', 'mentoring-program' ),
			MessageReason::TestFailed => is_string( $facts['why'] ?? null )
				/* translators: %s: what the mail server said. */
				? sprintf( __( 'The mail server did not take the test. It said: %s Ask whoever hosts the site to look at its mail.', 'mentoring-program' ), $facts['why'] )
				: __( 'The mail server did not take the test.', 'mentoring-program' ),
			MessageReason::NotPaused => __( 'Messages are not paused on this site.', 'mentoring-program' ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function next( Reason $reason, array $facts ): ?array {
		return null;
	}

	/**
	 * {@inheritDoc}
	 */
	public function field_message( FieldError $error ): ?string {
		$name    = is_string( $error->facts['name'] ?? null ) ? '{' . $error->facts['name'] . '}' : '';
		$nearest = is_string( $error->facts['nearest'] ?? null ) ? '{' . $error->facts['nearest'] . '}' : '';
		return match ( $error->field . ' ' . $error->code ) {
			'address missing', 'address invalid' => __( 'Enter an address, for example name@example.org.', 'mentoring-program' ),
			'subject missing' => __( 'Write a subject.', 'mentoring-program' ),
			'body missing' => __( 'Write the text.', 'mentoring-program' ),
			/* translators: 1: placeholder that does not exist, with braces, 2: placeholder that does. */
			'subject unknown_placeholder', 'body unknown_placeholder' => sprintf( __( 'There is no %1$s. Do you mean %2$s?', 'mentoring-program' ), $name, $nearest ),
			/* translators: %s: placeholder, with braces. */
			'body lacks_placeholder' => sprintf( __( 'Put %s somewhere into the text: the message makes no sense without it.', 'mentoring-program' ), $name ),
			'subject too_long' => __( 'Make the subject shorter: at most 200 characters.', 'mentoring-program' ),
			'body too_long' => __( 'Make the text shorter: at most 8,000 characters.', 'mentoring-program' ),
			default => null,
		};
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function always_on( array $facts ): string {
		$kind = MessageKind::tryFrom( is_string( $facts['message'] ?? null ) ? $facts['message'] : '' );
		/* translators: %s: sentence with the reason. */
		return sprintf( __( 'Always on. %s', 'mentoring-program' ), null === $kind ? '' : $this->texts->of( $kind )->why_always_on );
	}
}
