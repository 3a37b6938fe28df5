<?php
/**
 * The REST shape of a meeting that deserves a second look. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Meeting\FlagKind;

final class MeetingFlagSchema {
	/**
	 * JSON Schema of a flag.
	 *
	 * @return array{type: string, properties: array<string, array<string, mixed>>}
	 */
	public static function schema(): array {
		return [
			'type'       => 'object',
			'properties' => [
				'index'    => [
					'type'        => 'integer',
					'description' => 'Place in the list that was asked about, from 0.',
					'readonly'    => true,
				],
				'kind'     => [
					'type'     => 'string',
					'enum'     => array_map( static fn( FlagKind $kind ): string => $kind->value, FlagKind::cases() ),
					'readonly' => true,
				],
				'label'    => [
					'type'     => 'string',
					'readonly' => true,
				],
				'sentence' => [
					'type'     => 'string',
					'readonly' => true,
				],
			],
		];
	}
}
