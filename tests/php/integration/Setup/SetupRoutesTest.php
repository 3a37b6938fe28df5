<?php
/**
 * The steps of set-up over REST: what each takes, what it refuses, and where set-up stands afterwards.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Setup;

use MentoringProgram\Setup\MemberTrialSchema;
use MentoringProgram\Setup\SetupSchema;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use WP_Upgrader;
use WP_User;

final class SetupRoutesTest extends IntegrationTestCase {
	private const BY_ROLES = [
		'by'         => 'roles',
		'roles'      => [ 'contributor' ],
		'capability' => '',
		'links'      => [
			'sign_in' => '',
			'join'    => 'https://chapter.example/join',
			'renew'   => 'https://chapter.example/renew?from=site',
		],
	];

	private WP_User $webmaster;

	protected function setUp(): void {
		parent::setUp();
		$this->webmaster = $this->create_user( 'administrator', [ 'display_name' => 'Paolo Mbeki' ] );
		$this->act_as( $this->webmaster );
	}

	/**
	 * Issue 3.2: on a bare site every step is open, in this order; the shape is what the schema promises.
	 */
	public function test_a_bare_site_has_every_step_open(): void {
		$setup = $this->standing();

		self::assertSame( [ 'program', 'membership', 'timezone', 'tracks', 'people', 'agreements', 'pages' ], $setup->column( 'steps', 'key' ) );
		self::assertSame( array_fill( 0, 7, 'open' ), $setup->column( 'steps', 'state' ) );
		self::assertSame( [ null, 'roles', [], false, true ], $setup->values( 'program', 'membership.by', 'membership.roles', 'timezone.is_city', 'people.may_name' ) );
		self::assert_matches_schema( SetupSchema::schema(), $setup->at( '' ), 'setup' );
		self::assertSame( SetupSchema::schema()['required'], array_keys( (array) $setup->at( '' ) ) );
	}

	/**
	 * Issue 3.2: gone through in order, every step is done and a term may open; each can be done again.
	 */
	public function test_going_through_set_up_leads_to_a_program_that_may_open(): void {
		$id = $this->create_program();
		$this->step( 'membership', self::BY_ROLES );
		$this->step( 'timezone', [ 'timezone' => 'America/Vancouver' ] );
		$this->set_fees( $id );
		$done = $this->step(
			'people',
			[
				'administrators' => [ $this->webmaster->ID ],
				'contacts'       => [
					'questions' => 'questions@example.org',
					'concerns'  => 'concerns@example.org',
				],
			]
		);
		self::assertSame( 'Paolo Mbeki', $done->text( 'people.administrators.0.name' ) );
		self::assertSame( 200, Answer::of( $this->rest( 'POST', "programs/{$id}/confirm", [ 'what' => 'agreements' ] ) )->status );
		$this->step( 'pages', [ 'publish' => true ] );

		self::assertSame( array_fill( 0, 7, 'done' ), $this->standing()->column( 'steps', 'state' ) );
		self::assertTrue( mentoring_program()->programs()->find( $id )?->may_open() );
		self::assertSame( array_fill( 0, 7, 'done' ), $this->step( 'membership', self::BY_ROLES )->column( 'steps', 'state' ) );
	}

	/**
	 * Issue 3.2: a step passed over is so until it is done.
	 */
	public function test_a_step_can_be_skipped_and_done_later(): void {
		self::assertSame( 'skipped', $this->step( 'skip', [ 'step' => 'timezone' ] )->text( 'steps.2.state' ) );
		self::assertSame( 'skipped', $this->standing()->text( 'steps.2.state' ) );
		self::assertSame( 'done', $this->step( 'timezone', [ 'timezone' => 'Europe/Copenhagen' ] )->text( 'steps.2.state' ) );
		self::assertSame( [ 'step' ], $this->post( 'skip', [ 'step' => 'lunch' ] )->fields() );
	}

	/**
	 * A19, issue 3.2: what would let anybody in, or nobody, is refused with the reason, and nothing is saved.
	 *
	 * @param array<string, mixed> $input
	 */
	#[DataProvider( 'refused_rules' )]
	#[TestDox( 'Refused as member: $_dataName' )]
	public function test_a_rule_that_cannot_hold_is_refused( array $input, string $field, string $words ): void {
		update_option( 'users_can_register', 1 );
		update_option( 'default_role', 'subscriber' );
		$before = mentoring_program()->settings()->all();

		$answer = $this->post( 'membership', $input + self::BY_ROLES );

		self::assertSame( [ $field ], $answer->fields() );
		self::assertStringContainsString( $words, $answer->text( 'data.fields.0.message' ) );
		self::assertSame( $before, mentoring_program()->settings()->all() );
	}

	/**
	 * @return array<string, array{array<string, mixed>, string, string}>
	 */
	public static function refused_rules(): array {
		$by_cap = [
			'by'    => 'capability',
			'roles' => [],
		];
		return [
			'the role open sign-up hands out'            => [ [ 'roles' => [ 'contributor', 'subscriber' ] ], 'roles', 'Anybody who signs up on this site becomes “Subscriber” at once' ],
			'no role at all'                             => [ [ 'roles' => [] ], 'roles', 'Choose at least one role' ],
			'a role that is not there'                   => [ [ 'roles' => [ 'knight' ] ], 'roles', 'no role “knight”' ],
			'a capability everybody who signs up has'    => [ [ 'capability' => 'read' ] + $by_cap, 'capability', 'anybody could make themselves a member' ],
			'no capability'                              => [ [ 'capability' => ' ' ] + $by_cap, 'capability', 'Name the capability' ],
			'a capability nobody has'                    => [ [ 'capability' => 'fly' ] + $by_cap, 'capability', 'Check the spelling' ],
			'a joining address that is a script'         => [ [ 'links' => [ 'join' => 'javascript:alert(1)' ] ], 'links.join', 'https://' ],
			'a sign-in address without a host'           => [ [ 'links' => [ 'sign_in' => 'https:///login' ] ], 'links.sign_in', 'https://' ],
			'a renewal address that is only words'       => [ [ 'links' => [ 'renew' => 'ask the treasurer' ] ], 'links.renew', 'https://' ],
			'another way of being a member'              => [ [ 'by' => 'signed_in' ], 'by', '' ],
		];
	}

	/**
	 * Issue 3.2: the choice shows which roles cannot make a member and why, and how many people have each.
	 */
	public function test_roles_are_offered_with_their_number_and_the_reason_against(): void {
		update_option( 'users_can_register', 1 );
		$this->create_user( 'subscriber' );
		$setup = $this->standing();
		$index = array_flip( array_filter( $setup->column( 'membership.role_options', 'key' ), is_string( ... ) ) );

		$at = static fn( string $role, string $what ): string => "membership.role_options.{$index[ $role ]}.{$what}";
		self::assertStringContainsString( 'anybody could make themselves a member', $setup->text( $at( 'subscriber', 'refused' ) ) );
		self::assertSame( [ 'Subscriber', 1, null ], $setup->values( $at( 'subscriber', 'label' ), $at( 'subscriber', 'count' ), $at( 'contributor', 'refused' ) ) );
	}

	/**
	 * Sign-up opened later makes the saved rule untrue: the step is open again and says why.
	 */
	public function test_a_rule_that_no_longer_holds_is_shown(): void {
		$this->create_program();
		self::assertSame( 'done', $this->step( 'membership', self::BY_ROLES )->text( 'steps.1.state' ) );
		update_option( 'users_can_register', 1 );
		update_option( 'default_role', 'contributor' );

		self::assertSame( 'open', $this->standing()->text( 'steps.1.state' ) );
		self::assertStringContainsString( '“Contributor”', $this->standing()->text( 'membership.problem' ) );
	}

	/**
	 * Issue 3.2: tried on one real person, by any name they go by, before it is saved: standing, why, and what the page
	 * would say.
	 */
	public function test_the_rule_is_tried_on_one_person(): void {
		mentoring_program()->settings()->change( [ 'links' => self::BY_ROLES['links'] ] );
		$rule   = array_diff_key( self::BY_ROLES, [ 'links' => 1 ] );
		$member = $this->create_user( 'contributor', [ 'display_name' => 'Dmitri Volkov' ] );
		$other  = $this->create_user( 'subscriber', [ 'display_name' => 'Keala Kahananui' ] );

		foreach ( [ (string) $member->ID, $member->user_email, $member->user_login, ' Dmitri Volkov ' ] as $who ) {
			$tried = $this->post( 'try-member', [ 'user' => $who ] + $rule );
			self::assert_matches_schema( MemberTrialSchema::schema(), $tried->at( '' ), 'trial' );
			self::assertSame( [ $member->ID, 'current', 'Dmitri Volkov is a member and could register.', 'Dmitri Volkov has the role Contributor.', null ], $tried->values( 'person.id', 'standing', 'title', 'why', 'page' ) );
		}
		$tried = $this->post( 'try-member', [ 'user' => $other->user_email ] + $rule );
		self::assertSame( [ 'none', 'Keala Kahananui could not register.', 'Keala Kahananui has only the role Subscriber.', 'https://chapter.example/join' ], $tried->values( 'standing', 'title', 'why', 'page.next.url' ) );
		self::assertStringContainsString( "We find no membership for {$other->user_email}. Perhaps it is under another address?", $tried->text( 'page.message' ) );
		self::assertSame( [ 'unknown', 'Nobody has said yet what makes a member here.' ], $this->post( 'try-member', [ 'user' => $other->user_email ] )->values( 'standing', 'why' ) );
		self::assertSame( [ 'user' ], $this->post( 'try-member', [ 'user' => 'nobody@example.org' ] )->fields() );
		self::assertSame( [ 'user' ], $this->post( 'try-member', [ 'user' => '' ] )->fields() );
		self::assertSame( 0, $this->row_counts()['member_index'] );
	}

	/**
	 * DESIGN § 5: a bare offset is refused; a city is written where WordPress itself keeps it.
	 */
	public function test_the_time_zone_is_a_city(): void {
		update_option( 'gmt_offset', -8 );
		self::assertSame( [ '-08:00', false ], $this->standing()->values( 'timezone.value', 'timezone.is_city' ) );
		foreach ( [ 'UTC-8', 'UTC', 'Etc/GMT+8', 'Atlantis/Poseidonis', '' ] as $zone ) {
			self::assertSame( [ 'timezone' ], $this->post( 'timezone', [ 'timezone' => $zone ] )->fields() );
		}

		$this->step( 'timezone', [ 'timezone' => 'America/Vancouver' ] );

		self::assertSame( 'America/Vancouver', get_option( 'timezone_string' ) );
		self::assertSame( 'America/Vancouver', wp_timezone_string() );
	}

	/**
	 * DESIGN § 12, check 20: the right to run the program is given to named people, never to nobody, and only a site
	 * administrator names them.
	 */
	public function test_only_a_site_administrator_names_people_and_never_nobody(): void {
		$this->create_program();
		$ruth = $this->create_user( 'subscriber', [ 'display_name' => 'Ruth' ] );
		self::assertSame( [ 'administrators' ], $this->post( 'people', [ 'administrators' => [] ] )->fields() );
		self::assertSame( [ 'administrators' ], $this->post( 'people', [ 'administrators' => [ 999999 ] ] )->fields() );
		self::assertSame( [ 'contacts.questions' ], $this->post( 'people', [ 'administrators' => [ $ruth->ID ], 'contacts' => [ 'questions' => 'nonsense' ] ] )->fields() );
		self::assertFalse( user_can( $ruth->ID, 'manage_mentoring' ) );

		$this->step( 'people', [ 'administrators' => [ $ruth->ID ] ] );
		self::assertTrue( user_can( $ruth->ID, 'manage_mentoring' ) );
		self::assertTrue( user_can( $ruth->ID, 'read_mentoring_answers' ) );
		self::assertFalse( user_can( $this->webmaster->ID, 'manage_mentoring' ) );

		$this->act_as( $ruth );
		$refused = $this->post( 'people', [ 'administrators' => [ $ruth->ID, $this->create_user()->ID ] ] );
		self::assertSame( [ 409, 'site_administrators_only' ], [ $refused->status, $refused->at( 'code' ) ] );
		self::assertSame( [ false, 'contact@example.org' ], $this->step( 'people', [ 'contacts' => [ 'questions' => 'contact@example.org' ] ] )->values( 'people.may_name', 'people.contacts.questions' ) );
		self::assertSame( 'site_administrators_only', $this->post( 'timezone', [ 'timezone' => 'America/Vancouver' ] )->at( 'code' ) );
	}

	/**
	 * People and addresses belong to a program: before there is one the step says what comes first.
	 */
	public function test_people_come_after_what_one_runs(): void {
		self::assertSame( 'no_program', $this->post( 'people', [ 'administrators' => [ $this->webmaster->ID ] ] )->at( 'code' ) );
	}

	/**
	 * A site administrator can always name others, also once a program runs and is not theirs to change.
	 */
	public function test_a_program_that_runs_is_never_left_without_somebody_to_name(): void {
		\MentoringProgram\Tests\OpenChapter::make();
		$ruth = $this->create_user();

		self::assertSame( [ $ruth->ID ], $this->step( 'people', [ 'administrators' => [ $ruth->ID ] ] )->column( 'people.administrators', 'id' ) );
		self::assertSame( 200, $this->post( 'membership', self::BY_ROLES )->status );
		self::assertSame( 403, $this->post( 'people', [ 'contacts' => [ 'questions' => 'other@example.org' ] ] )->status );
	}

	/**
	 * NOTES, issue 3.2: pages are made once, published or as drafts as asked; a page that holds the block already is
	 * taken; one that was deleted is made anew.
	 */
	public function test_a_page_is_never_made_twice(): void {
		$theirs = wp_insert_post(
			[
				'post_type'    => 'page',
				'post_title'   => 'Our groups',
				'post_content' => '<p>Welcome.</p><!-- wp:mentoring-program/group-catalog {"filters":[]} /-->',
				'post_status'  => 'publish',
			]
		);
		$made = $this->step( 'pages', [] );
		self::assertSame( [ $theirs, 'Our groups', 'publish' ], $made->values( 'pages.0.id', 'pages.0.title', 'pages.0.status' ) );
		self::assertSame( [ 'Register for a group', 'draft' ], $made->values( 'pages.1.title', 'pages.1.status' ) );
		self::assertSame( '<!-- wp:mentoring-program/my-mentoring /-->', get_post( $made->number( 'pages.2.id' ) )?->post_content );

		self::assertSame( $made->at( 'pages' ), $this->step( 'pages', [ 'publish' => true ] )->at( 'pages' ) );
		wp_trash_post( $made->number( 'pages.1.id' ) );
		self::assertNull( $this->standing()->at( 'pages.1.id' ) );
		$again = $this->step( 'pages', [ 'publish' => true ] );
		self::assertNotSame( $made->at( 'pages.1.id' ), $again->at( 'pages.1.id' ) );
		self::assertSame( 'publish', $again->at( 'pages.1.status' ) );
		self::assertSame( get_permalink( $again->number( 'pages.1.id' ) ), mentoring_program()->settings()->page_url( 'registration_form' ) );
		self::assertSame( [ 1, 1, 1 ], array_map( self::pages_with( ... ), [ 'group-catalog', 'registration-form', 'my-mentoring' ] ) );
	}

	/**
	 * A page with the shortcode serves as well: sites without the block editor have those.
	 */
	public function test_a_page_with_the_shortcode_is_taken(): void {
		$theirs = wp_insert_post(
			[
				'post_type'    => 'page',
				'post_title'   => 'Mine',
				'post_content' => '[mentoring_my_mentoring]',
				'post_status'  => 'private',
			]
		);

		self::assertSame( [ $theirs, 'private' ], $this->step( 'pages', [] )->values( 'pages.2.id', 'pages.2.status' ) );
	}

	/**
	 * Two who press the button at once make one set of pages: the second is asked to try again.
	 */
	public function test_two_at_once_make_one_set_of_pages(): void {
		require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
		WP_Upgrader::create_lock( 'mentoring_program_pages', 60 );
		$before = (int) wp_count_posts( 'page' )->draft;

		self::assertSame( 503, $this->post( 'pages', [] )->status );
		self::assertSame( $before, (int) wp_count_posts( 'page' )->draft );
		WP_Upgrader::release_lock( 'mentoring_program_pages' );
		self::assertSame( 200, $this->post( 'pages', [] )->status );
	}

	/**
	 * Data is deleted with the plugin only when a site administrator asked for it.
	 */
	public function test_deleting_data_has_to_be_asked_for(): void {
		self::assertFalse( $this->standing()->at( 'remove_data' ) );
		self::assertTrue( $this->step( 'remove-data', [ 'remove_data' => true ] )->at( 'remove_data' ) );
		self::assertSame( [ 'remove_data' ], $this->post( 'remove-data', [] )->fields() );
	}

	private function standing(): Answer {
		return Answer::of( $this->rest( 'GET', 'setup' ) );
	}

	/**
	 * @param array<string, mixed> $input
	 */
	private function post( string $step, array $input ): Answer {
		return Answer::of( $this->rest( 'POST', "setup/{$step}", $input ) );
	}

	/**
	 * @param array<string, mixed> $input
	 */
	private function step( string $step, array $input ): Answer {
		$answer = $this->post( $step, $input );
		self::assertSame( 200, $answer->status, (string) wp_json_encode( $answer->at( '' ) ) );
		return $answer;
	}

	private function create_program(): int {
		$made = Answer::of(
			$this->rest(
				'POST',
				'programs',
				[
					'preset'  => 'groups_by_term',
					'name'    => 'Mentoring groups',
					'chapter' => 'Chapter of Tests',
				]
			)
		);
		self::assertSame( 201, $made->status );
		return $made->number( 'id' );
	}

	private function set_fees( int $id ): void {
		$program = Answer::of( $this->rest( 'GET', "programs/{$id}" ) );
		$tracks  = $program->at( 'tracks' );
		$saved   = $this->rest(
			'POST',
			"programs/{$id}",
			[
				'tracks'  => array_map( static fn( mixed $track ): array => [ 'fee' => 9000 ] + (array) $track, is_array( $tracks ) ? $tracks : [] ),
				'version' => $program->number( 'version' ),
			]
		);
		self::assertSame( 200, $saved->get_status() );
	}

	/**
	 * How many pages that are not in the trash hold a block.
	 */
	private static function pages_with( string $block ): int {
		return mentoring_program()->database()->number( "SELECT COUNT(*) FROM {posts} WHERE post_type = 'page' AND post_status <> 'trash' AND post_content LIKE %s", "%mentoring-program/{$block}%" );
	}
}
