<?php
/**
 * Where a fee stands, read off its balance. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

enum FeeState: string {
	case Owed     = 'owed';
	case Kept     = 'kept';
	case OwedBack = 'owed_back';
	case Settled  = 'settled';
}
