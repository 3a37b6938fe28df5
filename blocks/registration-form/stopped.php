<?php
/**
 * An answer stopped the registration: which one, the arithmetic, and the ways on (A24, A25).
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<div class="mentoring-flow">
	<h2><?php esc_html_e( 'Register for this group', 'mentoring-program' ); ?></h2>
	<?php
	$blocks->part(
		'registration-form/outcome',
		[
			'stopped' => $view['stopped'],
			'focus'   => true,
		]
	);
	?>
	<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>#register" class="mentoring-actions">
		<?php foreach ( $view['retry'] as $field ) : ?>
			<input type="hidden" name="<?php echo esc_attr( $field['name'] ); ?>" value="<?php echo esc_attr( $field['value'] ); ?>">
		<?php endforeach; ?>
		<button class="wp-element-button is-second" name="mentoring_act" value="change"><?php esc_html_e( 'Change this answer', 'mentoring-program' ); ?></button>
		<p class="mentoring-small" role="status"></p>
	</form>
	<p class="mentoring-small">
		<?php esc_html_e( 'You are not registered. These answers are not saved.', 'mentoring-program' ); ?>
		<?php
		if ( $view['kept'] ) {
			esc_html_e( 'What you kept before is unchanged.', 'mentoring-program' );
		}
		?>
	</p>
</div>
