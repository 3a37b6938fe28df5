<?php
/**
 * What somebody with a place was asked about dates the chapter changed, and whether they said that they can come. It stays
 * open until it is answered: no clock ends it, and whoever has not agreed to a date is never absent from it (DESIGN § 7). Read
 * off the events. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;

final class ChangedDates {
	/**
	 * @param DateTimeImmutable      $asked_at  When the dates changed last, UTC.
	 * @param DateTimeImmutable|null $agreed_at When the person said that they can come, UTC.
	 * @param list<string>           $gone      Dates agreed to that are gone, each "Y-m-d H:i H:i".
	 * @param list<string>           $new       Dates that are new since then, likewise.
	 */
	private function __construct(
		public readonly DateTimeImmutable $asked_at,
		public readonly ?DateTimeImmutable $agreed_at,
		public readonly array $gone,
		public readonly array $new,
	) {}

	/**
	 * What one registration was asked; null when nothing was, or when every date is again as it was agreed to.
	 *
	 * @param list<RegistrationEvent> $events Its events, oldest first; other kinds are passed over.
	 */
	public static function of( array $events ): ?self {
		$asked_at  = null;
		$agreed_at = null;
		$gone      = [];
		$new       = [];
		foreach ( $events as $event ) {
			if ( RegistrationEventKind::CanCome === $event->kind && null !== $asked_at ) {
				$agreed_at = $event->at;
			} elseif ( RegistrationEventKind::DatesChanged === $event->kind ) {
				if ( null !== $agreed_at ) {
					[ $agreed_at, $gone, $new ] = [ null, [], [] ];
				}
				$asked_at = $event->at;
				$taken    = self::lines( $event, 'before' );
				$planned  = self::lines( $event, 'now' );
				$gone     = [ ...$gone, ...array_diff( $taken, $new ) ];
				$new      = [ ...array_diff( $new, $taken ), ...$planned ];
				$back     = array_intersect( $gone, $new );
				$gone     = array_values( array_diff( $gone, $back ) );
				$new      = array_values( array_diff( $new, $back ) );
			}
		}
		return null === $asked_at || ( null === $agreed_at && [] === [ ...$gone, ...$new ] ) ? null : new self( $asked_at, $agreed_at, $gone, $new );
	}

	/**
	 * Whether the answer is still to come.
	 */
	public function is_open(): bool {
		return null === $this->agreed_at;
	}

	/**
	 * Whether this meeting is on a date the person has not agreed to.
	 */
	public function leaves_open( Meeting $meeting ): bool {
		return $this->is_open() && in_array( "{$meeting->local_date} {$meeting->start_time} {$meeting->end_time}", $this->new, true );
	}

	/**
	 * @return list<string>
	 */
	private static function lines( RegistrationEvent $event, string $which ): array {
		return array_values( array_filter( explode( "\n", (string) ( $event->details[ $which ] ?? '' ) ), static fn( string $line ): bool => '' !== $line ) );
	}
}
