<?php
/**
 * Where a group meets, in the tiers this person may see, a line each.
 *
 * @package MentoringProgram
 *
 * @var array{where: string, where_detail: string, private_note: string, private_link: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

echo esc_html( implode( ', ', array_filter( [ $view['where'], $view['where_detail'] ] ) ) );
if ( '' !== $view['private_note'] ) {
	echo '<br>' . nl2br( esc_html( $view['private_note'] ) );
}
if ( '' !== $view['private_link'] ) {
	printf( '<br><a href="%s">%s</a>', esc_url( $view['private_link'] ), esc_html__( 'Open the meeting room', 'mentoring-program' ) );
}
