<?php
/**
 * The page on which a mentor says who was at one meeting, reached by the link mailed the day after and without signing in.
 * Looking saves nothing and shows no names; names come once somebody says that not everyone was there (check 16, A42).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\LinkPage;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RateLimit;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\SecretPage;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Shared\Tokens;

/**
 * @phpstan-import-type LinkView from LinkPage
 * @phpstan-import-type LinkButton from LinkPage
 * @phpstan-import-type LinkChoice from LinkPage
 */
final class AttendancePage implements SecretPage {
	/**
	 * Query argument and field that carries the secret.
	 */
	public const ARGUMENT = 'mentoring_attendance';

	/**
	 * How long a link works.
	 */
	public const WORKS_FOR = '+14 days';

	private const ANSWER       = 'mentoring_answer';
	private const TRIES_AN_HOUR = 30;

	public function __construct(
		private readonly Tokens $tokens,
		private readonly MeetingRepository $meetings,
		private readonly Rosters $rosters,
		private readonly MarkAttendance $mark,
		private readonly RosterRules $rules,
		private readonly RosterLabels $labels,
		private readonly RateLimit $limit,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
		private readonly Settings $settings,
		private readonly Format $format,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function of( string $secret, ?array $sent ): array {
		return LinkPage::of(
			function () use ( $secret, $sent ): array {
				try {
					if ( null !== $sent ) {
						$this->limit->take( 'attendance_link', $secret, self::TRIES_AN_HOUR, HOUR_IN_SECONDS );
					}
					$token   = $this->tokens->find( TokenPurpose::Attendance, $secret ) ?? throw new NotFound();
					$meeting = $this->meetings->find( $token->object_id ) ?? throw new NotFound();
					$actor   = $this->actors->of( $token->person_id );
					$roster  = $this->rosters->run_by( $meeting->host_id, $actor );
					$answer  = null === $sent ? '' : ( $sent[ self::ANSWER ] ?? '' );
					if ( null !== $token->used_at || '' === $answer || ( 'some' !== $answer && 'everyone' !== $answer && 'marks' !== $answer ) ) {
						return [ 200, $this->asks( $roster, $meeting, $secret, null !== $token->used_at ) ];
					}
					if ( 'some' === $answer ) {
						return [ 200, $this->names( $roster, $meeting, $secret ) ];
					}
					$post = RosterPost::from( $sent ?? [] );
					if ( 'everyone' === $answer ) {
						$this->mark->everyone( $roster->group->id, $meeting->id, $actor );
					} else {
						$this->mark->mark( $roster->group->id, $meeting->id, $post->marks, $actor );
					}
					$this->tokens->use_up( $token );
					return [ 303, null ];
				} catch ( Refused $refused ) {
					return [ 409, LinkPage::says( __( 'Nothing was saved', 'mentoring-program' ), [ $this->outcome->message( $refused->reason, $refused->facts ) ] ) ];
				} catch ( InvalidInput ) {
					return [ 400, LinkPage::says( __( 'Nothing was saved', 'mentoring-program' ), [ __( 'The group has changed meanwhile. Please follow the link in the message again.', 'mentoring-program' ) ] ) ];
				}
			},
			[ __( 'It may be too old, or the group is no longer yours. Attendance can be marked on the website, under “My mentoring”.', 'mentoring-program' ) ]
		);
	}

	/**
	 * One question and two buttons; where something is marked already, what that is.
	 *
	 * @return LinkView
	 */
	private function asks( Roster $roster, Meeting $meeting, string $secret, bool $is_used ): array {
		$title = $this->title( $roster, $meeting );
		if ( $is_used || [] !== ( $roster->attendance[ $meeting->id ] ?? [] ) ) {
			$mine = $this->settings->page_url( 'my_mentoring' );
			/* translators: %s: address of a page. */
			return LinkPage::says( $title, [ $this->labels->state( $roster, $meeting ), ...( '' === $mine ? [] : [ sprintf( __( 'Changes are made on the website: %s', 'mentoring-program' ), $mine ) ] ) ] );
		}
		return [
			'form' => $this->form(
				$secret,
				[],
				[
					$this->button( 'everyone', __( 'Everyone was there', 'mentoring-program' ) ),
					$this->button( 'some', __( 'Someone was not', 'mentoring-program' ) ),
				]
			),
		] + LinkPage::says( $title, [ __( 'Who was there? Nothing is saved before you press a button.', 'mentoring-program' ) ] );
	}

	/**
	 * Everybody by name, one choice each.
	 *
	 * @return LinkView
	 */
	private function names( Roster $roster, Meeting $meeting, string $secret ): array {
		$choices = [];
		foreach ( $roster->people_at( $meeting ) as $person ) {
			$choices[] = [
				'name'    => 'mentoring_marks[' . $person->registration->id . ']',
				/* translators: 1: name of a person, 2: something to know about them. */
				'label'   => $person->never_agreed_to( $meeting ) ? sprintf( __( '%1$s. %2$s', 'mentoring-program' ), $person->name, $this->labels->never_agreed() ) : $person->name,
				'options' => array_map(
					fn( Mark $mark ): array => [
						'value'  => $mark->value,
						'label'  => $this->labels->mark( $mark ),
						'chosen' => Mark::Excused === $mark && $person->never_agreed_to( $meeting ),
					],
					$this->rules->marks( $person, $meeting )
				),
			];
		}
		return [
			'form' => $this->form( $secret, $choices, [ $this->button( 'marks', __( 'Save attendance', 'mentoring-program' ) ) ] ),
		] + LinkPage::says( $this->title( $roster, $meeting ), [ __( 'Excused: told you beforehand. Stepped out: left for a while because they know the person being presented. Please write nothing about clients; there is no place for it here, and nothing is noted of a case.', 'mentoring-program' ) ] );
	}

	private function title( Roster $roster, Meeting $meeting ): string {
		/* translators: 1: title of a group, 2: date. */
		return sprintf( __( '“%1$s” on %2$s', 'mentoring-program' ), $roster->group->title, $this->format->date( $meeting->local_date ) );
	}

	/**
	 * @param list<LinkChoice> $choices
	 * @param list<LinkButton> $buttons
	 * @return array{hidden: array<string, string>, promise: string, detail: string, choices: list<LinkChoice>, buttons: list<LinkButton>}
	 */
	private function form( string $secret, array $choices, array $buttons ): array {
		return [
			'hidden'  => [ self::ARGUMENT => $secret ],
			'promise' => '',
			'detail'  => '',
			'choices' => $choices,
			'buttons' => $buttons,
		];
	}

	/**
	 * @return LinkButton
	 */
	private function button( string $value, string $label ): array {
		return [
			'name'  => self::ANSWER,
			'value' => $value,
			'label' => $label,
		];
	}
}
