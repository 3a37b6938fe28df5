<?php
/**
 * The REST shape of who holds which right, and what may be sent about it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Capabilities;
use WP_User;

/**
 * @phpstan-type RightShape array{key: string, label: string, help: string, can_change: bool, gap: string, holders: list<array{id: int, name: string, email: string, addresses: list<string>}>}
 */
final class RightsSchema {
	public function __construct(
		private readonly Capabilities $capabilities,
		private readonly ChangeRights $change,
		private readonly ProgramRepository $programs,
		private readonly SetupLabels $labels,
	) {}

	/**
	 * JSON Schema of the rights.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text = [ 'type' => 'string' ];
		$yes  = [ 'type' => 'boolean' ];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'rights',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => [ 'can_hand_over', 'rights' ],
			'properties'           => [
				'can_hand_over' => $yes,
				'rights'        => SetupInput::items(
					[
						'key'        => $text + [ 'enum' => Capabilities::ALL ],
						'label'      => $text,
						'help'       => $text,
						'can_change' => $yes,
						'gap'        => $text + [ 'description' => 'What follows from nobody, or too few, holding it; "" when enough do.' ],
						'holders'    => SetupInput::items(
							[
								'id'        => [ 'type' => 'integer' ],
								'name'      => $text,
								'email'     => $text,
								'addresses' => [
									'type'        => 'array',
									'items'       => $text,
									'description' => 'What the person’s address stands for in programs.',
								],
							]
						),
					]
				),
			],
		];
	}

	/**
	 * What POST rights takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function changing(): array {
		return [
			'user'  => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'right' => [
				'type' => 'string',
				'enum' => Capabilities::ALL,
			],
			'holds' => [
				'type'        => 'boolean',
				'description' => 'True gives it, false takes it.',
			],
		];
	}

	/**
	 * What POST rights/hand-over takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function handing_over(): array {
		$account = [
			'type'    => 'integer',
			'minimum' => 1,
		];
		return [
			'from' => $account,
			'to'   => $account,
		];
	}

	/**
	 * Who holds what, as one person may see and change it.
	 *
	 * @return array{can_hand_over: bool, rights: list<RightShape>}
	 */
	public function present( Actor $actor ): array {
		$rights = [];
		foreach ( Capabilities::ALL as $right ) {
			$holders  = $this->capabilities->holders( $right );
			$rights[] = [
				'key'        => $right,
				'label'      => $this->labels->right( $right ),
				'help'       => $this->labels->right_help( $right ),
				'can_change' => $this->change->may_change( $right, $actor ),
				'gap'        => $this->labels->right_gap( $right, count( $holders ) ),
				'holders'    => array_map(
					fn( WP_User $user ): array => [
						'id'        => $user->ID,
						'name'      => $user->display_name,
						'email'     => $user->user_email,
						'addresses' => $this->addresses_of( $user->user_email ),
					],
					$holders
				),
			];
		}
		return [
			'can_hand_over' => user_can( $actor->id, Capabilities::MANAGE ),
			'rights'        => $rights,
		];
	}

	/**
	 * @return list<string>
	 */
	private function addresses_of( string $email ): array {
		$addresses = [];
		foreach ( $this->programs->all() as $program ) {
			foreach ( $program->contacts as $purpose => $address ) {
				if ( 0 === strcasecmp( $address, $email ) ) {
					$addresses[] = $this->labels->address( $purpose, $program->name );
				}
			}
		}
		return $addresses;
	}
}
