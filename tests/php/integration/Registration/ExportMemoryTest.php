<?php
/**
 * The file of a term's registrations takes the same memory whatever it holds (P10).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Shared\CsvResponse;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\TestDox;

final class ExportMemoryTest extends IntegrationTestCase {
	private const A_GROUP = 100;
	private const AT_ONCE = 1000;

	private OpenChapter $chapter;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ 'manage_mentoring', 'read_mentoring_answers' ] ) );
	}

	#[TestDox( 'P10: a file of 50 000 registrations with their answers peaks at no more than 1.1 times the memory of one of 1 000, takes a fixed number of queries for each batch, and leaves nobody out' )]
	public function test_memory_stays_flat(): void {
		$small = $this->chapter->another_term();
		$large = $this->chapter->another_term();
		$this->registrations( $small, 1000 );
		$this->registrations( $large, 50000 );
		$this->drawn( $small, 1000 );

		[ $little, $few ] = $this->drawn( $small, 1000 );
		[ $much, $many ]  = $this->drawn( $large, 50000 );

		self::assertLessThanOrEqual( 1.1, $much / $little );
		self::assertLessThanOrEqual( 50.0, $many / $few );
	}

	/**
	 * Groups of a hundred: some have a place, some wait, most have left; each gave answers.
	 */
	private function registrations( Term $term, int $count ): void {
		$database = mentoring_program()->database();
		$model    = $this->chapter->group( term: $term );
		$database->write(
			"INSERT INTO {groups} (post_id, program_id, term_id, track, minimum, capacity, summary, topics, readings, state, location_kind, location_private, location_link, timezone, created_at, updated_at) VALUES " . implode( ',', array_fill( 0, intdiv( $count, self::A_GROUP ), "(%d, %d, %d, 'full_year', 1, 8, '', '[]', '[]', 'published', 'online', '', '', 'America/Vancouver', '2026-07-01 12:00:00', '2026-07-01 12:00:00')" ) ),
			...array_merge( ...array_fill( 0, intdiv( $count, self::A_GROUP ), [ $model->post_id, $this->chapter->program->id, $term->id ] ) )
		);
		$group = $database->number( 'SELECT MIN(id) FROM {groups} WHERE term_id = %d AND id > %d', $term->id, $model->id );
		for ( $done = 0; $done < $count; $done += self::AT_ONCE ) {
			$values = [];
			for ( $number = $done; $number < $done + self::AT_ONCE; $number++ ) {
				$ended = $number % self::A_GROUP >= 20 ? '2026-09-02 12:00:00' : null;
				array_push( $values, $group + intdiv( $number, self::A_GROUP ), 900000 + $number, "Person {$number}", $this->chapter->policy->id, "key-{$term->id}-{$number}", $ended, null === $ended ? null : 'left' );
			}
			$database->write(
				'INSERT INTO {registrations} (group_id, person_id, person_name, policy_id, request_key, ended_at, ended_reason, queued_at, agreed_at, request_hash) VALUES ' . implode( ',', array_fill( 0, self::AT_ONCE, "(%d, %d, %s, %d, %s, %s, %s, '2026-09-01 12:00:00', '2026-09-01 12:00:00', '')" ) ),
				...$values
			);
			$first = $database->number( 'SELECT MAX(id) FROM {registrations}' ) - self::AT_ONCE + 1;
			$database->write( "INSERT INTO {answers} (registration_id, document, created_at) SELECT id, %s, '2026-09-01 12:00:00' FROM {registrations} WHERE id >= %d", (string) wp_json_encode( OpenChapter::ELIGIBLE ), $first );
		}
		$database->write( 'INSERT INTO {seats} (group_id, seat_no, registration_id) SELECT r.group_id, MIN( r.id ), MIN( r.id ) FROM {registrations} r JOIN {groups} g ON g.id = r.group_id WHERE g.term_id = %d AND r.ended_at IS NULL GROUP BY r.group_id', $term->id );
	}

	/**
	 * What drawing a file costs that must have these rows, each person once, as they arrived.
	 *
	 * @return array{int, int} Bytes above what was in use, at the peak; queries.
	 */
	private function drawn( Term $term, int $rows ): array {
		/** @var \wpdb $wpdb */
		$wpdb = $GLOBALS['wpdb'];
		$file = $this->rest( 'POST', 'registrations/export', [
			'term'    => $term->id,
			'answers' => true,
		] );
		self::assertInstanceOf( CsvResponse::class, $file );
		$before  = memory_get_usage();
		$queries = $wpdb->num_queries;
		memory_reset_peak_usage(); // @phpstan-ignore function.notFound (tests run on PHP 8.2 or later)
		$seen     = 0;
		$in_order = true;
		foreach ( $file->lines() as $line ) {
			$in_order = $in_order && ( 0 === $seen || str_contains( $line, 'Person ' . ( $seen - 1 ) . '"' ) || str_starts_with( $line, 'Person ' . ( $seen - 1 ) . ',' ) );
			++$seen;
		}
		self::assertTrue( $in_order );
		self::assertSame( $rows + 1, $seen );
		return [ memory_get_peak_usage() - $before, $wpdb->num_queries - $queries ];
	}
}
