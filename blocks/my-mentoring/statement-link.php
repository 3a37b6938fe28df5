<?php
/**
 * The way to the statement of attended hours, once there is something to state.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{statement: int} $view
 */

declare( strict_types = 1 );

use MentoringProgram\Registration\Statements;

defined( 'ABSPATH' ) || exit;

if ( $view['statement'] > 0 ) {
	printf( '<p><a class="mentoring-link" href="%s">%s</a></p>', esc_url( $blocks->here( [ Statements::ARGUMENT => $view['statement'] ] ) ), esc_html__( 'Statement of attended hours', 'mentoring-program' ) );
}
