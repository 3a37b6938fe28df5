<?php
/**
 * Writes the letter of a message from what is so at this moment, in the language of who reads it. Answers null when the
 * message is no longer true or nobody is there to read it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use Closure;
use MentoringProgram\Shared\Clock;
use WP_User;

final class ComposeLetter {
	/**
	 * @param Closure( MessageAbout ): Matter $matter What finds the facts of a message.
	 */
	public function __construct(
		private readonly Closure $matter,
		private readonly MessageWording $wording,
		private readonly Clock $clock,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( OutboxRow $row ): ?Letter {
		return $this->with_words( $row, null, null );
	}

	/**
	 * The letter as other words would make it.
	 *
	 * @param string|null $subject Null: the subject it has.
	 * @param string|null $body    Null: the text it has.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function with_words( OutboxRow $row, ?string $subject, ?string $body ): ?Letter {
		$reader = get_user_by( 'id', $row->recipient_id );
		if ( ! $reader instanceof WP_User ) {
			return null;
		}
		$switched = switch_to_user_locale( $reader->ID );
		try {
			$facts = ( $this->matter )( $row->kind->about() )->facts( $row, $reader, $this->clock->now() );
			return null === $facts ? null : new Letter(
				name: MessageText::line( $reader->display_name ),
				address: '' === $row->corrected_address ? $reader->user_email : $row->corrected_address,
				subject: MessageText::fill_line( $subject ?? $this->wording->subject( $row->kind ), $facts->values ),
				body: MessageText::fill( $body ?? $this->wording->body( $row->kind ), $facts->values ),
				answers_to: $facts->answers_to,
				offer_expires_at: $facts->offer_expires_at,
			);
		} finally {
			if ( $switched ) {
				restore_previous_locale();
			}
		}
	}
}
