<?php
/**
 * The shape of writing to one group in the REST interface: who gets it, subject, text.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

final class GroupMessageSchema {
	/**
	 * JSON Schema: what may be sent, and who gets it.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'group-message',
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => self::properties(),
		];
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	public static function properties(): array {
		return [
			'people'  => [
				'type'        => 'array',
				'readonly'    => true,
				'description' => 'Names of those with a place.',
				'items'       => [ 'type' => 'string' ],
			],
			'subject' => [
				'type'      => 'string',
				'maxLength' => WriteToGroup::SUBJECT_LENGTH,
				'context'   => [ 'edit' ],
			],
			'text'    => [
				'type'      => 'string',
				'maxLength' => WriteToGroup::TEXT_LENGTH,
				'context'   => [ 'edit' ],
			],
			'key'     => [
				'type'        => 'string',
				'maxLength'   => 64,
				'context'     => [ 'edit' ],
				'description' => 'One for each form: sent again with the same, it is written once.',
			],
		];
	}

	/**
	 * @param list<string> $people Names.
	 * @return array{people: list<string>}
	 */
	public static function present( array $people ): array {
		return [ 'people' => $people ];
	}
}
