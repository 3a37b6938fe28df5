<?php
/**
 * What of a preparation still holds, and what must be asked again because the program or the group has changed since. An
 * answer holds while its question says the same; a tick holds for one wording only (A27 to A35). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Program\Intake;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Question;
use MentoringProgram\Program\Track;
use MentoringProgram\Shared\Conditions;

final class PreparationReview {
	/**
	 * @param array<string, string> $answers           Answers that still hold, by question key.
	 * @param list<int>             $text_ids          Texts ticked that are still asked for.
	 * @param list<string>          $questions         Keys of questions to be answered again.
	 * @param list<string>          $agreements        Keys of agreements whose wording is new since.
	 * @param list<string>          $open_agreements   Keys of agreements not ticked yet, in the wording they had.
	 * @param bool                  $dates_changed     Whether the group meets on other dates.
	 * @param bool                  $fee_changed       Whether the fee is another.
	 */
	private function __construct(
		public readonly array $answers,
		public readonly array $text_ids,
		public readonly array $questions,
		public readonly array $agreements,
		public readonly array $open_agreements,
		public readonly bool $dates_changed,
		public readonly bool $fee_changed,
	) {}

	/**
	 * @param Policy|null $then          The rule set it was prepared under, null when it is gone.
	 * @param Policy      $now           The rule set in force.
	 * @param Track       $track         Track of the group.
	 * @param string      $dates_hash    Dates of the group as they are, see Preparation::dates().
	 * @param string      $reference_day Y-m-d, the day years are counted to (A20).
	 */
	public static function of( Preparation $preparation, ?Policy $then, Policy $now, Track $track, string $dates_hash, string $reference_day ): self {
		$changed = self::changed_questions( $then, $now );
		$answers = array_diff_key( array_intersect_key( $preparation->answers, self::by_key( $now ) ), array_flip( $changed ) );
		$intake  = Intake::read( $now, $answers, $reference_day );
		$again   = [];
		while ( null !== $intake->decision->rule ) {
			// It stops somebody only since the rules changed: they are asked, not refused unasked.
			$again[] = $intake->decision->rule->question;
			unset( $answers[ $intake->decision->rule->question ] );
			$intake = Intake::read( $now, $answers, $reference_day );
		}
		foreach ( $intake->errors as $error ) {
			$again[] = substr( $error->field, strlen( 'answers.' ) );
		}
		foreach ( $now->questions as $question ) {
			if ( isset( $preparation->answers[ $question->key ] ) && in_array( $question->key, $changed, true ) && Conditions::holds( $question->visible_when, $intake->answers, $reference_day ) ) {
				$again[] = $question->key;
			}
		}
		$text_ids   = [];
		$agreements = [];
		$open       = [];
		$asked_then = self::texts( $then, $track );
		foreach ( $now->agreements_for( $track ) as $agreement ) {
			if ( in_array( $agreement->text_id, $preparation->text_ids, true ) ) {
				$text_ids[] = $agreement->text_id;
			} elseif ( in_array( $agreement->text_id, $asked_then, true ) ) {
				$open[] = $agreement->key;
			} else {
				$agreements[] = $agreement->key;
			}
		}
		return new self(
			$intake->answers,
			$text_ids,
			array_values( array_intersect( array_keys( self::by_key( $now ) ), $again ) ),
			$agreements,
			$open,
			$dates_hash !== $preparation->dates_hash,
			$then?->track( $track->key )?->fee !== $track->fee || $then?->currency !== $now->currency,
		);
	}

	/**
	 * Whether anything is different from what was prepared.
	 */
	public function has_changes(): bool {
		return $this->dates_changed || $this->fee_changed || [] !== $this->questions || [] !== $this->agreements;
	}

	/**
	 * @return list<string> Keys.
	 */
	private static function changed_questions( ?Policy $then, Policy $now ): array {
		$before  = null === $then ? [] : self::by_key( $then );
		$changed = [];
		foreach ( $now->questions as $question ) {
			$same = $before[ $question->key ] ?? null;
			if ( null === $same || $same->type !== $question->type || $same->label !== $question->label || $same->hint !== $question->hint || $same->choices !== $question->choices || $same->readers !== $question->readers ) {
				$changed[] = $question->key;
			}
		}
		return $changed;
	}

	/**
	 * @return array<string, Question>
	 */
	private static function by_key( Policy $policy ): array {
		$by_key = [];
		foreach ( $policy->questions as $question ) {
			$by_key[ $question->key ] = $question;
		}
		return $by_key;
	}

	/**
	 * @return list<int> Texts asked for.
	 */
	private static function texts( ?Policy $policy, Track $track ): array {
		$texts = [];
		foreach ( null === $policy ? [] : $policy->agreements_for( $policy->track( $track->key ) ?? $track ) as $agreement ) {
			$texts[] = $agreement->text_id;
		}
		return $texts;
	}
}
