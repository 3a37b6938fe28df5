<?php
/**
 * What somebody prepared for a group, beside what of it still holds. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class PreparationRecord {
	/**
	 * @param Preparation            $preparation As it was kept.
	 * @param PreparationReview|null $review      Null while the program does not say what the group's track asks.
	 */
	public function __construct(
		public readonly Preparation $preparation,
		public readonly ?PreparationReview $review,
	) {}
}
