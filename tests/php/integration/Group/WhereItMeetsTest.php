<?php
/**
 * Where a group meets has three tiers, and no answer to anybody carries more than theirs: not ours, not core's, not the
 * page.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\CatalogFilter;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

final class WhereItMeetsTest extends IntegrationTestCase {
	private Chapter $chapter;
	private Term $term;
	private WP_User $mentor;
	private Group $group;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = Chapter::make();
		$this->term    = $this->chapter->term();
		$this->mentor  = $this->create_user( 'author' );
		$this->group   = $this->chapter->group( $this->term, $this->mentor, [ 'minimum' => 1, 'capacity' => 1 ] );
	}

	/**
	 * DESIGN § 5: a public line, a members' line, a note and link for people with a place.
	 *
	 * @param list<string> $reads
	 */
	#[DataProvider( 'actors' )]
	#[TestDox( '$_dataName reads their tier and nothing more' )]
	public function test_everybody_reads_their_tier( string $who, array $reads ): void {
		$this->act_as( $this->person( $who ) );

		$all  = [ 'Harbour Street Library', 'Room 2', 'Door code 4711', 'secret-room' ];
		$seen = [
			'one group'   => (string) wp_json_encode( $this->rest( 'GET', "groups/{$this->group->id}" )->get_data(), JSON_UNESCAPED_SLASHES ),
			'all groups'  => (string) wp_json_encode( $this->rest( 'GET', 'groups' )->get_data(), JSON_UNESCAPED_SLASHES ),
		];
		foreach ( $seen as $where => $text ) {
			self::assertSame( $reads, array_values( array_filter( $all, static fn( string $line ): bool => str_contains( $text, $line ) ) ), "{$who}, {$where}" );
		}

		// A list is no place for the note and the link, whoever reads it.
		$catalog = (string) wp_json_encode( mentoring_program()->catalog()->view( new CatalogFilter(), mentoring_program()->actors()->current() ) );
		self::assertSame( array_slice( $reads, 0, 2 ), array_values( array_filter( $all, static fn( string $line ): bool => str_contains( $catalog, $line ) ) ) );

		// Core's own routes know no location at all.
		foreach ( [ '/wp/v2/' . GroupPostType::NAME, '/wp/v2/' . GroupPostType::NAME . '/' . $this->group->post_id, '/wp/v2/search' ] as $route ) {
			$core = (string) wp_json_encode( $this->rest( 'GET', $route, str_ends_with( $route, 'search' ) ? [ 'search' => 'hours' ] : [] )->get_data(), JSON_UNESCAPED_SLASHES );
			self::assertStringContainsString( 'The first hours', $core, "{$route} shows the page." );
			self::assertSame( [], array_values( array_filter( $all, static fn( string $line ): bool => str_contains( $core, $line ) ) ), $route );
		}
	}

	/**
	 * @return array<string, array{string, list<string>}>
	 */
	public static function actors(): array {
		$public  = [ 'Harbour Street Library' ];
		$members = [ 'Harbour Street Library', 'Room 2' ];
		$private = [ 'Harbour Street Library', 'Room 2', 'Door code 4711', 'secret-room' ];
		return [
			'A visitor'                            => [ 'visitor', $public ],
			'An account without membership'        => [ 'no member', $public ],
			'A member'                             => [ 'member', $members ],
			'A member on the waiting list'         => [ 'waiting', $members ],
			'A member whose place was taken back'  => [ 'withdrawn', $members ],
			'A member with a place'                => [ 'participant', $private ],
			'The mentor, no member'                => [ 'mentor', $private ],
			'A mentor of another group'            => [ 'other mentor', $public ],
			'A mentor who left the group'          => [ 'former mentor', $public ],
			'A site administrator'                 => [ 'site administrator', $public ],
			'A mentoring administrator, no member' => [ 'manager', $private ],
		];
	}

	private function person( string $who ): ?WP_User {
		$person = match ( $who ) {
			'visitor' => null,
			'no member', 'other mentor', 'former mentor' => $this->create_user( 'author' ),
			'mentor' => $this->mentor,
			'site administrator' => $this->create_user( 'administrator' ),
			'manager' => $this->create_user( 'editor', [], [ Capabilities::MANAGE ] ),
			default => $this->create_user( 'subscriber' ),
		};
		if ( null === $person ) {
			return null;
		}
		if ( 'other mentor' === $who ) {
			$this->chapter->group( $this->term, $person, [ 'location_public' => '', 'location_members' => '', 'location_private' => '', 'location_link' => '' ] );
		}
		if ( 'former mentor' === $who ) {
			$with = [ [ 'id' => $this->mentor->ID, 'role' => 'mentor' ], [ 'id' => $person->ID, 'role' => 'co_mentor' ] ];
			$save = mentoring_program()->save_group();
			$save->update( $this->group->id, [ 'mentors' => $with ], 1, \MentoringProgram\Shared\Actor::system() );
			$this->travel( '+1 hour' );
			$save->update( $this->group->id, [ 'mentors' => [ $with[0] ] ], 2, \MentoringProgram\Shared\Actor::system() );
		}
		if ( 'waiting' === $who ) {
			$this->register( $this->create_user() );
		}
		if ( in_array( $who, [ 'waiting', 'participant', 'withdrawn' ], true ) ) {
			$registration = $this->register( $person );
			if ( 'withdrawn' === $who ) {
				mentoring_program()->seat_book()->withdraw( $registration, \MentoringProgram\Shared\Actor::system() );
			}
		}
		return $person;
	}

	private function register( WP_User $person ): int {
		return mentoring_program()->seat_book()->register(
			new NewRegistration( $this->group->id, $this->term->id, $person->ID, $person->display_name, $this->chapter->policy->id, [], [], true, wp_generate_uuid4(), str_repeat( '0', 64 ), true, 3 )
		)->registration->id;
	}
}
