<?php
/**
 * A meeting that cannot take place: which one, and another date if there is one already. Folded away.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

if ( [] === $view['cancel'] ) {
	return;
}
$id     = 'mentoring-cancel-' . $view['group'];
$chosen = in_array( true, array_column( $view['cancel'], 'chosen' ), true );
$fields = [
	'date'  => __( 'New date', 'mentoring-program' ),
	'start' => __( 'From', 'mentoring-program' ),
	'end'   => __( 'To', 'mentoring-program' ),
];
?>
<details id="<?php echo esc_attr( $id ); ?>"<?php echo $chosen && null !== $view['notice'] ? ' open' : ''; ?>>
	<summary><?php esc_html_e( 'A meeting cannot take place', 'mentoring-program' ); ?></summary>
	<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>" class="mentoring-flow mentoring-measure" novalidate>
		<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
		<input type="hidden" name="mentoring_group" value="<?php echo esc_attr( (string) $view['group'] ); ?>">
		<p class="mentoring-field">
			<label for="<?php echo esc_attr( $id ); ?>-meeting"><?php esc_html_e( 'Which meeting', 'mentoring-program' ); ?></label>
			<select id="<?php echo esc_attr( $id ); ?>-meeting" name="mentoring_meeting">
				<?php foreach ( $view['cancel'] as $meeting ) : ?>
					<option value="<?php echo esc_attr( (string) $meeting['id'] ); ?>"<?php selected( $meeting['chosen'] ); ?>><?php echo esc_html( $meeting['label'] ); ?></option>
				<?php endforeach; ?>
			</select>
		</p>
		<p>
			<?php
			/* translators: %s: name of a time zone. */
			echo esc_html( sprintf( __( 'It is cancelled at once, and everybody with a place is told now. If you have another date already, say it here (%s); else leave it empty.', 'mentoring-program' ), $view['zone'] ) );
			?>
		</p>
		<div class="mentoring-filter">
			<?php foreach ( $fields as $name => $label ) : ?>
				<p class="mentoring-field">
					<label for="<?php echo esc_attr( $id . '-' . $name ); ?>"><?php echo esc_html( $label ); ?></label>
					<input type="<?php echo 'date' === $name ? 'date' : 'time'; ?>" id="<?php echo esc_attr( $id . '-' . $name ); ?>" name="mentoring_instead[<?php echo esc_attr( $name ); ?>]" value="<?php echo esc_attr( $view['instead'][ $name ] ); ?>">
				</p>
			<?php endforeach; ?>
		</div>
		<button class="wp-element-button is-second" name="mentoring_act" value="cancel_meeting"><?php esc_html_e( 'Cancel this meeting and tell everybody', 'mentoring-program' ); ?></button>
		<p class="mentoring-small" role="status"></p>
	</form>
</details>
