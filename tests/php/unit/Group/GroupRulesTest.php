<?php
/**
 * What a group still needs, what may be changed, and who reads which part of where it meets.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Group;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupMentor;
use MentoringProgram\Group\GroupPlaces;
use MentoringProgram\Group\GroupReason;
use MentoringProgram\Group\GroupRules;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Group\LocationKind;
use MentoringProgram\Group\MentorRole;
use MentoringProgram\Group\OwnPlace;
use MentoringProgram\Shared\Actor;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class GroupRulesTest extends TestCase {
	/**
	 * DESIGN § 5: three tiers. An offer or a wait is not a place; a mentor reads between two moments, to the minute.
	 *
	 * @param 'confirmed'|'offered'|'waiting'|null $status
	 */
	#[DataProvider( 'readers' )]
	#[TestDox( '$_dataName' )]
	public function test_who_reads_the_note_for_people_with_a_place( Actor $actor, ?string $status, string $now, bool $reads ): void {
		$places = new GroupPlaces( 8, 1, 0, 0, 0, null === $status ? null : new OwnPlace( 5, $status ) );
		self::assertSame( $reads, GroupRules::reads_private_note( self::group(), $places, $actor, self::at( $now ) ) );
		self::assertTrue( GroupRules::reads_members_line( self::group(), $places, $actor, true, self::at( $now ) ) );
		self::assertSame( $reads, GroupRules::reads_members_line( self::group(), $places, $actor, false, self::at( $now ) ), 'Without membership it takes the right to the note.' );
	}

	/**
	 * @return array<string, array{Actor, 'confirmed'|'offered'|'waiting'|null, string, bool}>
	 */
	public static function readers(): array {
		$noon = '2026-09-01 12:00';
		return [
			'A visitor does not'                                     => [ Actor::visitor(), null, $noon, false ],
			'A visitor does not, whatever the places say'            => [ Actor::visitor(), 'confirmed', $noon, false ],
			'Somebody with a place does'                             => [ new Actor( 7 ), 'confirmed', $noon, true ],
			'Somebody who was offered a place does not'              => [ new Actor( 7 ), 'offered', $noon, false ],
			'Somebody who waits does not'                            => [ new Actor( 7 ), 'waiting', $noon, false ],
			'The mentor does'                                        => [ new Actor( 40 ), null, $noon, true ],
			'The mentor does not before the first moment'            => [ new Actor( 40 ), null, '2026-08-31 23:59', false ],
			'A mentor who leaves does in the last minute'            => [ new Actor( 41 ), null, '2026-10-01 11:59', true ],
			'A mentor who left does not a minute later'              => [ new Actor( 41 ), null, '2026-10-01 12:00', false ],
			'Who runs the program does'                              => [ new Actor( 9, manages: true ), null, $noon, true ],
		];
	}

	public function test_a_cancelled_group_cannot_be_edited_back(): void {
		$manager = new Actor( 9, manages: true );
		self::assertNull( GroupRules::why_not_edit( self::group(), $manager ) );
		self::assertSame( GroupReason::AlreadyCancelled, GroupRules::why_not_edit( self::group( GroupState::Cancelled ), $manager ) );
		self::assertSame( GroupReason::NotManager, GroupRules::why_not_edit( self::group( GroupState::Cancelled ), new Actor( 40 ) ), 'Its mentor does not edit it here.' );
	}

	/**
	 * A8: records of people who registered stay readable.
	 */
	public function test_a_group_is_deleted_only_when_nobody_ever_registered(): void {
		$manager = new Actor( 9, manages: true );
		self::assertNull( GroupRules::why_not_delete( self::group( GroupState::Cancelled ), false, $manager ) );
		self::assertSame( GroupReason::HasPeople, GroupRules::why_not_delete( self::group(), true, $manager ) );
		self::assertSame( GroupReason::NotManager, GroupRules::why_not_delete( self::group(), false, new Actor( 7 ) ) );
	}

	private static function group( GroupState $state = GroupState::Published ): Group {
		return new Group(
			id: 3,
			post_id: 30,
			program_id: 1,
			term_id: 2,
			title: 'The first hours',
			track: 'ten_weeks',
			minimum: 4,
			capacity: 8,
			summary: '',
			topics: [],
			readings: [],
			state: $state,
			on_hold_until: null,
			location_kind: LocationKind::Online,
			location_public: '',
			location_members: '',
			location_private: '',
			location_link: '',
			timezone: 'America/Vancouver',
			first_meeting_at: null,
			last_meeting_at: null,
			mentors: [
				new GroupMentor( 40, 'Naoko', MentorRole::Mentor, self::at( '2026-09-01 00:00' ), null ),
				new GroupMentor( 41, 'Mina', MentorRole::CoMentor, self::at( '2026-09-01 00:00' ), self::at( '2026-10-01 12:00' ) ),
			],
			version: 1,
		);
	}

	private static function at( string $moment ): DateTimeImmutable {
		return new DateTimeImmutable( $moment, new DateTimeZone( 'UTC' ) );
	}
}
