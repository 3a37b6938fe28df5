<?php
/**
 * Routes of the outbox, for mentoring administrators: look, try one again, say that this is the real site.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\Settings;
use WP_REST_Request;

/**
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class OutboxController {
	private const ROOT = 'mentoring-program/v1';

	public function __construct(
		private readonly OutboxRepository $outbox,
		private readonly SendMessages $send,
		private readonly OutboxSchema $schema,
		private readonly Settings $settings,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	public function register_routes(): void {
		$this->register( '/outbox', 'GET', static function (): void {} );
		$this->register( '/outbox/release', 'POST', $this->release( ... ) );
		$this->register( '/outbox/(?P<id>\d+)/retry', 'POST', $this->retry( ... ) );
	}

	/**
	 * Every route answers with the outbox as it then stands.
	 *
	 * @param non-falsy-string           $path Address below the root.
	 * @param \Closure( Request ): void $act  What is done first.
	 */
	private function register( string $path, string $method, \Closure $act ): void {
		register_rest_route(
			self::ROOT,
			$path,
			[
				[
					'methods'             => $method,
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of(
						function () use ( $request, $act ): array {
							$act( $request );
							return $this->schema->present();
						}
					),
					'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
				],
				'schema' => OutboxSchema::schema( ... ),
			]
		);
	}

	/**
	 * This is the real site from now on; what waited goes out.
	 *
	 * @param Request $request Takes no body.
	 */
	private function release( WP_REST_Request $request ): void {
		RestInput::read( $request, [] );
		if ( $this->settings->present_site()->is_same_as( $this->settings->recorded_site() ) ) {
			throw new Refused( MessageReason::NotPaused );
		}
		$this->settings->record_site();
		$this->send->at_the_end();
	}

	/**
	 * @param Request $request Takes no body.
	 */
	private function retry( WP_REST_Request $request ): void {
		RestInput::read( $request, [] );
		$id  = $request->get_url_params()['id'] ?? null;
		$row = is_numeric( $id ) ? $this->outbox->find( (int) $id ) : null;
		if ( null === $row ) {
			throw new NotFound();
		}
		if ( ! $this->outbox->try_again( $row->id, $this->clock->now() ) ) {
			throw new Refused( MessageReason::NothingToRetry );
		}
		$this->send->at_the_end();
	}
}
