<?php
/**
 * The REST shape of what a person prepared for a group, shown to that person only.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Moment;
use stdClass;

/**
 * @phpstan-type PreparationShape array{
 *   group: int,
 *   answers: stdClass,
 *   agreements: list<int>,
 *   kept_at: string,
 *   ask_again: array{dates: bool, fee: bool, answers: list<string>, agreements: list<string>},
 * }
 */
final class PreparationSchema {
	/**
	 * JSON Schema of a preparation.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'preparation',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( self::properties() ),
			'properties'           => self::properties(),
		];
	}

	/**
	 * What PUT takes: what registering takes, without what is left for the day.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function keeping(): array {
		return array_intersect_key(
			RegistrationSchema::registering(),
			[
				'answers'    => true,
				'agreements' => true,
			]
		);
	}

	/**
	 * Shapes a preparation for the person whose it is: only what still holds, and what must be asked again.
	 *
	 * @return PreparationShape
	 */
	public function present( PreparationRecord $record ): array {
		$review = $record->review;
		return [
			'group'      => $record->preparation->group_id,
			'answers'    => (object) ( $review->answers ?? $record->preparation->answers ),
			'agreements' => $review->text_ids ?? $record->preparation->text_ids,
			'kept_at'    => (string) Moment::to_rest( $record->preparation->kept_at ),
			'ask_again'  => [
				'dates'      => $review->dates_changed ?? false,
				'fee'        => $review->fee_changed ?? false,
				'answers'    => $review->questions ?? [],
				'agreements' => $review->agreements ?? [],
			],
		];
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	private static function properties(): array {
		$keys = [
			'type'  => 'array',
			'items' => [ 'type' => 'string' ],
		];
		return [
			'group'      => [
				'type'     => 'integer',
				'minimum'  => 1,
				'readonly' => true,
			],
			'answers'    => [
				'type'                 => 'object',
				'description'          => 'Answers by key of the question, as far as the question is still the same.',
				'additionalProperties' => [ 'type' => 'string' ],
			],
			'agreements' => [
				'type'        => 'array',
				'description' => 'Ids of the texts ticked that are still asked for.',
				'items'       => [ 'type' => 'integer' ],
			],
			'kept_at'    => [
				'type'     => 'string',
				'format'   => 'date-time',
				'readonly' => true,
			],
			'ask_again'  => [
				'type'                 => 'object',
				'description'          => 'What has changed since it was kept.',
				'readonly'             => true,
				'additionalProperties' => false,
				'required'             => [ 'dates', 'fee', 'answers', 'agreements' ],
				'properties'           => [
					'dates'      => [
						'type'        => 'boolean',
						'description' => 'The group meets on other dates.',
					],
					'fee'        => [
						'type'        => 'boolean',
						'description' => 'The fee is another.',
					],
					'answers'    => [ 'description' => 'Keys of questions that are not the same.' ] + $keys,
					'agreements' => [ 'description' => 'Keys of agreements in a new wording.' ] + $keys,
				],
			],
		];
	}
}
