<?php
/**
 * What a chapter made of one kind of message: words of its own, or none, and whether it is switched off. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;

final class Message {
	/**
	 * @param MessageKind            $kind       Kind.
	 * @param string|null            $subject    Null: as the plugin ships it.
	 * @param string|null            $body       Null likewise.
	 * @param bool                   $is_off     Nobody gets it.
	 * @param DateTimeImmutable|null $on_since   When it was last switched on, UTC: what happened before is not told afterwards.
	 * @param int                    $version    0: never changed.
	 * @param DateTimeImmutable|null $changed_at UTC.
	 * @param string                 $changed_by Name of who changed it last, '' when unknown.
	 */
	public function __construct(
		public readonly MessageKind $kind,
		public readonly ?string $subject = null,
		public readonly ?string $body = null,
		public readonly bool $is_off = false,
		public readonly ?DateTimeImmutable $on_since = null,
		public readonly int $version = 0,
		public readonly ?DateTimeImmutable $changed_at = null,
		public readonly string $changed_by = '',
	) {}

	/**
	 * Whether its words are the chapter's own.
	 */
	public function is_edited(): bool {
		return null !== $this->subject || null !== $this->body;
	}

	/**
	 * Whether what happened at a moment is told by it.
	 */
	public function tells_of( DateTimeImmutable $moment ): bool {
		return ! $this->is_off && ( null === $this->on_since || $this->on_since <= $moment );
	}

	/**
	 * With other words; null for those the plugin ships.
	 */
	public function with_words( ?string $subject, ?string $body ): self {
		return new self( $this->kind, $subject, $body, $this->is_off, $this->on_since, $this->version );
	}

	/**
	 * @param DateTimeImmutable $now UTC.
	 */
	public function switched( bool $is_off, DateTimeImmutable $now ): self {
		return $is_off === $this->is_off ? $this : new self( $this->kind, $this->subject, $this->body, $is_off, $is_off ? $this->on_since : $now, $this->version );
	}
}
