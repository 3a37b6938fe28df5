<?php
/**
 * Preparing: that nothing is sent and no place is held, what is kept, and what has changed since.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{opens: string|null, state: string, lines: list<string>, asks: string, again: list<array{label: string, url: string}>, delete: array{id: string, nonce: string, group: int}|null} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<?php if ( '' !== $view['state'] ) : ?>
	<div>
		<p class="mentoring-state is-wait"><?php echo esc_html( $view['state'] ); ?></p>
		<?php
		if ( null !== $view['opens'] ) {
			$blocks->part( 'registration-form/opened', [ 'at' => $view['opens'] ] );
		}
		?>
	</div>
<?php endif; ?>
<?php foreach ( $view['lines'] as $line ) : ?>
	<p><?php echo esc_html( $line ); ?></p>
<?php endforeach; ?>
<?php if ( '' !== $view['asks'] ) : ?>
	<div class="mentoring-notice is-wait mentoring-flow">
		<p><strong><?php echo esc_html( $view['asks'] ); ?></strong></p>
		<ul class="mentoring-list">
			<?php foreach ( $view['again'] as $one ) : ?>
				<li><a href="<?php echo esc_url( $one['url'] ); ?>"><?php echo esc_html( $one['label'] ); ?></a></li>
			<?php endforeach; ?>
		</ul>
	</div>
<?php endif; ?>
<?php if ( null !== $view['delete'] ) : ?>
	<p><button class="mentoring-link" form="<?php echo esc_attr( $view['delete']['id'] ); ?>" name="mentoring_act" value="unprepare"><?php esc_html_e( 'Delete what I prepared', 'mentoring-program' ); ?></button></p>
<?php endif; ?>
