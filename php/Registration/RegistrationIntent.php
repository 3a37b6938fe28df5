<?php
/**
 * What somebody asks for when they register, as they sent it: nothing here is judged yet, and nothing here says who asks
 * (that is always the actor). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\FieldError;

final class RegistrationIntent {
	public const KEY_FIELD   = 'Idempotency-Key';
	public const KEY_PATTERN = '^[A-Za-z0-9_-]{8,64}$';

	/**
	 * @param int                  $group_id          Group asked for.
	 * @param array<string, mixed> $answers           Answers by question key, as sent.
	 * @param list<int>            $text_ids          Ids of the texts ticked, as sent.
	 * @param bool                 $attends_all_dates Whether "I can attend all dates" was ticked (A12).
	 * @param bool                 $accept_waiting    Whether the person agrees to wait when no place is free.
	 * @param string               $request_key       The same key is the same request.
	 */
	public function __construct(
		public readonly int $group_id,
		public readonly array $answers,
		public readonly array $text_ids,
		public readonly bool $attends_all_dates,
		public readonly bool $accept_waiting,
		public readonly string $request_key,
	) {}

	/**
	 * What is wrong with the request key, null when it can be used.
	 */
	public function key_error(): ?FieldError {
		return match ( true ) {
			'' === $this->request_key => new FieldError( self::KEY_FIELD, 'missing' ),
			1 !== preg_match( '/' . self::KEY_PATTERN . '/D', $this->request_key ) => new FieldError( self::KEY_FIELD, 'invalid' ),
			default => null,
		};
	}

	/**
	 * SHA-256 of everything asked for, the same whatever order it was sent in: tells a repeat from another request that
	 * reuses the key (fault 7).
	 */
	public function hash(): string {
		$answers = $this->answers;
		ksort( $answers, SORT_STRING );
		$text_ids = $this->text_ids;
		sort( $text_ids );
		return hash( 'sha256', serialize( [ $this->group_id, $answers, $text_ids, $this->attends_all_dates, $this->accept_waiting ] ) );
	}
}
