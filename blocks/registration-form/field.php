<?php
/**
 * One question with its control, hint and error.
 *
 * @package MentoringProgram
 *
 * @var array{id: string, key: string, when: array<string, mixed>|null, name: string, type: string, label: string, hint: string, readers: string, choices: list<array{value: string, label: string}>, longest: int, optional: bool, value: string, month: string, year: string, error: string, wrong: string, months: list<array{value: string, label: string}>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$id        = $view['id'];
$hint      = trim( $view['hint'] . ' ' . $view['readers'] );
$is_long   = in_array( $view['type'], [ 'long_text', 'people' ], true );
$described = trim( ( '' === $hint ? '' : $id . '-hint ' ) . ( '' === $view['error'] ? '' : $id . '-error' ) );
$describe  = ( '' === $described ? '' : ' aria-describedby="' . esc_attr( $described ) . '"' );
$invalid   = '' === $view['error'] ? '' : ' aria-invalid="true"';
$state     = $describe . $invalid;
$asks      = ' data-mentoring-question="' . esc_attr( $view['key'] ) . '"' . ( null === $view['when'] ? '' : ' data-mentoring-when="' . esc_attr( (string) wp_json_encode( $view['when'] ) ) . '"' );
$label     = esc_html( $view['label'] ) . ( $view['optional'] ? ' <span class="mentoring-hint">' . esc_html__( '(optional)', 'mentoring-program' ) . '</span>' : '' );
$beside    = ( '' === $hint ? '' : '<span class="mentoring-hint" id="' . esc_attr( $id . '-hint' ) . '">' . esc_html( $hint ) . '</span>' )
	. ( '' === $view['error'] ? '' : '<span class="mentoring-error" id="' . esc_attr( $id . '-error' ) . '">' . esc_html( $view['error'] ) . '</span>' );
// phpcs:disable WordPress.Security.EscapeOutput.OutputNotEscaped -- $asks, $label, $beside and $state were put together from escaped parts above.
?>
<?php if ( $is_long || in_array( $view['type'], [ 'text', 'number' ], true ) ) : ?>
	<div class="mentoring-field"<?php echo $asks; ?>>
		<label for="<?php echo esc_attr( $id ); ?>"><?php echo $label; ?></label>
		<?php echo $beside; ?>
		<?php if ( $is_long ) : ?>
			<span class="mentoring-hint"><?php esc_html_e( 'Please write nothing about clients.', 'mentoring-program' ); ?></span>
			<textarea id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( $view['name'] ); ?>" rows="4" maxlength="<?php echo esc_attr( (string) $view['longest'] ); ?>"<?php echo $state; ?>><?php echo esc_textarea( $view['value'] ); ?></textarea>
		<?php else : ?>
			<input id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( $view['name'] ); ?>" value="<?php echo esc_attr( $view['value'] ); ?>" maxlength="<?php echo esc_attr( (string) $view['longest'] ); ?>"<?php echo 'number' === $view['type'] ? ' inputmode="numeric"' : ''; ?><?php echo $state; ?>>
		<?php endif; ?>
	</div>
<?php else : ?>
	<fieldset class="mentoring-ask" id="<?php echo esc_attr( $id ); ?>"<?php echo $asks; ?>>
		<legend><?php echo $label . $beside; ?></legend>
		<?php if ( 'month' === $view['type'] ) : ?>
			<div class="mentoring-answers mentoring-since">
				<label>
					<span class="mentoring-hint"><?php esc_html_e( 'Month', 'mentoring-program' ); ?></span>
					<select id="<?php echo esc_attr( $id ); ?>-1" name="<?php echo esc_attr( $view['name'] ); ?>[month]"<?php echo 'year' === $view['wrong'] ? $describe : $state; ?>>
						<option value=""><?php esc_html_e( 'Choose', 'mentoring-program' ); ?></option>
						<?php foreach ( $view['months'] as $month ) : ?>
							<option value="<?php echo esc_attr( $month['value'] ); ?>"<?php selected( str_pad( $view['month'], 2, '0', STR_PAD_LEFT ), $month['value'] ); ?>><?php echo esc_html( $month['label'] ); ?></option>
						<?php endforeach; ?>
					</select>
				</label>
				<label>
					<span class="mentoring-hint"><?php esc_html_e( 'Year', 'mentoring-program' ); ?></span>
					<input id="<?php echo esc_attr( $id ); ?>-2" name="<?php echo esc_attr( $view['name'] ); ?>[year]" value="<?php echo esc_attr( $view['year'] ); ?>" inputmode="numeric" maxlength="4" autocomplete="off"<?php echo 'month' === $view['wrong'] ? $describe : $state; ?>>
				</label>
			</div>
		<?php else : ?>
			<div class="mentoring-answers">
				<?php foreach ( $view['choices'] as $index => $choice ) : ?>
					<label class="mentoring-choice"><input type="radio" id="<?php echo esc_attr( $id . '-' . ( $index + 1 ) ); ?>" name="<?php echo esc_attr( $view['name'] ); ?>" value="<?php echo esc_attr( $choice['value'] ); ?>"<?php checked( $view['value'], $choice['value'] ); ?><?php echo $state; ?>> <?php echo esc_html( $choice['label'] ); ?></label>
				<?php endforeach; ?>
			</div>
		<?php endif; ?>
	</fieldset>
<?php endif; ?>
