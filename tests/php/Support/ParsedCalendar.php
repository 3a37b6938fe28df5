<?php
/**
 * iCalendar as a real parser reads it (ical.js, in Node): our own reading of our own writing would prove nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests;

use PHPUnit\Framework\Assert;

/**
 * @phpstan-type ParsedEvent array{uid: string, starts: string, ends: string, zone: string, summary: string, location: string, description: string, sequence: int, status: string, changed: string, url: string}
 */
final class ParsedCalendar {
	/**
	 * @param list<ParsedEvent> $events
	 */
	private function __construct(
		public readonly string $name,
		public readonly string $method,
		public readonly array $events,
	) {}

	/**
	 * Fails when the parser refuses the text, or a line is longer than 75 octets.
	 */
	public static function of( string $text ): self {
		foreach ( explode( "\r\n", $text ) as $line ) {
			Assert::assertLessThanOrEqual( 75, strlen( $line ), 'Lines are folded.' );
			Assert::assertTrue( mb_check_encoding( $line, 'UTF-8' ), 'No character is cut.' );
			Assert::assertStringNotContainsString( "\n", $line );
		}
		$pipes   = [];
		$process = proc_open( [ 'node', __DIR__ . '/parse-calendar.mjs' ], [ [ 'pipe', 'r' ], [ 'pipe', 'w' ], [ 'pipe', 'w' ] ], $pipes );
		Assert::assertIsResource( $process );
		fwrite( $pipes[0], $text );
		fclose( $pipes[0] );
		$json  = (string) stream_get_contents( $pipes[1] );
		$error = (string) stream_get_contents( $pipes[2] );
		Assert::assertSame( 0, proc_close( $process ), $error );
		/** @var array{name: string, method: string, events: list<ParsedEvent>} $read */
		$read = json_decode( $json, true, 8, JSON_THROW_ON_ERROR );
		return new self( $read['name'], $read['method'], $read['events'] );
	}
}
