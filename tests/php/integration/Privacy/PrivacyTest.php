<?php
/**
 * What a person may ask of the site: everything it holds about them, and to be forgotten.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Privacy;

use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_User;

final class PrivacyTest extends IntegrationTestCase {
	/**
	 * Check 19: every column of every table of ours is exported, erased, says nothing, or stays with a reason.
	 */
	public function test_every_column_is_exported_erased_or_kept_with_a_reason(): void {
		/** @var \wpdb $wpdb */
		$wpdb   = $GLOBALS['wpdb'];
		$listed = [];
		foreach ( mentoring_program()->personal_data() as $concept ) {
			foreach ( $concept->inventory() as $table => $columns ) {
				self::assertArrayNotHasKey( $table, $listed, "Two concepts list {$table}." );
				$listed[ $table ] = array_keys( $columns );
				foreach ( $columns as $column => $fate ) {
					self::assertMatchesRegularExpression( '/^(exported|erased|none|kept: .{10,})$/D', $fate, "{$table}.{$column}" );
				}
			}
		}
		$there = [];
		foreach ( mentoring_program()->tables() as $table ) {
			$columns                 = $wpdb->get_col( 'DESCRIBE ' . mentoring_program()->database()->table( $table->name() ) ); // phpcs:ignore WordPress.DB.PreparedSQL
			$there[ $table->name() ] = $columns;
			self::assertEqualsCanonicalizing( $table->columns(), $columns, $table->name() );
		}
		ksort( $listed );
		ksort( $there );
		self::assertSame( array_keys( $there ), array_keys( $listed ) );
		foreach ( $there as $table => $columns ) {
			self::assertEqualsCanonicalizing( $columns, $listed[ $table ], $table );
		}
	}

	/**
	 * DESIGN § 12: WordPress's own export holds what was registered, answered, agreed to, prepared and written.
	 */
	public function test_the_export_holds_everything(): void {
		$chapter = OpenChapter::make();
		$person  = $this->participant( $chapter );
		$soon    = $chapter->group( term: $chapter->another_term( '2026-09-08 16:00:00' ), title: 'Not open yet' );
		self::assertSame( 200, $this->rest( 'PUT', "groups/{$soon->id}/preparation", [ 'answers' => OpenChapter::ELIGIBLE ] )->get_status() );
		mentoring_program()->audit()->record( mentoring_program()->actors()->of( 1 ), AuditAct::AnswersRead, 'registration', 1, $person->ID );

		$export = $this->export( $person );

		foreach ( [ 'Registrations', 'Answers you gave', 'What you agreed to', 'How your registrations came about', 'Prepared, not sent', 'Messages of the mentoring program', 'Written down about looks, exports and rights' ] as $heading ) {
			self::assertContains( $heading, array_column( $export, 'group_label' ), $heading );
		}
		$text = (string) wp_json_encode( $export );
		self::assertStringContainsString( 'March 2021', $text, 'Answers are told in words.' );
		self::assertStringContainsString( 'The first hours with a new client', $text );
		self::assertSame( [], $this->export( $this->create_user( OpenChapter::MEMBER ) ), 'Nothing of anybody else.' );
	}

	/**
	 * P10: what does not fit on a page is on the next, nothing twice.
	 */
	public function test_the_export_goes_on_page_by_page(): void {
		$person = $this->create_user();
		$actor  = mentoring_program()->actors()->of( 1 );
		for ( $row = 1; $row <= 450; $row++ ) {
			mentoring_program()->audit()->record( $actor, AuditAct::AnswersRead, 'registration', $row, $person->ID );
		}

		$export = $this->export( $person );

		self::assertCount( 450, $export );
		self::assertCount( 450, array_unique( array_column( $export, 'item_id' ) ) );
	}

	/**
	 * Fault 27: every copy goes; what must stay is said, with the reason.
	 */
	public function test_erasing_finds_every_copy_and_says_what_stays(): void {
		$chapter = OpenChapter::make();
		$person  = $this->participant( $chapter );
		$other   = $this->participant( $chapter );
		mentoring_program()->save_profile()->save( $person->ID, [ 'bio' => 'Twenty years of practice.' ], 0, mentoring_program()->actors()->current() );

		self::assertArrayHasKey( 'mentoring-program', (array) apply_filters( 'wp_privacy_personal_data_erasers', [] ) );
		$answer = mentoring_program()->privacy()->erase_page( $person->user_email );

		self::assertTrue( $answer['items_removed'] );
		self::assertTrue( $answer['items_retained'] );
		self::assertTrue( $answer['done'] );
		self::assertStringContainsString( '84 months', implode( ' ', $answer['messages'] ) );
		self::assertStringContainsString( 'still stands', implode( ' ', $answer['messages'] ) );
		self::assertSame( [], $this->answers_of( $person ) );
		self::assertNotSame( [], $this->answers_of( $other ), 'Nobody else loses anything.' );
		self::assertSame( 0, $this->number( 'SELECT COUNT(*) FROM {profiles} WHERE user_id = %d', $person->ID ) );
		self::assertSame( 0, $this->number( 'SELECT COUNT(*) FROM {member_index} WHERE user_id = %d', $person->ID ) );
		self::assertSame( 0, $this->number( 'SELECT COUNT(*) FROM {outbox} WHERE to_address = %s', $person->user_email ) );
		self::assertGreaterThan( 0, $this->number( 'SELECT COUNT(*) FROM {acceptances} WHERE person_id = %d', $person->ID ) );
	}

	/**
	 * Fault 27: erased while registering again, the new answers are new; a second time they go too.
	 */
	public function test_answers_given_while_erasing_go_the_next_time(): void {
		$chapter = OpenChapter::make();
		$person  = $this->participant( $chapter );
		$erase   = static function () use ( $person ): void {
			mentoring_program()->privacy()->erase_page( $person->user_email );
		};
		// In the middle of the request that registers, right after the place is theirs.
		add_action( 'mentoring_program_registration_event', $erase );
		$second = $chapter->group( term: $chapter->another_term(), title: 'Another' );
		$this->act_as( $person );
		self::assertSame( 201, $this->rest( 'POST', 'registrations', $chapter->form( $second ), [ 'Idempotency-Key' => 'while-being-erased-1' ] )->get_status() );
		remove_action( 'mentoring_program_registration_event', $erase );

		self::assertSame( [], $this->answers_of( $person ) );
		self::assertSame( 2, $this->number( 'SELECT COUNT(*) FROM {registrations} WHERE person_id = %d AND ended_at IS NULL', $person->ID ) );
	}

	/**
	 * Fault 30: an account that is deleted leaves its place; what was agreed to stays under the name it had.
	 */
	public function test_a_deleted_account_leaves_its_place_and_the_name_it_agreed_under(): void {
		$chapter = OpenChapter::make();
		$group   = $chapter->group( capacity: 1 );
		$person  = $this->participant( $chapter, $group->id );
		$waiting = $this->create_user( OpenChapter::MEMBER );
		$this->act_as( $waiting );
		self::assertSame( 201, $this->rest( 'POST', 'registrations', [ 'accept_waiting' => true ] + $chapter->form( $group ), [ 'Idempotency-Key' => 'waits-for-the-place' ] )->get_status() );

		wp_delete_user( $person->ID );

		$row = mentoring_program()->database()->row( 'SELECT * FROM {registrations} WHERE person_id = %d', $person->ID );
		self::assertSame( $person->display_name, $row['person_name'] ?? '' );
		self::assertSame( 'withdrawn', $row['ended_reason'] ?? '' );
		self::assertSame( [], $this->answers_of( $person ) );
		self::assertGreaterThan( 0, $this->number( 'SELECT COUNT(*) FROM {acceptances} WHERE person_id = %d', $person->ID ) );
		self::assertSame( 1, $this->number( 'SELECT COUNT(*) FROM {seats} s JOIN {registrations} r ON r.id = s.registration_id WHERE r.person_id = %d', $waiting->ID ), 'The place is offered to who waits.' );
	}

	/**
	 * Fault 23: an account deleted without telling anybody is found the next day.
	 */
	public function test_an_account_that_went_silently_is_found(): void {
		/** @var \wpdb $wpdb */
		$wpdb    = $GLOBALS['wpdb'];
		$chapter = OpenChapter::make();
		$person  = $this->participant( $chapter );
		$wpdb->delete( $wpdb->users, [ 'ID' => $person->ID ] );
		clean_user_cache( $person->ID );

		do_action( 'mentoring_program_daily' );

		self::assertSame( [], $this->answers_of( $person ) );
		self::assertSame( 0, $this->number( 'SELECT COUNT(*) FROM {registrations} WHERE person_id = %d AND ended_at IS NULL', $person->ID ) );
	}

	/**
	 * Check 19: answers go twelve months after the last meeting, agreements after seven years, the audit after three; each
	 * stays to the day before.
	 */
	public function test_what_is_past_its_time_is_deleted(): void {
		$chapter = OpenChapter::make();
		$person  = $this->participant( $chapter );
		mentoring_program()->audit()->record( mentoring_program()->actors()->of( 1 ), AuditAct::AnswersRead, 'registration', 1, $person->ID );
		$agreed = fn(): int => $this->number( 'SELECT COUNT(*) FROM {acceptances} WHERE person_id = %d', $person->ID );

		// The group meets last on 16 June 2027, 01:00 UTC.
		$this->on_day( '2028-06-15 12:00:00' );
		self::assertNotSame( [], $this->answers_of( $person ) );

		$this->on_day( '2028-06-16 12:00:00' );
		self::assertSame( [], $this->answers_of( $person ) );
		self::assertGreaterThan( 0, $agreed() );
		self::assertGreaterThan( 0, $this->number( 'SELECT COUNT(*) FROM {audit} WHERE person_id = %d', $person->ID ) );

		$this->on_day( '2029-09-02 12:00:00' );
		self::assertSame( 0, $this->number( 'SELECT COUNT(*) FROM {audit} WHERE person_id = %d', $person->ID ) );

		$this->on_day( '2034-06-15 12:00:00' );
		self::assertGreaterThan( 0, $agreed() );

		$this->on_day( '2034-06-16 12:00:00' );
		self::assertSame( 0, $agreed() );
		self::assertSame( 1, $this->number( 'SELECT COUNT(*) FROM {registrations} WHERE person_id = %d', $person->ID ), 'That there was a place stays (A8).' );
	}

	/**
	 * Check 19: a chapter finds text to take over into its privacy policy.
	 */
	public function test_there_is_text_for_the_privacy_policy(): void {
		self::assertNotFalse( has_action( 'admin_init' ) );
		$text = \MentoringProgram\Shared\Privacy::policy_text();
		self::assertStringContainsString( 'read only by the people named on the form', $text );
		self::assertSame( $text, wp_kses_post( $text ) );
	}

	private function on_day( string $moment ): void {
		$this->travel( $moment );
		do_action( 'mentoring_program_daily' );
	}

	private function participant( OpenChapter $chapter, int $group_id = 0 ): WP_User {
		$person = $this->create_user( OpenChapter::MEMBER );
		$this->act_as( $person );
		$group = 0 === $group_id ? $chapter->group() : ( mentoring_program()->groups()->find( $group_id ) ?? self::fail( 'No group.' ) );
		self::assertSame( 201, $this->rest( 'POST', 'registrations', $chapter->form( $group ), [ 'Idempotency-Key' => 'place-of-person-' . $person->ID ] )->get_status() );
		return $person;
	}

	/**
	 * @return list<array{group_id: string, group_label: string, item_id: string, data: list<array{name: string, value: string}>}>
	 */
	private function export( WP_User $person ): array {
		$all  = [];
		$page = 0;
		do {
			++$page;
			self::assertArrayHasKey( 'mentoring-program', (array) apply_filters( 'wp_privacy_personal_data_exporters', [] ) );
			$answer = mentoring_program()->privacy()->export_page( $person->user_email, $page );
			$all    = [ ...$all, ...$answer['data'] ];
		} while ( ! $answer['done'] );
		return $all;
	}

	/**
	 * @return list<array<string, string|null>>
	 */
	private function answers_of( WP_User $person ): array {
		return mentoring_program()->database()->rows( 'SELECT a.document FROM {answers} a JOIN {registrations} r ON r.id = a.registration_id WHERE r.person_id = %d', $person->ID );
	}

	/**
	 * @param literal-string $sql
	 */
	private function number( string $sql, int|string $value ): int {
		return mentoring_program()->database()->number( $sql, $value );
	}
}
