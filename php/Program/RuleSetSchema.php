<?php
/**
 * The REST shape of a dated rule set. Nothing of it is taken: rules are saved with their program.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

/**
 * @phpstan-import-type PolicyShape from PolicyDocument
 * @phpstan-type RuleSetShape array{
 *   id: int, from: string, until: string|null, state: string, registrations: int,
 *   accepted: list<array{text_id: int, people: int, current: int}>, rules: PolicyShape,
 * }
 */
final class RuleSetSchema {
	/**
	 * JSON Schema of a rule set.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$properties = [
			'id'            => [ 'type' => 'integer' ],
			'from'          => [
				'type'        => 'string',
				'description' => 'Y-m-d.',
			],
			'until'         => [
				'type'        => [ 'string', 'null' ],
				'description' => 'Y-m-d, that day included; null while none follows.',
			],
			'state'         => [
				'type' => 'string',
				'enum' => array_map( static fn( RuleSetState $state ): string => $state->value, RuleSetState::cases() ),
			],
			'registrations' => [
				'type'        => 'integer',
				'description' => 'How many it judged.',
			],
			'accepted'      => [
				'type'  => 'array',
				'items' => [
					'type'                 => 'object',
					'description'          => 'How many people accepted a text of it: ever, and with a registration that lives in a term that has not ended.',
					'additionalProperties' => false,
					'required'             => [ 'text_id', 'people', 'current' ],
					'properties'           => [
						'text_id' => [ 'type' => 'integer' ],
						'people'  => [ 'type' => 'integer' ],
						'current' => [ 'type' => 'integer' ],
					],
				],
			],
			'rules'         => [
				'type'                 => 'object',
				'description'          => 'The rules themselves.',
				'additionalProperties' => false,
				'required'             => array_keys( PolicySchema::properties() ),
				'properties'           => PolicySchema::properties(),
			],
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'ruleset',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => array_map( static fn( array $property ): array => $property + [ 'readonly' => true ], $properties ),
		];
	}

	/**
	 * Shapes a rule set.
	 *
	 * @param array<int, int>                               $judged   Registrations by policy.
	 * @param array<int, array{people: int, current: int}> $accepted People by text.
	 * @return RuleSetShape
	 */
	public static function present( RuleSet $set, array $judged, array $accepted ): array {
		$rules = PolicyDocument::of( $set->policy );
		return [
			'id'            => $set->policy->id,
			'from'          => $set->policy->effective_from,
			'until'         => $set->until,
			'state'         => $set->state->value,
			'registrations' => $judged[ $set->policy->id ] ?? 0,
			'accepted'      => array_map(
				static fn( array $agreement ): array => [
					'text_id' => $agreement['text_id'],
					'people'  => $accepted[ $agreement['text_id'] ]['people'] ?? 0,
					'current' => $accepted[ $agreement['text_id'] ]['current'] ?? 0,
				],
				$rules['agreements']
			),
			'rules'         => $rules,
		];
	}
}
