<?php
/**
 * What the outbox knows about people: whom it wrote to and what about. Names and addresses go when somebody asks; that a
 * message was handed over stays. Letters themselves are never stored.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\PersonalData;
use MentoringProgram\Shared\PersonalRecord;

final class MessageData implements PersonalData {
	private const BATCH = 200;

	public function __construct( private readonly Database $database ) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		$handed = 'kept: that a message about a registration was handed over belongs to the registration';
		return [
			'outbox' => array_fill_keys( [ 'id', 'event_key', 'event_id', 'attempts', 'next_attempt_at', 'claimed_at', 'claim', 'offer_expires_at' ], 'none' ) + [
				'registration_id' => $handed,
				'message'         => 'exported',
				'recipient_id'    => $handed,
				'to_name'         => 'erased',
				'to_address'      => 'erased',
				'state'           => 'exported',
				'handed_over_at'  => 'exported',
				'last_error'      => 'erased',
				'created_at'      => 'exported',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		$last = 0;
		do {
			$rows = $this->database->rows( 'SELECT id, message, to_name, to_address, state, handed_over_at, last_error, created_at FROM {outbox} WHERE recipient_id = %d AND id > %d ORDER BY id LIMIT %d', $person_id, $last, self::BATCH );
			foreach ( $rows as $row ) {
				$last = (int) $row['id'];
				yield PersonalRecord::of(
					__( 'Messages to you', 'mentoring-program' ),
					'message-' . $last,
					[
						__( 'Message', 'mentoring-program' ) => $row['message'],
						__( 'To', 'mentoring-program' )    => trim( $row['to_name'] . ' ' . $row['to_address'] ),
						__( 'Written', 'mentoring-program' ) => PersonalRecord::moment( $row['created_at'] ),
						__( 'Handed to the mail server', 'mentoring-program' ) => PersonalRecord::moment( $row['handed_over_at'] ),
						__( 'State', 'mentoring-program' ) => $row['state'],
						__( 'What the mail server said', 'mentoring-program' ) => $row['last_error'],
					]
				);
			}
		} while ( self::BATCH === count( $rows ) );
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		$erased = $this->database->write( "UPDATE {outbox} SET to_name = '', to_address = '', last_error = '' WHERE recipient_id = %d AND ( to_name <> '' OR to_address <> '' OR last_error <> '' )", $person_id );
		return [
			'erased' => $erased,
			'kept'   => 0 === $this->database->number( 'SELECT COUNT(*) FROM {outbox} WHERE recipient_id = %d', $person_id ) ? [] : [ __( 'Which messages were handed to the mail server, and when, stays with the registration they are about, without name and address.', 'mentoring-program' ) ],
		];
	}
}
