<?php
/**
 * Stores a concern and lets its readers know that there is one (A45). Readers are chosen among those who hold the right and
 * the mentors of the group; whom it is about is never among them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Program\PolicyDay;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RateLimit;
use MentoringProgram\Shared\Refused;

final class RaiseConcern {
	public const LENGTH = 8000;

	private const A_DAY   = 86400;
	private const PER_DAY = 5;

	/**
	 * Days within which the writer should hear.
	 */
	private const DAYS = 7;

	public function __construct(
		private readonly ConcernRepository $concerns,
		private readonly ConcernGround $ground,
		private readonly PolicyRepository $policies,
		private readonly PolicyDay $day,
		private readonly TellReaders $tell,
		private readonly RateLimit $limit,
		private readonly Clock $clock,
	) {}

	/**
	 * @param list<int> $about   Accounts it is about; none when nobody of those offered.
	 * @param list<int> $readers Accounts who shall read it.
	 * @throws NotFound     When the group is none of the writer's.
	 * @throws Refused      nobody_reads_concerns.
	 * @throws InvalidInput Naming text, about or readers.
	 * @throws \MentoringProgram\Shared\TooMany When there were too many today.
	 */
	public function raise( int $group_id, array $about, array $readers, string $text, Actor $writer ): int {
		$group    = $this->ground->groups_of( $writer )[ $group_id ] ?? throw new NotFound();
		$subjects = array_intersect_key( $this->ground->about( $group, $writer ), array_flip( $about ) );
		$named    = array_keys( $subjects );
		$holders  = ConcernRules::possible_readers( $this->ground->readers(), $named, $writer );
		$mentors  = array_diff_key( ConcernRules::possible_readers( ConcernGround::mentors( $group, $this->clock->now() ), $named, $writer ), $holders );
		if ( [] === $holders + $mentors ) {
			throw new Refused( ConcernReason::NobodyReads, [ 'group' => $group->id ] );
		}
		$text   = trim( $text );
		$errors = array_filter(
			[
				'' === $text ? new FieldError( 'text', 'missing' ) : null,
				mb_strlen( $text ) > self::LENGTH ? new FieldError( 'text', 'too_long' ) : null,
				count( $subjects ) !== count( array_unique( $about ) ) ? new FieldError( 'about', 'unknown' ) : null,
				[] === $readers ? new FieldError( 'readers', 'missing' ) : null,
				[] !== array_diff( $readers, array_keys( $holders + $mentors ) ) ? new FieldError( 'readers', 'not_possible' ) : null,
			]
		);
		if ( [] !== $errors ) {
			throw new InvalidInput( array_values( $errors ) );
		}
		$this->limit->take( 'concern', (string) $writer->id, self::PER_DAY, self::A_DAY );
		$now    = $this->clock->now();
		$chosen = array_flip( $readers );
		$id     = $this->concerns->add(
			new Concern(
				id: 0,
				program_id: $group->program_id,
				group_id: $group->id,
				group_title: $group->title,
				writer_id: $writer->id,
				writer_name: $writer->name,
				text: $text,
				state: ConcernState::Received,
				raised_at: $now,
				answer_by: $now->setTimezone( new \DateTimeZone( $group->timezone ) )->modify( '+' . self::DAYS . ' days' )->format( 'Y-m-d' ),
				about: $subjects,
				readers: array_intersect_key( $holders, $chosen ),
				mentors: array_intersect_key( $mentors, $chosen ),
			),
			$this->policies->in_force( $group->program_id, $this->day->today() )->id ?? 0
		);
		$this->tell->due();
		return $id;
	}
}
