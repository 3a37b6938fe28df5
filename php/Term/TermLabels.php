<?php
/**
 * The translated words of a term: its states, its reasons, its fields.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use DateTimeImmutable;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;

final class TermLabels implements ReasonLabels {
	public function __construct( private readonly Format $format ) {}

	/**
	 * A state in one or two words, for lists.
	 */
	public function state( TermState $state ): string {
		return match ( $state ) {
			TermState::ComingSoon => __( 'Coming soon', 'mentoring-program' ),
			TermState::Open => __( 'Open', 'mentoring-program' ),
			TermState::Closed => __( 'Closed', 'mentoring-program' ),
			TermState::Running => __( 'Running', 'mentoring-program' ),
			TermState::Ended => __( 'Ended', 'mentoring-program' ),
		};
	}

	/**
	 * What an administrator made of a term, where it is not the usual; '' where it is.
	 */
	public function stage( TermStage $stage ): string {
		return match ( $stage ) {
			TermStage::Draft => __( 'Draft', 'mentoring-program' ),
			TermStage::Published => '',
			TermStage::Archived => __( 'Archived', 'mentoring-program' ),
		};
	}

	/**
	 * What follows the term's name and a colon.
	 */
	public function sentence( TermState $state ): string {
		return match ( $state ) {
			TermState::ComingSoon => __( 'not open yet', 'mentoring-program' ),
			TermState::Open => __( 'registration is open', 'mentoring-program' ),
			TermState::Closed, TermState::Running => __( 'registration is closed', 'mentoring-program' ),
			TermState::Ended => __( 'this term is over', 'mentoring-program' ),
		};
	}

	/**
	 * The moment that matters in a state, with its zone; '' when none is known.
	 */
	public function when( Term $term, TermState $state, DateTimeImmutable $now ): string {
		$moment = match ( $state ) {
			TermState::ComingSoon => $term->opens_at,
			default => $term->closes_at,
		};
		if ( TermState::Ended === $state ) {
			/* translators: %s: date. */
			return sprintf( __( 'It ended on %s', 'mentoring-program' ), $this->format->date( $term->ends_on ) );
		}
		if ( null === $moment ) {
			return TermState::Open === $state ? __( 'Until the first meeting of each group', 'mentoring-program' ) : __( 'The date will be announced here', 'mentoring-program' );
		}
		$when = $this->format->moment( $moment, $term->timezone );
		return match ( true ) {
			// A program not ready stays closed past its opening: no promise of a moment gone by.
			TermState::ComingSoon === $state && $moment <= $now => __( 'The date will be announced here', 'mentoring-program' ),
			/* translators: %s: date, time and time zone. */
			TermState::ComingSoon === $state => sprintf( __( 'Opens on %s', 'mentoring-program' ), $when ),
			/* translators: %s: date, time and time zone. */
			TermState::Open === $state => sprintf( __( 'Until %s', 'mentoring-program' ), $when ),
			/* translators: %s: date, time and time zone. */
			default => sprintf( __( 'Registration closed on %s', 'mentoring-program' ), $when ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		if ( ! $reason instanceof TermReason ) {
			return null;
		}
		return match ( $reason ) {
			TermReason::NotManager => __( 'Terms are kept by the mentoring administrators.', 'mentoring-program' ),
			TermReason::IsArchived => __( 'This term is archived already. It stays readable under “Archived”.', 'mentoring-program' ),
			TermReason::NotOver => __( 'This term is not over yet. Archive it after its last day.', 'mentoring-program' ),
			TermReason::HasGroups => __( 'This term has groups. Past terms stay readable, so only a term without groups can be deleted.', 'mentoring-program' ),
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
		return match ( $error->field . ' ' . $error->code ) {
			'name missing' => __( 'Give the term a name, for example “Fall 2026”.', 'mentoring-program' ),
			'starts_on missing', 'starts_on invalid' => __( 'Enter the first day.', 'mentoring-program' ),
			'ends_on missing', 'ends_on invalid' => __( 'Enter the last day.', 'mentoring-program' ),
			'ends_on before_start' => __( 'The last day must not be before the first.', 'mentoring-program' ),
			'opens_on invalid' => __( 'Enter a day and a time for the opening, or leave both empty.', 'mentoring-program' ),
			'closes_on invalid' => __( 'Enter a day and a time for the closing, or leave both empty.', 'mentoring-program' ),
			'opens_on skipped_hour', 'closes_on skipped_hour' => __( 'This hour does not exist on that day: the clocks go forward. Choose another time.', 'mentoring-program' ),
			'closes_on before_opening' => __( 'Registration must close after it opens.', 'mentoring-program' ),
			'closes_on after_end' => __( 'Registration must close before the term is over.', 'mentoring-program' ),
			'archived not_over' => __( 'This term is not over yet. Archive it after its last day.', 'mentoring-program' ),
			'version missing' => __( 'Say which version you changed.', 'mentoring-program' ),
			'program unknown' => __( 'Choose a program that exists.', 'mentoring-program' ),
			default => null,
		};
	}
}
