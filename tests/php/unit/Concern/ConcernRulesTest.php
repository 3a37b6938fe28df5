<?php
/**
 * A45: who reads a concern, and who may be named for it. The table refuses that somebody is reader and subject; the rule does
 * not count on that.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Concern;

use MentoringProgram\Concern\Concern;
use MentoringProgram\Concern\ConcernRules;
use MentoringProgram\Concern\ConcernState;
use MentoringProgram\Shared\Actor;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class ConcernRulesTest extends TestCase {
	private const READER  = 11;
	private const MENTOR  = 12;
	private const SUBJECT = 13;
	private const WRITER  = 14;

	#[DataProvider( 'people' )]
	public function test_who_reads_it( Actor $actor, bool $reads ): void {
		self::assertSame( $reads, ConcernRules::may_read( self::concern(), $actor ) );
	}

	/**
	 * @return iterable<string, array{Actor, bool}>
	 */
	public static function people(): iterable {
		yield 'a named reader' => [ new Actor( self::READER, reads_concerns: true ), true ];
		yield 'a named reader who lost the right' => [ new Actor( self::READER ), false ];
		yield 'a named mentor, who needs no right' => [ new Actor( self::MENTOR ), true ];
		yield 'a holder of the right who was not named' => [ new Actor( 99, reads_concerns: true ), false ];
		yield 'who runs the program' => [ new Actor( 99, manages: true, reads_answers: true ), false ];
		yield 'whom it is about, though named as reader, with every right' => [ new Actor( self::SUBJECT, manages: true, reads_answers: true, records_fees: true, reads_concerns: true, sets_up: true ), false ];
		yield 'a visitor' => [ Actor::visitor(), false ];
		yield 'the site itself' => [ Actor::system(), false ];
	}

	public function test_neither_the_writer_nor_whom_it_is_about_can_be_named(): void {
		$people = array_fill_keys( [ self::READER, self::SUBJECT, self::WRITER ], 'Somebody' );

		self::assertSame( [ self::READER => 'Somebody' ], ConcernRules::possible_readers( $people, [ self::SUBJECT ], new Actor( self::WRITER ) ) );
	}

	private static function concern(): Concern {
		return new Concern(
			id: 1,
			program_id: 7,
			group_id: 3,
			group_title: 'Attachment in practice',
			writer_id: self::WRITER,
			writer_name: 'Wren',
			text: 'Something to talk about.',
			state: ConcernState::Received,
			raised_at: new \DateTimeImmutable( '2026-09-01 12:00:00' ),
			answer_by: '2026-09-08',
			about: [ self::SUBJECT => 'Naoko' ],
			readers: array_fill_keys( [ self::READER, self::SUBJECT ], 'Tove' ),
			mentors: array_fill_keys( [ self::MENTOR, self::SUBJECT ], 'Adaeze' ),
		);
	}
}
