<?php
/**
 * A group that a mentor leads: two people with a place, Ada Novak and Bela Okafor, and three meetings a fortnight apart from 6
 * October 2026, 18:00 in Vancouver. It is the evening of the first, and the mentor is signed in.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

use MentoringProgram\Group\Group;
use MentoringProgram\Registration\RegistrationForms;
use WP_User;

abstract class LedGroupTestCase extends IntegrationTestCase {
	protected OpenChapter $chapter;

	protected Group $group;

	protected WP_User $mentor;

	/**
	 * Registrations of two people, in the order of their names.
	 *
	 * @var list<int>
	 */
	protected array $registrations = [];

	/**
	 * Three meetings, a fortnight apart from 6 October 2026.
	 *
	 * @var list<int>
	 */
	protected array $meetings = [];

	protected WP_User $participant;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->mentor  = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Mina Castellanos' ] );
		$this->group   = $this->chapter->group( mentor: $this->mentor->ID );
		foreach ( [ '2026-10-06', '2026-10-20', '2026-11-03' ] as $date ) {
			$this->meetings[] = $this->meeting( $this->group, $date );
		}
		foreach ( [ 'Ada Novak', 'Bela Okafor' ] as $name ) {
			$this->participant     = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => $name ] );
			$this->registrations[] = $this->registered( $this->participant );
		}
		$this->travel( '2026-10-07 03:00:00' );
		$this->act_as( $this->mentor );
	}

	protected function page( string $done = '', int $meeting = 0 ): string {
		$_GET = '' === $done ? [] : [
			'mentoring_notice'  => $done,
			'mentoring_group'   => (string) $this->group->id,
			'mentoring_meeting' => (string) ( 0 === $meeting ? $this->meetings[0] : $meeting ),
		];
		try {
			$view = mentoring_program()->my_mentoring()->view( 0, $done, $this->group->id, mentoring_program()->actors()->current(), null );
			ob_start();
			mentoring_program()->blocks()->part( 'my-mentoring/' . $view['kind'], $view );
			return (string) ob_get_clean();
		} finally {
			$_GET = [];
		}
	}

	/**
	 * @param array<string, mixed> $fields
	 */
	protected function form( string $act, array $fields = [] ): ?string {
		return mentoring_program()->roster_forms()->handle(
			$fields + [
				'mentoring_act'     => $act,
				'mentoring_nonce'   => wp_create_nonce( RegistrationForms::NONCE ),
				'mentoring_group'   => (string) $this->group->id,
				'mentoring_meeting' => (string) $this->meetings[0],
			],
			mentoring_program()->actors()->current()
		);
	}

	protected function registered( WP_User $person ): int {
		$this->act_as( $person );
		return Answer::of( $this->rest( 'POST', 'registrations', $this->chapter->form( $this->group ), [ 'Idempotency-Key' => 'key-of-' . $person->ID ] ) )->number( 'id' );
	}

	/**
	 * A meeting from 18:00 to 19:30 in Vancouver, in October and November 2026.
	 */
	protected function meeting( Group $group, string $date ): int {
		$zone  = new \DateTimeZone( 'America/Vancouver' );
		$utc   = new \DateTimeZone( 'UTC' );
		$start = ( new \DateTimeImmutable( "{$date} 18:00", $zone ) )->setTimezone( $utc );
		mentoring_program()->database()->write(
			"INSERT INTO {meetings} (host_kind, host_id, local_date, start_time, end_time, timezone, starts_at, ends_at, state) VALUES ('group', %d, %s, '18:00', '19:30', 'America/Vancouver', %s, %s, 'planned')",
			$group->id,
			$date,
			$start->format( 'Y-m-d H:i:s' ),
			$start->modify( '+90 minutes' )->format( 'Y-m-d H:i:s' )
		);
		return mentoring_program()->database()->inserted_id();
	}
}
