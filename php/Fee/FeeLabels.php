<?php
/**
 * The words of fees: what an entry says, where a fee stands, every reason and field. The only translated text of this
 * concept; decides nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;

final class FeeLabels implements ReasonLabels {
	public function __construct( private readonly Format $format ) {}

	/**
	 * What an entry says: "Payment by check, 2207".
	 */
	public function entry( FeeEntry $entry ): string {
		return match ( $entry->kind ) {
			FeeKind::Due => __( 'Fee', 'mentoring-program' ),
			FeeKind::Payment => $this->with_reference( $this->payment( $entry->method ), $entry->reference ),
			FeeKind::CameBack => $this->with_reference( $this->came_back( $entry->method ), $entry->reference ),
			FeeKind::Void => '' === $entry->reason
				? $this->no_longer_due( $entry )
				/* translators: %s: reason somebody gave. */
				: sprintf( __( 'No longer due, as an exception: %s', 'mentoring-program' ), $entry->reason ),
			/* translators: %s: reason somebody gave. */
			FeeKind::Refund => sprintf( __( 'Paid back, as an exception: %s', 'mentoring-program' ), $entry->reason ),
		};
	}

	/**
	 * A kind of entry in a word or two.
	 */
	public function kind( FeeKind $kind ): string {
		return match ( $kind ) {
			FeeKind::Due => __( 'Fee', 'mentoring-program' ),
			FeeKind::Payment => __( 'Payment', 'mentoring-program' ),
			FeeKind::CameBack => __( 'Came back', 'mentoring-program' ),
			FeeKind::Void => __( 'No longer due', 'mentoring-program' ),
			FeeKind::Refund => __( 'Paid back', 'mentoring-program' ),
		};
	}

	/**
	 * Who recorded an entry; one that nobody did says what it followed from.
	 */
	public function recorded_by( FeeEntry $entry ): string {
		return match ( true ) {
			'' !== $entry->recorded_by_name => $entry->recorded_by_name,
			FeeKind::Due === $entry->kind => __( 'When the place was confirmed', 'mentoring-program' ),
			default => __( 'When the place ended', 'mentoring-program' ),
		};
	}

	/**
	 * How money came.
	 */
	public function method( FeeMethod $method ): string {
		return match ( $method ) {
			FeeMethod::Check => __( 'Check', 'mentoring-program' ),
			FeeMethod::Cash => __( 'Cash', 'mentoring-program' ),
			FeeMethod::Transfer => __( 'Bank transfer or e-transfer', 'mentoring-program' ),
			FeeMethod::Card => __( 'Card, taken elsewhere', 'mentoring-program' ),
		};
	}

	/**
	 * Where a fee stands, with the amount: "Due $150".
	 *
	 * @param string $today Y-m-d.
	 */
	public function state( FeeBalance $balance, string $today ): string {
		return match ( $balance->state( $today ) ) {
			/* translators: %s: amount. */
			FeeState::Owed => sprintf( __( 'Due %s', 'mentoring-program' ), $this->format->money( $balance->owed(), $balance->currency ) ),
			/* translators: %s: amount. */
			FeeState::Kept => sprintf( __( 'Kept %s', 'mentoring-program' ), $this->format->money( $balance->owed_back(), $balance->currency ) ),
			/* translators: %s: amount. */
			FeeState::OwedBack => sprintf( __( 'Owed back %s', 'mentoring-program' ), $this->format->money( $balance->owed_back(), $balance->currency ) ),
			FeeState::Settled => 0 === $balance->paid
				? __( 'Nothing is due', 'mentoring-program' )
				/* translators: %s: amount. */
				: sprintf( __( 'Paid %s', 'mentoring-program' ), $this->format->money( $balance->paid, $balance->currency ) ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		if ( ! $reason instanceof FeeReason ) {
			return null;
		}
		return match ( $reason ) {
			FeeReason::FeesOnly => __( 'Only a mentoring administrator, or somebody named to record fees, can do this. Ask a mentoring administrator.', 'mentoring-program' ),
			FeeReason::NoFee => __( 'Nothing was ever due for this registration: a fee is due once there is a place. If money came for it, please ask the person what it is for.', 'mentoring-program' ),
			FeeReason::NoPayment => __( 'This payment does not belong to this registration. Load the list again to see what is recorded.', 'mentoring-program' ),
			/* translators: %s: amount. */
			FeeReason::MoreThanDue => sprintf( __( 'Only %s is due, so no more than that can be taken off. Nothing was recorded; please correct the amount.', 'mentoring-program' ), $this->amount( $facts ) ),
			/* translators: %s: amount. */
			FeeReason::MoreThanPaid => sprintf( __( 'Only %s was paid, so no more than that can be paid back. Nothing was recorded; please correct the amount.', 'mentoring-program' ), $this->amount( $facts ) ),
			FeeReason::FeeKeyReused => __( 'This was recorded before with other details. Nothing was recorded now; load the list again to see what is there.', 'mentoring-program' ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function next( Reason $reason, array $facts ): ?array {
		return null;
	}

	/**
	 * {@inheritDoc}
	 */
	public function field_message( FieldError $error ): ?string {
		return match ( [ $error->field, $error->code ] ) {
			[ 'amount', 'missing' ], [ 'amount', 'out_of_range' ] => __( 'Give an amount above nothing.', 'mentoring-program' ),
			[ 'method', 'missing' ] => __( 'Choose how it was paid.', 'mentoring-program' ),
			[ 'on_date', 'missing' ] => __( 'Give the day it happened.', 'mentoring-program' ),
			[ 'on_date', 'out_of_range' ] => __( 'This day is still to come. Give the day it happened.', 'mentoring-program' ),
			[ 'reason', 'missing' ] => __( 'An exception needs a reason. Be brief and factual.', 'mentoring-program' ),
			[ 'to', 'out_of_range' ] => __( 'The last day is before the first.', 'mentoring-program' ),
			default => null,
		};
	}

	private function no_longer_due( FeeEntry $entry ): string {
		return null === $entry->kept_until
			? __( 'No longer due', 'mentoring-program' )
			/* translators: %s: date. */
			: sprintf( __( 'No longer due. Owed back unless the person chooses another group by %s.', 'mentoring-program' ), $this->format->date( $entry->kept_until ) );
	}

	private function payment( ?FeeMethod $method ): string {
		return match ( $method ) {
			FeeMethod::Check => __( 'Payment by check', 'mentoring-program' ),
			FeeMethod::Cash => __( 'Payment in cash', 'mentoring-program' ),
			FeeMethod::Transfer => __( 'Payment by transfer', 'mentoring-program' ),
			FeeMethod::Card => __( 'Payment by card, taken elsewhere', 'mentoring-program' ),
			null => __( 'Payment', 'mentoring-program' ),
		};
	}

	private function came_back( ?FeeMethod $method ): string {
		return FeeMethod::Check === $method ? __( 'The check came back', 'mentoring-program' ) : __( 'The payment came back', 'mentoring-program' );
	}

	private function with_reference( string $words, string $reference ): string {
		/* translators: 1: what an entry says, 2: number of the check or a note. */
		return '' === $reference ? $words : sprintf( __( '%1$s, %2$s', 'mentoring-program' ), $words, $reference );
	}

	/**
	 * @param array<string, mixed> $facts
	 */
	private function amount( array $facts ): string {
		return $this->format->money( is_int( $facts['most'] ?? null ) ? $facts['most'] : 0, is_string( $facts['currency'] ?? null ) ? $facts['currency'] : '' );
	}
}
