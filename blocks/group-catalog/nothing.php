<?php
/**
 * No term to show yet.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<div class="mentoring-flow">
	<h2><?php esc_html_e( 'Mentoring groups', 'mentoring-program' ); ?></h2>
	<p><?php esc_html_e( 'No groups are planned at the moment. New ones are announced here.', 'mentoring-program' ); ?></p>
</div>
