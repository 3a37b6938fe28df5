<?php
/**
 * How money came (A36). Nothing here takes money: it is written down after it arrived. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

enum FeeMethod: string {
	case Check    = 'check';
	case Cash     = 'cash';
	case Transfer = 'transfer';
	case Card     = 'card';
}
