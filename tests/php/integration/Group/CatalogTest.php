<?php
/**
 * The catalog in words, for whoever looks, and in the same few queries whatever it shows.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\Catalog;
use MentoringProgram\Group\CatalogFilter;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\LocationKind;
use MentoringProgram\Registration\NewRegistration;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_User;

/**
 * @phpstan-import-type CatalogView from Catalog
 * @phpstan-import-type Row from \MentoringProgram\Group\CatalogRow
 */
final class CatalogTest extends IntegrationTestCase {
	private Chapter $chapter;
	private Term $term;
	private WP_User $mentor;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = Chapter::make();
		$this->term    = $this->chapter->term();
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Naoko Hirabayashi' ] );
		$page          = wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'My mentoring' ] );
		mentoring_program()->settings()->change( [ 'pages' => [ 'group_catalog' => 0, 'registration_form' => 0, 'my_mentoring' => $page ] ] );
	}

	/**
	 * A12: weekday, time, start and end, place or online stand before the register button.
	 */
	public function test_a_row_says_everything_one_decides_by(): void {
		mentoring_program()->profiles()->save( new \MentoringProgram\Profile\Profile( $this->mentor->ID, 'Naoko Hirabayashi', 'Psychotherapist', '', 0, 0 ), 1, $this->clock->now() );
		$this->group( [ 'meetings' => Chapter::meetings( [ '2026-11-24', '2026-12-08', '2027-01-05', '2027-01-19' ] ) ] );

		$row = $this->row();
		self::assertSame( [ 'The first hours', 'Every other Tuesday, 18:00–19:30', '24 November 2026 to 19 January 2027', 4 ], [ $row['title'], $row['when'], $row['dates'], $row['meetings_count'] ] );
		self::assertSame( [ 'November 2026', 'December', 'January 2027' ], array_column( $row['meetings_by_month'], 'month' ), 'A year is printed when it changes.' );
		self::assertSame( [ 'iso' => '2026-12-08', 'label' => 'Tue 8' ], $row['meetings_by_month'][1]['days'][0] );
		self::assertSame( [ 'In person', 'Harbour Street Library', '$90', 'for the ten weeks' ], [ $row['where'], $row['where_detail'], $row['fee'], $row['fee_note'] ] );
		self::assertSame( [ 'Naoko Hirabayashi', 'Psychotherapist', '' ], [ $row['mentors'][0]['name'], $row['mentors'][0]['credential'], $row['mentors'][0]['photo_html'] ], 'No photo of a third party (DESIGN § 5).' );
		self::assertSame( 'Vancouver time', $this->view()['zone'] );
		self::assertStringNotContainsString( 'time)', $row['when'], 'The list names its zone once.' );
	}

	public function test_a_group_in_another_zone_names_its_own(): void {
		$this->group( [ 'timezone' => 'America/Toronto' ] );
		self::assertSame( 'Every other Tuesday, 18:00–19:30 (Toronto time)', $this->row()['when'] );
	}

	/**
	 * The words of the notes, exactly. A visitor is told to sign in before, never after, filling a form.
	 *
	 * @param array<string, mixed> $changes
	 * @param list<string>         $dots
	 */
	#[DataProvider( 'places' )]
	#[TestDox( 'With $people people: "$words"' )]
	public function test_places_are_said_in_words_and_dots( int $people, array $changes, string $words, string $mark, string $detail, array $dots ): void {
		$this->register( $this->group( $changes ), $people );
		$this->act_as( $this->create_user() );

		$row = $this->row();
		self::assertSame( [ $words, $mark, $detail, implode( ' ', $dots ) ], [ $row['places_words'], $row['places_mark'], $row['places_detail'], implode( ' ', $row['dots'] ) ] );
	}

	/**
	 * @return array<string, array{people: int, changes: array<string, mixed>, words: string, mark: string, detail: string, dots: list<string>}>
	 */
	public static function places(): array {
		$of = static fn( int $taken, int $free ): array => [ ...array_fill( 0, $taken, 'taken' ), ...array_fill( 0, $free, 'free' ) ];
		return [
			'some places'         => [ 'people' => 5, 'changes' => [], 'words' => '3 of 8 places left', 'mark' => 'open', 'detail' => '', 'dots' => $of( 5, 3 ) ],
			'the last'            => [ 'people' => 7, 'changes' => [], 'words' => 'Last place, 1 of 8', 'mark' => 'open', 'detail' => '', 'dots' => $of( 7, 1 ) ],
			'full'                => [ 'people' => 8, 'changes' => [], 'words' => 'Full', 'mark' => 'full', 'detail' => '', 'dots' => $of( 8, 0 ) ],
			'full, and a queue'   => [ 'people' => 12, 'changes' => [], 'words' => 'Full, 4 people waiting', 'mark' => 'full', 'detail' => '', 'dots' => $of( 8, 0 ) ],
			'one waits'           => [ 'people' => 9, 'changes' => [], 'words' => 'Full, 1 person waiting', 'mark' => 'full', 'detail' => '', 'dots' => $of( 8, 0 ) ],
			'below the minimum'   => [ 'people' => 2, 'changes' => [], 'words' => '6 of 8 places left', 'mark' => 'open', 'detail' => 'Starts with 4 people; 2 more needed', 'dots' => [ 'taken', 'taken', 'free', 'free', 'bar', 'free', 'free', 'free', 'free' ] ],
			'a big group, no dots' => [ 'people' => 4, 'changes' => [ 'capacity' => 13 ], 'words' => '9 of 13 places left', 'mark' => 'open', 'detail' => '', 'dots' => [] ],
		];
	}

	/**
	 * Complaint 23: while anybody waits nobody is told a place is left, even while a seat is being offered.
	 */
	public function test_a_row_says_full_while_anybody_waits(): void {
		$group = $this->group( [ 'minimum' => 1, 'capacity' => 2 ] );
		$ids   = $this->register( $group, 4 );
		mentoring_program()->seat_book()->withdraw( $ids[0], Actor::system() );

		$this->act_as( null );
		$row = $this->row();
		self::assertSame( [ 'Full, 1 person waiting', [ 'taken', 'taken' ] ], [ $row['places_words'], $row['dots'] ] );
	}

	public function test_everybody_finds_what_is_theirs_in_the_last_column(): void {
		$group  = $this->group( [ 'minimum' => 1, 'capacity' => 1 ] );
		$holder = $this->create_user();
		$second = $this->create_user();
		$third  = $this->create_user();
		$id     = $this->register_person( $group, $holder );
		$this->register_person( $group, $second );
		$this->register_person( $group, $third );

		self::assertSame( [ 'You have a place', 'good', 'Go to my group', [ 'yours' ] ], $this->column_of( $holder ) );
		self::assertSame( [ 'You are 2nd in line', 'wait', 'My mentoring', [ 'taken' ] ], $this->column_of( $third ) );
		self::assertSame( [ 'You lead this group', 'good', 'Roster', [ 'taken' ] ], $this->column_of( $this->mentor ) );

		mentoring_program()->seat_book()->withdraw( $id, Actor::system() );
		self::assertSame( [ 'A place is held for you', 'wait', 'Take the place', [ 'held' ] ], $this->column_of( $second ) );
		$registration = mentoring_program()->registrations()->of_person( $second->ID )[0];
		mentoring_program()->seat_book()->start_offer_clock( $registration->id, new \DateTimeImmutable( '2026-09-04 04:00', new \DateTimeZone( 'UTC' ) ) );
		self::assertSame( 'Held for you until 3 September 2026, 21:00', $this->column_of( $second )[0] );
	}

	/**
	 * A16, A19: whoever cannot register reads why, and the next step, in the place of the button.
	 */
	public function test_a_missing_button_leaves_its_reason_and_a_next_step(): void {
		$group = $this->group();

		$this->act_as( $this->create_user() );
		self::assertSame( [ 'label' => 'Register', 'url' => get_permalink( $group->post_id ) . '#register', 'second' => false ], $this->row()['action'] );

		$this->act_as( null );
		$row = $this->row();
		self::assertSame( [ 'not_signed_in', '8 of 8 places left' ], [ $row['can_register']->reason, $row['places_words'] ] );
		self::assertNotSame( '', $row['places_detail'] );
		self::assertStringContainsString( rawurlencode( (string) get_permalink( $group->post_id ) ), $row['action']['url'] ?? '', 'Signing in leads back to the group.' );

		$this->act_as( $this->create_user( 'editor' ) );
		$row = $this->row();
		self::assertSame( 'no_membership', $row['can_register']->reason );
		self::assertSame( 'Starts with 4 people; 4 more needed. For members; your account has no membership', $row['places_detail'] );
	}

	public function test_a_full_group_offers_its_waiting_list(): void {
		$this->register( $this->group( [ 'minimum' => 1, 'capacity' => 1 ] ), 1 );
		$this->act_as( $this->create_user() );
		self::assertSame( [ 'Join the waiting list', true ], [ $this->row()['action']['label'] ?? '', $this->row()['action']['second'] ?? false ] );
	}

	/**
	 * A3, A4: coming soon, open, closed, each in its own words.
	 */
	public function test_a_row_says_what_the_window_says(): void {
		$this->group();
		$this->travel( '2026-08-01 12:00' );
		self::assertSame( [ 'Opens on 15 August 2026, 09:00 (Vancouver time)', '8 places', null ], $this->window() );
		$this->travel( '2026-09-01 12:00' );
		self::assertSame( '8 of 8 places left', $this->window()[0] );
		$this->travel( '2026-10-02 12:00' );
		self::assertSame( [ 'Registration closed', 'It closed on 30 September 2026, 23:59', null ], $this->window() );
	}

	/**
	 * A group closes at the term's end of registration or before its first meeting, whichever is earlier.
	 */
	public function test_a_group_that_begins_earlier_closes_earlier_and_comes_last(): void {
		$this->group( [ 'title' => 'Early', 'meetings' => Chapter::meetings( [ '2026-09-03', '2026-09-10' ] ) ] );
		$this->group( [ 'title' => 'Later' ] );
		$this->group( [ 'title' => 'Never', 'meetings' => Chapter::meetings( [ '2026-10-05' ] ) ] );
		$all = $this->view()['terms'][0]['groups'];
		self::assertSame( [ 'Early', 'Never', 'Later' ], array_column( $all, 'title' ), 'Sorted by first meeting.' );

		mentoring_program()->cancel_group()->cancel( $all[1]['id'], Actor::system() );
		$this->travel( '2026-09-05 12:00' );
		$all = $this->view()['terms'][0]['groups'];
		self::assertSame( [ 'Later', 'Early', 'Never' ], array_column( $all, 'title' ), 'What is closed comes last.' );
		self::assertSame( [ 'Registration closed', 'Will not take place' ], [ $all[1]['places_words'], $all[2]['places_words'] ] );
		self::assertSame( 'It closed on 3 September 2026, 18:00', $all[1]['places_detail'] );
	}

	public function test_drafts_archived_groups_and_ended_terms_are_not_listed(): void {
		$old = $this->chapter->term( 'Spring 2026', null, null, '2026-02-01', '2026-06-30' );
		$this->chapter->group( $old, $this->mentor, [ 'title' => 'Over' ] );
		$this->group( [ 'title' => 'Draft', 'state' => 'draft' ] );
		$this->group( [ 'title' => 'Archived', 'state' => 'archived' ] );
		$this->group( [ 'title' => 'On hold', 'state' => 'on_hold', 'on_hold_until' => '2026-09-20' ] );

		$terms = $this->view()['terms'];
		self::assertSame( [ 'Fall 2026' ], array_column( $terms, 'name' ) );
		self::assertSame( [ 'On hold' ], array_column( $terms[0]['groups'], 'title' ) );
		self::assertSame( 'On hold until 20 September 2026', $terms[0]['groups'][0]['places_words'] );

		$chosen = mentoring_program()->catalog()->view( new CatalogFilter( term_id: $old->id ), Actor::visitor() )['terms'];
		self::assertSame( [ 'Over' ], array_column( $chosen[0]['groups'] ?? [], 'title' ), 'A page that names a term shows it, ended or not.' );
	}

	/**
	 * A3: two terms at once, in different states.
	 */
	public function test_two_terms_stand_side_by_side(): void {
		$this->chapter->term( 'Spring 2027', '2026-11-15 17:00:00', null, '2027-02-01', '2027-06-30' );
		$this->group();
		$terms = $this->view()['terms'];
		self::assertSame( [ [ 'Fall 2026', 'open', 1 ], [ 'Spring 2027', 'wait', 0 ] ], array_map( static fn( array $term ): array => [ $term['name'], $term['mark'], $term['groups_count'] ], $terms ) );
	}

	/**
	 * A6: a long group stands under the term it began in, through the next one too, and is not offered again there.
	 */
	public function test_a_long_group_is_offered_in_one_term_only(): void {
		$this->group( [
			'track'    => 'full_year',
			'meetings' => Chapter::meetings( [ '2026-10-06', '2027-02-02', '2027-06-01' ] ),
		] );
		$this->chapter->term( 'Spring 2027', '2026-08-15 17:00:00', '2027-02-20 17:00:00', '2027-02-01', '2027-06-30' );
		$offered = static fn( array $terms ): array => array_column( $terms, 'groups_count', 'name' );
		self::assertSame( [
			'Fall 2026'   => 1,
			'Spring 2027' => 0,
		], $offered( $this->view()['terms'] ) );
	}

	/**
	 * Filters are real addresses; what fits nothing says what there is with one condition less.
	 */
	public function test_filters_narrow_and_say_what_there_is_without_one(): void {
		$this->group( [ 'title' => 'Tuesdays in person' ] );
		$this->group( [ 'title' => 'Wednesdays online', 'location_kind' => 'online', 'track' => 'full_year', 'meetings' => Chapter::meetings( [ '2026-10-07', '2026-10-21' ] ) ] );
		$_SERVER['REQUEST_URI'] = '/groups/?mentoring_weekday=3&mentoring_location=in_person';

		$filter = CatalogFilter::from_request( [], [ 'mentoring_weekday' => '3', 'mentoring_location' => 'in_person' ] );
		self::assertSame( [ 3, LocationKind::InPerson ], [ $filter->weekday, $filter->location ] );
		$view = mentoring_program()->catalog()->view( $filter, Actor::visitor() );

		self::assertSame( [ [], 2 ], [ $view['terms'][0]['groups'], $view['terms'][0]['groups_count'] ] );
		self::assertSame( 'Wednesdays, In person', $view['none'] );
		self::assertSame(
			[
				[ 'label' => 'In person', 'url' => '/groups/?mentoring_location=in_person', 'count' => 1 ],
				[ 'label' => 'Wednesdays', 'url' => '/groups/?mentoring_weekday=3', 'count' => 1 ],
			],
			$view['without_one']
		);
		self::assertSame( [ 'Any day', 'Tuesday', 'Wednesday' ], array_column( $view['filters']['weekday'] ?? [], 'label' ), 'Only days some group has.' );
		self::assertSame( [ false, false, true ], array_column( $view['filters']['weekday'] ?? [], 'selected' ) );

		foreach ( [ [ 'mentoring_weekday' => '2' ], [ 'mentoring_location' => 'in_person' ], [ 'mentoring_track' => 'ten_weeks' ] ] as $query ) {
			self::assertSame( [ 'Tuesdays in person' ], array_column( mentoring_program()->catalog()->view( CatalogFilter::from_request( [], $query ), Actor::visitor() )['terms'][0]['groups'], 'title' ) );
		}
	}

	public function test_has_places_leaves_out_full_and_closed_groups(): void {
		$this->register( $this->group( [ 'title' => 'Full', 'minimum' => 1, 'capacity' => 1 ] ), 1 );
		$this->group( [ 'title' => 'Free' ] );
		$this->group( [ 'title' => 'Begun', 'meetings' => Chapter::meetings( [ '2026-08-25', '2026-10-25' ] ) ] );
		self::assertSame( [ 'Free' ], array_column( mentoring_program()->catalog()->view( CatalogFilter::from_request( [], [ 'mentoring_places' => '1' ] ), Actor::visitor() )['terms'][0]['groups'], 'title' ) );
	}

	public function test_what_no_filter_knows_means_any(): void {
		$filter = CatalogFilter::from_request( [ 'filters' => [ 'weekday' ] ], [ 'mentoring_weekday' => '9', 'mentoring_location' => 'moon', 'mentoring_track' => [ 'x' ], 'mentoring_places' => '1' ] );
		self::assertSame( [], $filter->set(), 'A filter the page does not offer cannot be set from outside.' );
	}

	public function test_without_a_program_there_is_nothing_and_no_error(): void {
		self::assertSame( [ null, [] ], [ mentoring_program()->catalog()->view( new CatalogFilter( program_id: 999 ), Actor::visitor() )['program'], mentoring_program()->catalog()->view( new CatalogFilter( program_id: 999 ), Actor::visitor() )['terms'] ] );
	}

	/**
	 * DESIGN § 9, P1: at most six queries of ours whatever the number of groups, and an anonymous GET writes nothing.
	 */
	#[TestDox( 'Fifty groups cost as many queries as one, and writing none' )]
	public function test_costs_the_same_for_one_group_and_for_fifty(): void {
		$this->register( $this->group(), 2 );
		$member = $this->create_user();
		$one    = [ $this->queries( null ), $this->queries( $member ) ];
		for ( $number = 2; $number <= 50; $number++ ) {
			$this->chapter->group( $this->term, 0 === $number % 5 ? $this->create_user() : $this->mentor, [ 'title' => "Group {$number}" ] );
		}
		$fifty = [ $this->queries( null ), $this->queries( $member ) ];

		foreach ( [ 'A visitor', 'A member' ] as $index => $who ) {
			self::assertLessThanOrEqual( 6, count( $one[ $index ]['ours'] ), $who . ":\n" . implode( "\n", $one[ $index ]['ours'] ) );
			self::assertCount( count( $one[ $index ]['ours'] ), $fifty[ $index ]['ours'], $who );
			self::assertCount( count( $one[ $index ]['all'] ), $fifty[ $index ]['all'], $who . ', core\'s included: ' . implode( "\n", array_diff( $fifty[ $index ]['all'], $one[ $index ]['all'] ) ) );
			self::assertSame( [], $fifty[ $index ]['writes'], $who );
		}
	}

	/**
	 * @return array{ours: list<string>, all: list<string>, writes: list<string>}
	 */
	private function queries( ?WP_User $person ): array {
		/** @var \wpdb $wpdb */
		$wpdb = $GLOBALS['wpdb'];
		$this->act_as( $person );
		wp_cache_flush();
		$actor = mentoring_program()->actors()->current();
		wp_load_alloptions();
		$all     = [];
		$collect = static function ( mixed $sql ) use ( &$all ): mixed {
			$all[] = is_string( $sql ) ? $sql : '';
			return $sql;
		};
		add_filter( 'query', $collect );
		mentoring_program()->catalog()->view( new CatalogFilter(), $actor );
		remove_filter( 'query', $collect );
		return [
			'ours'   => array_values( array_filter( $all, static fn( string $sql ): bool => str_contains( $sql, $wpdb->prefix . 'mentoring_' ) ) ),
			'all'    => $all,
			'writes' => array_values( array_filter( $all, static fn( string $sql ): bool => 1 !== preg_match( '/^\s*SELECT/i', $sql ) ) ),
		];
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function group( array $changes = [] ): Group {
		return $this->chapter->group( $this->term, $this->mentor, $changes );
	}

	/**
	 * @return CatalogView
	 */
	private function view(): array {
		return mentoring_program()->catalog()->view( new CatalogFilter(), mentoring_program()->actors()->current() );
	}

	/**
	 * @return Row
	 */
	private function row(): array {
		return $this->view()['terms'][0]['groups'][0];
	}

	/**
	 * @return array{string, string, array<string, mixed>|null}
	 */
	private function window(): array {
		$row = $this->row();
		return [ $row['places_words'], $row['places_detail'], null === $row['action'] ? null : $row['action'] ];
	}

	/**
	 * @phpstan-impure
	 * @return array{string, string, string, list<string>}
	 */
	private function column_of( WP_User $person ): array {
		$this->act_as( $person );
		$row = $this->row();
		return [ $row['places_words'], $row['places_mark'], $row['action']['label'] ?? '', $row['dots'] ];
	}

	/**
	 * @return list<int> Registrations.
	 */
	private function register( Group $group, int $people ): array {
		$ids = [];
		for ( $number = 0; $number < $people; $number++ ) {
			$ids[] = $this->register_person( $group, $this->create_user() );
		}
		return $ids;
	}

	private function register_person( Group $group, WP_User $person ): int {
		return mentoring_program()->seat_book()->register(
			new NewRegistration( $group->id, $this->term->id, $person->ID, $person->display_name, $this->chapter->policy->id, [], [], true, wp_generate_uuid4(), str_repeat( '0', 64 ), true, 3 )
		)->registration->id;
	}
}
