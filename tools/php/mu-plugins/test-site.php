<?php
/**
 * A test site: asks nobody outside the machine, tells the time a test sets in wp-content/now (RFC 3339), takes that for the
 * age of nonces too while there is a file wp-content/nonces-age, and is written from right to left while there is a file
 * wp-content/rtl.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

use MentoringProgram\Shared\Clock;

add_filter(
	'pre_http_request',
	static function ( mixed $answer, array $request, string $url ): mixed {
		$ours = (string) wp_parse_url( home_url(), PHP_URL_HOST ) === (string) wp_parse_url( $url, PHP_URL_HOST );
		return $ours ? $answer : new WP_Error( 'test_site', 'A test site asks nobody outside.' );
	},
	10,
	3
);

// Core warns when it cannot ask for updates; here it has just asked.
foreach ( [ 'core', 'plugins', 'themes' ] as $kind ) {
	add_filter(
		"pre_site_transient_update_{$kind}",
		static fn(): object => (object) [
			'last_checked'    => time(),
			'updates'         => [],
			'response'        => [],
			'translations'    => [],
			'no_update'       => [],
			'checked'         => [],
			'version_checked' => get_bloginfo( 'version' ),
		]
	);
}

// WordPress counts nonces in halves of their life by the clock of the machine: with this life it counts as at the moment set.
add_filter(
	'nonce_life',
	static function ( int|float $life ): int|float {
		$now = is_file( WP_CONTENT_DIR . '/nonces-age' ) ? strtotime( trim( (string) file_get_contents( WP_CONTENT_DIR . '/now' ) ) ) : false;
		return false === $now ? $life : 2 * time() / ( ceil( $now / ( $life / 2 ) ) - 0.5 );
	}
);

// Passwords of tests keep nobody out: hashing them well would take most of the time.
add_filter( 'wp_hash_password_options', static fn(): array => [ 'cost' => 4 ] );

// As the translation of such a language says it, for PHP and scripts alike.
add_filter(
	'gettext_with_context',
	static fn( string $translation, string $text, string $context ): string => 'text direction' === $context && is_file( WP_CONTENT_DIR . '/rtl' ) ? 'rtl' : $translation,
	10,
	3
);

add_action(
	'plugins_loaded',
	static function (): void {
		$file = WP_CONTENT_DIR . '/now';
		if ( ! is_file( $file ) || ! function_exists( 'mentoring_program' ) ) {
			return;
		}
		$now = new DateTimeImmutable( trim( (string) file_get_contents( $file ) ), new DateTimeZone( 'UTC' ) );
		mentoring_program()->use_clock(
			new class( $now ) implements Clock {
				public function __construct( private readonly DateTimeImmutable $now ) {}

				public function now(): DateTimeImmutable {
					return $this->now->setTimezone( new DateTimeZone( 'UTC' ) );
				}
			}
		);
	},
	0
);
