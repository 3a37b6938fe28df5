<?php
/**
 * What the chapter says of a term in its state (A3).
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{message: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$blocks->paragraphs( $view['message'] );
