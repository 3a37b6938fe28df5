<?php
/**
 * Co-mentors and substitutes lead between two moments, to the minute (A14, G22: a mentor falls out mid-term).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\LedGroupTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class WhoLeadsTest extends LedGroupTestCase {
	private WP_User $manager;
	private WP_User $substitute;
	private int $version;

	protected function setUp(): void {
		parent::setUp();
		$this->manager    = $this->create_user( 'subscriber', capabilities: [ Capabilities::MANAGE ] );
		$this->substitute = $this->create_user( OpenChapter::MEMBER, [ 'display_name' => 'Hemi Tamihana' ] );
		$this->version    = $this->group->version;
	}

	#[TestDox( 'The roster of a substitute opens at the first minute and is not there any more a minute after the last' )]
	public function test_access_begins_and_ends_to_the_minute(): void {
		$saved = $this->save( [ $this->one( $this->mentor, 'mentor' ), $this->one( $this->substitute, 'substitute', '2026-10-20 12:00', '2026-11-04 09:30' ) ] );
		self::assertSame( 200, $saved->status, (string) wp_json_encode( $saved->at( '' ) ) );
		self::assertSame( [ '2026-10-20 12:00', '2026-11-04 09:30' ], $saved->values( 'mentors.1.from', 'mentors.1.until' ) );

		$this->act_as( $this->substitute );
		foreach ( [
			'2026-10-20 18:59:59' => 404,
			'2026-10-20 19:00:00' => 200,
			'2026-11-04 17:29:59' => 200,
			'2026-11-04 17:30:00' => 404,
		] as $moment => $status ) {
			$this->travel( $moment );
			self::assertSame( $status, $this->rest( 'GET', "groups/{$this->group->id}/roster" )->get_status(), $moment );
			self::assertSame( 200 === $status, str_contains( $this->page(), 'Groups I lead' ), $moment );
		}
	}

	#[TestDox( 'Nobody but who runs the program reads between which moments somebody leads' )]
	public function test_the_moments_are_for_managers(): void {
		$this->save( [ $this->one( $this->mentor, 'mentor' ), $this->one( $this->substitute, 'substitute', '', '2026-11-04 09:30' ) ] );
		$this->act_as( null );
		self::assertNull( Answer::of( $this->rest( 'GET', "groups/{$this->group->id}" ) )->at( 'mentors.1.until' ) );
	}

	#[TestDox( 'Who is named by account and role alone keeps beginning and end; taken off before the beginning, nothing remains' )]
	public function test_what_is_not_sent_stays(): void {
		$this->save( [ $this->one( $this->mentor, 'mentor' ), $this->one( $this->substitute, 'co_mentor', '2026-10-20 12:00', '2026-11-04 09:30' ) ] );
		$again = $this->save( [ $this->one( $this->mentor, 'mentor' ), [ 'id' => $this->substitute->ID, 'role' => 'substitute' ] ] );
		self::assertSame( [ 'substitute', '2026-10-20 12:00', '2026-11-04 09:30' ], $again->values( 'mentors.1.role', 'mentors.1.from', 'mentors.1.until' ) );
		self::assertSame( $again->at( 'mentors' ), $this->save( null )->at( 'mentors' ), 'Nor does a save of something else.' );
		$this->save( [ $this->one( $this->mentor, 'mentor' ) ] );
		self::assertCount( 1, mentoring_program()->groups()->find( $this->group->id )->mentors ?? [] );
	}

	#[TestDox( 'A mentor who falls out ends now; who led stays known, and a later turn is another one' )]
	public function test_a_mentor_falls_out(): void {
		$this->save( [ $this->one( $this->substitute, 'mentor' ) ] );
		$this->travel( '2026-10-10 12:00:00' );
		$this->save( [ $this->one( $this->substitute, 'mentor' ), $this->one( $this->mentor, 'co_mentor' ) ] );
		$turns = [];
		foreach ( mentoring_program()->groups()->find( $this->group->id )->mentors ?? [] as $turn ) {
			if ( $turn->user_id === $this->mentor->ID ) {
				$turns[] = [ $turn->from->format( 'Y-m-d H:i' ), $turn->until?->format( 'Y-m-d H:i' ) ];
			}
		}
		self::assertEqualsCanonicalizing( [ [ '2026-07-01 12:00', '2026-10-07 03:00' ], [ '2026-10-10 12:00', null ] ], $turns );
	}

	/**
	 * What cannot be is named, and nothing is saved.
	 *
	 * @param list<string> $fields
	 */
	#[DataProvider( 'faults' )]
	#[TestDox( 'A turn $_dataName is named' )]
	public function test_what_cannot_be_is_named( string $from, string $until, array $fields ): void {
		$answer = $this->save( [ $this->one( $this->mentor, 'mentor' ), $this->one( $this->substitute, 'substitute', $from, $until ) ] );
		self::assertSame( [ 400, $fields ], [ $answer->status, $answer->fields() ] );
		self::assertCount( 1, mentoring_program()->groups()->find( $this->group->id )->mentors ?? [] );
	}

	/**
	 * @return array<string, array{string, string, list<string>}>
	 */
	public static function faults(): array {
		return [
			'that ends before it begins'      => [ '2026-10-20 12:00', '2026-10-20 11:59', [ 'mentors.1.until' ] ],
			'that ends the minute it begins'  => [ '2026-10-20 12:00', '2026-10-20 12:00', [ 'mentors.1.until' ] ],
			'that is over'                    => [ '2026-09-01 12:00', '2026-10-06 19:59', [ 'mentors.1.until' ] ],
			'that is over before it is saved' => [ '', '2026-10-06 19:59', [ 'mentors.1.until' ] ],
			'from no day'                     => [ '2026-02-30 12:00', '', [ 'mentors.1.from' ] ],
			'until a word'                    => [ '', 'Christmas', [ 'mentors.1.until' ] ],
			'from an hour the clock skips'    => [ '2027-03-14 02:30', '', [ 'mentors.1.from' ] ],
		];
	}

	/**
	 * @param list<array<string, mixed>>|null $mentors Null: saves something else.
	 */
	private function save( ?array $mentors ): Answer {
		$this->act_as( $this->manager );
		$answer = Answer::of( $this->rest( 'POST', "groups/{$this->group->id}", [ 'version' => $this->version ] + ( null === $mentors ? [ 'summary' => 'Another word.' ] : [ 'mentors' => $mentors ] ) ) );
		if ( 200 === $answer->status ) {
			$this->version = $answer->number( 'version' );
		}
		return $answer;
	}

	/**
	 * @return array{id: int, role: string, from?: string, until?: string}
	 */
	private function one( WP_User $who, string $role, string $from = '', string $until = '' ): array {
		return [
			'id'   => $who->ID,
			'role' => $role,
		] + ( '' === $from ? [] : [ 'from' => $from ] ) + ( '' === $until ? [] : [ 'until' => $until ] );
	}
}
