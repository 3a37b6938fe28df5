<?php
/**
 * The translated words of a program: its reasons, what is to be confirmed, its fields.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;

final class ProgramLabels implements ReasonLabels {
	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		if ( ! $reason instanceof ProgramReason ) {
			return null;
		}
		return match ( $reason ) {
			ProgramReason::FeesMissing => __( 'The agreements speak of the fee. Set the fee of each track first; 0 means that it is free.', 'mentoring-program' ),
			ProgramReason::NotManager => __( 'Programs are kept by the mentoring administrators.', 'mentoring-program' ),
			/* translators: %s: what is to be confirmed, for example "who is a member, the agreements". */
			ProgramReason::Unconfirmed => sprintf( __( 'Registration opens once this is confirmed in the set-up: %s.', 'mentoring-program' ), self::parts( $facts['unconfirmed'] ?? [] ) ),
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
		$field = (string) preg_replace( '/\.\d+\./', '.*.', $error->field );
		return match ( $field . ' ' . $error->code ) {
			'name missing' => __( 'Give the program a name.', 'mentoring-program' ),
			'chapter missing' => __( 'Enter the name of your chapter; it stands in the agreements.', 'mentoring-program' ),
			'preset invalid' => __( 'Choose what you run.', 'mentoring-program' ),
			'contacts.questions missing' => __( 'Enter an address for questions; members see it wherever they may get stuck.', 'mentoring-program' ),
			'contacts.questions invalid', 'contacts.concerns invalid' => __( 'Enter a complete e-mail address, for example mentoring@example.org.', 'mentoring-program' ),
			'currency invalid' => __( 'Choose a currency from the list.', 'mentoring-program' ),
			'tracks missing' => __( 'Keep at least one track.', 'mentoring-program' ),
			'tracks.*.label missing' => __( 'Give this track a name, for example “Full year”.', 'mentoring-program' ),
			'tracks.*.key doubled' => __( 'Two tracks have the same key.', 'mentoring-program' ),
			'tracks.*.fee out_of_range' => __( 'Enter the fee as an amount of 0 or more.', 'mentoring-program' ),
			'capacity below_minimum' => __( 'The most people must not be fewer than the fewest.', 'mentoring-program' ),
			'agreements.*.promise missing' => __( 'An agreement needs its sentence.', 'mentoring-program' ),
			'tracks in_use' => self::in_use( $error ),
			'agreements.*.key unknown' => __( 'The program has no such agreement.', 'mentoring-program' ),
			'agreements.*.key doubled' => __( 'This agreement was sent twice.', 'mentoring-program' ),
			'version missing' => __( 'Say which version you changed.', 'mentoring-program' ),
			default => null,
		};
	}

	/**
	 * Parts of the set-up in words.
	 */
	private static function parts( mixed $parts ): string {
		$words = [
			'members'        => __( 'who is a member', 'mentoring-program' ),
			'administrators' => __( 'who runs the program', 'mentoring-program' ),
			'agreements'     => __( 'the agreements', 'mentoring-program' ),
		];
		return wp_sprintf( '%l', array_values( array_intersect_key( $words, array_flip( array_filter( is_array( $parts ) ? $parts : [], is_string( ... ) ) ) ) ) );
	}

	private static function in_use( FieldError $error ): string {
		$track = $error->facts['track'] ?? '';
		/* translators: %s: name of a track, for example "Full year". */
		return sprintf( __( 'There are groups in the track “%s”, so it must stay.', 'mentoring-program' ), is_string( $track ) ? $track : '' );
	}
}
