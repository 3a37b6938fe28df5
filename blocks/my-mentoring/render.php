<?php
/**
 * Everything of the member who is signed in. Prints what MyMentoring answers.
 *
 * @package MentoringProgram
 *
 * @var array{program: int} $attributes
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$blocks = mentoring_program()->blocks();
$actor  = mentoring_program()->actors()->current();
$view   = mentoring_program()->my_mentoring()->to_print( (int) $blocks->argument( 'mentoring_roster' ), $actor ) ?? mentoring_program()->my_mentoring()->view(
	$attributes['program'],
	$blocks->argument( 'mentoring_notice' ),
	(int) $blocks->argument( 'mentoring_group' ),
	$actor,
	mentoring_program()->registration_forms()->answer()
);
?>
<div <?php echo $blocks->wrapper( 'mentoring-stack' ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php
	$blocks->part( 'my-mentoring/' . $view['kind'], $view );
	$blocks->enliven( 'my-mentoring', $blocks->sending_words() );
	?>
</div>
