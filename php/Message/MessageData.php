<?php
/**
 * What messages know about people, and what becomes of it (check 19). Texts of messages are in no table but those written
 * to a group.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\PersonalData;

/**
 * @phpstan-import-type Exported from PersonalData
 */
final class MessageData implements PersonalData {
	public function __construct( private readonly Database $database ) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		$none = static fn( string ...$columns ): array => array_fill_keys( $columns, 'none' );
		return [
			'outbox'         => [
				...$none( 'id', 'event_key', 'event_id', 'about_id', 'attempts', 'next_attempt_at', 'claimed_at', 'claim', 'offer_expires_at' ),
				...array_fill_keys( [ 'registration_id', 'recipient_id' ], 'kept: that a message was handed over belongs to what it is about; the row goes after 90 days' ),
				...array_fill_keys( [ 'message', 'state', 'handed_over_at', 'created_at' ], 'exported' ),
				...array_fill_keys( [ 'to_name', 'to_address', 'corrected_address', 'last_error' ], 'erased' ),
			],
			'messages'       => [
				...$none( 'kind', 'subject', 'body', 'is_off', 'on_since', 'version', 'changed_at' ),
				'changed_by' => 'kept: who changed a text of the chapter; the account is gone with the person',
			],
			'group_messages' => [
				...$none( 'id', 'group_id', 'people', 'request_key' ),
				...array_fill_keys( [ 'writer_id', 'writer_name', 'subject', 'body', 'created_at' ], 'erased' ),
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		foreach ( $this->database->rows( 'SELECT id, message, to_name, to_address, corrected_address, state, handed_over_at, last_error, created_at FROM {outbox} WHERE recipient_id = %d ORDER BY id', $person_id ) as $row ) {
			yield [
				'group' => __( 'Messages of the mentoring program', 'mentoring-program' ),
				'item'  => "message-{$row['id']}",
				'data'  => self::data(
					[
						[ __( 'Message', 'mentoring-program' ), $row['message'] ],
						[ __( 'To', 'mentoring-program' ), trim( $row['to_name'] . ' ' . ( '' === $row['corrected_address'] ? $row['to_address'] : $row['corrected_address'] ) ) ],
						[ __( 'Written down (UTC)', 'mentoring-program' ), $row['created_at'] ],
						[ __( 'Handed to the mail server (UTC)', 'mentoring-program' ), $row['handed_over_at'] ],
						[ __( 'State', 'mentoring-program' ), $row['state'] ],
						[ __( 'What the mail server said', 'mentoring-program' ), $row['last_error'] ],
					]
				),
			];
		}
		foreach ( $this->database->rows( 'SELECT id, writer_name, subject, body, created_at FROM {group_messages} WHERE writer_id = %d ORDER BY id', $person_id ) as $row ) {
			yield [
				'group' => __( 'Messages written to a mentoring group', 'mentoring-program' ),
				'item'  => "group-message-{$row['id']}",
				'data'  => self::data(
					[
						[ __( 'Written by', 'mentoring-program' ), $row['writer_name'] ],
						[ __( 'Written (UTC)', 'mentoring-program' ), $row['created_at'] ],
						[ __( 'Subject', 'mentoring-program' ), $row['subject'] ],
						[ __( 'Text', 'mentoring-program' ), $row['body'] ],
					]
				),
			];
		}
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		// A row that went would be written again while its event is young; without name and address it says nothing.
		$erased = $this->database->write( "UPDATE {outbox} SET to_name = '', to_address = '', corrected_address = '', last_error = '' WHERE recipient_id = %d AND ( to_name <> '' OR to_address <> '' OR corrected_address <> '' OR last_error <> '' )", $person_id );
		return [
			'erased' => $erased + $this->database->write( 'DELETE FROM {group_messages} WHERE writer_id = %d', $person_id ),
			'kept'   => 0 === $this->database->number( 'SELECT COUNT(*) FROM {outbox} WHERE recipient_id = %d', $person_id ) ? [] : [ __( 'Which messages were handed to the mail server, and when, is kept for 90 days, without name and address.', 'mentoring-program' ) ],
		];
	}

	/**
	 * @param list<array{string, string|null}> $facts
	 * @return list<array{name: string, value: string}>
	 */
	private static function data( array $facts ): array {
		return array_map(
			static fn( array $fact ): array => [
				'name'  => $fact[0],
				'value' => (string) $fact[1],
			],
			$facts
		);
	}
}
