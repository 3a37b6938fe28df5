<?php
/**
 * Writes events as iCalendar (RFC 5545): UTC instants only, text escaped, lines folded at 75 octets without cutting a
 * character. Owns the format and nothing else. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Calendar;

use DateTimeImmutable;
use DateTimeZone;

final class ICalendar {
	/**
	 * Octets of a line, without its end.
	 */
	private const LONGEST = 75;

	/**
	 * @param string            $name   What the calendar is called where it is shown.
	 * @param list<Event>       $events In order of time.
	 * @param DateTimeImmutable $now    When it was written.
	 */
	public static function write( string $name, array $events, DateTimeImmutable $now ): string {
		$lines = [
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Mentoring Program//WordPress plugin//EN',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'NAME:' . self::text( $name ),
			'X-WR-CALNAME:' . self::text( $name ),
			'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
			'X-PUBLISHED-TTL:PT6H',
		];
		foreach ( $events as $event ) {
			array_push( $lines, ...self::event( $event, $now ) );
		}
		$lines[] = 'END:VCALENDAR';
		return implode( '', array_map( static fn( string $line ): string => self::fold( $line ) . "\r\n", $lines ) );
	}

	/**
	 * @return list<string>
	 */
	private static function event( Event $event, DateTimeImmutable $now ): array {
		$lines = [
			'BEGIN:VEVENT',
			'UID:' . self::text( $event->uid ),
			'DTSTAMP:' . self::moment( $now ),
			'DTSTART:' . self::moment( $event->starts_at ),
			'DTEND:' . self::moment( $event->ends_at ),
			'SEQUENCE:' . $event->sequence,
			'LAST-MODIFIED:' . self::moment( $event->changed_at ),
			'STATUS:' . ( $event->cancelled ? 'CANCELLED' : 'CONFIRMED' ),
			'CLASS:PRIVATE',
			'SUMMARY:' . self::text( $event->summary ),
		];
		if ( '' !== $event->location ) {
			$lines[] = 'LOCATION:' . self::text( $event->location );
		}
		if ( '' !== $event->description ) {
			$lines[] = 'DESCRIPTION:' . self::text( $event->description );
		}
		// An address is no text: it is not escaped, and has no control characters to begin with.
		$lines[] = 'URL:' . self::without_controls( $event->url );
		$lines[] = 'END:VEVENT';
		return $lines;
	}

	private static function moment( DateTimeImmutable $moment ): string {
		return $moment->setTimezone( new DateTimeZone( 'UTC' ) )->format( 'Ymd\THis\Z' );
	}

	private static function text( string $text ): string {
		$text = str_replace( [ "\r\n", "\r" ], "\n", $text );
		return strtr( self::without_controls( $text ), [ '\\' => '\\\\', ';' => '\\;', ',' => '\\,', "\n" => '\\n' ] );
	}

	/**
	 * Nothing but line ends and tabs of what is below a space; text that is no UTF-8 loses what is not.
	 */
	private static function without_controls( string $text ): string {
		return (string) preg_replace( '/[\x00-\x08\x0B-\x1F\x7F]/', '', mb_scrub( $text, 'UTF-8' ) );
	}

	/**
	 * A line of more than 75 octets goes on in the next, which begins with a space.
	 */
	private static function fold( string $line ): string {
		$folded = '';
		$room   = self::LONGEST;
		while ( strlen( $line ) > $room ) {
			$piece   = mb_strcut( $line, 0, $room, 'UTF-8' );
			$folded .= $piece . "\r\n ";
			$line    = substr( $line, strlen( $piece ) );
			$room    = self::LONGEST - 1;
		}
		return $folded . $line;
	}
}
