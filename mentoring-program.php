<?php
/**
 * Plugin Name:       Mentoring Program
 * Description:       Runs the mentoring of a small professional chapter on the member site it already has: groups by term, registration with a waiting list, and one page with everything of mine.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      8.1
 * Author:            The Mentoring Program contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       mentoring-program
 * Domain Path:       /languages
 *
 * Boots the plugin: constants, autoloader, composition root. Refuses to hold any logic.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

define( 'MENTORING_PROGRAM_VERSION', '0.1.0' );
define( 'MENTORING_PROGRAM_FILE', __FILE__ );
define( 'MENTORING_PROGRAM_DIR', __DIR__ . '/' );

require_once __DIR__ . '/php/autoload.php';
require_once __DIR__ . '/php/functions.php';

mentoring_program()->boot();
