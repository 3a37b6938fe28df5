<?php
/**
 * What an entry says: something became due or is due no longer, money came, came back unpaid, or was returned. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

enum FeeKind: string {
	case Due      = 'due';
	case Payment  = 'payment';
	case CameBack = 'came_back';
	case Void     = 'void';
	case Refund   = 'refund';
}
