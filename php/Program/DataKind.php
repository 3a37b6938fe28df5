<?php
/**
 * Kinds of records with a retention of their own (DESIGN § 12). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

enum DataKind: string {
	case Answers    = 'answers';
	case Attendance = 'attendance';
	case Agreements = 'agreements';
	case Fees       = 'fees';
	case Concerns   = 'concerns';
}
