<?php
/**
 * No group fits the filter: results with one condition less, with their counts.
 *
 * @package MentoringProgram
 *
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<p role="status"><strong><?php esc_html_e( 'No group fits.', 'mentoring-program' ); ?></strong></p>
<?php if ( [] !== $view['without_one'] ) : ?>
	<p><?php esc_html_e( 'Without one of the conditions there are more:', 'mentoring-program' ); ?></p>
	<ul class="mentoring-list">
		<?php foreach ( $view['without_one'] as $way ) : ?>
			<li>
				<a href="<?php echo esc_url( $way['url'] ); ?>">
					<?php
					/* translators: 1: the conditions that stay, for example "Wednesdays, online", 2: number of groups. */
					echo esc_html( sprintf( _n( '%1$s: %2$d group', '%1$s: %2$d groups', $way['count'], 'mentoring-program' ), $way['label'], $way['count'] ) );
					?>
				</a>
			</li>
		<?php endforeach; ?>
	</ul>
<?php endif; ?>
