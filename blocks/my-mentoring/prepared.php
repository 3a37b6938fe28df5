<?php
/**
 * A registration that is prepared and not sent.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$group = $view['group'];
?>
<li class="mentoring-row is-half">
	<div class="mentoring-flow">
		<h3>
			<?php
			printf(
				/* translators: %s: title of a group, as a link. */
				esc_html__( 'Prepared: %s', 'mentoring-program' ),
				'<a href="' . esc_url( $group['url'] . '#register' ) . '">' . esc_html( $group['title'] ) . '</a>'
			);
			?>
		</h3>
		<p class="mentoring-state is-<?php echo esc_attr( $view['mark'] ); ?>"><?php echo esc_html( $view['state'] ); ?></p>
	</div>
	<div class="mentoring-flow">
		<p><?php esc_html_e( 'Kept for you, and not sent: it holds no place. Only you see it on this site.', 'mentoring-program' ); ?></p>
		<?php $blocks->part( 'shared/unprepare', $view['delete'] ); ?>
		<p><button class="mentoring-link" form="<?php echo esc_attr( $view['delete']['id'] ); ?>" name="mentoring_act" value="unprepare"><?php esc_html_e( 'Delete what I prepared', 'mentoring-program' ); ?></button></p>
	</div>
</li>
