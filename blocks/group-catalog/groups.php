<?php
/**
 * The groups of every term shown.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{terms: list<array<string, mixed>>, zone: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

foreach ( $view['terms'] as $term ) {
	$blocks->part( 'group-catalog/term', [ 'term' => $term ] + $view );
}
