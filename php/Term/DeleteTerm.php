<?php
/**
 * Deletes a term that never had a group; every other stays readable (A8).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class DeleteTerm {
	public function __construct(
		private readonly TermRepository $terms,
		private readonly TermGroups $groups,
	) {}

	/**
	 * @throws Refused    term_has_groups.
	 * @throws NotFound   When there is no such term.
	 * @throws NotAllowed When the actor does not run the program.
	 */
	public function delete( int $id, Actor $actor ): void {
		$term = $this->terms->find( $id ) ?? throw new NotFound();
		$why  = TermRules::why_not_delete( $term, $this->groups->counts_in_terms( [ $id ] )[ $id ] ?? 0, $actor );
		if ( null !== $why ) {
			throw TermReason::NotManager === $why ? new NotAllowed() : new Refused( $why );
		}
		$this->terms->remove( $id );
	}
}
