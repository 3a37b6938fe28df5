<?php
/**
 * The shape of a letter as it is shown before it goes.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

final class LetterSchema {
	/**
	 * JSON Schema of a letter.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text       = [
			'type'     => 'string',
			'readonly' => true,
		];
		$properties = [
			'from'    => $text,
			'name'    => $text,
			'address' => $text + [ 'description' => 'Empty for an invented person.' ],
			'subject' => $text,
			'body'    => $text,
			'unknown' => [
				'type'        => 'array',
				'readonly'    => true,
				'description' => 'What stands in braces and nothing fills, with what was probably meant.',
				'items'       => [
					'type'                 => 'object',
					'additionalProperties' => false,
					'properties'           => [
						'field'   => [
							'type' => 'string',
							'enum' => [ 'subject', 'body' ],
						],
						'name'    => [ 'type' => 'string' ],
						'nearest' => [ 'type' => 'string' ],
					],
				],
			],
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'letter',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => $properties,
		];
	}

	/**
	 * @param list<array{field: 'subject'|'body', name: string, nearest: string}> $unknown Placeholders nothing fills.
	 * @return array<string, mixed>
	 */
	public static function present( Letter $letter, array $unknown = [] ): array {
		return [
			'from'    => get_bloginfo( 'name' ),
			'name'    => $letter->name,
			'address' => $letter->address,
			'subject' => $letter->subject,
			'body'    => $letter->body,
			'unknown' => $unknown,
		];
	}
}
