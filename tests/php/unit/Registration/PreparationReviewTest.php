<?php
/**
 * What of a preparation still holds when the term opens, and what must be asked again.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Program\Agreement;
use MentoringProgram\Program\EligibilityOutcome;
use MentoringProgram\Program\EligibilityRule;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Question;
use MentoringProgram\Program\QuestionType;
use MentoringProgram\Program\Track;
use MentoringProgram\Registration\Preparation;
use MentoringProgram\Registration\PreparationReview;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class PreparationReviewTest extends TestCase {
	private const ANSWERS = [
		'begun'  => 'yes',
		'since'  => '2021-03',
		'intern' => 'yes',
		'where'  => 'A clinic',
	];

	private const INTERN = [
		'question' => 'intern',
		'is'       => 'yes',
	];

	/**
	 * Nothing changed: everything holds, nothing is asked again.
	 */
	public function test_what_has_not_changed_holds(): void {
		$review = self::review( now: self::policy( id: 1 ) );
		self::assertSame( self::ANSWERS, $review->answers );
		self::assertSame( [ 11, 12 ], $review->text_ids );
		self::assertFalse( $review->has_changes() );
		self::assertSame( [], $review->open_agreements );
	}

	/**
	 * A new rule set that says the same in all that was prepared asks nothing again.
	 */
	public function test_another_rule_set_with_the_same_words_asks_nothing_again(): void {
		self::assertFalse( self::review( now: self::policy( id: 2 ) )->has_changes() );
	}

	/**
	 * Only what changed is asked again.
	 *
	 * @param list<string> $questions  Asked again.
	 * @param list<string> $agreements Asked again.
	 */
	#[DataProvider( 'changes' )]
	#[TestDox( 'Asked again: $_dataName' )]
	public function test_only_what_changed_is_asked_again( Policy $now, array $questions, array $agreements ): void {
		$review = self::review( now: $now );
		self::assertSame( [ $questions, $agreements ], [ $review->questions, $review->agreements ] );
		self::assertSame( [], array_intersect( $questions, array_keys( $review->answers ) ), 'What is asked again is not filled in.' );
		self::assertTrue( $review->has_changes() );
	}

	/**
	 * @return array<string, array{Policy, list<string>, list<string>}>
	 */
	public static function changes(): array {
		return [
			'a question in other words'              => [ self::policy( begun: 'Do you see clients of your own?' ), [ 'begun' ], [] ],
			'an answer that stops since'             => [ self::policy( no_interns: true ), [ 'intern' ], [] ],
			'an agreement in a new wording (A27)'    => [ self::policy( texts: [ 21, 12 ] ), [], [ 'attend' ] ],
			'an agreement there was not'             => [ self::policy( texts: [ 11, 12, 13 ] ), [], [ 'third' ] ],
			'both agreements, each by itself'        => [ self::policy( texts: [ 21, 22 ] ), [], [ 'attend', 'stay' ] ],
		];
	}

	/**
	 * A tick that was left out is still to do, and no change; one for an agreement that is gone is dropped.
	 */
	public function test_ticks_left_out_are_open_and_ticks_no_longer_asked_for_are_dropped(): void {
		$review = self::review( now: self::policy(), text_ids: [ 11, 99 ] );
		self::assertSame( [ 11 ], $review->text_ids );
		self::assertSame( [ 'stay' ], $review->open_agreements );
		self::assertFalse( $review->has_changes() );
	}

	/**
	 * A question that is gone takes its answer along, and a hidden one is neither kept nor asked.
	 */
	public function test_answers_nobody_asks_for_are_dropped(): void {
		$review = self::review(
			now: self::policy(),
			answers: [
				'intern' => 'no',
				'income' => 'much',
			] + self::ANSWERS
		);
		self::assertSame( [ 'begun', 'since', 'intern' ], array_keys( $review->answers ) );
		self::assertSame( [], $review->questions );
	}

	/**
	 * A rule set that is gone cannot vouch for any answer: all are asked again, ticks hold by their wording.
	 */
	public function test_without_the_old_rule_set_every_answer_is_asked_again(): void {
		$review = PreparationReview::of( self::preparation(), null, self::policy(), self::track(), 'd', '2026-09-08' );
		self::assertSame( [], $review->answers );
		self::assertSame( [ 'begun', 'since', 'intern' ], $review->questions );
		self::assertSame( [ 11, 12 ], $review->text_ids );
	}

	public function test_other_dates_and_another_fee_are_said(): void {
		$dates = PreparationReview::of( self::preparation(), self::policy( id: 1 ), self::policy( id: 1 ), self::track(), 'others', '2026-09-08' );
		self::assertSame( [ true, false ], [ $dates->dates_changed, $dates->fee_changed ] );
		$fee = PreparationReview::of( self::preparation(), self::policy( id: 1 ), self::policy( fee: 9500 ), self::track( 9500 ), 'd', '2026-09-08' );
		self::assertSame( [ false, true ], [ $fee->dates_changed, $fee->fee_changed ] );
	}

	/**
	 * Dates are the same when day, hour and zone are; a cancelled meeting is not one, and a row's id says nothing.
	 */
	public function test_dates_are_compared_by_what_people_agreed_on(): void {
		$same = Preparation::dates( [ self::meeting( 1 ), self::meeting( 2, '2026-10-20' ) ] );
		self::assertSame( $same, Preparation::dates( [ self::meeting( 7 ), self::meeting( 8, '2026-10-20' ), self::meeting( 9, '2026-11-03', state: MeetingState::Cancelled ) ] ) );
		self::assertNotSame( $same, Preparation::dates( [ self::meeting( 1 ), self::meeting( 2, '2026-10-21' ) ] ) );
		self::assertNotSame( $same, Preparation::dates( [ self::meeting( 1 ), self::meeting( 2, '2026-10-20', start: '18:30' ) ] ) );
		self::assertNotSame( $same, Preparation::dates( [ self::meeting( 1 ) ] ) );
	}

	/**
	 * @param list<int>             $text_ids
	 * @param array<string, string> $answers
	 */
	private static function review( Policy $now, array $text_ids = [ 11, 12 ], array $answers = self::ANSWERS ): PreparationReview {
		return PreparationReview::of( self::preparation( $text_ids, $answers ), self::policy( id: 1 ), $now, self::track(), 'd', '2026-09-08' );
	}

	/**
	 * @param list<int>             $text_ids
	 * @param array<string, string> $answers
	 */
	private static function preparation( array $text_ids = [ 11, 12 ], array $answers = self::ANSWERS ): Preparation {
		return new Preparation( 7, 3, 1, $answers, $text_ids, 'd', new DateTimeImmutable( '2026-08-01 12:00:00', new DateTimeZone( 'UTC' ) ) );
	}

	private static function track( int $fee = 9000 ): Track {
		return new Track( 'ten_weeks', 'Ten weeks', '', false, $fee );
	}

	/**
	 * @param list<int> $texts Texts of the agreements, in order.
	 */
	private static function policy( int $id = 2, string $begun = 'Have you begun?', bool $no_interns = false, array $texts = [ 11, 12 ], int $fee = 9000 ): Policy {
		$keys       = [ 'attend', 'stay', 'third' ];
		$agreements = [];
		foreach ( $texts as $index => $text_id ) {
			$agreements[] = new Agreement( $keys[ $index ], $text_id, "Promise {$text_id}", '', false );
		}
		return new Policy(
			id: $id,
			program_id: 1,
			effective_from: '2026-07-01',
			currency: 'CAD',
			tracks: [ self::track( $fee ) ],
			minimum: 4,
			capacity: 8,
			places_per_term: 1,
			waits_per_term: 3,
			offer_hours: 48,
			questions: [
				new Question( 'begun', QuestionType::YesNo, $begun, '', true, null ),
				new Question( 'since', QuestionType::Month, 'Since when?', '', true, null ),
				new Question( 'intern', QuestionType::YesNo, 'An intern?', '', true, null ),
				new Question( 'where', QuestionType::Text, 'Where?', '', true, self::INTERN ),
			],
			eligibility: $no_interns ? [ new EligibilityRule( 'intern', 'intern', self::INTERN, EligibilityOutcome::Refused, 'No.' ) ] : [],
			agreements: $agreements,
		);
	}

	private static function meeting( int $id, string $date = '2026-10-06', string $start = '18:00', MeetingState $state = MeetingState::Planned ): Meeting {
		$at = new DateTimeImmutable( "{$date} {$start}", new DateTimeZone( 'UTC' ) );
		return new Meeting( $id, 'group', 3, $date, $start, '19:30', 'America/Vancouver', $at, $at, $state );
	}
}
