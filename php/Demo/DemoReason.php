<?php
/**
 * Why the demo is not installed. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Demo;

use MentoringProgram\Shared\Reason;

enum DemoReason: string implements Reason {
	case RealData = 'demo_on_real_site';
}
