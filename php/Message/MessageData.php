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
	public function __construct(
		private readonly Database $database,
		private readonly MessageTexts $texts,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		$none = static fn( string ...$columns ): array => array_fill_keys( $columns, 'none' );
		return [
			'outbox'         => [
				...$none( 'id', 'event_key', 'event_id', 'registration_id', 'about_id', 'state', 'attempts', 'next_attempt_at', 'claimed_at', 'claim', 'offer_expires_at', 'last_error' ),
				...array_fill_keys( [ 'message', 'recipient_id', 'to_name', 'to_address', 'corrected_address', 'handed_over_at', 'created_at' ], 'erased' ),
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
		foreach ( $this->database->rows( 'SELECT id, message, to_name, to_address, corrected_address, handed_over_at, created_at FROM {outbox} WHERE recipient_id = %d ORDER BY id', $person_id ) as $row ) {
			$kind = MessageKind::tryFrom( (string) $row['message'] );
			yield [
				'group' => __( 'Messages of the mentoring program', 'mentoring-program' ),
				'item'  => "message-{$row['id']}",
				'data'  => self::data(
					[
						[ __( 'Message', 'mentoring-program' ), null === $kind ? $row['message'] : $this->texts->label( $kind ) ],
						[ __( 'To', 'mentoring-program' ), trim( $row['to_name'] . ' ' . ( '' === $row['corrected_address'] ? $row['to_address'] : $row['corrected_address'] ) ) ],
						[ __( 'Written down (UTC)', 'mentoring-program' ), $row['created_at'] ],
						[ __( 'Handed to the mail server (UTC)', 'mentoring-program' ), $row['handed_over_at'] ],
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
		return [
			'erased' => $this->database->write( 'DELETE FROM {outbox} WHERE recipient_id = %d', $person_id ) + $this->database->write( 'DELETE FROM {group_messages} WHERE writer_id = %d', $person_id ),
			'kept'   => [],
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
