<?php
/**
 * What a registration for a group is judged by: the group, its term and program, the rule set of the day and the track.
 * Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Program;
use MentoringProgram\Program\Track;
use MentoringProgram\Term\Term;

final class RegistrationGround {
	public readonly ?Track $track;

	public function __construct(
		public readonly Program $program,
		public readonly Policy $policy,
		public readonly Term $term,
		public readonly Group $group,
	) {
		$this->track = $policy->track( $group->track );
	}
}
