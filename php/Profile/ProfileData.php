<?php
/**
 * What people say of themselves as mentors. It goes when they ask.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Profile;

use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\PersonalData;
use MentoringProgram\Shared\PersonalRecord;

final class ProfileData implements PersonalData {
	public function __construct( private readonly Database $database ) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		return [
			'profiles' => array_fill_keys( [ 'user_id', 'name', 'credential', 'bio', 'photo_id', 'updated_at', 'updated_by' ], 'erased' ) + [ 'version' => 'none' ],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		foreach ( $this->database->rows( 'SELECT * FROM {profiles} WHERE user_id = %d', $person_id ) as $row ) {
			yield PersonalRecord::of(
				__( 'Mentor profile', 'mentoring-program' ),
				'profile-' . $row['user_id'],
				[
					__( 'Name', 'mentoring-program' )  => $row['name'],
					__( 'Credentials', 'mentoring-program' ) => $row['credential'],
					__( 'About', 'mentoring-program' ) => $row['bio'],
					__( 'Photo', 'mentoring-program' ) => (string) wp_get_attachment_url( (int) $row['photo_id'] ),
					__( 'Last changed', 'mentoring-program' ) => PersonalRecord::moment( $row['updated_at'] ),
				]
			);
		}
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		return [
			'erased' => $this->database->write( 'DELETE FROM {profiles} WHERE user_id = %d', $person_id ),
			'kept'   => [],
		];
	}
}
