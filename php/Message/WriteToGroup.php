<?php
/**
 * Writes to the people of one group, a letter each: from its mentor, or from who runs the program (check 12). Recipients are
 * accounts with a place, never typed; what is written is plain text.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\RateLimit;
use MentoringProgram\Shared\Refused;

final class WriteToGroup {
	public const SUBJECT_LENGTH = 150;
	public const TEXT_LENGTH    = 4000;

	private const A_DAY = 5;

	public function __construct(
		private readonly GroupReaders $readers,
		private readonly GroupMessageRepository $messages,
		private readonly WriteMessages $write,
		private readonly SendMessages $send,
		private readonly RateLimit $limit,
		private readonly Clock $clock,
	) {}

	/**
	 * @param string $key Of the form; the same key writes once, however often it is sent.
	 * @throws \MentoringProgram\Shared\NotFound      When it is no group of theirs.
	 * @throws InvalidInput                           Naming the field.
	 * @throws Refused                                When nobody has a place.
	 * @throws \MentoringProgram\Shared\TooMany       After too many to this group on one day.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function write( int $group_id, string $subject, string $text, string $key, Actor $writer ): GroupMessage {
		$now   = $this->clock->now();
		$group = $this->readers->group_of( $group_id, $writer, $now );
		if ( 1 !== preg_match( '/^[A-Za-z0-9._-]{16,64}$/D', $key ) ) {
			throw new InvalidInput( [ new FieldError( 'key', 'missing' ) ] );
		}
		$people  = array_keys( $this->readers->of( $group->id, $now ) );
		$message = $this->messages->with_key( $writer->id, $key );
		if ( null === $message ) {
			$subject = MessageText::one_line( $subject );
			$text    = MessageText::lines( $text );
			$faults  = self::faults( $subject, $text );
			if ( [] !== $faults ) {
				throw new InvalidInput( $faults );
			}
			if ( [] === $people ) {
				throw new Refused( MessageReason::NobodyToWrite );
			}
			$this->limit->take( 'group_message', (string) $group->id, self::A_DAY, DAY_IN_SECONDS );
			$this->messages->add( $group, $writer, $subject, $text, $key, count( $people ), $now );
			$message = $this->messages->with_key( $writer->id, $key ) ?? throw new \UnexpectedValueException( 'What was written is not there.' );
		}
		// Also after a crash between the two: the same form sent again writes what is missing, and nothing twice.
		if ( $message->group_id === $group->id && $this->write->to( $people, MessageKind::GroupMessage, new MessageOccasion( "group-message-{$message->id}", about_id: $message->id ) ) > 0 ) {
			$this->send->at_the_end();
		}
		return $message;
	}

	/**
	 * @return list<FieldError>
	 */
	private static function faults( string $subject, string $text ): array {
		$faults = [];
		foreach ( [
			'subject' => [ $subject, self::SUBJECT_LENGTH ],
			'text'    => [ $text, self::TEXT_LENGTH ],
		] as $field => [ $typed, $most ] ) {
			if ( '' === $typed ) {
				$faults[] = new FieldError( $field, 'missing' );
			} elseif ( mb_strlen( $typed ) > $most ) {
				$faults[] = new FieldError( $field, 'too_long' );
			}
		}
		return $faults;
	}
}
