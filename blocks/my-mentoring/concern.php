<?php
/**
 * Raise a concern about one group, folded away: whom it is about, who shall read it, and the text.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$field = 'mentoring-concern-' . $view['group'];
$asks  = [
	'about'   => [ __( 'Is it about one of these people?', 'mentoring-program' ), __( 'Tick everybody it is about. Whoever you tick can never read it, whatever rights that person has on this site.', 'mentoring-program' ) ],
	'readers' => [ __( 'Who shall read it?', 'mentoring-program' ), __( 'Only those you tick can open it on this site. The people who maintain the website could technically reach it.', 'mentoring-program' ) ],
];
?>
<details id="<?php echo esc_attr( $field ); ?>"<?php echo $view['is_open'] ? ' open' : ''; ?>>
	<summary>
		<?php
		/* translators: %s: title of a group. */
		echo esc_html( sprintf( __( 'Raise a concern about “%s”', 'mentoring-program' ), $view['title'] ) );
		?>
	</summary>
	<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>#<?php echo esc_attr( $field ); ?>" class="mentoring-flow" novalidate>
		<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
		<input type="hidden" name="mentoring_group" value="<?php echo esc_attr( (string) $view['group'] ); ?>">
		<?php if ( [] !== $view['problems'] ) : ?>
			<div class="mentoring-notice is-stop" role="alert" tabindex="-1" autofocus>
				<?php foreach ( $view['problems'] as $line ) : ?>
					<p><?php echo esc_html( $line ); ?></p>
				<?php endforeach; ?>
			</div>
		<?php endif; ?>
		<?php foreach ( $asks as $name => [ $question, $hint ] ) : ?>
			<fieldset>
				<legend><?php echo esc_html( $question ); ?></legend>
				<p class="mentoring-small"><?php echo esc_html( $hint ); ?></p>
				<?php foreach ( $view[ $name ] as $person ) : ?>
					<label class="mentoring-choice"><input type="checkbox" name="mentoring_<?php echo esc_attr( $name ); ?>[]" value="<?php echo esc_attr( (string) $person['id'] ); ?>"<?php checked( $person['ticked'] ); ?>> <span><?php echo esc_html( '' === $person['note'] ? $person['name'] : $person['name'] . ', ' . $person['note'] ); ?></span></label>
				<?php endforeach; ?>
				<?php if ( [] === $view[ $name ] ) : ?>
					<p>
						<?php
						if ( 'about' === $name ) {
							esc_html_e( 'Nobody is listed for this group.', 'mentoring-program' );
						} else {
							/* translators: %s: e-mail address. */
							echo esc_html( sprintf( __( 'Nobody is named to read concerns yet. Please write to %s.', 'mentoring-program' ), $view['contact'] ) );
						}
						?>
					</p>
				<?php endif; ?>
			</fieldset>
		<?php endforeach; ?>
		<?php if ( $view['few'] ) : ?>
			<p class="mentoring-small">
				<?php
				/* translators: %s: e-mail address. */
				echo esc_html( sprintf( __( 'Fewer than two people are named to read concerns at the moment. If there is nobody you would write to, write to %s.', 'mentoring-program' ), $view['contact'] ) );
				?>
			</p>
		<?php endif; ?>
		<div class="mentoring-field">
			<label for="<?php echo esc_attr( $field ); ?>-text"><?php esc_html_e( 'What is it about?', 'mentoring-program' ); ?></label>
			<p class="mentoring-small" id="<?php echo esc_attr( $field ); ?>-hint"><?php esc_html_e( 'Please write nothing about clients, not even without their names.', 'mentoring-program' ); ?></p>
			<textarea id="<?php echo esc_attr( $field ); ?>-text" name="mentoring_text" rows="8" maxlength="8000" aria-describedby="<?php echo esc_attr( $field ); ?>-hint" autocomplete="off"><?php echo esc_textarea( $view['text'] ); ?></textarea>
		</div>
		<p class="mentoring-small"><?php esc_html_e( 'You should hear within a week. If someone may be harmed, or the law requires it, the readers may have to act. In an emergency call the emergency number where you are.', 'mentoring-program' ); ?></p>
		<button class="wp-element-button is-second" name="mentoring_act" value="concern"><?php esc_html_e( 'Send it to those I ticked', 'mentoring-program' ); ?></button>
		<p class="mentoring-small" role="status"></p>
	</form>
</details>
