<?php
/**
 * Adds or changes a term from what an administrator typed: wall times in the zone of the site become moments.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\WallTime;

/**
 * @phpstan-type TermInput array{
 *   program?: int, name?: string, starts_on?: string, ends_on?: string, opens_on?: string|null, closes_on?: string|null,
 *   message_soon?: string, message_open?: string, message_closed?: string, archived?: bool, version?: int,
 * }
 */
final class SaveTerm {
	public function __construct(
		private readonly TermRepository $terms,
		private readonly ProgramRepository $programs,
		private readonly DateTimeZone $zone,
		private readonly Clock $clock,
	) {}

	/**
	 * Adds a term.
	 *
	 * @param TermInput $input What was typed.
	 * @throws InvalidInput Naming each field.
	 * @throws NotAllowed   When the actor does not run the program.
	 */
	public function add( array $input, Actor $actor ): Term {
		$program = $this->programs->find( $input['program'] ?? 0 ) ?? throw new InvalidInput( [ new FieldError( 'program', 'unknown' ) ] );
		$nothing = new Term( 0, $program->id, '', '', '', null, null, $this->zone->getName(), '', '', '', 0 );
		self::must_edit( $nothing, $actor );
		$id = $this->terms->add( $this->merged( $nothing, $input ), $actor );
		return $this->terms->find( $id ) ?? throw new NotFound();
	}

	/**
	 * Changes a term; fields that were not sent stay.
	 *
	 * @param TermInput $input What was typed, with the `version` it was read with.
	 * @throws InvalidInput                   Naming each field.
	 * @throws NotAllowed                     When the actor does not run the program.
	 * @throws NotFound                       When there is no such term.
	 * @throws \MentoringProgram\Shared\Stale When somebody saved meanwhile.
	 */
	public function change( int $id, array $input, Actor $actor ): Term {
		$term = $this->terms->find( $id ) ?? throw new NotFound();
		self::must_edit( $term, $actor );
		$errors = [
			...( isset( $input['program'] ) && $input['program'] !== $term->program_id ? [ new FieldError( 'program', 'invalid' ) ] : [] ),
			...( isset( $input['version'] ) ? [] : [ new FieldError( 'version', 'missing' ) ] ),
		];
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$this->terms->save( $this->merged( $term, $input ), $actor );
		return $this->terms->find( $id ) ?? throw new NotFound();
	}

	/**
	 * @param TermInput $input
	 */
	private function merged( Term $term, array $input ): Term {
		$errors = [];
		$name   = trim( $input['name'] ?? $term->name );
		if ( '' === $name ) {
			$errors[] = new FieldError( 'name', 'missing' );
		}
		$starts_on = $input['starts_on'] ?? $term->starts_on;
		$ends_on   = $input['ends_on'] ?? $term->ends_on;
		foreach ( [ 'starts_on' => $starts_on, 'ends_on' => $ends_on ] as $field => $date ) {
			if ( ! WallTime::is_date( $date ) ) {
				$errors[] = new FieldError( $field, '' === $date ? 'missing' : 'invalid' );
			}
		}
		if ( [] === $errors && $ends_on < $starts_on ) {
			$errors[] = new FieldError( 'ends_on', 'before_start' );
		}
		// Typed moments are in the site's zone; what was not sent keeps the zone it was set in.
		$timezone  = array_key_exists( 'opens_on', $input ) || array_key_exists( 'closes_on', $input ) ? $this->zone->getName() : $term->timezone;
		$opens_at  = $this->moment( 'opens_on', $input, $term->opens_at, $errors );
		$closes_at = $this->moment( 'closes_on', $input, $term->closes_at, $errors );
		if ( null !== $opens_at && null !== $closes_at && $closes_at <= $opens_at ) {
			$errors[] = new FieldError( 'closes_on', 'before_opening' );
		}
		if ( [] === $errors && null !== $closes_at && $closes_at->setTimezone( new DateTimeZone( $timezone ) )->format( 'Y-m-d' ) > $ends_on ) {
			$errors[] = new FieldError( 'closes_on', 'after_end' );
		}
		if ( true === ( $input['archived'] ?? false ) && TermStage::Archived !== $term->stage && ! TermRules::is_over( $term, $this->clock->now() ) ) {
			$errors[] = new FieldError( 'archived', 'not_over' );
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		return new Term(
			id: $term->id,
			program_id: $term->program_id,
			name: $name,
			starts_on: $starts_on,
			ends_on: $ends_on,
			opens_at: $opens_at,
			closes_at: $closes_at,
			timezone: $timezone,
			message_soon: trim( $input['message_soon'] ?? $term->message_soon ),
			message_open: trim( $input['message_open'] ?? $term->message_open ),
			message_closed: trim( $input['message_closed'] ?? $term->message_closed ),
			version: $input['version'] ?? $term->version,
			stage: self::stage( $term, $input['archived'] ?? null, null !== $opens_at ),
			copied_from: $term->copied_from,
		);
	}

	/**
	 * A copied term stays a draft until its opening is set; from then on visitors see when that is.
	 */
	private static function stage( Term $term, ?bool $archived, bool $opens ): TermStage {
		return match ( true ) {
			true === $archived => TermStage::Archived,
			TermStage::Archived === $term->stage && null === $archived => TermStage::Archived,
			TermStage::Draft === $term->stage && ! $opens => TermStage::Draft,
			default => TermStage::Published,
		};
	}

	/**
	 * @param TermInput        $input
	 * @param list<FieldError> $errors
	 */
	private function moment( string $field, array $input, ?DateTimeImmutable $kept, array &$errors ): ?DateTimeImmutable {
		if ( ! array_key_exists( $field, $input ) ) {
			return $kept;
		}
		$wall = $input[ $field ];
		if ( ! is_string( $wall ) || '' === $wall ) {
			return null;
		}
		$moment = WallTime::is_written( $wall ) ? WallTime::moment( $wall, $this->zone->getName() ) : null;
		if ( null === $moment ) {
			$errors[] = new FieldError( $field, WallTime::is_written( $wall ) ? 'skipped_hour' : 'invalid' );
		}
		return $moment;
	}

	private static function must_edit( Term $term, Actor $actor ): void {
		if ( null !== TermRules::why_not_edit( $term, $actor ) ) {
			throw new NotAllowed();
		}
	}
}
