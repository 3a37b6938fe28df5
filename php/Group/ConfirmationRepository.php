<?php
/**
 * Every statement on what mentors confirmed. An answer is written once, by an update that expects none.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class ConfirmationRepository {
	private const COLUMNS = 'id, group_id, mentor_id, mentor_name, dates, asked_at, confirmed_at, text_id, told_on, recorded_by';

	public function __construct( private readonly Database $database ) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $id ): ?Confirmation {
		$row = $this->database->row( 'SELECT ' . self::COLUMNS . ' FROM {group_confirmations} WHERE id = %d', $id );
		return null === $row ? null : self::from_row( $row );
	}

	/**
	 * All of some groups, oldest first.
	 *
	 * @param list<int> $group_ids Groups.
	 * @return array<int, list<Confirmation>> By group, one for each.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_groups( array $group_ids ): array {
		$found = array_fill_keys( $group_ids, [] );
		foreach ( [] === $group_ids ? [] : $this->database->rows( 'SELECT ' . self::COLUMNS . ' FROM {group_confirmations} WHERE group_id IN (%[d]) ORDER BY id', $group_ids ) as $row ) {
			$found[ (int) $row['group_id'] ][] = self::from_row( $row );
		}
		return $found;
	}

	/**
	 * The question about these dates, made when it is new.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function ensure( int $group_id, GroupMentor $mentor, string $dates ): Confirmation {
		$this->database->write( "INSERT IGNORE INTO {group_confirmations} (group_id, mentor_id, mentor_name, dates, recorded_by) VALUES (%d, %d, %s, %s, '')", $group_id, $mentor->user_id, mb_substr( $mentor->name, 0, 200 ), $dates );
		$row = $this->database->row( 'SELECT ' . self::COLUMNS . ' FROM {group_confirmations} WHERE group_id = %d AND mentor_id = %d AND dates = %s', $group_id, $mentor->user_id, $dates );
		return self::from_row( $row ?? throw new \UnexpectedValueException( 'A question just written is not there.' ) );
	}

	/**
	 * Notes that a message asks.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function asked( int $id, DateTimeImmutable $now ): void {
		$this->database->write( 'UPDATE {group_confirmations} SET asked_at = %s WHERE id = %d', Moment::to_row( $now ), $id );
	}

	/**
	 * Writes the answer down. False: there was one before.
	 *
	 * @param int|null    $text_id     Wording agreed to.
	 * @param string|null $told_on     Y-m-d, where it was said by phone.
	 * @param string      $recorded_by Who recorded that, '' for the mentor.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function confirm( int $id, ?int $text_id, ?string $told_on, string $recorded_by, DateTimeImmutable $now ): bool {
		return 1 === $this->database->write( 'UPDATE {group_confirmations} SET confirmed_at = %s, text_id = %d, told_on = %s, recorded_by = %s WHERE id = %d AND confirmed_at IS NULL', Moment::to_row( $now ), $text_id, $told_on, mb_substr( $recorded_by, 0, 200 ), $id );
	}

	/**
	 * Removes those of a group that goes.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function remove( int $group_id ): void {
		$this->database->write( 'DELETE FROM {group_confirmations} WHERE group_id = %d', $group_id );
	}

	/**
	 * @param array<string, string|null> $row
	 */
	private static function from_row( array $row ): Confirmation {
		return new Confirmation(
			id: (int) $row['id'],
			group_id: (int) $row['group_id'],
			mentor_id: (int) $row['mentor_id'],
			mentor_name: (string) $row['mentor_name'],
			dates: (string) $row['dates'],
			asked_at: Moment::from_row( $row['asked_at'] ),
			confirmed_at: Moment::from_row( $row['confirmed_at'] ),
			text_id: null === $row['text_id'] ? null : (int) $row['text_id'],
			told_on: $row['told_on'],
			recorded_by: (string) $row['recorded_by'],
		);
	}
}
