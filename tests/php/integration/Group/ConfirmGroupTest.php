<?php
/**
 * Nothing of a group is public before who leads it has confirmed its dates and the agreement on confidentiality, by a secret
 * link (check 16) or, recorded by an administrator, by phone.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Group;

use MentoringProgram\Group\CatalogFilter;
use MentoringProgram\Group\ConfirmPage;
use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Group\MentorAgreement;
use MentoringProgram\Message\SendMessages;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Term\Term;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use WP_User;

/**
 * @phpstan-import-type LinkView from \MentoringProgram\Shared\LinkPage
 */
final class ConfirmGroupTest extends IntegrationTestCase {
	private Chapter $chapter;
	private Term $term;
	private WP_User $mentor;
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = Chapter::make();
		$this->term    = $this->chapter->term();
		$this->mentor  = $this->create_user( 'subscriber', [ 'display_name' => 'Naoko Hirabayashi', 'user_email' => 'naoko@example.org' ] );
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth Abernathy' ], [ Capabilities::MANAGE ] );
		mentoring_program()->settings()->record_site();
		$this->act_as( $this->manager );
	}

	/**
	 * The rule itself, on every public surface: list, page, core's route, search, sitemap, our routes (check 10).
	 */
	public function test_a_group_its_mentor_has_not_confirmed_is_nowhere_public(): void {
		$group = $this->made();
		$this->act_as( null );
		self::assertSame( [], $this->surfaces( $group ) );
		$this->confirm( $this->secret() );
		self::assertSame( [ 'the list', 'its page', 'core’s route', 'core’s list', 'search', 'sitemap', 'our route', 'our list' ], $this->surfaces( $group ) );
	}

	/**
	 * Following the link shows everything and changes nothing, however often a scanner does it (check 16).
	 */
	public function test_looking_changes_nothing(): void {
		$this->made();
		$this->act_as( null );
		$secret = $this->secret();
		$before = $this->everything();
		mentoring_program()->confirm_page()->of( $secret, null );
		[ $status, $view ] = mentoring_program()->confirm_page()->of( $secret, null );
		self::assertSame( 200, $status );
		self::assertSame( 'Will you lead “The first hours”?', $view['title'] ?? '' );
		self::assertCount( 5, array_merge( ...array_column( $view['months'] ?? [], 'days' ) ), 'Every date is there.' );
		$facts = array_column( $view['facts'] ?? [], 'value' );
		self::assertSame( [ 'Every other Tuesday, 18:00–19:30 (Vancouver time)', 'In person, Harbour Street Library, Room 2', '4 to 8' ], $facts );
		self::assertSame( MentorAgreement::words( null )['promise'], $view['form']['promise'] ?? '' );
		self::assertSame( $before, $this->everything() );
	}

	/**
	 * Which wording, when, by whom; the link is used up, and coming back says what was done.
	 */
	public function test_confirming_keeps_the_wording_and_uses_the_link_up(): void {
		$group = $this->made();
		$this->act_as( null );
		$secret = $this->secret();
		self::assertSame( [ 303, null ], $this->confirm( $secret ) );
		self::assertSame( [ 303, null ], $this->confirm( $secret ), 'Twice is harmless.' );
		$row = mentoring_program()->database()->row( 'SELECT c.*, t.promise FROM {group_confirmations} c JOIN {texts} t ON t.id = c.text_id WHERE c.group_id = %d', $group );
		self::assertSame( [ (string) $this->mentor->ID, '2026-09-01 12:00:00', MentorAgreement::words( null )['promise'], null ], [ $row['mentor_id'] ?? '', $row['confirmed_at'] ?? '', $row['promise'] ?? '', $row['told_on'] ?? null ] );
		self::assertSame( 1, mentoring_program()->database()->number( 'SELECT COUNT(*) FROM {tokens} WHERE used_at IS NOT NULL' ) );
		self::assertSame( 'You have confirmed “The first hours”', mentoring_program()->confirm_page()->of( $secret, null )[1]['title'] ?? '' );
		$this->act_as( $this->manager );
		self::assertSame( [ 'published', 'confirmed' ], Answer::of( $this->rest( 'GET', "groups/{$group}" ) )->values( 'state', 'mentors.0.confirmation.state' ) );
	}

	/**
	 * A chapter's own words are agreed to from the day they apply; whoever agreed before agreed to the words of that day, and
	 * who was reading them while they changed is shown the new ones.
	 */
	public function test_the_agreement_is_the_chapters_and_each_wording_is_kept(): void {
		$group   = $this->made();
		$program = mentoring_program()->groups()->find( $group )->program_id ?? 0;
		$version = Answer::of( $this->rest( 'GET', "programs/{$program}" ) )->number( 'version' );
		$half    = $this->rest( 'POST', "programs/{$program}", [
			'mentor_agreement' => [
				'promise' => ' ',
				'detail'  => 'All of it.',
			],
			'version'          => $version,
		] );
		self::assertSame( [ 'mentor_agreement.promise' ], Answer::of( $half )->fields() );
		$saved = $this->rest( 'POST', "programs/{$program}", [
			'mentor_agreement' => [
				'promise' => 'It stays among us.',
				'detail'  => 'All of it.',
			],
			'version'          => $version,
		] );
		self::assertSame( 200, $saved->get_status(), (string) wp_json_encode( $saved->get_data() ) );

		$this->act_as( null );
		$secret = $this->secret();
		self::assertSame( 409, $this->confirm( $secret )[0], 'The words read were others.' );
		$view = mentoring_program()->confirm_page()->of( $secret, null )[1];
		self::assertSame( [ 'It stays among us.', 'All of it.' ], [ $view['form']['promise'] ?? '', $view['form']['detail'] ?? '' ] );
		self::assertSame( 303, mentoring_program()->confirm_page()->of( $secret, [
			ConfirmPage::ARGUMENT => $secret,
			'mentoring_wording'   => $view['form']['hidden']['mentoring_wording'] ?? '',
		] )[0] );
		self::assertSame( 'It stays among us.', mentoring_program()->database()->row( 'SELECT t.promise FROM {group_confirmations} c JOIN {texts} t ON t.id = c.text_id WHERE c.group_id = %d', $group )['promise'] ?? '' );
	}

	/**
	 * Check 16: the secret is nowhere in the database, ends by itself, and one for another purpose opens nothing.
	 */
	public function test_the_link_is_secret_single_and_ends(): void {
		$this->made();
		$secret = $this->secret();
		self::assertSame( 64, strlen( $secret ) );
		self::assertStringNotContainsString( $secret, (string) wp_json_encode( $this->everything() ) );
		foreach ( [ '', 'x', str_repeat( '0', 64 ), mentoring_program()->tokens()->make( \MentoringProgram\Shared\TokenPurpose::CanCome, 1, $this->mentor->ID, null ) ] as $wrong ) {
			self::assertSame( 404, mentoring_program()->confirm_page()->of( $wrong, null )[0] );
			self::assertSame( 404, $this->confirm( $wrong )[0] );
		}
		$this->travel( '2026-11-02 12:00:00' );
		self::assertSame( 404, $this->confirm( $secret )[0], 'Its time is over.' );
	}

	/**
	 * Another wording than the one that was read is not agreed to.
	 */
	public function test_a_wording_that_was_not_read_is_not_agreed_to(): void {
		$group = $this->made();
		[ $status, $view ] = mentoring_program()->confirm_page()->of( $secret = $this->secret(), [ 'mentoring_wording' => 'an older one' ] );
		self::assertSame( [ 409, true ], [ $status, isset( $view['form'] ) ] );
		self::assertSame( 404, $this->public_status( $group ) );
		self::assertSame( 303, $this->confirm( $secret )[0], 'The link is still good.' );
	}

	/**
	 * Other dates are another question: the old link says so, a new message asks; what is public stays public.
	 */
	public function test_changed_dates_ask_again(): void {
		$group = $this->made();
		$old   = $this->secret();
		$this->confirm( $old );
		$moved = Answer::of( $this->rest( 'POST', "groups/{$group}", [ 'version' => 1, 'meetings' => Chapter::meetings( [ '2026-10-07', '2026-10-21' ] ) ] ) );
		self::assertSame( [ 'published', 'changed' ], $moved->values( 'state', 'mentors.0.confirmation.state' ) );
		$new = $this->secret();
		self::assertNotSame( $old, $new );
		self::assertSame( 303, $this->confirm( $new )[0] );
		self::assertSame( 'confirmed', Answer::of( $this->rest( 'GET', "groups/{$group}" ) )->at( 'mentors.0.confirmation.state' ) );
	}

	public function test_a_draft_with_other_dates_waits_for_the_new_answer(): void {
		$group = $this->made();
		$old   = $this->secret();
		$this->rest( 'POST', "groups/{$group}", [ 'version' => 1, 'meetings' => Chapter::meetings( [ '2026-10-07', '2026-10-21' ] ) ] );
		[ $status, $view ] = $this->confirm( $old );
		self::assertSame( 409, $status );
		self::assertStringContainsString( 'The dates have changed', $view['says'][0] ?? '' );
		self::assertSame( 404, $this->public_status( $group ) );
		$this->confirm( $this->secret() );
		self::assertSame( 200, $this->public_status( $group ) );
	}

	/**
	 * Every mentor confirms; a substitute need not.
	 */
	public function test_a_group_with_two_mentors_waits_for_both(): void {
		$second     = $this->create_user( 'subscriber', [ 'user_email' => 'tomas@example.org' ] );
		$substitute = $this->create_user( 'subscriber', [ 'user_email' => 'hemi@example.org' ] );
		$group      = $this->made( [ 'mentors' => [ [ 'id' => $this->mentor->ID, 'role' => 'mentor' ], [ 'id' => $second->ID, 'role' => 'co_mentor' ], [ 'id' => $substitute->ID, 'role' => 'substitute' ] ] ] );
		$secrets    = [ $this->secret( 'naoko@example.org' ), $this->secret( 'tomas@example.org' ) ];
		$this->confirm( $secrets[0] );
		self::assertSame( 404, $this->public_status( $group ) );
		$this->confirm( $secrets[1] );
		self::assertSame( 200, $this->public_status( $group ) );
		self::assertNotContains( [ 'hemi@example.org' ], array_column( $this->mailbox(), 'to' ) );
	}

	/**
	 * The group an administrator leads is confirmed by the same page.
	 */
	public function test_an_administrator_who_leads_confirms_like_everybody(): void {
		$group = $this->made( [ 'mentors' => [ [ 'id' => $this->manager->ID, 'role' => 'mentor' ] ] ] );
		self::assertSame( 404, $this->public_status( $group ) );
		$this->confirm( $this->secret( $this->manager->user_email ) );
		self::assertSame( 200, $this->public_status( $group ) );
	}

	/**
	 * By phone: written down with day and name, in the audit too; nobody agrees to a wording for somebody else.
	 */
	public function test_a_phone_call_is_recorded_with_audit(): void {
		$group  = $this->made();
		$answer = Answer::of( $this->rest( 'POST', "groups/{$group}/confirm", [ 'mentor' => $this->mentor->ID, 'told_on' => '2026-08-30' ] ) );
		self::assertSame( [ 200, 'published' ], [ $answer->status, $answer->at( 'state' ) ] );
		self::assertStringContainsString( 'Confirmed by phone on 30 August 2026, recorded by Ruth Abernathy.', $answer->text( 'mentors.0.confirmation.words' ) );
		self::assertStringContainsString( 'still open', $answer->text( 'mentors.0.confirmation.words' ) );
		$audit = mentoring_program()->audit()->of( 'group', $group );
		self::assertSame( [ 'mentor_confirmed', $this->manager->ID, $this->mentor->ID, [ 'told_on' => '2026-08-30' ] ], [ $audit[0]['act']->value, $audit[0]['actor_id'], $audit[0]['person_id'], $audit[0]['details'] ] );
	}

	public function test_a_phone_call_that_cannot_be_is_refused(): void {
		$group  = $this->made();
		$before = $this->row_counts();
		foreach ( [ [ [ 'told_on' => '2026-09-02' ], 'told_on' ], [ [ 'told_on' => 'yesterday' ], 'told_on' ], [ [ 'mentor' => $this->manager->ID ], 'mentor' ] ] as [ $changes, $field ] ) {
			self::assertSame( [ $field ], Answer::of( $this->rest( 'POST', "groups/{$group}/confirm", $changes + [ 'mentor' => $this->mentor->ID, 'told_on' => '2026-08-30' ] ) )->fields() );
		}
		$this->act_as( $this->mentor );
		self::assertSame( 403, $this->rest( 'POST', "groups/{$group}/confirm", [ 'mentor' => $this->mentor->ID, 'told_on' => '2026-08-30' ] )->get_status() );
		self::assertSame( $before, $this->row_counts() );
		self::assertSame( 404, $this->public_status( $group ) );
	}

	/**
	 * Asking again replaces the link; once all have confirmed there is nobody to ask.
	 */
	public function test_asking_again_makes_a_new_link(): void {
		$group = $this->made();
		$first = $this->secret();
		$this->travel( '+1 day' );
		self::assertSame( 200, $this->rest( 'POST', "groups/{$group}/ask-mentors" )->get_status() );
		$second = $this->secret();
		self::assertSame( [ 404, 303 ], [ $this->confirm( $first )[0], $this->confirm( $second )[0] ] );
		$none = Answer::of( $this->rest( 'POST', "groups/{$group}/ask-mentors" ) );
		self::assertSame( [ 409, 'nobody_to_ask' ], [ $none->status, $none->at( 'code' ) ] );
	}

	/**
	 * From a draft nothing else than waiting leads to the public.
	 */
	public function test_no_other_state_slips_past(): void {
		$group = $this->made( [ 'state' => 'draft' ] );
		foreach ( [ 'on_hold', 'archived' ] as $state ) {
			self::assertSame( [ 'state' ], Answer::of( $this->rest( 'POST', "groups/{$group}", [ 'version' => 1, 'state' => $state ] ) )->fields(), $state );
		}
		self::assertSame( [], $this->mailbox(), 'A draft that is not to be published asks nobody.' );
	}

	/**
	 * @param array<string, mixed> $changes
	 */
	private function made( array $changes = [] ): int {
		return mentoring_program()->save_group()->create( array_merge( Chapter::form( $this->term, $this->mentor ), $changes ), Actor::system() )->id;
	}

	/**
	 * The secret in the last letter to somebody.
	 */
	private function secret( string $address = 'naoko@example.org' ): string {
		mentoring_program()->send_messages()->due( SendMessages::UNHURRIED );
		$letters = array_filter( $this->mailbox(), static fn( array $letter ): bool => in_array( $address, $letter['to'], true ) );
		self::assertSame( 1, preg_match( '/mentoring_confirm=([0-9a-f]{64})/', (string) ( end( $letters )['message'] ?? '' ), $found ), 'A letter with a link.' );
		return $found[1];
	}

	/**
	 * @return array{int, LinkView|null}
	 */
	private function confirm( string $secret ): array {
		return mentoring_program()->confirm_page()->of( $secret, [
			ConfirmPage::ARGUMENT => $secret,
			'mentoring_wording'   => MentorAgreement::mark( MentorAgreement::words( null ) ),
		] );
	}

	/**
	 * Where visitors find the group.
	 *
	 * @return list<string>
	 */
	private function surfaces( int $id ): array {
		$group   = mentoring_program()->groups()->find( $id ) ?? self::fail();
		$catalog = mentoring_program()->catalog()->view( CatalogFilter::from_request( [], [] ), Actor::visitor() );
		$found   = static fn( array $asked ): bool => [] !== ( new \WP_Query( $asked ) )->posts;
		$seen    = [
			'the list'     => [] !== array_merge( ...array_column( $catalog['terms'], 'groups' ) ),
			'its page'     => $found( [ 'p' => $group->post_id, 'post_type' => GroupPostType::NAME ] ),
			'core’s route' => 200 === $this->rest( 'GET', "/wp/v2/mentoring_group/{$group->post_id}" )->get_status(),
			'core’s list'  => [] !== $this->data( $this->rest( 'GET', '/wp/v2/mentoring_group' ) ),
			'search'       => $found( [ 's' => 'The first hours' ] ),
			'sitemap'      => [] !== ( new \WP_Sitemaps_Posts() )->get_url_list( 1, GroupPostType::NAME ),
			'our route'    => 200 === $this->rest( 'GET', "groups/{$id}" )->get_status(),
			'our list'     => [] !== $this->data( $this->rest( 'GET', 'groups' ) ),
		];
		return array_keys( array_filter( $seen ) );
	}

	private function public_status( int $group ): int {
		$before = get_current_user_id();
		$this->act_as( null );
		$status = $this->rest( 'GET', "groups/{$group}" )->get_status();
		$this->act_as( $before );
		return $status;
	}

	/**
	 * @return array<string, mixed>
	 */
	private function everything(): array {
		$database = mentoring_program()->database();
		return [
			'groups'        => $database->rows( 'SELECT * FROM {groups}' ),
			'confirmations' => $database->rows( 'SELECT * FROM {group_confirmations}' ),
			'tokens'        => $database->rows( 'SELECT * FROM {tokens}' ),
			'texts'         => $database->rows( 'SELECT * FROM {texts}' ),
			'outbox'        => $database->rows( 'SELECT * FROM {outbox}' ),
		];
	}
}
