<?php
/**
 * One record of what the site holds about a person, as it is told to them. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

/**
 * @phpstan-import-type Exported from PersonalData
 */
final class PersonalRecord {
	/**
	 * @param string                         $group  Heading.
	 * @param string                         $item   What tells records of all headings apart.
	 * @param array<string, string|int|null> $values Values by name; what is empty is left out.
	 * @return Exported
	 */
	public static function of( string $group, string $item, array $values ): array {
		$data = [];
		foreach ( $values as $name => $value ) {
			if ( null !== $value && '' !== $value ) {
				$data[] = [
					'name'  => $name,
					'value' => (string) $value,
				];
			}
		}
		return [
			'group' => $group,
			'item'  => $item,
			'data'  => $data,
		];
	}

	/**
	 * A stored moment with its zone: "2026-09-01 12:00:00 UTC"; '' for none.
	 */
	public static function moment( ?string $stored ): string {
		return null === $stored || '' === $stored ? '' : substr( $stored, 0, 19 ) . ' UTC';
	}
}
