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
$done   = $blocks->argument( 'mentoring_notice' );
$view   = mentoring_program()->statements()->opened() ?? mentoring_program()->led_groups()->to_print( (int) $blocks->argument( 'mentoring_roster' ), $actor ) ?? mentoring_program()->my_mentoring()->view(
	$attributes['program'],
	$done,
	(int) $blocks->argument( 'mentoring_group' ),
	$actor,
	mentoring_program()->registration_forms()->answer()
);
if ( 'mine' === $view['kind'] ) {
	$view['feed'] = mentoring_program()->feed_panel()->view( $actor, $done, [] !== $view['next']['dates'] );
}
?>
<div <?php echo $blocks->wrapper( 'mentoring-stack' ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php
	$blocks->part( 'my-mentoring/' . $view['kind'], $view );
	if ( 'mine' === $view['kind'] ) {
		$blocks->part( 'my-mentoring/concerns', mentoring_program()->concern_page()->view( $blocks->argument( 'mentoring_notice' ), mentoring_program()->actors()->current(), mentoring_program()->concern_forms()->answer() ) );
		$blocks->part( 'my-mentoring/own-data', mentoring_program()->own_data()->view() );
	}
	$blocks->enliven( 'my-mentoring', $blocks->sending_words() );
	?>
</div>
