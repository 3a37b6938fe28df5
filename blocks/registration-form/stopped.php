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

$stopped = $view['stopped'];
$mail    = '' === $stopped['contact'] ? '' : 'mailto:' . $stopped['contact'];
/* translators: %s: name of a person. */
$write = sprintf( __( 'Write to %s', 'mentoring-program' ), $stopped['contact_name'] );
?>
<div class="mentoring-flow">
	<h2><?php esc_html_e( 'Register for this group', 'mentoring-program' ); ?></h2>
	<div class="mentoring-notice mentoring-flow is-<?php echo esc_attr( $stopped['tone'] ); ?>" role="alert" tabindex="-1" autofocus>
		<h3><?php echo esc_html( $stopped['title'] ); ?></h3>
		<?php $blocks->paragraphs( $stopped['message'] ); ?>
	</div>
	<?php if ( ! $stopped['talk'] ) : ?>
		<p><strong><?php esc_html_e( 'What you can do', 'mentoring-program' ); ?></strong></p>
		<ul class="mentoring-list">
			<li><?php esc_html_e( 'Is the answer wrong? Change it; the others are kept.', 'mentoring-program' ); ?></li>
			<?php if ( '' !== $mail ) : ?>
				<li><?php esc_html_e( 'You think it should count differently?', 'mentoring-program' ); ?> <a href="<?php echo esc_url( $mail ); ?>"><?php echo esc_html( $write ); ?></a></li>
			<?php endif; ?>
			<?php if ( '' !== $stopped['catalog'] ) : ?>
				<li><a href="<?php echo esc_url( $stopped['catalog'] ); ?>"><?php esc_html_e( 'See all groups', 'mentoring-program' ); ?></a></li>
			<?php endif; ?>
		</ul>
	<?php endif; ?>
	<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>#register" class="mentoring-actions">
		<?php foreach ( $view['retry'] as $field ) : ?>
			<input type="hidden" name="<?php echo esc_attr( $field['name'] ); ?>" value="<?php echo esc_attr( $field['value'] ); ?>">
		<?php endforeach; ?>
		<?php if ( $stopped['talk'] && '' !== $mail ) : ?>
			<a class="wp-element-button" href="<?php echo esc_url( $mail ); ?>"><?php echo esc_html( $write ); ?></a>
		<?php endif; ?>
		<button class="wp-element-button is-second" name="mentoring_act" value="change"><?php esc_html_e( 'Change this answer', 'mentoring-program' ); ?></button>
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
