<?php
/**
 * One dot a seat; they repeat the words beside them.
 *
 * @package MentoringProgram
 *
 * @var array{dots: list<string>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

if ( [] === $view['dots'] ) {
	return;
}
?>
<span class="mentoring-seats" aria-hidden="true">
	<?php
	foreach ( $view['dots'] as $dot ) {
		$class = match ( $dot ) {
			'taken' => 'is-taken',
			'yours' => 'is-yours',
			'held' => 'is-yours is-held',
			'bar' => 'is-bar',
			default => '',
		};
		printf( '<i class="%s"></i>', esc_attr( $class ) );
	}
	?>
</span>
