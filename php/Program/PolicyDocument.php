<?php
/**
 * A policy as it is stored, and back. A stored document that does not fit is an exception, never a guess. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use UnexpectedValueException;

/**
 * @phpstan-type TrackShape array{key: string, label: string, fee_note: string, is_long: bool, fee: int|null}
 * @phpstan-type AgreementShape array{key: string, text_id: int, promise: string, detail: string, only_long: bool}
 * @phpstan-type QuestionShape array{key: string, type: string, label: string, hint: string, required: bool, visible_when: array<string, mixed>|null, choices: list<string>, readers: string}
 * @phpstan-type RuleShape array{key: string, question: string, when: array<string, mixed>, outcome: string, message: string}
 * @phpstan-type FeesShape array{due_counted: string, due_days: int, kept_before_first: bool, kept_after_first: bool, unpaid_days: int|null}
 * @phpstan-type LifeShape array{standing: string, grace_days: int, names: string, names_days: int, months: array<string, int>, mentor: string, mentee: string}
 * @phpstan-type PolicyShape array{
 *   currency: string, tracks: list<TrackShape>, minimum: int, capacity: int, places_per_term: int, waits_per_term: int,
 *   offer_hours: int, questions: list<QuestionShape>, eligibility: list<RuleShape>, agreements: list<AgreementShape>,
 *   fees: FeesShape, life: LifeShape, mentor_agreement: array{promise: string, detail: string},
 * }
 */
final class PolicyDocument {
	/**
	 * Reads a stored document.
	 *
	 * @throws UnexpectedValueException When it is not a policy.
	 */
	public static function read( int $id, int $program_id, string $effective_from, string $json ): Policy {
		try {
			$document = json_decode( $json, true, 32, JSON_THROW_ON_ERROR );
		} catch ( \JsonException ) {
			throw new UnexpectedValueException( 'A stored policy is not JSON.' );
		}
		if ( ! is_array( $document ) ) {
			throw new UnexpectedValueException( 'A stored policy is not a document.' );
		}
		return self::policy( $id, $program_id, $effective_from, $document );
	}

	/**
	 * Makes a policy of a document.
	 *
	 * @param array<mixed> $document PolicyShape.
	 * @throws UnexpectedValueException When it is not a policy.
	 */
	public static function policy( int $id, int $program_id, string $effective_from, array $document ): Policy {
		return new Policy(
			id: $id,
			program_id: $program_id,
			effective_from: $effective_from,
			currency: self::text( $document, 'currency' ),
			tracks: array_map(
				static fn( array $track ): Track => new Track(
					key: self::text( $track, 'key' ),
					label: self::text( $track, 'label' ),
					fee_note: self::text( $track, 'fee_note' ),
					is_long: self::flag( $track, 'is_long' ),
					fee: null === ( $track['fee'] ?? null ) ? null : self::number( $track, 'fee' ),
				),
				self::items( $document, 'tracks' )
			),
			minimum: self::number( $document, 'minimum' ),
			capacity: self::number( $document, 'capacity' ),
			places_per_term: self::number( $document, 'places_per_term' ),
			waits_per_term: self::number( $document, 'waits_per_term' ),
			offer_hours: self::number( $document, 'offer_hours' ),
			questions: array_map(
				static fn( array $question ): Question => new Question(
					key: self::text( $question, 'key' ),
					type: QuestionType::from( self::text( $question, 'type' ) ),
					label: self::text( $question, 'label' ),
					hint: self::text( $question, 'hint' ),
					required: self::flag( $question, 'required' ),
					visible_when: null === ( $question['visible_when'] ?? null ) ? null : self::condition( $question, 'visible_when' ),
					// Documents of before there were lists and other readers carry none.
					choices: array_values( array_filter( is_array( $question['choices'] ?? null ) ? $question['choices'] : [], is_string( ... ) ) ),
					readers: isset( $question['readers'] ) ? Readers::from( self::text( $question, 'readers' ) ) : Readers::Administrators,
				),
				self::items( $document, 'questions' )
			),
			eligibility: array_map(
				static fn( array $rule ): EligibilityRule => new EligibilityRule(
					key: self::text( $rule, 'key' ),
					question: self::text( $rule, 'question' ),
					when: self::condition( $rule, 'when' ),
					outcome: EligibilityOutcome::from( self::text( $rule, 'outcome' ) ),
					message: self::text( $rule, 'message' ),
				),
				self::items( $document, 'eligibility' )
			),
			agreements: array_map(
				static fn( array $agreement ): Agreement => new Agreement(
					key: self::text( $agreement, 'key' ),
					text_id: self::number( $agreement, 'text_id' ),
					promise: self::text( $agreement, 'promise' ),
					detail: self::text( $agreement, 'detail' ),
					only_long: self::flag( $agreement, 'only_long' ),
				),
				self::items( $document, 'agreements' )
			),
			fees: self::fees( $document ),
			life: self::life( $document ),
			mentor_agreement: self::wording( $document['mentor_agreement'] ?? null ),
		);
	}

	/**
	 * Documents of before fees had rules carry none: those of a new program hold.
	 *
	 * @param array<mixed> $document
	 */
	private static function fees( array $document ): FeeRules {
		$fees = $document['fees'] ?? null;
		return ! is_array( $fees ) ? new FeeRules() : new FeeRules(
			due_counted: FeeDue::from( self::text( $fees, 'due_counted' ) ),
			due_days: self::number( $fees, 'due_days' ),
			kept_before_first: self::flag( $fees, 'kept_before_first' ),
			kept_after_first: self::flag( $fees, 'kept_after_first' ),
			unpaid_days: null === ( $fees['unpaid_days'] ?? null ) ? null : self::number( $fees, 'unpaid_days' ),
		);
	}

	/**
	 * @param array<mixed> $document
	 */
	private static function life( array $document ): GroupLife {
		$life = $document['life'] ?? null;
		if ( ! is_array( $life ) ) {
			return new GroupLife();
		}
		$months = is_array( $life['months'] ?? null ) ? $life['months'] : [];
		return new GroupLife(
			standing: StandingMoment::from( self::text( $life, 'standing' ) ),
			grace_days: self::number( $life, 'grace_days' ),
			names: NamesShown::from( self::text( $life, 'names' ) ),
			names_days: self::number( $life, 'names_days' ),
			months: array_map( static fn( string $kind ): int => self::number( $months, $kind ), array_combine( array_keys( GroupLife::MONTHS_KEPT ), array_keys( GroupLife::MONTHS_KEPT ) ) ),
			mentor: self::text( $life, 'mentor' ),
			mentee: self::text( $life, 'mentee' ),
		);
	}

	/**
	 * Older documents have none.
	 */
	private static function wording( mixed $wording ): Wording {
		return is_array( $wording ) ? new Wording( self::text( $wording, 'promise' ), self::text( $wording, 'detail' ) ) : new Wording();
	}

	/**
	 * The document of a policy.
	 *
	 * @return PolicyShape
	 */
	public static function of( Policy $policy ): array {
		return [
			'currency'        => $policy->currency,
			'tracks'          => array_map(
				static fn( Track $track ): array => [
					'key'      => $track->key,
					'label'    => $track->label,
					'fee_note' => $track->fee_note,
					'is_long'  => $track->is_long,
					'fee'      => $track->fee,
				],
				$policy->tracks
			),
			'minimum'         => $policy->minimum,
			'capacity'        => $policy->capacity,
			'places_per_term' => $policy->places_per_term,
			'waits_per_term'  => $policy->waits_per_term,
			'offer_hours'     => $policy->offer_hours,
			'questions'       => array_map(
				static fn( Question $question ): array => [
					'key'          => $question->key,
					'type'         => $question->type->value,
					'label'        => $question->label,
					'hint'         => $question->hint,
					'required'     => $question->required,
					'visible_when' => $question->visible_when,
					'choices'      => $question->choices,
					'readers'      => $question->readers->value,
				],
				$policy->questions
			),
			'eligibility'     => array_map(
				static fn( EligibilityRule $rule ): array => [
					'key'      => $rule->key,
					'question' => $rule->question,
					'when'     => $rule->when,
					'outcome'  => $rule->outcome->value,
					'message'  => $rule->message,
				],
				$policy->eligibility
			),
			'agreements'      => array_map(
				static fn( Agreement $agreement ): array => [
					'key'       => $agreement->key,
					'text_id'   => $agreement->text_id,
					'promise'   => $agreement->promise,
					'detail'    => $agreement->detail,
					'only_long' => $agreement->only_long,
				],
				$policy->agreements
			),
			'fees'            => [
				'due_counted'       => $policy->fees->due_counted->value,
				'due_days'          => $policy->fees->due_days,
				'kept_before_first' => $policy->fees->kept_before_first,
				'kept_after_first'  => $policy->fees->kept_after_first,
				'unpaid_days'       => $policy->fees->unpaid_days,
			],
			'life'            => [
				'standing'   => $policy->life->standing->value,
				'grace_days' => $policy->life->grace_days,
				'names'      => $policy->life->names->value,
				'names_days' => $policy->life->names_days,
				'months'     => array_map( static fn( string $kind ): int => $policy->life->months[ $kind ] ?? GroupLife::MONTHS_KEPT[ $kind ], array_combine( array_keys( GroupLife::MONTHS_KEPT ), array_keys( GroupLife::MONTHS_KEPT ) ) ),
				'mentor'     => $policy->life->mentor,
				'mentee'     => $policy->life->mentee,
			],
			'mentor_agreement' => [
				'promise' => $policy->mentor_agreement->promise,
				'detail'  => $policy->mentor_agreement->detail,
			],
		];
	}

	/**
	 * @param array<mixed> $from
	 */
	private static function text( array $from, string $key ): string {
		return is_string( $from[ $key ] ?? null ) ? $from[ $key ] : throw new UnexpectedValueException( "A policy has no text \"$key\"." );
	}

	/**
	 * @param array<mixed> $from
	 */
	private static function number( array $from, string $key ): int {
		return is_int( $from[ $key ] ?? null ) ? $from[ $key ] : throw new UnexpectedValueException( "A policy has no number \"$key\"." );
	}

	/**
	 * @param array<mixed> $from
	 */
	private static function flag( array $from, string $key ): bool {
		return is_bool( $from[ $key ] ?? null ) ? $from[ $key ] : throw new UnexpectedValueException( "A policy has no yes or no \"$key\"." );
	}

	/**
	 * @param array<mixed> $from
	 * @return array<string, mixed>
	 */
	private static function condition( array $from, string $key ): array {
		$condition = $from[ $key ] ?? null;
		if ( ! is_array( $condition ) ) {
			throw new UnexpectedValueException( "A policy has no condition \"$key\"." );
		}
		return array_filter( $condition, is_string( ... ), ARRAY_FILTER_USE_KEY );
	}

	/**
	 * @param array<mixed> $from
	 * @return list<array<mixed>>
	 */
	private static function items( array $from, string $key ): array {
		$items = $from[ $key ] ?? null;
		if ( ! is_array( $items ) ) {
			throw new UnexpectedValueException( "A policy has no list \"$key\"." );
		}
		return array_map( static fn( mixed $item ): array => is_array( $item ) ? $item : throw new UnexpectedValueException( "A policy has a bad \"$key\"." ), array_values( $items ) );
	}
}
