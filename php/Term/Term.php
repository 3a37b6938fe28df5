<?php
/**
 * One dated run of a program, with its registration window (A3 to A5). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Shared\Upcoming;

final class Term {
	/**
	 * @param int                    $id             Row id.
	 * @param int                    $program_id     Program.
	 * @param string                 $name           "Fall 2026".
	 * @param string                 $starts_on      First day, Y-m-d.
	 * @param string                 $ends_on        Last day, Y-m-d.
	 * @param DateTimeImmutable|null $opens_at       Registration opens, UTC; null: not decided.
	 * @param DateTimeImmutable|null $closes_at      Registration closes, UTC; null: at each group's first meeting.
	 * @param string                 $timezone       IANA zone the moments were set in.
	 * @param string                 $message_soon   Public message while coming soon.
	 * @param string                 $message_open   Public message while open.
	 * @param string                 $message_closed Public message once closed.
	 * @param int                    $version        Guards edits.
	 * @param TermStage              $stage          Draft, published or archived.
	 * @param int                    $copied_from    Term it was copied from, 0 for none.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $program_id,
		public readonly string $name,
		public readonly string $starts_on,
		public readonly string $ends_on,
		public readonly ?DateTimeImmutable $opens_at,
		public readonly ?DateTimeImmutable $closes_at,
		public readonly string $timezone,
		public readonly string $message_soon,
		public readonly string $message_open,
		public readonly string $message_closed,
		public readonly int $version,
		public readonly TermStage $stage = TermStage::Published,
		public readonly int $copied_from = 0,
	) {}

	/**
	 * Whether it belongs on a public list: nobody's draft, and not put away.
	 */
	public function is_listed(): bool {
		return TermStage::Published === $this->stage;
	}

	/**
	 * Where the term stands. A term of a program that may not open yet (Program::may_open) stays "coming soon".
	 */
	public function state( DateTimeImmutable $now, bool $may_open ): TermState {
		$today = $now->setTimezone( new DateTimeZone( $this->timezone ) )->format( 'Y-m-d' );
		if ( TermRules::is_over( $this, $now ) ) {
			return TermState::Ended;
		}
		if ( null === $this->opens_at || $now < $this->opens_at || ! $may_open ) {
			return TermState::ComingSoon;
		}
		if ( null === $this->closes_at || $now < $this->closes_at ) {
			return TermState::Open;
		}
		return $today < $this->starts_on ? TermState::Closed : TermState::Running;
	}

	/**
	 * When its state changes next, if that is near.
	 */
	public function changes_at( DateTimeImmutable $now ): ?DateTimeImmutable {
		return Upcoming::first( $now, $this->opens_at, $this->closes_at );
	}

	/**
	 * The public message of a state (A3).
	 */
	public function message( TermState $state ): string {
		return match ( $state ) {
			TermState::ComingSoon => $this->message_soon,
			TermState::Open => $this->message_open,
			TermState::Closed, TermState::Running, TermState::Ended => $this->message_closed,
		};
	}
}
