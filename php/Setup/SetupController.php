<?php
/**
 * Routes of set-up. Owns who may come in: site administrators and mentoring administrators; what belongs to the site
 * itself, or names people, only site administrators change. Every step answers with set-up as it then stands.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use Closure;
use MentoringProgram\Membership\MembershipRule;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\Settings;
use WP_REST_Request;

/**
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class SetupController {
	private const ROOT = 'mentoring-program/v1';

	public function __construct(
		private readonly SetupSchema $schema,
		private readonly SetupProgress $progress,
		private readonly SetupPages $pages,
		private readonly SaveMembership $save_membership,
		private readonly SavePeople $save_people,
		private readonly TryMember $try_member,
		private readonly Settings $settings,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		register_rest_route(
			self::ROOT,
			'/setup',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn() => $this->outcome->of( fn() => $this->show() ),
					'permission_callback' => self::may_set_up( ... ),
				],
				'schema' => SetupSchema::schema( ... ),
			]
		);
		$this->register_step( 'membership', SetupInput::membership(), $this->set_membership( ... ) );
		$this->register_step( 'timezone', SetupInput::timezone(), $this->set_timezone( ... ) );
		$this->register_step( 'people', SetupInput::people(), $this->set_people( ... ) );
		$this->register_step( 'pages', SetupInput::making_pages(), $this->make_pages( ... ) );
		$this->register_step( 'skip', SetupInput::skipping(), $this->skip( ... ) );
		$this->register_step( 'remove-data', SetupInput::removing(), $this->set_remove_data( ... ) );
		register_rest_route(
			self::ROOT,
			'/setup/try-member',
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn() => $this->try_on( $request ) ),
					'permission_callback' => self::may_set_up( ... ),
					'args'                => RestInput::args( SetupInput::trying() ),
				],
				'schema' => MemberTrialSchema::schema( ... ),
			]
		);
	}

	private static function may_set_up(): bool {
		return current_user_can( Capabilities::MANAGE ) || self::is_site_administrator();
	}

	private static function is_site_administrator(): bool {
		return current_user_can( 'manage_options' );
	}

	/**
	 * @param array<string, array<string, mixed>> $properties What may be sent.
	 * @param Closure( Request ): void            $save       What is done with it.
	 */
	private function register_step( string $step, array $properties, Closure $save ): void {
		register_rest_route(
			self::ROOT,
			'/setup/' . $step,
			[
				[
					'methods'             => 'POST',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of(
						function () use ( $request, $save ): array {
							$save( $request );
							return $this->show();
						}
					),
					'permission_callback' => self::may_set_up( ... ),
					'args'                => RestInput::args( $properties ),
				],
				'schema' => SetupSchema::schema( ... ),
			]
		);
	}

	/**
	 * @return array<string, mixed>
	 */
	private function show(): array {
		return $this->schema->present( self::is_site_administrator() );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function set_membership( WP_REST_Request $request ): void {
		/** @var array{by?: 'roles'|'capability'|'pmpro', roles?: list<string>, capability?: string, levels?: list<int>, links?: array{sign_in?: string, join?: string, renew?: string}} $input */
		$input = RestInput::read( $request, SetupInput::membership() );
		$links = array_map( trim( ... ), $input['links'] ?? [] ) + $this->settings->all()['links'];
		$this->save_membership->save(
			self::rule( $input ) ?? throw new InvalidInput( [ new FieldError( 'by', 'missing' ) ] ),
			[
				'sign_in' => $links['sign_in'],
				'join'    => $links['join'],
				'renew'   => $links['renew'],
			],
			$this->actors->current()
		);
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function set_timezone( WP_REST_Request $request ): void {
		self::only_site_administrators();
		/** @var array{timezone?: string} $input */
		$input = RestInput::read( $request, SetupInput::timezone() );
		$zone  = $input['timezone'] ?? '';
		if ( ! CityZone::is_city( $zone ) ) {
			throw new InvalidInput( [ new FieldError( 'timezone', 'invalid' ) ] );
		}
		update_option( 'timezone_string', $zone );
		update_option( 'gmt_offset', '' );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function set_people( WP_REST_Request $request ): void {
		/** @var array{administrators?: list<int>, contacts?: array{questions?: string, concerns?: string}} $input */
		$input    = RestInput::read( $request, SetupInput::people() );
		$contacts = $input['contacts'] ?? null;
		$this->save_people->save(
			$input['administrators'] ?? null,
			null === $contacts ? null : [
				'questions' => $contacts['questions'] ?? '',
				'concerns'  => $contacts['concerns'] ?? '',
			],
			self::is_site_administrator(),
			$this->actors->current()
		);
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function make_pages( WP_REST_Request $request ): void {
		/** @var array{publish?: bool, pages?: list<array{key: string, title?: string, use?: int|null}>} $input */
		$input   = RestInput::read( $request, SetupInput::making_pages() );
		$publish = $input['publish'] ?? false;
		$wishes  = isset( $input['pages'] ) ? array_map( PageWish::from_input( ... ), $input['pages'] ) : null;
		$barred  = array_filter( $wishes ?? [], static fn( PageWish $wish ): bool => null !== $wish->use && ! current_user_can( 'edit_post', $wish->use ) );
		if ( ! current_user_can( $publish ? 'publish_pages' : 'edit_pages' ) || [] !== $barred ) {
			throw new NotAllowed();
		}
		$this->pages->make( $publish, $wishes );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function skip( WP_REST_Request $request ): void {
		/** @var array{step?: string} $input */
		$input = RestInput::read( $request, SetupInput::skipping() );
		$this->progress->skip( SetupStep::tryFrom( $input['step'] ?? '' ) ?? throw new InvalidInput( [ new FieldError( 'step', 'missing' ) ] ) );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function set_remove_data( WP_REST_Request $request ): void {
		self::only_site_administrators();
		/** @var array{remove_data?: bool} $input */
		$input = RestInput::read( $request, SetupInput::removing() );
		$this->settings->change( [ 'remove_data' => $input['remove_data'] ?? throw new InvalidInput( [ new FieldError( 'remove_data', 'missing' ) ] ) ] );
	}

	/**
	 * @param Request $request Body is checked here.
	 * @return array<string, mixed>
	 */
	private function try_on( WP_REST_Request $request ): array {
		/** @var array{user?: string, by?: 'roles'|'capability'|'pmpro', roles?: list<string>, capability?: string, levels?: list<int>} $input */
		$input = RestInput::read( $request, SetupInput::trying() );
		return $this->try_member->try_on( $input['user'] ?? '', self::rule( $input ) );
	}

	/**
	 * @param array{by?: 'roles'|'capability'|'pmpro', roles?: list<string>, capability?: string, levels?: list<int>} $input
	 */
	private static function rule( array $input ): ?MembershipRule {
		return isset( $input['by'] ) ? new MembershipRule( $input['by'], array_values( array_unique( $input['roles'] ?? [] ) ), trim( $input['capability'] ?? '' ), array_values( array_unique( $input['levels'] ?? [] ) ) ) : null;
	}

	private static function only_site_administrators(): void {
		if ( ! self::is_site_administrator() ) {
			throw new Refused( SetupReason::SiteAdministratorsOnly );
		}
	}
}
