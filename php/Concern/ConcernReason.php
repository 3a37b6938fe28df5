<?php
/**
 * Why a concern cannot be raised. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Shared\Reason;

enum ConcernReason: string implements Reason {
	case NobodyReads = 'nobody_reads_concerns';
}
