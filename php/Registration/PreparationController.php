<?php
/**
 * Routes of what a member prepares: `groups/{id}/preparation`. The address names a group and never a person: everybody
 * reaches their own and nobody anybody else's. Nothing here is cached anywhere.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_Error;
use WP_REST_Request;

/**
 * @phpstan-import-type PreparationShape from PreparationSchema
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class PreparationController {
	private const ROOT = 'mentoring-program/v1';

	public function __construct(
		private readonly KeepPreparation $keep,
		private readonly DeletePreparation $delete,
		private readonly RegistrationGrounds $grounds,
		private readonly PreparationRecords $records,
		private readonly PreparationSchema $schema,
		private readonly RegistrationLabels $labels,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		$routes = [];
		foreach (
			[
				'GET'    => $this->get_item( ... ),
				'PUT'    => $this->keep_item( ... ),
				'DELETE' => $this->delete_item( ... ),
			] as $method => $work
		) {
			$routes[] = [
				'methods'             => $method,
				'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $work( $request ) ),
				'permission_callback' => $this->is_signed_in( ... ),
				'args'                => 'PUT' === $method ? RestInput::args( PreparationSchema::keeping() ) : [],
			];
		}
		register_rest_route( self::ROOT, '/groups/(?P<id>\d+)/preparation', [ ...$routes, 'schema' => PreparationSchema::schema( ... ) ] );
	}

	/**
	 * Anybody signed in: there is nothing here but their own.
	 */
	private function is_signed_in(): bool|WP_Error {
		$reason = RegistrationReason::NotSignedIn;
		return is_user_logged_in() ? true : new WP_Error(
			$reason->value,
			(string) $this->labels->message( $reason, [] ),
			[
				'status' => 401,
				'reason' => $reason->value,
				'next'   => $this->labels->next( $reason, [] ),
			]
		);
	}

	/**
	 * @param Request $request
	 * @return PreparationShape
	 */
	private function get_item( WP_REST_Request $request ): array {
		$actor = $this->actors->current();
		return $this->schema->present( $this->records->of( $this->grounds->of( self::group( $request ), $actor ), $actor->id ) );
	}

	/**
	 * @param Request $request Body is checked here.
	 * @return PreparationShape
	 */
	private function keep_item( WP_REST_Request $request ): array {
		$input   = RestInput::read( $request, PreparationSchema::keeping() );
		$answers = [];
		foreach ( is_array( $input['answers'] ?? null ) ? $input['answers'] : [] as $key => $answer ) {
			$answers[ (string) $key ] = $answer;
		}
		$text_ids = is_array( $input['agreements'] ?? null ) ? $input['agreements'] : [];
		$this->keep->keep( self::group( $request ), $answers, array_values( array_filter( $text_ids, is_int( ... ) ) ), $this->actors->current() );
		return $this->get_item( $request );
	}

	/**
	 * @param Request $request Takes no body.
	 * @return array{deleted: true}
	 */
	private function delete_item( WP_REST_Request $request ): array {
		RestInput::read( $request, [] );
		$this->delete->delete( self::group( $request ), $this->actors->current() );
		return [ 'deleted' => true ];
	}

	/**
	 * @param Request $request
	 */
	private static function group( WP_REST_Request $request ): int {
		// The address only: a body cannot name another group than the route does.
		$value = $request->get_url_params()['id'] ?? 0;
		return is_numeric( $value ) ? (int) $value : 0;
	}
}
