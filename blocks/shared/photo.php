<?php
/**
 * A mentor's photo, or the initials where there is none. The name stands beside it, so it says nothing itself.
 *
 * @package MentoringProgram
 *
 * @var array{name: string, photo_html: string, large: bool} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

if ( '' !== $view['photo_html'] ) {
	echo $view['photo_html']; // phpcs:ignore WordPress.Security.EscapeOutput -- made by wp_get_attachment_image().
	return;
}
$words    = preg_split( '/[\s\-]+/u', trim( $view['name'] ), -1, PREG_SPLIT_NO_EMPTY );
$words    = is_array( $words ) && [] !== $words ? $words : [ '?' ];
$initials = mb_substr( $words[0], 0, 1 ) . ( count( $words ) > 1 ? mb_substr( end( $words ), 0, 1 ) : '' );
printf( '<span class="mentoring-photo %s" aria-hidden="true">%s</span>', esc_attr( $view['large'] ? 'is-large' : '' ), esc_html( $initials ) );
