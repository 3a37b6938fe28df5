<?php
/**
 * Routes of registrations: `registrations` and what a person and an administrator do with one.
 * Builds the actor, calls one use case, answers with the record as it is now. Nothing here is cached anywhere.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-import-type RegistrationShape from RegistrationSchema
 * @phpstan-import-type FeeCell from FeeColumn
 * @phpstan-import-type HistoryShape from RegistrationHistorySchema
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class RegistrationController {
	private const ROOT = 'mentoring-program/v1';
	private const ONE  = '/registrations/(?P<id>\d+)';

	/**
	 * What a list does not need is made when it is asked for (P9).
	 *
	 * @param Closure(): RegisterForGroup          $register
	 * @param Closure(): LeaveGroup                $leave
	 * @param Closure(): AcceptOffer               $accept
	 * @param Closure(): DeclineOffer              $decline
	 * @param Closure(): AnswerChangedDates        $dates
	 * @param Closure(): WithdrawRegistration      $withdraw
	 * @param Closure(): ConfirmLeave              $confirm_leave
	 * @param Closure(): MoveRegistration          $move
	 * @param Closure(): Lapses                    $lapses
	 * @param Closure(): RegistrationHistorySchema $history_schema
	 * @param Closure(): FeeColumn                 $fees
	 */
	public function __construct(
		private readonly Closure $register,
		private readonly Closure $leave,
		private readonly Closure $accept,
		private readonly Closure $decline,
		private readonly Closure $dates,
		private readonly Closure $withdraw,
		private readonly Closure $confirm_leave,
		private readonly Closure $move,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationSearch $search,
		private readonly RegistrationLookup $lookup,
		private readonly RegistrationRecords $records,
		private readonly Closure $lapses,
		private readonly Closure $history_schema,
		private readonly RegistrationSchema $schema,
		private readonly Closure $fees,
		private readonly RegistrationLabels $labels,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	public function register_routes(): void {
		$signed_in  = fn(): bool|WP_Error => $this->is_signed_in();
		$is_manager = fn(): bool|WP_Error => $this->manages();
		register_rest_route(
			self::ROOT,
			'/registrations',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $this->get_items( $request ) ),
					'permission_callback' => $signed_in,
					'args'                => RegistrationSchema::listing(),
				],
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $this->create_item( $request ) ),
					'permission_callback' => $signed_in,
					'args'                => RestInput::args( RegistrationSchema::registering() ),
				],
				'schema' => RegistrationSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::ROOT,
			self::ONE,
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $this->show( $this->lookup->seen( self::id( $request ), $this->actors->current() ) ) ),
					'permission_callback' => $signed_in,
				],
				'schema' => RegistrationSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::ROOT,
			'/registrations/counts',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $this->search->counts( $this->query( $request ), $this->clock->now() ) ),
					'permission_callback' => $is_manager,
					'args'                => RegistrationSchema::listing(),
				],
			]
		);
		register_rest_route(
			self::ROOT,
			self::ONE . '/history',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $this->get_history( $request ) ),
					'permission_callback' => $is_manager,
				],
				'schema' => RegistrationHistorySchema::schema( ... ),
			]
		);
		$this->register_act( self::ONE . '/leave', $signed_in, $this->leave_item( ... ), RegistrationSchema::leaving() );
		$this->register_act( self::ONE . '/accept', $signed_in, $this->accept_item( ... ), RegistrationSchema::accepting() );
		$this->register_act( self::ONE . '/decline', $signed_in, $this->decline_item( ... ) );
		$this->register_act( self::ONE . '/can-come', $signed_in, $this->answer_dates_of_item( ... ), RegistrationSchema::answering_dates() );
		$this->register_act( self::ONE . '/withdraw', $is_manager, $this->withdraw_item( ... ) );
		$this->register_act( self::ONE . '/confirm-leave', $is_manager, $this->confirm_leave_of_item( ... ) );
		$this->register_act( self::ONE . '/move', $is_manager, $this->move_item( ... ), RegistrationSchema::moving() );
	}

	/**
	 * Anybody signed in: whose registration it is, the use case looks at.
	 */
	private function is_signed_in(): bool|WP_Error {
		return is_user_logged_in() ? true : new WP_Error(
			RegistrationReason::NotSignedIn->value,
			(string) $this->labels->message( RegistrationReason::NotSignedIn, [] ),
			[
				'status' => 401,
				'reason' => RegistrationReason::NotSignedIn->value,
				'next'   => $this->labels->next( RegistrationReason::NotSignedIn, [] ),
			]
		);
	}

	private function manages(): bool|WP_Error {
		$signed_in = $this->is_signed_in();
		return true === $signed_in && ! current_user_can( Capabilities::MANAGE )
			? new WP_Error( RegistrationReason::ManagersOnly->value, (string) $this->labels->message( RegistrationReason::ManagersOnly, [] ), [ 'status' => 403 ] )
			: $signed_in;
	}

	/**
	 * Who runs the program sees everybody's, page by page; everybody else their own, all of them.
	 *
	 * @param Request $request Query checked by its schema.
	 */
	private function get_items( WP_REST_Request $request ): WP_REST_Response {
		$actor = $this->actors->current();
		if ( ! current_user_can( Capabilities::MANAGE ) ) {
			$own = $this->registrations->of_person( $actor->id );
			return $this->list( $this->records->of( $own ), count( $own ), 1, $actor );
		}
		$per_page         = self::number( $request, 'per_page' );
		[ $page, $total ] = $this->search->page( $this->query( $request ), self::number( $request, 'page' ), $per_page, $this->clock->now() );
		return $this->list( $this->records->of( $page, $actor ), $total, (int) ceil( $total / max( 1, $per_page ) ), $actor );
	}

	/**
	 * @param Request $request Query checked by its schema.
	 */
	private function query( WP_REST_Request $request ): RegistrationQuery {
		$group    = self::number( $request, 'group' );
		$statuses = $request->get_param( 'status' );
		$search   = $request->get_param( 'search' );
		$asked    = $request->get_param( 'membership' );
		$order_by = $request->get_param( 'orderby' );
		$fee      = $request->get_param( 'fee' );
		$order    = $request->get_param( 'order' );
		return new RegistrationQuery(
			group_id: $group,
			term_id: self::number( $request, 'term' ),
			statuses: array_map( RegistrationStatus::from( ... ), array_values( array_filter( is_array( $statuses ) ? $statuses : [], is_string( ... ) ) ) ),
			search: is_string( $search ) ? trim( $search ) : '',
			fee: in_array( $fee, FeeColumn::STATES, true ) ? $fee : '',
			order_by: in_array( $order_by, RegistrationQuery::ORDERS, true ) ? $order_by : 'registered',
			descending: null === $order ? 0 === $group && 'registered' === $order_by : 'desc' === $order,
			membership: is_string( $asked ) && in_array( $asked, RegistrationQuery::MEMBERSHIPS, true ) ? $asked : '',
			overdue: 'overdue' === $asked ? array_map( static fn( Lapse $lapse ): int => $lapse->registration_id, ( $this->lapses )()->overdue() ) : [],
			conflict: true === $request->get_param( 'conflict' ),
		);
	}

	/**
	 * @param Request $request Route.
	 * @return HistoryShape
	 */
	private function get_history( WP_REST_Request $request ): array {
		$registration = $this->lookup->managed( self::id( $request ), $this->actors->current() );
		return ( $this->history_schema )()->present( $registration, $this->registrations->events_of( $registration->id ), $this->search->agreed_to( $registration->id ) );
	}

	/**
	 * 201 with the new record; 200 with the same record when this very request was done before.
	 *
	 * @param Request $request Body is checked here.
	 */
	private function create_item( WP_REST_Request $request ): WP_REST_Response {
		$input = RestInput::read( $request, RegistrationSchema::registering() );
		$group = $input['group'] ?? null;
		if ( ! is_int( $group ) ) {
			throw new InvalidInput( [ new FieldError( 'group', 'missing' ) ] );
		}
		$outcome  = ( $this->register )()->register(
			new RegistrationIntent(
				group_id: $group,
				answers: self::answers( $input['answers'] ?? [] ),
				text_ids: self::ids( $input['agreements'] ?? [] ),
				attends_all_dates: true === ( $input['attends_all_dates'] ?? false ),
				accept_waiting: true === ( $input['accept_waiting'] ?? false ),
				request_key: (string) $request->get_header( RegistrationIntent::KEY_FIELD ),
			),
			$this->actors->current()
		);
		$response = new WP_REST_Response( $this->show( $outcome->registration ), $outcome->replayed ? 200 : 201 );
		$response->header( 'Location', rest_url( self::ROOT . '/registrations/' . $outcome->registration->id ) );
		return $response;
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function leave_item( WP_REST_Request $request ): SeatOutcome {
		$input = RestInput::read( $request, RegistrationSchema::leaving() );
		$told  = $input['mentor_told'] ?? '';
		return ( $this->leave )()->leave( self::id( $request ), is_string( $told ) ? $told : '', $this->actors->current() );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function accept_item( WP_REST_Request $request ): SeatOutcome {
		$input    = RestInput::read( $request, RegistrationSchema::accepting() );
		$gives_up = $input['gives_up'] ?? null;
		return ( $this->accept )()->accept( self::id( $request ), true === ( $input['attends_all_dates'] ?? false ), is_int( $gives_up ) ? $gives_up : null, self::ids( $input['agreements'] ?? [] ), $this->actors->current() );
	}

	/**
	 * @param Request $request Takes no body.
	 */
	private function decline_item( WP_REST_Request $request ): SeatOutcome {
		RestInput::read( $request, [] );
		return ( $this->decline )()->decline( self::id( $request ), $this->actors->current() );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function answer_dates_of_item( WP_REST_Request $request ): SeatOutcome {
		$actor = $this->actors->current();
		// Whose it is comes before what is wrong with the body.
		$id    = $this->lookup->own( self::id( $request ), $actor )->id;
		$comes = RestInput::read( $request, RegistrationSchema::answering_dates() )['comes'] ?? throw new InvalidInput( [ new FieldError( 'comes', 'missing' ) ] );
		return ( $this->dates )()->answer( $id, true === $comes, $actor );
	}

	/**
	 * @param Request $request Takes no body.
	 */
	private function withdraw_item( WP_REST_Request $request ): SeatOutcome {
		RestInput::read( $request, [] );
		return ( $this->withdraw )()->withdraw( self::id( $request ), $this->actors->current() );
	}

	/**
	 * @param Request $request Takes no body.
	 */
	private function confirm_leave_of_item( WP_REST_Request $request ): SeatOutcome {
		RestInput::read( $request, [] );
		return ( $this->confirm_leave )()->confirm( self::id( $request ), $this->actors->current() );
	}

	/**
	 * The new registration, with the place offered.
	 *
	 * @param Request $request Body is checked here.
	 */
	private function move_item( WP_REST_Request $request ): SeatOutcome {
		$group = RestInput::read( $request, RegistrationSchema::moving() )['group'] ?? null;
		if ( ! is_int( $group ) ) {
			throw new InvalidInput( [ new FieldError( 'group', 'missing' ) ] );
		}
		return ( $this->move )()->move( self::id( $request ), $group, $this->actors->current() );
	}

	/**
	 * A route that does one thing with one registration and answers with the record.
	 *
	 * @param non-falsy-string                   $path       Below the namespace.
	 * @param Closure(): ( bool|WP_Error )      $permission May somebody come in at all.
	 * @param Closure( Request ): SeatOutcome   $act        What is done.
	 * @param array<string, array<string, mixed>> $properties What may be sent.
	 */
	private function register_act( string $path, Closure $permission, Closure $act, array $properties = [] ): void {
		register_rest_route(
			self::ROOT,
			$path,
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $this->show( $act( $request )->registration ) ),
					'permission_callback' => $permission,
					'args'                => RestInput::args( $properties ),
				],
				'schema' => RegistrationSchema::schema( ... ),
			]
		);
	}

	/**
	 * @return RegistrationShape
	 */
	private function show( Registration $registration ): array {
		$actor  = $this->actors->current();
		$record = $this->records->of_one( $registration, $actor );
		return $this->schema->present( $record, $actor, $this->fees_for( [ $record ], $actor )[ $registration->id ] ?? null );
	}

	/**
	 * Fees as who runs the program sees them; a member reads of their own on their page.
	 *
	 * @param list<RegistrationRecord> $records
	 * @return array<int, FeeCell> By registration.
	 */
	private function fees_for( array $records, Actor $actor ): array {
		$managed = array_values( array_filter( $records, static fn( RegistrationRecord $record ): bool => $actor->manages( $record->group->program_id ) ) );
		return [] === $managed ? [] : ( $this->fees )()->cells( $managed );
	}

	/**
	 * @param list<RegistrationRecord> $records
	 */
	private function list( array $records, int $total, int $pages, Actor $actor ): WP_REST_Response {
		$fees     = $this->fees_for( $records, $actor );
		$response = new WP_REST_Response( array_map( fn( RegistrationRecord $record ): array => $this->schema->present( $record, $actor, $fees[ $record->registration->id ] ?? null ), $records ) );
		$response->header( 'X-WP-Total', (string) $total );
		$response->header( 'X-WP-TotalPages', (string) $pages );
		return $response;
	}

	/**
	 * @param Request $request
	 */
	private static function id( WP_REST_Request $request ): int {
		return self::number( $request, 'id' );
	}

	/**
	 * @param Request $request
	 */
	private static function number( WP_REST_Request $request, string $name ): int {
		// The address only: a body cannot name another registration than the route does.
		$value = $request->get_url_params()[ $name ] ?? $request->get_query_params()[ $name ] ?? $request->get_default_params()[ $name ] ?? 0;
		return is_numeric( $value ) ? (int) $value : 0;
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function answers( mixed $sent ): array {
		$answers = [];
		foreach ( is_array( $sent ) ? $sent : [] as $key => $value ) {
			$answers[ (string) $key ] = $value;
		}
		return $answers;
	}

	/**
	 * @return list<int>
	 */
	private static function ids( mixed $sent ): array {
		return array_values( array_filter( is_array( $sent ) ? $sent : [], is_int( ... ) ) );
	}
}
