<?php
/**
 * One term in a list: its state, the moment that matters and, where nothing below says it, its message (A3).
 *
 * @package MentoringProgram
 *
 * @var array{id: int, name: string, mark: string, sentence: string, when: string, message: string, linked: bool} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<p class="mentoring-state is-<?php echo esc_attr( $view['mark'] ); ?>">
	<?php
	if ( $view['linked'] ) {
		printf( '<a href="#mentoring-term-%d">%s</a>', (int) $view['id'], esc_html( $view['name'] ) );
	} else {
		echo esc_html( $view['name'] );
	}
	echo esc_html( ': ' . $view['sentence'] );
	?>
</p>
<p><?php echo esc_html( $view['when'] ); ?></p>
<?php if ( ! $view['linked'] && '' !== $view['message'] ) : ?>
	<p><?php echo esc_html( $view['message'] ); ?></p>
<?php endif; ?>
