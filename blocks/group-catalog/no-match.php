<?php
/**
 * No group fits the filter: results with one condition less, with their counts.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{none: string, without_one: list<array{label: string, url: string, count: int}>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<section class="mentoring-flow" aria-label="<?php esc_attr_e( 'Groups', 'mentoring-program' ); ?>">
<p data-mentoring-count>
	<?php
	printf(
		/* translators: 1: "No group" in bold, 2: the conditions, for example "Wednesdays, in person". */
		esc_html__( '%1$s fits: %2$s.', 'mentoring-program' ),
		'<strong>' . esc_html__( 'No group', 'mentoring-program' ) . '</strong>',
		esc_html( $view['none'] )
	);
	?>
</p>
<?php if ( [] !== $view['without_one'] ) : ?>
	<p><?php esc_html_e( 'Without one of the conditions there are more:', 'mentoring-program' ); ?></p>
	<ul class="mentoring-list">
		<?php foreach ( $view['without_one'] as $way ) : ?>
			<li>
				<a href="<?php echo esc_url( $way['url'] ); ?>" data-mentoring-filter>
					<?php
					/* translators: 1: the conditions that stay, for example "Wednesdays, online", 2: number of groups. */
					echo esc_html( sprintf( _n( '%1$s: %2$d group', '%1$s: %2$d groups', $way['count'], 'mentoring-program' ), $way['label'], $way['count'] ) );
					?>
				</a>
			</li>
		<?php endforeach; ?>
	</ul>
<?php endif; ?>
<div class="mentoring-actions">
	<a class="wp-element-button is-second" data-mentoring-filter href="<?php echo esc_url( $blocks->here( array_fill_keys( [ 'mentoring_weekday', 'mentoring_location', 'mentoring_track', 'mentoring_places' ], null ) ) ); ?>"><?php esc_html_e( 'Show all groups', 'mentoring-program' ); ?></a>
</div>
</section>
