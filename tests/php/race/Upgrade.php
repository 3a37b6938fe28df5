<?php
/**
 * Brings the tables of an older version to those of today (faults 19, 20): killed before each step and run again, by many
 * processes at once, and then used by old code, which names only the columns it knows. In the end the tables are as new.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use MentoringProgram\Plugin;
use MentoringProgram\Shared\TableInstaller;

final class Upgrade {
	/**
	 * The schema of that version.
	 */
	private const OLDER = 2;

	/**
	 * What the code of that version writes and reads, where columns were added since.
	 */
	private const OLD_WRITES = [
		"INSERT INTO {terms} (program_id, name, starts_on, ends_on, opens_at, closes_at, timezone, message_soon, message_open, message_closed, version, updated_at, updated_by) VALUES (1, 'Fall', '2026-10-01', '2027-06-30', NULL, NULL, 'America/Vancouver', '', '', '', 1, '2026-09-01 12:00:00', 1)",
		"INSERT INTO {groups} (post_id, program_id, term_id, track, minimum, capacity, summary, topics, readings, state, location_kind, location_private, location_link, timezone, created_at, updated_at) VALUES (7, 1, 1, 'long', 4, 8, '', '[]', '[]', 'published', 'online', '', '', 'America/Vancouver', '2026-09-01 12:00:00', '2026-09-01 12:00:00')",
		"INSERT INTO {meetings} (host_kind, host_id, local_date, start_time, end_time, timezone, starts_at, ends_at, state) VALUES ('group', 1, '2026-10-06', '18:00', '19:30', 'America/Vancouver', '2026-10-07 01:00:00', '2026-10-07 02:30:00', 'planned')",
		"INSERT INTO {outbox} (event_key, event_id, registration_id, message, recipient_id, to_name, to_address, state, next_attempt_at, last_error, created_at) VALUES (%s, 1, 1, 'left', 1, 'Ada', 'ada@example.org', 'waiting', '2026-09-01 12:00:00', '', '2026-09-01 12:00:00')",
		"UPDATE {groups} SET capacity = capacity + 1 WHERE id > 0",
		"UPDATE {terms} SET name = 'Winter' WHERE name = 'Fall'",
	];

	public function __construct(
		private readonly Crew $crew,
		private readonly Plugin $plugin,
		private readonly Naive $naive,
		private readonly Strikes $strikes,
		private readonly Tally $tally,
	) {}

	public function run( int $processes ): void {
		$this->plugin->installer()->remove();
		$this->plugin->installer()->install();
		$new = $this->schema();
		$this->killed( $new );
		$this->at_once( $new, $processes );
		$this->old_code();
		$this->plugin->installer()->remove();
		$this->plugin->installer()->install();
	}

	/**
	 * @param string $new The schema as it has to be.
	 */
	private function killed( string $new ): void {
		$this->go_back();
		$told  = $this->crew->race( [ new Act( ActKind::Install ) ], 1 )[0];
		$wrong = 'done' === $told->outcome && $new === $this->schema() ? [] : [ $told->describe(), 'the upgraded tables are not those of a new site' ];
		$strikes = $this->strikes->of( $told->statements );
		foreach ( $strikes as $step ) {
			if ( [] !== $wrong ) {
				break;
			}
			$this->go_back();
			$this->crew->race( [ ( new Act( ActKind::Install ) )->with_death( $step ) ], 1 );
			$early = TableInstaller::VERSION === $this->version() && $new !== $this->schema();
			$again = $this->crew->race( [ new Act( ActKind::Install ) ], 1 )[0];
			$wrong = array_keys( array_filter( [
				"killed before step {$step}: the version was recorded too early" => $early,
				"killed before step {$step}: {$again->describe()}" => 'done' !== $again->outcome,
				"killed before step {$step}: the tables are not those of a new site" => $new !== $this->schema() || TableInstaller::VERSION !== $this->version(),
			] ) );
		}
		$this->tally->say( sprintf( 'tables of an older version, the process killed before %d of %d steps', count( $strikes ), $told->statements ), $wrong );
	}

	/**
	 * @param string $new The schema as it has to be.
	 */
	private function at_once( string $new, int $processes ): void {
		$twice = 0;
		for ( $try = 1; $try <= 20 && $twice < 2; $try++ ) {
			$this->naive->clear();
			$this->crew->race( array_fill( 0, $processes, new Act( ActKind::NaiveInstall ) ), $try );
			$twice = max( $twice, $this->naive->sold() );
		}
		$this->tally->say( "control: read the version, then take the step, takes it {$twice} times", $twice > 1 ? [] : [ 'the control took its step once: this suite has not raced' ] );
		$wrong = [];
		for ( $try = 1; $try <= 5 && [] === $wrong; $try++ ) {
			$this->go_back();
			$told  = $this->crew->race( array_fill( 0, $processes, new Act( ActKind::Install ) ), $try );
			$wrong = array_values( array_map( static fn( Result $result ): string => $result->describe(), array_filter( $told, static fn( Result $result ): bool => 'done' !== $result->outcome ) ) );
			if ( $new !== $this->schema() || TableInstaller::VERSION !== $this->version() ) {
				$wrong[] = 'the tables are not those of a new site';
			}
		}
		$this->tally->say( "5 × {$processes} nodes upgrade at once", $wrong );
	}

	private function old_code(): void {
		$this->go_back();
		$before = $this->old_rows( 'before' );
		$this->plugin->installer()->install();
		$kept  = $before === $this->read();
		$after = $this->old_rows( 'after' );
		$this->tally->say( 'code of an older version reads and writes the tables of this one', array_keys( array_filter( [
			'a row is read otherwise after the upgrade' => ! $kept,
			'what old code writes is not what it reads' => 2 * count( $before ) !== count( $after ),
		] ) ) );
	}

	/**
	 * Writes what old code writes and reads everything back.
	 *
	 * @return list<string> Rows, each column old code knows.
	 */
	private function old_rows( string $key ): array {
		foreach ( self::OLD_WRITES as $sql ) {
			$this->plugin->database()->run_schema( strtr( (string) preg_replace_callback( '/\{(\w+)\}/', fn( array $found ): string => $this->plugin->database()->table( $found[1] ), $sql ), [ '%s' => "'{$key}'" ] ) );
		}
		return $this->read();
	}

	/**
	 * @return list<string>
	 */
	private function read(): array {
		$rows = [
			...$this->plugin->database()->rows( 'SELECT id, program_id, name, starts_on, ends_on, opens_at, closes_at, timezone, message_soon, message_open, message_closed, version, updated_at, updated_by FROM {terms} ORDER BY id' ),
			...$this->plugin->database()->rows( 'SELECT id, post_id, program_id, term_id, track, minimum, capacity, state, timezone, version FROM {groups} ORDER BY id' ),
			...$this->plugin->database()->rows( 'SELECT id, host_kind, host_id, local_date, start_time, end_time, timezone, starts_at, ends_at, state FROM {meetings} ORDER BY id' ),
			...$this->plugin->database()->rows( 'SELECT id, event_key, event_id, registration_id, message, recipient_id, to_name, to_address, state, attempts, last_error FROM {outbox} ORDER BY id' ),
		];
		return array_map( static fn( array $row ): string => (string) json_encode( $row ), $rows );
	}

	/**
	 * The tables as that version made them, and nothing else.
	 */
	private function go_back(): void {
		$this->plugin->installer()->remove();
		foreach ( $this->plugin->tables() as $table ) {
			foreach ( $table->steps() as $version => $steps ) {
				foreach ( $version > self::OLDER ? [] : (array) $steps as $step ) {
					$this->plugin->database()->run_schema( strtr( $step, [
						'{table}'   => $this->plugin->database()->table( $table->name() ),
						'{charset}' => $this->plugin->database()->charset(),
					] ) );
				}
			}
		}
		$this->plugin->settings()->record_schema_version( self::OLDER );
	}

	private function version(): int {
		wp_cache_flush();
		return $this->plugin->settings()->schema_version();
	}

	/**
	 * Every column and key of every table of ours, as the database tells it.
	 */
	private function schema(): string {
		global $wpdb;
		$told = '';
		foreach ( $this->plugin->tables() as $table ) {
			$name = $this->plugin->database()->table( $table->name() );
			$told .= preg_replace( '/ AUTO_INCREMENT=\d+/', '', (string) $wpdb->get_var( "SHOW CREATE TABLE {$name}", 1 ) ) . "\n";
		}
		return $told;
	}
}
