<?php
/**
 * Writes, each day, to people whose membership ended while they have a place (A19): once for each end, and only where the chapter
 * switched that message on, because a membership plugin usually sends its own. Shows what such a letter says before it is sent by
 * hand. Frees no place.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Registration\Lapse;
use MentoringProgram\Registration\Lapses;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RemindToRenew;

final class LapseLetters {
	/**
	 * An end longer ago is not told any more.
	 */
	private const LOOKS_BACK = '-14 days';

	public function __construct(
		private readonly Lapses $lapses,
		private readonly MessageRepository $messages,
		private readonly RemindToRenew $remind,
		private readonly ComposeLetter $compose,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function write(): void {
		$message = $this->messages->find( MessageKind::MembershipLapsed );
		if ( $message->is_off ) {
			return;
		}
		$since = ( new DateTimeImmutable( $this->lapses->today() ) )->modify( self::LOOKS_BACK );
		foreach ( $this->lapses->all() as $lapse ) {
			$began = self::last_day_of( $lapse );
			$ended = $began->modify( '+1 day' );
			// What ended before the message was switched on is not told afterwards.
			if ( $ended >= $since && $message->tells_of( $ended ) && ! $lapse->was_reminded_since( $began ) ) {
				$this->remind->by_itself( $lapse, $began );
			}
		}
	}

	/**
	 * What the letter to somebody with a place would say at this moment; null when there is nothing to remind of.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function letter( Registration $registration, DateTimeImmutable $now ): ?Letter {
		return $this->compose->of( OutboxRow::unwritten( MessageKind::MembershipLapsed, $registration->id, $registration->person_id, $now ) );
	}

	/**
	 * The moment the last day begins.
	 */
	private static function last_day_of( Lapse $lapse ): DateTimeImmutable {
		return new DateTimeImmutable( $lapse->ended_on, new DateTimeZone( 'UTC' ) );
	}
}
