<?php
/**
 * The REST shape of a program with the rules in force, and of what may be sent.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

/**
 * @phpstan-import-type TrackShape from PolicyDocument
 * @phpstan-import-type AgreementShape from PolicyDocument
 * @phpstan-import-type QuestionShape from PolicyDocument
 * @phpstan-type ProgramShape array{
 *   id: int, preset: string, name: string, chapter: string, contacts: array{questions: string, concerns: string},
 *   payment_note: string, currency: string, tracks: list<TrackShape>, minimum: int, capacity: int, places_per_term: int,
 *   waits_per_term: int, offer_hours: int, questions: list<QuestionShape>, agreements: list<AgreementShape>,
 *   confirmations: array<string, array{at: string, by: int}>, unconfirmed: list<string>, may_open: bool, version: int,
 * }
 */
final class ProgramSchema {
	/**
	 * JSON Schema of a program.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'program',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( self::properties() ),
			'properties'           => self::properties(),
		];
	}

	/**
	 * What POST programs takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function creating(): array {
		return [
			'preset'  => [
				'type'      => 'string',
				'maxLength' => 40,
			],
			'name'    => [
				'type'      => 'string',
				'maxLength' => 200,
			],
			'chapter' => [
				'type'      => 'string',
				'maxLength' => 200,
			],
		];
	}

	/**
	 * What POST programs/{id}/confirm takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function confirming(): array {
		return [
			'what' => [
				'type' => 'string',
				'enum' => Program::MUST_CONFIRM,
			],
		];
	}

	/**
	 * Properties by name; what says `readonly` can't be sent.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function properties(): array {
		$read_only = static fn( array $property ): array => $property + [ 'readonly' => true ];
		$text      = static fn( int $longest ): array => [
			'type'      => 'string',
			'maxLength' => $longest,
		];
		$number    = static fn( int $least, int $most ): array => [
			'type'    => 'integer',
			'minimum' => $least,
			'maximum' => $most,
		];
		return [
			'id'              => $read_only( [ 'type' => 'integer' ] ),
			'preset'          => $read_only( $text( 40 ) ),
			'name'            => $text( 200 ),
			'chapter'         => $text( 200 ),
			'contacts'        => self::closed(
				[
					'questions' => $text( 200 ),
					'concerns'  => $text( 200 ),
				],
				'Addresses by purpose; concerns only to who runs the program.'
			),
			'payment_note'    => $text( 2000 ),
			'currency'        => [
				'type' => 'string',
				'enum' => SaveProgram::CURRENCIES,
			],
			'tracks'          => [
				'type'     => 'array',
				'maxItems' => 10,
				'items'    => self::closed(
					[
						'key'      => [
							'type'    => 'string',
							'pattern' => '^[a-z0-9_]{1,40}$',
						],
						'label'    => $text( 100 ),
						'fee_note' => $text( 100 ),
						'is_long'  => [ 'type' => 'boolean' ],
						'fee'      => [
							'type'        => [ 'integer', 'null' ],
							'minimum'     => 0,
							'maximum'     => 10_000_000,
							'description' => 'Minor units of the currency; 0 is free, null is not set.',
						],
					],
					'A length and its fee.'
				),
			],
			'minimum'         => $number( 1, 500 ),
			'capacity'        => $number( 1, 500 ),
			'places_per_term' => $number( 0, 20 ),
			'waits_per_term'  => $number( 0, 50 ),
			'offer_hours'     => $number( 1, 720 ),
			'questions'       => $read_only(
				[
					'type'  => 'array',
					'items' => self::closed(
						[
							'key'          => [ 'type' => 'string' ],
							'type'         => [
								'type' => 'string',
								'enum' => array_map( static fn( QuestionType $type ): string => $type->value, QuestionType::cases() ),
							],
							'label'        => [ 'type' => 'string' ],
							'hint'         => [ 'type' => 'string' ],
							'required'     => [ 'type' => 'boolean' ],
							'visible_when' => [
								'type'                 => [ 'object', 'null' ],
								'additionalProperties' => true,
							],
						],
						'A question of the form.'
					),
				]
			),
			'agreements'      => [
				'type'     => 'array',
				'maxItems' => 50,
				'items'    => self::closed(
					[
						'key'       => [ 'type' => 'string' ],
						'text_id'   => [ 'type' => 'integer' ],
						'promise'   => $text( 1000 ),
						'detail'    => $text( 2000 ),
						'only_long' => [ 'type' => 'boolean' ],
					],
					'An agreement; key, promise and detail are taken, the rest is the program’s.'
				),
			],
			'confirmations'   => $read_only(
				[
					'type'                 => 'object',
					'description'          => 'What was confirmed, when (UTC) and by which account.',
					'additionalProperties' => self::closed(
						[
							'at' => [ 'type' => 'string' ],
							'by' => [ 'type' => 'integer' ],
						],
						'A confirmation.'
					),
				]
			),
			'unconfirmed'     => $read_only(
				[
					'type'  => 'array',
					'items' => [
						'type' => 'string',
						'enum' => Program::MUST_CONFIRM,
					],
				]
			),
			'may_open'        => $read_only( [ 'type' => 'boolean' ] ),
			'version'         => [
				'type'    => 'integer',
				'minimum' => 0,
			],
		];
	}

	/**
	 * Shapes a program. The address for concerns, how to pay and who confirmed what are for who runs it.
	 *
	 * @return ProgramShape
	 */
	public static function present( Program $program, Policy $policy, bool $for_manager ): array {
		$rules = PolicyDocument::of( $policy );
		return [
			'id'              => $program->id,
			'preset'          => $program->preset,
			'name'            => $program->name,
			'chapter'         => $program->chapter,
			'contacts'        => [
				'questions' => $program->contacts['questions'],
				'concerns'  => $for_manager ? $program->contacts['concerns'] : '',
			],
			'payment_note'    => $for_manager ? $program->payment_note : '',
			'currency'        => $rules['currency'],
			'tracks'          => $rules['tracks'],
			'minimum'         => $rules['minimum'],
			'capacity'        => $rules['capacity'],
			'places_per_term' => $rules['places_per_term'],
			'waits_per_term'  => $rules['waits_per_term'],
			'offer_hours'     => $rules['offer_hours'],
			'questions'       => $rules['questions'],
			'agreements'      => $rules['agreements'],
			'confirmations'   => $for_manager ? $program->confirmations : [],
			'unconfirmed'     => $program->unconfirmed(),
			'may_open'        => $program->may_open(),
			'version'         => $program->version,
		];
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function closed( array $properties, string $description ): array {
		return [
			'type'                 => 'object',
			'description'          => $description,
			'additionalProperties' => false,
			'properties'           => $properties,
		];
	}
}
