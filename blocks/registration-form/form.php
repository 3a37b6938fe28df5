<?php
/**
 * The form: who you are, who reads it, what decides first, the dates, the agreements one by one.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$form  = $view['form'];
$group = $view['group'];
?>
<form class="mentoring-stack" method="post" action="<?php echo esc_url( $blocks->here() ); ?>" novalidate aria-labelledby="mentoring-form-title" data-mentoring-day="<?php echo esc_attr( $form['day'] ); ?>">
	<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $form['nonce'] ); ?>">
	<input type="hidden" name="mentoring_key" value="<?php echo esc_attr( $form['key'] ); ?>">
	<input type="hidden" name="mentoring_group" value="<?php echo esc_attr( (string) $form['group'] ); ?>">
	<?php if ( $form['waiting'] ) : ?>
		<input type="hidden" name="mentoring_accept_waiting" value="1">
	<?php endif; ?>
	<div class="mentoring-flow">
		<h2 id="mentoring-form-title"><?php echo esc_html( $form['heading'] ); ?></h2>
		<?php
		if ( null !== $view['notice'] ) {
			$blocks->part( 'shared/notice', $view['notice'] );
		}
		if ( null !== $view['prepared'] ) {
			$blocks->part( 'registration-form/prepare', [ 'opens' => $view['opens'] ] + $view['prepared'] );
		}
		?>
		<?php if ( $form['waiting'] ) : ?>
			<p class="mentoring-state is-full"><?php echo esc_html( $group['places']['places_words'] ); ?></p>
			<p><?php esc_html_e( 'When a place is free, the first in line is offered it by e-mail. Nobody new is let in ahead of the list. You fill in the form now, so that taking a place later is one tick and one button.', 'mentoring-program' ); ?></p>
		<?php endif; ?>
		<?php if ( '' !== $view['elsewhere'] ) : ?>
			<p class="mentoring-state is-good">
				<?php
				/* translators: %s: title of a group. */
				echo esc_html( sprintf( __( 'You have a place in %s', 'mentoring-program' ), $view['elsewhere'] ) );
				?>
			</p>
			<p><?php esc_html_e( 'It is one place for each person and term. A place in this group would be held for you, and taking it gives up the other, both at the same moment.', 'mentoring-program' ); ?></p>
		<?php endif; ?>
		<?php if ( null !== $form['who'] ) : ?>
			<p>
				<?php
				printf(
					/* translators: 1: name in bold, 2: e-mail address. */
					esc_html__( 'Registering as %1$s, %2$s', 'mentoring-program' ),
					'<strong>' . esc_html( $form['who']['name'] ) . '</strong>',
					esc_html( $form['who']['email'] )
				);
				if ( '' !== $form['who']['until'] ) {
					/* translators: %s: date. */
					echo esc_html( sprintf( __( ', member until %s', 'mentoring-program' ), $form['who']['until'] ) );
				}
				echo '.';
				?>
			</p>
		<?php endif; ?>
		<p><?php echo esc_html( $form['readers'] ); ?></p>
		<p class="mentoring-small"><?php esc_html_e( 'Every question needs an answer unless it says optional. Please write nothing about clients, not even without their names.', 'mentoring-program' ); ?></p>
	</div>

	<?php if ( [] !== $form['asks'] ) : ?>
		<fieldset class="mentoring-part">
			<legend><?php esc_html_e( 'Is this group open to you?', 'mentoring-program' ); ?></legend>
			<?php
			foreach ( $form['asks'] as $ask ) {
				$blocks->part( 'registration-form/ask', [ 'months' => $form['months'] ] + $ask );
			}
			?>
		</fieldset>
	<?php endif; ?>

	<fieldset class="mentoring-part" id="mentoring-form-dates">
		<legend><?php esc_html_e( 'Can you come?', 'mentoring-program' ); ?></legend>
		<p>
			<strong><?php echo esc_html( $group['when'] ); ?></strong>
			<?php
			/* translators: 1: name of the time zone, 2: where the group meets. */
			echo esc_html( sprintf( __( '(%1$s), %2$s', 'mentoring-program' ), $group['zone'], '' === $group['where_detail'] ? $group['where'] : $group['where_detail'] ) );
			?>
		</p>
		<?php
		if ( 'prepare' === $form['act'] ) {
			echo '<p>' . esc_html__( 'Check the dates now. The tick that you can attend them is for the day you register.', 'mentoring-program' ) . '</p>';
		}
		$blocks->part( 'shared/dates', [ 'months' => $group['months'] ] );
		if ( 'register' === $form['act'] ) {
			$blocks->part( 'registration-form/tick', [ 'name' => 'mentoring_attends_all_dates' ] + $form['attends'] );
		}
		?>
	</fieldset>

	<?php if ( [] !== $form['agreements'] ) : ?>
		<fieldset class="mentoring-part">
			<legend><?php esc_html_e( 'What you agree to', 'mentoring-program' ); ?></legend>
			<p class="mentoring-small"><?php esc_html_e( 'One tick for each. We keep which wording you accepted, and when.', 'mentoring-program' ); ?></p>
			<ul class="mentoring-ticks" role="list">
				<?php foreach ( $form['agreements'] as $tick ) : ?>
					<li><?php $blocks->part( 'registration-form/tick', [ 'name' => 'mentoring_agreements[]' ] + $tick ); ?></li>
				<?php endforeach; ?>
			</ul>
		</fieldset>
	<?php endif; ?>

	<div class="mentoring-flow">
		<?php if ( '' !== $group['fee_words'] ) : ?>
			<p><strong><?php echo esc_html( $group['fee_words'] ); ?></strong> <?php esc_html_e( 'You do not pay on this page; how to pay comes with the confirmation.', 'mentoring-program' ); ?></p>
		<?php endif; ?>
		<div class="mentoring-actions">
			<button class="wp-element-button" name="mentoring_act" value="<?php echo esc_attr( $form['act'] ); ?>"><?php echo esc_html( $form['submit'] ); ?></button>
			<p class="mentoring-small"><?php echo esc_html( $form['status'] ); ?></p>
		</div>
		<p class="mentoring-small" role="status"></p>
	</div>
</form>
<?php
if ( isset( $view['prepared']['delete'] ) ) {
	$blocks->part( 'shared/unprepare', $view['prepared']['delete'] );
}
