<?php
/**
 * Maps what happened to what the REST interface answers (DESIGN § 4): one table for every route.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use WP_Error;
use WP_REST_Response;

final class RestOutcome {
	private const RETRY_SECONDS = 5;

	/**
	 * @param \Closure(): list<ReasonLabels> $labels Words of every concept, made only when something went wrong.
	 */
	public function __construct( private readonly \Closure $labels ) {}

	/**
	 * The same for one concept, whose words come first: fields of two concepts may have one name.
	 *
	 * @param \Closure(): ReasonLabels $own Its words.
	 */
	public function with_own_words( \Closure $own ): self {
		return new self( fn(): array => [ $own(), ...( $this->labels )() ] );
	}

	/**
	 * Runs the work of a route and answers with its result, or with the error it ended in.
	 *
	 * @param callable(): (WP_REST_Response|array<mixed>) $work The route.
	 */
	public function of( callable $work ): WP_REST_Response|WP_Error {
		try {
			$result = $work();
			return $result instanceof WP_REST_Response ? $result : new WP_REST_Response( $result );
		} catch ( Busy $busy ) {
			$response = rest_convert_error_to_response( $this->error( $busy ) );
			$response->header( 'Retry-After', (string) self::RETRY_SECONDS );
			return $response;
		} catch ( TooMany $often ) {
			$response = rest_convert_error_to_response( $this->error( $often ) );
			$response->header( 'Retry-After', (string) $often->retry_after );
			return $response;
		} catch ( \Throwable $error ) {
			return $this->error( $error );
		}
	}

	/**
	 * The same for what concerns persons: kept by nobody on the way, refusals neither.
	 *
	 * @param callable(): (WP_REST_Response|array<mixed>) $work The route.
	 */
	public function personal( callable $work ): WP_REST_Response {
		$response = $this->of( $work );
		$response = $response instanceof WP_Error ? rest_convert_error_to_response( $response ) : $response;
		$response->header( 'Cache-Control', 'no-store' );
		return $response;
	}

	/**
	 * The error somebody sees, with a stable code, a sentence and the HTTP status. Never SQL, never a trace.
	 */
	public function error( \Throwable $error ): WP_Error {
		return match ( true ) {
			$error instanceof Refused => new WP_Error(
				(string) $error->reason->value,
				$this->message( $error->reason, $error->facts ),
				[
					'status' => 409,
					'reason' => (string) $error->reason->value,
					'facts'  => (object) $error->facts,
					'next'   => $this->next( $error->reason, $error->facts ),
				]
			),
			$error instanceof InvalidInput => new WP_Error(
				'invalid_input',
				__( 'Some fields need another look. Nothing was saved.', 'mentoring-program' ),
				[
					'status' => 400,
					'fields' => array_map(
						fn( FieldError $field ): array => [
							'field'   => $field->field,
							'code'    => $field->code,
							'message' => $this->field_message( $field ),
						],
						$error->errors
					),
				]
			),
			$error instanceof Stale => new WP_Error(
				'stale',
				'' === $error->changed_by
					? __( 'Somebody else saved this in the meantime. Your text is still here: load the new version, then save yours again.', 'mentoring-program' )
					/* translators: %s: name of the person who saved last. */
					: sprintf( __( '%s saved this in the meantime. Your text is still here: load the new version, then save yours again.', 'mentoring-program' ), $error->changed_by ),
				[
					'status'     => 409,
					'version'    => $error->version,
					'changed_by' => $error->changed_by,
					'changed_at' => Moment::to_rest( $error->changed_at ),
				]
			),
			$error instanceof NotFound => new WP_Error( 'not_found', __( 'There is nothing here, or it is not yours to see.', 'mentoring-program' ), [ 'status' => 404 ] ),
			$error instanceof NotAllowed => new WP_Error( 'not_allowed', __( 'You may not do this. Ask a mentoring administrator.', 'mentoring-program' ), [ 'status' => 403 ] ),
			$error instanceof Busy => new WP_Error(
				'busy',
				__( 'The site is very busy at the moment. Please try again in a few seconds; trying again cannot register you twice.', 'mentoring-program' ),
				[
					'status'      => 503,
					'retry_after' => self::RETRY_SECONDS,
				]
			),
			$error instanceof TooMany => new WP_Error(
				'too_many',
				__( 'That was often enough for now. Please try again later.', 'mentoring-program' ),
				[
					'status'      => 429,
					'retry_after' => $error->retry_after,
				]
			),
			default => $this->unexpected( $error ),
		};
	}

	/**
	 * The sentence for a reason.
	 *
	 * @param array<string, mixed> $facts What the sentence needs.
	 */
	public function message( Reason $reason, array $facts ): string {
		foreach ( ( $this->labels )() as $labels ) {
			$message = $labels->message( $reason, $facts );
			if ( null !== $message ) {
				return $message;
			}
		}
		return __( 'This is not possible at the moment.', 'mentoring-program' );
	}

	/**
	 * The next step for a reason.
	 *
	 * @param array<string, mixed> $facts What the step needs.
	 * @return array{label: string, url: string}|null
	 */
	public function next( Reason $reason, array $facts ): ?array {
		foreach ( ( $this->labels )() as $labels ) {
			$next = $labels->next( $reason, $facts );
			if ( null !== $next ) {
				return $next;
			}
		}
		return null;
	}

	/**
	 * The sentence for a field.
	 */
	public function field_message( FieldError $error ): string {
		foreach ( ( $this->labels )() as $labels ) {
			$message = $labels->field_message( $error );
			if ( null !== $message ) {
				return $message;
			}
		}
		return match ( $error->code ) {
			'missing' => __( 'This is needed.', 'mentoring-program' ),
			'unknown' => __( 'This field is not known here.', 'mentoring-program' ),
			'too_long' => __( 'This is too long.', 'mentoring-program' ),
			'out_of_range' => __( 'This is outside what is possible.', 'mentoring-program' ),
			default => __( 'This cannot be used as it is.', 'mentoring-program' ),
		};
	}

	private function unexpected( \Throwable $error ): WP_Error {
		// The class and place, never the message: it could quote private answers.
		error_log( sprintf( 'mentoring-program: %s%s at %s:%d', $error::class, $error instanceof DatabaseError ? ' ' . $error->number : '', basename( $error->getFile() ), $error->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		return new WP_Error( 'unexpected', __( 'Something went wrong on our side. Nothing was changed; please try again.', 'mentoring-program' ), [ 'status' => 500 ] );
	}
}
