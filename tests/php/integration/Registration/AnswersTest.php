<?php
/**
 * Who reads answers, what is written down about it, and where they never appear.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Registration\AnswersSchema;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\CsvResponse;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use MentoringProgram\Tests\RenderedBlock;
use WP_User;

final class AnswersTest extends IntegrationTestCase {
	/**
	 * What no other answer, title or name holds.
	 */
	private const MARKER = 'Marker-of-a-placement';

	private OpenChapter $chapter;

	private Group $group;

	private WP_User $participant;

	private WP_User $mentor;

	private int $registration;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter     = OpenChapter::make();
		$this->mentor      = $this->create_user( OpenChapter::MEMBER );
		$this->group       = $this->chapter->group( mentor: $this->mentor->ID );
		$this->participant = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => '=Formula()' ] );
		$this->act_as( $this->participant );
		$answers  = array_fill_keys( [ 'intern', 'outpatient', 'support_lacking', 'supervised' ], 'yes' ) + array_fill_keys( [ 'graduate_program', 'internship_site', 'supervisor' ], self::MARKER );
		$response = $this->rest( 'POST', 'registrations', [ 'answers' => $answers + OpenChapter::ELIGIBLE ] + $this->chapter->form( $this->group ), [ 'Idempotency-Key' => 'the-place-with-answers' ] );
		self::assertSame( 201, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		$id = $this->data( $response )['id'];
		self::assertIsInt( $id );
		$this->registration = $id;
	}

	/**
	 * Check 18: a reader sees question and answer in words, and the look is written down before.
	 */
	public function test_a_reader_reads_them_and_it_is_written_down(): void {
		$reader = $this->create_user( 'subscriber', capabilities: [ Capabilities::READ_ANSWERS ] );
		$this->act_as( $reader );

		$response = $this->rest( 'GET', "registrations/{$this->registration}/answers" );

		self::assertSame( 200, $response->get_status() );
		self::assertSame( 'no-store', $response->get_headers()['Cache-Control'] );
		$data = $this->data( $response );
		self::assert_matches_schema( AnswersSchema::schema(), $data, 'answers' );
		self::assertStringContainsString( self::MARKER, (string) wp_json_encode( $data ) );
		self::assertStringContainsString( 'March 2021', (string) wp_json_encode( $data ) );
		$rows = $this->audit()->of( 'registration', $this->registration );
		self::assertCount( 1, $rows );
		self::assertSame( AuditAct::AnswersRead, $rows[0]['act'] );
		self::assertSame( [ $reader->ID, $this->participant->ID ], [ $rows[0]['actor_id'], $rows[0]['person_id'] ] );
		self::assertStringNotContainsString( self::MARKER, (string) wp_json_encode( $rows[0]['details'] ) );
	}

	/**
	 * Check 18: what cannot be written down is not shown.
	 */
	public function test_without_the_audit_nothing_is_read(): void {
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ Capabilities::READ_ANSWERS ] ) );
		$database = mentoring_program()->database();
		$database->run_schema( 'RENAME TABLE ' . $database->table( 'audit' ) . ' TO ' . $database->table( 'audit_away' ) );
		$response = $this->rest( 'GET', "registrations/{$this->registration}/answers" );
		$database->run_schema( 'RENAME TABLE ' . $database->table( 'audit_away' ) . ' TO ' . $database->table( 'audit' ) );
		$this->empty_debug_log();

		self::assertSame( 500, $response->get_status() );
		self::assertStringNotContainsString( self::MARKER, (string) wp_json_encode( $response->get_data() ) );
	}

	/**
	 * Check 14: the file is safe in a spreadsheet, has answers only when asked for by a reader, and is written down.
	 */
	public function test_the_file_of_a_term_is_safe_and_has_no_answers_by_itself(): void {
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ Capabilities::MANAGE, Capabilities::READ_ANSWERS ] ) );

		$plain = $this->file( [ 'term' => $this->chapter->term->id ] );
		self::assertStringContainsString( "'=Formula()", $plain );
		self::assertStringContainsString( 'Full year', $plain );
		self::assertStringNotContainsString( self::MARKER, $plain );

		$full = $this->file(
			[
				'term'    => $this->chapter->term->id,
				'answers' => true,
			]
		);
		self::assertStringContainsString( self::MARKER, $full );
		self::assertSame( [ true, false ], array_column( array_column( $this->audit()->of( 'term', $this->chapter->term->id ), 'details' ), 'answers' ) );
	}

	/**
	 * Check 14, check 18: who runs the program and reads no answers gets none, and nothing is written down.
	 */
	public function test_a_file_with_answers_is_for_readers_only(): void {
		$this->act_as( $this->create_user( 'subscriber', capabilities: [ Capabilities::MANAGE ] ) );
		$response = $this->rest(
			'POST',
			'registrations/export',
			[
				'term'    => $this->chapter->term->id,
				'answers' => true,
			]
		);
		self::assertSame( 403, $response->get_status() );
		self::assertSame( [], $this->audit()->of( 'term', $this->chapter->term->id ) );
	}

	/**
	 * Check 9: every route that can be read and every page of ours, as every kind of person: the answer is in none of them but
	 * the one for readers.
	 */
	public function test_answers_are_nowhere_but_where_readers_open_them(): void {
		$people = [
			'anonymous'   => null,
			'member'      => $this->create_user( OpenChapter::MEMBER ),
			'participant' => $this->participant,
			'mentor'      => $this->mentor,
			'site'        => $this->create_user( 'administrator' ),
			'manager'     => $this->create_user( 'administrator', capabilities: [ Capabilities::MANAGE ] ),
			'reader'      => $this->create_user( 'administrator', capabilities: [ Capabilities::MANAGE, Capabilities::READ_ANSWERS ] ),
		];
		$seen   = [];
		foreach ( $people as $who => $person ) {
			$this->act_as( $person );
			foreach ( $this->readable_addresses() as $address ) {
				$answer = (string) wp_json_encode( rest_get_server()->response_to_data( $this->rest( 'GET', $address ), false ) );
				if ( str_contains( $answer, self::MARKER ) ) {
					$seen[] = "{$who} GET {$address}";
				}
			}
			foreach ( $this->pages() as $name => $html ) {
				if ( str_contains( $html, self::MARKER ) ) {
					$seen[] = "{$who} page {$name}";
				}
			}
		}
		self::assertSame( [ "reader GET /mentoring-program/v1/registrations/{$this->registration}/answers" ], $seen );
		self::assertStringNotContainsString( self::MARKER, (string) wp_json_encode( $this->mailbox() ), 'No mail.' );
		self::assertSame( 0, mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {posts} WHERE post_content LIKE %s OR post_title LIKE %s', '%' . self::MARKER . '%', '%' . self::MARKER . '%' ), 'No post, revision or search.' );
		self::assertSame( '', $this->debug_log() );
	}

	/**
	 * Every GET route of ours with the ids there are, and those of WordPress that could carry something of ours.
	 *
	 * @return list<string>
	 */
	private function readable_addresses(): array {
		$addresses = [ '/wp/v2/search', '/wp/v2/users', '/wp/v2/mentoring_group', '/wp/v2/posts' ];
		foreach ( $this->routes() as $route => $handlers ) {
			if ( [] !== array_filter( $handlers, static fn( mixed $handler ): bool => is_array( $handler ) && is_array( $handler['methods'] ?? null ) && isset( $handler['methods']['GET'] ) ) ) {
				foreach ( [ $this->registration, $this->group->id, $this->chapter->term->id, $this->participant->ID ] as $id ) {
					$addresses[] = str_replace( '(?P<id>\d+)', (string) $id, $route );
				}
			}
		}
		return array_values( array_unique( $addresses ) );
	}

	/**
	 * @return array<string, string>
	 */
	private function pages(): array {
		$html = [];
		foreach ( [ 'group-catalog', 'registration-form', 'my-mentoring', 'term-status' ] as $block ) {
			$html[ $block ] = RenderedBlock::of( $block );
		}
		$html['one group'] = RenderedBlock::of( 'registration-form', [ 'group' => $this->group->id ] );
		self::assertStringContainsString( 'mentoring', $html['group-catalog'], 'The blocks are there.' );
		$html['state'] = (string) wp_json_encode( wp_interactivity_state( 'mentoring-program' ) );
		return $html;
	}

	/**
	 * @param array<string, mixed> $asked
	 */
	private function file( array $asked ): string {
		$response = $this->rest( 'POST', 'registrations/export', $asked );
		self::assertInstanceOf( CsvResponse::class, $response );
		self::assertSame( 'no-store', $response->get_headers()['Cache-Control'] );
		return implode( '', iterator_to_array( $response->lines(), false ) );
	}

	private function audit(): Audit {
		return mentoring_program()->audit();
	}
}
