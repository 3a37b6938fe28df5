<?php
/**
 * The route that keeps cached pages current: the markup of this moment and of the next opening, never kept, never more than
 * the viewer may see, and nothing written.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\GroupState;
use MentoringProgram\Group\LiveController;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;

final class LiveTest extends IntegrationTestCase {
	private OpenChapter $chapter;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
	}

	/**
	 * Check 24: what comes from here lies in no cache; a draft is not there; looking writes nothing (P12).
	 */
	public function test_it_gives_what_is_public_and_is_never_kept(): void {
		$group  = $this->chapter->group();
		$draft  = $this->chapter->group( state: GroupState::Draft, title: 'Not yet' );
		$before = $this->row_counts();
		$this->act_as( null );
		$answer = $this->rest( 'GET', '/mentoring-program/v1/live', [ 'parts' => [ "row-{$group->id}", "row-{$draft->id}", "term-{$this->chapter->term->id}", 'row-999999' ] ] );
		$data   = $this->data( $answer );
		self::assert_matches_schema( LiveController::schema(), $data, 'live' );
		self::assertSame( [ "row-{$group->id}", "term-{$this->chapter->term->id}" ], array_keys( $this->parts( $data ) ) );
		self::assertStringContainsString( '8 of 8 places left', $this->parts( $data )[ "row-{$group->id}" ] );
		self::assertStringContainsString( 'no-store', $answer->get_headers()['Cache-Control'] );
		self::assertSame( $before, $this->row_counts() );
	}

	/**
	 * A3: shortly before the opening the words of the opening travel along, for whoever looks; long before they do not.
	 */
	public function test_the_words_of_the_next_opening_travel_along(): void {
		$group = $this->chapter->group();
		$opens = $this->chapter->term->opens_at;
		self::assertNotNull( $opens );
		$key = "row-{$group->id}";

		$this->travel( $opens->modify( '-3 days' )->format( 'Y-m-d H:i:s' ) );
		self::assertStringNotContainsString( '<template', $this->ask( $key ) );

		$this->travel( $opens->modify( '-1 minute' )->format( 'Y-m-d H:i:s' ) );
		$this->act_as( null );
		[ $now, $then ] = explode( '<template', $this->ask( $key ) );
		self::assertStringContainsString( 'Opens on', $now );
		self::assertStringContainsString( $opens->format( 'Y-m-d\TH:i:s\Z' ), $then );
		self::assertStringContainsString( 'Sign in to register', $then );

		$this->act_as( $this->create_user( OpenChapter::MEMBER ) );
		[ $now, $then ] = explode( '<template', $this->ask( $key ) );
		self::assertStringNotContainsString( '#register', $now );
		self::assertStringContainsString( '#register', $then );
		$this->travel( $opens->format( 'Y-m-d H:i:s' ) );
		self::assertStringContainsString( '#register', explode( '<template', $this->ask( $key ) )[0] );
	}

	public function test_what_is_no_part_is_refused(): void {
		self::assertSame( 400, $this->rest( 'GET', '/mentoring-program/v1/live', [ 'parts' => [ 'person-1' ] ] )->get_status() );
		self::assertSame( 400, $this->rest( 'GET', '/mentoring-program/v1/live' )->get_status() );
	}

	private function ask( string $key ): string {
		return $this->parts( $this->data( $this->rest( 'GET', '/mentoring-program/v1/live', [ 'parts' => [ $key ] ] ) ) )[ $key ];
	}

	/**
	 * @param array<mixed> $data
	 * @return array<string, string>
	 */
	private function parts( array $data ): array {
		$parts = [];
		$given = $data['parts'] ?? null;
		self::assertTrue( is_array( $given ) || is_object( $given ) );
		foreach ( (array) $given as $key => $html ) {
			self::assertIsString( $html );
			$parts[ (string) $key ] = $html;
		}
		return $parts;
	}
}
