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
$actor  = $blocks->is_preview() ? MentoringProgram\Shared\Actor::visitor() : mentoring_program()->actors()->current();
$kept   = mentoring_program()->catalog_copy()->of( $filter, $actor );
$view   = $kept ?? mentoring_program()->catalog()->view( $filter, $actor );
?>
<div <?php echo $blocks->wrapper( 'mentoring-stack' ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php
	if ( null !== $kept ) {
		$blocks->print_drawn( $kept['terms'] );
		$blocks->part( 'group-catalog/filters', $kept );
		$blocks->print_drawn( $kept['groups'] );
	} elseif ( [] === $view['terms'] ) {
		$blocks->part( 'group-catalog/nothing', $view );
	} else {
		$blocks->part( 'shared/terms', [ 'terms' => $view['terms'], 'linked' => true ] );
		$blocks->part( 'group-catalog/filters', $view );
		$blocks->part( '' === $view['none'] ? 'group-catalog/groups' : 'group-catalog/no-match', $view );
	}
	$blocks->enliven( 'group-catalog' );
	?>
</div>
