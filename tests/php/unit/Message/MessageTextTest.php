<?php
/**
 * How a text is filled in.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Message;

use MentoringProgram\Message\MessageText;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class MessageTextTest extends TestCase {
	/**
	 * What a group has nothing of is not spoken about: no "Fee: " without a fee, no blank left open.
	 */
	public function test_a_paragraph_without_its_fact_is_left_out(): void {
		$filled = MessageText::fill(
			"Hello {person},\n\nFee: {fee}\n\nWhere: {where}\n\nDates:\n{dates}\n\nBye.",
			[
				'person' => 'Adaeze',
				'fee'    => '',
				'where'  => 'Room 3',
				'dates'  => "Tue 6\nTue 20",
			]
		);

		self::assertSame( "Hello Adaeze,\n\nWhere: Room 3\n\nDates:\nTue 6\nTue 20\n\nBye.\n", $filled );
		self::assertSame( "\n", MessageText::fill( 'Hello {nobody}', [] ) );
	}

	/**
	 * What somebody is called is a value, never a placeholder of its own.
	 */
	public function test_a_name_with_braces_is_only_a_name(): void {
		$filled = MessageText::fill(
			'Hello {person}, {fee}.',
			[
				'person' => '{fee}',
				'fee'    => '$150',
			]
		);

		self::assertSame( "Hello {fee}, \$150.\n", $filled );
	}

	/**
	 * Check 12: no line break in a subject or a name can start a header; entities and tags of a title are text.
	 */
	#[TestWith( [ "Grief\r\nBcc: all@example.org", 'Grief Bcc: all@example.org' ] )]
	#[TestWith( [ "Grief\u{2028}and\u{0085}loss\0", 'Grief and loss' ] )]
	#[TestWith( [ 'Loss &amp; endings &#8211; <em>open</em>', 'Loss & endings – open' ] )]
	#[TestWith( [ "Loss&#10;Cc: all@example.org", 'Loss Cc: all@example.org' ] )]
	#[TestWith( [ '  Ngozi   Adeyemi-Clarke ', 'Ngozi Adeyemi-Clarke' ] )]
	public function test_one_line_stays_one_line( string $text, string $line ): void {
		self::assertSame( $line, MessageText::line( $text ) );
		self::assertSame( "A place in {$line}", MessageText::fill_line( 'A place in {group}', [ 'group' => $text ] ) );
	}
}
