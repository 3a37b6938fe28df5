<?php
/**
 * The last day to pay a fee: some days after the place was had, or before the first meeting, as the program says; never
 * before the day the place was had. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeImmutable;
use MentoringProgram\Program\FeeDue;
use MentoringProgram\Program\FeeRules;

final class DueDay {
	/**
	 * @param string      $placed_on     Day the place was had, Y-m-d.
	 * @param string|null $first_meeting Day of the first meeting, Y-m-d.
	 * @return string Y-m-d.
	 */
	public static function of( FeeRules $rules, string $placed_on, ?string $first_meeting ): string {
		$day = FeeDue::BeforeFirstMeeting === $rules->due_counted && null !== $first_meeting
			? ( new DateTimeImmutable( $first_meeting ) )->modify( "-{$rules->due_days} days" )
			: ( new DateTimeImmutable( $placed_on ) )->modify( "+{$rules->due_days} days" );
		return max( $placed_on, $day->format( 'Y-m-d' ) );
	}
}
