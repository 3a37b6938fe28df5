<?php
/**
 * The meetings of a group as one person's calendar shows them: where it is only as far as this person may know (DESIGN
 * § 5), called off where the meeting or the group is.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Calendar;

use DateTimeImmutable;
use MentoringProgram\Group\GroupLabels;
use MentoringProgram\Group\GroupMentor;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Settings;

final class GroupEvents {
	public function __construct(
		private readonly GroupLabels $labels,
		private readonly Settings $settings,
	) {}

	/**
	 * @param list<Meeting> $meetings Of this group, called off ones too.
	 * @return list<Event>
	 */
	public function of( GroupRecord $record, array $meetings, Actor $actor, DateTimeImmutable $now ): array {
		$group       = $record->group;
		$called_off  = GroupState::Cancelled === $group->state;
		$location    = $this->location( $record, $actor, $now );
		$description = $this->description( $record, $actor, $now );
		$url         = (string) get_permalink( $group->post_id );
		return array_map(
			fn( Meeting $meeting ): Event => new Event(
				uid: $this->uid( $meeting ),
				starts_at: $meeting->starts_at,
				ends_at: $meeting->ends_at,
				summary: $group->title,
				location: $location,
				description: $description,
				url: $url,
				// Every edit of a group raises its version; calling it off is not one, and is the last change there is.
				sequence: $group->version + ( $called_off ? 1 : 0 ),
				changed_at: $group->updated_at ?? $now,
				cancelled: $called_off || MeetingState::Cancelled === $meeting->state,
			),
			$meetings
		);
	}

	/**
	 * A copy of the site names its meetings as the site it was made from does.
	 */
	private function uid( Meeting $meeting ): string {
		return sprintf( 'meeting-%d@%s', $meeting->id, (string) ( wp_parse_url( $this->settings->recorded_site()->address, PHP_URL_HOST ) ?? 'mentoring-program' ) );
	}

	private function location( GroupRecord $record, Actor $actor, DateTimeImmutable $now ): string {
		$group = $record->group;
		return implode(
			', ',
			self::lines(
				[
					$this->labels->location_kind( $group->location_kind ),
					$group->location_public,
					$record->shows_members_line( $actor, $now ) ? $group->location_members : '',
					$record->shows_private_note( $actor, $now ) ? (string) preg_replace( '/\s+/u', ' ', $group->location_private ) : '',
				]
			)
		);
	}

	private function description( GroupRecord $record, Actor $actor, DateTimeImmutable $now ): string {
		$mentors = array_map( static fn( GroupMentor $mentor ): string => $record->profiles[ $mentor->user_id ]->name ?? $mentor->name, $record->mentors( $now ) );
		return implode(
			"\n",
			self::lines(
				[
					/* translators: %s: names of mentors. */
					[] === $mentors ? '' : sprintf( __( 'With %s', 'mentoring-program' ), wp_sprintf( '%l', $mentors ) ),
					$record->shows_private_note( $actor, $now ) ? $record->group->location_link : '',
				]
			)
		);
	}

	/**
	 * @param list<string> $lines
	 * @return list<string> Those that say something.
	 */
	private static function lines( array $lines ): array {
		return array_values( array_filter( $lines, static fn( string $line ): bool => '' !== $line ) );
	}
}
