<?php
/**
 * Links to what comes next: the first is a button, others are quiet.
 *
 * @package MentoringProgram
 *
 * @var array{actions: list<array{label: string, url: string, rank: 'first'|'second'|'link'}>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

if ( [] === $view['actions'] ) {
	return;
}
?>
<div class="mentoring-actions">
	<?php
	foreach ( $view['actions'] as $action ) {
		$class = match ( $action['rank'] ) {
			'first' => 'wp-element-button',
			'second' => 'wp-element-button is-second',
			'link' => 'mentoring-link',
		};
		printf( '<a class="%s" href="%s">%s</a>', esc_attr( $class ), esc_url( $action['url'] ), esc_html( $action['label'] ) );
	}
	?>
</div>
