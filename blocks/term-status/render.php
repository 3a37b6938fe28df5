<?php
/**
 * Each term with its registration: coming soon, open or closed (A3). Prints what TermBoard answers.
 *
 * @package MentoringProgram
 *
 * @var array{program: int, term: int} $attributes
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$blocks = mentoring_program()->blocks();
$terms  = mentoring_program()->term_board()->of( $attributes['program'], $attributes['term'] );
?>
<div <?php echo $blocks->wrapper( '' ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php
	if ( [] === $terms ) {
		echo '<p>' . esc_html__( 'No groups are planned at the moment.', 'mentoring-program' ) . '</p>';
	} else {
		$blocks->part(
			'shared/terms',
			[
				'terms'  => $terms,
				'linked' => false,
			]
		);
	}
	$blocks->enliven( 'term-status' );
	?>
</div>
