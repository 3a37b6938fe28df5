<?php
/**
 * Mentor, for whom, dates, readings, fee.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<?php if ( [] !== $view['mentors'] ) : ?>
	<section class="mentoring-flow" aria-labelledby="mentoring-mentor">
		<h2 id="mentoring-mentor"><?php echo esc_html( '' === $view['mentor_label'] ? _n( 'Your mentor', 'Your mentors', count( $view['mentors'] ), 'mentoring-program' ) : $view['mentor_label'] ); ?></h2>
		<?php foreach ( $view['mentors'] as $mentor ) : ?>
			<div class="mentoring-person">
				<?php $blocks->part( 'shared/photo', [ 'large' => true ] + $mentor ); ?>
				<div class="mentoring-flow">
					<p><strong><?php echo esc_html( $mentor['name'] ); ?></strong><?php echo '' === $mentor['credential'] ? '' : '. ' . esc_html( $mentor['credential'] ); ?></p>
					<?php $blocks->paragraphs( $mentor['bio'] ); ?>
				</div>
			</div>
		<?php endforeach; ?>
		<p>
			<?php
			/* translators: %s: first name of the mentor. */
			echo esc_html( sprintf( __( 'Before the first meeting %s contacts everybody for a short talk, to meet and to see that the group fits.', 'mentoring-program' ), $view['mentor'] ) );
			?>
		</p>
	</section>
<?php endif; ?>

<section class="mentoring-flow" aria-labelledby="mentoring-for-whom">
	<h2 id="mentoring-for-whom"><?php esc_html_e( 'Who it is for', 'mentoring-program' ); ?></h2>
	<ul class="mentoring-list">
		<?php foreach ( $view['for_whom'] as $line ) : ?>
			<li><?php echo esc_html( $line ); ?></li>
		<?php endforeach; ?>
	</ul>
	<?php if ( '' !== $view['contact'] ) : ?>
		<p>
			<?php
			printf(
				/* translators: %s: e-mail address, as a link. */
				esc_html__( 'Not sure? Write to %s; asking costs nothing.', 'mentoring-program' ),
				'<a href="' . esc_url( 'mailto:' . $view['contact'] ) . '">' . esc_html( $view['contact'] ) . '</a>'
			);
			?>
		</p>
	<?php endif; ?>
</section>

<?php if ( $view['meetings'] > 0 ) : ?>
	<section class="mentoring-flow" aria-labelledby="mentoring-dates">
		<h2 id="mentoring-dates">
			<?php
			/* translators: %d: number of meetings. */
			echo esc_html( sprintf( _n( 'The date', 'The %d dates', $view['meetings'], 'mentoring-program' ), $view['meetings'] ) );
			?>
		</h2>
		<p>
			<?php
			/* translators: 1: when the group meets, 2: name of the time zone. */
			echo esc_html( sprintf( __( '%1$s (%2$s)', 'mentoring-program' ), $view['when'], $view['zone'] ) );
			?>
		</p>
		<?php $blocks->part( 'shared/dates', [ 'months' => $view['months'] ] ); ?>
	</section>
<?php endif; ?>

<?php if ( [] !== $view['readings'] ) : ?>
	<section class="mentoring-flow" aria-labelledby="mentoring-readings">
		<h2 id="mentoring-readings"><?php esc_html_e( 'Some readings', 'mentoring-program' ); ?></h2>
		<ul class="mentoring-list">
			<?php foreach ( $view['readings'] as $line ) : ?>
				<li><?php echo esc_html( $line ); ?></li>
			<?php endforeach; ?>
		</ul>
	</section>
<?php endif; ?>

<section class="mentoring-flow" aria-labelledby="mentoring-fee">
	<h2 id="mentoring-fee"><?php esc_html_e( 'Fee, and what you agree to', 'mentoring-program' ); ?></h2>
	<p>
		<?php
		if ( '' === $view['fee_words'] ) {
			echo esc_html( $view['fee'] );
		} else {
			echo esc_html( $view['fee_words'] . ' ' . __( 'You do not pay on this site; how to pay comes with the confirmation.', 'mentoring-program' ) );
		}
		?>
	</p>
	<?php if ( [] !== $view['agreements'] ) : ?>
		<details>
			<summary><?php esc_html_e( 'What everybody agrees to when registering', 'mentoring-program' ); ?></summary>
			<ul class="mentoring-list">
				<?php foreach ( $view['agreements'] as $agreement ) : ?>
					<li><strong><?php echo esc_html( $agreement['promise'] ); ?></strong> <?php echo esc_html( $agreement['detail'] ); ?></li>
				<?php endforeach; ?>
			</ul>
		</details>
	<?php endif; ?>
</section>
