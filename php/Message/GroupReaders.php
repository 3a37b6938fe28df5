<?php
/**
 * Who may write to the people of a group, and who they are: those with a place, by account.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Registration\RegistrationStatus;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\NotFound;
use WP_User;

final class GroupReaders {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly RegistrationRepository $registrations,
	) {}

	/**
	 * The group, for its mentor or who runs the program.
	 *
	 * @throws NotFound                               For anybody else, and when there is none.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function group_of( int $group_id, Actor $writer, DateTimeImmutable $now ): Group {
		$group = $this->find( $group_id );
		if ( null === $group || ! self::may_write( $group, $writer, $now ) ) {
			throw new NotFound();
		}
		return $group;
	}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function find( int $group_id ): ?Group {
		return $this->groups->find( $group_id );
	}

	/**
	 * Whether somebody leads the group now, or runs its program.
	 */
	public static function may_write( Group $group, Actor $writer, DateTimeImmutable $now ): bool {
		return $writer->is_signed_in() && ( $group->is_led_by( $writer->id, $now ) || $writer->manages( $group->program_id ) );
	}

	/**
	 * Names of the people with a place, by account.
	 *
	 * @return array<int, string>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( int $group_id, DateTimeImmutable $now ): array {
		$people = [];
		foreach ( $this->registrations->of_group( $group_id ) as $registration ) {
			$account = RegistrationStatus::Confirmed === $registration->status( $now ) ? get_user_by( 'id', $registration->person_id ) : false;
			if ( $account instanceof WP_User ) {
				$people[ $account->ID ] = $account->display_name;
			}
		}
		return $people;
	}
}
