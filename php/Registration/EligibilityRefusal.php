<?php
/**
 * Turns what the intake decided into the refusal a person can understand: their own answer, the arithmetic, the sentence
 * of the program with its blanks filled in, and whom to write to (A24, A25). Decides nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Program\Decision;
use MentoringProgram\Program\EligibilityOutcome;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Program;
use MentoringProgram\Program\Question;
use MentoringProgram\Program\QuestionType;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Refused;

final class EligibilityRefusal {
	public function __construct(
		private readonly Format $format,
		private readonly Capabilities $capabilities,
	) {}

	/**
	 * Null when the person may register.
	 *
	 * @param string $reference_day Y-m-d the years were counted to.
	 */
	public function of( Program $program, Policy $policy, Decision $decision, string $reference_day ): ?Refused {
		$rule = $decision->rule;
		if ( null === $rule || EligibilityOutcome::MayRegister === $decision->outcome ) {
			return null;
		}
		$question = $this->question( $policy, $rule->question );
		$answer   = (string) $decision->answer;
		$is_month = QuestionType::Month === $question?->type && 1 === preg_match( '/^\d{4}-\d{2}$/', $answer );
		$months   = $is_month ? self::months_between( $answer, $reference_day ) : null;
		$words    = $this->answer_words( $question, $answer );
		$facts    = [
			'rule'           => $rule->key,
			'question'       => $rule->question,
			'label'          => $question->label ?? '',
			'answer'         => $words,
			'years'          => null === $months ? null : intdiv( $months, 12 ),
			'months'         => null === $months ? null : $months % 12,
			'reference_date' => $reference_day,
			'contact'        => EligibilityOutcome::TalkFirst === $decision->outcome ? $program->address( 'talk' ) : $program->contacts['questions'],
			'contact_name'   => $this->contact_name(),
		];
		$facts['message'] = strtr(
			$rule->message,
			[
				'{answer}'  => $words,
				'{years}'   => null === $months ? '' : self::duration( $months ),
				'{date}'    => $this->format->date( $reference_day ),
				'{contact}' => '' === $facts['contact'] ? $facts['contact_name'] : $facts['contact'],
			]
		);
		return new Refused( EligibilityOutcome::TalkFirst === $decision->outcome ? RegistrationReason::TalkFirst : RegistrationReason::NotEligible, $facts );
	}

	private function question( Policy $policy, string $key ): ?Question {
		foreach ( $policy->questions as $question ) {
			if ( $question->key === $key ) {
				return $question;
			}
		}
		return null;
	}

	private function answer_words( ?Question $question, string $answer ): string {
		return match ( true ) {
			QuestionType::YesNo === $question?->type => 'yes' === $answer ? __( 'Yes', 'mentoring-program' ) : __( 'No', 'mentoring-program' ),
			QuestionType::Month === $question?->type && 1 === preg_match( '/^\d{4}-\d{2}$/', $answer ) => $this->format->month( $answer ),
			default => $answer,
		};
	}

	private static function months_between( string $month, string $day ): int {
		return 12 * ( (int) substr( $day, 0, 4 ) - (int) substr( $month, 0, 4 ) ) + (int) substr( $day, 5, 2 ) - (int) substr( $month, 5, 2 );
	}

	private static function duration( int $months ): string {
		/* translators: %d: number of years. */
		$years = sprintf( _n( '%d year', '%d years', intdiv( $months, 12 ), 'mentoring-program' ), intdiv( $months, 12 ) );
		if ( 0 === $months % 12 ) {
			return $years;
		}
		/* translators: %d: number of months. */
		$rest = sprintf( _n( '%d month', '%d months', $months % 12, 'mentoring-program' ), $months % 12 );
		/* translators: 1: for example "12 years", 2: for example "7 months". */
		return sprintf( __( '%1$s and %2$s', 'mentoring-program' ), $years, $rest );
	}

	private function contact_name(): string {
		$holders = $this->capabilities->holders( Capabilities::MANAGE );
		return [] === $holders ? __( 'the mentoring administrator', 'mentoring-program' ) : $holders[0]->display_name;
	}
}
