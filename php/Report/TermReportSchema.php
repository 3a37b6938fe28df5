<?php
/**
 * The REST shape of the board's page of a term.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Report;

final class TermReportSchema {
	/**
	 * JSON Schema of the page.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text       = [
			'type'     => 'string',
			'readonly' => true,
		];
		$properties = [
			'id'        => [
				'type'        => 'integer',
				'readonly'    => true,
				'description' => 'Term.',
			],
			'name'      => $text,
			'starts_on' => $text,
			'ends_on'   => $text,
			'at'        => $text + [
				'format'      => 'date-time',
				'description' => 'When it was counted.',
			],
			'lines'     => [
				'type'     => 'array',
				'readonly' => true,
				'items'    => [
					'type'                 => 'object',
					'additionalProperties' => false,
					'required'             => [ 'label', 'value' ],
					'properties'           => [
						'label' => $text,
						'value' => $text,
					],
				],
			],
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'term-report',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => $properties,
		];
	}
}
