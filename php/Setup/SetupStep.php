<?php
/**
 * The steps of set-up, in their order. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

enum SetupStep: string {
	case Program    = 'program';
	case Membership = 'membership';
	case Timezone   = 'timezone';
	case Tracks     = 'tracks';
	case People     = 'people';
	case Agreements = 'agreements';
	case Pages      = 'pages';
}
