<?php
/**
 * How a form about a concern ended when it did not lead on: what was typed, what stood in the way, or the concern that was opened.
 * Lives for one request only. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

final class ConcernAnswer {
	/**
	 * @param int          $group_id Group of the form.
	 * @param string       $text     What was typed.
	 * @param list<int>    $about    Who was ticked as whom it is about.
	 * @param list<int>    $readers  Who was ticked as a reader.
	 * @param int          $status   HTTP status of the page.
	 * @param list<string> $problems Sentences.
	 * @param Concern|null $opened   What may be read now.
	 */
	public function __construct(
		public readonly int $group_id,
		public readonly string $text,
		public readonly array $about,
		public readonly array $readers,
		public readonly int $status = 200,
		public readonly array $problems = [],
		public readonly ?Concern $opened = null,
	) {}

	/**
	 * @param list<string> $problems Sentences.
	 */
	public function ended( int $status, array $problems ): self {
		return new self( $this->group_id, $this->text, $this->about, $this->readers, $status, $problems );
	}

	public function opened( Concern $concern ): self {
		return new self( $this->group_id, $this->text, $this->about, $this->readers, opened: $concern );
	}
}
