<?php
/**
 * Finds memberships that ended while their people have places (A19), off the member index and the rules each place was judged by.
 * Only reads: a lapse never frees a place. Somebody whose membership was verified by hand since is left out. That a place is kept
 * until a day, and that somebody was reminded, is read off the events of registrations.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeZone;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class Lapses {
	/**
	 * Places of people whose membership has lapsed, in groups that are not over at a moment given first.
	 */
	private const LAPSED = "SELECT r.id, r.person_id, r.policy_id, m.lapsed_on, g.first_meeting_at, g.timezone, v.verified_at
		FROM {member_index} m
		JOIN {registrations} r ON r.person_id = m.user_id
		JOIN {groups} g ON g.id = r.group_id
		LEFT JOIN {verifications} v ON v.person_id = r.person_id AND v.term_id = g.term_id
		WHERE m.lapsed_on IS NOT NULL AND m.standing IN ('lapsed', 'none') AND r.ended_at IS NULL AND r.seated_at IS NOT NULL
			AND g.state IN ('published', 'on_hold') AND ( g.last_meeting_at IS NULL OR g.last_meeting_at >= %s )";

	public function __construct(
		private readonly Database $database,
		private readonly PolicyRepository $policies,
		private readonly RegistrationRepository $registrations,
		private readonly Clock $clock,
		private readonly DateTimeZone $zone,
	) {}

	/**
	 * Every one of now, oldest place first.
	 *
	 * @return list<Lapse>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function all(): array {
		return $this->read(
			$this->database->rows(
				self::LAPSED . ' ORDER BY r.id',
				Moment::to_row( $this->clock->now() )
			)
		);
	}

	/**
	 * Those whose time to renew is over.
	 *
	 * @return list<Lapse>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function overdue(): array {
		$today = $this->today();
		return array_values( array_filter( $this->all(), static fn( Lapse $lapse ): bool => $lapse->is_overdue( $today ) ) );
	}

	/**
	 * Those of one person.
	 *
	 * @return list<Lapse>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_person( int $person_id ): array {
		return $this->read(
			$this->database->rows(
				self::LAPSED . ' AND r.person_id = %d ORDER BY r.id',
				Moment::to_row( $this->clock->now() ),
				$person_id
			)
		);
	}

	/**
	 * Those of some registrations.
	 *
	 * @param list<int> $registration_ids Registrations.
	 * @return array<int, Lapse> By registration; one that is none is left out.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( array $registration_ids ): array {
		return [] === $registration_ids ? [] : array_column(
			$this->read(
				$this->database->rows(
					self::LAPSED . ' AND r.id IN (%[d]) ORDER BY r.id',
					Moment::to_row( $this->clock->now() ),
					$registration_ids
				)
			),
			null,
			'registration_id'
		);
	}

	/**
	 * The day it is where the site is, Y-m-d.
	 */
	public function today(): string {
		return $this->clock->now()->setTimezone( $this->zone )->format( 'Y-m-d' );
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return list<Lapse>
	 */
	private function read( array $rows ): array {
		$lives    = [];
		$lapses   = [];
		$kept     = [];
		$reminded = [];
		foreach ( $this->done_about( array_map( static fn( array $row ): int => (int) $row['person_id'], $rows ) ) as $event ) {
			if ( RegistrationEventKind::PlaceKept === $event->kind ) {
				$kept[ $event->registration_id ] = $event;
			} else {
				$reminded[ $event->person_id ] = $event->at;
			}
		}
		foreach ( $rows as $row ) {
			$policy_id           = (int) $row['policy_id'];
			$lives[ $policy_id ] = $lives[ $policy_id ] ?? $this->policies->find( $policy_id )?->life;
			$life                = $lives[ $policy_id ];
			$ended_on            = (string) $row['lapsed_on'];
			$first_on            = Moment::from_row( $row['first_meeting_at'] )?->setTimezone( new DateTimeZone( (string) $row['timezone'] ) )->format( 'Y-m-d' );
			$looked_on           = Moment::from_row( $row['verified_at'] )?->setTimezone( $this->zone )->format( 'Y-m-d' );
			if ( null !== $life && $life->asks_after( $ended_on, $first_on ) && ( null === $looked_on || $looked_on <= $ended_on ) ) {
				$event    = $kept[ (int) $row['id'] ] ?? null;
				$lapses[] = new Lapse(
					registration_id: (int) $row['id'],
					person_id: (int) $row['person_id'],
					ended_on: $ended_on,
					renew_by: $life->renew_by( $ended_on ),
					kept_until: is_string( $event?->details[ RegistrationEvent::UNTIL ] ?? null ) ? $event->details[ RegistrationEvent::UNTIL ] : null,
					kept_by: $event->actor_name ?? '',
					reminded_at: $reminded[ (int) $row['person_id'] ] ?? null,
				);
			}
		}
		return $lapses;
	}

	/**
	 * @param list<int> $person_ids
	 * @return list<RegistrationEvent> Places kept and reminders, oldest first.
	 */
	private function done_about( array $person_ids ): array {
		return [] === $person_ids ? [] : $this->registrations->events_of_people( $person_ids, [ RegistrationEventKind::PlaceKept, RegistrationEventKind::RemindedToRenew ] );
	}
}
