<?php
/**
 * The REST shape of the days without meetings. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

final class DaysOffSchema {
	/**
	 * JSON Schema of the list.
	 *
	 * @return array{type: string, properties: array<string, array<string, mixed>>}
	 */
	public static function schema(): array {
		$date = [
			'type'      => 'string',
			'maxLength' => 10,
		];
		return [
			'type'       => 'object',
			'properties' => [
				'days' => [
					'type'     => 'array',
					'maxItems' => 200,
					'items'    => [
						'type'                 => 'object',
						'additionalProperties' => false,
						'properties'           => [
							'from' => $date + [
								'required'    => true,
								'description' => 'Y-m-d.',
							],
							'to'   => $date + [ 'description' => 'Y-m-d; the same for a single day.' ],
							'name' => [
								'type'      => 'string',
								'maxLength' => 100,
							],
						],
					],
				],
			],
		];
	}
}
