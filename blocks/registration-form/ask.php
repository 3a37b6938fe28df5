<?php
/**
 * A question and those that follow it, in asking order; short texts that follow each other stand side by side.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$blocks->part( 'registration-form/field', [ 'months' => $view['months'] ] + $view['field'] );
if ( [] === $view['follow'] ) {
	return;
}
$is_paired = false;
?>
<div class="mentoring-if">
	<?php
	foreach ( $view['follow'] as $field ) {
		$is_text = 'text' === $field['type'];
		if ( $is_text !== $is_paired ) {
			echo $is_text ? '<div class="mentoring-pair">' : '</div>';
			$is_paired = $is_text;
		}
		$blocks->part( 'registration-form/field', [ 'months' => $view['months'] ] + $field );
	}
	echo $is_paired ? '</div>' : '';
	?>
</div>
