<?php
/**
 * The people in a group with their addresses, and the talk with each before the first meeting (A39, A40). Tables that stack
 * on a narrow screen keep their roles.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$id = 'mentoring-roster-' . $view['group'];
?>
<div class="mentoring-flow" id="<?php echo esc_attr( $id ); ?>">
	<h4 id="<?php echo esc_attr( $id ); ?>-title"><?php esc_html_e( 'Participants and pre-meetings', 'mentoring-program' ); ?></h4>
	<?php if ( [] === $view['people'] ) : ?>
		<p><?php esc_html_e( 'Nobody has a place yet. Each person appears here with an address as soon as they have one.', 'mentoring-program' ); ?></p>
	<?php else : ?>
		<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>" class="mentoring-flow" aria-labelledby="<?php echo esc_attr( $id ); ?>-title" novalidate>
			<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
			<input type="hidden" name="mentoring_group" value="<?php echo esc_attr( (string) $view['group'] ); ?>">
			<p class="mentoring-measure"><?php esc_html_e( 'Meet each person briefly before the first meeting. If you find a conflict, say only that there is one: the mentoring administrator is told and looks for another group.', 'mentoring-program' ); ?></p>
			<table class="mentoring-table" role="table">
				<thead role="rowgroup">
					<tr role="row">
						<th role="columnheader" scope="col"><?php echo esc_html( '' === $view['mentee_label'] ? __( 'Name', 'mentoring-program' ) : $view['mentee_label'] ); ?></th>
						<th role="columnheader" scope="col"><?php esc_html_e( 'Contact', 'mentoring-program' ); ?></th>
						<th role="columnheader" scope="col"><?php esc_html_e( 'Pre-meeting', 'mentoring-program' ); ?></th>
						<th role="columnheader" scope="col"><?php esc_html_e( 'On', 'mentoring-program' ); ?></th>
						<th role="columnheader" scope="col"><?php esc_html_e( 'Outcome', 'mentoring-program' ); ?></th>
					</tr>
				</thead>
				<tbody role="rowgroup">
					<?php foreach ( $view['people'] as $person ) : ?>
						<?php $name = 'mentoring_pre_meetings[' . $person['registration'] . ']'; ?>
						<tr role="row">
							<th role="rowheader" scope="row"><?php echo esc_html( $person['name'] ); ?></th>
							<td role="cell"><?php $blocks->part( 'my-mentoring/contact', $person ); ?></td>
							<td role="cell">
								<input type="hidden" name="<?php echo esc_attr( $name ); ?>[was]" value="<?php echo esc_attr( $person['was'] ? '1' : '' ); ?>">
								<label class="mentoring-choice">
									<input type="checkbox" name="<?php echo esc_attr( $name ); ?>[held]" value="1"<?php checked( $person['held'] ); ?>>
									<span>
										<?php esc_html_e( 'Held', 'mentoring-program' ); ?>
										<span class="screen-reader-text">
											<?php
											/* translators: %s: name of a person. */
											echo esc_html( sprintf( __( 'with %s', 'mentoring-program' ), $person['name'] ) );
											?>
										</span>
									</span>
								</label>
							</td>
							<td role="cell">
								<label>
									<span class="screen-reader-text">
										<?php
										/* translators: %s: name of a person. */
										echo esc_html( sprintf( __( 'Date of the pre-meeting with %s', 'mentoring-program' ), $person['name'] ) );
										?>
									</span>
									<input type="date" name="<?php echo esc_attr( $name ); ?>[held_on]" value="<?php echo esc_attr( $person['held_on'] ); ?>"<?php echo '' === $person['wrong_on'] ? '' : ' aria-invalid="true" aria-describedby="' . esc_attr( $id . '-on-' . $person['registration'] ) . '"'; ?>>
								</label>
								<?php if ( '' !== $person['wrong_on'] ) : ?>
									<span class="mentoring-error" id="<?php echo esc_attr( $id . '-on-' . $person['registration'] ); ?>"><?php echo esc_html( $person['wrong_on'] ); ?></span>
								<?php endif; ?>
							</td>
							<td role="cell">
								<label>
									<span class="screen-reader-text">
										<?php
										/* translators: %s: name of a person. */
										echo esc_html( sprintf( __( 'Outcome of the pre-meeting with %s', 'mentoring-program' ), $person['name'] ) );
										?>
									</span>
									<select name="<?php echo esc_attr( $name ); ?>[outcome]"<?php echo '' === $person['wrong_outcome'] ? '' : ' aria-invalid="true" aria-describedby="' . esc_attr( $id . '-outcome-' . $person['registration'] ) . '"'; ?>>
										<option value=""><?php esc_html_e( 'Outcome', 'mentoring-program' ); ?></option>
										<?php foreach ( $person['outcomes'] as $option ) : ?>
											<option value="<?php echo esc_attr( $option['value'] ); ?>"<?php selected( $option['chosen'] ); ?>><?php echo esc_html( $option['label'] ); ?></option>
										<?php endforeach; ?>
									</select>
								</label>
								<?php if ( '' !== $person['wrong_outcome'] ) : ?>
									<span class="mentoring-error" id="<?php echo esc_attr( $id . '-outcome-' . $person['registration'] ); ?>"><?php echo esc_html( $person['wrong_outcome'] ); ?></span>
								<?php endif; ?>
							</td>
						</tr>
					<?php endforeach; ?>
				</tbody>
			</table>
			<div class="mentoring-actions">
				<button class="wp-element-button" name="mentoring_act" value="pre_meetings"><?php esc_html_e( 'Save pre-meetings', 'mentoring-program' ); ?></button>
				<span class="mentoring-small mentoring-quiet"><?php echo esc_html( $view['pre_meetings'] ); ?></span>
			</div>
			<p class="mentoring-small" role="status"></p>
		</form>
		<p><a class="mentoring-link" href="<?php echo esc_url( $view['print'] ); ?>"><?php esc_html_e( 'Print the roster', 'mentoring-program' ); ?></a></p>
	<?php endif; ?>
</div>
