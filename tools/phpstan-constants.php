<?php
/**
 * Constants WordPress defines when it runs, for PHPStan: the stubs hold functions and classes only.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

define( 'ABSPATH', './' );
define( 'WP_CONTENT_DIR', './wp-content' );
define( 'WP_PLUGIN_DIR', './wp-content/plugins' );
define( 'WP_DEBUG', true );
define( 'OBJECT', 'OBJECT' );
define( 'ARRAY_A', 'ARRAY_A' );
define( 'ARRAY_N', 'ARRAY_N' );
define( 'MINUTE_IN_SECONDS', 60 );
define( 'HOUR_IN_SECONDS', 3600 );
define( 'DAY_IN_SECONDS', 86400 );
define( 'WEEK_IN_SECONDS', 604800 );
define( 'MONTH_IN_SECONDS', 2592000 );
define( 'YEAR_IN_SECONDS', 31536000 );
define( 'COOKIEHASH', '' );
define( 'COOKIEPATH', '/' );
define( 'COOKIE_DOMAIN', '' );
define( 'SITECOOKIEPATH', '/' );
