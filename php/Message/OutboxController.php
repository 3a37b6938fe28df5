<?php
/**
 * Routes of the outbox, for mentoring administrators: look, get one message on, say that this is the real site.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use Closure;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\Settings;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class OutboxController {
	private const ROOT    = 'mentoring-program/v1';
	private const ADDRESS = [
		'address' => [
			'type'      => 'string',
			'maxLength' => 200,
		],
	];

	public function __construct(
		private readonly OutboxRepository $outbox,
		private readonly SendMessages $send,
		private readonly ResolveMessage $resolve,
		private readonly ComposeLetter $compose,
		private readonly OutboxSchema $schema,
		private readonly OutboxMessageSchema $message_schema,
		private readonly Settings $settings,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	public function register_routes(): void {
		$this->register( '/outbox', 'GET', $this->schema->present( ... ), OutboxSchema::schema( ... ) );
		$this->register( '/outbox/release', 'POST', $this->release( ... ), OutboxSchema::schema( ... ) );
		$this->register( '/outbox/messages', 'GET', $this->get_items( ... ), OutboxMessageSchema::schema( ... ), OutboxMessageSchema::listing() );
		$this->register( '/outbox/(?P<id>\d+)/text', 'GET', $this->text( ... ), LetterSchema::schema( ... ) );
		$this->register( '/outbox/(?P<id>\d+)/retry', 'POST', $this->retry( ... ), OutboxMessageSchema::schema( ... ) );
		$this->register( '/outbox/(?P<id>\d+)/correct', 'POST', $this->correct( ... ), OutboxMessageSchema::schema( ... ), RestInput::args( self::ADDRESS ) );
		$this->register( '/outbox/(?P<id>\d+)/close', 'POST', $this->close( ... ), OutboxMessageSchema::schema( ... ) );
	}

	/**
	 * @param non-falsy-string                                            $path   Address below the root.
	 * @param Closure( Request ): (array<mixed>|WP_REST_Response) $work   The route.
	 * @param Closure(): array<string, mixed>                             $schema What it answers.
	 * @param array<string, array<string, mixed>>                         $args   What it takes.
	 */
	private function register( string $path, string $method, Closure $work, Closure $schema, array $args = [] ): void {
		register_rest_route(
			self::ROOT,
			$path,
			[
				[
					'methods'             => $method,
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( static fn() => $work( $request ) ),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
					'args'                => $args,
				],
				'schema' => $schema,
			]
		);
	}

	/**
	 * This is the real site from now on; what waited goes out.
	 *
	 * @param Request $request Takes no body.
	 * @return array<string, mixed>
	 */
	private function release( WP_REST_Request $request ): array {
		RestInput::read( $request, [] );
		if ( ! $this->settings->is_copy() ) {
			throw new Refused( MessageReason::NotPaused );
		}
		$this->settings->record_site();
		$this->send->at_the_end();
		return $this->schema->present();
	}

	/**
	 * @param Request $request Query.
	 */
	private function get_items( WP_REST_Request $request ): WP_REST_Response {
		/** @var array{view: string, search: string, page: int, per_page: int} $asked */
		$asked    = array_intersect_key( $request->get_params(), OutboxMessageSchema::listing() );
		$found    = $this->outbox->page( OutboxView::from( $asked['view'] ), $asked['search'], $asked['page'], $asked['per_page'], $this->clock->now() );
		$response = new WP_REST_Response( $this->message_schema->present( $found['rows'] ) );
		$response->header( 'X-WP-Total', (string) $found['total'] );
		$response->header( 'X-WP-TotalPages', (string) (int) ceil( $found['total'] / $asked['per_page'] ) );
		return $response;
	}

	/**
	 * What it would say now.
	 *
	 * @param Request $request Route.
	 * @return array<string, mixed>
	 */
	private function text( WP_REST_Request $request ): array {
		$row    = $this->outbox->find( self::id( $request ) ) ?? throw new NotFound();
		$letter = $this->compose->of( $row ) ?? throw new Refused( MessageReason::NoLongerTrue );
		return LetterSchema::present( $letter );
	}

	/**
	 * @param Request $request Takes no body.
	 * @return array<string, mixed>
	 */
	private function retry( WP_REST_Request $request ): array {
		RestInput::read( $request, [] );
		return $this->sent_on( $this->resolve->try_again( self::id( $request ) ) );
	}

	/**
	 * @param Request $request Body.
	 * @return array<string, mixed>
	 */
	private function correct( WP_REST_Request $request ): array {
		/** @var array{address?: string} $input */
		$input = RestInput::read( $request, self::ADDRESS );
		return $this->sent_on( $this->resolve->correct( self::id( $request ), $input['address'] ?? '', $this->actors->current() ) );
	}

	/**
	 * @param Request $request Takes no body.
	 * @return array<string, mixed>
	 */
	private function close( WP_REST_Request $request ): array {
		RestInput::read( $request, [] );
		return $this->message_schema->present( [ $this->resolve->close( self::id( $request ), $this->actors->current() ) ] )[0];
	}

	/**
	 * @return array<string, mixed>
	 */
	private function sent_on( OutboxRow $row ): array {
		$this->send->at_the_end();
		return $this->message_schema->present( [ $row ] )[0];
	}

	/**
	 * @param Request $request Route.
	 */
	private static function id( WP_REST_Request $request ): int {
		$id = $request->get_url_params()['id'] ?? null;
		return is_numeric( $id ) ? (int) $id : 0;
	}
}
