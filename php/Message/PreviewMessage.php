<?php
/**
 * Shows a text filled in, for an invented person or for somebody it went to, and sends it to who edits it as a test. What is
 * shown is what was typed, saved or not; nothing is written down.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\RateLimit;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Settings;
use WP_User;

final class PreviewMessage {
	private const TESTS_AN_HOUR = 20;

	public function __construct(
		private readonly ComposeLetter $compose,
		private readonly MailServer $server,
		private readonly RateLimit $limit,
		private readonly Settings $settings,
	) {}

	/**
	 * The letter. What stands in braces and is not known stays as it is written.
	 *
	 * @param OutboxRow|null $like A message of this kind whose reader and facts are taken, while it is still true.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function letter( MessageKind $kind, string $subject, string $body, ?OutboxRow $like ): Letter {
		// A letter with a secret link is not written again for a look: that would end the link somebody was given.
		$real = null === $like || $like->kind !== $kind || $kind->holds_a_secret() ? null : $this->compose->with_words( $like, $subject, $body );
		return $real ?? SiteLanguage::speaks(
			static function () use ( $kind, $subject, $body ): Letter {
				$examples = PlaceholderWords::examples( $kind );
				return new Letter(
					name: $examples['person'],
					address: '',
					subject: MessageText::fill_line( $subject, $examples ),
					body: MessageText::fill( $body, $examples + self::as_written( $kind, $body ) ),
					answers_to: '',
					offer_expires_at: null,
				);
			}
		);
	}

	/**
	 * Hands it to the mail server, for who is signed in and nobody else.
	 *
	 * @throws InvalidInput                           When the text could not be saved either.
	 * @throws Refused                                On a copy of the site, and when the mail server does not take it.
	 * @throws \MentoringProgram\Shared\TooMany       After too many in an hour.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function test( MessageKind $kind, string $subject, string $body, WP_User $reader, Actor $actor ): void {
		$faults = MessageTextRules::faults( $kind, $subject, $body );
		if ( [] !== $faults ) {
			throw new InvalidInput( $faults );
		}
		if ( $this->settings->is_copy() ) {
			throw new Refused( MessageReason::Paused );
		}
		$this->limit->take( 'message_test', (string) $actor->id, self::TESTS_AN_HOUR, HOUR_IN_SECONDS );
		$letter = $this->letter( $kind, $subject, $body, null );
		$wrong  = $this->server->hand_over(
			new Letter(
				name: MessageText::line( $reader->display_name ),
				address: $reader->user_email,
				/* translators: %s: subject of a message. */
				subject: sprintf( __( '[Test] %s', 'mentoring-program' ), $letter->subject ),
				body: $letter->body,
				answers_to: '',
				offer_expires_at: null,
			)
		);
		if ( null !== $wrong ) {
			throw new Refused( MessageReason::TestFailed, [ 'why' => $wrong ] );
		}
	}

	/**
	 * @return array<string, string>
	 */
	private static function as_written( MessageKind $kind, string $text ): array {
		$names = array_keys( MessageTextRules::unknown( $kind, $text ) );
		return array_combine( $names, array_map( static fn( string $name ): string => '{' . $name . '}', $names ) );
	}
}
