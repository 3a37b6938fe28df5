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
	 * What is known of one person; null when nobody asked yet.
	 */
	public function find( int $user_id ): ?MembershipState {
		$row = $this->database->row( 'SELECT standing, until, adapter FROM {member_index} WHERE user_id = %d', $user_id );
		return null === $row ? null : new MembershipState( Standing::from( (string) $row['standing'] ), $row['until'], (string) $row['adapter'] );
	}

	/**
	 * Keeps what the adapter just said.
	 */
	public function keep( int $user_id, MembershipState $state, DateTimeImmutable $now ): void {
		$this->database->write(
			'INSERT INTO {member_index} (user_id, standing, until, adapter, checked_at, dirty) VALUES (%d, %s, %s, %s, %s, 0)
			ON DUPLICATE KEY UPDATE standing = VALUES(standing), until = VALUES(until), adapter = VALUES(adapter), checked_at = VALUES(checked_at), dirty = 0',
			$user_id,
			$state->standing->value,
			$state->until,
			$state->adapter,
			Moment::to_row( $now )
		);
	}

	/**
	 * Notes that somebody's membership may have changed; the next run asks again.
	 */
	public function mark_dirty( int $user_id ): void {
		$this->database->write( 'UPDATE {member_index} SET dirty = 1 WHERE user_id = %d', $user_id );
	}

	/**
	 * Who is to be asked about again: marked ones first, then the longest unasked.
	 *
	 * @return list<int>
	 */
	public function to_check( DateTimeImmutable $asked_before, int $limit ): array {
		$rows = $this->database->rows( 'SELECT user_id FROM {member_index} WHERE dirty = 1 OR checked_at < %s ORDER BY dirty DESC, checked_at, user_id LIMIT %d', Moment::to_row( $asked_before ), $limit );
		return array_map( static fn( array $row ): int => (int) $row['user_id'], $rows );
	}

	/**
	 * Forgets somebody whose account is gone.
	 */
	public function forget( int $user_id ): void {
		$this->database->write( 'DELETE FROM {member_index} WHERE user_id = %d', $user_id );
	}
}
