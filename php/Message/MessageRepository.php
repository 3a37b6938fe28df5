<?php
/**
 * Every statement on what a chapter changed about its messages. They are few: all are read at once and kept for the request.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Stale;

final class MessageRepository {
	/**
	 * @var array<string, Message>|null
	 */
	private ?array $found = null;

	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * A kind nobody changed is as the plugin ships it.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( MessageKind $kind ): Message {
		$this->found ??= $this->all();
		return $this->found[ $kind->value ] ?? new Message( $kind, is_off: $kind->is_off_at_first() );
	}

	/**
	 * Saves a message whose stored version is still the one it was read with.
	 *
	 * @throws Stale                                  When somebody saved meanwhile.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function save( Message $message, Actor $actor ): void {
		$this->database->write( 'INSERT IGNORE INTO {messages} (kind) VALUES (%s)', $message->kind->value );
		$written     = $this->database->write(
			'UPDATE {messages} SET subject = %s, body = %s, is_off = %d, on_since = %s, version = version + 1, changed_at = %s, changed_by = %d WHERE kind = %s AND version = %d',
			$message->subject,
			$message->body,
			(int) $message->is_off,
			Moment::to_row( $message->on_since ),
			Moment::to_row( $this->clock->now() ),
			$actor->id,
			$message->kind->value,
			$message->version
		);
		$this->found = null;
		if ( 1 !== $written ) {
			$stored = $this->find( $message->kind );
			throw new Stale( $stored->version, $stored->changed_by, $stored->changed_at );
		}
	}

	/**
	 * @return array<string, Message>
	 */
	private function all(): array {
		$found = [];
		foreach ( $this->database->rows( 'SELECT m.*, u.display_name FROM {messages} m LEFT JOIN {users} u ON u.ID = m.changed_by' ) as $row ) {
			// A kind of a newer version of the plugin says nothing to this one.
			$kind = MessageKind::tryFrom( (string) $row['kind'] );
			if ( null !== $kind ) {
				$found[ $kind->value ] = new Message( $kind, $row['subject'], $row['body'], '1' === $row['is_off'], Moment::from_row( $row['on_since'] ), (int) $row['version'], Moment::from_row( $row['changed_at'] ), (string) $row['display_name'] );
			}
		}
		return $found;
	}
}
