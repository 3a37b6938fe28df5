<?php
/**
 * Every statement on the wordings of agreements: each stored once, never changed.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;

final class TextRepository {
	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * The row of a wording, made when it is new.
	 */
	public function ensure( string $promise, string $detail ): int {
		// Nothing that can be typed divides the two: a sentence moved from one to the other is another wording.
		$hash  = hash( 'sha256', $promise . "\0" . $detail );
		$found = $this->database->number( 'SELECT id FROM {texts} WHERE hash = %s', $hash );
		if ( 0 === $found ) {
			$this->database->write( 'INSERT IGNORE INTO {texts} (hash, promise, detail, created_at) VALUES (%s, %s, %s, %s)', $hash, $promise, $detail, Moment::to_row( $this->clock->now() ) );
			$found = $this->database->number( 'SELECT id FROM {texts} WHERE hash = %s', $hash );
		}
		return $found;
	}
}
