<?php
/**
 * A waiting list one is on.
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
		<h3><a href="<?php echo esc_url( $group['url'] ); ?>"><?php echo esc_html( $group['title'] ); ?></a></h3>
		<p class="mentoring-state is-wait"><?php echo esc_html( $view['state'] ); ?></p>
		<p>
			<?php
			/* translators: 1: when the group meets, 2: name of the time zone, 3: name of the mentor. */
			echo esc_html( sprintf( __( '%1$s (%2$s), with %3$s.', 'mentoring-program' ), $group['when'], $group['zone'], implode( ', ', array_column( $group['mentors'], 'name' ) ) ) );
			?>
		</p>
	</div>
	<div class="mentoring-flow">
		<p><?php esc_html_e( 'We write to you as soon as a place is yours to take. Nothing is due while you wait.', 'mentoring-program' ); ?></p>
		<?php $blocks->part( 'shared/leave', $view['leave'] ); ?>
	</div>
</li>
