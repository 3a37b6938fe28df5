<?php
/**
 * What a mentor agrees to when confirming a group: the wording of the rule set in force, else the one the plugin ships. Each
 * wording agreed to is kept as a text of its own.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Program\Policy;
use MentoringProgram\Program\ProgramLabels;

final class MentorAgreement {
	/**
	 * @param Policy|null $policy Rule set in force.
	 * @return array{promise: string, detail: string}
	 */
	public static function words( ?Policy $policy ): array {
		return null === $policy || '' === $policy->mentor_agreement->promise ? ProgramLabels::mentor_agreement() : [
			'promise' => $policy->mentor_agreement->promise,
			'detail'  => $policy->mentor_agreement->detail,
		];
	}

	/**
	 * Names a wording, so that a form can say which one was read.
	 *
	 * @param array{promise: string, detail: string} $words Wording.
	 */
	public static function mark( array $words ): string {
		return substr( hash( 'sha256', $words['promise'] . "\0" . $words['detail'] ), 0, 16 );
	}
}
