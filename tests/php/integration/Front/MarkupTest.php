<?php
/**
 * Markup somebody types is text wherever it is shown (check 8): pages and letters.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Front;

use MentoringProgram\Message\SendMessages;
use MentoringProgram\Profile\Profile;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\RenderedBlock;
use WP_HTML_Tag_Processor;
use WP_User;

final class MarkupTest extends IntegrationTestCase {
	private const TYPED = '"\'><img src=x onerror=alert(1)></script><script>alert(2)</script>';

	private WP_User $mentor;
	private WP_User $member;
	private WP_User $manager;
	private int $group;

	protected function setUp(): void {
		parent::setUp();
		$chapter       = Chapter::make();
		$this->manager = $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ 'manage_mentoring', 'read_mentoring_answers' ] );
		$this->mentor  = $this->create_user( 'subscriber' );
		$this->member  = $this->create_user( 'subscriber' );
		foreach ( [ $this->mentor, $this->member ] as $user ) {
			// What WordPress itself would strip, another plugin or an import may have left.
			mentoring_program()->database()->write( 'UPDATE {users} SET display_name = %s WHERE ID = %d', 'Ada ' . self::TYPED, $user->ID );
			clean_user_cache( $user->ID );
		}
		mentoring_program()->profiles()->save( new Profile( $this->mentor->ID, 'Ada ' . self::TYPED, self::TYPED, self::TYPED, 0, 0 ), 1, $this->clock->now() );
		$this->act_as( $this->manager );
		$group       = $chapter->group( $chapter->term( self::TYPED ), $this->mentor, [
			'title'            => 'Hours ' . self::TYPED,
			'summary'          => self::TYPED,
			'topics'           => [ self::TYPED ],
			'readings'         => [ self::TYPED ],
			'location_public'  => self::TYPED,
			'location_members' => self::TYPED,
			'location_private' => self::TYPED,
			'minimum'          => 1,
		] );
		$this->group = $group->id;
		$this->act_as( $this->member );
		$made = $this->rest( 'POST', 'registrations', [
			'group'             => $group->id,
			'attends_all_dates' => true,
			'agreements'        => array_map( static fn( object $agreement ): int => $agreement->text_id, $chapter->policy->agreements_for( $chapter->policy->track( 'ten_weeks' ) ?? self::fail() ) ),
			'answers'           => [
				'sees_clients'        => 'yes',
				'coursework_finished' => 'yes',
				'practice_start'      => '2021-03',
				'intern'              => 'yes',
				'outpatient'          => 'yes',
				'support_lacking'     => 'yes',
				'supervised'          => 'yes',
				'graduate_program'    => self::TYPED,
				'internship_site'     => self::TYPED,
				'supervisor'          => self::TYPED,
			],
		], [ 'Idempotency-Key' => wp_generate_uuid4() ] );
		self::assertSame( 201, $made->get_status(), (string) wp_json_encode( $made->get_data() ) );
	}

	/**
	 * Check 8: every block, for everybody who reads it.
	 */
	public function test_no_page_runs_what_somebody_typed(): void {
		foreach ( [ 0, $this->member->ID, $this->mentor->ID, $this->manager->ID ] as $reader ) {
			$this->act_as( $reader );
			foreach ( [ 'group-catalog', 'my-mentoring', 'term-status', 'registration-form' ] as $block ) {
				$html = RenderedBlock::of( $block, 'registration-form' === $block ? [ 'group' => $this->group ] : [] );
				self::assertSame( [], self::runs( $html ), "{$block} for reader {$reader}" );
			}
		}
		$this->act_as( null );
		self::assertStringContainsString( '&lt;img src=x onerror=alert(1)&gt;', RenderedBlock::of( 'group-catalog' ), 'The text is there.' );
	}

	/**
	 * Check 8: letters are plain text, and data stays what was typed: who shows it escapes it.
	 */
	public function test_no_letter_runs_it(): void {
		mentoring_program()->send_messages()->due( SendMessages::UNHURRIED );
		$letters = $this->mailbox();
		self::assertNotEmpty( array_filter( $letters, static fn( array $letter ): bool => str_contains( $letter['message'], 'Hours' ) ), 'They are about this group.' );
		foreach ( $letters as $letter ) {
			self::assertSame( [], preg_grep( '/content-type:\s*text\/html/i', $letter['headers'] ) );
			self::assertSame( 0, preg_match( '/[\r\n]/', $letter['subject'] ) );
		}
		$this->act_as( $this->manager );
		$record = Answer::of( $this->rest( 'GET', "groups/{$this->group}" ) );
		self::assertSame( 200, $record->status );
		self::assertStringContainsString( 'onerror', $record->text( 'summary' ) );
	}

	/**
	 * Check 8: what is shown once the group has met: attendance, a statement, and the page behind a mailed link.
	 */
	public function test_nothing_shown_after_a_meeting_runs_it(): void {
		$place   = mentoring_program()->registrations()->of_person( $this->member->ID )[0]->id;
		$meeting = mentoring_program()->database()->number( 'SELECT MIN(id) FROM {meetings} WHERE host_id = %d', $this->group );
		$this->travel( '2026-10-08 12:00' );
		$secret = mentoring_program()->tokens()->make( TokenPurpose::Attendance, $meeting, $this->mentor->ID, null );
		$this->act_as( $this->mentor );
		$shown = [
			'my mentoring of the mentor'  => RenderedBlock::of( 'my-mentoring' ),
			'the roster to print'         => $this->part( 'my-mentoring/roster', mentoring_program()->led_groups()->to_print( $this->group, mentoring_program()->actors()->of( $this->mentor->ID ) ) ),
			'the page behind the link'    => $this->part( 'shared/link-page', mentoring_program()->attendance_page()->of( $secret, null )[1] ),
			'the names behind the link'   => $this->part( 'shared/link-page', mentoring_program()->attendance_page()->of( $secret, [ 'mentoring_answer' => 'some' ] )[1] ),
			'the statement of attendance' => $this->part( 'my-mentoring/statement', mentoring_program()->statements()->open( $place, mentoring_program()->actors()->of( $this->member->ID ) ) ),
		];

		foreach ( $shown as $what => $html ) {
			self::assertSame( [], self::runs( $html ), $what );
			self::assertStringContainsString( '&lt;img src=x onerror=alert(1)&gt;', $html, "{$what}: the text is there." );
		}
	}

	/**
	 * @param array<string, mixed>|null $view
	 */
	private function part( string $name, ?array $view ): string {
		ob_start();
		mentoring_program()->blocks()->part( $name, $view ?? [] );
		return (string) ob_get_clean();
	}

	/**
	 * What a browser would run.
	 *
	 * @return list<string>
	 */
	private static function runs( string $html ): array {
		$found = [];
		$tags  = new WP_HTML_Tag_Processor( $html );
		while ( $tags->next_tag() ) {
			if ( 'SCRIPT' === $tags->get_tag() && 'application/json' !== $tags->get_attribute( 'type' ) ) {
				$found[] = 'a script';
			}
			foreach ( $tags->get_attribute_names_with_prefix( 'on' ) ?? [] as $name ) {
				$found[] = $name;
			}
			foreach ( [ 'href', 'src', 'action' ] as $name ) {
				if ( 1 === preg_match( '/^\s*(javascript|data):/i', (string) $tags->get_attribute( $name ) ) || 'x' === $tags->get_attribute( $name ) ) {
					$found[] = $name;
				}
			}
		}
		return $found;
	}
}
