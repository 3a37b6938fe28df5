<?php
/**
 * The catalog of groups, by term (A12, A16, A17). Prints what Catalog answers.
 *
 * @package MentoringProgram
 *
 * @var array{program: int, term: int, filters: list<string>} $attributes
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$blocks = mentoring_program()->blocks();
// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- filters are an address anybody may keep; they only narrow down what is public.
$filter = MentoringProgram\Group\CatalogFilter::from_request( $attributes, wp_unslash( $_GET ) );
$view   = mentoring_program()->catalog()->view( $filter, $blocks->is_preview() ? MentoringProgram\Shared\Actor::visitor() : mentoring_program()->actors()->current() );
?>
<div <?php echo $blocks->wrapper( 'mentoring-stack' ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php
	if ( [] === $view['terms'] ) {
		$blocks->part( 'group-catalog/nothing', $view );
	} else {
		$blocks->part( 'shared/terms', [ 'terms' => $view['terms'], 'linked' => true ] );
		$blocks->part( 'group-catalog/filters', $view );
		if ( '' !== $view['none'] ) {
			$blocks->part( 'group-catalog/no-match', $view );
		}
		foreach ( '' === $view['none'] ? $view['terms'] : [] as $term ) {
			$blocks->part( 'group-catalog/term', [ 'term' => $term ] + $view );
		}
	}
	$blocks->enliven( 'group-catalog' );
	?>
</div>
