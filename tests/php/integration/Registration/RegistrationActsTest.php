<?php
/**
 * What people do with a registration over REST: take or turn down an offer, leave; and what an administrator does: take
 * somebody out, grant leaving, offer a seat kept back.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Registration;

use MentoringProgram\Group\Group;
use MentoringProgram\Registration\RegistrationSchema;
use MentoringProgram\Tests\IntegrationTestCase;
use MentoringProgram\Tests\OpenChapter;
use WP_REST_Response;
use WP_User;

final class RegistrationActsTest extends IntegrationTestCase {
	private static int $keys = 0;

	private OpenChapter $chapter;
	private WP_User $member;
	private WP_User $manager;

	protected function setUp(): void {
		parent::setUp();
		$this->chapter = OpenChapter::make();
		$this->member  = $this->create_user( OpenChapter::MEMBER );
		$this->manager = $this->create_user( 'editor', capabilities: [ 'manage_mentoring' ] );
	}

	/**
	 * A49: before the first meeting leaving is immediate and the next in line is offered the place; doing it twice is
	 * harmless.
	 */
	public function test_leaving_before_the_first_meeting_is_immediate(): void {
		$group   = $this->chapter->group( capacity: 1 );
		$place   = $this->register( $this->member, $group );
		$waiting = $this->register( $this->create_user( OpenChapter::MEMBER ), $group );

		$first  = $this->act( $this->member, $place, 'leave' );
		$second = $this->act( $this->member, $place, 'leave' );

		self::assertSame( [ 200, 200 ], [ $first->get_status(), $second->get_status() ] );
		self::assertSame( [ 'ended', 'left' ], [ $this->data( $first )['status'], $this->data( $first )['ended_reason'] ] );
		self::assertSame( $this->data( $first ), $this->data( $second ) );
		self::assertSame( 'offered', $this->status_of( $waiting ) );
	}

	/**
	 * A49: once the group has begun leaving is a request, with what the mentor knows; the administrator grants it and the
	 * seat is kept back until it is offered on purpose.
	 */
	public function test_leaving_later_is_a_request_the_administrator_grants(): void {
		$group   = $this->chapter->group( capacity: 1 );
		$place   = $this->register( $this->member, $group );
		$waiting = $this->register( $this->create_user( OpenChapter::MEMBER ), $group );
		$this->travel( '2026-10-20 12:00' );

		$asked = $this->data( $this->act( $this->member, $place, 'leave', [ 'mentor_told' => 'tell' ] ) );
		self::assertSame( [ 'confirmed', '2026-10-20T12:00:00Z', 'tell' ], [ $asked['status'], $asked['leave_requested_at'], $asked['mentor_told'] ] );
		self::assertSame( 'leave_pending', self::can( $asked, 'leave' )['reason'] );

		$left = $this->act( $this->manager, $place, 'confirm-leave' );
		self::assertSame( [ 200, 'ended', 'left' ], [ $left->get_status(), $this->data( $left )['status'], $this->data( $left )['ended_reason'] ] );
		self::assertSame( 'waiting', $this->status_of( $waiting ) );

		$this->act_as( $this->manager );
		$offered = $this->rest( 'POST', "groups/{$group->id}/offer-withheld" );
		self::assertSame( 200, $offered->get_status() );
		self::assertSame( [ 0, 1, 0 ], [ $this->data( $offered )['withheld'], $this->data( $offered )['offered'], $this->data( $offered )['waiting'] ] );
		self::assertSame( 'offered', $this->status_of( $waiting ) );
		self::assertSame( 'nothing_withheld', $this->reason( $this->rest( 'POST', "groups/{$group->id}/offer-withheld" ), 409 ) );
	}

	/**
	 * A12: taking an offered place needs the tick for the dates once more; taking it twice is harmless.
	 */
	public function test_an_offer_is_taken_with_one_tick(): void {
		$offer = $this->offer();
		$rows  = $this->row_counts();

		$without = $this->act( $this->member, $offer, 'accept' );
		self::assertSame( 400, $without->get_status() );
		self::assertSame( $rows, $this->row_counts() );
		self::assertSame( 'offered', $this->status_of( $offer ) );

		$first  = $this->act( $this->member, $offer, 'accept', [ 'attends_all_dates' => true ] );
		$second = $this->act( $this->member, $offer, 'accept', [ 'attends_all_dates' => true ] );
		self::assertSame( [ 200, 200 ], [ $first->get_status(), $second->get_status() ] );
		self::assertSame( 'confirmed', $this->data( $first )['status'] );
		self::assertSame( $this->data( $first ), $this->data( $second ) );
	}

	/**
	 * A26: with a place held, taking another means naming the one given up; both change together.
	 */
	public function test_an_offer_is_taken_in_exchange_for_a_place_held(): void {
		$held   = $this->register( $this->member, $this->chapter->group( title: 'Held' ) );
		$wanted = $this->register( $this->member, $this->chapter->group( title: 'Wanted' ) );
		$alien  = $this->register( $this->create_user( OpenChapter::MEMBER ), $this->chapter->group( title: 'Somebody else’s' ) );

		$asked = $this->act( $this->member, $wanted, 'accept', [ 'attends_all_dates' => true ] );
		self::assertSame( 'must_give_up', $this->reason( $asked, 409 ) );
		self::assertStringContainsString( 'Held', (string) wp_json_encode( $this->data( $asked )['message'] ) );
		self::assertSame( 'wrong_exchange', $this->reason( $this->act( $this->member, $this->register( $this->member, $this->chapter->group() ), 'accept', [
			'attends_all_dates' => true,
			'gives_up'          => 999999,
		] ), 409 ) );
		self::assertContains( $this->reason( $this->act( $this->member, $wanted, 'accept', [
			'attends_all_dates' => true,
			'gives_up'          => $alien,
		] ), 409 ), [ 'wrong_exchange', 'must_give_up' ] );
		self::assertSame( [ 'confirmed', 'offered', 'confirmed' ], [ $this->status_of( $held ), $this->status_of( $wanted ), $this->status_of( $alien ) ] );

		$taken = $this->act( $this->member, $wanted, 'accept', [
			'attends_all_dates' => true,
			'gives_up'          => $held,
		] );
		self::assertSame( 'confirmed', $this->data( $taken )['status'] );
		self::assertSame( 'ended', $this->status_of( $held ) );
	}

	/**
	 * Turning an offer down ends the wait for this group and asks the next in line.
	 */
	public function test_an_offer_is_turned_down(): void {
		$offer = $this->offer();

		$declined = $this->act( $this->member, $offer, 'decline' );

		self::assertSame( [ 200, 'ended', 'declined' ], [ $declined->get_status(), $this->data( $declined )['status'], $this->data( $declined )['ended_reason'] ] );
		self::assertSame( 200, $this->act( $this->member, $offer, 'decline' )->get_status() );
		self::assertSame( 'already_ended', $this->reason( $this->act( $this->member, $offer, 'accept', [ 'attends_all_dates' => true ] ), 409 ) );
	}

	/**
	 * An offer past its time cannot be taken any more, and says so before anybody settled it.
	 */
	public function test_an_offer_that_ran_out_is_refused(): void {
		$offer = $this->offer();
		mentoring_program()->seat_book()->start_offer_clock( $offer, new \DateTimeImmutable( '2026-09-03 12:00:00', new \DateTimeZone( 'UTC' ) ) );
		self::assertSame( '2026-09-03T12:00:00Z', $this->data( $this->rest( 'GET', "registrations/{$offer}" ) )['offer_expires_at'] );
		$this->travel( '2026-09-03 12:00:00' );

		$record = $this->data( $this->rest( 'GET', "registrations/{$offer}" ) );
		self::assertSame( [ 'ended', 'offer_expired', null ], [ $record['status'], $record['ended_reason'], $record['offer_expires_at'] ] );
		self::assertSame( 'offer_expired', self::can( $record, 'accept' )['reason'] );
		self::assertSame( 'offer_expired', $this->reason( $this->act( $this->member, $offer, 'accept', [ 'attends_all_dates' => true ] ), 409 ) );
	}

	/**
	 * "Transfer / withdraw someone": the administrator takes somebody out; who it is about is named to nobody else.
	 */
	public function test_an_administrator_takes_somebody_out(): void {
		$place = $this->register( $this->member, $this->chapter->group() );

		$withdrawn = $this->data( $this->act( $this->manager, $place, 'withdraw' ) );

		self::assertSame( [ 'ended', 'withdrawn' ], [ $withdrawn['status'], $withdrawn['ended_reason'] ] );
		self::assertSame( [
			'id'    => $this->member->ID,
			'name'  => $this->member->display_name,
			'email' => $this->member->user_email,
		], $withdrawn['person'] );
		self::assertSame( 'already_ended', $this->reason( $this->act( $this->member, $place, 'leave' ), 409 ) );
	}

	/**
	 * Check 3, check 5: a valid session of somebody else decides about nobody's place; the administrator does not decide for the
	 * person either.
	 */
	public function test_nobody_acts_for_somebody_else(): void {
		$mentor = $this->create_user( OpenChapter::MEMBER );
		$place  = $this->register( $this->member, $this->chapter->group( mentor: $mentor->ID ) );
		$rows   = $this->row_counts();

		foreach ( [ $mentor, $this->create_user( OpenChapter::MEMBER ), $this->create_user( 'administrator' ) ] as $somebody ) {
			self::assertSame( 404, $this->act( $somebody, $place, 'leave' )->get_status() );
			self::assertSame( 404, $this->act( $somebody, $place, 'decline' )->get_status() );
			self::assertSame( 404, $this->act( $somebody, $place, 'accept', [ 'attends_all_dates' => true ] )->get_status() );
			self::assertSame( 403, $this->act( $somebody, $place, 'withdraw' )->get_status() );
			self::assertSame( 403, $this->act( $somebody, $place, 'confirm-leave' )->get_status() );
		}
		self::assertSame( 403, $this->act( $this->member, $place, 'withdraw' )->get_status() );
		self::assertSame( 403, $this->act( $this->manager, $place, 'leave' )->get_status() );
		self::assertSame( $rows, $this->row_counts() );
		self::assertSame( 'confirmed', $this->status_of( $place ) );
	}

	/**
	 * Check 4: what is not asked for is named, on every act.
	 */
	public function test_acts_take_nothing_they_do_not_know(): void {
		$place = $this->register( $this->member, $this->chapter->group() );
		$rows  = $this->row_counts();

		foreach ( [ 'leave', 'accept', 'decline' ] as $act ) {
			self::assertSame( 400, $this->act( $this->member, $place, $act, [ 'person_id' => 1 ] )->get_status(), $act );
		}
		foreach ( [ 'withdraw', 'confirm-leave' ] as $act ) {
			self::assertSame( 400, $this->act( $this->manager, $place, $act, [ 'status' => 'confirmed' ] )->get_status(), $act );
		}
		self::assertSame( 400, $this->act( $this->member, $place, 'leave', [ 'mentor_told' => 'maybe' ] )->get_status() );
		self::assertSame( 400, $this->act( $this->member, $place, 'accept', [ 'gives_up' => 'all' ] )->get_status() );
		self::assertSame( $rows, $this->row_counts() );
	}

	/**
	 * DESIGN § 4: a missing button and a refused request give the same reason, in every status.
	 */
	public function test_what_can_says_is_what_the_act_answers(): void {
		$full    = $this->chapter->group( capacity: 1 );
		$place   = $this->register( $this->create_user( OpenChapter::MEMBER ), $full );
		$waiting = $this->register( $this->member, $full );
		$held    = $this->register( $this->member, $this->chapter->group() );
		$offered = $this->register( $this->member, $this->chapter->group() );
		$gone    = $this->register( $this->create_user( OpenChapter::MEMBER ), $full );
		$other   = $this->chapter->group();
		$this->act( $this->manager, $gone, 'withdraw' );
		$compared = 0;

		foreach ( [ $place, $waiting, $held, $offered, $gone ] as $id ) {
			$owner = mentoring_program()->registrations()->find( $id )->person_id ?? 0;
			foreach ( [ $owner, $this->manager->ID ] as $somebody ) {
				$this->act_as( $somebody );
				$record = $this->data( $this->rest( 'GET', "registrations/{$id}" ) );
				self::assert_matches_schema( RegistrationSchema::schema(), $record, 'registration' );
				foreach ( RegistrationSchema::ACTIONS as $act ) {
					$can = self::can( $record, $act );
					if ( true === $can['allowed'] ) {
						self::assertSame( [ null, null, null ], [ $can['reason'], $can['message'], $can['next'] ] );
						continue;
					}
					self::assertNotSame( '', $can['message'] );
					// What was done before is answered with the record; ended ones were compared above.
					$response = $this->act( $somebody, $id, 'answer_dates' === $act ? 'can-come' : str_replace( '_', '-', $act ), match ( $act ) {
						'accept' => [ 'attends_all_dates' => true ],
						'answer_dates' => [ 'comes' => true ],
						'move' => [ 'group' => $other->id ],
						default => [],
					} );
					if ( in_array( $can['reason'], [ 'not_yours', 'managers_only' ], true ) ) {
						self::assertSame( 403, $response->get_status(), "{$act} on {$id}" );
					} elseif ( 200 !== $response->get_status() ) {
						self::assertSame( $can['reason'], $this->reason( $response, 409 ), "{$act} on {$id}" );
						++$compared;
					}
				}
			}
		}
		self::assertGreaterThanOrEqual( 8, $compared );
	}

	/**
	 * Somebody the member was waiting behind left: the member is offered the place.
	 */
	private function offer(): int {
		$group = $this->chapter->group( capacity: 1 );
		$other = $this->create_user( OpenChapter::MEMBER );
		$place = $this->register( $other, $group );
		$offer = $this->register( $this->member, $group );
		$this->act( $other, $place, 'leave' );
		self::assertSame( 'offered', $this->status_of( $offer ) );
		$this->act_as( $this->member );
		return $offer;
	}

	private function register( WP_User $person, Group $group ): int {
		$this->act_as( $person );
		$response = $this->rest( 'POST', 'registrations', $this->chapter->form( $group ) + [ 'accept_waiting' => true ], [ 'Idempotency-Key' => 'request-' . ( ++self::$keys ) . '-of-this-run' ] );
		$id       = $this->data( $response )['id'] ?? null;
		self::assertIsInt( $id, (string) wp_json_encode( $this->data( $response ) ) );
		return $id;
	}

	/**
	 * @param array<string, mixed> $params
	 */
	private function act( WP_User|int $person, int $id, string $act, array $params = [] ): WP_REST_Response {
		$this->act_as( $person );
		return $this->rest( 'POST', "registrations/{$id}/{$act}", $params );
	}

	private function status_of( int $id ): string {
		return mentoring_program()->registrations()->find( $id )?->status( $this->clock->now() )->value ?? '';
	}

	private function reason( WP_REST_Response $response, int $status ): string {
		self::assertSame( $status, $response->get_status(), (string) wp_json_encode( $this->data( $response ) ) );
		$code = $this->data( $response )['code'] ?? '';
		return is_string( $code ) ? $code : '';
	}

	/**
	 * @param array<array-key, mixed> $record
	 * @return array<array-key, mixed>
	 */
	private static function can( array $record, string $act ): array {
		$can = is_array( $record['can'] ?? null ) ? $record['can'][ $act ] ?? null : null;
		return is_array( $can ) ? $can : [];
	}
}
