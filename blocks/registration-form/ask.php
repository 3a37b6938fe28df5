<?php
/**
 * A question with yes or no or a month, and those that follow it.
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
$texts = array_filter( $view['follow'], static fn( array $field ): bool => 'text' === $field['type'] );
?>
<div class="mentoring-if">
	<?php
	foreach ( array_diff_key( $view['follow'], $texts ) as $field ) {
		$blocks->part( 'registration-form/field', [ 'months' => $view['months'] ] + $field );
	}
	?>
	<?php if ( [] !== $texts ) : ?>
		<div class="mentoring-pair">
			<?php
			foreach ( $texts as $field ) {
				$blocks->part( 'registration-form/field', [ 'months' => $view['months'] ] + $field );
			}
			?>
		</div>
	<?php endif; ?>
</div>
