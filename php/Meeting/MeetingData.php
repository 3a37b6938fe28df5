<?php
/**
 * Meetings say when and where, and nothing about people.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use MentoringProgram\Shared\PersonalData;

final class MeetingData implements PersonalData {
	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		return [
			'meetings' => [
				'id' => 'none',
				'host_kind' => 'none',
				'host_id' => 'none',
				'local_date' => 'none',
				'start_time' => 'none',
				'end_time' => 'none',
				'timezone' => 'none',
				'starts_at' => 'none',
				'ends_at' => 'none',
				'state' => 'none',
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
