<?php
/**
 * Terms side by side, each with its own state (A3).
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{terms: list<array<string, mixed>>, linked: bool} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<ul class="mentoring-terms" role="list">
	<?php foreach ( $view['terms'] as $term ) : ?>
		<li data-mentoring-live="<?php echo esc_attr( ( $view['linked'] ? 'jump-' : 'term-' ) . $term['id'] ); ?>"><?php $blocks->now_and_then( 'shared/term', $term + [ 'linked' => $view['linked'] ] ); ?></li>
	<?php endforeach; ?>
</ul>
