<?php
/**
 * Check 7: what is searched for is text, and found only in what the list shows to whoever searches: never in an address that is
 * not shown, in an answer or in a note.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Shared;

use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class SearchTest extends IntegrationTestCase {
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		update_option( 'timezone_string', 'America/Vancouver' );
		$chapter       = OpenChapter::make();
		$this->manager = $this->create_user( 'subscriber', [ 'display_name' => 'Tove' ], [ 'manage_mentoring', 'record_mentoring_fees', 'read_mentoring_answers' ] );
		$mentor        = $this->create_user( 'subscriber', [
			'display_name' => 'Naoko',
			'user_login'   => 'naoko',
			'user_email'   => 'mentor@hidden.example',
		] );
		$group         = Chapter::confirmed( mentoring_program()->save_group()->create( Chapter::form( $chapter->term, $mentor ), mentoring_program()->actors()->of( $this->manager->ID ) ) );
		foreach ( [ 'Ines', 'Bram' ] as $number => $name ) {
			$this->act_as( $this->create_user( OpenChapter::MEMBER, [
				'display_name' => $name,
				'user_login'   => strtolower( $name ),
				'user_email'   => "{$number}@hidden.example",
			] ) );
			self::assertSame( 201, $this->rest( 'POST', 'registrations', $chapter->form( $group ), [ 'Idempotency-Key' => "a-key-for-the-search-test-{$number}" ] )->get_status() );
		}
		mentoring_program()->write_fees()->write_collected();
	}

	/**
	 * @param array<string, mixed> $asked
	 */
	#[DataProvider( 'lists' )]
	#[TestDox( 'A wildcard finds nothing, nor does what the list of $_dataName does not show' )]
	public function test_a_search_is_text_and_finds_what_is_shown( string $route, array $asked, string $shown, int $found, string $addresses ): void {
		$this->act_as( $this->manager );
		$find = fn( string $search ): int => count( (array) Answer::of( $this->rest( 'GET', $route, [ 'search' => $search ] + $asked ) )->at( '' ) );

		self::assertSame( $found, $find( $shown ), 'What is shown is found.' );
		foreach ( [ '%', '_', '%%', '_ram', 'B%m', '\\', 'B*m', "' OR '1'='1", '2021-03', '4711', 'secret-room' ] as $search ) {
			self::assertSame( 0, $find( $search ), $search );
		}
		self::assertSame( 'shown' === $addresses, 0 < $find( 'hidden.example' ), 'An address.' );
	}

	/**
	 * @return iterable<string, array{string, array<string, mixed>, string, int, 'shown'|'hidden'}>
	 */
	public static function lists(): iterable {
		yield 'registrations' => [ 'registrations', [], 'ram', 1, 'hidden' ];
		yield 'fees' => [ 'fees', [], 'ram', 1, 'hidden' ];
		yield 'groups' => [ 'groups', [], 'first hours', 1, 'hidden' ];
		yield 'terms' => [ 'terms', [], 'all 2026', 1, 'hidden' ];
		yield 'messages, which show where they go' => [ 'outbox/messages', [ 'view' => 'waiting' ], 'ines', 1, 'shown' ];
		yield 'mentors, who are told apart by their addresses' => [ 'mentors', [], 'naok', 1, 'shown' ];
	}
}
