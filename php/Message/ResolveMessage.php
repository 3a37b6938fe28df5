<?php
/**
 * What a person does about a message the mail server would not take: try again, send it elsewhere, or say that they told
 * the person another way.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Registration\Offers;
use MentoringProgram\Registration\SeatBook;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class ResolveMessage {
	public function __construct(
		private readonly OutboxRepository $outbox,
		private readonly Offers $offers,
		private readonly SeatBook $seats,
		private readonly Audit $audit,
		private readonly Clock $clock,
	) {}

	/**
	 * @throws NotFound                               When there is no such message.
	 * @throws Refused                                When there is nothing to try.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function try_again( int $id ): OutboxRow {
		$row = $this->find( $id );
		$this->unless_done( $this->outbox->try_again( $row->id, null, $this->clock->now() ) );
		return $this->find( $id );
	}

	/**
	 * Sends this one message to another address; the account keeps the one it has.
	 *
	 * @throws InvalidInput                           When it is no address.
	 * @throws NotFound                               When there is no such message.
	 * @throws Refused                                When there is nothing to try.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function correct( int $id, string $address, Actor $actor ): OutboxRow {
		$row     = $this->find( $id );
		$address = trim( $address );
		if ( false === is_email( $address ) || 200 < strlen( $address ) ) {
			throw new InvalidInput( [ new FieldError( 'address', '' === $address ? 'missing' : 'invalid' ) ] );
		}
		$this->unless_done( $this->outbox->try_again( $row->id, $address, $this->clock->now() ) );
		$this->audit->record( $actor, AuditAct::MessageRedirected, 'message', $row->id, $row->recipient_id, [ 'kind' => $row->kind->value ] );
		return $this->find( $id );
	}

	/**
	 * The person was told another way. An offer they were told of runs from now on, as it would from a letter.
	 *
	 * @throws NotFound                               When there is no such message.
	 * @throws Refused                                When it needs nothing any more.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function close( int $id, Actor $actor ): OutboxRow {
		$row   = $this->find( $id );
		$until = MessageKind::PlaceOffered === $row->kind ? $this->offers->would_expire( $row->registration_id ) : null;
		$this->unless_done( $this->outbox->close( $row->id, $this->clock->now() ) );
		$this->audit->record( $actor, AuditAct::MessageClosed, 'message', $row->id, $row->recipient_id, [ 'kind' => $row->kind->value ] );
		if ( null !== $until ) {
			$this->seats->start_offer_clock( $row->registration_id, $until );
		}
		return $this->find( $id );
	}

	private function find( int $id ): OutboxRow {
		return $this->outbox->find( $id ) ?? throw new NotFound();
	}

	private function unless_done( bool $is_done ): void {
		if ( ! $is_done ) {
			throw new Refused( MessageReason::NothingToRetry );
		}
	}
}
