<?php
/**
 * A persistent object cache for measuring and testing: core's own cache in memory, with Redis behind it. The Redis
 * is the site's own and listens in wp-content/redis.sock. Not for production: what did not change is kept for ever.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

require_once ABSPATH . WPINC . '/class-wp-object-cache.php';

/**
 * Core's cache, written through.
 */
final class Redis_Behind_Cache extends WP_Object_Cache {
	/**
	 * What a page needs only for itself.
	 *
	 * @var array<string, true>
	 */
	private array $not_kept = [];

	private ?Redis $redis = null;

	/**
	 * @param array<int, string> $groups Groups.
	 */
	public function do_not_keep( array $groups ): void {
		$this->not_kept += array_fill_keys( $groups, true );
	}

	public function add( $key, $data, $group = 'default', $expire = 0 ) {
		$this->get( $key, $group );
		return parent::add( $key, $data, $group ) && $this->keep( $key, $group, (int) $expire );
	}

	public function replace( $key, $data, $group = 'default', $expire = 0 ) {
		$this->get( $key, $group );
		return parent::replace( $key, $data, $group ) && $this->keep( $key, $group, (int) $expire );
	}

	public function set( $key, $data, $group = 'default', $expire = 0 ) {
		return parent::set( $key, $data, $group ) && $this->keep( $key, $group, (int) $expire );
	}

	public function get( $key, $group = 'default', $force = false, &$found = null ) {
		$value = $force ? false : parent::get( $key, $group, false, $found );
		if ( true === $found || isset( $this->not_kept[ $group ] ) ) {
			return $value;
		}
		$stored = $this->redis()->get( $this->name( $key, $group ) );
		$found  = is_string( $stored );
		if ( ! is_string( $stored ) ) {
			return false;
		}
		parent::set( $key, unserialize( $stored ), $group );
		return parent::get( $key, $group );
	}

	public function delete( $key, $group = 'default', $deprecated = false ) {
		$was_kept = ! isset( $this->not_kept[ $group ] ) && 0 < $this->redis()->del( $this->name( $key, $group ) );
		return parent::delete( $key, $group ) || $was_kept;
	}

	public function incr( $key, $offset = 1, $group = 'default' ) {
		$this->get( $key, $group );
		$number = parent::incr( $key, $offset, $group );
		$this->keep( $key, $group, 0 );
		return $number;
	}

	public function decr( $key, $offset = 1, $group = 'default' ) {
		return $this->incr( $key, -1 * $offset, $group );
	}

	public function flush() {
		$this->redis()->flushDB();
		return parent::flush();
	}

	private function keep( int|string $key, string $group, int $expire ): bool {
		if ( isset( $this->not_kept[ $group ] ) ) {
			return true;
		}
		$stored = serialize( parent::get( $key, $group ) );
		return $expire > 0 ? $this->redis()->setex( $this->name( $key, $group ), $expire, $stored ) : $this->redis()->set( $this->name( $key, $group ), $stored );
	}

	private function name( int|string $key, string $group ): string {
		return ( '' === $group ? 'default' : $group ) . ':' . $key;
	}

	private function redis(): Redis {
		if ( null === $this->redis ) {
			$this->redis = new Redis();
			$this->redis->connect( WP_CONTENT_DIR . '/redis.sock' );
		}
		return $this->redis;
	}
}

function wp_cache_init(): void {
	$GLOBALS['wp_object_cache'] = new Redis_Behind_Cache();
}

function wp_cache_add( $key, $data, $group = '', $expire = 0 ) {
	return $GLOBALS['wp_object_cache']->add( $key, $data, $group ?: 'default', (int) $expire );
}

function wp_cache_replace( $key, $data, $group = '', $expire = 0 ) {
	return $GLOBALS['wp_object_cache']->replace( $key, $data, $group ?: 'default', (int) $expire );
}

function wp_cache_set( $key, $data, $group = '', $expire = 0 ) {
	return $GLOBALS['wp_object_cache']->set( $key, $data, $group ?: 'default', (int) $expire );
}

function wp_cache_get( $key, $group = '', $force = false, &$found = null ) {
	return $GLOBALS['wp_object_cache']->get( $key, $group ?: 'default', $force, $found );
}

function wp_cache_delete( $key, $group = '' ) {
	return $GLOBALS['wp_object_cache']->delete( $key, $group ?: 'default' );
}

function wp_cache_incr( $key, $offset = 1, $group = '' ) {
	return $GLOBALS['wp_object_cache']->incr( $key, $offset, $group ?: 'default' );
}

function wp_cache_decr( $key, $offset = 1, $group = '' ) {
	return $GLOBALS['wp_object_cache']->decr( $key, $offset, $group ?: 'default' );
}

function wp_cache_flush() {
	return $GLOBALS['wp_object_cache']->flush();
}

function wp_cache_close() {
	return true;
}

function wp_cache_supports( $feature ) {
	return false;
}

function wp_cache_add_global_groups( $groups ): void {
	$GLOBALS['wp_object_cache']->add_global_groups( $groups );
}

function wp_cache_add_non_persistent_groups( $groups ): void {
	$GLOBALS['wp_object_cache']->do_not_keep( (array) $groups );
}

function wp_cache_switch_to_blog( $blog_id ): void {
	$GLOBALS['wp_object_cache']->switch_to_blog( (int) $blog_id );
}
