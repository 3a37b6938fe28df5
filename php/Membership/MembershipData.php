<?php
/**
 * What the member index knows about people: a copy of what the membership plugin says, made anew whenever it is needed.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\PersonalData;
use MentoringProgram\Shared\PersonalRecord;

final class MembershipData implements PersonalData {
	public function __construct( private readonly Database $database ) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		return [
			'member_index' => array_fill_keys( [ 'user_id', 'standing', 'until', 'adapter', 'checked_at', 'lapsed_on' ], 'erased' ) + [ 'dirty' => 'none' ],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		foreach ( $this->database->rows( 'SELECT * FROM {member_index} WHERE user_id = %d', $person_id ) as $row ) {
			yield PersonalRecord::of(
				__( 'Membership as mentoring knows it', 'mentoring-program' ),
				'membership-' . $row['user_id'],
				[
					__( 'Standing', 'mentoring-program' ) => $row['standing'],
					__( 'Until', 'mentoring-program' )   => $row['until'],
					__( 'Lapsed on', 'mentoring-program' ) => $row['lapsed_on'],
					__( 'Told by', 'mentoring-program' ) => $row['adapter'],
					__( 'Asked', 'mentoring-program' )   => PersonalRecord::moment( $row['checked_at'] ),
				]
			);
		}
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		return [
			'erased' => $this->database->write( 'DELETE FROM {member_index} WHERE user_id = %d', $person_id ),
			'kept'   => [],
		];
	}
}
