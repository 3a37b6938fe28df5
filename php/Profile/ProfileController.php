<?php
/**
 * Routes of mentors, for mentoring administrators: look somebody up, read and change a profile.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Profile;

use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;
use WP_User;

final class ProfileController {
	private const NAMESPACE = 'mentoring-program/v1';

	public function __construct(
		private readonly ProfileRepository $profiles,
		private readonly ProfileSchema $schema,
		private readonly SaveProfile $save,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	/**
	 * Makes the routes known.
	 */
	public function register_routes(): void {
		$manage = static fn(): bool => current_user_can( Capabilities::MANAGE );
		register_rest_route(
			self::NAMESPACE,
			'/mentors',
			[
				[
					'methods'             => 'GET',
					'callback'            => $this->get_items( ... ),
					// Set-up finds the people it names, also before anybody runs a program.
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ) || current_user_can( 'manage_options' ),
					'args'                => [
						'search'  => [
							'type'      => 'string',
							'maxLength' => 200,
						],
						'include' => [
							'type'     => 'array',
							'items'    => [ 'type' => 'integer' ],
							'maxItems' => 50,
						],
					],
				],
				'schema' => ProfileSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::NAMESPACE,
			'/mentors/(?P<id>\d+)',
			[
				[
					'methods'             => 'GET',
					'callback'            => $this->get_item( ... ),
					'permission_callback' => $manage,
				],
				[
					'methods'             => 'POST',
					'callback'            => $this->update_item( ... ),
					'permission_callback' => $manage,
					'args'                => RestInput::args( ProfileSchema::schema()['properties'] ),
				],
				'schema' => ProfileSchema::schema( ... ),
			]
		);
	}

	/**
	 * People with an account whose name or address contains the text: anybody can be made a mentor.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function get_items( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				$search  = $request->get_param( 'search' );
				$include = $request->get_param( 'include' );
				$asked   = [
					'number'  => 20,
					'orderby' => 'display_name',
				];
				if ( is_string( $search ) && '' !== trim( $search ) ) {
					$asked += [
						'search'         => '*' . trim( $search ) . '*',
						'search_columns' => [ 'display_name', 'user_email', 'user_login' ],
					];
				}
				if ( is_array( $include ) && [] !== $include ) {
					$asked['include'] = array_values( array_filter( $include, 'is_int' ) );
				}
				$users    = array_filter( get_users( $asked ), static fn( mixed $user ): bool => $user instanceof WP_User );
				$profiles = $this->profiles->of( array_values( array_map( static fn( WP_User $user ): int => $user->ID, $users ) ) );
				$shown    = [];
				foreach ( $users as $user ) {
					if ( isset( $profiles[ $user->ID ] ) ) {
						$shown[] = $this->schema->present( $profiles[ $user->ID ], $user->user_email );
					}
				}
				return $shown;
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function get_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of( fn(): array => $this->shown( $this->profiles->of( [ self::id( $request ) ] )[ self::id( $request ) ] ?? throw new NotFound() ) );
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function update_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				$input = RestInput::read( $request, ProfileSchema::schema()['properties'] );
				if ( ! is_int( $input['version'] ?? null ) ) {
					throw new InvalidInput( [ new FieldError( 'version', 'missing' ) ] );
				}
				return $this->shown( $this->save->save( self::id( $request ), $input, $input['version'], $this->actors->current() ) );
			}
		);
	}

	/**
	 * @return array<string, mixed>
	 */
	private function shown( Profile $profile ): array {
		$user = get_user_by( 'id', $profile->user_id );
		return $this->schema->present( $profile, $user instanceof WP_User ? $user->user_email : '' );
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private static function id( WP_REST_Request $request ): int {
		$id = $request->get_url_params()['id'] ?? 0;
		return is_numeric( $id ) ? (int) $id : 0;
	}
}
