<?php
/**
 * Routes of groups: list, one, create, change, cancel, delete, and what their mentors confirm. Reads ask the repository, writes a use case.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-import-type CheckInput from CheckMeetings
 */
final class GroupController {
	private const NAMESPACE = 'mentoring-program/v1';

	/**
	 * JSON Schema of what is recorded of a talk by phone.
	 */
	private const PHONE = [
		'mentor'  => [ 'type' => 'integer' ],
		'told_on' => [
			'type'        => 'string',
			'maxLength'   => 10,
			'description' => 'Day of the talk, Y-m-d.',
		],
	];

	/**
	 * JSON Schema of what is said when a group is cancelled.
	 */
	private const CANCELLING = [
		'choose_by' => [
			'type'        => 'string',
			'maxLength'   => 10,
			'description' => 'Last day to choose another group, before what was paid is owed back, Y-m-d; two weeks from today unless told otherwise.',
		],
	];

	public function __construct(
		private readonly GroupRepository $groups,
		private readonly GroupList $list,
		private readonly GroupRecords $records,
		private readonly GroupSchema $schema,
		private readonly SaveGroup $save,
		private readonly CancelGroup $cancel,
		private readonly DeleteGroup $delete,
		private readonly AskMentors $ask,
		private readonly ConfirmGroup $confirm,
		private readonly RunAnyway $run_anyway,
		private readonly ConfirmationRepository $confirmations,
		private readonly CheckMeetings $check,
		private readonly GroupPosts $posts,
		private readonly SeatKeeper $seats,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	/**
	 * Makes the routes known.
	 */
	public function register_routes(): void {
		$schema = GroupSchema::schema();
		$args   = RestInput::args( $schema['properties'] );
		$manage = static fn(): bool => current_user_can( Capabilities::MANAGE );
		register_rest_route(
			self::NAMESPACE,
			'/groups',
			[
				[
					'methods'             => 'GET',
					'callback'            => $this->get_items( ... ),
					'permission_callback' => '__return_true',
					'args'                => self::list_args(),
				],
				[
					'methods'             => 'POST',
					'callback'            => $this->create_item( ... ),
					'permission_callback' => $manage,
					'args'                => $args,
				],
				'schema' => GroupSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::NAMESPACE,
			'/groups/counts',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->of( fn(): array => $this->list->counts( self::query( $request, true ), $this->actors->current() ) ),
					'permission_callback' => $manage,
					'args'                => self::list_args(),
				],
			]
		);
		register_rest_route(
			self::NAMESPACE,
			'/groups/(?P<id>\d+)',
			[
				[
					'methods'             => 'GET',
					'callback'            => $this->get_item( ... ),
					'permission_callback' => '__return_true',
				],
				[
					'methods'             => 'POST',
					'callback'            => $this->update_item( ... ),
					'permission_callback' => $manage,
					'args'                => $args,
				],
				[
					'methods'             => 'DELETE',
					'callback'            => $this->delete_item( ... ),
					'permission_callback' => $manage,
				],
				'schema' => GroupSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::NAMESPACE,
			'/groups/check-meetings',
			[
				'methods'             => 'POST',
				'callback'            => $this->check_meetings( ... ),
				'permission_callback' => $manage,
				'args'                => RestInput::args( CheckMeetings::properties() ),
			]
		);
		register_rest_route(
			self::NAMESPACE,
			'/groups/(?P<id>\d+)/ask-mentors',
			[
				[
					'methods'             => 'POST',
					'callback'            => $this->ask_mentors( ... ),
					'permission_callback' => $manage,
				],
				'schema' => GroupSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::NAMESPACE,
			'/groups/(?P<id>\d+)/run-anyway',
			[
				[
					'methods'             => 'POST',
					'callback'            => $this->run_item_anyway( ... ),
					'permission_callback' => $manage,
				],
				'schema' => GroupSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::NAMESPACE,
			'/groups/(?P<id>\d+)/confirm',
			[
				[
					'methods'             => 'POST',
					'callback'            => $this->confirm_by_phone( ... ),
					'permission_callback' => $manage,
					'args'                => RestInput::args( self::PHONE ),
				],
				'schema' => GroupSchema::schema( ... ),
			]
		);
		register_rest_route(
			self::NAMESPACE,
			'/groups/(?P<id>\d+)/cancel',
			[
				[
					'methods'             => 'POST',
					'callback'            => $this->cancel_item( ... ),
					'permission_callback' => $manage,
					'args'                => RestInput::args( self::CANCELLING ),
				],
				'schema' => GroupSchema::schema( ... ),
			]
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function ask_mentors( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				$actor = $this->actors->current();
				RestInput::read( $request, [] );
				return $this->shown( $this->ask->again( self::id( $request ), $actor ), $actor );
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function run_item_anyway( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				$actor = $this->actors->current();
				RestInput::read( $request, [] );
				return $this->shown( $this->run_anyway->decide( self::id( $request ), $actor ), $actor );
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function confirm_by_phone( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				$actor   = $this->actors->current();
				$input   = RestInput::read( $request, self::PHONE );
				$mentor  = $input['mentor'] ?? 0;
				$told_on = $input['told_on'] ?? '';
				return $this->shown( $this->confirm->by_phone( self::id( $request ), is_int( $mentor ) ? $mentor : 0, is_string( $told_on ) ? $told_on : '', $actor ), $actor );
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function get_items( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): WP_REST_Response {
				$actor    = $this->actors->current();
				$page     = $request->get_param( 'page' );
				$page     = is_int( $page ) ? $page : 1;
				$per_page = $request->get_param( 'per_page' );
				$per_page = is_int( $per_page ) ? $per_page : 20;
				$manages  = current_user_can( Capabilities::MANAGE );
				$query    = self::query( $request, $manages );

				[ $groups, $total ] = $manages ? $this->list->page( $query, $page, $per_page, $actor ) : $this->groups->search( $query, $page, $per_page, $this->clock->now() );
				$this->posts->read_ahead( array_map( static fn( Group $group ): int => $group->post_id, $groups ) );
				$now   = $this->clock->now();
				$asked = $manages ? $this->confirmations->of_groups( array_map( static fn( Group $group ): int => $group->id, $groups ) ) : [];
				$shown = array_map( fn( GroupRecord $record ): array => $this->schema->present( $record, $actor, $now, null, $asked[ $record->group->id ] ?? null ), $this->records->of( $groups, $actor ) );

				$response = new WP_REST_Response( $shown );
				$response->header( 'X-WP-Total', (string) $total );
				$response->header( 'X-WP-TotalPages', (string) (int) ceil( $total / $per_page ) );
				return $response;
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private static function query( WP_REST_Request $request, bool $manages ): GroupQuery {
		$term     = $request->get_param( 'term' );
		$search   = $request->get_param( 'search' );
		$track    = $request->get_param( 'track' );
		$statuses = $request->get_param( 'status' );
		$order_by = $request->get_param( 'orderby' );
		return new GroupQuery(
			term_id: is_int( $term ) ? $term : null,
			states: self::states( $request->get_param( 'state' ), $manages ),
			search: is_string( $search ) ? trim( $search ) : '',
			statuses: array_map( GroupStatus::from( ... ), array_values( array_filter( is_array( $statuses ) ? $statuses : [], is_string( ... ) ) ) ),
			track: is_string( $track ) ? $track : '',
			order_by: in_array( $order_by, GroupQuery::ORDERS, true ) ? $order_by : 'next_meeting',
			descending: 'desc' === $request->get_param( 'order' ),
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function get_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				$actor = $this->actors->current();
				$group = $this->groups->find( self::id( $request ) );
				if ( null === $group || ! ( $group->state->is_public() || $actor->manages( $group->program_id ) ) ) {
					throw new NotFound();
				}
				return $this->shown( $group, $actor );
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function create_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): WP_REST_Response {
				$actor = $this->actors->current();
				$group = $this->save->create( RestInput::read( $request, GroupSchema::schema()['properties'] ), $actor );
				return new WP_REST_Response( $this->shown( $group, $actor ), 201 );
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function update_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				$actor = $this->actors->current();
				$input = RestInput::read( $request, GroupSchema::schema()['properties'] );
				if ( ! is_int( $input['version'] ?? null ) ) {
					throw new InvalidInput( [ new FieldError( 'version', 'missing' ) ] );
				}
				return $this->shown( $this->save->update( self::id( $request ), $input, $input['version'], $actor ), $actor );
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function delete_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				$this->delete->delete( self::id( $request ), $this->actors->current() );
				return [ 'deleted' => true ];
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function cancel_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				$actor = $this->actors->current();
				$input = RestInput::read( $request, self::CANCELLING );
				$day   = $input['choose_by'] ?? null;
				return $this->shown( $this->cancel->cancel( self::id( $request ), $actor, is_string( $day ) ? $day : null ), $actor );
			}
		);
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private function check_meetings( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		return $this->outcome->of(
			function () use ( $request ): array {
				/** @var CheckInput $input */
				$input = RestInput::read( $request, CheckMeetings::properties() );
				return $this->check->flags( $input, $this->actors->current() );
			}
		);
	}

	/**
	 * @return array<string, mixed>
	 */
	private function shown( Group $group, Actor $actor ): array {
		$record = $this->records->of( [ $group ], $actor )[0] ?? throw new NotFound();
		$now    = $this->clock->now();
		return $actor->manages( $group->program_id )
			? $this->schema->present( $record, $actor, $now, $this->seats->has_people( $group->id ), $this->confirmations->of_groups( [ $group->id ] )[ $group->id ] )
			: $this->schema->present( $record, $actor, $now );
	}

	/**
	 * Drafts are for those who run the program, and what is archived is theirs to ask for.
	 *
	 * @return list<GroupState>
	 */
	private static function states( mixed $asked, bool $manages ): array {
		$allowed = $manages ? GroupState::cases() : [ GroupState::Published, GroupState::OnHold, GroupState::Cancelled ];
		return is_array( $asked ) && [] !== $asked
			? array_values( array_filter( $allowed, static fn( GroupState $state ): bool => in_array( $state->value, $asked, true ) ) )
			: $allowed;
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request
	 */
	private static function id( WP_REST_Request $request ): int {
		$id = $request->get_url_params()['id'] ?? 0;
		return is_numeric( $id ) ? (int) $id : 0;
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	private static function list_args(): array {
		return [
			'term'     => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'state'    => [
				'type'  => 'array',
				'items' => [
					'type' => 'string',
					'enum' => array_map( static fn( GroupState $state ): string => $state->value, GroupState::cases() ),
				],
			],
			'search'   => [
				'type'      => 'string',
				'maxLength' => 200,
			],
			'status'   => [
				'type'        => 'array',
				'description' => 'For mentoring administrators: one of these statuses; none for all.',
				'items'       => [
					'type' => 'string',
					'enum' => array_map( static fn( GroupStatus $status ): string => $status->value, GroupStatus::cases() ),
				],
			],
			'track'    => [
				'type'      => 'string',
				'maxLength' => 40,
			],
			'orderby'  => [
				'type'        => 'string',
				'description' => 'For mentoring administrators; everybody else reads groups by their first meeting.',
				'enum'        => GroupQuery::ORDERS,
				'default'     => 'next_meeting',
			],
			'order'    => [
				'type'    => 'string',
				'enum'    => [ 'asc', 'desc' ],
				'default' => 'asc',
			],
			'page'     => [
				'type'    => 'integer',
				'minimum' => 1,
				'default' => 1,
			],
			'per_page' => [
				'type'    => 'integer',
				'minimum' => 1,
				'maximum' => 100,
				'default' => 20,
			],
		];
	}
}
