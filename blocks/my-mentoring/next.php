<?php
/**
 * The next dates, each with a way into one's own calendar.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{dates: list<array{iso: string, date: string, hours: string, title: string, role: string, group: int, meeting: int}>, zone: string, feed: array<string, mixed>|null} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<?php if ( [] !== $view['dates'] ) : ?>
<ul class="mentoring-agenda" role="list">
	<?php foreach ( $view['dates'] as $date ) : ?>
		<li>
			<p><strong><time datetime="<?php echo esc_attr( $date['iso'] ); ?>"><?php echo esc_html( $date['date'] ); ?></time></strong><br><?php echo esc_html( $date['hours'] ); ?></p>
			<p><?php echo esc_html( $date['title'] ); ?><br><span class="mentoring-small mentoring-quiet"><?php echo esc_html( $date['role'] ); ?></span></p>
			<?php
			$blocks->part(
				'my-mentoring/calendar',
				[
					'group'   => $date['group'],
					'meeting' => $date['meeting'],
					'about'   => $date['title'] . ', ' . $date['date'],
				]
			);
			?>
		</li>
	<?php endforeach; ?>
</ul>
<?php endif; ?>
<?php if ( '' !== $view['zone'] ) : ?>
	<p class="mentoring-small mentoring-quiet"><?php echo esc_html( $view['zone'] ); ?></p>
<?php endif; ?>
<?php
if ( null !== $view['feed'] ) {
	$blocks->part( 'my-mentoring/feed', $view['feed'] );
}
