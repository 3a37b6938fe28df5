<?php
/**
 * The one way a person's entry gets into the ledger: once, with its exception written down, and told once it is stored.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use Closure;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Refused;

final class FeeLedger {
	public function __construct(
		private readonly FeeRepository $fees,
		private readonly Database $database,
	) {}

	/**
	 * Adds an entry; one that is there already and says the same is a repeat and changes nothing.
	 *
	 * @param Closure( FeeEntry ): void|null $also Written with it, or neither is.
	 * @throws Refused fee_key_reused when the key came with other content.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function write_once( FeeEntry $entry, ?Closure $also = null ): void {
		$added = $this->database->together(
			function () use ( $entry, $also ): ?FeeEntry {
				$added = $this->fees->add( $entry );
				if ( null !== $added && null !== $also ) {
					$also( $added );
				}
				return $added;
			}
		);
		if ( null === $added ) {
			$before = $this->fees->find_once( $entry->once );
			if ( null === $before || ! $before->says_the_same( $entry ) ) {
				throw new Refused( FeeReason::FeeKeyReused );
			}
			return;
		}
		try {
			/**
			 * Somebody recorded a payment, that one came back, or an exception; it is stored.
			 *
			 * @param FeeEntry $added What was recorded.
			 */
			do_action( 'mentoring_program_fee_recorded', $added );
		} catch ( \Throwable $failure ) {
			// Stored is stored: cron finds what was not told.
			error_log( sprintf( 'mentoring-program: fee entry %d was not told (%s at %s:%d)', $added->id, $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}
}
