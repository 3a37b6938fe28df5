<?php
/**
 * The JSON Schema of a rule set, part by part. What a rule set must say beyond its shape is SaveProgram's to ask.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use BackedEnum;

final class PolicySchema {
	private const KEY = [
		'type'     => 'string',
		'pattern'  => '^[a-z0-9_]{1,40}$',
		'required' => true,
	];

	private const YES_NO = [
		'type'     => 'boolean',
		'required' => true,
	];

	/**
	 * Parts by name, in the order of the document.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function properties(): array {
		return [
			'currency'        => [
				'type' => 'string',
				'enum' => SaveProgram::CURRENCIES,
			],
			'tracks'          => self::list_of(
				10,
				'A length and its fee.',
				[
					'key'      => self::KEY,
					'label'    => self::text( 100 ),
					'fee_note' => self::text( 100 ),
					'is_long'  => self::YES_NO,
					'fee'      => [
						'type'        => [ 'integer', 'null' ],
						'minimum'     => 0,
						'maximum'     => 10_000_000,
						'description' => 'Minor units of the currency; 0 is free, null is not set.',
						'required'    => true,
					],
				]
			),
			'minimum'         => self::number( 1, 500 ),
			'capacity'        => self::number( 1, 500 ),
			'places_per_term' => self::number( 0, 20 ),
			'waits_per_term'  => self::number( 0, 50 ),
			'offer_hours'     => self::number( 1, 720 ),
			'questions'       => self::list_of(
				60,
				'A question of the form.',
				[
					'key'          => self::KEY,
					'type'         => self::one_of( QuestionType::cases() ),
					'label'        => self::text( 500 ),
					'hint'         => self::text( 1000 ),
					'required'     => self::YES_NO,
					'visible_when' => [
						'type'                 => [ 'object', 'null' ],
						'additionalProperties' => true,
						'description'          => 'Condition on earlier questions; null: always asked.',
						'required'             => true,
					],
					'choices'      => [
						'type'        => 'array',
						'maxItems'    => 30,
						'items'       => [
							'type'      => 'string',
							'maxLength' => Intake::LONGEST,
						],
						'description' => 'What one_of chooses from.',
						'required'    => true,
					],
					'readers'      => self::one_of( Readers::cases() ),
				]
			),
			'eligibility'     => self::list_of(
				100,
				'A rule about an answer: the first of a question that holds decides.',
				[
					'key'      => self::KEY,
					'question' => self::KEY,
					'when'     => [
						'type'                 => 'object',
						'additionalProperties' => true,
						'description'          => 'Condition on its question and earlier ones.',
						'required'             => true,
					],
					'outcome'  => self::one_of( EligibilityOutcome::cases() ),
					'message'  => self::text( 2000 ),
				]
			),
			'agreements'      => self::list_of(
				50,
				'An agreement; each wording is a text of its own.',
				[
					'key'       => self::KEY,
					'text_id'   => [ 'type' => 'integer' ],
					'promise'   => self::text( 1000 ),
					'detail'    => self::text( 2000 ),
					'only_long' => self::YES_NO,
				]
			),
			'fees'            => self::closed(
				'When fees are due, and what leaving costs.',
				[
					'due_counted'       => self::one_of( FeeDue::cases() ),
					'due_days'          => self::must( self::number( 0, 365 ) ),
					'kept_before_first' => self::YES_NO,
					'kept_after_first'  => self::YES_NO,
					'unpaid_days'       => [
						'type'        => [ 'integer', 'null' ],
						'minimum'     => 0,
						'maximum'     => 365,
						'description' => 'Days after the due date when an unpaid place is flagged; null is never.',
						'required'    => true,
					],
				]
			),
			'life'            => self::closed(
				'Standing, names, retention and words during the group.',
				[
					'standing'   => self::one_of( StandingMoment::cases() ),
					'grace_days' => self::must( self::number( 0, 365 ) ),
					'names'      => self::one_of( NamesShown::cases() ),
					'names_days' => self::must( self::number( 0, 365 ) ),
					'months'     => self::must(
						self::closed(
							'Months kept after the last meeting, by kind; 0 is for ever.',
							array_map( static fn(): array => self::must( self::number( 0, 600 ) ), GroupLife::MONTHS_KEPT )
						)
					),
					'mentor'     => self::text( 40 ),
					'mentee'     => self::text( 40 ),
				]
			),
			'mentor_agreement' => self::closed(
				'What a mentor agrees to when confirming a group; without words: what the plugin ships.',
				[
					'promise' => self::text( 1000 ),
					'detail'  => self::text( 2000 ),
				]
			),
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function text( int $longest ): array {
		return [
			'type'      => 'string',
			'maxLength' => $longest,
			'required'  => true,
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function number( int $least, int $most ): array {
		return [
			'type'    => 'integer',
			'minimum' => $least,
			'maximum' => $most,
		];
	}

	/**
	 * @param list<BackedEnum> $cases
	 * @return array<string, mixed>
	 */
	private static function one_of( array $cases ): array {
		return [
			'type'     => 'string',
			'enum'     => array_map( static fn( BackedEnum $one ): string => (string) $one->value, $cases ),
			'required' => true,
		];
	}

	/**
	 * @param array<string, mixed> $property
	 * @return array<string, mixed>
	 */
	private static function must( array $property ): array {
		return $property + [ 'required' => true ];
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function list_of( int $most, string $description, array $properties ): array {
		return [
			'type'     => 'array',
			'maxItems' => $most,
			'items'    => self::closed( $description, $properties ),
		];
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function closed( string $description, array $properties ): array {
		return [
			'type'                 => 'object',
			'description'          => $description,
			'additionalProperties' => false,
			'properties'           => $properties,
		];
	}
}
