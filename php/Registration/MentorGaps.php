<?php
/**
 * What somebody who leads groups has yet to note, as My mentoring says it first: meetings that passed without attendance (A42),
 * and people not met before the group begins (A39). Asks no rule and writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Format;

/**
 * @phpstan-type GapRow array{part: 'gap', title: string, state: string, url: string, link: string}
 */
final class MentorGaps {
	public function __construct(
		private readonly RosterLabels $labels,
		private readonly Blocks $blocks,
		private readonly Format $format,
	) {}

	/**
	 * The gaps of one group, attendance first.
	 *
	 * @return list<GapRow>
	 */
	public function of( Roster $roster, DateTimeImmutable $now ): array {
		if ( ! in_array( $roster->group->state, [ GroupState::Published, GroupState::OnHold ], true ) ) {
			return [];
		}
		$open = array_values( array_filter( $roster->begun( $now ), static fn( Meeting $meeting ): bool => $meeting->ends_at <= $now && $roster->open( $meeting ) > 0 ) );
		$gaps = [];
		if ( [] !== $open ) {
			$gaps[] = [
				'part'  => 'gap',
				/* translators: %s: title of a group. */
				'title' => sprintf( __( 'Attendance of %s', 'mentoring-program' ), $roster->group->title ),
				/* translators: %s: date, or several. */
				'state' => sprintf( __( 'Attendance is not complete for %s', 'mentoring-program' ), wp_sprintf( '%l', array_map( fn( Meeting $meeting ): string => $this->format->date( $meeting->local_date ), $open ) ) ),
				'url'   => $this->blocks->here(
					[
						'mentoring_notice'  => null,
						'mentoring_group'   => null,
						'mentoring_meeting' => $open[0]->id,
					]
				) . '#mentoring-attendance-' . $roster->group->id,
				'link'  => __( 'Mark attendance', 'mentoring-program' ),
			];
		}
		$missing = $roster->group->has_begun( $now ) ? 0 : $roster->pre_meetings_open( $now );
		if ( $missing > 0 ) {
			$gaps[] = [
				'part'  => 'gap',
				/* translators: %s: title of a group. */
				'title' => sprintf( __( 'Before %s begins', 'mentoring-program' ), $roster->group->title ),
				'state' => $this->labels->pre_meetings( $missing ),
				'url'   => '#mentoring-roster-' . $roster->group->id,
				'link'  => __( 'Note pre-meetings', 'mentoring-program' ),
			];
		}
		return $gaps;
	}
}
