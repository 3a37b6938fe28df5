<?php
/**
 * Whether this is the site it was, or a copy of it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Message;

use MentoringProgram\Shared\SiteIdentity;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class SiteIdentityTest extends TestCase {
	/**
	 * DESIGN § 11: a copy of the site must not write to members, and a site that moved to https is no copy.
	 */
	#[DataProvider( 'sites' )]
	public function test_a_copy_is_told_from_the_site( string $now, string $environment, bool $is_same ): void {
		$recorded = new SiteIdentity( 'https://chapter.example/members', 'production' );

		self::assertSame( $is_same, ( new SiteIdentity( $now, $environment ) )->is_same_as( $recorded ) );
	}

	/**
	 * @return array<string, array{string, string, bool}>
	 */
	public static function sites(): array {
		return [
			'the same'                     => [ 'https://chapter.example/members', 'production', true ],
			'a slash at the end'           => [ 'https://chapter.example/members/', 'production', true ],
			'http instead of https'        => [ 'http://chapter.example/members', 'production', true ],
			'capitals in the name'         => [ 'https://Chapter.Example/members', 'production', true ],
			'a staging address'            => [ 'https://staging.chapter.example/members', 'production', false ],
			'another folder'               => [ 'https://chapter.example/test', 'production', false ],
			'another port'                 => [ 'https://chapter.example:8443/members', 'production', false ],
			'same address, another kind'   => [ 'https://chapter.example/members', 'staging', false ],
			'a developer\'s own machine'   => [ 'http://localhost:8888/members', 'production', false ],
		];
	}

	/**
	 * A developer's machine serves the same site on whatever port is free.
	 */
	public function test_a_developers_machine_is_one_site_on_any_port(): void {
		$recorded = new SiteIdentity( 'http://127.0.0.1:9400', 'local' );

		self::assertTrue( ( new SiteIdentity( 'http://127.0.0.1:9401', 'local' ) )->is_same_as( $recorded ) );
		self::assertTrue( ( new SiteIdentity( 'http://localhost', 'local' ) )->is_same_as( $recorded ) );
		self::assertFalse( ( new SiteIdentity( 'http://127.0.0.1:9400', 'production' ) )->is_same_as( $recorded ) );
	}

	/**
	 * A site nobody recorded is taken for the real one.
	 */
	public function test_nothing_recorded_holds_nothing_up(): void {
		self::assertTrue( ( new SiteIdentity( 'https://chapter.example', 'production' ) )->is_same_as( new SiteIdentity( '', '' ) ) );
	}
}
