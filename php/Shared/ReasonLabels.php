<?php
/**
 * The translated words of one concept's reasons and field errors. Each concept's Labels implements it; RestOutcome and
 * the forms ask it. Sentences say what to do next.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

interface ReasonLabels {
	/**
	 * The sentence for a reason; null when it belongs to another concept.
	 *
	 * @param array<string, mixed> $facts What the sentence needs.
	 */
	public function message( Reason $reason, array $facts ): ?string;

	/**
	 * The next step for a reason.
	 *
	 * @param array<string, mixed> $facts What the step needs.
	 * @return array{label: string, url: string}|null
	 */
	public function next( Reason $reason, array $facts ): ?array;

	/**
	 * The sentence for a field that cannot be taken; null when this concept has no such field.
	 */
	public function field_message( FieldError $error ): ?string;
}
