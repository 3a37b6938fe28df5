<?php
/**
 * Until when an offer is kept: the program's hours from the hand-over of its message, never ending at night, at the
 * group's first meeting at the latest. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\Group;
use MentoringProgram\Program\Policy;

final class OfferClock {
	private const NIGHT_BEGINS = 21;
	private const NIGHT_ENDS   = 8;

	/**
	 * @param DateTimeZone $zone The site's zone: night is night there.
	 */
	public function __construct( private readonly DateTimeZone $zone ) {}

	/**
	 * When an offer handed over now would end, UTC.
	 */
	public function expiry( Policy $policy, Group $group, DateTimeImmutable $now ): DateTimeImmutable {
		return $this->after( $policy->offer_hours * 3600, $group->first_meeting_at, $now );
	}

	/**
	 * When an offer with so many seconds left ends, UTC: also for a clock that stood still while a group was on hold.
	 *
	 * @param int                    $seconds          Seconds left, counted in real time across clock changes.
	 * @param DateTimeImmutable|null $first_meeting_at Start of the group's first meeting, UTC.
	 * @param DateTimeImmutable      $now              Present moment, UTC.
	 */
	public function after( int $seconds, ?DateTimeImmutable $first_meeting_at, DateTimeImmutable $now ): DateTimeImmutable {
		$utc    = new DateTimeZone( 'UTC' );
		$expiry = $this->not_at_night( $now->setTimezone( $utc )->setTimestamp( $now->getTimestamp() + $seconds ) )->setTimezone( $utc );
		// A place offered by the administrator once the group has begun keeps its full time.
		return null !== $first_meeting_at && $first_meeting_at > $now ? min( $expiry, $first_meeting_at->setTimezone( $utc ) ) : $expiry;
	}

	private function not_at_night( DateTimeImmutable $moment ): DateTimeImmutable {
		$local = $moment->setTimezone( $this->zone );
		$hour  = (int) $local->format( 'G' );
		return match ( true ) {
			$hour < self::NIGHT_ENDS => $local->setTime( self::NIGHT_ENDS, 0 ),
			$hour >= self::NIGHT_BEGINS => $local->modify( '+1 day' )->setTime( self::NIGHT_ENDS, 0 ),
			default => $local,
		};
	}
}
