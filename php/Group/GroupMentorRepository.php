<?php
/**
 * Writes down who leads a group and between which moments. Reading them is part of reading a group.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

/**
 * @phpstan-import-type WantedMentor from GroupForm
 */
final class GroupMentorRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * Makes these the people who lead a group from now on. Who goes keeps a row with its end, so that it stays known who led
	 * when; who was to begin later and goes before that, never led.
	 *
	 * @param list<WantedMentor> $wanted Who leads.
	 * @param DateTimeImmutable  $now    UTC.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function save( int $group_id, array $wanted, DateTimeImmutable $now ): void {
		$moment = Moment::to_row( $now );
		$rows   = [];
		foreach ( $this->database->rows( 'SELECT id, user_id, from_at FROM {group_mentors} WHERE group_id = %d AND ( until_at IS NULL OR until_at > %s )', $group_id, $moment ) as $row ) {
			$rows[ (int) $row['user_id'] ] = $row;
		}
		foreach ( $wanted as $mentor ) {
			$row   = $rows[ $mentor['id'] ] ?? null;
			$until = Moment::to_row( $mentor['until'] );
			if ( null !== $row ) {
				$this->database->write( 'UPDATE {group_mentors} SET role = %s, from_at = %s, until_at = %s WHERE id = %d', $mentor['role']->value, Moment::to_row( $mentor['from'] ) ?? $row['from_at'], $until, (int) $row['id'] );
			} else {
				$this->database->write( 'INSERT INTO {group_mentors} (group_id, user_id, name, role, from_at, until_at) SELECT %d, ID, display_name, %s, %s, %s FROM {users} WHERE ID = %d', $group_id, $mentor['role']->value, Moment::to_row( $mentor['from'] ) ?? $moment, $until, $mentor['id'] );
			}
		}
		foreach ( array_diff_key( $rows, array_flip( array_column( $wanted, 'id' ) ) ) as $row ) {
			if ( $row['from_at'] > $moment ) {
				$this->database->write( 'DELETE FROM {group_mentors} WHERE id = %d', (int) $row['id'] );
			} else {
				$this->database->write( 'UPDATE {group_mentors} SET until_at = %s WHERE id = %d', $moment, (int) $row['id'] );
			}
		}
	}

	/**
	 * Which of these people have an account.
	 *
	 * @param list<int> $user_ids Ids.
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function accounts( array $user_ids ): array {
		return [] === $user_ids ? [] : array_map( static fn( array $row ): int => (int) $row['ID'], $this->database->rows( 'SELECT ID FROM {users} WHERE ID IN (%[d])', $user_ids ) );
	}
}
