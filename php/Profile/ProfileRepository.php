<?php
/**
 * Every SQL line about profiles.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Profile;

use DateTimeImmutable;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Stale;

final class ProfileRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * Profiles of several people in one query. Somebody who wrote nothing yet has an empty one, version 0, under the
	 * display name of the account.
	 *
	 * @param list<int> $user_ids Accounts.
	 * @return array<int, Profile> By user id, of those who have an account or wrote something.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( array $user_ids ): array {
		$profiles = [];
		if ( [] === $user_ids ) {
			return $profiles;
		}
		$rows = $this->database->rows(
			'SELECT u.ID AS user_id, u.display_name AS name, p.credential, p.bio, p.photo_id, p.version FROM {users} u LEFT JOIN {profiles} p ON p.user_id = u.ID WHERE u.ID IN (%[d])
			UNION ALL SELECT p.user_id, p.name, p.credential, p.bio, p.photo_id, p.version FROM {profiles} p LEFT JOIN {users} u ON u.ID = p.user_id WHERE p.user_id IN (%[d]) AND u.ID IS NULL',
			$user_ids,
			$user_ids
		);
		foreach ( $rows as $row ) {
			$profiles[ (int) $row['user_id'] ] = new Profile(
				user_id: (int) $row['user_id'],
				name: (string) $row['name'],
				credential: (string) $row['credential'],
				bio: (string) $row['bio'],
				photo_id: (int) $row['photo_id'],
				version: (int) $row['version'],
			);
		}
		return $profiles;
	}

	/**
	 * Stores what somebody says of themselves.
	 *
	 * @param Profile $profile With the version that was edited, 0 when nothing was stored yet.
	 * @throws Stale When somebody saved it meanwhile.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function save( Profile $profile, int $by, DateTimeImmutable $now ): Profile {
		$written = 0 === $profile->version
			? $this->database->write(
				'INSERT INTO {profiles} (user_id, name, credential, bio, photo_id, version, updated_at, updated_by) SELECT %d, %s, %s, %s, %d, 1, %s, %d FROM {users} WHERE ID = %d AND NOT EXISTS ( SELECT 1 FROM {profiles} WHERE user_id = %d )',
				$profile->user_id,
				$profile->name,
				$profile->credential,
				$profile->bio,
				$profile->photo_id,
				Moment::to_row( $now ),
				$by,
				$profile->user_id,
				$profile->user_id
			)
			: $this->database->write(
				'UPDATE {profiles} SET name = %s, credential = %s, bio = %s, photo_id = %d, version = version + 1, updated_at = %s, updated_by = %d WHERE user_id = %d AND version = %d',
				$profile->name,
				$profile->credential,
				$profile->bio,
				$profile->photo_id,
				Moment::to_row( $now ),
				$by,
				$profile->user_id,
				$profile->version
			);
		if ( 1 !== $written ) {
			throw $this->stale( $profile->user_id );
		}
		return new Profile( $profile->user_id, $profile->name, $profile->credential, $profile->bio, $profile->photo_id, $profile->version + 1 );
	}

	private function stale( int $user_id ): Stale {
		$row = $this->database->row( 'SELECT p.version, p.updated_at, u.display_name FROM {profiles} p LEFT JOIN {users} u ON u.ID = p.updated_by WHERE p.user_id = %d', $user_id );
		return new Stale( (int) ( $row['version'] ?? 0 ), (string) ( $row['display_name'] ?? '' ), Moment::from_row( $row['updated_at'] ?? null ) );
	}
}
