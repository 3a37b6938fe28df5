<?php
/**
 * What each step of set-up takes over REST. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Membership\MembershipRule;

final class SetupInput {
	private const LINK_LENGTH = 500;

	/**
	 * What POST setup/membership takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function membership(): array {
		$link = [
			'type'      => 'string',
			'maxLength' => self::LINK_LENGTH,
		];
		return [
			'by'         => [
				'type' => 'string',
				'enum' => [ MembershipRule::BY_ROLES, MembershipRule::BY_CAPABILITY, MembershipRule::BY_LEVELS ],
			],
			'roles'      => [
				'type'     => 'array',
				'maxItems' => 100,
				'items'    => [
					'type'      => 'string',
					'maxLength' => 100,
				],
			],
			'capability' => [
				'type'      => 'string',
				'maxLength' => 100,
			],
			'levels'     => [
				'type'        => 'array',
				'description' => 'Levels of Paid Memberships Pro.',
				'maxItems'    => 100,
				'items'       => [ 'type' => 'integer' ],
			],
			'links'      => self::shape(
				[
					'sign_in' => $link,
					'join'    => $link,
					'renew'   => $link,
				]
			),
		];
	}

	/**
	 * What POST setup/try-member takes: a person, and a rule that is not saved yet.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function trying(): array {
		return [
			'user' => [
				'type'        => 'string',
				'maxLength'   => 200,
				'description' => 'Number, e-mail address, sign-in name or display name.',
			],
		] + array_intersect_key( self::membership(), array_flip( [ 'by', 'roles', 'capability', 'levels' ] ) );
	}

	/**
	 * What POST setup/timezone takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function timezone(): array {
		return [
			'timezone' => [
				'type'      => 'string',
				'maxLength' => 64,
			],
		];
	}

	/**
	 * What POST setup/people takes; what is not sent stays.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function people(): array {
		$address = [
			'type'      => 'string',
			'maxLength' => 200,
		];
		return [
			'administrators' => [
				'type'     => 'array',
				'maxItems' => 50,
				'items'    => [
					'type'    => 'integer',
					'minimum' => 1,
				],
			],
			'contacts'       => self::shape(
				[
					'questions' => $address,
					'concerns'  => $address,
				]
			),
		];
	}

	/**
	 * What POST setup/pages takes. Without `pages` every page that is missing is made.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function making_pages(): array {
		return [
			'publish' => [
				'type'        => 'boolean',
				'description' => 'New pages are published at once, else they are drafts.',
			],
			'pages'   => [
				'type'     => 'array',
				'maxItems' => 10,
				'items'    => self::shape(
					[
						'key'   => [
							'type' => 'string',
							'enum' => array_map( static fn( PageKind $kind ): string => $kind->value, PageKind::cases() ),
						],
						'title' => [
							'type'      => 'string',
							'maxLength' => 200,
						],
						'use'   => [
							'type'        => [ 'integer', 'null' ],
							'description' => 'A page that gets the block at its end instead.',
						],
					]
				),
			],
		];
	}

	/**
	 * What POST setup/skip takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function skipping(): array {
		return [
			'step' => [
				'type' => 'string',
				'enum' => self::steps(),
			],
		];
	}

	/**
	 * What POST setup/remove-data takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function removing(): array {
		return [ 'remove_data' => [ 'type' => 'boolean' ] ];
	}

	/**
	 * Keys of the steps, in order.
	 *
	 * @return list<string>
	 */
	public static function steps(): array {
		return array_map( static fn( SetupStep $step ): string => $step->value, SetupStep::cases() );
	}

	/**
	 * An object that has nothing but these.
	 *
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	public static function shape( array $properties ): array {
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => $properties,
		];
	}

	/**
	 * A list of such objects.
	 *
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	public static function items( array $properties ): array {
		return [
			'type'  => 'array',
			'items' => self::shape( $properties ),
		];
	}
}
