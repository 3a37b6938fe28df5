<?php
/**
 * What My mentoring shows of concerns: those one raised, those one may read, and a form for each group (A45). Whom a concern is
 * about sees nothing of it here, not even a number. Asks; prints nothing and writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Group\Group;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Format;

/**
 * @phpstan-type ChoiceShown array{id: int, name: string, note: string, ticked: bool}
 * @phpstan-type ConcernFormShown array{group: int, title: string, is_open: bool, problems: list<string>, about: list<ChoiceShown>, readers: list<ChoiceShown>, text: string, few: bool, contact: string}
 * @phpstan-type RaisedShown array{title: string, mark: string, state: string, lines: list<string>}
 * @phpstan-type ToReadShown array{id: int, title: string, mark: string, state: string, text: string|null, about: string, can_answer: bool, can_close: bool}
 * @phpstan-type ConcernsShown array{nonce: string, notice: array{tone: string, title: string, lines: list<string>, links: list<array{label: string, url: string}>}|null, raised: list<RaisedShown>, to_read: list<ToReadShown>, forms: list<ConcernFormShown>}
 */
final class ConcernPage {
	public function __construct(
		private readonly ConcernRepository $concerns,
		private readonly ConcernGround $ground,
		private readonly ConcernLabels $labels,
		private readonly ProgramRepository $programs,
		private readonly Format $format,
		private readonly Clock $clock,
	) {}

	/**
	 * @param string $done What was just done, from the address; shown only when it is true.
	 * @return ConcernsShown
	 */
	public function view( string $done, Actor $actor, ?ConcernAnswer $answer ): array {
		$raised  = $actor->is_signed_in() ? $this->concerns->written_by( $actor->id ) : [];
		$to_read = $actor->is_signed_in() ? array_filter( $this->concerns->naming( $actor->id ), static fn( Concern $concern ): bool => ConcernRules::may_read( $concern, $actor ) ) : [];
		$groups  = $actor->is_signed_in() ? $this->ground->groups_of( $actor ) : [];
		return [
			'nonce'   => wp_create_nonce( ConcernForms::NONCE ),
			'notice'  => $this->notice( $done, $raised[0] ?? null, $groups, $answer ),
			'raised'  => array_map( $this->raised( ... ), $raised ),
			'to_read' => array_values( array_map( fn( Concern $concern ): array => $this->to_read( $concern, $answer?->opened ), $to_read ) ),
			'forms'   => array_values( array_map( fn( Group $group ): array => $this->form( $group, $actor, $answer ), $groups ) ),
		];
	}

	/**
	 * @param array<int, Group> $groups
	 * @return array{tone: string, title: string, lines: list<string>, links: list<array{label: string, url: string}>}|null
	 */
	private function notice( string $done, ?Concern $newest, array $groups, ?ConcernAnswer $answer ): ?array {
		if ( null !== $answer && [] !== $answer->problems && ! isset( $groups[ $answer->group_id ] ) ) {
			return [
				'tone'  => 'stop',
				'title' => __( 'That was not done', 'mentoring-program' ),
				'lines' => $answer->problems,
				'links' => [],
			];
		}
		if ( null !== $answer || 'concern_raised' !== $done || null === $newest || ConcernState::Received !== $newest->state ) {
			return null;
		}
		return [
			'tone'  => 'good',
			/* translators: %s: names of people. */
			'title' => sprintf( __( 'Your concern is with %s', 'mentoring-program' ), wp_sprintf( '%l', $newest->reader_names() ) ),
			'lines' => $this->what_to_expect( $newest ),
			'links' => [],
		];
	}

	/**
	 * Who reads it, when to hear, whom else to write to, and where confidence ends.
	 *
	 * @return list<string>
	 */
	private function what_to_expect( Concern $concern ): array {
		return [
			sprintf(
				/* translators: 1: names of people, 2: date, 3: e-mail address. */
				__( 'Open to %1$s on this site. You should hear by %2$s; if not, write to %3$s.', 'mentoring-program' ),
				wp_sprintf( '%l', $concern->reader_names() ),
				$this->format->date( $concern->answer_by ),
				$this->contact( $concern->program_id )
			),
			self::limits(),
		];
	}

	private static function limits(): string {
		return __( 'If someone may be harmed, or the law requires it, they may have to act. In an emergency call the emergency number where you are.', 'mentoring-program' );
	}

	private function contact( int $program_id ): string {
		$contacts = $this->programs->find( $program_id )->contacts ?? [];
		$concerns = $contacts['concerns'] ?? '';
		return '' === $concerns ? $contacts['questions'] ?? '' : $concerns;
	}

	/**
	 * @return RaisedShown
	 */
	private function raised( Concern $concern ): array {
		return [
			'title' => sprintf(
				/* translators: 1: title of a group, 2: date and time with its zone. */
				__( '%1$s, on %2$s', 'mentoring-program' ),
				$concern->group_title,
				$this->format->moment( $concern->raised_at, wp_timezone_string() )
			),
			'mark'  => self::mark( $concern->state ),
			'state' => $this->labels->state( $concern->state ),
			'lines' => ConcernState::Received === $concern->state ? $this->what_to_expect( $concern ) : [],
		];
	}

	/**
	 * @return ToReadShown
	 */
	private function to_read( Concern $concern, ?Concern $opened ): array {
		$is_open = $opened?->id === $concern->id;
		return [
			'id'         => $concern->id,
			'title'      => sprintf(
				/* translators: 1: name of a person, 2: title of a group, 3: date and time with its zone. */
				__( '%1$s, about “%2$s”, on %3$s', 'mentoring-program' ),
				$concern->writer_name,
				$concern->group_title,
				$this->format->moment( $concern->raised_at, wp_timezone_string() )
			),
			'mark'       => self::mark( $concern->state ),
			'state'      => ConcernState::Received === $concern->state
				/* translators: %s: date. */
				? sprintf( __( 'To answer by %s', 'mentoring-program' ), $this->format->date( $concern->answer_by ) )
				: $this->labels->state( $concern->state ),
			'text'       => $is_open ? $opened->text : null,
			'about'      => $is_open ? wp_sprintf( '%l', array_values( $concern->about ) ) : '',
			'can_answer' => $concern->state->can_become( ConcernState::Answered ),
			'can_close'  => $concern->state->can_become( ConcernState::Closed ),
		];
	}

	/**
	 * @return ConcernFormShown
	 */
	private function form( Group $group, Actor $actor, ?ConcernAnswer $answer ): array {
		$mine    = null !== $answer && $answer->group_id === $group->id && [] !== $answer->problems ? $answer : null;
		$holders = $this->ground->readers();
		$mentors = ConcernGround::mentors( $group, $this->clock->now() );
		$readers = ConcernRules::possible_readers( $holders + $mentors, [], $actor );
		return [
			'group'    => $group->id,
			'title'    => $group->title,
			'is_open'  => null !== $mine,
			'problems' => $mine->problems ?? [],
			'about'    => $this->choices( $this->ground->about( $group, $actor ), ConcernGround::mentors( $group, null ), $mine->about ?? [] ),
			// Nobody is ticked beforehand: the first who writes about a reader must not have sent it to that person.
			'readers'  => $this->choices( $readers, array_diff_key( $mentors, $holders ), $mine->readers ?? [] ),
			'text'     => $mine->text ?? '',
			'few'      => count( array_diff_key( $holders, [ $actor->id => null ] ) ) < 2,
			'contact'  => $this->contact( $group->program_id ),
		];
	}

	/**
	 * @param array<int, string> $people  Names by account.
	 * @param array<int, string> $mentors Those of them who are named as mentors.
	 * @param list<int>          $ticked  Accounts ticked before.
	 * @return list<ChoiceShown>
	 */
	private function choices( array $people, array $mentors, array $ticked ): array {
		return array_map(
			static fn( int $id, string $name ): array => [
				'id'     => $id,
				'name'   => $name,
				'note'   => isset( $mentors[ $id ] ) ? __( 'mentor of this group', 'mentoring-program' ) : '',
				'ticked' => in_array( $id, $ticked, true ),
			],
			array_keys( $people ),
			array_values( $people )
		);
	}

	private static function mark( ConcernState $state ): string {
		return match ( $state ) {
			ConcernState::Received => 'wait',
			ConcernState::Answered => 'good',
			ConcernState::Closed => 'closed',
		};
	}
}
