<?php
/**
 * Form posts without JavaScript (DESIGN § 4): the same use cases as the REST interface. Success answers with where to go
 * next; anything else is kept for the page that follows in this same request, and nothing is stored in between.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Closure;
use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestOutcome;

final class RegistrationForms {
	public const NONCE = 'mentoring_form';

	private ?FormAnswer $answer = null;

	/**
	 * @param Closure(): RegisterForGroup $register Use cases are made when a form asks for one: most pages only ask answer().
	 * @param Closure(): AcceptOffer      $accept   Takes an offer up.
	 * @param Closure(): DeclineOffer     $decline  Lets an offer go.
	 * @param Closure(): LeaveGroup       $leave    Leaves.
	 * @param Closure(): AnswerChangedDates $dates   Answers whether one can come to changed dates.
	 * @param Closure(): KeepPreparation   $keep     Keeps a form until the term opens.
	 * @param Closure(): DeletePreparation $unkeep   Deletes a kept form.
	 * @param Closure(): CheckAnswers     $check    Says whether answers stop.
	 */
	public function __construct(
		private readonly Closure $register,
		private readonly Closure $accept,
		private readonly Closure $decline,
		private readonly Closure $leave,
		private readonly Closure $dates,
		private readonly Closure $keep,
		private readonly Closure $unkeep,
		private readonly Closure $check,
		private readonly Blocks $blocks,
		private readonly RestOutcome $outcome,
	) {}

	/**
	 * Does what the form asks for.
	 *
	 * @param array<mixed> $sent Fields as they arrived, without slashes.
	 * @return string|null Where to go next; null: the page itself is the answer, see answer().
	 */
	public function handle( array $sent, Actor $actor ): ?string {
		$post         = FormPost::from( $sent );
		$this->answer = match ( true ) {
			! $actor->is_signed_in() => new FormAnswer( $post, 401, problem: 'signed_out' ),
			'change' === $post->act => new FormAnswer( $post, 200, problem: 'again' ),
			false === wp_verify_nonce( $post->nonce, self::NONCE ) => new FormAnswer( $post, 403, problem: 'expired' ),
			default => null,
		};
		if ( null !== $this->answer ) {
			return null;
		}
		try {
			return $this->act( $post, $actor );
		} catch ( \Throwable $error ) {
			$this->answer = $this->failed( $post, $error );
			return null;
		}
	}

	/**
	 * Whether what is filled in so far stops the registration; asked by the view module between two answers.
	 *
	 * @param array<mixed> $sent Fields as they arrived, without slashes.
	 */
	public function stop( array $sent, Actor $actor ): ?Refused {
		try {
			return ( $this->check )()->check( FormPost::from( $sent )->intent(), $actor );
		} catch ( Refused | NotFound ) {
			// Pressing the button says so.
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
	 * @throws \Throwable What the use cases throw.
	 */
	private function act( FormPost $post, Actor $actor ): ?string {
		$errors = array_map( static fn( string $name ): FieldError => new FieldError( $name, 'unknown' ), $post->unknown );
		if ( in_array( $post->act, [ 'register', 'prepare', 'unprepare' ], true ) && 0 === $post->group_id ) {
			$errors[] = new FieldError( 'group', 'missing' );
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		switch ( $post->act ) {
			case 'register':
				$group_id = ( $this->register )()->register( $post->intent(), $actor )->registration->group_id;
				$notice   = 'registered';
				break;
			case 'prepare':
				$intent   = $post->intent();
				$group_id = ( $this->keep )()->keep( $intent->group_id, $intent->answers, $intent->text_ids, $actor )->group_id;
				$notice   = 'prepared';
				break;
			case 'unprepare':
				( $this->unkeep )()->delete( $post->group_id, $actor );
				$group_id = $post->group_id;
				$notice   = 'unprepared';
				break;
			case 'accept':
				$group_id = ( $this->accept )()->accept( $post->registration_id, $post->attends, $post->gives_up, $post->text_ids, $actor )->registration->group_id;
				$notice   = 'accepted';
				break;
			case 'decline':
				$group_id = ( $this->decline )()->decline( $post->registration_id, $actor )->registration->group_id;
				$notice   = 'declined';
				break;
			case 'leave':
				$registration = ( $this->leave )()->leave( $post->registration_id, $post->mentor_told, $actor )->registration;
				$group_id     = $registration->group_id;
				$notice       = null === $registration->ended_at ? 'leave_requested' : 'left';
				break;
			case 'can_come':
			case 'cannot_come':
				$group_id = ( $this->dates )()->answer( $post->registration_id, 'can_come' === $post->act, $actor )->registration->group_id;
				$notice   = $post->act;
				break;
			default:
				$this->answer = new FormAnswer( $post, 400, problem: 'unknown_act' );
				return null;
		}
		return $this->blocks->here(
			[
				'mentoring_notice' => $notice,
				'mentoring_group'  => is_singular( GroupPostType::NAME ) ? null : $group_id,
			]
		);
	}

	private function failed( FormPost $post, \Throwable $error ): FormAnswer {
		return match ( true ) {
			$error instanceof InvalidInput => new FormAnswer( $post, 400, errors: $error->errors ),
			$error instanceof Refused => new FormAnswer( $post, RegistrationReason::NotSignedIn === $error->reason ? 401 : 409, refused: $error ),
			$error instanceof NotFound => new FormAnswer( $post, 404, problem: 'missing' ),
			$error instanceof NotAllowed => new FormAnswer( $post, 403, problem: 'not_allowed' ),
			$error instanceof Busy => new FormAnswer( $post, 503, problem: 'busy' ),
			default => $this->unexpected( $post, $error ),
		};
	}

	/**
	 * Logged the way every other surprise is.
	 */
	private function unexpected( FormPost $post, \Throwable $error ): FormAnswer {
		$this->outcome->error( $error );
		return new FormAnswer( $post, 500, problem: 'unexpected' );
	}
}
