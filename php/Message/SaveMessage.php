<?php
/**
 * Changes the words of a message, takes them back to those the plugin ships, or switches it off and on.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Stale;

/**
 * @phpstan-type MessageInput array{version?: int, subject?: string, body?: string, is_off?: bool}
 */
final class SaveMessage {
	public function __construct(
		private readonly MessageRepository $messages,
		private readonly MessageTexts $texts,
		private readonly MessageWording $wording,
		private readonly Clock $clock,
	) {}

	/**
	 * @param MessageInput $input What was sent; what was not stays.
	 * @throws InvalidInput                           Naming the field.
	 * @throws Refused                                When it must stay on.
	 * @throws Stale                                  When somebody saved meanwhile.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function save( MessageKind $kind, array $input, Actor $actor ): Message {
		$message = $this->as_read( $kind, $input );
		if ( ( $input['is_off'] ?? false ) && $kind->is_always_on() ) {
			throw new Refused( MessageReason::AlwaysOn, [ 'message' => $kind->value ] );
		}
		$next = $message->switched( $input['is_off'] ?? $message->is_off, $this->clock->now() );
		if ( isset( $input['subject'] ) || isset( $input['body'] ) ) {
			$before  = $this->wording->of_site( $kind );
			$subject = MessageText::one_line( $input['subject'] ?? $before['subject'] );
			$body    = MessageText::lines( $input['body'] ?? $before['body'] );
			$faults  = MessageTextRules::faults( $kind, $subject, $body );
			if ( [] !== $faults ) {
				throw new InvalidInput( $faults );
			}
			$shipped = SiteLanguage::speaks( fn(): array => [ $this->texts->subject( $kind ), $this->texts->body( $kind ) ] );
			$next    = $next->with_words( $subject === $shipped[0] ? null : $subject, $body === $shipped[1] ? null : $body );
		}
		$this->messages->save( $next, $actor );
		return $this->messages->find( $kind );
	}

	/**
	 * Back to the words the plugin ships.
	 *
	 * @param MessageInput $input The version it was read with.
	 * @throws InvalidInput                           When that is missing.
	 * @throws Stale                                  When somebody saved meanwhile.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function reset( MessageKind $kind, array $input, Actor $actor ): Message {
		$this->messages->save( $this->as_read( $kind, $input )->with_words( null, null ), $actor );
		return $this->messages->find( $kind );
	}

	/**
	 * @param MessageInput $input
	 */
	private function as_read( MessageKind $kind, array $input ): Message {
		$version = $input['version'] ?? throw new InvalidInput( [ new FieldError( 'version', 'missing' ) ] );
		$message = $this->messages->find( $kind );
		if ( $message->version !== $version ) {
			throw new Stale( $message->version, $message->changed_by, $message->changed_at );
		}
		return $message;
	}
}
