<?php
/**
 * Routes that show or export what people answered. Owns who may come in; every answer is kept by nobody on the way.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\CsvResponse;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;

/**
 * @phpstan-import-type AnswersShape from AnswersSchema
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class AnswersController {
	private const ROOT = 'mentoring-program/v1';

	/**
	 * @param Closure(): ReadAnswers         $read   Made when it is asked for.
	 * @param Closure(): ExportRegistrations $export Likewise.
	 */
	public function __construct(
		private readonly Closure $read,
		private readonly Closure $export,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		register_rest_route(
			self::ROOT,
			'/registrations/(?P<id>\d+)/answers',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $this->get_item( $request ) ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::READ_ANSWERS ),
				],
				'schema' => AnswersSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::ROOT,
			'/registrations/export',
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $this->get_file( $request ) ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
					'args'                => RestInput::args( AnswersSchema::exporting() ),
				],
			]
		);
	}

	/**
	 * @param Request $request Route.
	 * @return AnswersShape
	 */
	private function get_item( WP_REST_Request $request ): array {
		$id   = $request->get_url_params()['id'] ?? 0;
		$read = ( $this->read )()->read( is_numeric( $id ) ? (int) $id : 0, $this->actors->current() );
		return AnswersSchema::present( $read['answers'], $read['agreed'] );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function get_file( WP_REST_Request $request ): CsvResponse {
		$input = RestInput::read( $request, AnswersSchema::exporting() );
		$term  = $input['term'] ?? null;
		if ( ! is_int( $term ) ) {
			throw new InvalidInput( [ new FieldError( 'term', 'missing' ) ] );
		}
		$file = ( $this->export )()->export( $term, true === ( $input['answers'] ?? false ), $this->actors->current() );
		return new CsvResponse( $file['name'], $file['head'], $file['rows'] );
	}
}
