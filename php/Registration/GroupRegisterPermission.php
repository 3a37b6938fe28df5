<?php
/**
 * Tells a list of groups whether the viewer may register for each, and why not: the words that stand where the button
 * would. Asks the viewer's standing once, whatever the number of groups.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\RegisterPermission;
use MentoringProgram\Membership\Members;
use MentoringProgram\Shared\Actor;

final class GroupRegisterPermission implements RegisterPermission {
	public function __construct(
		private readonly Members $members,
		private readonly RegistrationRules $rules,
		private readonly RegistrationLabels $labels,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function of( array $groups, array $programs, array $policies, array $terms, array $places, Actor $actor, DateTimeImmutable $at ): array {
		$state = $actor->is_signed_in() && [] !== $groups ? $this->members->state( $actor->id ) : null;
		$can   = [];
		foreach ( $groups as $group ) {
			$ground            = new RegistrationGround( $programs[ $group->program_id ], $policies[ $group->program_id ], $terms[ $group->term_id ], $group );
			$can[ $group->id ] = $this->labels->can( $this->rules->show( $ground, $places[ $group->id ]->mine, $actor, $state, $at ), [ 'back_to' => $this->page_of( $group ) ] );
		}
		return $can;
	}

	private function page_of( Group $group ): string {
		return (string) get_permalink( $group->post_id ) . '#register';
	}
}
