<?php
/**
 * One group as visitors read it: what and who, when, where and fee, places and what to do (A12). Gives words, no markup
 * but the photo.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Format;

/**
 * @phpstan-import-type Month from MeetingLabels
 * @phpstan-import-type Action from PlacesLabels
 * @phpstan-type Row array{
 *   id: int, title: string, url: string, summary: string, topics: list<string>, readings: list<string>,
 *   mentors: list<array{id: int, name: string, credential: string, bio: string, photo_html: string}>,
 *   when: string, dates: string, first: string, last: string, meetings_count: int, meetings_by_month: list<Month>, zone: string,
 *   where: string, where_detail: string, fee: string, fee_note: string, track: string,
 *   places_words: string, places_mark: 'open'|'wait'|'full'|'good'|'stop'|'closed', places_detail: string,
 *   dots: list<'taken'|'free'|'yours'|'held'|'bar'>, action: Action|null, changes_at: string|null, then: array<string, mixed>|null,
 *   can_register: \MentoringProgram\Shared\Can,
 * }
 */
final class CatalogRow {
	public function __construct(
		private readonly GroupLabels $labels,
		private readonly PlacesLabels $places,
		private readonly MeetingLabels $meetings,
		private readonly Format $format,
		private readonly Clock $clock,
	) {}

	/**
	 * @param string $list_zone  The zone the list names for all its times; a group in another names its own. '' names it
	 *                           always.
	 * @param int    $photo_size Width and height of the mentors' photos in pixels.
	 * @return Row
	 */
	public function of( GroupRecord $record, Actor $actor, string $list_zone = '', int $photo_size = 56 ): array {
		$now   = $this->clock->now();
		$group = $record->group;
		$url   = (string) get_permalink( $group->post_id );
		$when  = $this->meetings->rhythm( $record->meetings );
		$zone  = $this->format->zone( $group->timezone );
		$track = $record->track();
		$first = $record->meetings[0] ?? null;
		$last  = $record->meetings[ count( $record->meetings ) - 1 ] ?? null;
		return [
			'id'                => $group->id,
			'title'             => $group->title,
			'url'               => $url,
			'summary'           => $group->summary,
			'topics'            => $group->topics,
			'readings'          => $group->readings,
			'mentors'           => array_map( fn( GroupMentor $mentor ): array => $this->mentor( $mentor, $record, $photo_size ), $record->mentors( $now ) ),
			/* translators: 1: days and times, 2: name of the time zone. */
			'when'              => '' === $when || $group->timezone === $list_zone ? $when : sprintf( __( '%1$s (%2$s)', 'mentoring-program' ), $when, $zone ),
			'dates'             => $this->meetings->span( $record->meetings ),
			'first'             => null === $first ? '' : $this->format->date( $first->local_date ),
			'last'              => null === $last ? '' : $this->format->date( $last->local_date ),
			'meetings_count'    => MeetingLabels::count( $record->meetings ),
			'meetings_by_month' => $this->meetings->by_month( $record->meetings ),
			'zone'              => $zone,
			'where'             => $this->labels->location_kind( $group->location_kind ),
			'where_detail'      => implode( ', ', array_filter( [ $group->location_public, $record->shows_members_line( $actor, $now ) ? $group->location_members : '' ], static fn( string $line ): bool => '' !== $line ) ),
			'fee'               => $this->labels->fee( $track, $record->policy->currency ),
			'fee_note'          => $track->fee_note ?? '',
			'track'             => $track->label ?? '',
			'can_register'      => $record->can_register,
		] + $this->places->view( $record, $actor, $url, $now );
	}

	/**
	 * @return array{id: int, name: string, credential: string, bio: string, photo_html: string}
	 */
	private function mentor( GroupMentor $mentor, GroupRecord $record, int $photo_size ): array {
		$profile = $record->profiles[ $mentor->user_id ] ?? null;
		$role    = $this->labels->role( $mentor->role );
		return [
			'id'         => $mentor->user_id,
			/* translators: 1: name, 2: what the person is in the group, for example "substitute". */
			'name'       => '' === $role ? $mentor->name : sprintf( __( '%1$s (%2$s)', 'mentoring-program' ), $mentor->name, $role ),
			'credential' => $profile->credential ?? '',
			'bio'        => $profile->bio ?? '',
			'photo_html' => null === $profile || 0 === $profile->photo_id ? '' : wp_get_attachment_image(
				$profile->photo_id,
				'thumbnail',
				false,
				[
					'class'  => 'mentoring-photo',
					'alt'    => '',
					'width'  => $photo_size,
					'height' => $photo_size,
				]
			),
		];
	}
}
