<?php
/**
 * Writes, each day, to people whose membership ended while they have a place (A19): once for each end, and only where the chapter
 * switched that message on, because a membership plugin usually sends its own. Frees no place.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Registration\Lapse;
use MentoringProgram\Registration\Lapses;

final class LapseLetters {
	/**
	 * An end longer ago is not told any more.
	 */
	private const LOOKS_BACK = '-14 days';

	public function __construct(
		private readonly Lapses $lapses,
		private readonly MessageRepository $messages,
		private readonly WriteMessages $write,
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
			// What ended before the message was switched on is not told afterwards.
			if ( self::end( $lapse ) >= $since && $message->tells_of( self::end( $lapse ) ) ) {
				$this->write->to( [ $lapse->person_id ], MessageKind::MembershipLapsed, new MessageOccasion( "lapse-{$lapse->ended_on}", registration_id: $lapse->registration_id ) );
			}
		}
	}

	/**
	 * The moment the last day is over.
	 */
	private static function end( Lapse $lapse ): DateTimeImmutable {
		return ( new DateTimeImmutable( $lapse->ended_on, new DateTimeZone( 'UTC' ) ) )->modify( '+1 day' );
	}
}
