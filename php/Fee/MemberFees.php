<?php
/**
 * Fees as the person reads them on their own page: what is due until when, what was paid on which day, what is owed back.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeZone;
use MentoringProgram\Registration\RegistrationFees;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Format;

/**
 * @phpstan-import-type FeeShown from RegistrationFees
 */
final class MemberFees implements RegistrationFees {
	public function __construct(
		private readonly FeeRepository $fees,
		private readonly Format $format,
		private readonly DateTimeZone $zone,
		private readonly Clock $clock,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function shown( array $registration_ids ): array {
		$shown = [];
		foreach ( $this->fees->of_registrations( $registration_ids ) as $registration_id => $entries ) {
			if ( FeeBook::registration_id( $entries ) === $registration_id ) {
				$shown[ $registration_id ] = $this->fee( $entries );
			}
		}
		return $shown;
	}

	/**
	 * @param non-empty-list<FeeEntry> $entries
	 * @return FeeShown
	 */
	private function fee( array $entries ): array {
		$balance = FeeBalance::of( $entries );
		$overdue = $balance->overdue_since( $this->clock->now()->setTimezone( $this->zone )->format( 'Y-m-d' ) );
		$paid_on = FeeBook::paid_on( $entries );
		return [
			'is_open'   => $balance->owed() > 0,
			'mark'      => match ( true ) {
				null !== $overdue => 'stop',
				FeeState::Settled === $balance->state() => 'good',
				default => 'wait',
			},
			'line'      => match ( $balance->state() ) {
				FeeState::Owed => $this->owed( $balance, $overdue ),
				/* translators: %s: amount. */
				FeeState::OwedBack => sprintf( __( '%s is owed back to you', 'mentoring-program' ), $this->format->money( $balance->owed_back(), $balance->currency ) ),
				FeeState::Settled => null === $paid_on
					? __( 'Nothing is due', 'mentoring-program' )
					/* translators: 1: amount, 2: date. */
					: sprintf( __( '%1$s paid on %2$s', 'mentoring-program' ), $this->format->money( $balance->paid, $balance->currency ), $this->format->date( $paid_on ) ),
			},
			'reference' => FeeEntry::reference_of( $entries[0]->account_id ),
		];
	}

	private function owed( FeeBalance $balance, ?string $overdue ): string {
		$amount = $this->format->money( $balance->owed(), $balance->currency );
		return match ( true ) {
			/* translators: 1: amount, 2: date. */
			null !== $overdue => sprintf( __( '%1$s was due by %2$s', 'mentoring-program' ), $amount, $this->format->date( $overdue ) ),
			/* translators: %s: amount. */
			null === $balance->due_on => sprintf( __( '%s is due', 'mentoring-program' ), $amount ),
			/* translators: 1: amount, 2: date. */
			default => sprintf( __( '%1$s due by %2$s', 'mentoring-program' ), $amount, $this->format->date( $balance->due_on ) ),
		};
	}
}
