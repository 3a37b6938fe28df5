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
 * @phpstan-type LinkTick array{name: string, id: string, value: string, promise: string, detail: string, ticked: bool, error: string}
 * @phpstan-type LinkForm array{hidden: array<string, string>, promise: string, detail: string, problem?: string, ticks?: list<LinkTick>, choices?: list<LinkChoice>, buttons: list<LinkButton>}
 * @phpstan-type LinkView array{retry_after?: int, title: string, says: list<string>, facts: list<array{name: string, value: string}>, months: list<Month>, form: LinkForm|null, after: list<string>}
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
	 * @param LinkView $view What it says; retry_after is in seconds.
	 */
	public function send( int $status, array $view ): void {
		$this->send_headers( $status, $view['retry_after'] ?? null );
		$this->blocks->part( 'shared/link-page', $view );
	}

	/**
	 * Sends the browser back to the address, so that reloading repeats nothing.
	 */
	public function go_back( string $argument, string $secret ): void {
		$this->send_headers( 303, null );
		wp_safe_redirect( self::address( $argument, $secret ), 303, 'Mentoring Program' );
	}

	/**
	 * Headers of every page behind a secret link: nobody keeps it, finds it, or learns its address.
	 *
	 * @param int|null $retry_after Seconds to wait, where it was tried too often.
	 * @return array<string, string>
	 */
	public static function headers( ?int $retry_after ): array {
		return [
			'Cache-Control'   => 'no-cache, must-revalidate, max-age=0, no-store, private',
			'Referrer-Policy' => 'no-referrer',
			'X-Robots-Tag'    => 'noindex, nofollow',
			'Content-Type'    => 'text/html; charset=' . get_bloginfo( 'charset' ),
		] + ( null === $retry_after ? [] : [ 'Retry-After' => (string) $retry_after ] );
	}

	private function send_headers( int $status, ?int $retry_after ): void {
		status_header( $status );
		nocache_headers();
		foreach ( self::headers( $retry_after ) as $name => $value ) {
			header( "{$name}: {$value}" );
		}
	}
}
