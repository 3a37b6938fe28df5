<?php
/**
 * What an act on the seats came to: the registration as it is now, and what happened, to others too. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class SeatOutcome {
	/**
	 * @param Registration            $registration Read freshly after the act.
	 * @param list<RegistrationEvent> $events       Everything this act caused, in order; empty when it was done before.
	 * @param bool                    $replayed     The same request had been done already; nothing changed now.
	 */
	public function __construct(
		public readonly Registration $registration,
		public readonly array $events,
		public readonly bool $replayed,
	) {}
}
