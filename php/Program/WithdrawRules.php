<?php
/**
 * Takes back rules planned for a day to come. Rules that apply, or did, stay: they judged people.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class WithdrawRules {
	public function __construct(
		private readonly ProgramRepository $programs,
		private readonly PolicyRepository $policies,
		private readonly PolicyDay $day,
		private readonly Database $database,
	) {}

	/**
	 * @throws NotFound                       When there is no such program, or it has no such rules.
	 * @throws NotAllowed                     When the actor may not change it.
	 * @throws Refused                        When they apply already.
	 * @throws \MentoringProgram\Shared\Stale When somebody saved the program at the same moment.
	 */
	public function withdraw( int $program_id, int $policy_id, Actor $actor ): Program {
		$program = $this->programs->find( $program_id ) ?? throw new NotFound();
		if ( null !== ProgramRules::why_not_edit( $program, $actor ) ) {
			throw new NotAllowed();
		}
		$policy = $this->policies->find( $policy_id );
		if ( null === $policy || $policy->program_id !== $program->id ) {
			throw new NotFound();
		}
		if ( $policy->effective_from <= $this->day->today() ) {
			throw new Refused( ProgramReason::RulesApply );
		}
		$this->database->together(
			function () use ( $program, $policy, $actor ): void {
				$this->programs->save( $program, $actor );
				$this->policies->withdraw( $program->id, $policy->effective_from, $this->day->today() );
			}
		);
		return $program;
	}
}
