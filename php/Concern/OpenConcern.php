<?php
/**
 * Opens a concern for a reader, and takes it further. Who it is not for finds nothing, whatever their rights: the same answer as
 * for one that does not exist (check 2). Each look is written down before the text is shown.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\NotFound;

final class OpenConcern {
	public function __construct(
		private readonly ConcernRepository $concerns,
		private readonly Audit $audit,
	) {}

	/**
	 * @throws NotFound When there is none the actor may read.
	 */
	public function open( int $id, Actor $actor ): Concern {
		$concern = $this->readable( $id, $actor );
		$this->audit->record( $actor, AuditAct::ConcernRead, 'concern', $concern->id );
		return $concern;
	}

	/**
	 * Says where it stands now; what is said already stays as it is.
	 *
	 * @throws NotFound When there is none the actor may read.
	 */
	public function mark( int $id, ConcernState $state, Actor $actor ): void {
		$concern = $this->readable( $id, $actor );
		if ( $concern->state->can_become( $state ) ) {
			$this->concerns->change_state( $concern->id, $concern->state, $state );
		}
	}

	private function readable( int $id, Actor $actor ): Concern {
		$concern = $this->concerns->find( $id );
		if ( null === $concern || ! ConcernRules::may_read( $concern, $actor ) ) {
			throw new NotFound();
		}
		return $concern;
	}
}
