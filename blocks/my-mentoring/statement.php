<?php
/**
 * The statement of attended hours, a sheet to print.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{group: string, term: string, chapter: string, mentors: string, person: string, zone: string, rows: list<array{iso: string, date: string, hours: string, mark: string}>, total: string, made: string} $view
 */

declare( strict_types = 1 );

use MentoringProgram\Registration\Statements;

defined( 'ABSPATH' ) || exit;
?>
<article class="mentoring-sheet mentoring-flow" aria-labelledby="mentoring-statement">
	<p><?php echo esc_html( $view['chapter'] ); ?></p>
	<h2 id="mentoring-statement"><?php esc_html_e( 'Statement of attended hours', 'mentoring-program' ); ?></h2>
	<div class="mentoring-actions">
		<button type="button" class="wp-element-button" data-mentoring-print hidden><?php esc_html_e( 'Print', 'mentoring-program' ); ?></button>
		<a class="mentoring-link" href="<?php echo esc_url( $blocks->here( [ Statements::ARGUMENT => null ] ) ); ?>"><?php esc_html_e( 'Back to My mentoring', 'mentoring-program' ); ?></a>
	</div>
	<dl class="mentoring-facts">
		<dt><?php esc_html_e( 'Name', 'mentoring-program' ); ?></dt>
		<dd><?php echo esc_html( $view['person'] ); ?></dd>
		<dt><?php esc_html_e( 'Group', 'mentoring-program' ); ?></dt>
		<dd><?php echo esc_html( implode( ', ', array_filter( [ $view['group'], $view['term'] ] ) ) ); ?></dd>
		<?php if ( '' !== $view['mentors'] ) : ?>
			<dt><?php esc_html_e( 'Led by', 'mentoring-program' ); ?></dt>
			<dd><?php echo esc_html( $view['mentors'] ); ?></dd>
		<?php endif; ?>
		<dt><?php esc_html_e( 'Attended in all', 'mentoring-program' ); ?></dt>
		<dd><strong><?php echo esc_html( $view['total'] ); ?></strong></dd>
	</dl>
	<?php if ( [] === $view['rows'] ) : ?>
		<p><?php esc_html_e( 'No meeting is over yet.', 'mentoring-program' ); ?></p>
	<?php else : ?>
		<table class="mentoring-table">
			<?php /* translators: %s: name of the time zone. */ ?>
			<caption class="mentoring-small mentoring-quiet"><?php echo esc_html( sprintf( __( 'Meetings so far; hours are %s', 'mentoring-program' ), $view['zone'] ) ); ?></caption>
			<thead>
				<tr>
					<th scope="col"><?php esc_html_e( 'Meeting', 'mentoring-program' ); ?></th>
					<th scope="col"><?php esc_html_e( 'Hours', 'mentoring-program' ); ?></th>
					<th scope="col"><?php esc_html_e( 'Attendance', 'mentoring-program' ); ?></th>
				</tr>
			</thead>
			<tbody>
				<?php foreach ( $view['rows'] as $row ) : ?>
					<tr>
						<th scope="row"><time datetime="<?php echo esc_attr( $row['iso'] ); ?>"><?php echo esc_html( $row['date'] ); ?></time></th>
						<td><?php echo esc_html( $row['hours'] ); ?></td>
						<td><?php echo esc_html( $row['mark'] ); ?></td>
					</tr>
				<?php endforeach; ?>
			</tbody>
		</table>
	<?php endif; ?>
	<p><?php esc_html_e( 'Only meetings noted as attended are counted, from the stored start to the stored end. A meeting nobody noted is not counted, and neither is one that was left for a while.', 'mentoring-program' ); ?></p>
	<p><?php esc_html_e( 'These may be counted as indirect hours. They are not hours of supervision for a licence, and no continuing education units are given. What counts is for the licensing body to say. The group is not personal therapy and not the supervision a licence requires.', 'mentoring-program' ); ?></p>
	<p class="mentoring-small">
		<?php
		/* translators: %s: date. */
		echo esc_html( sprintf( __( 'Made on %s from what the mentor noted.', 'mentoring-program' ), $view['made'] ) );
		?>
	</p>
</article>
