<?php
/**
 * Which site this is: its address and its environment. A copy of a site differs in one of them. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class SiteIdentity {
	/**
	 * @param string $address     Home address; '' when none was recorded yet.
	 * @param string $environment production, staging, development or local.
	 */
	public function __construct(
		public readonly string $address,
		public readonly string $environment,
	) {}

	/**
	 * Whether the other is this same site. http and https are one site; a developer's own machine is one site whatever
	 * port it listens on. A site nobody recorded is taken for the real one.
	 */
	public function is_same_as( self $other ): bool {
		return '' === $this->address || '' === $other->address
			|| ( self::place( $this->address ) === self::place( $other->address ) && $this->environment === $other->environment );
	}

	private static function place( string $address ): string {
		$parts = parse_url( $address );
		$parts = is_array( $parts ) ? $parts : [];
		$host  = strtolower( $parts['host'] ?? $address );
		$port  = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
		return ( in_array( $host, [ 'localhost', '127.0.0.1', '[::1]' ], true ) ? 'this-machine' : $host . $port ) . rtrim( $parts['path'] ?? '', '/' );
	}
}
