<?php
/**
 * Which terms the term status block shows: one, or all of a program that are not over (A3). Reads only.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Clock;

/**
 * @phpstan-import-type Status from TermStatus
 */
final class TermBoard {
	public function __construct(
		private readonly ProgramRepository $programs,
		private readonly TermRepository $terms,
		private readonly TermStatus $status,
		private readonly Clock $clock,
	) {}

	/**
	 * @param int $program_id Program, 0 for the first.
	 * @param int $term_id    Term, 0 for every term that is not over.
	 * @return list<Status>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( int $program_id, int $term_id ): array {
		$now     = $this->clock->now();
		$program = $program_id > 0 ? $this->programs->find( $program_id ) : ( $this->programs->all()[0] ?? null );
		if ( null === $program ) {
			return [];
		}
		$terms = array_filter(
			$this->terms->of_programs( [ $program->id ] ),
			static fn( Term $term ): bool => $term_id > 0 ? $term->id === $term_id && TermStage::Draft !== $term->stage : $term->is_listed() && TermState::Ended !== $term->state( $now, $program->may_open() )
		);
		return $this->status->of( array_values( $terms ), $program, $now );
	}
}
