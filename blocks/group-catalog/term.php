<?php
/**
 * One term: what the chapter says of it, and its groups.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$term = $view['term'];
$id   = 'mentoring-term-' . (int) $term['id'];
?>
<section class="mentoring-flow" aria-labelledby="<?php echo esc_attr( $id ); ?>">
	<h2 id="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $term['name'] ); ?></h2>
	<?php if ( '' !== $term['message'] . ( $term['then']['message'] ?? '' ) ) : ?>
		<div class="mentoring-flow mentoring-measure" data-mentoring-live="message-<?php echo (int) $term['id']; ?>"><?php $blocks->now_and_then( 'shared/term-message', $term ); ?></div>
	<?php endif; ?>
	<?php if ( [] !== $term['groups'] ) : ?>
		<p data-mentoring-count>
			<?php
			printf(
				/* translators: 1: number of groups, 2: name of the time zone, for example Vancouver time. */
				esc_html( _n( '%1$d group. Meeting times are %2$s.', '%1$d groups. Meeting times are %2$s.', count( $term['groups'] ), 'mentoring-program' ) ),
				count( $term['groups'] ),
				esc_html( $view['zone'] )
			);
			?>
		</p>
		<div class="mentoring-head mentoring-quiet" aria-hidden="true">
			<span><?php esc_html_e( 'Group and mentor', 'mentoring-program' ); ?></span>
			<span><?php esc_html_e( 'When', 'mentoring-program' ); ?></span>
			<span><?php esc_html_e( 'Where and fee', 'mentoring-program' ); ?></span>
			<span><?php esc_html_e( 'Places', 'mentoring-program' ); ?></span>
		</div>
		<ul class="mentoring-rows" role="list">
			<?php
			foreach ( $term['groups'] as $row ) {
				$blocks->part( 'group-catalog/row', $row );
			}
			?>
		</ul>
	<?php elseif ( $term['groups_count'] > 0 ) : ?>
		<p><?php esc_html_e( 'No group of this term fits.', 'mentoring-program' ); ?></p>
	<?php endif; ?>
</section>
