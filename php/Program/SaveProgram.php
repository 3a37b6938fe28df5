<?php
/**
 * Changes a program and, where its rules changed, adds a rule set from today. A changed wording is a new text and
 * must be confirmed again.
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

/**
 * @phpstan-import-type PolicyShape from PolicyDocument
 * @phpstan-import-type TrackShape from PolicyDocument
 * @phpstan-type ProgramInput array{
 *   name?: string, chapter?: string, contacts?: array{questions?: string, concerns?: string}, payment_note?: string,
 *   currency?: string, tracks?: list<TrackShape>, minimum?: int, capacity?: int, places_per_term?: int,
 *   waits_per_term?: int, offer_hours?: int, agreements?: list<array{key: string, promise: string, detail: string}>,
 *   version?: int,
 * }
 */
final class SaveProgram {
	/**
	 * Currencies with two decimals, which is how amounts are kept.
	 */
	public const CURRENCIES = [ 'USD', 'CAD', 'EUR', 'GBP', 'AUD', 'NZD', 'CHF', 'DKK', 'NOK', 'SEK', 'SGD', 'HKD', 'ZAR', 'INR', 'BRL', 'MXN' ];

	private const RULES = [ 'currency', 'tracks', 'minimum', 'capacity', 'places_per_term', 'waits_per_term', 'offer_hours' ];

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
		$before = $this->policies->in_force( $id, $this->day->today() ) ?? throw new NotFound();
		$errors = [
			...( isset( $input['version'] ) ? [] : [ new FieldError( 'version', 'missing' ) ] ),
			...self::errors( $program, $before, $input ),
			...( isset( $input['tracks'] ) ? $this->lost_tracks( $before, $input['tracks'] ) : [] ),
		];
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$this->database->together( fn() => $this->write( $program, $before, $input, $actor ) );
		return $this->programs->find( $id ) ?? throw new NotFound();
	}

	/**
	 * @param ProgramInput $input
	 */
	private function write( Program $program, Policy $before, array $input, Actor $actor ): void {
		$document            = PolicyDocument::of( $before );
		$rules               = array_merge( $document, array_intersect_key( $input, array_flip( self::RULES ) ) );
		$rules['agreements'] = $this->worded( $before, $input );
		$after               = PolicyDocument::policy( 0, $program->id, $this->day->today(), $rules );
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
				contacts: [
					'questions' => trim( $input['contacts']['questions'] ?? $program->contacts['questions'] ),
					'concerns'  => trim( $input['contacts']['concerns'] ?? $program->contacts['concerns'] ),
				],
				payment_note: trim( $input['payment_note'] ?? $program->payment_note ),
				confirmations: $confirmations,
				version: $input['version'] ?? $program->version,
			),
			$actor
		);
		if ( PolicyDocument::of( $after ) !== $document ) {
			$this->policies->add( $after, $actor );
		}
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
	 * @param ProgramInput $input
	 * @return list<array{key: string, text_id: int, promise: string, detail: string, only_long: bool}>
	 */
	private function worded( Policy $policy, array $input ): array {
		$sent = array_column( $input['agreements'] ?? [], null, 'key' );
		return array_map(
			function ( array $agreement ) use ( $sent ): array {
				$promise = trim( $sent[ $agreement['key'] ]['promise'] ?? $agreement['promise'] );
				$detail  = trim( $sent[ $agreement['key'] ]['detail'] ?? $agreement['detail'] );
				$same    = $promise === $agreement['promise'] && $detail === $agreement['detail'];
				return [
					'key'       => $agreement['key'],
					'text_id'   => $same ? $agreement['text_id'] : $this->texts->ensure( $promise, $detail ),
					'promise'   => $promise,
					'detail'    => $detail,
					'only_long' => $agreement['only_long'],
				];
			},
			PolicyDocument::of( $policy )['agreements']
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
		$known = array_map( static fn( Agreement $agreement ): string => $agreement->key, $policy->agreements );
		$seen  = [];
		foreach ( $input['agreements'] ?? [] as $index => $agreement ) {
			if ( ! in_array( $agreement['key'], $known, true ) ) {
				$errors[] = new FieldError( "agreements.$index.key", 'unknown' );
			}
			if ( isset( $seen[ $agreement['key'] ] ) ) {
				$errors[] = new FieldError( "agreements.$index.key", 'doubled' );
			}
			$seen[ $agreement['key'] ] = true;
			if ( '' === trim( $agreement['promise'] ) ) {
				$errors[] = new FieldError( "agreements.$index.promise", 'missing' );
			}
		}
		return $errors;
	}
}
