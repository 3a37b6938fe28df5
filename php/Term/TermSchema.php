<?php
/**
 * The REST shape of a term and of what may be sent.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Program\Program;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\WallTime;

/**
 * @phpstan-type TermShape array{
 *   id: int, program: int, name: string, starts_on: string, ends_on: string, opens_on: string|null, closes_on: string|null,
 *   opens_at: string|null, closes_at: string|null, timezone: string, message_soon: string, message_open: string,
 *   message_closed: string, state: string, state_label: string, when: string, unconfirmed: list<string>, version: int,
 * }
 */
final class TermSchema {
	public function __construct(
		private readonly TermLabels $labels,
		private readonly Clock $clock,
	) {}

	/**
	 * JSON Schema of a term.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'term',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( self::properties() ),
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
			'state'          => [
				'type'     => 'string',
				'enum'     => array_map( static fn( TermState $state ): string => $state->value, TermState::cases() ),
				'readonly' => true,
			],
			'state_label'    => [
				'type'     => 'string',
				'readonly' => true,
			],
			'when'           => [
				'type'        => 'string',
				'readonly'    => true,
				'description' => 'The moment that matters now, in words.',
			],
			'unconfirmed'    => [
				'type'        => 'array',
				'items'       => [
					'type' => 'string',
					'enum' => Program::MUST_CONFIRM,
				],
				'readonly'    => true,
				'description' => 'What is to be confirmed before the term can open.',
			],
			'version'        => [
				'type'    => 'integer',
				'minimum' => 0,
			],
		];
	}

	/**
	 * Shapes a term. Everything of it is public.
	 *
	 * @return TermShape
	 */
	public function present( Term $term, Program $program ): array {
		$now   = $this->clock->now();
		$state = $term->state( $now, $program->may_open() );
		return [
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
			'state'          => $state->value,
			'state_label'    => $this->labels->state( $state ),
			'when'           => $this->labels->when( $term, $state, $now ),
			'unconfirmed'    => $program->unconfirmed(),
			'version'        => $term->version,
		];
	}
}
