<?php
/**
 * An invented chapter for tests: a program with fees, confirmed, and its terms and groups, made the way administrators
 * make them. Times are Vancouver's; the usual term is open at noon of 1 September 2026.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

use MentoringProgram\Group\Group;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Program\Presets\GroupsByTerm;
use MentoringProgram\Program\Program;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Term\Term;
use WP_User;

final class Chapter {
	public const ZONE = 'America/Vancouver';

	/**
	 * Five Tuesdays of a ten-week group.
	 */
	public const TUESDAYS = [ '2026-10-06', '2026-10-20', '2026-11-03', '2026-11-17', '2026-12-01' ];

	private function __construct(
		public readonly Program $program,
		public readonly Policy $policy,
	) {}

	/**
	 * A program from the preset, with fees, confirmed; members are whoever has the role "subscriber".
	 *
	 * @param array<string, mixed> $rules Changes to the preset's rule set.
	 */
	public static function make( array $rules = [] ): self {
		$plugin = mentoring_program();
		update_option( 'timezone_string', self::ZONE );
		update_option( 'date_format', 'j F Y' );
		update_option( 'time_format', 'H:i' );
		$plugin->settings()->change(
			[
				'membership' => [
					'by'         => 'roles',
					'roles'      => [ 'subscriber' ],
					'capability' => '',
				],
			]
		);
		$confirmed = [
			'at' => '2026-08-01 12:00:00',
			'by' => 1,
		];
		$id        = $plugin->programs()->add(
			new Program(
				0,
				GroupsByTerm::KEY,
				'Mentoring groups',
				'Chapter of Tests',
				[
					'questions' => 'questions@example.org',
					'concerns'  => 'concerns@example.org',
				],
				'By e-transfer.',
				array_fill_keys( Program::MUST_CONFIRM, $confirmed ),
				1
			),
			Actor::system()
		);
		$document               = GroupsByTerm::document( 'Chapter of Tests' );
		$document['tracks']     = array_map( static fn( array $track ): array => [ 'fee' => $track['is_long'] ? 15000 : 9000 ] + $track, $document['tracks'] );
		$document['agreements'] = array_map(
			static fn( array $agreement ): array => [ 'text_id' => $plugin->texts()->ensure( $agreement['promise'], $agreement['detail'] ) ] + $agreement,
			$document['agreements']
		);
		$document               = array_merge( $document, $rules );
		$plugin->policies()->add( PolicyDocument::policy( 0, $id, '2026-01-01', $document ), Actor::system() );
		return new self(
			$plugin->programs()->find( $id ) ?? throw new \LogicException( 'No program.' ),
			$plugin->policies()->in_force( $id, '2026-09-01' ) ?? throw new \LogicException( 'No policy.' ),
		);
	}

	/**
	 * A term: Fall 2026, open for registration all September unless told otherwise.
	 *
	 * @param string|null $opens_at  UTC, "Y-m-d H:i:s".
	 * @param string|null $closes_at UTC, "Y-m-d H:i:s".
	 */
	public function term( string $name = 'Fall 2026', ?string $opens_at = '2026-08-15 16:00:00', ?string $closes_at = '2026-10-01 06:59:00', string $starts_on = '2026-10-01', string $ends_on = '2027-06-30' ): Term {
		$zone = new \DateTimeZone( 'UTC' );
		$id   = mentoring_program()->terms()->add(
			new Term(
				0,
				$this->program->id,
				$name,
				$starts_on,
				$ends_on,
				null === $opens_at ? null : new \DateTimeImmutable( $opens_at, $zone ),
				null === $closes_at ? null : new \DateTimeImmutable( $closes_at, $zone ),
				self::ZONE,
				'Soon.',
				'Open.',
				'Closed.',
				1
			),
			Actor::system()
		);
		return mentoring_program()->terms()->find( $id ) ?? throw new \LogicException( 'No term.' );
	}

	/**
	 * A published group on five Tuesdays, made by the one form.
	 *
	 * @param array<string, mixed> $changes Fields of the form.
	 */
	public function group( Term $term, WP_User $mentor, array $changes = [] ): Group {
		$form   = array_merge( self::form( $term, $mentor ), $changes );
		$wanted = $form['state'];
		$later  = in_array( $wanted, [ 'on_hold', 'archived' ], true );
		$group  = mentoring_program()->save_group()->create( array_merge( $form, $later ? [ 'state' => 'published' ] : [] ), Actor::system() );
		$group  = $group->waits_for_mentors ? self::confirmed( $group ) : $group;
		return $later ? mentoring_program()->save_group()->update( $group->id, [ 'state' => $wanted ] + array_intersect_key( $form, [ 'on_hold_until' => null ] ), $group->version, Actor::system() ) : $group;
	}

	/**
	 * The same group once everybody who leads it has said so by phone.
	 */
	public static function confirmed( Group $group ): Group {
		foreach ( $group->mentors as $mentor ) {
			$group = mentoring_program()->confirm_group()->by_phone( $group->id, $mentor->user_id, '2026-08-31', Actor::system() );
		}
		return $group;
	}

	/**
	 * What the form of a group sends.
	 *
	 * @return array<string, mixed>
	 */
	public static function form( Term $term, WP_User $mentor ): array {
		return [
			'title'            => 'The first hours',
			'description'      => 'Opening weeks, looked at closely.',
			'term'             => $term->id,
			'track'            => 'ten_weeks',
			'minimum'          => 4,
			'capacity'         => 8,
			'summary'          => 'The opening weeks of therapy.',
			'topics'           => [ 'First interviews' ],
			'readings'         => [ 'Beginning Again, chapter 2' ],
			'state'            => 'published',
			'location_kind'    => 'in_person',
			'location_public'  => 'Harbour Street Library',
			'location_members' => 'Room 2',
			'location_private' => 'Door code 4711',
			'location_link'    => 'https://meet.example.org/secret-room',
			'timezone'         => self::ZONE,
			'meetings'         => self::meetings( self::TUESDAYS ),
			'mentors'          => [
				[
					'id'   => $mentor->ID,
					'role' => 'mentor',
				],
			],
		];
	}

	/**
	 * Meetings as the form sends them.
	 *
	 * @param list<string> $dates Y-m-d.
	 * @return list<array{date: string, start: string, end: string}>
	 */
	public static function meetings( array $dates, string $start = '18:00', string $end = '19:30' ): array {
		return array_map(
			static fn( string $date ): array => [
				'date'  => $date,
				'start' => $start,
				'end'   => $end,
			],
			$dates
		);
	}
}
