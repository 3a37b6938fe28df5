<?php
/**
 * How an answer ended the registration: which one, the arithmetic, and the ways on (A24, A25). Stands in the form's place,
 * or under the question while the form is filled in.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{stopped: array{tone: string, title: string, message: string, contact: string, contact_name: string, catalog: string, talk: bool}, focus: bool} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$stopped = $view['stopped'];
$mail    = '' === $stopped['contact'] ? '' : 'mailto:' . $stopped['contact'];
/* translators: %s: name of a person. */
$write = sprintf( __( 'Write to %s', 'mentoring-program' ), $stopped['contact_name'] );
?>
<div class="mentoring-notice mentoring-flow is-<?php echo esc_attr( $stopped['tone'] ); ?>" role="alert"<?php echo $view['focus'] ? ' tabindex="-1" autofocus' : ''; ?>>
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
<?php elseif ( '' !== $mail ) : ?>
	<div class="mentoring-actions"><a class="wp-element-button" href="<?php echo esc_url( $mail ); ?>"><?php echo esc_html( $write ); ?></a></div>
<?php endif; ?>
