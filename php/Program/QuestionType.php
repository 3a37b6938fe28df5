<?php
/**
 * Kinds of answers. yes_no: "yes"|"no"; month: "YYYY-MM"; text: up to 200 characters on one line. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

enum QuestionType: string {
	case YesNo    = 'yes_no';
	case OneOf    = 'one_of';
	case Month    = 'month';
	case Number   = 'number';
	case Text     = 'text';
	case LongText = 'long_text';
	/**
	 * Names of people somebody could not be in a group with (A43): never required, never decides, read by administrators.
	 */
	case People   = 'people';

	/**
	 * Whether the answer is typed into one box.
	 */
	public function is_typed(): bool {
		return in_array( $this, [ self::Number, self::Text, self::LongText, self::People ], true );
	}
}
