<?php
/**
 * A program: the standing offer and what the chapter has confirmed about it. Its rules are its policies. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

final class Program {
	/**
	 * Before any term opens these are confirmed by a person (issue: members, administrators and agreements).
	 */
	public const MUST_CONFIRM = [ 'members', 'administrators', 'agreements' ];

	/**
	 * @param int                                                  $id            Row id.
	 * @param string                                               $preset        Preset it began with: "groups_by_term".
	 * @param string                                               $name          "Mentoring groups".
	 * @param string                                               $chapter       Name of the chapter.
	 * @param array{questions: string, concerns: string, fees?: string, talk?: string} $contacts      Addresses per purpose (A46).
	 * @param string                                               $payment_note  How to pay, in the chapter's words.
	 * @param array<string, array{at: string, by: int}>            $confirmations What was confirmed, when (UTC) and by whom.
	 * @param int                                                  $version       Guards edits.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $preset,
		public readonly string $name,
		public readonly string $chapter,
		public readonly array $contacts,
		public readonly string $payment_note,
		public readonly array $confirmations,
		public readonly int $version,
	) {}

	/**
	 * What is still to be confirmed before a term can open.
	 *
	 * @return list<string> Of MUST_CONFIRM.
	 */
	public function unconfirmed(): array {
		return array_values( array_diff( self::MUST_CONFIRM, array_keys( $this->confirmations ) ) );
	}

	/**
	 * The address for a purpose, the one for questions where it has none of its own (A46). Concerns never fall back.
	 *
	 * @param 'fees'|'talk' $purpose What it is about: a fee, or talking before registering.
	 */
	public function address( string $purpose ): string {
		$own = $this->contacts[ $purpose ] ?? '';
		return '' === $own ? $this->contacts['questions'] : $own;
	}

	public function may_open(): bool {
		return [] === $this->unconfirmed();
	}
}
