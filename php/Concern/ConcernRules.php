<?php
/**
 * Who may read a concern and who may be named as a reader: never whom it is about, whoever that is and whatever rights that
 * person holds or gains (A45). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Shared\Actor;

final class ConcernRules {
	/**
	 * Only those named, as long as they hold the right; a mentor who was named needs none.
	 */
	public static function may_read( Concern $concern, Actor $actor ): bool {
		return $actor->is_signed_in()
			&& ! isset( $concern->about[ $actor->id ] )
			&& ( isset( $concern->mentors[ $actor->id ] ) || ( isset( $concern->readers[ $actor->id ] ) && $actor->reads_concerns( $concern->program_id ) ) );
	}

	/**
	 * Who of these may read it: not the writer, and nobody it is about.
	 *
	 * @param array<int, string> $people Names by account.
	 * @param list<int>          $about  Whom it is about.
	 * @return array<int, string>
	 */
	public static function possible_readers( array $people, array $about, Actor $writer ): array {
		return array_diff_key( $people, array_flip( [ ...$about, $writer->id ] ) );
	}
}
