<?php
/**
 * Why something cannot be recorded. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Shared\Reason;

enum FeeReason: string implements Reason {
	case FeesOnly    = 'fees_only';
	case NoFee       = 'no_fee';
	case NoPayment   = 'no_payment';
	case MoreThanDue = 'more_than_due';
	case MoreThanPaid = 'more_than_paid';
	case FeeKeyReused = 'fee_key_reused';
}
