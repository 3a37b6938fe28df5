<?php
/**
 * Write to the people of a group one leads, folded away: who gets it, then subject and text.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{group: int, id: string, nonce: string, key: string, is_open: bool, people: list<string>, to: string, subject: string, text: string, problem: string, errors: array<string, string>, last: string, was_sent: bool} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

if ( $view['was_sent'] ) :
	?>
	<p class="mentoring-state is-open" role="status"><?php esc_html_e( 'Your message is on its way to the mail server.', 'mentoring-program' ); ?></p>
<?php endif; ?>
<?php if ( '' !== $view['last'] ) : ?>
	<p class="mentoring-small mentoring-quiet"><?php echo esc_html( $view['last'] ); ?></p>
<?php endif; ?>
<?php if ( [] !== $view['people'] ) : ?>
	<details id="<?php echo esc_attr( $view['id'] ); ?>"<?php echo $view['is_open'] ? ' open' : ''; ?>>
		<summary><?php esc_html_e( 'Write to the group', 'mentoring-program' ); ?></summary>
		<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>" class="mentoring-flow" novalidate>
			<?php
			if ( '' !== $view['problem'] ) {
				$blocks->part(
					'shared/notice',
					[
						'tone'  => 'stop',
						'title' => __( 'Nothing was sent', 'mentoring-program' ),
						'lines' => [ $view['problem'] ],
						'links' => array_map(
							static fn( string $field, string $message ): array => [
								'label' => $message,
								'url'   => '#' . $view['id'] . '-' . $field,
							],
							array_keys( $view['errors'] ),
							array_values( $view['errors'] )
						),
					]
				);
			}
			?>
			<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
			<input type="hidden" name="mentoring_key" value="<?php echo esc_attr( $view['key'] ); ?>">
			<input type="hidden" name="mentoring_group" value="<?php echo esc_attr( (string) $view['group'] ); ?>">
			<?php /* translators: %s: names of people. */ ?>
			<p><?php echo esc_html( sprintf( __( 'Goes to: %s. Each gets a letter of their own. Your name stands in it, and answers come to your address.', 'mentoring-program' ), implode( ', ', $view['people'] ) ) ); ?></p>
			<?php foreach ( [ 'subject', 'text' ] as $name ) : ?>
				<?php
				$control = $view['id'] . '-' . $name;
				$wrong   = $view['errors'][ $name ] ?? '';
				$told_by = trim( ( '' === $wrong ? '' : $control . '-wrong' ) . ( 'text' === $name ? ' ' . $control . '-hint' : '' ) );
				?>
				<div>
					<label for="<?php echo esc_attr( $control ); ?>"><?php echo esc_html( 'subject' === $name ? __( 'Subject', 'mentoring-program' ) : __( 'Text', 'mentoring-program' ) ); ?></label>
					<?php if ( 'text' === $name ) : ?>
						<p class="mentoring-hint" id="<?php echo esc_attr( $control ); ?>-hint"><?php esc_html_e( 'Please write nothing about clients. Plain text only.', 'mentoring-program' ); ?></p>
						<textarea id="<?php echo esc_attr( $control ); ?>" name="mentoring_text" rows="8" maxlength="4000" required aria-describedby="<?php echo esc_attr( $told_by ); ?>"<?php echo '' === $wrong ? '' : ' aria-invalid="true"'; ?>><?php echo esc_textarea( $view['text'] ); ?></textarea>
					<?php else : ?>
						<input type="text" id="<?php echo esc_attr( $control ); ?>" name="mentoring_subject" maxlength="150" required value="<?php echo esc_attr( $view['subject'] ); ?>" aria-describedby="<?php echo esc_attr( $told_by ); ?>"<?php echo '' === $wrong ? '' : ' aria-invalid="true"'; ?>>
					<?php endif; ?>
					<?php if ( '' !== $wrong ) : ?>
						<p class="mentoring-error" id="<?php echo esc_attr( $control ); ?>-wrong"><?php echo esc_html( $wrong ); ?></p>
					<?php endif; ?>
				</div>
			<?php endforeach; ?>
			<button class="wp-element-button is-second" name="mentoring_act" value="write"><?php echo esc_html( $view['to'] ); ?></button>
			<p class="mentoring-small" role="status"></p>
		</form>
	</details>
<?php endif; ?>
