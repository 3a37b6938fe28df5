<?php
/**
 * Terms say nothing about members.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use MentoringProgram\Shared\PersonalData;

final class TermData implements PersonalData {
	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		return [
			'terms' => [
				'id' => 'none',
				'program_id' => 'none',
				'name' => 'none',
				'stage' => 'none',
				'copied_from' => 'none',
				'starts_on' => 'none',
				'ends_on' => 'none',
				'opens_at' => 'none',
				'closes_at' => 'none',
				'timezone' => 'none',
				'message_soon' => 'none',
				'message_open' => 'none',
				'message_closed' => 'none',
				'version' => 'none',
				'updated_at' => 'none',
				'updated_by' => 'kept: only the number of the account that saved it, so that a stale save can say who was faster',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		return [];
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		return [
			'erased' => 0,
			'kept'   => [],
		];
	}
}
