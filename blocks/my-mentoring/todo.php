<?php
/**
 * An offer: until when, what it is, and the answer.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{group: array<string, mixed>, offer: array<string, mixed>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$group = $view['group'];
?>
<li class="mentoring-row is-task">
	<div class="mentoring-flow">
		<h3>
			<?php
			printf(
				/* translators: %s: title of a group, as a link. */
				esc_html__( 'A place in %s', 'mentoring-program' ),
				'<a href="' . esc_url( $group['url'] ) . '">' . esc_html( $group['title'] ) . '</a>'
			);
			?>
		</h3>
		<p class="mentoring-state is-wait"><?php echo esc_html( $view['offer']['until'] ); ?></p>
		<p>
			<?php
			/* translators: 1: when the group meets, 2: name of the time zone, 3: where, 4: name of the mentor. */
			echo esc_html( sprintf( __( '%1$s (%2$s), %3$s, with %4$s.', 'mentoring-program' ), $group['when'], $group['zone'], '' === $group['where_detail'] ? $group['where'] : $group['where_detail'], implode( ', ', array_column( $group['mentors'], 'name' ) ) ) );
			?>
			<?php esc_html_e( 'If you let it go or do not answer, it passes to the next in line.', 'mentoring-program' ); ?>
		</p>
		<?php $blocks->part( 'my-mentoring/meetings', $group ); ?>
	</div>
	<?php $blocks->part( 'shared/offer', $view['offer'] ); ?>
</li>
