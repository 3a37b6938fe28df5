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
	 * Sends what a page answers; or, once what was sent is saved, the browser back to the address, so that reloading repeats
	 * nothing.
	 *
	 * @param string            $argument Query argument and field that carries the secret.
	 * @param array<mixed>|null $sent     Fields of the form, without slashes; null when the link was only followed.
	 */
	public function answer( SecretPage $page, string $argument, string $secret, ?array $sent ): void {
		[ $status, $view ] = $page->of( $secret, $sent );
		$this->send_headers( $status, $view['retry_after'] ?? null );
		if ( null === $view ) {
			wp_safe_redirect( self::address( $argument, $secret ), $status, 'Mentoring Program' );
			return;
		}
		$this->blocks->part( 'shared/link-page', $view );
	}

	/**
	 * Does the work of such a page. What can go wrong behind every link is said alike.
	 *
	 * @param \Closure(): array{int, LinkView|null} $work The page's own.
	 * @param list<string>                          $lost What to do where there is nothing behind the link.
	 * @return array{int, LinkView|null}
	 */
	public static function of( \Closure $work, array $lost ): array {
		try {
			return $work();
		} catch ( TooMany $often ) {
			return [ 429, [ 'retry_after' => $often->retry_after ] + self::says( __( 'Please try again later', 'mentoring-program' ), [ __( 'This link was used very often in the last hour.', 'mentoring-program' ) ] ) ];
		} catch ( Busy ) {
			return [ 503, [ 'retry_after' => 5 ] + self::says( __( 'Please try again in a moment', 'mentoring-program' ), [ __( 'The site is very busy. Nothing was changed; follow the link in the message again.', 'mentoring-program' ) ] ) ];
		} catch ( NotFound ) {
			return [ 404, self::says( __( 'This link does not work any more', 'mentoring-program' ), $lost ) ];
		}
	}

	/**
	 * A page that only says something.
	 *
	 * @param list<string> $says Paragraphs.
	 * @return LinkView
	 */
	public static function says( string $title, array $says ): array {
		return [
			'title'  => $title,
			'says'   => $says,
			'facts'  => [],
			'months' => [],
			'form'   => null,
			'after'  => [],
		];
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
