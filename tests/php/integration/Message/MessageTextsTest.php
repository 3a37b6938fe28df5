<?php
/**
 * Whoever adds a kind of message gives it words and placeholders that fit together.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Message;

use MentoringProgram\Message\MessageKind;
use MentoringProgram\Message\MessageText;
use MentoringProgram\Message\PlaceholderWords;
use MentoringProgram\Message\Placeholders;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class MessageTextsTest extends IntegrationTestCase {
	/**
	 * DESIGN § 11: a text asks only for what its kind is filled with, an example fills it whole, and a message that stays
	 * on says why.
	 */
	#[DataProvider( 'kinds' )]
	public function test_words_and_placeholders_fit_together( MessageKind $kind ): void {
		$words    = mentoring_program()->message_texts()->of( $kind );
		$text     = mentoring_program()->message_texts()->subject( $kind ) . "\n\n" . mentoring_program()->message_texts()->body( $kind );
		$examples = PlaceholderWords::examples( $kind );

		self::assertSame( [], array_values( array_diff( MessageText::placeholders( $text ), Placeholders::of( $kind ) ) ) );
		self::assertSame( [], array_diff( Placeholders::of( $kind ), array_keys( $examples ) ), 'Each has an example.' );
		self::assertNotContains( '', $examples );
		self::assertStringNotContainsString( '{', MessageText::fill( $text, $examples ) );
		self::assertSame( $kind->is_always_on(), '' !== $words->why_always_on );
		self::assertNotContains( '', [ $words->label, $words->goes_to, $words->sent_when ] );
	}

	/**
	 * @return array<string, array{MessageKind}>
	 */
	public static function kinds(): array {
		$kinds = [];
		foreach ( MessageKind::cases() as $kind ) {
			$kinds[ $kind->value ] = [ $kind ];
		}
		return $kinds;
	}
}
