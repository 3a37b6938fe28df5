<?php
/**
 * The REST shape of a conflict: a group and two registrations. Never the answer, nor who gave it: that is looked at with
 * the registration, where looks are written down.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

/**
 * @phpstan-import-type Seated from Conflicts
 * @phpstan-type ConflictShape array{group: int, group_title: string, people: list<array{registration: int, name: string}>}
 */
final class ConflictSchema {
	/**
	 * JSON Schema of a conflict.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'conflict',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => [ 'group', 'group_title', 'people' ],
			'properties'           => [
				'group'       => [
					'type'     => 'integer',
					'readonly' => true,
				],
				'group_title' => [
					'type'     => 'string',
					'readonly' => true,
				],
				'people'      => [
					'type'     => 'array',
					'readonly' => true,
					'items'    => [
						'type'                 => 'object',
						'description'          => 'One of the two, in the order they registered.',
						'additionalProperties' => false,
						'required'             => [ 'registration', 'name' ],
						'properties'           => [
							'registration' => [ 'type' => 'integer' ],
							'name'         => [ 'type' => 'string' ],
						],
					],
				],
			],
		];
	}

	/**
	 * Shapes a conflict.
	 *
	 * @param Seated $one   Who registered first.
	 * @param Seated $other The other.
	 * @return ConflictShape
	 */
	public static function present( array $one, array $other, string $group_title ): array {
		return [
			'group'       => $one['group'],
			'group_title' => $group_title,
			'people'      => array_map(
				static fn( array $person ): array => [
					'registration' => $person['registration'],
					'name'         => $person['name'],
				],
				[ $one, $other ]
			),
		];
	}
}
