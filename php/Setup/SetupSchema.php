<?php
/**
 * The shape of set-up in the REST interface, and what each of its steps takes.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Membership\MembershipLabels;
use MentoringProgram\Membership\MembershipRule;
use MentoringProgram\Membership\RoleChoices;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Settings;
use WP_User;

final class SetupSchema {
	private const LINK_LENGTH = 500;

	public function __construct(
		private readonly SetupProgress $progress,
		private readonly SetupPages $pages,
		private readonly Settings $settings,
		private readonly Capabilities $capabilities,
		private readonly RoleChoices $choices,
		private readonly MembershipLabels $membership,
	) {}

	/**
	 * JSON Schema of set-up.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$properties = [
			'steps'       => self::items(
				[
					'key'   => [
						'type' => 'string',
						'enum' => self::steps(),
					],
					'state' => [
						'type' => 'string',
						'enum' => [ 'open', 'done', 'skipped' ],
					],
				]
			),
			'program'     => [
				'type'        => [ 'integer', 'null' ],
				'description' => 'The program set-up is about.',
			],
			'membership'  => self::shape(
				self::membership() + [
					'role_options'    => self::items(
						[
							'key'     => [ 'type' => 'string' ],
							'label'   => [ 'type' => 'string' ],
							'count'   => [ 'type' => 'integer' ],
							'refused' => [
								'type'        => [ 'string', 'null' ],
								'description' => 'Why this role cannot make a member.',
							],
						]
					),
					'capability_hint' => [ 'type' => 'string' ],
					'problem'         => [
						'type'        => [ 'string', 'null' ],
						'description' => 'Why what was saved does not hold any more: sign-up was opened since, a role removed.',
					],
				]
			),
			'timezone'    => self::shape(
				[
					'value'       => [
						'type'        => 'string',
						'description' => 'Zone of the site: a city, or an offset such as "+00:00".',
					],
					'is_city'     => [ 'type' => 'boolean' ],
					'suggestions' => [
						'type'        => 'array',
						'items'       => [ 'type' => 'string' ],
						'description' => 'Every zone of a city; those that share the offset of the site come first.',
					],
				]
			),
			'people'      => self::shape(
				[
					'administrators' => self::items(
						[
							'id'    => [ 'type' => 'integer' ],
							'name'  => [ 'type' => 'string' ],
							'email' => [ 'type' => 'string' ],
						]
					),
					'contacts'       => self::shape(
						[
							'questions' => [ 'type' => 'string' ],
							'concerns'  => [ 'type' => 'string' ],
						]
					),
					'may_name'       => [
						'type'        => 'boolean',
						'description' => 'Only a site administrator names mentoring administrators.',
					],
				]
			),
			'pages'       => self::items(
				[
					'key'      => [
						'type' => 'string',
						'enum' => array_map( static fn( PageKind $kind ): string => $kind->value, PageKind::cases() ),
					],
					'title'    => [ 'type' => 'string' ],
					'id'       => [ 'type' => [ 'integer', 'null' ] ],
					'status'   => [ 'type' => [ 'string', 'null' ] ],
					'edit_url' => [ 'type' => [ 'string', 'null' ] ],
					'view_url' => [ 'type' => [ 'string', 'null' ] ],
				]
			),
			'remove_data' => [
				'type'        => 'boolean',
				'description' => 'Uninstalling the plugin deletes its data.',
			],
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'setup',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => $properties,
		];
	}

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
				'enum' => [ MembershipRule::BY_ROLES, MembershipRule::BY_CAPABILITY ],
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
		] + array_intersect_key( self::membership(), array_flip( [ 'by', 'roles', 'capability' ] ) );
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
	 * What POST setup/pages takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function making_pages(): array {
		return [
			'publish' => [
				'type'        => 'boolean',
				'description' => 'New pages are published at once, else they are drafts.',
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
	 * Set-up as it stands.
	 *
	 * @param bool $may_name Whether who asks may name mentoring administrators.
	 * @return array<string, mixed>
	 */
	public function present( bool $may_name ): array {
		$settings   = $this->settings->all();
		$program    = $this->progress->program()[0] ?? null;
		$rule       = $settings['membership'];
		$zone       = wp_timezone_string();
		$is_city    = CityZone::is_city( $zone );
		$offset     = get_option( 'gmt_offset' );
		$roles      = $this->choices->roles();
		$counts     = $this->choices->counts();
		$with       = RoleChoices::roles_with( $rule['capability'] );
		$membership = new MembershipRule( $rule['by'], $rule['roles'], $rule['capability'] );
		$problem    = $membership->is_set() ? $this->choices->why_not( $membership )[0] ?? null : null;
		return [
			'steps'       => $this->progress->steps(),
			'program'     => $program?->id,
			'membership'  => $rule + [
				'links'           => $settings['links'],
				'role_options'    => array_map(
					fn( string $key ): array => [
						'key'     => $key,
						'label'   => $roles[ $key ],
						'count'   => $counts[ $key ] ?? 0,
						'refused' => $this->refused( $key ),
					],
					array_keys( $roles )
				),
				'capability_hint' => $this->membership->capability_hint( $rule['capability'], array_values( array_intersect_key( $roles, array_flip( $with ) ) ) ),
				'problem'         => null === $problem ? null : $this->membership->field_message( $problem ),
			],
			'timezone'    => [
				'value'       => $zone,
				'is_city'     => $is_city,
				'suggestions' => CityZone::all( ! $is_city && is_numeric( $offset ) && 0.0 !== (float) $offset ? (float) $offset : null ),
			],
			'people'      => [
				'administrators' => array_map(
					static fn( WP_User $user ): array => [
						'id'    => $user->ID,
						'name'  => $user->display_name,
						'email' => $user->user_email,
					],
					$this->capabilities->holders( Capabilities::MANAGE )
				),
				'contacts'       => $program->contacts ?? [
					'questions' => '',
					'concerns'  => '',
				],
				'may_name'       => $may_name,
			],
			'pages'       => $this->pages->all(),
			'remove_data' => $settings['remove_data'],
		];
	}

	private function refused( string $role ): ?string {
		$why = $this->choices->why_not_role( $role );
		return null === $why ? null : $this->membership->field_message( $why );
	}

	/**
	 * @return list<string>
	 */
	private static function steps(): array {
		return array_map( static fn( SetupStep $step ): string => $step->value, SetupStep::cases() );
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function shape( array $properties ): array {
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => $properties,
		];
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function items( array $properties ): array {
		return [
			'type'  => 'array',
			'items' => self::shape( $properties ),
		];
	}
}
