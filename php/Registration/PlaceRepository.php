<?php
/**
 * Reads what groups show of their places, what somebody has in them, and who is where in line: one query for any number of
 * groups. Whoever has not ended and holds no seat waits; that number is a difference, so that nobody reads a queue to
 * count it (P8).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupPlaces;
use MentoringProgram\Group\OwnPlace;
use MentoringProgram\Group\Places;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class PlaceRepository implements Places {
	/**
	 * Place in line of a registration r that waits, from 1.
	 */
	private const POSITION = '( SELECT COUNT(*) FROM {registrations} b WHERE b.group_id = r.group_id AND b.ended_at IS NULL AND b.queued_at <= r.queued_at AND ( b.queued_at < r.queued_at OR b.id <= r.id ) )
		- ( SELECT COUNT(*) FROM {seats} bs JOIN {registrations} h ON h.id = bs.registration_id WHERE bs.group_id = r.group_id AND h.ended_at IS NULL AND ( h.queued_at < r.queued_at OR ( h.queued_at = r.queued_at AND h.id < r.id ) ) )';

	/**
	 * What a person has in groups; its columns before `mine` are those of COUNTS.
	 */
	private const OWN = 'SELECT r.group_id, NULL AS active, NULL AS confirmed, NULL AS offered, NULL AS held, NULL AS withheld, NULL AS next_ends,
			r.id AS mine, r.seated_at, s.id AS seat_id, s.offer_expires_at, CASE WHEN s.id IS NULL THEN ' . self::POSITION . ' ELSE NULL END AS position
		FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id
		WHERE r.person_id = %d AND r.ended_at IS NULL AND r.group_id IN (%[d])';

	/**
	 * Of each group: who has not ended; who is confirmed, is offered a place, holds one whatever became of the offer; places
	 * kept back (A49); the end of the next offer.
	 */
	private const COUNTS = 'SELECT s.group_id, NULL AS active,
			SUM( CASE WHEN r.seated_at IS NOT NULL THEN 1 ELSE 0 END ) AS confirmed,
			SUM( CASE WHEN r.id IS NOT NULL AND r.seated_at IS NULL AND ( s.offer_expires_at IS NULL OR s.offer_expires_at > %s ) THEN 1 ELSE 0 END ) AS offered,
			SUM( CASE WHEN r.id IS NOT NULL THEN 1 ELSE 0 END ) AS held,
			SUM( CASE WHEN s.registration_id IS NULL AND s.withheld_at IS NOT NULL THEN 1 ELSE 0 END ) AS withheld,
			MIN( CASE WHEN r.id IS NOT NULL AND r.seated_at IS NULL AND s.offer_expires_at > %s THEN s.offer_expires_at ELSE NULL END ) AS next_ends,
			NULL AS mine, NULL AS seated_at, NULL AS seat_id, NULL AS offer_expires_at, NULL AS position
		FROM {seats} s LEFT JOIN {registrations} r ON r.id = s.registration_id AND r.ended_at IS NULL
		WHERE s.group_id IN (%[d])
		GROUP BY s.group_id
		UNION ALL
		SELECT a.group_id, COUNT(*), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
		FROM {registrations} a
		WHERE a.group_id IN (%[d]) AND a.ended_at IS NULL
		GROUP BY a.group_id';

	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function of( array $groups, Actor $actor ): array {
		if ( [] === $groups ) {
			return [];
		}
		$now    = $this->clock->now();
		$moment = Moment::to_row( $now );
		$ids    = array_map( static fn( Group $group ): int => $group->id, $groups );
		$facts  = [];
		foreach ( $this->database->rows( self::COUNTS . ' UNION ALL ' . self::OWN, $moment, $moment, $ids, $ids, $actor->id, $ids ) as $row ) {
			$id           = (int) $row['group_id'];
			$facts[ $id ] = array_filter( $row, is_string( ... ) ) + ( $facts[ $id ] ?? [] );
		}
		$places = [];
		foreach ( $groups as $group ) {
			$of_group             = $facts[ $group->id ] ?? [];
			$places[ $group->id ] = new GroupPlaces(
				capacity: $group->capacity,
				confirmed: (int) ( $of_group['confirmed'] ?? 0 ),
				offered: (int) ( $of_group['offered'] ?? 0 ),
				waiting: (int) ( $of_group['active'] ?? 0 ) - (int) ( $of_group['held'] ?? 0 ),
				withheld: (int) ( $of_group['withheld'] ?? 0 ),
				mine: self::own( $of_group, $now ),
				next_offer_ends_at: Moment::from_row( $of_group['next_ends'] ?? null ),
			);
		}
		return $places;
	}

	/**
	 * What somebody has in one group; null when there is nothing.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function mine( Group $group, Actor $actor ): ?OwnPlace {
		return self::own( $this->database->row( self::OWN, $actor->id, [ $group->id ] ) ?? [], $this->clock->now() );
	}

	/**
	 * Places in line of those of these registrations that wait.
	 *
	 * @param non-empty-list<int> $ids Registrations.
	 * @return array<int, int> By registration, from 1.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function positions( array $ids ): array {
		$positions = [];
		// One place is counted; for several, each queue is read once in its order: counting reads it over and over (P9).
		if ( 1 === count( $ids ) ) {
			$rows = $this->database->rows( 'SELECT r.id, ' . self::POSITION . ' AS position FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id WHERE r.id = %d AND r.ended_at IS NULL AND s.id IS NULL', $ids[0] );
			return [] === $rows ? [] : [ $ids[0] => (int) $rows[0]['position'] ];
		}
		$before = [];
		$rows   = $this->database->rows(
			'SELECT r.id, r.group_id
			FROM {registrations} r LEFT JOIN {seats} s ON s.registration_id = r.id
			WHERE r.group_id IN ( SELECT group_id FROM {registrations} WHERE id IN (%[d]) ) AND r.ended_at IS NULL AND s.id IS NULL
			ORDER BY r.group_id, r.queued_at, r.id',
			$ids
		);
		foreach ( $rows as $row ) {
			$group_id                      = (int) $row['group_id'];
			$before[ $group_id ]           = ( $before[ $group_id ] ?? 0 ) + 1;
			$positions[ (int) $row['id'] ] = $before[ $group_id ];
		}
		return array_intersect_key( $positions, array_flip( $ids ) );
	}

	/**
	 * An offer past its time counts as ended.
	 *
	 * @param array<string, string|null> $row Of the query above; without `mine`, or with none, there is nothing.
	 */
	private static function own( array $row, DateTimeImmutable $now ): ?OwnPlace {
		if ( ! isset( $row['mine'] ) ) {
			return null;
		}
		$expires_at = Moment::from_row( $row['offer_expires_at'] ?? null );
		return match ( true ) {
			! isset( $row['seat_id'] ) => new OwnPlace( (int) $row['mine'], 'waiting', position: (int) ( $row['position'] ?? 0 ) ),
			isset( $row['seated_at'] ) => new OwnPlace( (int) $row['mine'], 'confirmed' ),
			null === $expires_at || $expires_at > $now => new OwnPlace( (int) $row['mine'], 'offered', offer_expires_at: $expires_at ),
			default => null,
		};
	}
}
