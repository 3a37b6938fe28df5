<?php
/**
 * A group one takes part in: facts, the mentor, how to pay, leaving.
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
		<?php if ( '' === $view['leaving'] ) : ?>
			<p class="mentoring-state is-good"><?php esc_html_e( 'You have a place', 'mentoring-program' ); ?></p>
		<?php else : ?>
			<p class="mentoring-state is-wait"><?php echo esc_html( $view['leaving'] ); ?></p>
			<p><?php esc_html_e( 'The mentoring administrator will answer you. Until then you keep your place.', 'mentoring-program' ); ?></p>
		<?php endif; ?>
		<dl class="mentoring-facts">
			<dt><?php esc_html_e( 'When', 'mentoring-program' ); ?></dt>
			<dd><?php echo esc_html( $group['when'] . ' (' . $group['zone'] . ')' ); ?></dd>
			<dt><?php esc_html_e( 'Where', 'mentoring-program' ); ?></dt>
			<dd>
				<?php $blocks->part( 'my-mentoring/where', $group ); ?>
			</dd>
			<dt><?php esc_html_e( 'Others', 'mentoring-program' ); ?></dt>
			<dd><?php esc_html_e( 'You learn who they are when the group begins', 'mentoring-program' ); ?></dd>
		</dl>
		<?php $blocks->part( 'my-mentoring/meetings', $group ); ?>
	</div>
	<div class="mentoring-flow">
		<?php foreach ( $group['mentors'] as $mentor ) : ?>
			<div class="mentoring-person">
				<?php $blocks->part( 'shared/photo', [ 'large' => false ] + $mentor ); ?>
				<div>
					<p>
						<strong>
							<?php
							/* translators: %s: name of the mentor. */
							echo esc_html( sprintf( __( '%s, your mentor', 'mentoring-program' ), $mentor['name'] ) );
							?>
						</strong>
					</p>
					<?php if ( '' !== $mentor['credential'] ) : ?>
						<p class="mentoring-small mentoring-quiet"><?php echo esc_html( $mentor['credential'] ); ?></p>
					<?php endif; ?>
				</div>
			</div>
		<?php endforeach; ?>
		<?php if ( null !== $view['pre_meeting'] && ( $view['pre_meeting']['is_conflict'] || '' !== $view['contact'] ) ) : ?>
			<p<?php echo $view['pre_meeting']['is_conflict'] ? ' class="mentoring-state is-wait"' : ''; ?>><?php echo esc_html( $view['pre_meeting']['words'] ); ?></p>
		<?php elseif ( '' !== $view['contact'] && '' !== $group['mentor'] ) : ?>
			<p>
				<?php
				printf(
					/* translators: 1: first name of the mentor, 2: e-mail address, as a link. */
					esc_html__( '%1$s will contact you before the first meeting for a short talk: to meet, and to see that the group fits. You need not do anything. Nothing heard in the week before? Write to %2$s.', 'mentoring-program' ),
					esc_html( $group['mentor'] ),
					'<a href="' . esc_url( 'mailto:' . $view['contact'] ) . '">' . esc_html( $view['contact'] ) . '</a>'
				);
				?>
			</p>
		<?php endif; ?>
		<?php if ( '' !== $group['fee_words'] ) : ?>
			<details>
				<summary>
					<?php
					/* translators: 1: amount, 2: what it is for. */
					echo esc_html( sprintf( __( 'How to pay %1$s %2$s', 'mentoring-program' ), $group['fee'], $group['fee_note'] ) );
					?>
				</summary>
				<div class="mentoring-small">
					<?php $blocks->paragraphs( '' === $view['pay'] ? __( 'The chapter tells you how to pay by e-mail.', 'mentoring-program' ) : $view['pay'] ); ?>
				</div>
			</details>
		<?php endif; ?>
		<?php if ( [] !== $group['readings'] ) : ?>
			<details>
				<summary><?php esc_html_e( 'Readings', 'mentoring-program' ); ?></summary>
				<ul class="mentoring-list mentoring-small">
					<?php foreach ( $group['readings'] as $line ) : ?>
						<li><?php echo esc_html( $line ); ?></li>
					<?php endforeach; ?>
				</ul>
			</details>
		<?php endif; ?>
		<?php
		if ( null !== $view['leave'] ) {
			$blocks->part( 'shared/leave', $view['leave'] );
		}
		?>
	</div>
</li>
