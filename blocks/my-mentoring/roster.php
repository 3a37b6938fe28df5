<?php
/**
 * The roster of a group to print: who, how to reach them, and a box for each of the next meetings.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<div class="mentoring-sheet mentoring-flow">
	<h2><?php echo esc_html( $view['title'] ); ?></h2>
	<p><?php echo esc_html( $view['facts'] ); ?></p>
	<p class="mentoring-actions"><a class="mentoring-link" href="<?php echo esc_url( $view['back'] ); ?>"><?php esc_html_e( 'Back to My mentoring', 'mentoring-program' ); ?></a></p>
	<div class="mentoring-scroll" tabindex="0" role="region" aria-label="<?php esc_attr_e( 'Roster', 'mentoring-program' ); ?>">
		<table class="mentoring-table is-roster">
			<caption class="screen-reader-text"><?php esc_html_e( 'Participants, with the next meetings', 'mentoring-program' ); ?></caption>
			<thead>
				<tr>
					<th scope="col"><?php echo esc_html( '' === $view['mentee_label'] ? __( 'Name', 'mentoring-program' ) : $view['mentee_label'] ); ?></th>
					<th scope="col"><?php esc_html_e( 'Contact', 'mentoring-program' ); ?></th>
					<th scope="col"><?php esc_html_e( 'Pre-meeting', 'mentoring-program' ); ?></th>
					<?php foreach ( $view['meetings'] as $label ) : ?>
						<th scope="col"><?php echo esc_html( $label ); ?></th>
					<?php endforeach; ?>
				</tr>
			</thead>
			<tbody>
				<?php foreach ( $view['people'] as $person ) : ?>
					<tr>
						<th scope="row"><?php echo esc_html( $person['name'] ); ?></th>
						<td><?php $blocks->part( 'my-mentoring/contact', $person ); ?></td>
						<td><?php echo esc_html( $person['met'] ); ?></td>
						<?php foreach ( $view['meetings'] as $unused ) : ?>
							<td></td>
						<?php endforeach; ?>
					</tr>
				<?php endforeach; ?>
			</tbody>
		</table>
	</div>
	<p class="mentoring-small"><?php echo esc_html( $view['printed'] ); ?></p>
</div>
