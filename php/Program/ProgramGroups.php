<?php
/**
 * Which tracks of a program its groups are in; Group implements it, Plugin wires it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

interface ProgramGroups {
	/**
	 * Keys of tracks that have a group, whatever its state: past ones stay readable (A8).
	 *
	 * @return list<string>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function tracks_in_use( int $program_id ): array;
}
