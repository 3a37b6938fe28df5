<?php
/**
 * Why a step of set-up cannot be saved. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Shared\Reason;

enum SetupReason: string implements Reason {
	case NoProgram               = 'no_program';
	case SiteAdministratorsOnly  = 'site_administrators_only';
	case LastManager             = 'last_manager';
	case LastReaderOfConcerns    = 'last_reader_of_concerns';
}
