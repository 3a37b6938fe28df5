<?php
/**
 * Looks at the meetings of a form before they are saved: gathers what could be in the way and asks MeetingFlags. Changes
 * nothing, and takes rows that are still being typed.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\DaysOff;
use MentoringProgram\Meeting\Elsewhere;
use MentoringProgram\Meeting\FlagLabels;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingFlag;
use MentoringProgram\Meeting\MeetingFlags;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Meeting\Schedule;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Term\TermRepository;

/**
 * @phpstan-type CheckInput array{
 *   group?: int, term?: int, timezone?: string, location_kind?: string, location_public?: string, mentors?: list<int>,
 *   meetings?: list<array{date?: string, start?: string, end?: string}>,
 * }
 * @phpstan-type FlagShape array{index: int, kind: string, label: string, sentence: string}
 */
final class CheckMeetings {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly MeetingRepository $meetings,
		private readonly TermRepository $terms,
		private readonly DaysOff $days_off,
		private readonly FlagLabels $labels,
		private readonly Clock $clock,
	) {}

	/**
	 * JSON Schema of what is asked, by name.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function properties(): array {
		$form = GroupSchema::schema()['properties'];
		return [
			'group'    => [
				'type'        => 'integer',
				'description' => 'Whose meetings they are; 0 for a new group.',
			],
			'mentors'  => [
				'type'     => 'array',
				'maxItems' => 10,
				'items'    => [ 'type' => 'integer' ],
			],
			'meetings' => [
				'type'     => 'array',
				'maxItems' => Schedule::MOST,
				'items'    => [
					'type'                 => 'object',
					'additionalProperties' => false,
					'properties'           => array_fill_keys( [ 'date', 'start', 'end' ], [ 'type' => 'string' ] ),
				],
			],
		] + array_intersect_key( $form, array_flip( [ 'term', 'timezone', 'location_kind', 'location_public' ] ) );
	}

	/**
	 * @param CheckInput $input What the form holds now.
	 * @return list<FlagShape> In the order of the list.
	 * @throws NotAllowed When the person does not run the program.
	 */
	public function flags( array $input, Actor $actor ): array {
		$term = $this->terms->find( $input['term'] ?? 0 );
		if ( ! $actor->manages( $term->program_id ?? 1 ) ) {
			throw new NotAllowed();
		}
		$timezone  = $input['timezone'] ?? '';
		$meetings  = self::readable( $input['meetings'] ?? [], Schedule::is_zone( $timezone ) ? $timezone : $term->timezone ?? 'UTC' );
		$first_day = $term->starts_on ?? '';
		$last_day  = $term->ends_on ?? '';
		$now       = $this->clock->now();
		return array_map(
			fn( MeetingFlag $flag ): array => [
				'index'    => $flag->index,
				'kind'     => $flag->kind->value,
				'label'    => $this->labels->label( $flag->kind ),
				'sentence' => $this->labels->sentence( $flag, $term->name ?? '', $first_day, $last_day ),
			],
			MeetingFlags::of( $meetings, $first_day, $last_day, $this->days_off->all(), $this->elsewhere( $meetings, $input, $now ), $now )
		);
	}

	/**
	 * A row that is not one yet is left out; the form names what it lacks when it is saved.
	 *
	 * @param list<array{date?: string, start?: string, end?: string}> $drafts
	 * @return array<int, Meeting> By place in the form.
	 */
	private static function readable( array $drafts, string $timezone ): array {
		$meetings = [];
		foreach ( $drafts as $index => $draft ) {
			try {
				$meetings[ $index ] = Schedule::meetings( [ $draft ], $timezone )[0];
			} catch ( InvalidInput ) {
				continue;
			}
		}
		return $meetings;
	}

	/**
	 * Meetings of other groups in those days that share a mentor or a room. Drafts count: they are planned too.
	 *
	 * @param array<int, Meeting> $meetings
	 * @param CheckInput          $input
	 * @return list<Elsewhere>
	 */
	private function elsewhere( array $meetings, array $input, DateTimeImmutable $now ): array {
		if ( [] === $meetings ) {
			return [];
		}
		$others = $this->meetings->between(
			'group',
			min( array_map( static fn( Meeting $meeting ): DateTimeImmutable => $meeting->starts_at, $meetings ) ),
			max( array_map( static fn( Meeting $meeting ): DateTimeImmutable => $meeting->ends_at, $meetings ) )
		);
		$shared = [];
		foreach ( $this->groups->find_many( array_keys( $others ) ) as $group ) {
			if ( ( $input['group'] ?? 0 ) === $group->id || in_array( $group->state, [ GroupState::Cancelled, GroupState::Archived ], true ) ) {
				continue;
			}
			$mentors = self::leading_both( $group, $input['mentors'] ?? [], $now );
			$room    = self::room( $group->location_kind->value, $group->location_public );
			$same    = '' !== $room && self::room( $input['location_kind'] ?? '', $input['location_public'] ?? '' ) === $room;
			if ( [] === $mentors && ! $same ) {
				continue;
			}
			foreach ( $others[ $group->id ] ?? [] as $meeting ) {
				$shared[] = new Elsewhere( $meeting, $group->title, $mentors, $same ? $group->location_public : '' );
			}
		}
		return $shared;
	}

	/**
	 * @param list<int> $mentors
	 * @return list<string>
	 */
	private static function leading_both( Group $group, array $mentors, DateTimeImmutable $now ): array {
		$both = array_filter( $group->mentors, static fn( GroupMentor $mentor ): bool => $mentor->leads_at( $now ) && in_array( $mentor->user_id, $mentors, true ) );
		return array_values( array_map( static fn( GroupMentor $mentor ): string => $mentor->name, $both ) );
	}

	/**
	 * What two groups must both say to be in one room; '' when they are in none.
	 */
	private static function room( string $kind, string $place ): string {
		return LocationKind::InPerson->value === $kind ? mb_strtolower( trim( (string) preg_replace( '/\s+/u', ' ', $place ) ) ) : '';
	}
}
