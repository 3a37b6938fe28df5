<?php
/**
 * What an administrator sends to register somebody: nothing here is judged yet. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class OnBehalf {
	/**
	 * @param int                  $group_id       Group.
	 * @param int                  $person_id      Account; 0 when one is to be made.
	 * @param string               $name           Name for a new account.
	 * @param string               $email          Address for a new account.
	 * @param array<string, mixed> $answers        Answers by question key, as the person told them.
	 * @param bool                 $accept_waiting Whether the person waits when no place is free.
	 * @param string               $why            Reason to pass over what stands against it; '' for none.
	 * @param string               $paper_on       Y-m-d, the day everything was agreed to on paper; '' sends a link to agree.
	 * @param bool                 $tells          Whether the person is written to. A link always is.
	 */
	public function __construct(
		public readonly int $group_id,
		public readonly int $person_id,
		public readonly string $name,
		public readonly string $email,
		public readonly array $answers,
		public readonly bool $accept_waiting,
		public readonly string $why,
		public readonly string $paper_on,
		public readonly bool $tells,
	) {}

	/**
	 * SHA-256 of everything asked for: tells a repeat from another request that reuses the key (fault 7).
	 */
	public function hash(): string {
		$answers = $this->answers;
		ksort( $answers, SORT_STRING );
		return hash( 'sha256', serialize( [ $this->group_id, $this->person_id, $this->email, $answers, $this->accept_waiting, $this->paper_on ] ) );
	}
}
