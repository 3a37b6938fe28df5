<?php
/**
 * An administrator keeps the place of somebody whose membership ended until a day (A19): until then Overview does not bring it up.
 * Who and when is an event of the registration. No place is freed by it, not on that day either.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\Refused;

final class KeepPlace {
	/**
	 * A year later is a slip of the pen.
	 */
	private const AT_MOST = '+1 year';

	public function __construct(
		private readonly RegistrationLookup $lookup,
		private readonly RegistrationRules $rules,
		private readonly Lapses $lapses,
		private readonly LapseActs $acts,
	) {}

	/**
	 * The same day twice is noted once; another day takes the place of the one before.
	 *
	 * @param string $until Y-m-d, the last day the place is kept without a renewal.
	 * @throws \MentoringProgram\Shared\NotFound   When there is no such registration for the actor.
	 * @throws \MentoringProgram\Shared\NotAllowed When the actor does not run the program.
	 * @throws InvalidInput                        Naming kept_until: no day, one on which it is kept anyway, or one too far away.
	 * @throws Refused                             no_lapse, already_ended, offer_expired.
	 * @throws \MentoringProgram\Shared\Busy       When somebody else holds the person for too long.
	 */
	public function keep( int $registration_id, string $until, Actor $actor ): Registration {
		$registration = $this->lookup->managed( $registration_id, $actor );
		$this->acts->note(
			$registration,
			RegistrationEventKind::PlaceKept,
			$actor,
			function ( RegistrationRecord $record, DateTimeImmutable $now ) use ( $until, $actor ): ?array {
				$why   = $this->rules->keep_place( $record, $actor, $now );
				$lapse = $record->standing?->lapse;
				if ( null !== $why || null === $lapse ) {
					throw $why ?? new Refused( RegistrationReason::NoLapse, [ 'name' => $record->person_name ] );
				}
				$wrong = $this->wrong( $until, $lapse );
				if ( null !== $wrong ) {
					throw new InvalidInput( [ $wrong ] );
				}
				return $until === $lapse->kept_until ? null : [ RegistrationEvent::UNTIL => $until ];
			}
		);
		return $registration;
	}

	private function wrong( string $until, Lapse $lapse ): ?FieldError {
		$day    = DateTimeImmutable::createFromFormat( '!Y-m-d', $until );
		$today  = $this->lapses->today();
		$before = max( $today, $lapse->renew_by );
		$last   = ( new DateTimeImmutable( $today ) )->modify( self::AT_MOST )->format( 'Y-m-d' );
		return match ( true ) {
			'' === $until => new FieldError( 'kept_until', 'missing' ),
			false === $day || $day->format( 'Y-m-d' ) !== $until => new FieldError( 'kept_until', 'invalid' ),
			$until <= $before => new FieldError( 'kept_until', 'too_early', [ 'after' => $before ] ),
			$until > $last => new FieldError( 'kept_until', 'too_late', [ 'last' => $last ] ),
			default => null,
		};
	}
}
