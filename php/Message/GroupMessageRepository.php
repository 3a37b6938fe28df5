<?php
/**
 * Every statement on what was written to groups. A form sent twice is one row.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class GroupMessageRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $id ): ?GroupMessage {
		return self::message( $this->database->row( 'SELECT * FROM {group_messages} WHERE id = %d', $id ) );
	}

	/**
	 * What a form with this key wrote.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function with_key( int $writer_id, string $key ): ?GroupMessage {
		return self::message( $this->database->row( 'SELECT * FROM {group_messages} WHERE writer_id = %d AND request_key = %s', $writer_id, $key ) );
	}

	/**
	 * The last one somebody wrote to a group.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function last( int $group_id, int $writer_id ): ?GroupMessage {
		return self::message( $this->database->row( 'SELECT * FROM {group_messages} WHERE group_id = %d AND writer_id = %d ORDER BY id DESC LIMIT 1', $group_id, $writer_id ) );
	}

	/**
	 * Writes one down, unless the key was there before.
	 *
	 * @param string $key    Of the form it came with.
	 * @param int    $people How many it goes to.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function add( Group $group, Actor $writer, string $subject, string $body, string $key, int $people, DateTimeImmutable $now ): void {
		$this->database->write(
			'INSERT IGNORE INTO {group_messages} (group_id, writer_id, writer_name, subject, body, people, request_key, created_at) VALUES (%d, %d, %s, %s, %s, %d, %s, %s)',
			$group->id,
			$writer->id,
			mb_substr( $writer->name, 0, 200 ),
			$subject,
			$body,
			$people,
			$key,
			Moment::to_row( $now )
		);
	}

	/**
	 * The retention job calls it.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function delete_before( DateTimeImmutable $moment ): int {
		return $this->database->write( 'DELETE FROM {group_messages} WHERE created_at < %s', Moment::to_row( $moment ) );
	}

	/**
	 * @param array<string, string|null>|null $row
	 */
	private static function message( ?array $row ): ?GroupMessage {
		return null === $row ? null : new GroupMessage(
			(int) $row['id'],
			(int) $row['group_id'],
			(int) $row['writer_id'],
			(string) $row['writer_name'],
			(string) $row['subject'],
			(string) $row['body'],
			(int) $row['people'],
			Moment::from_row( $row['created_at'] ) ?? throw new \UnexpectedValueException( 'A message has no time.' ),
		);
	}
}
