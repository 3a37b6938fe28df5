<?php
/**
 * Everything the catalog prints, for visitors, members and mentors alike: terms with their groups, the filters, and what
 * there is without one of the conditions. The same few queries for one group and for fifty; writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Meeting\Rhythm;
use MentoringProgram\Program\Program;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\ReadCache;
use MentoringProgram\Term\Term;
use MentoringProgram\Term\TermStage;
use MentoringProgram\Term\TermState;
use MentoringProgram\Term\TermStatus;

/**
 * @phpstan-import-type Row from CatalogRow
 * @phpstan-type Option array{value: string, label: string, selected: bool}
 * @phpstan-type Filters array{weekday?: list<Option>, location?: list<Option>, track?: list<Option>, places?: bool}
 * @phpstan-type CatalogView array{
 *   program: array{id: int, name: string}|null,
 *   terms: list<array{
 *     id: int, name: string, state: string, mark: 'open'|'wait'|'closed', sentence: string, when: string, message: string,
 *     opens_at: string|null, closes_at: string|null, changes_at: string|null, then: array<string, mixed>|null, groups: list<Row>, groups_count: int,
 *   }>,
 *   filters: Filters,
 *   without_one: list<array{label: string, url: string, count: int}>,
 *   none: string,
 *   zone: string,
 * }
 */
final class Catalog {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly GroupRecords $records,
		private readonly CatalogRow $rows,
		private readonly GroupLabels $labels,
		private readonly MeetingLabels $meetings,
		private readonly GroupPosts $posts,
		private readonly TermStatus $status,
		private readonly Format $format,
		private readonly ReadCache $cache,
		private readonly Clock $clock,
	) {}

	/**
	 * @return CatalogView
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function view( CatalogFilter $filter, Actor $actor ): array {
		$now = $this->clock->now();
		return $this->from( $this->facts( $filter, $actor, $now ), $filter, $actor, $now );
	}

	/**
	 * What visitors see without a condition, and when time changes it next.
	 *
	 * @return array{CatalogView, DateTimeImmutable|null}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function for_visitors( CatalogFilter $filter ): array {
		$now   = $this->clock->now();
		$facts = $this->facts( $filter, Actor::visitor(), $now );
		return [ $this->from( $facts, $filter, Actor::visitor(), $now ), $facts->next_moment( $now ) ];
	}

	/**
	 * @return CatalogView
	 */
	private function from( GroupFacts $facts, CatalogFilter $filter, Actor $actor, DateTimeImmutable $now ): array {
		$program = self::program( $facts->context, $filter );
		$terms   = null === $program ? [] : self::terms( $facts->context, $filter, $program, $now );
		$this->posts->read_ahead( array_map( static fn( Group $group ): int => $group->post_id, $facts->groups ) );
		$shows   = array_map( static fn( Term $term ): int => $term->id, $terms );
		$records = array_values( array_filter( $this->records->from( $facts, $actor ), static fn( GroupRecord $record ): bool => in_array( $record->term->id, $shows, true ) ) );
		$this->read_photos_ahead( $records );

		$zone   = $terms[0]->timezone ?? 'UTC';
		$shown  = [];
		$number = 0;
		foreach ( null === $program ? [] : $this->status->of( $terms, $program, $now ) as $status ) {
			$in_term = array_values( array_filter( $records, static fn( GroupRecord $record ): bool => $record->term->id === $status['id'] ) );
			$fitting = array_values( array_filter( $in_term, static fn( GroupRecord $record ): bool => $filter->matches( $record, $now ) ) );
			$number += count( $fitting );
			$shown[] = $status + [
				'groups'       => array_map( fn( GroupRecord $record ): array => $this->rows->of( $record, $actor, $zone ), self::closed_last( $fitting, $now ) ),
				'groups_count' => count( $in_term ),
			];
		}
		return [
			'program'     => null === $program ? null : [
				'id'   => $program->id,
				'name' => $program->name,
			],
			'terms'       => $shown,
			'filters'     => $this->filters( $filter, $records ),
			'without_one' => 0 === $number ? $this->without_one( $filter, $records, $now ) : [],
			'none'        => 0 === $number && [] !== $filter->set() ? $this->conditions( $filter, $records ) : '',
			'zone'        => $this->format->zone( $zone ),
		];
	}

	/**
	 * What is read of the groups: kept for visitors where there is where to keep it. Whether a window is open, a term has
	 * ended or a mentor has left is never part of it: time decides that when it is shown.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	private function facts( CatalogFilter $filter, Actor $actor, DateTimeImmutable $now ): GroupFacts {
		$read = function () use ( $filter, $actor, $now ): GroupFacts {
			$context = $this->records->context();
			$program = self::program( $context, $filter );
			$terms   = null === $program ? [] : self::terms( $context, $filter, $program, $now );
			$groups  = $this->groups->of_terms( array_map( static fn( Term $term ): int => $term->id, $terms ), false );
			$groups  = array_values( array_filter( $groups, static fn( Group $group ): bool => GroupState::Archived !== $group->state ) );
			return $this->records->facts( $actor->is_signed_in() ? $groups : array_map( static fn( Group $group ): Group => $group->without_private_note(), $groups ), $actor, $context );
		};
		// Rule sets begin with a day of the site's.
		$name = sprintf( 'catalog:%d:%d:%s', $filter->program_id, $filter->term_id, $now->setTimezone( wp_timezone() )->format( 'Y-m-d' ) );
		return $actor->is_signed_in() ? $read() : $this->cache->remember( $name, GroupFacts::class, $read, static fn( GroupFacts $facts ): ?DateTimeImmutable => $facts->change_at() );
	}

	private static function program( GroupContext $context, CatalogFilter $filter ): ?Program {
		return $context->programs[ $filter->program_id ] ?? ( 0 === $filter->program_id ? ( array_values( $context->programs )[0] ?? null ) : null );
	}

	/**
	 * @return list<Term>
	 */
	private static function terms( GroupContext $context, CatalogFilter $filter, Program $program, DateTimeImmutable $now ): array {
		return array_values(
			array_filter(
				$context->terms,
				static fn( Term $term ): bool => $term->program_id === $program->id
					&& ( 0 === $filter->term_id ? $term->is_listed() && TermState::Ended !== $term->state( $now, $program->may_open() ) : $term->id === $filter->term_id && TermStage::Draft !== $term->stage )
			)
		);
	}

	/**
	 * Sorted by first meeting, which filters never change; who closed or will not take place comes last.
	 *
	 * @param list<GroupRecord> $records
	 * @return list<GroupRecord>
	 */
	private static function closed_last( array $records, DateTimeImmutable $now ): array {
		return [
			...array_filter( $records, static fn( GroupRecord $record ): bool => ! $record->is_closed( $now ) ),
			...array_filter( $records, static fn( GroupRecord $record ): bool => $record->is_closed( $now ) ),
		];
	}

	/**
	 * Only what some group has can be chosen, and what is chosen stays visible.
	 *
	 * @param list<GroupRecord> $records
	 * @return Filters
	 */
	private function filters( CatalogFilter $filter, array $records ): array {
		$weekdays  = 0 === $filter->weekday ? [] : [ $filter->weekday => true ];
		$locations = null === $filter->location ? [] : [ $filter->location->value => $filter->location ];
		$tracks    = [];
		foreach ( $records as $record ) {
			$weekdays += array_fill_keys( Rhythm::of( $record->meetings )->weekdays, true );
			$locations[ $record->group->location_kind->value ] = $record->group->location_kind;
			$tracks[ $record->group->track ]                   = $record->track()->label ?? $record->group->track;
		}
		ksort( $weekdays );
		$filters = [
			'weekday'  => self::options( __( 'Any day', 'mentoring-program' ), array_combine( array_keys( $weekdays ), array_map( $this->meetings->weekday( ... ), array_keys( $weekdays ) ) ), 0 === $filter->weekday ? '' : (string) $filter->weekday ),
			'location' => self::options( __( 'Anywhere', 'mentoring-program' ), array_map( $this->labels->location_kind( ... ), $locations ), $filter->location->value ?? '' ),
			'track'    => self::options( __( 'Any length', 'mentoring-program' ), $tracks, $filter->track ),
			'places'   => $filter->places,
		];
		return array_intersect_key( $filters, array_flip( $filter->offered ) );
	}

	/**
	 * @param array<int|string, string> $labels By value.
	 * @return list<Option>
	 */
	private static function options( string $any, array $labels, string $selected ): array {
		$options = [
			[
				'value'    => '',
				'label'    => $any,
				'selected' => '' === $selected,
			],
		];
		foreach ( $labels as $value => $label ) {
			$options[] = [
				'value'    => (string) $value,
				'label'    => $label,
				'selected' => (string) $value === $selected,
			];
		}
		return $options;
	}

	/**
	 * Where nothing fits: what there is with one condition less, with counts.
	 *
	 * @param list<GroupRecord> $records
	 * @return list<array{label: string, url: string, count: int}>
	 */
	private function without_one( CatalogFilter $filter, array $records, DateTimeImmutable $now ): array {
		$ways = [];
		foreach ( $filter->set() as $name ) {
			$less  = $filter->without( $name );
			$count = count( array_filter( $records, static fn( GroupRecord $record ): bool => $less->matches( $record, $now ) ) );
			if ( $count > 0 ) {
				$ways[] = [
					'label' => [] === $less->set() ? __( 'All groups', 'mentoring-program' ) : $this->conditions( $less, $records ),
					'url'   => remove_query_arg( 'mentoring_' . $name ),
					'count' => $count,
				];
			}
		}
		return $ways;
	}

	/**
	 * The conditions in words: "Wednesdays, in person".
	 *
	 * @param list<GroupRecord> $records
	 */
	private function conditions( CatalogFilter $filter, array $records ): string {
		$track = '';
		foreach ( $records as $record ) {
			$track = $record->group->track === $filter->track ? ( $record->track()->label ?? '' ) : $track;
		}
		return implode(
			', ',
			array_filter(
				[
					0 === $filter->weekday ? '' : MeetingLabels::weekday_plural( $filter->weekday ),
					null === $filter->location ? '' : $this->labels->location_kind( $filter->location ),
					$track,
					$filter->places ? __( 'With places left', 'mentoring-program' ) : '',
				],
				static fn( string $words ): bool => '' !== $words
			)
		);
	}

	/**
	 * Photos are core's; reading them ahead keeps its queries few as well.
	 *
	 * @param list<GroupRecord> $records
	 */
	private function read_photos_ahead( array $records ): void {
		$photos = [];
		foreach ( $records as $record ) {
			foreach ( $record->profiles as $profile ) {
				$photos[] = $profile->photo_id;
			}
		}
		$this->posts->read_ahead( [], array_values( array_filter( $photos, static fn( int $photo ): bool => $photo > 0 ) ) );
	}
}
