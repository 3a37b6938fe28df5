<?php
/**
 * The REST shape of a term and of what may be sent.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Program\Program;
use MentoringProgram\Program\ProgramLabels;
use MentoringProgram\Program\ProgramRules;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Can;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\WallTime;

/**
 * @phpstan-import-type CanShape from Can
 * @phpstan-import-type PlacesOfTerm from TermGroups
 * @phpstan-type TermShape array{
 *   id: int, program: int, name: string, starts_on: string, ends_on: string, opens_on: string|null, closes_on: string|null,
 *   opens_at: string|null, closes_at: string|null, timezone: string, message_soon: string, message_open: string,
 *   message_closed: string, archived: bool, stage: string, state: string, state_label: string, sentence: string, when: string, message: string,
 *   unconfirmed?: list<string>, groups?: int, places?: PlacesOfTerm, can: array{edit: CanShape, delete: CanShape, open: CanShape, archive: CanShape}, version: int,
 * }
 */
final class TermSchema {
	public function __construct(
		private readonly TermLabels $labels,
		private readonly ProgramLabels $program_labels,
		private readonly Clock $clock,
	) {}

	/**
	 * JSON Schema of a term. Properties of the context `edit` are there for mentoring administrators only.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'term',
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => self::properties(),
		];
	}

	/**
	 * Properties by name; what says `readonly` can't be sent.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function properties(): array {
		$text = [
			'type'      => 'string',
			'maxLength' => 2000,
		];
		$wall = [
			'type'        => [ 'string', 'null' ],
			'maxLength'   => 16,
			'description' => 'Wall time in the site’s time zone, "Y-m-d H:i".',
		];
		return [
			'id'             => [
				'type'     => 'integer',
				'readonly' => true,
			],
			'program'        => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'name'           => [
				'type'      => 'string',
				'maxLength' => 200,
			],
			'starts_on'      => [
				'type'        => 'string',
				'maxLength'   => 10,
				'description' => 'First day, Y-m-d.',
			],
			'ends_on'        => [
				'type'        => 'string',
				'maxLength'   => 10,
				'description' => 'Last day, Y-m-d.',
			],
			'opens_on'       => $wall,
			'closes_on'      => $wall,
			'opens_at'       => [
				'type'        => [ 'string', 'null' ],
				'readonly'    => true,
				'description' => 'UTC.',
			],
			'closes_at'      => [
				'type'        => [ 'string', 'null' ],
				'readonly'    => true,
				'description' => 'UTC.',
			],
			'timezone'       => [
				'type'     => 'string',
				'readonly' => true,
			],
			'message_soon'   => $text,
			'message_open'   => $text,
			'message_closed' => $text,
			'archived'       => [
				'type'        => 'boolean',
				'description' => 'Archives a term that is over, or brings it back into the lists.',
			],
			'stage'          => [
				'type'        => 'string',
				'enum'        => self::stages(),
				'readonly'    => true,
				'description' => 'A draft is for those who run the program; it is published once its opening is set.',
			],
			'state'          => [
				'type'     => 'string',
				'enum'     => array_map( static fn( TermState $state ): string => $state->value, TermState::cases() ),
				'readonly' => true,
			],
			'state_label'    => [
				'type'     => 'string',
				'readonly' => true,
			],
			'sentence'       => [
				'type'        => 'string',
				'readonly'    => true,
				'description' => 'The state, to follow the name and a colon.',
			],
			'when'           => [
				'type'        => 'string',
				'readonly'    => true,
				'description' => 'The moment that matters now, in words.',
			],
			'message'        => [
				'type'        => 'string',
				'readonly'    => true,
				'description' => 'The public message of the state it is in.',
			],
			'unconfirmed'    => [
				'type'        => 'array',
				'items'       => [
					'type' => 'string',
					'enum' => Program::MUST_CONFIRM,
				],
				'readonly'    => true,
				'context'     => [ 'edit' ],
				'description' => 'What is to be confirmed before the term can open.',
			],
			'groups'         => [
				'type'        => 'integer',
				'readonly'    => true,
				'context'     => [ 'edit' ],
				'description' => 'How many groups it has, drafts too.',
			],
			'places'         => [
				'type'        => 'object',
				'readonly'    => true,
				'context'     => [ 'edit' ],
				'description' => 'Of the groups that take people, added up.',
				'properties'  => [
					'taken'    => [ 'type' => 'integer' ],
					'offered'  => [ 'type' => 'integer' ],
					'capacity' => [ 'type' => 'integer' ],
					'waiting'  => [ 'type' => 'integer' ],
				],
			],
			'can'            => [
				'type'                 => 'object',
				'readonly'             => true,
				'additionalProperties' => false,
				'properties'           => [
					'edit'    => Can::SCHEMA,
					'delete'  => Can::SCHEMA,
					'open'    => Can::SCHEMA,
					'archive' => Can::SCHEMA,
				],
				'description'          => '"open" says whether it opens at its moment, and what is missing.',
			],
			'version'        => [
				'type'    => 'integer',
				'minimum' => 0,
			],
		];
	}

	/**
	 * How lists are asked for.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function listing(): array {
		return [
			'program'  => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'state'    => [
				'type'  => 'array',
				'items' => [
					'type' => 'string',
					'enum' => array_map( static fn( TermState $state ): string => $state->value, TermState::cases() ),
				],
			],
			'stage'    => [
				'type'        => 'array',
				'description' => 'All but the archived ones when it is not given; drafts only for those who run the program.',
				'items'       => [
					'type' => 'string',
					'enum' => self::stages(),
				],
			],
			'search'   => [
				'type'      => 'string',
				'maxLength' => 100,
			],
			'orderby'  => [
				'type'    => 'string',
				'enum'    => TermQuery::ORDERS,
				'default' => 'starts_on',
			],
			'order'    => [
				'type'    => 'string',
				'enum'    => [ 'asc', 'desc' ],
				'default' => 'asc',
			],
			'page'     => [
				'type'    => 'integer',
				'minimum' => 1,
				'maximum' => 1_000_000,
				'default' => 1,
			],
			'per_page' => [
				'type'        => 'integer',
				'minimum'     => 1,
				'maximum'     => 100,
				'description' => 'All of them when it is not given.',
			],
		];
	}

	/**
	 * @return list<string>
	 */
	private static function stages(): array {
		return array_map( static fn( TermStage $stage ): string => $stage->value, TermStage::cases() );
	}

	/**
	 * Shapes a term for one person. All of it is public but what the set-up still lacks.
	 *
	 * @param int               $groups How many groups it has.
	 * @param PlacesOfTerm|null $places How full those are; null for who does not run the program.
	 * @return TermShape
	 */
	public function present( Term $term, Program $program, int $groups, ?array $places, Actor $actor ): array {
		$now     = $this->clock->now();
		$state   = $term->state( $now, $program->may_open() );
		$blocked = ProgramRules::why_not_open( $program );
		$edit    = TermRules::why_not_edit( $term, $actor );
		$shown   = [
			'id'             => $term->id,
			'program'        => $term->program_id,
			'name'           => $term->name,
			'starts_on'      => $term->starts_on,
			'ends_on'        => $term->ends_on,
			'opens_on'       => WallTime::of( $term->opens_at, $term->timezone ),
			'closes_on'      => WallTime::of( $term->closes_at, $term->timezone ),
			'opens_at'       => Moment::to_rest( $term->opens_at ),
			'closes_at'      => Moment::to_rest( $term->closes_at ),
			'timezone'       => $term->timezone,
			'message_soon'   => $term->message_soon,
			'message_open'   => $term->message_open,
			'message_closed' => $term->message_closed,
			'archived'       => TermStage::Archived === $term->stage,
			'stage'          => $term->stage->value,
			'state'          => $state->value,
			'state_label'    => TermStage::Published === $term->stage ? $this->labels->state( $state ) : $this->labels->stage( $term->stage ),
			'sentence'       => $this->labels->sentence( $state ),
			'when'           => $this->labels->when( $term, $state, $now ),
			'message'        => $term->message( $state ),
			'can'            => [
				'edit'    => $this->can( $edit ),
				'archive' => $this->can( TermRules::why_not_archive( $term, $actor, $now ) ),
				'delete'  => $this->can( TermRules::why_not_delete( $term, $groups, $actor ) ),
				'open'    => null !== $edit || null === $blocked
					? $this->can( $edit )
					: Can::no( $blocked, $this->program_labels->message( $blocked, [ 'unconfirmed' => $program->unconfirmed() ] ) ?? '' )->to_array(),
			],
			'version'        => $term->version,
		];
		return null !== $edit ? $shown : $shown + [
			'unconfirmed' => $program->unconfirmed(),
			'groups'      => $groups,
		] + ( null === $places ? [] : [ 'places' => $places ] );
	}

	/**
	 * @return CanShape
	 */
	private function can( ?TermReason $why ): array {
		return ( null === $why ? Can::yes() : Can::no( $why, $this->labels->message( $why, [] ) ?? '' ) )->to_array();
	}
}
