<?php
/**
 * Keeps what is the same for everybody who is signed out, where the site has a persistent object cache. Never asked where
 * something is decided. What is kept belongs to a version that every write of ours replaces, and core with each change of
 * a post or an account; it is looked at before it is believed, so a cache that is gone, old or wrong costs time only.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use Closure;
use DateTimeImmutable;

final class ReadCache {
	private const GROUP = 'mentoring_program';

	/**
	 * A process may die between its write and the new version: nobody is told old news for longer than this.
	 */
	private const SECONDS = 60;

	public function __construct( private readonly Clock $clock ) {}

	/**
	 * What is kept under a name, or what is read now.
	 *
	 * @template T of object
	 * @param string                            $name  Tells it from everything else that is read, with all it depends on
	 *                                                 beside the database.
	 * @param class-string<T>                   $kind  What it is.
	 * @param Closure(): T                      $read  Reads it.
	 * @param Closure( T ): ?DateTimeImmutable $until When time alone changes it; null: never.
	 * @return T
	 */
	public function remember( string $name, string $kind, Closure $read, Closure $until ): object {
		if ( ! wp_using_ext_object_cache() ) {
			return $read();
		}
		// Before reading: what is written meanwhile makes this key one that nobody asks for again.
		$key  = $name . ':' . md5( (string) wp_json_encode( [ MENTORING_PROGRAM_VERSION, wp_cache_get_last_changed( self::GROUP ), wp_cache_get_last_changed( 'posts' ), wp_cache_get_last_changed( 'users' ) ] ) );
		$kept = wp_cache_get( $key, self::GROUP );
		if ( is_array( $kept ) && $key === ( $kept['key'] ?? null ) && ( $kept['what'] ?? null ) instanceof $kind ) {
			$ends = $until( $kept['what'] );
			if ( null === $ends || $this->clock->now() < $ends ) {
				return $kept['what'];
			}
		}
		$what = $read();
		wp_cache_set(
			$key,
			[
				'key'  => $key,
				'what' => $what,
			],
			self::GROUP,
			self::SECONDS
		);
		return $what;
	}

	/**
	 * Says that something of ours was written.
	 */
	public static function forget(): void {
		if ( wp_using_ext_object_cache() ) {
			wp_cache_set_last_changed( self::GROUP );
		}
	}
}
