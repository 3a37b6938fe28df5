<?php
/**
 * Dates the chapter changed: what is gone, what is new, and whether one can come. Leaving because of it costs nothing.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{title: string, url: string, dates: array{registration: int, nonce: string, id: string, asked: string, gone: list<string>, new: list<string>, zone: string}} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$dates = $view['dates'];
$lists = [
	/* translators: %s: name of the time zone. */
	'new'  => sprintf( __( 'New (%s)', 'mentoring-program' ), $dates['zone'] ),
	'gone' => __( 'No longer', 'mentoring-program' ),
];
?>
<li class="mentoring-row is-task">
	<div class="mentoring-flow">
		<h3>
			<?php
			printf(
				/* translators: %s: title of a group, as a link. */
				esc_html__( 'Changed dates of %s', 'mentoring-program' ),
				'<a href="' . esc_url( $view['url'] ) . '">' . esc_html( $view['title'] ) . '</a>'
			);
			?>
		</h3>
		<p class="mentoring-state is-wait"><?php echo esc_html( $dates['asked'] ); ?></p>
		<?php foreach ( $lists as $which => $label ) : ?>
			<?php if ( [] !== $dates[ $which ] ) : ?>
				<div>
					<p><strong><?php echo esc_html( $label ); ?></strong></p>
					<ul class="mentoring-list">
						<?php foreach ( $dates[ $which ] as $line ) : ?>
							<li><?php echo esc_html( $line ); ?></li>
						<?php endforeach; ?>
					</ul>
				</div>
			<?php endif; ?>
		<?php endforeach; ?>
	</div>
	<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>" class="mentoring-flow" novalidate>
		<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $dates['nonce'] ); ?>">
		<input type="hidden" name="mentoring_registration" value="<?php echo esc_attr( (string) $dates['registration'] ); ?>">
		<div class="mentoring-actions">
			<button class="wp-element-button" name="mentoring_act" value="can_come"><?php esc_html_e( 'Yes, I can come', 'mentoring-program' ); ?></button>
			<button class="wp-element-button is-second" name="mentoring_act" value="cannot_come"><?php esc_html_e( 'No, I leave the group', 'mentoring-program' ); ?></button>
		</div>
		<p class="mentoring-small" role="status"></p>
		<p class="mentoring-small"><?php esc_html_e( 'Leaving because of changed dates happens at once and costs you no fee. Until you answer you keep your place, and a meeting you have not agreed to never counts as missed.', 'mentoring-program' ); ?></p>
	</form>
</li>
