<?php
/**
 * What a concept tells about a person to that person alone, and not to the administrator who downloads WordPress's own export
 * (DESIGN § 12). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

/**
 * @phpstan-import-type Exported from PersonalData
 */
interface OwnRecords {
	/**
	 * @return iterable<Exported>
	 */
	public function own( int $person_id ): iterable;
}
