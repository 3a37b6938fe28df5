<?php
/**
 * A group one leads: facts and places, the people in it, attendance.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$group = $view['group'];
?>
<li class="mentoring-row is-half">
	<div class="mentoring-flow">
		<h3><a href="<?php echo esc_url( $group['url'] ); ?>"><?php echo esc_html( $group['title'] ); ?></a></h3>
		<dl class="mentoring-facts">
			<dt><?php esc_html_e( 'Term', 'mentoring-program' ); ?></dt>
			<dd><?php echo esc_html( $group['term'] ); ?></dd>
			<dt><?php esc_html_e( 'When', 'mentoring-program' ); ?></dt>
			<dd><?php echo esc_html( $group['when'] . ' (' . $group['zone'] . ')' ); ?></dd>
			<dt><?php esc_html_e( 'Where', 'mentoring-program' ); ?></dt>
			<dd><?php $blocks->part( 'my-mentoring/where', $group ); ?></dd>
		</dl>
		<?php
		$blocks->part( 'my-mentoring/meetings', $group );
		if ( $view['in_calendar'] ) {
			$blocks->part(
				'my-mentoring/calendar',
				[
					'group'   => $group['id'],
					'meeting' => 0,
					'about'   => $group['title'],
				]
			);
		}
		$writing = mentoring_program()->group_message_form()->shown( $group['id'], mentoring_program()->actors()->current() );
		if ( null !== $writing ) {
			$blocks->part( 'my-mentoring/write', $writing );
		}
		?>
	</div>
	<div>
		<?php $blocks->part( 'shared/seats', $group['places'] ); ?>
		<p><strong><?php echo esc_html( $view['taken'] ); ?></strong></p>
		<?php if ( '' !== $view['state'] ) : ?>
			<p class="mentoring-small mentoring-quiet"><?php echo esc_html( $view['state'] ); ?></p>
		<?php endif; ?>
	</div>
	<div class="mentoring-whole mentoring-stack">
		<?php
		if ( null !== $view['roster']['notice'] ) {
			$blocks->part( 'shared/notice', $view['roster']['notice'] );
		}
		$blocks->part( 'my-mentoring/pre-meetings', [ 'mentee_label' => $group['mentee_label'] ] + $view['roster'] );
		$blocks->part( 'my-mentoring/attendance', $view['roster'] );
		$blocks->part( 'my-mentoring/cancel-meeting', $view['roster'] );
		?>
	</div>
</li>
