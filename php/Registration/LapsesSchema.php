<?php
/**
 * The REST shape of how many memberships ended of people with a place, and when. Names nobody. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

/**
 * @phpstan-type LapsesShape array{people: int, first_on: string|null, last_on: string|null}
 */
final class LapsesSchema {
	/**
	 * @param list<Lapse> $lapses Lapses.
	 * @return LapsesShape
	 */
	public static function present( array $lapses ): array {
		$days = array_map( static fn( Lapse $lapse ): string => $lapse->ended_on, $lapses );
		return [
			'people'   => count( array_unique( array_map( static fn( Lapse $lapse ): int => $lapse->person_id, $lapses ) ) ),
			'first_on' => [] === $days ? null : min( $days ),
			'last_on'  => [] === $days ? null : max( $days ),
		];
	}

	/**
	 * JSON Schema of the answer.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$day = [
			'type'     => [ 'string', 'null' ],
			'format'   => 'date',
			'readonly' => true,
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'lapses',
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => [
				'people'   => [
					'type'        => 'integer',
					'readonly'    => true,
					'description' => 'People with a place whose time to renew is over.',
				],
				'first_on' => $day + [ 'description' => 'Last day of the membership that ended first.' ],
				'last_on'  => $day + [ 'description' => 'Last day of the one that ended last.' ],
			],
		];
	}
}
