<?php
/**
 * Routes for the people who run a group: `groups/{id}/roster` and what they do with it. Everybody else gets the answer of a
 * group that is not there. Nothing here is cached anywhere.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Meeting\Mark;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\RestInput;
use MentoringProgram\Shared\RestOutcome;
use WP_Error;
use WP_REST_Request;

/**
 * @phpstan-import-type RosterShape from RosterSchema
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class RosterController {
	private const ROOT = 'mentoring-program/v1';
	private const ONE  = '/groups/(?P<id>\d+)';

	public function __construct(
		private readonly Rosters $rosters,
		private readonly MarkAttendance $mark,
		private readonly NotePreMeetings $note,
		private readonly CancelMeeting $cancel,
		private readonly RosterSchema $schema,
		private readonly RegistrationLabels $labels,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		$this->register( 'GET', '/roster', fn( WP_REST_Request $request ): Roster => $this->rosters->run_by( self::group( $request ), $this->actors->current() ), [] );
		$this->register( 'POST', '/attendance', $this->mark_attendance( ... ), RosterSchema::marking() );
		$this->register( 'POST', '/attendance-sheet', $this->mark_sheet( ... ), RosterSchema::sheet() );
		$this->register( 'POST', '/pre-meetings', $this->note_pre_meetings( ... ), RosterSchema::noting() );
		$this->register( 'POST', '/cancel-meeting', $this->cancel_meeting( ... ), RosterSchema::cancelling() );
	}

	/**
	 * A route below a group that answers with its roster.
	 *
	 * @param non-falsy-string                    $path  Below the group.
	 * @param \Closure( Request ): Roster         $work  The route.
	 * @param array<string, array<string, mixed>> $takes What may be sent.
	 */
	private function register( string $method, string $path, \Closure $work, array $takes ): void {
		register_rest_route(
			self::ROOT,
			self::ONE . $path,
			[
				[
					'methods'             => $method,
					'callback'            => fn( WP_REST_Request $request ) => $this->outcome->personal( fn(): array => $this->schema->present( $work( $request ) ) ),
					'permission_callback' => $this->is_signed_in( ... ),
					'args'                => array_map( static fn( array $arg ): array => array_diff_key( $arg, [ 'required' => true ] ), RestInput::args( $takes ) ),
				],
				'schema' => RosterSchema::schema( ... ),
			]
		);
	}

	/**
	 * Anybody signed in: whether the group is theirs to run, the use case looks at.
	 */
	private function is_signed_in(): bool|WP_Error {
		$reason = RegistrationReason::NotSignedIn;
		return is_user_logged_in() ? true : new WP_Error(
			$reason->value,
			(string) $this->labels->message( $reason, [] ),
			[
				'status' => 401,
				'reason' => $reason->value,
				'next'   => $this->labels->next( $reason, [] ),
			]
		);
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function mark_attendance( WP_REST_Request $request ): Roster {
		$group_id = self::group( $request );
		$actor    = $this->actors->current();
		// Whose group it is comes before what is wrong with the body.
		$this->rosters->run_by( $group_id, $actor );
		$input   = RestInput::read( $request, RosterSchema::marking() );
		$meeting = $input['meeting'] ?? null;
		if ( ! is_int( $meeting ) ) {
			throw new InvalidInput( [ new FieldError( 'meeting', 'missing' ) ] );
		}
		if ( true === ( $input['everyone_present'] ?? false ) ) {
			return $this->mark->everyone( $group_id, $meeting, $actor );
		}
		$marks = [];
		foreach ( is_array( $input['marks'] ?? null ) ? $input['marks'] : [] as $one ) {
			if ( is_array( $one ) && is_int( $one['registration'] ?? null ) ) {
				$marks[ $one['registration'] ] = is_string( $one['mark'] ?? null ) ? Mark::from( $one['mark'] ) : null;
			}
		}
		return $this->mark->mark( $group_id, $meeting, $marks, $actor );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function mark_sheet( WP_REST_Request $request ): Roster {
		$group_id = self::group( $request );
		$actor    = $this->actors->current();
		$this->rosters->run_by( $group_id, $actor );
		$sent  = RestInput::read( $request, RosterSchema::sheet() )['marks'] ?? throw new InvalidInput( [ new FieldError( 'marks', 'missing' ) ] );
		$cells = [];
		foreach ( is_array( $sent ) ? $sent : [] as $cell ) {
			if ( is_array( $cell ) && is_int( $cell['meeting'] ?? null ) && is_int( $cell['registration'] ?? null ) ) {
				$cells[] = [
					'meeting'      => $cell['meeting'],
					'registration' => $cell['registration'],
					'was'          => is_string( $cell['was'] ?? null ) ? Mark::from( $cell['was'] ) : null,
					'mark'         => is_string( $cell['mark'] ?? null ) ? Mark::from( $cell['mark'] ) : null,
				];
			}
		}
		return $this->mark->sheet( $group_id, $cells, $actor );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function note_pre_meetings( WP_REST_Request $request ): Roster {
		$group_id = self::group( $request );
		$actor    = $this->actors->current();
		$this->rosters->run_by( $group_id, $actor );
		$input = RestInput::read( $request, RosterSchema::noting() );
		if ( ! is_array( $input['pre_meetings'] ?? null ) ) {
			throw new InvalidInput( [ new FieldError( 'pre_meetings', 'missing' ) ] );
		}
		$notes = [];
		foreach ( $input['pre_meetings'] as $one ) {
			if ( is_array( $one ) && is_int( $one['registration'] ?? null ) ) {
				$notes[ $one['registration'] ] = is_string( $one['held_on'] ?? null ) ? [
					'held_on' => $one['held_on'],
					'outcome' => is_string( $one['outcome'] ?? null ) ? $one['outcome'] : '',
				] : null;
			}
		}
		return $this->note->note( $group_id, $notes, $actor );
	}

	/**
	 * @param Request $request Body is checked here.
	 */
	private function cancel_meeting( WP_REST_Request $request ): Roster {
		$group_id = self::group( $request );
		$actor    = $this->actors->current();
		$this->rosters->run_by( $group_id, $actor );
		$input   = RestInput::read( $request, RosterSchema::cancelling() );
		$meeting = $input['meeting'] ?? null;
		if ( ! is_int( $meeting ) ) {
			throw new InvalidInput( [ new FieldError( 'meeting', 'missing' ) ] );
		}
		$new = is_array( $input['instead'] ?? null ) ? $input['instead'] : null;
		return $this->cancel->cancel(
			$group_id,
			$meeting,
			null === $new ? null : [
				'date'  => self::text( $new, 'date' ),
				'start' => self::text( $new, 'start' ),
				'end'   => self::text( $new, 'end' ),
			],
			$actor
		);
	}

	/**
	 * @param array<mixed> $sent
	 */
	private static function text( array $sent, string $name ): string {
		return is_string( $sent[ $name ] ?? null ) ? $sent[ $name ] : '';
	}

	/**
	 * @param Request $request
	 */
	private static function group( WP_REST_Request $request ): int {
		// The address only: a body cannot name another group than the route does.
		$value = $request->get_url_params()['id'] ?? 0;
		return is_numeric( $value ) ? (int) $value : 0;
	}
}
