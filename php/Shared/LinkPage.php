<?php
/**
 * The page a secret link leads to: a document of its own, in any theme, without scripts and with nothing of anybody else on
 * it, so that the address stays between the reader and this site (check 16). Knows no concept.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

/**
 * @phpstan-import-type Month from \MentoringProgram\Meeting\MeetingLabels
 * @phpstan-type LinkButton array{name: string, value: string, label: string}
 * @phpstan-type LinkChoice array{name: string, label: string, options: list<array{value: string, label: string, chosen: bool}>}
 * @phpstan-type LinkForm array{hidden: array<string, string>, promise: string, detail: string, choices?: list<LinkChoice>, buttons: list<LinkButton>}
 * @phpstan-type LinkView array{title: string, says: list<string>, facts: list<array{name: string, value: string}>, months: list<Month>, form: LinkForm|null, after: list<string>}
 */
final class LinkPage {
	public function __construct( private readonly Blocks $blocks ) {}

	/**
	 * Where a secret is read.
	 *
	 * @param string $argument Query argument, begins with "mentoring_".
	 */
	public static function address( string $argument, string $secret ): string {
		return add_query_arg( $argument, $secret, home_url( '/' ) );
	}

	/**
	 * Sends the page.
	 *
	 * @param LinkView $view What it says.
	 */
	public function send( int $status, array $view ): void {
		$this->send_headers( $status );
		$this->blocks->part( 'shared/link-page', $view );
	}

	/**
	 * Sends the browser back to the address, so that reloading repeats nothing.
	 */
	public function go_back( string $argument, string $secret ): void {
		$this->send_headers( 303 );
		wp_safe_redirect( self::address( $argument, $secret ), 303, 'Mentoring Program' );
	}

	private function send_headers( int $status ): void {
		status_header( $status );
		nocache_headers();
		header( 'Cache-Control: no-cache, must-revalidate, max-age=0, no-store, private' );
		header( 'Referrer-Policy: no-referrer' );
		header( 'X-Robots-Tag: noindex, nofollow' );
		header( 'Content-Type: text/html; charset=' . get_bloginfo( 'charset' ) );
	}
}
