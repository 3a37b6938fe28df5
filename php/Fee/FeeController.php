<?php
/**
 * Routes of fees, for a mentoring administrator and for who is named to record fees: `fees`, what is recorded about one, and
 * the file of entries. The id is that of the registration. Nothing here is cached anywhere.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeZone;
use MentoringProgram\Registration\RegistrationIntent;
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
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class FeeController {
	private const ROOT = 'mentoring-program/v1';
	private const ONE  = '/fees/(?P<id>\d+)';

	public function __construct(
		private readonly RecordPayment $pay,
		private readonly RecordCameBack $come_back,
		private readonly MakeException $except,
		private readonly ExportFees $export,
		private readonly FeeAccounts $accounts,
		private readonly FeeSearch $search,
		private readonly FeeSchema $schema,
		private readonly FeeLabels $labels,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
		private readonly DateTimeZone $zone,
		private readonly Clock $clock,
	) {}

	public function register_routes(): void {
		$this->route( 'GET', '/fees', $this->get_items( ... ), FeeSchema::listing() );
		$this->route( 'GET', '/fees/counts', $this->get_counts( ... ), FeeSchema::listing() );
		$this->route( 'GET', '/fees/entries', $this->get_file( ... ), FeeSchema::exporting() );
		$this->route( 'GET', self::ONE, fn( WP_REST_Request $request ): array => $this->schema->present( $this->accounts->of( self::number( $request, 'id' ), $this->actors->current() ) ) );
		$this->route( 'POST', self::ONE . '/payments', $this->record_payment( ... ), RestInput::args( FeeSchema::paying() ) );
		$this->route( 'POST', self::ONE . '/came-back', $this->record_came_back( ... ), RestInput::args( FeeSchema::coming_back() ) );
		$this->route( 'POST', self::ONE . '/void', fn( WP_REST_Request $request ): array => $this->make_exception( FeeKind::Void, $request ), RestInput::args( FeeSchema::excepting() ) );
		$this->route( 'POST', self::ONE . '/refund', fn( WP_REST_Request $request ): array => $this->make_exception( FeeKind::Refund, $request ), RestInput::args( FeeSchema::excepting() ) );
	}

	/**
	 * @param Request $request Query checked by its schema.
	 */
	private function get_items( WP_REST_Request $request ): WP_REST_Response {
		$per_page      = self::number( $request, 'per_page' );
		[ $ids, $all ] = $this->search->page( self::query( $request ), $this->today(), self::number( $request, 'page' ), $per_page );
		$response      = new WP_REST_Response( array_map( $this->schema->present( ... ), $this->accounts->of_many( $ids ) ) );
		$response->header( 'X-WP-Total', (string) $all );
		$response->header( 'X-WP-TotalPages', (string) (int) ceil( $all / max( 1, $per_page ) ) );
		return $response;
	}

	/**
	 * @param Request $request Query checked by its schema.
	 * @return array<string, mixed>
	 */
	private function get_counts( WP_REST_Request $request ): array {
		$query = self::query( $request );
		return $this->search->counts( $query, $this->today() ) + [ 'totals' => $this->search->totals( $query, $this->today() ) ];
	}

	/**
	 * @param Request $request Query checked by its schema.
	 */
	private function get_file( WP_REST_Request $request ): WP_REST_Response {
		$from = self::text( $request->get_param( 'from' ) );
		$to   = self::text( $request->get_param( 'to' ) );
		foreach ( [ 'from' => $from, 'to' => $to ] as $field => $day ) {
			if ( ! self::is_day( $day ) ) {
				throw new InvalidInput( [ new FieldError( $field, 'invalid' ) ] );
			}
		}
		if ( $to < $from ) {
			throw new InvalidInput( [ new FieldError( 'to', 'out_of_range' ) ] );
		}
		return $this->export->export( $from, $to, $this->actors->current() );
	}

	/**
	 * @param Request $request Body is checked here.
	 * @return array<string, mixed>
	 */
	private function record_payment( WP_REST_Request $request ): array {
		$input  = RestInput::read( $request, FeeSchema::paying() );
		$method = FeeMethod::tryFrom( self::text( $input['method'] ?? null ) );
		$errors = null === $method ? [ new FieldError( 'method', 'missing' ) ] : [];
		return $this->schema->present( $this->pay->record( self::number( $request, 'id' ), $this->intent( $request, $input, $errors, $method ), $this->actors->current() ) );
	}

	/**
	 * @param Request $request Body is checked here.
	 * @return array<string, mixed>
	 */
	private function record_came_back( WP_REST_Request $request ): array {
		$input   = RestInput::read( $request, FeeSchema::coming_back() );
		$payment = is_int( $input['payment'] ?? null ) ? $input['payment'] : 0;
		$errors  = array_values( array_filter( [ $payment > 0 ? null : new FieldError( 'payment', 'missing' ), $this->day_error( $input ) ] ) );
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		return $this->schema->present( $this->come_back->record( self::number( $request, 'id' ), $payment, self::text( $input['on_date'] ?? null ), true === ( $input['is_told'] ?? false ), $this->actors->current() ) );
	}

	/**
	 * @param FeeKind::Void|FeeKind::Refund $kind    What is made.
	 * @param Request                       $request Body is checked here.
	 * @return array<string, mixed>
	 */
	private function make_exception( FeeKind $kind, WP_REST_Request $request ): array {
		$input  = RestInput::read( $request, FeeSchema::excepting() );
		$errors = '' === trim( self::text( $input['reason'] ?? null ) ) ? [ new FieldError( 'reason', 'missing' ) ] : [];
		return $this->schema->present( $this->except->make( $kind, self::number( $request, 'id' ), $this->intent( $request, $input, $errors ), $this->actors->current() ) );
	}

	/**
	 * @param Request              $request Its key is read.
	 * @param array<string, mixed> $input   What was sent, of the right types.
	 * @param list<FieldError>     $errors  Found so far.
	 * @throws InvalidInput When a field cannot be taken.
	 */
	private function intent( WP_REST_Request $request, array $input, array $errors, ?FeeMethod $method = null ): FeeIntent {
		$amount = is_int( $input['amount'] ?? null ) ? $input['amount'] : 0;
		$key    = (string) $request->get_header( RegistrationIntent::KEY_FIELD );
		$errors = array_values(
			array_filter(
				[
					$amount > 0 ? null : new FieldError( 'amount', 'missing' ),
					...$errors,
					$this->day_error( $input ),
					1 === preg_match( '/' . RegistrationIntent::KEY_PATTERN . '/D', $key ) ? null : new FieldError( RegistrationIntent::KEY_FIELD, '' === $key ? 'missing' : 'invalid' ),
				]
			)
		);
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		return new FeeIntent(
			amount: $amount,
			on_date: self::text( $input['on_date'] ?? null ),
			request_key: $key,
			method: $method,
			reference: sanitize_text_field( self::text( $input['reference'] ?? null ) ),
			reason: sanitize_text_field( self::text( $input['reason'] ?? null ) ),
			is_told: true === ( $input['is_told'] ?? false ),
		);
	}

	/**
	 * @param array<string, mixed> $input
	 */
	private function day_error( array $input ): ?FieldError {
		$day = self::text( $input['on_date'] ?? null );
		return match ( true ) {
			'' === $day => new FieldError( 'on_date', 'missing' ),
			! self::is_day( $day ) => new FieldError( 'on_date', 'invalid' ),
			$day > $this->today() => new FieldError( 'on_date', 'out_of_range' ),
			default => null,
		};
	}

	/**
	 * A route for who records fees. Personal answers, refusals too, are kept by nobody on the way.
	 *
	 * @param non-falsy-string                                            $path Below the namespace.
	 * @param \Closure( Request ): ( WP_REST_Response|array<string, mixed> ) $work What it does.
	 * @param array<string, array<string, mixed>>                         $args What may be sent.
	 */
	private function route( string $method, string $path, \Closure $work, array $args = [] ): void {
		register_rest_route(
			self::ROOT,
			$path,
			[
				[
					'methods'             => $method,
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn() => $work( $request ) ),
					'permission_callback' => fn(): bool|WP_Error => $this->records_fees(),
					'args'                => $args,
				],
			]
		);
	}

	private function records_fees(): bool|WP_Error {
		return current_user_can( Capabilities::MANAGE ) || current_user_can( Capabilities::RECORD_FEES ) ? true : new WP_Error(
			FeeReason::FeesOnly->value,
			(string) $this->labels->message( FeeReason::FeesOnly, [] ),
			[ 'status' => is_user_logged_in() ? 403 : 401 ]
		);
	}

	/**
	 * @param Request $request Query checked by its schema.
	 */
	private static function query( WP_REST_Request $request ): FeeQuery {
		$state    = $request->get_param( 'state' );
		$order_by = $request->get_param( 'orderby' );
		return new FeeQuery(
			term_id: self::number( $request, 'term' ),
			state: in_array( $state, FeeQuery::STATES, true ) ? $state : '',
			search: trim( self::text( $request->get_param( 'search' ) ) ),
			order_by: in_array( $order_by, FeeQuery::ORDERS, true ) ? $order_by : 'due_on',
			descending: 'desc' === $request->get_param( 'order' ),
		);
	}

	private function today(): string {
		return $this->clock->now()->setTimezone( $this->zone )->format( 'Y-m-d' );
	}

	private static function is_day( string $day ): bool {
		$parsed = \DateTimeImmutable::createFromFormat( '!Y-m-d', $day );
		return false !== $parsed && $parsed->format( 'Y-m-d' ) === $day;
	}

	/**
	 * @param Request $request
	 */
	private static function number( WP_REST_Request $request, string $name ): int {
		// The address only: a body cannot name another registration than the route does.
		$value = $request->get_url_params()[ $name ] ?? $request->get_query_params()[ $name ] ?? $request->get_default_params()[ $name ] ?? 0;
		return is_numeric( $value ) ? (int) $value : 0;
	}

	private static function text( mixed $value ): string {
		return is_string( $value ) ? $value : '';
	}
}
