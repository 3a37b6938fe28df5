<?php
/**
 * Leave a group or a waiting list, folded away; asks whether the mentor knows, never why (A49).
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{registration: int, nonce: string, id: string, summary: string, button: string, says: list<string>, asks: string, told: list<array{value: string, label: string}>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<details id="<?php echo esc_attr( $view['id'] ); ?>">
	<summary><?php echo esc_html( $view['summary'] ); ?></summary>
	<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>" class="mentoring-flow" novalidate>
		<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
		<input type="hidden" name="mentoring_registration" value="<?php echo esc_attr( (string) $view['registration'] ); ?>">
		<?php foreach ( $view['says'] as $line ) : ?>
			<p><?php echo esc_html( $line ); ?></p>
		<?php endforeach; ?>
		<?php if ( '' !== $view['asks'] ) : ?>
			<fieldset>
				<legend><?php echo esc_html( $view['asks'] ); ?> <span class="mentoring-hint"><?php esc_html_e( '(optional)', 'mentoring-program' ); ?></span></legend>
				<?php foreach ( $view['told'] as $option ) : ?>
					<label class="mentoring-choice"><input type="radio" name="mentoring_mentor_told" value="<?php echo esc_attr( $option['value'] ); ?>"> <span><?php echo esc_html( $option['label'] ); ?></span></label>
				<?php endforeach; ?>
			</fieldset>
		<?php endif; ?>
		<button class="wp-element-button is-second" name="mentoring_act" value="leave"><?php echo esc_html( $view['button'] ); ?></button>
		<p class="mentoring-small" role="status"></p>
	</form>
</details>
