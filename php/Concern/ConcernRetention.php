<?php
/**
 * Deletes concerns whose time is over: the months of the rule set they were raised under, after the last meeting of the group;
 * and closed ones of accounts that are gone (check 19).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Program\DataKind;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Clock;

final class ConcernRetention {
	private const BATCH = 200;

	public function __construct(
		private readonly ConcernRepository $concerns,
		private readonly PolicyRepository $policies,
		private readonly Clock $clock,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function run(): void {
		$this->concerns->delete( $this->concerns->closed_of_nobody( self::BATCH ) );
		foreach ( $this->concerns->policies() as $policy_id ) {
			$since = $this->policies->find( $policy_id )?->life->kept_since( DataKind::Concerns, $this->clock->now() );
			if ( null !== $since ) {
				$this->concerns->delete( $this->concerns->over_before( $policy_id, $since, self::BATCH ) );
			}
		}
	}
}
