<?php
/**
 * Unit tests load our classes and nothing else: no WordPress, and no stand-in for it. A rule that reaches for WordPress
 * fails here.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

require_once dirname( __DIR__, 2 ) . '/vendor/autoload.php';
require_once dirname( __DIR__, 2 ) . '/php/autoload.php';

if ( function_exists( 'add_action' ) ) {
	throw new LogicException( 'Something loaded WordPress into the unit tests.' );
}
