<?php
/**
 * Routes of programs: `programs`, `programs/{id}`, `programs/{id}/confirm`. Reading is public; who runs the program,
 * and who sets the site up until it may open, writes.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-import-type ProgramShape from ProgramSchema
 * @phpstan-import-type RuleSetShape from RuleSetSchema
 * @phpstan-import-type ProgramInput from SaveProgram
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class ProgramController {
	private const ROOT = 'mentoring-program/v1';

	public function __construct(
		private readonly ProgramRepository $programs,
		private readonly PolicyRepository $policies,
		private readonly CreateProgram $create,
		private readonly SaveProgram $save,
		private readonly ConfirmProgram $confirm,
		private readonly WithdrawRules $withdraw,
		private readonly ProgramUse $use,
		private readonly ProgramSchema $schema,
		private readonly PolicyDay $day,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		$may_write = self::may_write( ... );
		register_rest_route(
			self::ROOT,
			'/programs',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn() => $this->outcome->of( fn() => $this->get_items() ),
					'permission_callback' => '__return_true',
				],
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->create_item( $request ) ),
					'permission_callback' => $may_write,
					'args'                => RestInput::args( ProgramSchema::creating() ),
				],
				'schema' => ProgramSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::ROOT,
			'/programs/(?P<id>\d+)',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->present( $this->programs->find( self::id( $request ) ) ?? throw new NotFound() ) ),
					'permission_callback' => '__return_true',
				],
				[
					'methods'             => 'POST, PUT',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->update_item( $request ) ),
					'permission_callback' => $may_write,
					'args'                => RestInput::args( ProgramSchema::properties() ),
				],
				'schema' => ProgramSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::ROOT,
			'/programs/(?P<id>\d+)/confirm',
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->confirm_item( $request ) ),
					'permission_callback' => $may_write,
					'args'                => RestInput::args( ProgramSchema::confirming() ),
				],
				'schema' => ProgramSchema::schema( ... ),
			]
		);
		$this->register_rules();
	}

	/**
	 * Rules by date.
	 */
	private function register_rules(): void {
		register_rest_route(
			self::ROOT,
			'/programs/(?P<id>\d+)/rules',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->get_rules( self::id( $request ) ) ),
					'permission_callback' => self::may_write( ... ),
				],
				'schema' => RuleSetSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::ROOT,
			'/programs/(?P<id>\d+)/rules/(?P<rules>\d+)',
			[
				[
					'methods'             => 'DELETE',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->withdraw_rules( $request ) ),
					'permission_callback' => self::may_write( ... ),
				],
				'schema' => RuleSetSchema::schema( ... ),
			]
		);
	}

	/**
	 * Who may ask at all; whether it is still theirs to change is ProgramRules' answer.
	 */
	private static function may_write(): bool {
		return current_user_can( Capabilities::MANAGE ) || current_user_can( 'manage_options' );
	}

	/**
	 * @return list<ProgramShape>
	 */
	private function get_items(): array {
		$actor = $this->actors->current();
		return array_map( fn( array $pair ): array => $this->schema->present( $pair[0], $pair[1], $actor ), $this->programs->with_policies( $this->day->today() ) );
	}

	/**
	 * @param Request $request Body.
	 */
	private function create_item( WP_REST_Request $request ): WP_REST_Response {
		/** @var array{preset?: string, name?: string, chapter?: string} $input */
		$input = RestInput::read( $request, ProgramSchema::creating() );
		return new WP_REST_Response( $this->present( $this->create->create( $input['preset'] ?? '', $input['name'] ?? '', $input['chapter'] ?? '', $this->actors->current() ) ), 201 );
	}

	/**
	 * @param Request $request Route and body.
	 * @return ProgramShape
	 */
	private function update_item( WP_REST_Request $request ): array {
		/** @var ProgramInput $input */
		$input = RestInput::read( $request, ProgramSchema::properties() );
		return $this->present( $this->save->save( self::id( $request ), $input, $this->actors->current() ) );
	}

	/**
	 * @param Request $request Route and body.
	 * @return ProgramShape
	 */
	private function confirm_item( WP_REST_Request $request ): array {
		/** @var array{what?: string} $input */
		$input = RestInput::read( $request, ProgramSchema::confirming() );
		return $this->present( $this->confirm->confirm( self::id( $request ), $input['what'] ?? '', $this->actors->current() ) );
	}

	/**
	 * @return list<RuleSetShape> The last to come first.
	 */
	private function get_rules( int $id ): array {
		$program = $this->programs->find( $id ) ?? throw new NotFound();
		if ( null !== ProgramRules::why_not_edit( $program, $this->actors->current() ) ) {
			throw new NotAllowed();
		}
		$today    = $this->day->today();
		$judged   = $this->use->judged( $id );
		$accepted = $this->use->accepted( $id, $today );
		return array_map( static fn( RuleSet $set ): array => RuleSetSchema::present( $set, $judged, $accepted ), RuleSet::all( $this->policies->of_program( $id ), $today ) );
	}

	/**
	 * What is left of the rules is the answer.
	 *
	 * @param Request $request Route.
	 * @return list<RuleSetShape>
	 */
	private function withdraw_rules( WP_REST_Request $request ): array {
		$rules = $request->get_url_params()['rules'] ?? 0;
		return $this->get_rules( $this->withdraw->withdraw( self::id( $request ), is_numeric( $rules ) ? (int) $rules : 0, $this->actors->current() )->id );
	}

	/**
	 * @return ProgramShape
	 */
	private function present( Program $program ): array {
		return $this->schema->present( $program, $this->policies->in_force( $program->id, $this->day->today() ) ?? throw new NotFound(), $this->actors->current() );
	}

	/**
	 * @param Request $request Route.
	 */
	private static function id( WP_REST_Request $request ): int {
		$id = $request->get_url_params()['id'] ?? 0;
		return is_numeric( $id ) ? (int) $id : 0;
	}
}
