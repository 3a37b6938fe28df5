<?php
/**
 * The words for where a concern stands, and for what stands in the way of raising one.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;

final class ConcernLabels implements ReasonLabels {
	public function state( ConcernState $state ): string {
		return match ( $state ) {
			ConcernState::Received => __( 'Received', 'mentoring-program' ),
			ConcernState::Answered => __( 'Answered', 'mentoring-program' ),
			ConcernState::Closed => __( 'Closed', 'mentoring-program' ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		return ConcernReason::NobodyReads === $reason
			? __( 'Nobody who could read this is named at the moment, or it is about everybody who is. Please write to the address for concerns instead.', 'mentoring-program' )
			: null;
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
		return match ( $error->field . ' ' . $error->code ) {
			'text missing' => __( 'Please write what it is about.', 'mentoring-program' ),
			'text too_long' => __( 'This is longer than can be kept. Please shorten it and say the rest in person.', 'mentoring-program' ),
			'about unknown' => __( 'Somebody you named is not part of this any more. Please choose again.', 'mentoring-program' ),
			'readers missing' => __( 'Please choose at least one person who shall read it.', 'mentoring-program' ),
			'readers not_possible' => __( 'Nobody it is about can read it. Please choose other readers.', 'mentoring-program' ),
			default => null,
		};
	}
}
