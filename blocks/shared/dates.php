<?php
/**
 * Meeting dates, a line a month.
 *
 * @package MentoringProgram
 *
 * @var array{months: list<array{month: string, days: list<array{iso: string, label: string}>}>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<dl class="mentoring-dates">
	<?php foreach ( $view['months'] as $month ) : ?>
		<div>
			<dt><?php echo esc_html( $month['month'] ); ?></dt>
			<dd>
				<?php
				foreach ( $month['days'] as $index => $day ) {
					echo $index > 0 ? ', ' : '';
					printf( '<time datetime="%s">%s</time>', esc_attr( $day['iso'] ), esc_html( $day['label'] ) );
				}
				?>
			</dd>
		</div>
	<?php endforeach; ?>
</dl>
