<?php
/**
 * Fees as the person reads them on their own page: what is due until when, what was paid on which day, what is kept for
 * another group or owed back.
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
		$today   = $this->clock->now()->setTimezone( $this->zone )->format( 'Y-m-d' );
		$overdue = $balance->overdue_since( $today );
		$state   = $balance->state( $today );
		$paid_on = FeeBook::paid_on( $entries );
		return [
			'state'     => $state->value,
			'mark'      => match ( true ) {
				null !== $overdue => 'stop',
				FeeState::Settled === $state => 'good',
				default => 'wait',
			},
			'line'      => match ( $state ) {
				FeeState::Owed => $this->owed( $balance, $overdue ),
				/* translators: 1: date, 2: amount. */
				FeeState::Kept => sprintf( __( 'Choose another group by %1$s, or the fee of %2$s is returned to you', 'mentoring-program' ), $this->format->date( (string) $balance->kept_until ), $this->format->money( $balance->owed_back(), $balance->currency ) ),
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
