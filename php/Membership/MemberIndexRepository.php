<?php
/**
 * Every statement on the member index: standing as the adapters last reported it, read by everything that lists
 * people.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class MemberIndexRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * The standing of several people in one query; nobody asked about yet is Unknown.
	 *
	 * @param list<int> $user_ids Accounts.
	 * @return array<int, Standing> By account, one for each asked.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function standings( array $user_ids ): array {
		$standings = array_fill_keys( $user_ids, Standing::Unknown );
		if ( [] === $user_ids ) {
			return $standings;
		}
		foreach ( $this->database->rows( 'SELECT user_id, standing FROM {member_index} WHERE user_id IN (%[d])', array_keys( $standings ) ) as $row ) {
			$standings[ (int) $row['user_id'] ] = Standing::from( (string) $row['standing'] );
		}
		return $standings;
	}

	/**
	 * What was known of one person, and whether that is still recent; null when nobody asked yet.
	 *
	 * @param DateTimeImmutable $since What was asked before, or is marked as perhaps changed, is not recent. UTC.
	 * @return array{MembershipState, bool}|null
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $user_id, DateTimeImmutable $since ): ?array {
		$row = $this->database->row( 'SELECT standing, until, adapter, lapsed_on, dirty, checked_at FROM {member_index} WHERE user_id = %d', $user_id );
		return null === $row ? null : [
			new MembershipState( Standing::from( (string) $row['standing'] ), $row['until'], (string) $row['adapter'], $row['lapsed_on'] ),
			0 === (int) $row['dirty'] && Moment::from_row( $row['checked_at'] ) >= $since,
		];
	}

	/**
	 * Keeps what the adapter just said.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function keep( int $user_id, MembershipState $state, DateTimeImmutable $now ): void {
		$this->database->write(
			'INSERT INTO {member_index} (user_id, standing, until, adapter, lapsed_on, checked_at, dirty) VALUES (%d, %s, %s, %s, %s, %s, 0)
			ON DUPLICATE KEY UPDATE standing = VALUES(standing), until = VALUES(until), adapter = VALUES(adapter), lapsed_on = VALUES(lapsed_on), checked_at = VALUES(checked_at), dirty = 0',
			$user_id,
			$state->standing->value,
			$state->until,
			$state->adapter,
			$state->lapsed_on,
			Moment::to_row( $now )
		);
	}

	/**
	 * Notes that somebody's membership may have changed; the next run asks again.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function mark_dirty( int $user_id ): void {
		$this->database->write( 'UPDATE {member_index} SET dirty = 1 WHERE user_id = %d', $user_id );
	}

	/**
	 * Notes that anybody's membership may have changed: what makes a member was decided anew.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function mark_all_dirty(): void {
		$this->database->write( 'UPDATE {member_index} SET dirty = 1' );
	}

	/**
	 * Who was marked, longest unasked first.
	 *
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function marked( int $limit ): array {
		return self::ids( $this->database->rows( 'SELECT user_id FROM {member_index} WHERE dirty = 1 ORDER BY checked_at, user_id LIMIT %d', $limit ) );
	}

	/**
	 * Who was never asked about or longest ago, those never asked first.
	 *
	 * @param DateTimeImmutable $before Only who was not asked about since, UTC.
	 * @return list<int>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function unasked_since( DateTimeImmutable $before, int $limit ): array {
		return self::ids( $this->database->rows( 'SELECT u.ID AS user_id FROM {users} u LEFT JOIN {member_index} m ON m.user_id = u.ID WHERE m.user_id IS NULL OR m.checked_at < %s ORDER BY m.checked_at, u.ID LIMIT %d', Moment::to_row( $before ), $limit ) );
	}

	/**
	 * Forgets everybody whose account was removed behind our back.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function forget_gone(): void {
		$this->database->write( 'DELETE FROM {member_index} WHERE user_id NOT IN (SELECT ID FROM {users})' );
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return list<int>
	 */
	private static function ids( array $rows ): array {
		return array_map( static fn( array $row ): int => (int) $row['user_id'], $rows );
	}
}
