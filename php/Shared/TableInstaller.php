<?php
/**
 * Brings our tables to the schema of this version: additive, idempotent steps, each verified before its version is
 * recorded, safe when two web nodes start at once. Runs on admin, cron and write requests only.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class TableInstaller {
	/**
	 * The newest step of any table.
	 */
	public const VERSION = 5;

	/**
	 * @param Database                $database Database.
	 * @param Settings                $settings Where the recorded version lives.
	 * @param \Closure(): list<Table> $tables   Our tables, made only when needed.
	 */
	public function __construct(
		private readonly Database $database,
		private readonly Settings $settings,
		private readonly \Closure $tables,
	) {}

	/**
	 * Runs what is missing. Cheap when nothing is.
	 *
	 * @throws DatabaseError When a step failed; the version stays, the next request tries again.
	 */
	public function install(): void {
		$recorded = $this->settings->schema_version();
		if ( $recorded >= self::VERSION ) {
			return;
		}
		$tables = ( $this->tables )();
		for ( $version = $recorded + 1; $version <= self::VERSION; $version++ ) {
			foreach ( $tables as $table ) {
				foreach ( (array) ( $table->steps()[ $version ] ?? [] ) as $step ) {
					if ( ! $this->is_done( $step, $table ) ) {
						$this->take( $step, $table );
					}
				}
			}
		}
		foreach ( $tables as $table ) {
			$this->verify( $table );
		}
		$this->settings->record_schema_version( self::VERSION );
	}

	/**
	 * Removes every table of ours; only uninstall with the site's consent calls this.
	 */
	public function remove(): void {
		foreach ( ( $this->tables )() as $table ) {
			foreach ( $this->database->is_sqlite() ? self::checks( $table ) : [] as $check ) {
				// The SQLite driver remembers checks of a table that is gone and could never make it again.
				$this->database->run_schema( $this->filled( "ALTER TABLE {table} DROP CONSTRAINT {$check}", $table ) );
			}
			$this->database->run_schema( $this->filled( 'DROP TABLE IF EXISTS {table}', $table ) );
		}
		$this->settings->record_schema_version( 0 );
	}

	/**
	 * Names of the checks a table was made with.
	 *
	 * @return list<string>
	 */
	private static function checks( Table $table ): array {
		$found = [];
		preg_match_all( '/CONSTRAINT (\{table\}\w+) CHECK/', implode( ' ', array_merge( ...array_map( static fn( string|array $step ): array => (array) $step, array_values( $table->steps() ) ) ) ), $found );
		return $found[1];
	}

	/**
	 * Takes a step. Two nodes that start at once see the same step open; the one that comes second finds it taken.
	 */
	private function take( string $step, Table $table ): void {
		try {
			$this->database->run_schema( $this->filled( $step, $table ) );
		} catch ( DatabaseError $error ) {
			if ( ! $this->is_done( $step, $table ) ) {
				throw $error;
			}
		}
	}

	/**
	 * Whether a step that adds a column or a key ran before: databases have no common way to say "unless it is there".
	 */
	private function is_done( string $step, Table $table ): bool {
		$key = [];
		if ( 1 === preg_match( '/^ALTER TABLE \{table\} ADD KEY (\w+)/', $step, $key ) ) {
			return $this->database->number( 'SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = %s AND index_name = %s', $this->database->table( $table->name() ), $key[1] ) > 0;
		}
		$column = [];
		if ( 1 !== preg_match( '/^ALTER TABLE \{table\} ADD COLUMN (\w+)/', $step, $column ) ) {
			return false;
		}
		try {
			$this->database->run_schema( $this->filled( "SELECT {$column[1]} FROM {table} WHERE 1 = 0", $table ) );
			return true;
		} catch ( DatabaseError ) {
			return false;
		}
	}

	private function verify( Table $table ): void {
		// Fails when a column is missing; reads nothing.
		$this->database->run_schema( $this->filled( 'SELECT ' . implode( ', ', $table->columns() ) . ' FROM {table} WHERE 1 = 0', $table ) );
	}

	private function filled( string $sql, Table $table ): string {
		return strtr(
			$sql,
			[
				'{table}'   => $this->database->table( $table->name() ),
				'{charset}' => $this->database->charset(),
			]
		);
	}
}
