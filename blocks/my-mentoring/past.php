<?php
/**
 * Something that is over.
 *
 * @package MentoringProgram
 *
 * @var array{title: string, url: string, term: string, words: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<li class="mentoring-row is-half">
	<div>
		<h3><a href="<?php echo esc_url( $view['url'] ); ?>"><?php echo esc_html( $view['title'] ); ?></a></h3>
		<p class="mentoring-small mentoring-quiet"><?php echo esc_html( $view['term'] ); ?></p>
	</div>
	<p><?php echo esc_html( $view['words'] ); ?></p>
</li>
