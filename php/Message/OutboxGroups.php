<?php
/**
 * Which group each message in the outbox concerns.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Registration\RegistrationRecords;
use MentoringProgram\Registration\RegistrationRepository;

final class OutboxGroups {
	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
	) {}

	/**
	 * @param list<OutboxRow> $rows Messages.
	 * @return array<int, array{id: int, title: string}> By id of the message; one that concerns none is not in it.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( array $rows ): array {
		$ids    = array_values( array_diff( array_unique( array_map( static fn( OutboxRow $row ): int => $row->registration_id, $rows ) ), [ 0 ] ) );
		$groups = [];
		foreach ( [] === $ids ? [] : $this->records->of( array_values( $this->registrations->find_many( $ids ) ) ) as $record ) {
			$groups[ $record->registration->id ] = [
				'id'    => $record->group->id,
				'title' => $record->group->title,
			];
		}
		$found = [];
		foreach ( $rows as $row ) {
			if ( isset( $groups[ $row->registration_id ] ) ) {
				$found[ $row->id ] = $groups[ $row->registration_id ];
			}
		}
		return $found;
	}
}
