<?php
/**
 * Routes of the kinds of messages, for mentoring administrators: their words, switch, preview, test.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use Closure;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_REST_Request;

/**
 * @phpstan-import-type MessageInput from SaveMessage
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class MessageController {
	private const ROOT    = 'mentoring-program/v1';
	private const SAMPLES = 10;

	public function __construct(
		private readonly MessageRepository $messages,
		private readonly OutboxRepository $outbox,
		private readonly OutboxMessageSchema $outbox_schema,
		private readonly SaveMessage $save,
		private readonly PreviewMessage $preview,
		private readonly MessageSchema $schema,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		$one     = '/messages/(?P<kind>[a-z_]+)';
		$words   = RestInput::args( MessageSchema::words() );
		$message = MessageSchema::schema( ... );
		$this->register( '/messages', [ 'GET' => [ $this->get_items( ... ), [] ] ], $message );
		$this->register(
			$one,
			[
				'GET'  => [ $this->get_item( ... ), [] ],
				'POST' => [ $this->update_item( ... ), RestInput::args( MessageSchema::properties() ) ],
			],
			$message
		);
		$this->register( $one . '/reset', [ 'POST' => [ $this->reset( ... ), RestInput::args( self::version() ) ] ], $message );
		$this->register( $one . '/readers', [ 'GET' => [ $this->readers( ... ), [] ] ], OutboxMessageSchema::schema( ... ) );
		$this->register( $one . '/preview', [ 'POST' => [ $this->preview( ... ), RestInput::args( self::previewed() ) ] ], LetterSchema::schema( ... ) );
		$this->register( $one . '/test', [ 'POST' => [ $this->test( ... ), $words ] ], $message );
	}

	/**
	 * @param non-falsy-string                                                                      $path   Address below the root.
	 * @param array<string, array{Closure( Request ): array<mixed>, array<string, array<string, mixed>>}> $routes Work and args by method.
	 * @param Closure(): array<string, mixed>                                                       $schema What it answers.
	 */
	private function register( string $path, array $routes, Closure $schema ): void {
		$registered = [];
		foreach ( $routes as $method => [ $work, $args ] ) {
			$registered[] = [
				'methods'             => $method,
				'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( static fn() => $work( $request ) ),
				'permission_callback' => static fn(): bool => current_user_can( Capabilities::MANAGE ),
				'args'                => $args,
			];
		}
		register_rest_route( self::ROOT, $path, [ ...$registered, 'schema' => $schema ] );
	}

	/**
	 * All of them, in the order of their readers' moments.
	 *
	 * @return list<array<string, mixed>>
	 */
	private function get_items(): array {
		$last  = $this->outbox->last_handed_over();
		$kinds = [];
		foreach ( MessageMoment::cases() as $moment ) {
			array_push( $kinds, ...array_filter( MessageKind::cases(), static fn( MessageKind $kind ): bool => $moment === $kind->moment() ) );
		}
		return array_map( fn( MessageKind $kind ): array => $this->schema->present( $this->messages->find( $kind ), $last[ $kind->value ] ?? null ), $kinds );
	}

	/**
	 * @param Request $request Route.
	 * @return array<string, mixed>
	 */
	private function get_item( WP_REST_Request $request ): array {
		return $this->present( $this->messages->find( self::kind( $request ) ) );
	}

	/**
	 * @param Request $request Body.
	 * @return array<string, mixed>
	 */
	private function update_item( WP_REST_Request $request ): array {
		/** @var MessageInput $input */
		$input = RestInput::read( $request, MessageSchema::properties() );
		return $this->present( $this->save->save( self::kind( $request ), $input, $this->actors->current() ) );
	}

	/**
	 * @param Request $request Body.
	 * @return array<string, mixed>
	 */
	private function reset( WP_REST_Request $request ): array {
		/** @var array{version?: int} $input */
		$input = RestInput::read( $request, self::version() );
		return $this->present( $this->save->reset( self::kind( $request ), $input, $this->actors->current() ) );
	}

	/**
	 * The last who got it: previews may be filled for them.
	 *
	 * @param Request $request Route.
	 * @return list<array<string, mixed>>
	 */
	private function readers( WP_REST_Request $request ): array {
		return $this->outbox_schema->present( $this->outbox->newest( self::kind( $request ), self::SAMPLES ) );
	}

	/**
	 * @param Request $request Body.
	 * @return array<string, mixed>
	 */
	private function preview( WP_REST_Request $request ): array {
		/** @var array{subject?: string, body?: string, like?: int} $input */
		$input   = RestInput::read( $request, self::previewed() );
		$kind    = self::kind( $request );
		$texts   = [
			'subject' => MessageText::one_line( $input['subject'] ?? '' ),
			'body'    => MessageText::lines( $input['body'] ?? '' ),
		];
		$unknown = [];
		foreach ( $texts as $field => $text ) {
			foreach ( MessageTextRules::unknown( $kind, $text ) as $name => $nearest ) {
				$unknown[] = [
					'field'   => $field,
					'name'    => (string) $name,
					'nearest' => $nearest,
				];
			}
		}
		return LetterSchema::present( $this->preview->letter( $kind, $texts['subject'], $texts['body'], $this->outbox->find( $input['like'] ?? 0 ) ), $unknown );
	}

	/**
	 * To who is signed in, and nobody else.
	 *
	 * @param Request $request Body.
	 * @return array<string, mixed>
	 */
	private function test( WP_REST_Request $request ): array {
		/** @var array{subject?: string, body?: string} $input */
		$input = RestInput::read( $request, MessageSchema::words() );
		$kind  = self::kind( $request );
		$this->preview->test( $kind, MessageText::one_line( $input['subject'] ?? '' ), MessageText::lines( $input['body'] ?? '' ), wp_get_current_user(), $this->actors->current() );
		return $this->present( $this->messages->find( $kind ) );
	}

	/**
	 * @return array<string, mixed>
	 */
	private function present( Message $message ): array {
		return $this->schema->present( $message, $this->outbox->last_handed_over()[ $message->kind->value ] ?? null );
	}

	/**
	 * @param Request $request Route.
	 */
	private static function kind( WP_REST_Request $request ): MessageKind {
		$kind = $request->get_url_params()['kind'] ?? null;
		return MessageKind::tryFrom( is_string( $kind ) ? $kind : '' ) ?? throw new NotFound();
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	private static function version(): array {
		return array_intersect_key( MessageSchema::properties(), [ 'version' => null ] );
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	private static function previewed(): array {
		return [
			...MessageSchema::words(),
			'like' => [
				'type'        => 'integer',
				'minimum'     => 0,
				'description' => 'A message in the outbox whose reader it is filled for; 0 for an invented person.',
			],
		];
	}
}
