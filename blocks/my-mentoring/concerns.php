<?php
/**
 * Concerns: what one raised, what one may read, and a form for each group. A part that is empty is not there.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

if ( null === $view['notice'] && [] === $view['raised'] && [] === $view['to_read'] && [] === $view['forms'] ) {
	return;
}
?>
<section aria-labelledby="mentoring-my-concerns" class="mentoring-flow" id="mentoring-concerns">
	<h2 id="mentoring-my-concerns"><?php esc_html_e( 'Concerns in private', 'mentoring-program' ); ?></h2>
	<?php
	if ( null !== $view['notice'] ) {
		$blocks->part( 'shared/notice', $view['notice'] );
	}
	?>
	<?php if ( [] !== $view['to_read'] ) : ?>
		<h3><?php esc_html_e( 'For you to read', 'mentoring-program' ); ?></h3>
		<p class="mentoring-small"><?php esc_html_e( 'Whoever wrote chose you as a reader. Each time you open one is written down. Answer in person or by telephone where you can, and keep it to yourself.', 'mentoring-program' ); ?></p>
		<ul class="mentoring-rows" role="list">
			<?php foreach ( $view['to_read'] as $one ) : ?>
				<li class="mentoring-row is-half">
					<div class="mentoring-flow">
						<p><strong><?php echo esc_html( $one['title'] ); ?></strong></p>
						<p class="mentoring-state is-<?php echo esc_attr( $one['mark'] ); ?>"><?php echo esc_html( $one['state'] ); ?></p>
					</div>
					<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>#mentoring-concerns" class="mentoring-flow">
						<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
						<input type="hidden" name="mentoring_concern" value="<?php echo esc_attr( (string) $one['id'] ); ?>">
						<?php if ( null !== $one['text'] ) : ?>
							<div class="mentoring-notice mentoring-flow is-wait" tabindex="-1" autofocus>
								<?php if ( '' !== $one['about'] ) : ?>
									<p>
										<?php
										/* translators: %s: names of people. */
										echo esc_html( sprintf( __( 'About %s', 'mentoring-program' ), $one['about'] ) );
										?>
									</p>
								<?php endif; ?>
								<?php $blocks->paragraphs( $one['text'] ); ?>
							</div>
						<?php endif; ?>
						<div class="mentoring-actions">
							<?php if ( null === $one['text'] ) : ?>
								<button class="wp-element-button is-second" name="mentoring_act" value="concern_open"><?php esc_html_e( 'Open it', 'mentoring-program' ); ?></button>
							<?php endif; ?>
							<?php if ( $one['can_answer'] ) : ?>
								<button class="mentoring-link" name="mentoring_act" value="concern_answered"><?php esc_html_e( 'I have answered', 'mentoring-program' ); ?></button>
							<?php endif; ?>
							<?php if ( $one['can_close'] ) : ?>
								<button class="mentoring-link" name="mentoring_act" value="concern_close"><?php esc_html_e( 'Close it', 'mentoring-program' ); ?></button>
							<?php endif; ?>
						</div>
						<p class="mentoring-small" role="status"></p>
					</form>
				</li>
			<?php endforeach; ?>
		</ul>
	<?php endif; ?>
	<?php if ( [] !== $view['raised'] ) : ?>
		<h3><?php esc_html_e( 'Raised by you', 'mentoring-program' ); ?></h3>
		<ul class="mentoring-rows" role="list">
			<?php foreach ( $view['raised'] as $one ) : ?>
				<li class="mentoring-row">
					<div class="mentoring-flow">
						<p><strong><?php echo esc_html( $one['title'] ); ?></strong></p>
						<p class="mentoring-state is-<?php echo esc_attr( $one['mark'] ); ?>"><?php echo esc_html( $one['state'] ); ?></p>
						<?php foreach ( $one['lines'] as $line ) : ?>
							<p class="mentoring-small"><?php echo esc_html( $line ); ?></p>
						<?php endforeach; ?>
					</div>
				</li>
			<?php endforeach; ?>
		</ul>
	<?php endif; ?>
	<?php
	foreach ( $view['forms'] as $form ) {
		$blocks->part( 'my-mentoring/concern', $form + [ 'nonce' => $view['nonce'] ] );
	}
	?>
</section>
