<?php
/**
 * The shape of what trying the membership rule on one person answers.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

final class MemberTrialSchema {
	/**
	 * JSON Schema of the answer.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text       = [ 'type' => 'string' ];
		$properties = [
			'person'   => [
				'type'                 => 'object',
				'additionalProperties' => false,
				'properties'           => [
					'id'    => [ 'type' => 'integer' ],
					'name'  => $text,
					'email' => $text,
				],
			],
			'standing' => [
				'type' => 'string',
				'enum' => [ 'current', 'lapsed', 'none', 'unknown' ],
			],
			'title'    => $text,
			'why'      => $text,
			'page'     => [
				'type'                 => [ 'object', 'null' ],
				'description'          => 'What the person would read instead of the form; null for a member.',
				'additionalProperties' => false,
				'properties'           => [
					'message' => $text,
					'next'    => [
						'type'                 => [ 'object', 'null' ],
						'additionalProperties' => false,
						'properties'           => [
							'label' => $text,
							'url'   => $text,
						],
					],
				],
			],
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'member_trial',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => $properties,
		];
	}
}
