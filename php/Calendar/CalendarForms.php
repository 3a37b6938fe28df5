<?php
/**
 * The two forms of the secret address on My mentoring: make it, end it. Takes only what a signed-in person sent with a
 * fresh form; anything else is left to those who answer for every form.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Calendar;

use MentoringProgram\Registration\RegistrationForms;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Blocks;

final class CalendarForms {
	public const MAKE   = 'make_feed';
	public const REVOKE = 'revoke_feed';

	/**
	 * The notice after one was ended.
	 */
	public const ENDED = 'feed_ended';

	private string $made = '';

	public function __construct(
		private readonly Feeds $feeds,
		private readonly Blocks $blocks,
	) {}

	/**
	 * Whether the form is one of these, and may be taken.
	 *
	 * @param array<mixed> $sent Fields as they arrived, without slashes.
	 */
	public function takes( array $sent, Actor $actor ): bool {
		$nonce = $sent['mentoring_nonce'] ?? '';
		return in_array( $sent['mentoring_act'] ?? '', [ self::MAKE, self::REVOKE ], true )
			&& $actor->is_signed_in()
			&& is_string( $nonce )
			&& false !== wp_verify_nonce( $nonce, RegistrationForms::NONCE );
	}

	/**
	 * Does what the form asks for.
	 *
	 * @param array<mixed> $sent Fields that takes() took.
	 * @return string|null Where to go next; null: the page itself is the answer, with the address that is told once.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function handle( array $sent, Actor $actor ): ?string {
		if ( self::MAKE === ( $sent['mentoring_act'] ?? '' ) ) {
			$this->made = $this->feeds->make( $actor );
			return null;
		}
		$this->feeds->revoke( $actor->id );
		return $this->blocks->here( [ 'mentoring_notice' => self::ENDED ] );
	}

	/**
	 * The address made in this very request, '' otherwise.
	 */
	public function made(): string {
		return $this->made;
	}
}
