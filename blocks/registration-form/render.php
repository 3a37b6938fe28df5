<?php
/**
 * A group and the form to register for it, or the question which group (A12 to A35). Prints what RegistrationPage answers.
 *
 * @package MentoringProgram
 *
 * @var array{program: int, term: int, group: int} $attributes
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$blocks = mentoring_program()->blocks();
$view   = mentoring_program()->registration_page()->view(
	$attributes,
	(int) get_the_ID(),
	$blocks->argument( 'mentoring_group' ),
	$blocks->argument( 'mentoring_notice' ),
	mentoring_program()->actors()->current(),
	mentoring_program()->registration_forms()->answer(),
	$blocks->is_preview()
);
?>
<div <?php echo $blocks->wrapper( '' ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php
	$blocks->part( 'registration-form/' . $view['kind'], $view );
	$blocks->enliven( 'registration-form', $blocks->sending_words() + [ 'year' => __( 'Enter the year in four digits.', 'mentoring-program' ) ], [ 'answers' ] );
	?>
</div>
