<?php
/**
 * A group as its own page tells it, in the order in which one decides: what it is, who leads it, for whom, when, what is
 * read, what it costs. Ready to print; asks no rule and writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupLabels;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Group\PlacesLabels;
use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Format;

/**
 * @phpstan-import-type Month from MeetingLabels
 * @phpstan-import-type PlacesView from PlacesLabels
 *
 * @phpstan-type MentorShown array{name: string, first_name: string, credential: string, bio: string, photo_html: string}
 * @phpstan-type GroupShown array{
 *   id: int, title: string, url: string, term: string, mentors: list<MentorShown>, mentor: string, mentor_label: string, mentee_label: string, topics: list<string>,
 *   size: string, for_whom: list<string>, when: string, zone: string, first: string, span: string, meetings: int,
 *   months: list<Month>, where: string, where_detail: string, private_note: string, private_link: string,
 *   readings: list<string>, fee: string, fee_note: string, fee_words: string,
 *   agreements: list<array{promise: string, detail: string}>, contact: string, places: PlacesView,
 * }
 */
final class GroupDetails {
	public function __construct(
		private readonly MeetingLabels $meetings,
		private readonly GroupLabels $labels,
		private readonly PlacesLabels $places,
		private readonly Format $format,
	) {}

	/**
	 * @param string $photo Class of the mentors' photos besides mentoring-photo: "is-large" or ''.
	 * @return GroupShown
	 */
	public function of( GroupRecord $record, Actor $actor, DateTimeImmutable $now, string $photo = 'is-large' ): array {
		$group   = $record->group;
		$first   = $record->meetings[0] ?? null;
		$url     = (string) get_permalink( $group->post_id );
		$mentors = $this->mentors( $record, $now, $photo );
		$members = $record->shows_members_line( $actor, $now );
		$private = $record->shows_private_note( $actor, $now );
		return [
			'id'           => $group->id,
			'title'        => $group->title,
			'url'          => $url,
			'term'         => $record->term->name,
			'mentors'      => $mentors,
			'mentor'       => $mentors[0]['first_name'] ?? '',
			'mentor_label' => $record->policy->life->mentor,
			'mentee_label' => $record->policy->life->mentee,
			'topics'       => $group->topics,
			/* translators: 1: fewest people, 2: most people. */
			'size'         => sprintf( __( 'The group starts with at least %1$d people and takes no more than %2$d. You learn who the others are when it begins.', 'mentoring-program' ), $group->minimum, $group->capacity ),
			'for_whom'     => $this->for_whom( $record ),
			'when'         => $this->meetings->rhythm( $record->meetings ),
			'zone'         => $this->format->zone( $group->timezone ),
			'first'        => null === $first ? '' : $this->format->date( $first->local_date ),
			'span'         => $this->meetings->span( $record->meetings ),
			'meetings'     => MeetingLabels::count( $record->meetings ),
			'months'       => $this->meetings->by_month( $record->meetings ),
			'where'        => $this->labels->location_kind( $group->location_kind ),
			'where_detail' => implode( ', ', array_filter( [ $group->location_public, $members ? $group->location_members : '' ], static fn( string $line ): bool => '' !== $line ) ),
			'private_note' => $private ? $group->location_private : '',
			'private_link' => $private ? $group->location_link : '',
			'readings'     => $group->readings,
			'fee'          => $this->labels->fee( $record->track(), $record->policy->currency ),
			'fee_note'     => $record->track()->fee_note ?? '',
			'fee_words'    => $this->fee_words( $record ),
			'agreements'   => $this->agreements( $record ),
			'contact'      => $record->program->contacts['questions'],
			'places'       => $this->places->view( $record, $actor, $url, $now ),
		];
	}

	/**
	 * What the fee is and when it is due (A38); '' when there is none.
	 */
	private function fee_words( GroupRecord $record ): string {
		$track = $record->track();
		$fee   = $track?->fee;
		if ( null === $track || null === $fee || 0 === $fee ) {
			return '';
		}
		/* translators: 1: amount, 2: what it is for, for example "for the full year". */
		return sprintf( __( '%1$s %2$s is due once you have a place.', 'mentoring-program' ), $this->format->money( $fee, $record->policy->currency ), $track->fee_note );
	}

	/**
	 * @return list<MentorShown>
	 */
	private function mentors( GroupRecord $record, DateTimeImmutable $now, string $photo ): array {
		$mentors = [];
		foreach ( $record->mentors( $now ) as $mentor ) {
			$profile   = $record->profiles[ $mentor->user_id ] ?? null;
			$name      = $profile->name ?? $mentor->name;
			$mentors[] = [
				'name'       => $name,
				'first_name' => (string) strtok( $name, ' ' ),
				'credential' => $profile->credential ?? '',
				'bio'        => $profile->bio ?? '',
				'photo_html' => null === $profile || 0 === $profile->photo_id ? '' : wp_get_attachment_image(
					$profile->photo_id,
					'thumbnail',
					false,
					[
						'class' => trim( 'mentoring-photo ' . $photo ),
						'alt'   => '',
					]
				),
			];
		}
		return $mentors;
	}

	/**
	 * Whom the program asks for, read off its questions, and the three things that never stand in the way (A15).
	 *
	 * @return list<string>
	 */
	private function for_whom( GroupRecord $record ): array {
		$lines = [];
		foreach ( $record->policy->questions as $question ) {
			if ( null === $question->visible_when && '' !== $question->hint ) {
				$lines[] = strtr( $question->hint, [ '{date}' => $this->format->date( $record->term->starts_on ) ] );
			}
		}
		$lines[] = __( 'Any setting, and anyone you work with: adults, children, couples, families, groups.', 'mentoring-program' );
		$lines[] = __( 'People who have only ever worked by video or telephone.', 'mentoring-program' );
		$lines[] = __( 'People of any school. You need no particular theory.', 'mentoring-program' );
		return $lines;
	}

	/**
	 * @return list<array{promise: string, detail: string}>
	 */
	private function agreements( GroupRecord $record ): array {
		$track      = $record->track();
		$agreements = [];
		foreach ( null === $track ? [] : $record->policy->agreements_for( $track ) as $agreement ) {
			$agreements[] = [
				'promise' => $agreement->promise,
				'detail'  => $agreement->detail,
			];
		}
		return $agreements;
	}
}
