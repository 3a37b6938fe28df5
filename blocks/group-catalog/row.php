<?php
/**
 * One group: what and who, when, where and fee, places and what one can do (A12).
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$first = $view['mentors'][0] ?? null;
?>
<li class="mentoring-row">
	<div class="mentoring-person">
		<?php
		if ( null === $first ) {
			echo '<span></span>';
		} else {
			$blocks->part( 'shared/photo', [ 'large' => false ] + $first );
		}
		?>
		<div>
			<h3><a href="<?php echo esc_url( $view['url'] ); ?>"><?php echo esc_html( $view['title'] ); ?></a></h3>
			<?php foreach ( $view['mentors'] as $mentor ) : ?>
				<p><strong><?php echo esc_html( $mentor['name'] ); ?></strong></p>
				<?php if ( '' !== $mentor['credential'] ) : ?>
					<p class="mentoring-small mentoring-quiet"><?php echo esc_html( $mentor['credential'] ); ?></p>
				<?php endif; ?>
			<?php endforeach; ?>
		</div>
	</div>
	<div>
		<p><strong><?php echo esc_html( $view['when'] ); ?></strong></p>
		<p><?php echo esc_html( $view['dates'] ); ?></p>
		<?php if ( $view['meetings_count'] > 0 ) : ?>
			<details class="mentoring-small">
				<summary>
					<?php
					/* translators: %d: number of meetings. */
					echo esc_html( sprintf( _n( 'The one meeting', 'All %d meetings', $view['meetings_count'], 'mentoring-program' ), $view['meetings_count'] ) );
					?>
				</summary>
				<?php $blocks->part( 'shared/dates', [ 'months' => $view['meetings_by_month'] ] ); ?>
			</details>
		<?php endif; ?>
	</div>
	<div>
		<p><strong><?php echo esc_html( $view['where'] ); ?></strong></p>
		<?php if ( '' !== $view['where_detail'] ) : ?>
			<p class="mentoring-small mentoring-quiet"><?php echo esc_html( $view['where_detail'] ); ?></p>
		<?php endif; ?>
		<p><?php echo esc_html( $view['fee'] ); ?> <span class="mentoring-small mentoring-quiet"><?php echo esc_html( $view['fee_note'] ); ?></span></p>
	</div>
	<div class="mentoring-places" data-mentoring-live="row-<?php echo (int) $view['id']; ?>"><?php $blocks->now_and_then( 'shared/places', $view ); ?></div>
</li>
