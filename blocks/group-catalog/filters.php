<?php
/**
 * Narrow down the groups: a plain form whose answer is an address one can keep.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{filters: array<string, mixed>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$filters = $view['filters'];
$selects = array_filter(
	[
		'weekday'  => __( 'Weekday', 'mentoring-program' ),
		'location' => __( 'Place', 'mentoring-program' ),
		'track'    => __( 'Length', 'mentoring-program' ),
	],
	static fn( string $name ): bool => isset( $filters[ $name ] ),
	ARRAY_FILTER_USE_KEY
);
if ( [] === $selects && ! isset( $filters['places'] ) ) {
	return;
}
$prefix = wp_unique_id( 'mentoring-filter-' );
?>
<form class="mentoring-filter" method="get" action="<?php echo esc_url( $blocks->path() ); ?>" role="search" aria-label="<?php esc_attr_e( 'Narrow down the groups', 'mentoring-program' ); ?>">
	<?php foreach ( $blocks->kept_arguments() as $name => $value ) : ?>
		<input type="hidden" name="<?php echo esc_attr( $name ); ?>" value="<?php echo esc_attr( $value ); ?>">
	<?php endforeach; ?>
	<?php foreach ( $selects as $name => $label ) : ?>
		<p class="mentoring-field">
			<label for="<?php echo esc_attr( $prefix . $name ); ?>"><?php echo esc_html( $label ); ?></label>
			<select id="<?php echo esc_attr( $prefix . $name ); ?>" name="mentoring_<?php echo esc_attr( $name ); ?>">
				<?php foreach ( $filters[ $name ] as $option ) : ?>
					<option value="<?php echo esc_attr( $option['value'] ); ?>"<?php selected( $option['selected'] ); ?>><?php echo esc_html( $option['label'] ); ?></option>
				<?php endforeach; ?>
			</select>
		</p>
	<?php endforeach; ?>
	<?php if ( isset( $filters['places'] ) ) : ?>
		<label class="mentoring-choice"><input type="checkbox" name="mentoring_places" value="1"<?php checked( $filters['places'] ); ?>> <?php esc_html_e( 'Has places', 'mentoring-program' ); ?></label>
	<?php endif; ?>
	<button class="wp-element-button is-second"><?php esc_html_e( 'Show groups', 'mentoring-program' ); ?></button>
</form>
