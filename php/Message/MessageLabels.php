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
	/**
	 * Why a message needs looking at.
	 *
	 * @param 'failed'|'died'|'retrying' $state Kind of problem.
	 */
	public function problem( string $state, string $error ): string {
		return match ( $state ) {
			'failed' => $error,
			'died' => __( 'The site was interrupted while it handed this message over. It may or may not have gone out, so it is not repeated by itself.', 'mentoring-program' ),
			'retrying' => $error,
		};
	}

	/**
	 * What a state is called.
	 *
	 * @param 'failed'|'died'|'retrying' $state Kind of problem.
	 */
	public function state( string $state ): string {
		return match ( $state ) {
			'failed' => __( 'Failed', 'mentoring-program' ),
			'died' => __( 'Interrupted', 'mentoring-program' ),
			'retrying' => __( 'Will be tried again', 'mentoring-program' ),
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
		return null;
	}
}
