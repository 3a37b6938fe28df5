<?php
/**
 * What an administrator sends to register somebody, and what a check of it answers with.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupPlaces;
use MentoringProgram\Shared\Refused;
use WP_User;

/**
 * @phpstan-type CheckShape array{
 *   person: array{id: int, name: string, email: string}|null,
 *   objections: list<array{reason: string, message: string, question: string|null}>,
 *   free: int,
 *   waiting: int,
 * }
 */
final class OnBehalfSchema {
	public function __construct( private readonly RegistrationLabels $labels ) {}

	/**
	 * JSON Schema of a check.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$person = [
			'id'    => [ 'type' => 'integer' ],
			'name'  => [ 'type' => 'string' ],
			'email' => [ 'type' => 'string' ],
		];
		$objection = [
			'reason'   => [ 'type' => 'string' ],
			'message'  => [ 'type' => 'string' ],
			'question' => [ 'type' => [ 'string', 'null' ] ],
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'on_behalf_check',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => [ 'person', 'objections', 'free', 'waiting' ],
			'properties'           => [
				'person'     => [
					'type'                 => [ 'object', 'null' ],
					'description'          => 'The account meant; null when one would be made.',
					'additionalProperties' => false,
					'required'             => array_keys( $person ),
					'properties'           => $person,
				],
				'objections' => [
					'type'        => 'array',
					'description' => 'What stands against it and may be passed over with a reason.',
					'items'       => [
						'type'                 => 'object',
						'additionalProperties' => false,
						'required'             => array_keys( $objection ),
						'properties'           => $objection,
					],
				],
				'free'       => [
					'type'        => 'integer',
					'description' => 'Places nobody holds, was offered or waits for.',
				],
				'waiting'    => [ 'type' => 'integer' ],
			],
		];
	}

	/**
	 * What may be sent.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function sending(): array {
		return [
			'group'          => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'person'         => [
				'type'        => 'integer',
				'minimum'     => 0,
				'description' => 'Account; 0 to find or make one by its address.',
			],
			'name'           => [
				'type'      => 'string',
				'maxLength' => 200,
			],
			'email'          => [
				'type'      => 'string',
				'maxLength' => 100,
			],
			'answers'        => [
				'type'        => 'object',
				'description' => 'Answers by key of the question.',
			],
			'accept_waiting' => [ 'type' => 'boolean' ],
			'why'            => [
				'type'        => 'string',
				'maxLength'   => RegisterSomeone::LONGEST_WHY,
				'description' => 'Reason to pass over what stands against it; kept in the audit.',
			],
			'paper_on'       => [
				'type'        => 'string',
				'maxLength'   => 10,
				'description' => 'Y-m-d, the day everything was agreed to on paper; "" sends a link to agree.',
			],
			'tells'          => [
				'type'        => 'boolean',
				'description' => 'Whether the person is written to; a link to agree is always sent.',
			],
		];
	}

	/**
	 * @param array{person: WP_User|null, objections: list<Refused>, places: GroupPlaces} $check
	 * @return CheckShape
	 */
	public function present( array $check ): array {
		$name = $check['person']->display_name ?? '';
		return [
			'person'     => null === $check['person'] ? null : [
				'id'    => $check['person']->ID,
				'name'  => $name,
				'email' => $check['person']->user_email,
			],
			'objections' => array_map(
				fn( Refused $one ): array => [
					'reason'   => (string) $one->reason->value,
					'message'  => $this->labels->objection( $one, $name ),
					'question' => is_string( $one->facts['question'] ?? null ) ? $one->facts['question'] : null,
				],
				$check['objections']
			),
			'free'       => $check['places']->left(),
			'waiting'    => $check['places']->waiting,
		];
	}
}
