<?php
/**
 * Routes by which an administrator registers somebody: look what stands against it, then do it. Nothing here is cached.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-import-type CheckShape from OnBehalfSchema
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class OnBehalfController {
	private const ROOT = 'mentoring-program/v1';

	/**
	 * @param Closure(): RegisterSomeone $register Made when it is asked for.
	 * @param Closure(): OnBehalfSchema  $schema   Likewise.
	 */
	public function __construct(
		private readonly Closure $register,
		private readonly RegistrationRecords $records,
		private readonly Closure $schema,
		private readonly RegistrationSchema $registration_schema,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		$this->route( '/registrations/on-behalf/check', fn( WP_REST_Request $request ): array => $this->check( $request ), OnBehalfSchema::schema( ... ) );
		$this->route( '/registrations/on-behalf', fn( WP_REST_Request $request ): WP_REST_Response => $this->create( $request ), RegistrationSchema::schema( ... ) );
	}

	/**
	 * @param non-falsy-string                                           $path   Below the namespace.
	 * @param Closure( Request ): ( WP_REST_Response|array<mixed> ) $work   The route.
	 * @param Closure(): array<string, mixed>                         $schema Of its answer.
	 */
	private function route( string $path, Closure $work, Closure $schema ): void {
		register_rest_route(
			self::ROOT,
			$path,
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $work( $request ) ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
					'args'                => RestInput::args( OnBehalfSchema::sending() ),
				],
				'schema' => $schema,
			]
		);
	}

	/**
	 * @param Request $request Body is checked here.
	 * @return CheckShape
	 */
	private function check( WP_REST_Request $request ): array {
		return ( $this->schema )()->present( ( $this->register )()->check( self::wish( $request ), $this->actors->current() ) );
	}

	/**
	 * 201 with the registration; 200 when this very request was done before.
	 *
	 * @param Request $request Body is checked here.
	 */
	private function create( WP_REST_Request $request ): WP_REST_Response {
		$key = (string) $request->get_header( RegistrationIntent::KEY_FIELD );
		if ( 1 !== preg_match( '/' . RegistrationIntent::KEY_PATTERN . '/D', $key ) ) {
			throw new InvalidInput( [ new FieldError( RegistrationIntent::KEY_FIELD, '' === $key ? 'missing' : 'invalid' ) ] );
		}
		$actor   = $this->actors->current();
		$outcome = ( $this->register )()->register( self::wish( $request ), $key, $actor );
		return new WP_REST_Response( $this->registration_schema->present( $this->records->of_one( $outcome->registration, $actor ), $actor ), $outcome->replayed ? 200 : 201 );
	}

	/**
	 * @param Request $request
	 */
	private static function wish( WP_REST_Request $request ): OnBehalf {
		$input = RestInput::read( $request, OnBehalfSchema::sending() );
		$text  = static fn( string $name ): string => is_string( $input[ $name ] ?? null ) ? trim( $input[ $name ] ) : '';
		$group = $input['group'] ?? null;
		if ( ! is_int( $group ) ) {
			throw new InvalidInput( [ new FieldError( 'group', 'missing' ) ] );
		}
		return new OnBehalf(
			group_id: $group,
			person_id: is_int( $input['person'] ?? null ) ? $input['person'] : 0,
			name: sanitize_text_field( $text( 'name' ) ),
			email: $text( 'email' ),
			answers: array_filter( is_array( $input['answers'] ?? null ) ? $input['answers'] : [], is_string( ... ), ARRAY_FILTER_USE_KEY ),
			accept_waiting: true === ( $input['accept_waiting'] ?? false ),
			why: sanitize_textarea_field( $text( 'why' ) ),
			paper_on: $text( 'paper_on' ),
			tells: false !== ( $input['tells'] ?? true ),
		);
	}
}
