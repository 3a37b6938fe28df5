<?php
/**
 * One tick: a promise in bold and what it means; never ticked beforehand.
 *
 * @package MentoringProgram
 *
 * @var array{name: string, id: string, value: string, promise: string, detail: string, ticked: bool, error: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$error_id = $view['id'] . '-error';
?>
<?php if ( '' !== $view['error'] ) : ?>
	<p class="mentoring-error" id="<?php echo esc_attr( $error_id ); ?>"><?php echo esc_html( $view['error'] ); ?></p>
<?php endif; ?>
<label class="mentoring-choice">
	<input type="checkbox" id="<?php echo esc_attr( $view['id'] ); ?>" name="<?php echo esc_attr( $view['name'] ); ?>" value="<?php echo esc_attr( $view['value'] ); ?>"<?php checked( $view['ticked'] ); ?><?php echo '' === $view['error'] ? '' : ' aria-invalid="true" aria-describedby="' . esc_attr( $error_id ) . '"'; ?>>
	<span><strong><?php echo esc_html( $view['promise'] ); ?></strong> <?php echo esc_html( $view['detail'] ); ?></span>
</label>
