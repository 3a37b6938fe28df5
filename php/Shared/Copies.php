<?php
/**
 * Keeps ready what is the same for everybody and dear to work out. A copy carries the facts it was made from, in short: the
 * versions of everything of ours that visitors see, which every act changes in its own transaction. It is believed only
 * while they are still so, and for a quarter of an hour at most; without one the reader works it out. Written by cron,
 * never by a visit, and never asked where something is decided.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;

final class Copies {
	/**
	 * The row that tells of changes outside our tables: titles, photos, names of accounts.
	 */
	private const OUTSIDE = 'changed outside';

	/**
	 * @param array<literal-string, array{literal-string, literal-string}> $versions Tables copies are made from: the key of
	 *                                                                               each, and what every change of a row raises.
	 */
	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
		private readonly array $versions,
	) {}

	/**
	 * The copy of that name; null when there is none, or when anything has changed since.
	 *
	 * @return array<mixed>|null
	 */
	public function find( string $name ): ?array {
		try {
			$row = $this->database->row( 'SELECT c.document, c.facts, c.ends_at, ' . $this->columns() . ' FROM {copies} c WHERE c.name = %s', $name );
		} catch ( DatabaseError ) {
			// Before this version's tables are made.
			return null;
		}
		if ( null === $row || $this->clock->now() >= Moment::from_row( $row['ends_at'] ) || self::in_short( array_slice( $row, 3 ) ) !== $row['facts'] ) {
			return null;
		}
		$document = json_decode( (string) $row['document'], true );
		return is_array( $document ) ? $document : null;
	}

	/**
	 * The facts as they are now. To be asked before a copy is worked out: what changes meanwhile makes it one that nobody
	 * believes.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function facts(): string {
		return self::in_short( $this->database->row( 'SELECT ' . $this->columns() ) ?? [] );
	}

	/**
	 * Keeps a copy.
	 *
	 * @param string                 $facts    As they were before it was worked out.
	 * @param array<string, mixed>   $document What JSON can hold; nothing personal.
	 * @param DateTimeImmutable|null $until    When time changes it, UTC. Days begin on a quarter of an hour in every zone:
	 *                                         no copy outlives one, and needs no other date than this.
	 * @throws DatabaseError When the database failed.
	 */
	public function keep( string $name, string $facts, array $document, ?DateTimeImmutable $until ): void {
		$quarter = ( new DateTimeImmutable( '@' . 900 * ( intdiv( $this->clock->now()->getTimestamp(), 900 ) + 1 ) ) );
		$this->put( $name, $facts, (string) wp_json_encode( $document, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ), null === $until ? $quarter : min( $quarter, $until ) );
	}

	/**
	 * Keeps what cannot change any more, whatever happens; for a day.
	 *
	 * @param string               $facts    What it was made from.
	 * @param array<string, mixed> $document What JSON can hold; nothing personal.
	 * @throws DatabaseError When the database failed.
	 */
	public function keep_settled( string $name, string $facts, array $document ): void {
		$this->put( $name, $facts, (string) wp_json_encode( $document ), $this->clock->now()->modify( '+1 day' ) );
	}

	/**
	 * What keep_settled() kept, and a number asked in the same query; null when there is none.
	 *
	 * @param literal-string $number A column; `c.facts` is what it was made from.
	 * @return array{array<mixed>, int}|null
	 */
	public function settled( string $name, string $number ): ?array {
		try {
			$row = $this->database->row( 'SELECT c.document, ' . $number . ' AS number FROM {copies} c WHERE c.name = %s AND c.ends_at > %s', $name, Moment::to_row( $this->clock->now() ) );
		} catch ( DatabaseError ) {
			// Before this version's tables are made.
			return null;
		}
		$document = null === $row ? null : json_decode( (string) $row['document'], true );
		return is_array( $document ) ? [ $document, (int) ( $row['number'] ?? 0 ) ] : null;
	}

	/**
	 * Removes what nobody believes any more.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function sweep(): void {
		$this->database->write( 'DELETE FROM {copies} WHERE ends_at <= %s', Moment::to_row( $this->clock->now() ) );
	}

	/**
	 * Something outside our tables changed that copies show.
	 */
	public function changed_outside(): void {
		try {
			$this->put( self::OUTSIDE, '', wp_generate_uuid4(), new DateTimeImmutable( '9999-01-01' ) );
		} catch ( DatabaseError ) {
			// A quarter of an hour at most.
			return;
		}
	}

	/**
	 * Sums alone could stay when one row goes and another comes: the newest key does not.
	 *
	 * @return literal-string
	 */
	private function columns(): string {
		$columns = "( SELECT document FROM {copies} WHERE name = '" . self::OUTSIDE . "' ) AS outside";
		foreach ( $this->versions as $table => [ $key, $version ] ) {
			$columns .= ", ( SELECT COUNT(*) FROM {{$table}} ) AS {$table}_count, ( SELECT MAX( {$key} ) FROM {{$table}} ) AS {$table}_newest, ( SELECT SUM( {$version} ) FROM {{$table}} ) AS {$table}_sum";
		}
		return $columns;
	}

	private function put( string $name, string $facts, string $document, DateTimeImmutable $ends_at ): void {
		$this->database->write( 'REPLACE INTO {copies} (name, facts, document, ends_at) VALUES (%s, %s, %s, %s)', $name, $facts, $document, Moment::to_row( $ends_at ) );
	}

	/**
	 * With what else such a page depends on: options, language, the day.
	 *
	 * @param array<string, string|null> $facts
	 */
	private static function in_short( array $facts ): string {
		$options = array_map( get_option( ... ), [ Settings::OPTION, 'home', 'permalink_structure', 'date_format', 'time_format', 'timezone_string', 'gmt_offset', 'stylesheet', 'active_plugins' ] );
		return implode( ':', $facts ) . ':' . md5( (string) wp_json_encode( [ MENTORING_PROGRAM_VERSION, $options, determine_locale(), is_ssl(), wp_date( 'Y-m-d' ) ] ) );
	}
}
