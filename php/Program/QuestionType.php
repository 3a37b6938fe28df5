<?php
/**
 * Kinds of answers. yes_no: "yes"|"no"; month: "YYYY-MM"; text: up to 200 characters on one line. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

enum QuestionType: string {
	case YesNo = 'yes_no';
	case Month = 'month';
	case Text  = 'text';
}
