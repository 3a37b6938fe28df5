<?php
/**
 * How to reach somebody: address, and telephone where the account has one.
 *
 * @package MentoringProgram
 *
 * @var array{email: string, phones: list<string>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$lines = [];
if ( '' !== $view['email'] ) {
	$lines[] = '<a href="' . esc_url( 'mailto:' . $view['email'] ) . '">' . esc_html( $view['email'] ) . '</a>';
}
foreach ( $view['phones'] as $phone ) {
	$lines[] = '<a href="' . esc_url( 'tel:' . preg_replace( '/[^+0-9]/', '', $phone ) ) . '">' . esc_html( $phone ) . '</a>';
}
echo wp_kses_post( implode( '<br>', $lines ) );
