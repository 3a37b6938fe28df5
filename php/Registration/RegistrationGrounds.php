<?php
/**
 * Loads what a registration for a group is judged by. Draft groups are there only for who runs the program: for everybody
 * else they do not exist.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Program\PolicyDay;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Term\TermRepository;

final class RegistrationGrounds {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly TermRepository $terms,
		private readonly ProgramRepository $programs,
		private readonly PolicyDay $day,
	) {}

	/**
	 * @throws NotFound                               When there is no such group, or none the actor may see.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( int $group_id, Actor $actor ): RegistrationGround {
		$group = $this->groups->find( $group_id ) ?? throw new NotFound();
		if ( ! $group->state->is_public() && ! $actor->manages( $group->program_id ) ) {
			throw new NotFound();
		}
		[ $program, $policy ] = $this->programs->with_policy( $group->program_id, $this->day->today() ) ?? throw new \UnexpectedValueException( 'A group has no program, or its program no rule set.' );
		return new RegistrationGround(
			$program,
			$policy,
			$this->terms->find( $group->term_id ) ?? throw new \UnexpectedValueException( 'A group has no term.' ),
			$group,
		);
	}
}
