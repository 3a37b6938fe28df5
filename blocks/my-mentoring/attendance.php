<?php
/**
 * Who was at a meeting: one choice a person, never why and nothing of any case (A42, A44).
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$attendance = $view['attendance'];
$id         = 'mentoring-attendance-' . $view['group'];
?>
<div class="mentoring-flow" id="<?php echo esc_attr( $id ); ?>">
	<h4><?php esc_html_e( 'Attendance', 'mentoring-program' ); ?></h4>
	<?php if ( null === $attendance ) : ?>
		<p><?php echo esc_html( $view['later'] ); ?></p>
	<?php else : ?>
		<form class="mentoring-filter" method="get" action="<?php echo esc_url( $blocks->path() . '#' . $id ); ?>">
			<?php foreach ( $blocks->kept_arguments() as $name => $value ) : ?>
				<input type="hidden" name="<?php echo esc_attr( $name ); ?>" value="<?php echo esc_attr( $value ); ?>">
			<?php endforeach; ?>
			<p class="mentoring-field">
				<label for="<?php echo esc_attr( $id ); ?>-meeting"><?php esc_html_e( 'Meeting', 'mentoring-program' ); ?></label>
				<select id="<?php echo esc_attr( $id ); ?>-meeting" name="mentoring_meeting">
					<?php foreach ( $attendance['meetings'] as $meeting ) : ?>
						<option value="<?php echo esc_attr( (string) $meeting['id'] ); ?>"<?php selected( $meeting['chosen'] ); ?>><?php echo esc_html( $meeting['label'] ); ?></option>
					<?php endforeach; ?>
				</select>
			</p>
			<button class="wp-element-button is-second"><?php esc_html_e( 'Show', 'mentoring-program' ); ?></button>
		</form>
		<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>" class="mentoring-flow">
			<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
			<input type="hidden" name="mentoring_group" value="<?php echo esc_attr( (string) $view['group'] ); ?>">
			<input type="hidden" name="mentoring_meeting" value="<?php echo esc_attr( (string) $attendance['meeting'] ); ?>">
			<?php foreach ( $attendance['rows'] as $row ) : ?>
				<fieldset class="mentoring-ask">
					<legend>
						<?php echo esc_html( $row['name'] ); ?>
						<?php if ( '' !== $row['note'] ) : ?>
							<span class="mentoring-hint"><?php echo esc_html( $row['note'] ); ?></span>
						<?php endif; ?>
					</legend>
					<div class="mentoring-answers">
						<?php foreach ( $row['options'] as $option ) : ?>
							<label class="mentoring-choice"><input type="radio" name="mentoring_marks[<?php echo esc_attr( (string) $row['registration'] ); ?>]" value="<?php echo esc_attr( $option['value'] ); ?>"<?php checked( $option['chosen'] ); ?>> <?php echo esc_html( $option['label'] ); ?></label>
						<?php endforeach; ?>
					</div>
				</fieldset>
			<?php endforeach; ?>
			<p class="mentoring-hint"><?php esc_html_e( 'Excused: told you beforehand. Stepped out: left for a while because they know the person being presented. Please write nothing about clients; there is no place for it here, and nothing is noted of a case.', 'mentoring-program' ); ?></p>
			<?php if ( [] !== $attendance['rows'] ) : ?>
				<div class="mentoring-actions">
					<button class="wp-element-button" name="mentoring_act" value="attendance"><?php esc_html_e( 'Save attendance', 'mentoring-program' ); ?></button>
					<button class="wp-element-button is-second" name="mentoring_act" value="everyone_present"><?php esc_html_e( 'Mark everyone present', 'mentoring-program' ); ?></button>
				</div>
			<?php endif; ?>
			<p class="mentoring-small mentoring-quiet"><?php echo esc_html( $attendance['state'] ); ?></p>
			<p class="mentoring-small" role="status"></p>
		</form>
	<?php endif; ?>
</div>
