<?php
/**
 * The forms of concerns on My mentoring, with and without JavaScript. Opening one is a form post too: nothing of it ever stands
 * at an address, in a cache or in the history of a browser.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\TooMany;
use Throwable;

final class ConcernForms {
	/**
	 * What these forms do: raise one, open one, say that it is answered, close it.
	 */
	public const ACTS  = [ 'concern', 'concern_open', 'concern_answered', 'concern_close' ];
	public const NONCE = 'mentoring_concern';

	private ?ConcernAnswer $answer = null;

	public function __construct(
		private readonly RaiseConcern $raise,
		private readonly OpenConcern $open,
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
		$this->answer = null;

		$nonce  = $sent['mentoring_nonce'] ?? '';
		$text   = $sent['mentoring_text'] ?? '';
		$answer = new ConcernAnswer(
			group_id: self::ids( $sent['mentoring_group'] ?? '' )[0] ?? 0,
			text: is_string( $text ) ? $text : '',
			about: self::ids( $sent['mentoring_about'] ?? [] ),
			readers: self::ids( $sent['mentoring_readers'] ?? [] ),
		);
		$id     = self::ids( $sent['mentoring_concern'] ?? '' )[0] ?? 0;
		if ( ! $actor->is_signed_in() || ! is_string( $nonce ) || false === wp_verify_nonce( $nonce, self::NONCE ) ) {
			$this->answer = $answer->ended( $actor->is_signed_in() ? 403 : 401, [ __( 'The page had been open too long. What you wrote is still here; please send it once more.', 'mentoring-program' ) ] );
			return null;
		}
		try {
			switch ( $sent['mentoring_act'] ?? '' ) {
				case 'concern':
					$this->raise->raise( $answer->group_id, $answer->about, $answer->readers, $answer->text, $actor );
					return $this->blocks->here( [ 'mentoring_notice' => 'concern_raised' ] ) . '#mentoring-concerns';
				case 'concern_open':
					$this->answer = $answer->opened( $this->open->open( $id, $actor ) );
					return null;
				case 'concern_answered':
					$this->open->mark( $id, ConcernState::Answered, $actor );
					break;
				default:
					$this->open->mark( $id, ConcernState::Closed, $actor );
			}
			return $this->blocks->here() . '#mentoring-concerns';
		} catch ( Throwable $error ) {
			$this->answer = $this->failed( $answer, $error );
			return null;
		}
	}

	/**
	 * How this request's post ended, null when there was none or it led on.
	 */
	public function answer(): ?ConcernAnswer {
		return $this->answer;
	}

	private function failed( ConcernAnswer $answer, Throwable $error ): ConcernAnswer {
		$said = $this->outcome->error( $error );
		return $answer->ended(
			match ( true ) {
				$error instanceof InvalidInput => 400,
				$error instanceof Refused => 409,
				$error instanceof NotFound => 404,
				$error instanceof TooMany => 429,
				$error instanceof Busy => 503,
				default => 500,
			},
			$error instanceof InvalidInput ? array_map( fn( FieldError $field ): string => $this->outcome->field_message( $field ), $error->errors ) : [ $said->get_error_message() ]
		);
	}

	/**
	 * @return list<int>
	 */
	private static function ids( mixed $sent ): array {
		$ids = array_filter( is_array( $sent ) ? $sent : [ $sent ], static fn( mixed $id ): bool => is_string( $id ) && 1 === preg_match( '/^[1-9][0-9]{0,17}$/D', $id ) );
		return array_values( array_unique( array_map( intval( ... ), $ids ) ) );
	}
}
