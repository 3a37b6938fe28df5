<?php
/**
 * Terms side by side, each with its own state (A3).
 *
 * @package MentoringProgram
 *
 * @var array{terms: list<array{id: int, name: string, mark: string, sentence: string, when: string, message: string, opens_at: string|null, closes_at: string|null}>, linked: bool} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<ul class="mentoring-terms" role="list">
	<?php foreach ( $view['terms'] as $term ) : ?>
		<li>
			<p class="mentoring-state is-<?php echo esc_attr( $term['mark'] ); ?>">
				<?php
				if ( $view['linked'] ) {
					printf( '<a href="#mentoring-term-%d">%s</a>', (int) $term['id'], esc_html( $term['name'] ) );
				} else {
					echo esc_html( $term['name'] );
				}
				echo esc_html( ': ' . $term['sentence'] );
				?>
			</p>
			<p><?php echo esc_html( $term['when'] ); ?></p>
			<?php if ( ! $view['linked'] && '' !== $term['message'] ) : ?>
				<p><?php echo esc_html( $term['message'] ); ?></p>
			<?php endif; ?>
		</li>
	<?php endforeach; ?>
</ul>
