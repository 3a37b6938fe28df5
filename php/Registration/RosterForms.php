<?php
/**
 * Form posts of people who run a group, without JavaScript (DESIGN § 4): the same use cases as the REST interface. Success
 * answers with where to go next; anything else is kept for the page that follows in this same request.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestOutcome;

final class RosterForms {
	/**
	 * What these forms do.
	 */
	public const ACTS = [ 'attendance', 'everyone_present', 'pre_meetings' ];

	private ?FormAnswer $answer = null;
	private ?RosterPost $post   = null;

	/**
	 * @param Closure(): MarkAttendance  $mark Use cases are made when a form asks for one: most pages only ask answer().
	 * @param Closure(): NotePreMeetings $note Notes pre-meetings.
	 */
	public function __construct(
		private readonly Closure $mark,
		private readonly Closure $note,
		private readonly Blocks $blocks,
		private readonly RestOutcome $outcome,
	) {}

	/**
	 * Does what the form asks for.
	 *
	 * @param array<mixed> $sent Fields as they arrived, without slashes.
	 * @return string|null Where to go next; null: the page itself is the answer, see answer() and post().
	 */
	public function handle( array $sent, Actor $actor ): ?string {
		$this->post   = RosterPost::from( $sent );
		$form         = FormPost::from( $sent );
		$this->answer = match ( true ) {
			! $actor->is_signed_in() => new FormAnswer( $form, 401, problem: 'signed_out' ),
			false === wp_verify_nonce( $form->nonce, RegistrationForms::NONCE ) => new FormAnswer( $form, 403, problem: 'expired' ),
			default => null,
		};
		if ( null !== $this->answer ) {
			return null;
		}
		try {
			return $this->act( $this->post, $actor );
		} catch ( \Throwable $error ) {
			$this->answer = match ( true ) {
				$error instanceof InvalidInput => new FormAnswer( $form, 400, errors: $error->errors ),
				$error instanceof Refused => new FormAnswer( $form, 409, refused: $error ),
				$error instanceof NotFound => new FormAnswer( $form, 404, problem: 'missing' ),
				$error instanceof Busy => new FormAnswer( $form, 503, problem: 'busy' ),
				default => $this->unexpected( $form, $error ),
			};
			return null;
		}
	}

	/**
	 * How this request's post ended, null when there was none or it succeeded.
	 */
	public function answer(): ?FormAnswer {
		return $this->answer;
	}

	/**
	 * What was sent with this request, null when nothing was.
	 */
	public function post(): ?RosterPost {
		return $this->post;
	}

	/**
	 * @throws \Throwable What the use cases throw.
	 */
	private function act( RosterPost $post, Actor $actor ): string {
		if ( ! $post->is_readable ) {
			throw new InvalidInput( [ new FieldError( 'marks', 'invalid' ) ] );
		}
		match ( $post->act ) {
			'everyone_present' => ( $this->mark )()->everyone( $post->group_id, $post->meeting_id, $actor ),
			'pre_meetings' => ( $this->note )()->note( $post->group_id, $post->notes(), $actor ),
			default => ( $this->mark )()->mark( $post->group_id, $post->meeting_id, $post->marks, $actor ),
		};
		return $this->blocks->here(
			[
				'mentoring_notice'  => 'pre_meetings' === $post->act ? 'pre_meetings' : 'attendance',
				'mentoring_group'   => $post->group_id,
				'mentoring_meeting' => $post->meeting_id > 0 ? $post->meeting_id : null,
			]
		);
	}

	/**
	 * Logged the way every other surprise is.
	 */
	private function unexpected( FormPost $form, \Throwable $error ): FormAnswer {
		$this->outcome->error( $error );
		return new FormAnswer( $form, 500, problem: 'unexpected' );
	}
}
