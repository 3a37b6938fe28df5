<?php
/**
 * A small chapter to register in: the preset program, confirmed and with fees, one term that is open on 1 September 2026,
 * and groups made straight in the tables, so that a test of registering depends neither on the form for groups nor on
 * what it demands.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

use DateTimeImmutable;
use DateTimeZone;
use LogicException;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Program\Presets\GroupsByTerm;
use MentoringProgram\Program\Program;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Term\Term;

final class OpenChapter {
	/**
	 * The role that makes somebody a member here.
	 */
	public const MEMBER = 'contributor';

	/**
	 * Answers of somebody who may register.
	 */
	public const ELIGIBLE = [
		'sees_clients'        => 'yes',
		'coursework_finished' => 'yes',
		'practice_start'      => '2021-03',
		'intern'              => 'no',
	];

	private const FIRST_MEETING = '2026-10-07 01:00:00';

	private function __construct(
		public readonly Program $program,
		public readonly Policy $policy,
		public readonly Term $term,
	) {}

	public static function make(): self {
		$ours = mentoring_program();
		update_option( 'date_format', 'j F Y' );
		update_option( 'time_format', 'H:i' );
		$ours->settings()->change(
			[
				'membership' => [
					'by'         => 'roles',
					'roles'      => [ self::MEMBER ],
					'capability' => '',
				],
				'links'      => [
					'sign_in' => '',
					'join'    => 'https://chapter.example/join',
					'renew'   => 'https://chapter.example/renew',
				],
			]
		);
		$program_id = $ours->programs()->add(
			new Program(
				id: 0,
				preset: GroupsByTerm::KEY,
				name: 'Mentoring groups',
				chapter: 'Chapter of Tests',
				contacts: [
					'questions' => 'questions@example.org',
					'concerns'  => 'concerns@example.org',
				],
				payment_note: 'By cheque to the chapter.',
				confirmations: array_fill_keys(
					Program::MUST_CONFIRM,
					[
						'at' => '2026-07-01 12:00:00',
						'by' => 1,
					]
				),
				version: 1,
			),
			Actor::system()
		);
		$document   = GroupsByTerm::document( 'Chapter of Tests' );
		foreach ( $document['agreements'] as $index => $agreement ) {
			$document['agreements'][ $index ]['text_id'] = $ours->texts()->ensure( $agreement['promise'], $agreement['detail'] );
		}
		foreach ( $document['tracks'] as $index => $track ) {
			$document['tracks'][ $index ]['fee'] = $track['is_long'] ? 15000 : 9000;
		}
		$policy_id = $ours->policies()->add( PolicyDocument::policy( 0, $program_id, '2026-07-01', $document ), Actor::system() );
		return new self(
			$ours->programs()->find( $program_id ) ?? throw new LogicException( 'No program.' ),
			$ours->policies()->find( $policy_id ) ?? throw new LogicException( 'No rule set.' ),
			self::add_term( $program_id ),
		);
	}

	/**
	 * Another term of the program, as open as the first.
	 *
	 * @param string|null $opens_at UTC; a moment to come makes it coming soon.
	 */
	public function another_term( ?string $opens_at = '2026-08-15 16:00:00' ): Term {
		return self::add_term( $this->program->id, $opens_at );
	}

	/**
	 * A group with a page of its own, that first meets on 6 October 2026 in the evening.
	 *
	 * @param int       $mentor Account of who leads it, 0 for nobody.
	 * @param string    $first  First meeting, UTC.
	 * @param Term|null $term   Null for the term of the chapter.
	 */
	public function group( int $capacity = 8, string $track = 'full_year', GroupState $state = GroupState::Published, int $mentor = 0, string $first = self::FIRST_MEETING, string $title = 'The first hours with a new client', ?Term $term = null ): Group {
		$ours     = mentoring_program();
		$database = $ours->database();
		$post_id  = wp_insert_post(
			[
				'post_type'   => GroupPostType::NAME,
				'post_title'  => $title,
				'post_status' => GroupState::Draft === $state ? 'draft' : 'publish',
			]
		);
		$database->write(
			"INSERT INTO {groups} (post_id, program_id, term_id, track, minimum, capacity, summary, topics, readings, state, location_kind, location_private, location_link, timezone, first_meeting_at, last_meeting_at, created_at, updated_at)
			VALUES (%d, %d, %d, %s, 1, %d, '', '[]', '[]', %s, 'online', '', '', 'America/Vancouver', %s, '2027-06-16 01:00:00', '2026-07-01 12:00:00', '2026-07-01 12:00:00')",
			$post_id,
			$this->program->id,
			( $term ?? $this->term )->id,
			$track,
			$capacity,
			$state->value,
			$first
		);
		$id = $database->inserted_id();
		update_post_meta( $post_id, GroupPostType::META, $id );
		if ( $mentor > 0 ) {
			$database->write( "INSERT INTO {group_mentors} (group_id, user_id, name, role, from_at) VALUES (%d, %d, 'A mentor', 'mentor', '2026-07-01 12:00:00')", $id, $mentor );
		}
		$ours->seat_book()->change_capacity( $id, $capacity, Actor::system() );
		return $ours->groups()->find( $id ) ?? throw new LogicException( 'No group.' );
	}

	/**
	 * Every text a group of this track asks to accept.
	 *
	 * @return list<int>
	 */
	public function ticks( string $track = 'full_year' ): array {
		$ticks = [];
		foreach ( $this->policy->agreements_for( $this->policy->track( $track ) ?? throw new LogicException( 'No track.' ) ) as $agreement ) {
			$ticks[] = $agreement->text_id;
		}
		return $ticks;
	}

	/**
	 * What the form of an eligible person sends.
	 *
	 * @return array{group: int, answers: array<string, string>, agreements: list<int>, attends_all_dates: bool}
	 */
	public function form( Group|int $group ): array {
		return [
			'group'             => $group instanceof Group ? $group->id : $group,
			'answers'           => self::ELIGIBLE,
			'agreements'        => $this->ticks( $group instanceof Group ? $group->track : 'full_year' ),
			'attends_all_dates' => true,
		];
	}

	private static function add_term( int $program_id, ?string $opens_at = '2026-08-15 16:00:00' ): Term {
		$utc   = new DateTimeZone( 'UTC' );
		$terms = mentoring_program()->terms();
		$id    = $terms->add(
			new Term(
				id: 0,
				program_id: $program_id,
				name: 'Fall 2026',
				starts_on: '2026-09-08',
				ends_on: '2027-06-30',
				opens_at: null === $opens_at ? null : new DateTimeImmutable( $opens_at, $utc ),
				closes_at: new DateTimeImmutable( '2026-09-18 07:00:00', $utc ),
				timezone: 'America/Vancouver',
				message_soon: '',
				message_open: '',
				message_closed: '',
				version: 1,
			),
			Actor::system()
		);
		return $terms->find( $id ) ?? throw new LogicException( 'No term.' );
	}
}
