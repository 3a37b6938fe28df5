<?php
/**
 * What a group holds, and with it what it cannot hold: requirements that something be absent are kept by the schema,
 * because a route refuses every field that is not in it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Group;

use MentoringProgram\Group\GroupSchema;
use PHPUnit\Framework\TestCase;

final class GroupSchemaTest extends TestCase {
	/**
	 * A14: mentors volunteer, no payment to them is recorded. A15: whom somebody works with never blocks registering.
	 * A16: nobody is assigned or matched. A18: no trial, no single meeting to book. A31: no discount, no sliding scale.
	 * A47: neither names nor the make-up of participants, no demographic counts.
	 */
	public function test_a_group_holds_this_and_nothing_else(): void {
		$schema = GroupSchema::schema()['properties'];

		self::assertSame(
			[
				'id',
				'program',
				'term',
				'title',
				'url',
				'edit_url',
				'roster_url',
				'description',
				'summary',
				'topics',
				'readings',
				'track',
				'track_label',
				'fee',
				'minimum',
				'capacity',
				'state',
				'waits_for_mentors',
				'runs_anyway',
				'on_hold_until',
				'status',
				'location_kind',
				'location_public',
				'location_members',
				'location_private',
				'location_link',
				'timezone',
				'rhythm',
				'meetings',
				'first_meeting_at',
				'last_meeting_at',
				'mentors',
				'places',
				'can',
				'version',
			],
			array_keys( $schema )
		);
		self::assertSame( [ 'amount', 'currency', 'words', 'note' ], self::inner( $schema['fee'] ), 'A fee belongs to the track and cannot be sent with a group.' );
		self::assertTrue( $schema['fee']['readonly'] ?? false );
		self::assertSame( [ 'capacity', 'left', 'waiting', 'words', 'confirmed', 'offered', 'withheld', 'overbooked_by' ], self::inner( $schema['places'] ), 'Places are numbers, never people.' );
		self::assertSame( [ 'id', 'date', 'start', 'end', 'starts_at', 'ends_at' ], self::inner( is_array( $schema['meetings']['items'] ?? null ) ? $schema['meetings']['items'] : [] ) );
		self::assertSame( [ 'id', 'role', 'from', 'until', 'confirmation', 'name', 'credential', 'photo_url' ], self::inner( is_array( $schema['mentors']['items'] ?? null ) ? $schema['mentors']['items'] : [] ) );
	}

	/**
	 * @param array<mixed> $schema
	 * @return list<int|string>
	 */
	private static function inner( array $schema ): array {
		return is_array( $schema['properties'] ?? null ) ? array_keys( $schema['properties'] ) : [];
	}
}
