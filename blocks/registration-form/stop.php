<?php
/**
 * A stop under the question it arises from, while the form is filled in: nothing was sent and nothing is kept.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{question: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<div class="mentoring-flow" data-mentoring-stop="<?php echo esc_attr( $view['question'] ); ?>">
	<?php
	$blocks->part(
		'registration-form/outcome',
		[
			'stopped' => $view,
			'focus'   => false,
		]
	);
	?>
	<p class="mentoring-small"><?php esc_html_e( 'You are not registered. These answers are not saved.', 'mentoring-program' ); ?></p>
</div>
