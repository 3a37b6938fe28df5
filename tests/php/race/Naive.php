<?php
/**
 * The controls: what one writes first, and what goes wrong. They have tables of their own, without our unique keys.
 * A race suite in which these pass has not raced.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use wpdb;

final class Naive {
	public function __construct( private readonly wpdb $wpdb ) {}

	public function create_tables(): void {
		$this->wpdb->query( "CREATE TABLE IF NOT EXISTS {$this->wpdb->prefix}race_sold (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, person_id BIGINT UNSIGNED NOT NULL, PRIMARY KEY  (id)) ENGINE=InnoDB" );
		$this->wpdb->query( "CREATE TABLE IF NOT EXISTS {$this->wpdb->prefix}race_chairs (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, person_id BIGINT UNSIGNED NULL, PRIMARY KEY  (id)) ENGINE=InnoDB" );
		$this->wpdb->query( "CREATE TABLE IF NOT EXISTS {$this->wpdb->prefix}race_money (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, amount BIGINT NOT NULL, PRIMARY KEY  (id)) ENGINE=InnoDB" );
		$this->wpdb->query( "CREATE TABLE IF NOT EXISTS {$this->wpdb->prefix}race_queue (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, person_id BIGINT UNSIGNED NOT NULL, PRIMARY KEY  (id)) ENGINE=InnoDB" );
	}

	public function clear(): void {
		$this->wpdb->query( "DELETE FROM {$this->wpdb->prefix}race_sold" );
		$this->wpdb->query( "DELETE FROM {$this->wpdb->prefix}race_chairs" );
		$this->wpdb->query( "DELETE FROM {$this->wpdb->prefix}race_queue" );
		$this->wpdb->query( "DELETE FROM {$this->wpdb->prefix}race_money" );
	}

	/**
	 * Everybody in the first list has a chair, everybody in the second waits.
	 *
	 * @param list<int> $seated  People.
	 * @param list<int> $waiting People, in order.
	 */
	public function seat( array $seated, array $waiting ): void {
		foreach ( $seated as $person ) {
			$this->wpdb->insert( $this->wpdb->prefix . 'race_chairs', [ 'person_id' => $person ] );
		}
		foreach ( $waiting as $person ) {
			$this->wpdb->insert( $this->wpdb->prefix . 'race_queue', [ 'person_id' => $person ] );
		}
	}

	public function count_then_insert( int $capacity, int $person ): string {
		$sold = (int) $this->wpdb->get_var( "SELECT COUNT(*) FROM {$this->wpdb->prefix}race_sold" );
		if ( $sold >= $capacity ) {
			return 'refused';
		}
		return 1 === $this->wpdb->insert( $this->wpdb->prefix . 'race_sold', [ 'person_id' => $person ] ) ? 'confirmed' : 'busy';
	}

	/**
	 * Gives up a chair, looks who is first in the queue, and claims a free chair for them: the claim itself is exact.
	 */
	public function leave_then_claim_for_head( int $person ): string {
		$this->wpdb->update( $this->wpdb->prefix . 'race_chairs', [ 'person_id' => null ], [ 'person_id' => $person ] );
		$head = (int) $this->wpdb->get_var( "SELECT q.person_id FROM {$this->wpdb->prefix}race_queue q LEFT JOIN {$this->wpdb->prefix}race_chairs c ON c.person_id = q.person_id WHERE c.id IS NULL ORDER BY q.id LIMIT 1" );
		if ( 0 !== $head ) {
			$this->wpdb->query( "UPDATE {$this->wpdb->prefix}race_chairs SET person_id = {$head} WHERE person_id IS NULL LIMIT 1" );
		}
		return 'done';
	}

	/**
	 * Somebody paid this much.
	 */
	public function receive( int $amount ): void {
		$this->wpdb->insert( $this->wpdb->prefix . 'race_money', [ 'amount' => $amount ] );
	}

	public function look_then_return( int $amount ): string {
		if ( $this->money() < $amount ) {
			return 'refused';
		}
		$this->receive( -$amount );
		return 'done';
	}

	/**
	 * What is left of what was paid; below nothing when too much was returned.
	 */
	public function money(): int {
		return (int) $this->wpdb->get_var( "SELECT SUM(amount) FROM {$this->wpdb->prefix}race_money" );
	}

	public function sold(): int {
		return (int) $this->wpdb->get_var( "SELECT COUNT(*) FROM {$this->wpdb->prefix}race_sold" );
	}

	/**
	 * How many people have two chairs.
	 */
	public function doubles(): int {
		return (int) $this->wpdb->get_var( "SELECT COUNT(*) FROM ( SELECT person_id FROM {$this->wpdb->prefix}race_chairs WHERE person_id IS NOT NULL GROUP BY person_id HAVING COUNT(*) > 1 ) twice" );
	}
}
