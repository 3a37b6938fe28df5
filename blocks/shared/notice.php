<?php
/**
 * A notice that takes the focus: something was done, refused, or needs another look.
 *
 * @package MentoringProgram
 *
 * @var array{tone: string, title: string, lines: list<string>, links: list<array{label: string, url: string}>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<div class="mentoring-notice mentoring-flow is-<?php echo esc_attr( $view['tone'] ); ?>" role="<?php echo 'good' === $view['tone'] ? 'status' : 'alert'; ?>" tabindex="-1" autofocus>
	<h3><?php echo esc_html( $view['title'] ); ?></h3>
	<?php foreach ( $view['lines'] as $line ) : ?>
		<p><?php echo esc_html( $line ); ?></p>
	<?php endforeach; ?>
	<?php if ( [] !== $view['links'] ) : ?>
		<ul class="mentoring-list">
			<?php foreach ( $view['links'] as $link ) : ?>
				<li>
					<?php
					if ( '' === $link['url'] ) {
						echo esc_html( $link['label'] );
					} else {
						printf( '<a href="%s">%s</a>', esc_url( $link['url'] ), esc_html( $link['label'] ) );
					}
					?>
				</li>
			<?php endforeach; ?>
		</ul>
	<?php endif; ?>
</div>
