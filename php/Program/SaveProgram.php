<?php
/**
 * Changes a program and, where its rules changed, adds a rule set from today or from a day to come. A changed wording is a
 * new text and must be confirmed again. What is planned for later takes over what it does not change itself.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\WallTime;

/**
 * @phpstan-import-type PolicyShape from PolicyDocument
 * @phpstan-import-type TrackShape from PolicyDocument
 * @phpstan-import-type QuestionShape from PolicyDocument
 * @phpstan-import-type RuleShape from PolicyDocument
 * @phpstan-import-type FeesShape from PolicyDocument
 * @phpstan-import-type LifeShape from PolicyDocument
 * @phpstan-type ProgramInput array{
 *   name?: string, chapter?: string, contacts?: array{questions?: string, concerns?: string, fees?: string, talk?: string},
 *   payment_note?: string, currency?: string, tracks?: list<TrackShape>, minimum?: int, capacity?: int,
 *   places_per_term?: int, waits_per_term?: int, offer_hours?: int, questions?: list<QuestionShape>,
 *   eligibility?: list<RuleShape>, agreements?: list<array{key: string, promise: string, detail: string, only_long: bool}>,
 *   fees?: FeesShape, life?: LifeShape, mentor_agreement?: array{promise: string, detail: string}, applies_from?: string, version?: int,
 * }
 */
final class SaveProgram {
	/**
	 * Currencies with two decimals, which is how amounts are kept.
	 */
	public const CURRENCIES = [ 'USD', 'CAD', 'EUR', 'GBP', 'AUD', 'NZD', 'CHF', 'DKK', 'NOK', 'SEK', 'SGD', 'HKD', 'ZAR', 'INR', 'BRL', 'MXN' ];

	private const RULES = [ 'currency', 'tracks', 'minimum', 'capacity', 'places_per_term', 'waits_per_term', 'offer_hours', 'questions', 'eligibility', 'fees', 'life', 'mentor_agreement' ];

	/**
	 * Parts of a rule set that are only sound together.
	 */
	private const TOGETHER = [ [ 'questions', 'eligibility' ], [ 'minimum', 'capacity' ], [ 'currency', 'tracks' ] ];

	public function __construct(
		private readonly ProgramRepository $programs,
		private readonly PolicyRepository $policies,
		private readonly TextRepository $texts,
		private readonly ProgramGroups $groups,
		private readonly PolicyDay $day,
		private readonly Database $database,
	) {}

	/**
	 * @param ProgramInput $input What was typed, with the `version` it was read with; what was not sent stays.
	 * @throws InvalidInput                   Naming each field.
	 * @throws NotFound                       When there is no such program.
	 * @throws NotAllowed                     When the actor may not change it.
	 * @throws \MentoringProgram\Shared\Stale When somebody saved meanwhile.
	 */
	public function save( int $id, array $input, Actor $actor ): Program {
		$program  = $this->programs->find( $id ) ?? throw new NotFound();
		if ( null !== ProgramRules::why_not_edit( $program, $actor ) ) {
			throw new NotAllowed();
		}
		$today  = $this->day->today();
		$from   = $input['applies_from'] ?? $today;
		$dated  = WallTime::is_date( $from ) && $from >= $today;
		$before = $this->policies->in_force( $id, $dated ? $from : $today ) ?? throw new NotFound();
		$errors = [
			...( isset( $input['version'] ) ? [] : [ new FieldError( 'version', 'missing' ) ] ),
			...( $dated ? [] : [ new FieldError( 'applies_from', 'invalid' ) ] ),
			...self::errors( $program, $before, $input ),
			...( isset( $input['tracks'] ) ? $this->lost_tracks( $before, $input['tracks'] ) : [] ),
		];
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$this->database->together( fn() => $this->write( $program, $before, $input, $from, $actor ) );
		return $this->programs->find( $id ) ?? throw new NotFound();
	}

	/**
	 * @param ProgramInput $input
	 */
	private function write( Program $program, Policy $before, array $input, string $from, Actor $actor ): void {
		$document            = PolicyDocument::of( $before );
		$rules               = array_merge( $document, array_intersect_key( $input, array_flip( self::RULES ) ) );
		$rules['agreements'] = $this->worded( $before, $input );
		$rules['questions']  = array_map( self::tidy( ... ), $rules['questions'] );
		$rules['mentor_agreement'] = array_map( trim( ... ), $rules['mentor_agreement'] );
		$after               = PolicyDocument::policy( 0, $program->id, $from, $rules );
		$confirmations       = $program->confirmations;
		if ( $rules['agreements'] !== $document['agreements'] ) {
			unset( $confirmations['agreements'] );
		}
		$this->programs->save(
			new Program(
				id: $program->id,
				preset: $program->preset,
				name: trim( $input['name'] ?? $program->name ),
				chapter: trim( $input['chapter'] ?? $program->chapter ),
				contacts: array_map( trim( ... ), array_merge( $program->contacts, $input['contacts'] ?? [] ) ),
				payment_note: trim( $input['payment_note'] ?? $program->payment_note ),
				confirmations: $confirmations,
				version: $input['version'] ?? $program->version,
			),
			$actor
		);
		$changed = PolicyDocument::of( $after );
		if ( $changed !== $document ) {
			$this->replace( $after, $actor );
			$this->carry_on( $document, $changed, $after, $actor );
		}
	}

	/**
	 * Adds a rule set. One planned for the same day is replaced: it has judged nobody.
	 */
	private function replace( Policy $policy, Actor $actor ): void {
		$this->policies->withdraw( $policy->program_id, $policy->effective_from, $this->day->today() );
		$this->policies->add( $policy, $actor );
	}

	/**
	 * Gives what is planned for later the parts that were changed, where it had them as they were: a plan never takes back
	 * what it does not speak of.
	 *
	 * @param PolicyShape $before  Rules the change was made on.
	 * @param PolicyShape $changed Rules with it.
	 */
	private function carry_on( array $before, array $changed, Policy $after, Actor $actor ): void {
		foreach ( $this->policies->of_program( $after->program_id ) as $planned ) {
			if ( $planned->effective_from <= $after->effective_from ) {
				continue;
			}
			$document = PolicyDocument::of( $planned );
			$carried  = $document;
			foreach ( self::parts() as $part ) {
				$keys = array_flip( $part );
				if ( array_intersect_key( $document, $keys ) === array_intersect_key( $before, $keys ) ) {
					$carried = array_merge( $carried, array_intersect_key( $changed, $keys ) );
				}
			}
			if ( $carried !== $document ) {
				$this->replace( PolicyDocument::policy( 0, $planned->program_id, $planned->effective_from, $carried ), $actor );
			}
		}
	}

	/**
	 * The parts of a rule set that change on their own.
	 *
	 * @return list<non-empty-list<string>>
	 */
	private static function parts(): array {
		$alone = array_values( array_diff( [ ...self::RULES, 'agreements' ], ...self::TOGETHER ) );
		return [ ...self::TOGETHER, ...array_map( static fn( string $key ): array => [ $key ], $alone ) ];
	}

	/**
	 * Tracks that were left out though groups are in them.
	 *
	 * @param list<TrackShape> $sent Tracks as sent.
	 * @return list<FieldError>
	 */
	private function lost_tracks( Policy $policy, array $sent ): array {
		$lost = array_diff( $this->groups->tracks_in_use( $policy->program_id ), array_column( $sent, 'key' ) );
		return array_map( static fn( string $key ): FieldError => new FieldError( 'tracks', 'in_use', [ 'track' => $policy->track( $key )->label ?? $key ] ), array_values( $lost ) );
	}

	/**
	 * A question without blanks around its words: an answer is compared with a choice as it was typed.
	 *
	 * @param QuestionShape $question
	 * @return QuestionShape
	 */
	private static function tidy( array $question ): array {
		$choices = QuestionType::OneOf->value === $question['type'] ? array_map( trim( ... ), $question['choices'] ) : [];
		return [
			'label'   => trim( $question['label'] ),
			'hint'    => trim( $question['hint'] ),
			'choices' => $choices,
		] + $question;
	}

	/**
	 * The agreements as sent, each with its text; as they were when none were sent.
	 *
	 * @param ProgramInput $input
	 * @return list<array{key: string, text_id: int, promise: string, detail: string, only_long: bool}>
	 */
	private function worded( Policy $policy, array $input ): array {
		if ( ! isset( $input['agreements'] ) ) {
			return PolicyDocument::of( $policy )['agreements'];
		}
		return array_map(
			function ( array $agreement ): array {
				$promise = trim( $agreement['promise'] );
				$detail  = trim( $agreement['detail'] );
				return [
					'key'       => $agreement['key'],
					'text_id'   => $this->texts->ensure( $promise, $detail ),
					'promise'   => $promise,
					'detail'    => $detail,
					'only_long' => $agreement['only_long'],
				];
			},
			$input['agreements']
		);
	}

	/**
	 * @param ProgramInput $input
	 * @return list<FieldError>
	 */
	private static function errors( Program $program, Policy $policy, array $input ): array {
		$errors = [];
		foreach ( [ 'name' => $input['name'] ?? $program->name, 'chapter' => $input['chapter'] ?? $program->chapter ] as $field => $text ) {
			if ( '' === trim( $text ) ) {
				$errors[] = new FieldError( $field, 'missing' );
			}
		}
		foreach ( $input['contacts'] ?? [] as $purpose => $address ) {
			$address = trim( $address );
			if ( '' === $address && 'questions' === $purpose ) {
				$errors[] = new FieldError( 'contacts.questions', 'missing' );
			} elseif ( '' !== $address && false === filter_var( $address, FILTER_VALIDATE_EMAIL ) ) {
				$errors[] = new FieldError( 'contacts.' . $purpose, 'invalid' );
			}
		}
		$keys = [];
		foreach ( $input['tracks'] ?? [] as $index => $track ) {
			if ( '' === trim( $track['label'] ) ) {
				$errors[] = new FieldError( "tracks.$index.label", 'missing' );
			}
			if ( isset( $keys[ $track['key'] ] ) ) {
				$errors[] = new FieldError( "tracks.$index.key", 'doubled' );
			}
			$keys[ $track['key'] ] = true;
		}
		if ( [] === ( $input['tracks'] ?? null ) ) {
			$errors[] = new FieldError( 'tracks', 'missing' );
		}
		if ( ( $input['capacity'] ?? $policy->capacity ) < ( $input['minimum'] ?? $policy->minimum ) ) {
			$errors[] = new FieldError( 'capacity', 'below_minimum' );
		}
		$document = PolicyDocument::of( $policy );
		$errors   = [ ...$errors, ...( isset( $input['questions'] ) || isset( $input['eligibility'] ) ? IntakeRules::errors( $input['questions'] ?? $document['questions'], $input['eligibility'] ?? $document['eligibility'] ) : [] ) ];
		$seen     = [];
		foreach ( $input['agreements'] ?? [] as $index => $agreement ) {
			if ( isset( $seen[ $agreement['key'] ] ) ) {
				$errors[] = new FieldError( "agreements.$index.key", 'doubled' );
			}
			$seen[ $agreement['key'] ] = true;
			if ( '' === trim( $agreement['promise'] ) ) {
				$errors[] = new FieldError( "agreements.$index.promise", 'missing' );
			}
		}
		$mentors = array_map( trim( ... ), $input['mentor_agreement'] ?? [] );
		if ( '' === ( $mentors['promise'] ?? '' ) && '' !== ( $mentors['detail'] ?? '' ) ) {
			$errors[] = new FieldError( 'mentor_agreement.promise', 'missing' );
		}
		return $errors;
	}
}
