<?php
/**
 * The shape of set-up in the REST interface. What its steps take is SetupInput's.
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
	public function __construct(
		private readonly SetupProgress $progress,
		private readonly SetupPages $pages,
		private readonly Settings $settings,
		private readonly Capabilities $capabilities,
		private readonly RoleChoices $choices,
		private readonly MembershipLabels $membership,
		private readonly MembershipPlugins $plugins,
		private readonly SetupLabels $labels,
	) {}

	/**
	 * JSON Schema of set-up.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$properties = [
			'steps'       => SetupInput::items(
				[
					'key'   => [
						'type' => 'string',
						'enum' => SetupInput::steps(),
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
			'membership'  => SetupInput::shape(
				SetupInput::membership() + [
					'role_options'    => SetupInput::items(
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
					'plugins'         => [
						'type'        => 'array',
						'items'       => [ 'type' => 'string' ],
						'description' => 'A sentence about each membership plugin that is active.',
					],
					'problem'         => [
						'type'        => [ 'string', 'null' ],
						'description' => 'Why what was saved does not hold any more: sign-up was opened since, a role removed.',
					],
				]
			),
			'timezone'    => SetupInput::shape(
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
			'people'      => SetupInput::shape(
				[
					'administrators' => SetupInput::items(
						[
							'id'    => [ 'type' => 'integer' ],
							'name'  => [ 'type' => 'string' ],
							'email' => [ 'type' => 'string' ],
						]
					),
					'contacts'       => SetupInput::shape(
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
			'pages'       => SetupInput::items(
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
					'was_lost' => [
						'type'        => 'boolean',
						'description' => 'It was made once and is gone or in the bin.',
					],
					'namesake' => [
						'type'                 => [ 'object', 'null' ],
						'description'          => 'A page of the same title without the block; it can be used instead of a new one.',
						'additionalProperties' => false,
						'properties'           => [
							'id'       => [ 'type' => 'integer' ],
							'title'    => [ 'type' => 'string' ],
							'status'   => [ 'type' => 'string' ],
							'view_url' => [ 'type' => 'string' ],
						],
					],
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
				'plugins'         => array_map( fn( MembershipPlugin $plugin ): string => $this->labels->plugin( $plugin, self::roles_of( $plugin, $roles ) ), $this->plugins->active() ),
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
				'contacts'       => [
					'questions' => $program->contacts['questions'] ?? '',
					'concerns'  => $program->contacts['concerns'] ?? '',
				],
				'may_name'       => $may_name,
			],
			'pages'       => $this->pages->all(),
			'remove_data' => $settings['remove_data'],
		];
	}

	/**
	 * @param array<string, string> $roles Every role of the site by key.
	 * @return list<string> Names.
	 */
	private static function roles_of( MembershipPlugin $plugin, array $roles ): array {
		$prefix = $plugin->role_prefix();
		return null === $prefix ? [] : array_values( array_filter( $roles, static fn( string $key ): bool => str_starts_with( $key, $prefix ), ARRAY_FILTER_USE_KEY ) );
	}

	private function refused( string $role ): ?string {
		$why = $this->choices->why_not_role( $role );
		return null === $why ? null : $this->membership->field_message( $why );
	}
}
