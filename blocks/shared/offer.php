<?php
/**
 * Take up an offer, after agreeing to the dates again, or let it go.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{registration: int, nonce: string, id: string, dates: string, error: string, gives_up: array{id: int}|null, exchange: string, take: string, after: string, agrees: string, ticks: list<array<string, mixed>>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$error_id = $view['id'] . '-error';
?>
<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>" class="mentoring-flow" novalidate>
	<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
	<input type="hidden" name="mentoring_registration" value="<?php echo esc_attr( (string) $view['registration'] ); ?>">
	<?php if ( null !== $view['gives_up'] ) : ?>
		<input type="hidden" name="mentoring_gives_up" value="<?php echo esc_attr( (string) $view['gives_up']['id'] ); ?>">
		<p><?php echo esc_html( $view['exchange'] ); ?></p>
	<?php endif; ?>
	<?php if ( '' !== $view['error'] ) : ?>
		<p class="mentoring-error" id="<?php echo esc_attr( $error_id ); ?>"><?php echo esc_html( $view['error'] ); ?></p>
	<?php endif; ?>
	<label class="mentoring-choice">
		<input type="checkbox" id="<?php echo esc_attr( $view['id'] ); ?>" name="mentoring_attends_all_dates" value="1"<?php echo '' === $view['error'] ? '' : ' aria-invalid="true" aria-describedby="' . esc_attr( $error_id ) . '"'; ?>>
		<span><?php echo esc_html( $view['dates'] ); ?></span>
	</label>
	<?php if ( [] !== $view['ticks'] ) : ?>
		<fieldset class="mentoring-ticks">
			<legend><?php echo esc_html( $view['agrees'] ); ?></legend>
			<?php
			foreach ( $view['ticks'] as $tick ) {
				$blocks->part( 'registration-form/tick', $tick );
			}
			?>
		</fieldset>
	<?php endif; ?>
	<div class="mentoring-actions">
		<button class="wp-element-button" name="mentoring_act" value="accept"><?php echo esc_html( $view['take'] ); ?></button>
		<button class="wp-element-button is-second" name="mentoring_act" value="decline"><?php esc_html_e( 'Let it go', 'mentoring-program' ); ?></button>
	</div>
	<p class="mentoring-small" role="status"></p>
	<p class="mentoring-small"><?php echo esc_html( $view['after'] ); ?></p>
</form>
