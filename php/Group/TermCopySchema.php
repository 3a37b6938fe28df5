<?php
/**
 * The REST shape of a copied term: what is asked for, and what came of it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

final class TermCopySchema {
	/**
	 * JSON Schema of a copy: what is asked for, and what came of it.
	 *
	 * @return array{type: string, properties: array<string, array<string, mixed>>}
	 */
	public static function schema(): array {
		return [
			'type'       => 'object',
			'properties' => [
				'name'      => [
					'type'      => 'string',
					'maxLength' => 200,
				],
				'starts_on' => [
					'type'        => 'string',
					'maxLength'   => 10,
					'description' => 'First day of the new term, Y-m-d. Meetings move by whole weeks.',
				],
				'term'      => [
					'type'        => 'integer',
					'description' => 'The copy.',
					'readonly'    => true,
				],
				'groups'    => [
					'type'        => 'integer',
					'description' => 'How many groups were copied now.',
					'readonly'    => true,
				],
				'left_out'  => [
					'type'        => 'array',
					'description' => 'Titles of groups whose length the program does not have any more.',
					'items'       => [ 'type' => 'string' ],
					'readonly'    => true,
				],
				'was_there' => [
					'type'        => 'boolean',
					'description' => 'The same was asked before; nothing was copied now.',
					'readonly'    => true,
				],
			],
		];
	}

	/**
	 * @return array{name: string, starts_on: string, term: int, groups: int, left_out: list<string>, was_there: bool}
	 */
	public static function present( CopiedTerm $copied ): array {
		return [
			'name'      => $copied->term->name,
			'starts_on' => $copied->term->starts_on,
			'term'      => $copied->term->id,
			'groups'    => $copied->groups,
			'left_out'  => $copied->left_out,
			'was_there' => $copied->was_there,
		];
	}
}
