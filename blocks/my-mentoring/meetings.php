<?php
/**
 * All meetings of a group, folded away.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

if ( 0 === $view['meetings'] ) {
	return;
}
?>
<details class="mentoring-small">
	<summary>
		<?php
		/* translators: 1: number of meetings, 2: first and last date. */
		echo esc_html( sprintf( _n( '%1$d meeting, %2$s', 'All %1$d meetings, %2$s', $view['meetings'], 'mentoring-program' ), $view['meetings'], $view['span'] ) );
		?>
	</summary>
	<?php $blocks->part( 'shared/dates', [ 'months' => $view['months'] ] ); ?>
</details>
