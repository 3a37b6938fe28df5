<?php
/**
 * Routes of terms: `terms`, `terms/{id}`. Terms are public to read; who runs the program writes.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-import-type TermShape from TermSchema
 * @phpstan-import-type TermInput from SaveTerm
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class TermController {
	private const ROOT = 'mentoring-program/v1';

	public function __construct(
		private readonly TermRepository $terms,
		private readonly TermGroups $groups,
		private readonly ProgramRepository $programs,
		private readonly SaveTerm $save,
		private readonly DeleteTerm $delete,
		private readonly TermSchema $schema,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	public function register_routes(): void {
		$is_manager = static fn(): bool => current_user_can( Capabilities::MANAGE );
		$args       = RestInput::args( TermSchema::properties() );
		register_rest_route(
			self::ROOT,
			'/terms',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->get_items( $request ) ),
					'permission_callback' => '__return_true',
					'args'                => TermSchema::listing(),
				],
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->create_item( $request ) ),
					'permission_callback' => $is_manager,
					'args'                => $args,
				],
				'schema' => TermSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::ROOT,
			'/terms/(?P<id>\d+)',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->get_item( $request ) ),
					'permission_callback' => '__return_true',
				],
				[
					'methods'             => 'POST, PUT',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->update_item( $request ) ),
					'permission_callback' => $is_manager,
					'args'                => $args,
				],
				[
					'methods'             => 'DELETE',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->delete_item( $request ) ),
					'permission_callback' => $is_manager,
				],
				'schema' => TermSchema::schema( ... ),
			]
		);
	}

	/**
	 * All of them unless a page is asked for; how full they are is for who runs the program.
	 *
	 * @param Request $request Query.
	 */
	private function get_items( WP_REST_Request $request ): WP_REST_Response {
		$programs = [];
		$asked    = $request->get_param( 'program' );
		foreach ( $this->programs->all() as $program ) {
			if ( null === $asked || $program->id === $asked ) {
				$programs[ $program->id ] = $program;
			}
		}
		$now      = $this->clock->now();
		$manages  = current_user_can( Capabilities::MANAGE );
		$terms    = self::query( $request, $manages )->pick(
			$this->terms->of_programs( array_keys( $programs ) ),
			static fn( Term $term ): TermState => $term->state( $now, $programs[ $term->program_id ]->may_open() )
		);
		$total    = count( $terms );
		$per_page = $request->get_param( 'per_page' );
		$page     = $request->get_param( 'page' );
		if ( is_int( $per_page ) ) {
			$terms = array_slice( $terms, ( ( is_int( $page ) ? $page : 1 ) - 1 ) * $per_page, $per_page );
		}
		$actor    = $this->actors->current();
		$ids      = array_map( static fn( Term $term ): int => $term->id, $terms );
		$groups   = $this->groups->counts_in_terms( $ids );
		$places   = $manages ? $this->groups->places_in_terms( $ids, $actor ) : [];
		$response = new WP_REST_Response( array_map( fn( Term $term ): array => $this->schema->present( $term, $programs[ $term->program_id ], $groups[ $term->id ] ?? 0, $places[ $term->id ] ?? null, $actor ), $terms ) );
		$response->header( 'X-WP-Total', (string) $total );
		$response->header( 'X-WP-TotalPages', (string) ( is_int( $per_page ) ? (int) ceil( $total / $per_page ) : 1 ) );
		return $response;
	}

	/**
	 * @param Request $request Route.
	 * @return TermShape
	 */
	private function get_item( WP_REST_Request $request ): array {
		$term = $this->terms->find( self::id( $request ) ) ?? throw new NotFound();
		return TermRules::may_read( $term, $this->actors->current() ) ? $this->present( $term ) : throw new NotFound();
	}

	/**
	 * @param Request $request Body.
	 */
	private function create_item( WP_REST_Request $request ): WP_REST_Response {
		return new WP_REST_Response( $this->present( $this->save->add( self::input( $request ), $this->actors->current() ) ), 201 );
	}

	/**
	 * @param Request $request Route and body.
	 * @return TermShape
	 */
	private function update_item( WP_REST_Request $request ): array {
		return $this->present( $this->save->change( self::id( $request ), self::input( $request ), $this->actors->current() ) );
	}

	/**
	 * @param Request $request Route.
	 * @return array{deleted: true, previous: TermShape}
	 */
	private function delete_item( WP_REST_Request $request ): array {
		$previous = $this->get_item( $request );
		$this->delete->delete( self::id( $request ), $this->actors->current() );
		return [
			'deleted'  => true,
			'previous' => $previous,
		];
	}

	/**
	 * @return TermShape
	 */
	private function present( Term $term ): array {
		$program = $this->programs->find( $term->program_id ) ?? throw new NotFound();
		$actor   = $this->actors->current();
		return $this->schema->present(
			$term,
			$program,
			$this->groups->counts_in_terms( [ $term->id ] )[ $term->id ] ?? 0,
			current_user_can( Capabilities::MANAGE ) ? $this->groups->places_in_terms( [ $term->id ], $actor )[ $term->id ] ?? null : null,
			$actor
		);
	}

	/**
	 * @param Request $request Query checked by its schema.
	 */
	private static function query( WP_REST_Request $request, bool $manages ): TermQuery {
		$states = $request->get_param( 'state' );
		$stages = $request->get_param( 'stage' );
		$stages = is_array( $stages ) && [] !== $stages ? array_map( TermStage::from( ... ), array_values( array_filter( $stages, is_string( ... ) ) ) ) : [ TermStage::Draft, TermStage::Published ];
		$search = $request->get_param( 'search' );
		return new TermQuery(
			stages: array_values( array_filter( $stages, static fn( TermStage $stage ): bool => $manages || TermStage::Draft !== $stage ) ),
			states: array_map( TermState::from( ... ), array_values( array_filter( is_array( $states ) ? $states : [], is_string( ... ) ) ) ),
			search: is_string( $search ) ? trim( $search ) : '',
			order_by: 'name' === $request->get_param( 'orderby' ) ? 'name' : 'starts_on',
			descending: 'desc' === $request->get_param( 'order' ),
		);
	}

	/**
	 * @param Request $request Route.
	 */
	private static function id( WP_REST_Request $request ): int {
		$id = $request->get_url_params()['id'] ?? 0;
		return is_numeric( $id ) ? (int) $id : 0;
	}

	/**
	 * @param Request $request Body.
	 * @return TermInput
	 */
	private static function input( WP_REST_Request $request ): array {
		/** @var TermInput $input */
		$input = RestInput::read( $request, TermSchema::properties() );
		return $input;
	}
}
