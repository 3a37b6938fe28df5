<?php
/**
 * The preset "Mentoring groups by term" judged by itself: every branch of eligibility, the agreements, and what must
 * never be in it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Program;

use MentoringProgram\Program\Agreement;
use MentoringProgram\Program\EligibilityOutcome;
use MentoringProgram\Program\Intake;
use MentoringProgram\Program\IntakeResult;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Program\Presets\GroupsByTerm;
use MentoringProgram\Program\Question;
use MentoringProgram\Program\Track;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class PresetTest extends IntegrationTestCase {
	private const FIRST_DAY = '2026-09-08';

	private const FINE = [
		'sees_clients'        => 'yes',
		'coursework_finished' => 'yes',
		'practice_start'      => '2021-03',
		'intern'              => 'no',
	];

	private const INTERN = [
		'sees_clients'        => 'yes',
		'coursework_finished' => 'yes',
		'practice_start'      => '2026-01',
		'intern'              => 'yes',
		'outpatient'          => 'yes',
		'support_lacking'     => 'yes',
		'supervised'          => 'yes',
		'graduate_program'    => 'A university',
		'internship_site'     => 'A clinic',
		'supervisor'          => 'A supervisor',
	];

	/**
	 * A20 to A25: three outcomes, and the rule that decided.
	 *
	 * @param array<string, string> $answers
	 */
	#[DataProvider( 'people' )]
	public function test_the_outcome( array $answers, EligibilityOutcome $outcome, ?string $rule, ?string $answer = null ): void {
		$result = self::read( $answers );
		self::assertSame( [], self::faults( $result ) );
		self::assertSame( $outcome, $result->decision->outcome );
		self::assertSame( $rule, $result->decision->rule?->key );
		self::assertSame( $answer, $result->decision->answer );
	}

	/**
	 * @return iterable<string, array{0: array<string, string>, 1: EligibilityOutcome, 2: string|null, 3?: string}>
	 */
	public static function people(): iterable {
		$may     = EligibilityOutcome::MayRegister;
		$refused = EligibilityOutcome::Refused;
		$talk    = EligibilityOutcome::TalkFirst;
		yield 'five years of practice, no intern' => [ self::FINE, $may, null ];
		yield 'A24: has not begun to see clients' => [ [ 'sees_clients' => 'no' ] + self::FINE, $talk, 'no_clients_yet', 'no' ];
		yield 'A24: neither clients nor coursework: clients decide first' => [
			[
				'sees_clients'        => 'no',
				'coursework_finished' => 'no',
			] + self::FINE,
			$talk,
			'no_clients_yet',
			'no',
		];
		yield 'A21: still in coursework' => [ [ 'coursework_finished' => 'no' ] + self::FINE, $refused, 'in_coursework', 'no' ];
		yield 'A20: exactly ten years in whole months' => [ [ 'practice_start' => '2016-09' ] + self::FINE, $may, null ];
		yield 'A20: a month more than ten years' => [ [ 'practice_start' => '2016-08' ] + self::FINE, $refused, 'too_many_years', '2016-08' ];
		yield 'A20: thirty years' => [ [ 'practice_start' => '1996-09' ] + self::FINE, $refused, 'too_many_years', '1996-09' ];
		yield 'A20: began in the month of the first day' => [ [ 'practice_start' => '2026-09' ] + self::FINE, $may, null ];
		yield 'A20: begins the month after the first day' => [ [ 'practice_start' => '2026-10' ] + self::FINE, $talk, 'not_begun', '2026-10' ];
		yield 'A22: an intern with three times yes' => [ self::INTERN, $may, null ];
		yield 'A22: an intern who sees no outpatients' => [ [ 'outpatient' => 'no' ] + self::INTERN, $refused, 'intern_not_outpatient', 'no' ];
		yield 'A22: an intern with enough support' => [ [ 'support_lacking' => 'no' ] + self::INTERN, $refused, 'intern_supported', 'no' ];
		yield 'A22: an intern without a supervisor' => [ [ 'supervised' => 'no' ] + self::INTERN, $refused, 'intern_unsupervised', 'no' ];
		yield 'A22: an intern with many years is refused for the years' => [ [ 'practice_start' => '2010-01' ] + self::INTERN, $refused, 'too_many_years', '2010-01' ];
		yield 'A22: what a person who is no intern says of an internship counts for nothing' => [
			[
				'outpatient'      => 'no',
				'support_lacking' => 'no',
				'supervised'      => 'no',
			] + self::FINE,
			$may,
			null,
		];
	}

	/**
	 * A25, WORDS: an intern with enough support reads the chapter's own, kind words.
	 */
	public function test_an_intern_with_enough_support_is_told_so_kindly(): void {
		$message = (string) self::read( [ 'support_lacking' => 'no' ] + self::INTERN )->decision->rule?->message;
		self::assertSame( 'You told us your placement supports you enough; intern places are for those with clearly less. If that changes, write to us. After graduating you are welcome.', $message );
	}

	/**
	 * A25: nobody is asked on after the answer that decided, so what follows is neither kept nor judged.
	 */
	public function test_nothing_is_kept_after_the_answer_that_decided(): void {
		$result = self::read(
			[
				'coursework_finished' => 'no',
				'practice_start'      => 'soon',
			] + self::FINE
		);
		self::assertSame(
			[
				'sees_clients'        => 'yes',
				'coursework_finished' => 'no',
			],
			$result->answers
		);
	}

	/**
	 * A23: three names, asked of interns and of nobody else.
	 *
	 * @param list<string> $faults
	 */
	#[DataProvider( 'names' )]
	public function test_the_three_names_of_an_intern( string $intern, array $faults ): void {
		$names  = array_fill_keys( [ 'graduate_program', 'internship_site', 'supervisor' ], '' );
		$result = self::read( $names + [ 'intern' => $intern ] + self::INTERN );
		self::assertSame( $faults, self::faults( $result ) );
	}

	/**
	 * @return iterable<string, array{string, list<string>}>
	 */
	public static function names(): iterable {
		yield 'an intern' => [ 'yes', [ 'answers.graduate_program missing', 'answers.internship_site missing', 'answers.supervisor missing' ] ];
		yield 'no intern' => [ 'no', [] ];
	}

	/**
	 * A15, A31, A47: whom somebody works with, telehealth, theory, identity and reduced fees are not asked; no question is
	 * about anything but A20 to A24.
	 */
	public function test_only_what_decides_is_asked(): void {
		$keys = array_map( static fn( Question $question ): string => $question->key, PolicyDocument::policy( 0, 1, '2026-01-01', GroupsByTerm::document( 'Chapter' ) )->questions );
		self::assertSame( array_keys( self::INTERN ), $keys );
	}

	/**
	 * A27 to A35: nine agreements in a long group, eight in a short one (A29), each its own.
	 */
	public function test_nine_agreements_eight_in_a_short_group(): void {
		$policy = PolicyDocument::policy( 0, 1, '2026-01-01', GroupsByTerm::document( 'Chapter' ) );
		$keys   = static fn( string $track ): array => array_map( static fn( Agreement $agreement ): string => $agreement->key, $policy->agreements_for( $policy->track( $track ) ?? throw new \LogicException( 'No track.' ) ) );
		$long   = [ 'every_meeting', 'no_trial', 'whole_duration', 'no_refund', 'one_fee', 'no_credits', 'not_therapy', 'own_responsibility', 'bias' ];
		self::assertSame( $long, $keys( 'full_year' ) );
		self::assertSame( array_values( array_diff( $long, [ 'whole_duration' ] ) ), $keys( 'ten_weeks' ) );
	}

	/**
	 * A30, WORDS: the name of the chapter is written into the wording, so that what is accepted is literal.
	 */
	public function test_an_accepted_text_is_literal(): void {
		$document = GroupsByTerm::document( 'Harbour Chapter' );
		$details  = array_column( $document['agreements'], 'detail', 'key' );
		self::assertSame( 'If Harbour Chapter cancels the group, I can change groups or get the fee back.', $details['no_refund'] );
		self::assertStringNotContainsString( '{', implode( ' ', [ ...$details, ...array_column( $document['agreements'], 'promise' ) ] ) );
	}

	/**
	 * A2, A9, A26: two lengths, four to eight people, one place and three waits; no amount is preset.
	 */
	public function test_a_preset_carries_no_amounts(): void {
		$policy = PolicyDocument::policy( 0, 1, '2026-01-01', GroupsByTerm::document( 'Chapter' ) );
		self::assertSame( [ 'full_year', 'ten_weeks' ], array_map( static fn( Track $track ): string => $track->key, $policy->tracks ) );
		self::assertSame( [ null, null ], array_map( static fn( Track $track ): ?int => $track->fee, $policy->tracks ) );
		self::assertSame( [ 4, 8, 1, 3 ], [ $policy->minimum, $policy->capacity, $policy->places_per_term, $policy->waits_per_term ] );
	}

	/**
	 * @param array<string, string> $answers
	 */
	private static function read( array $answers ): IntakeResult {
		return Intake::read( PolicyDocument::policy( 0, 1, '2026-01-01', GroupsByTerm::document( 'Chapter of Tests' ) ), $answers, self::FIRST_DAY );
	}

	/**
	 * @return list<string>
	 */
	private static function faults( IntakeResult $result ): array {
		return array_map( static fn( FieldError $error ): string => $error->field . ' ' . $error->code, $result->errors );
	}
}
