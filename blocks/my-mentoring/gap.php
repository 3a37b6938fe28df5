<?php
/**
 * Something a mentor has yet to note, with the way there.
 *
 * @package MentoringProgram
 *
 * @var array{title: string, state: string, url: string, link: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<li class="mentoring-row is-task">
	<div class="mentoring-flow">
		<h3><?php echo esc_html( $view['title'] ); ?></h3>
		<p class="mentoring-state is-wait"><?php echo esc_html( $view['state'] ); ?></p>
	</div>
	<div class="mentoring-actions"><a class="mentoring-link" href="<?php echo esc_url( $view['url'] ); ?>"><?php echo esc_html( $view['link'] ); ?></a></div>
</li>
