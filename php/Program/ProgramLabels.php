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
	 * What mentors agree to in a new program, and where a program has no words of its own.
	 *
	 * @return array{promise: string, detail: string}
	 */
	public static function mentor_agreement(): array {
		return [
			'promise' => __( 'What people say in this group stays in it.', 'mentoring-program' ),
			'detail'  => __( 'I tell nobody outside, unless somebody may be harmed or the law requires it. I use the names and addresses of the people in the group for this group only, and I write nothing about clients on this site.', 'mentoring-program' ),
		];
	}

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
			ProgramReason::RulesApply => __( 'These rules apply already, so they stay: they judged people. Change the rules instead; the change applies from today or from a later day.', 'mentoring-program' ),
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
			'contacts.questions invalid', 'contacts.concerns invalid', 'contacts.fees invalid', 'contacts.talk invalid' => __( 'Enter a complete e-mail address, for example mentoring@example.org.', 'mentoring-program' ),
			'currency invalid' => __( 'Choose a currency from the list.', 'mentoring-program' ),
			'tracks missing' => __( 'Keep at least one track.', 'mentoring-program' ),
			'tracks.*.label missing' => __( 'Give this track a name, for example “Full year”.', 'mentoring-program' ),
			'tracks.*.key doubled' => __( 'Two tracks have the same key.', 'mentoring-program' ),
			'tracks.*.fee out_of_range' => __( 'Enter the fee as an amount of 0 or more.', 'mentoring-program' ),
			'capacity below_minimum' => __( 'The most people must not be fewer than the fewest.', 'mentoring-program' ),
			'agreements.*.promise missing', 'mentor_agreement.promise missing' => __( 'An agreement needs its sentence.', 'mentoring-program' ),
			'tracks in_use' => self::in_use( $error ),
			'applies_from invalid' => __( 'Choose today or a later day.', 'mentoring-program' ),
			'questions.*.label missing' => __( 'Write the question.', 'mentoring-program' ),
			'questions.*.key doubled', 'eligibility.*.key doubled' => __( 'Two of them have the same key.', 'mentoring-program' ),
			'questions.*.choices missing' => __( 'Give at least two answers to choose from.', 'mentoring-program' ),
			'questions.*.choices doubled' => __( 'Two answers to choose from are the same.', 'mentoring-program' ),
			'questions.*.required private' => __( 'Nobody must be made to name people. Let this question be left empty.', 'mentoring-program' ),
			'questions.*.readers private' => __( 'Names of people are read by administrators only.', 'mentoring-program' ),
			'questions.*.readers decides' => __( 'An answer that decides is read by administrators only.', 'mentoring-program' ),
			'questions.*.visible_when later_question', 'eligibility.*.when later_question' => __( 'A condition can only use questions asked before. Move the other question up, or choose another.', 'mentoring-program' ),
			'questions.*.visible_when private', 'eligibility.*.when private' => __( 'Nothing may follow from names of people: it would give away that somebody was named.', 'mentoring-program' ),
			'questions.*.visible_when no_choice', 'eligibility.*.when no_choice' => __( 'The condition uses an answer that cannot be chosen any more. Choose another.', 'mentoring-program' ),
			'questions.*.visible_when invalid', 'eligibility.*.when invalid' => __( 'Finish this condition: it needs a question and an answer.', 'mentoring-program' ),
			'eligibility.*.question unknown' => __( 'The rule belongs to a question that is gone. Remove the rule too.', 'mentoring-program' ),
			'eligibility.*.message missing' => __( 'Write what the person reads. Nobody is stopped without a reason.', 'mentoring-program' ),
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
