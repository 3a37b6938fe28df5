<?php
/**
 * Places in dots and words, nothing else.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{dots: list<string>, places_words: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$blocks->part( 'shared/seats', $view );
echo esc_html( $view['places_words'] );
