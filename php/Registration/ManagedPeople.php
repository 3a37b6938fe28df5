<?php
/**
 * Whom registrations are about, as who runs the program sees them: name, address, and what is known of the membership. One
 * query for any number of them, and two more when some have lapsed. Asks no membership plugin: a list reads the index.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Membership\MembershipState;
use MentoringProgram\Membership\Standing;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class ManagedPeople {
	public function __construct(
		private readonly Database $database,
		private readonly Lapses $lapses,
	) {}

	/**
	 * @param non-empty-list<int> $registration_ids Registrations.
	 * @return array<int, array{name: string|null, email: string, standing: PersonStanding}> By registration; no name and no
	 *         address of an account that is gone.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( array $registration_ids ): array {
		$rows   = [];
		$states = [];
		foreach (
			$this->database->rows(
				'SELECT r.id, r.person_id, g.term_id, u.display_name, u.user_email, m.standing, m.until, m.adapter, m.lapsed_on, m.checked_at, v.verified_by_name, v.verified_at
				FROM {registrations} r
				JOIN {groups} g ON g.id = r.group_id
				LEFT JOIN {users} u ON u.ID = r.person_id
				LEFT JOIN {member_index} m ON m.user_id = r.person_id
				LEFT JOIN {verifications} v ON v.person_id = r.person_id AND v.term_id = g.term_id
				WHERE r.id IN (%[d])',
				$registration_ids
			) as $row
		) {
			$rows[ (int) $row['id'] ]   = $row;
			$states[ (int) $row['id'] ] = self::state( $row );
		}
		$lapses = $this->lapses->of( array_keys( array_filter( $states, static fn( MembershipState $state ): bool => $state->has_lapsed() ) ) );
		$people = [];
		foreach ( $rows as $id => $row ) {
			$people[ $id ] = [
				'name'     => $row['display_name'],
				'email'    => (string) $row['user_email'],
				'standing' => new PersonStanding( $states[ $id ], Moment::from_row( $row['checked_at'] ), self::verified( $row ), $lapses[ $id ] ?? null ),
			];
		}
		return $people;
	}

	/**
	 * @param array<string, string|null> $row Of the query above.
	 */
	private static function state( array $row ): MembershipState {
		return null === $row['standing'] ? new MembershipState( Standing::Unknown ) : new MembershipState( Standing::from( $row['standing'] ), $row['until'], (string) $row['adapter'], $row['lapsed_on'] );
	}

	/**
	 * @param array<string, string|null> $row Of the query above.
	 */
	private static function verified( array $row ): ?Verification {
		$at = Moment::from_row( $row['verified_at'] );
		return null === $at ? null : new Verification( (int) $row['person_id'], (int) $row['term_id'], (string) $row['verified_by_name'], $at );
	}
}
