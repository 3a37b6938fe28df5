<?php
/**
 * What My mentoring says about the secret address of one's calendar: what it is, the address in the moment it is made, or
 * how to end it. Prints nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Calendar;

use MentoringProgram\Registration\RegistrationForms;
use MentoringProgram\Shared\Actor;

/**
 * @phpstan-type FeedShown array{nonce: string, address: string, subscribe: string, has: bool, ended: bool}
 */
final class FeedPanel {
	public function __construct(
		private readonly Feeds $feeds,
		private readonly CalendarForms $forms,
	) {}

	/**
	 * @param string $done      What was just done, from the address; shown only when it is true.
	 * @param bool   $has_dates Whether there is anything to follow.
	 * @return FeedShown|null Null: nothing to follow and no address to end.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function view( Actor $actor, string $done, bool $has_dates ): ?array {
		$has     = $this->feeds->has( $actor );
		$address = $this->forms->made();
		$ended   = CalendarForms::ENDED === $done && ! $has;
		return ! $has_dates && ! $has && ! $ended ? null : [
			'nonce'     => wp_create_nonce( RegistrationForms::NONCE ),
			'address'   => $address,
			'subscribe' => (string) preg_replace( '#^https?:#', 'webcal:', $address ),
			'has'       => $has,
			'ended'     => $ended,
		];
	}
}
