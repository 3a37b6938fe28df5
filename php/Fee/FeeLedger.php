<?php
/**
 * The one way an entry gets into the ledger: decided from the entries of its account as they are at that moment, with what the
 * account comes to, once. Two who write into one account do so one after the other: the version of the account is the lock, on
 * both databases, and a replaced connection writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use Closure;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\DatabaseError;
use MentoringProgram\Shared\Refused;

final class FeeLedger {
	/**
	 * How long writing is tried again in all.
	 */
	private const SECONDS = 5;

	public function __construct(
		private readonly FeeRepository $fees,
		private readonly Database $database,
	) {}

	/**
	 * Adds an entry to an account.
	 *
	 * @param Closure( list<FeeEntry> ): ( FeeEntry|null ) $make From the entries there are, oldest first; null adds none. It
	 *                                                           is asked again when they change meanwhile, and may refuse.
	 * @param Closure( FeeEntry ): void|null               $also Written with it, or neither is.
	 * @return FeeEntry|null As it is stored; null when there was none to add, or it was there before.
	 * @throws Busy          When others keep writing into the account.
	 * @throws DatabaseError When the database failed.
	 */
	public function write( int $account_id, Closure $make, ?Closure $also = null ): ?FeeEntry {
		$until = hrtime( true ) + self::SECONDS * 1_000_000_000;
		for ( $attempt = 1; ; $attempt++ ) {
			// The version first: what is written after it was read is found out by it.
			$version = $this->fees->version_of( $account_id );
			$entries = $this->fees->of_account( $account_id );
			$entry   = $make( $entries );
			if ( null === $entry || in_array( $entry->once, array_map( static fn( FeeEntry $before ): string => $before->once, $entries ), true ) ) {
				return null;
			}
			$is_ours = true;
			try {
				$this->database->together( fn() => $this->add( $entry, $version, [ ...$entries, $entry ], $also ) );
			} catch ( AccountChanged ) {
				$is_ours = false;
			} catch ( DatabaseError | Busy $error ) {
				if ( $error instanceof DatabaseError && ! $error->is_passing() ) {
					throw $error;
				}
			}
			// A transaction that was lost may have been committed.
			$stored = $this->fees->find_once( $entry->once );
			if ( null !== $stored ) {
				return $is_ours ? $stored : null;
			}
			if ( hrtime( true ) > $until ) {
				throw new Busy( 'The account of a fee stayed locked.' );
			}
			usleep( random_int( 1_000, min( 100_000, 5_000 * $attempt ) ) );
		}
	}

	/**
	 * Adds what a person records; one that is there already and says the same is a repeat and changes nothing. Told once it
	 * is stored.
	 *
	 * @param Closure( non-empty-list<FeeEntry> ): FeeEntry          $make    From the entries there are.
	 * @param Closure( non-empty-list<FeeEntry> ): ( Refused|null )|null $why_not Asked of the same entries; not of a repeat.
	 * @param Closure( FeeEntry ): void|null                         $also    Written with it, or neither is.
	 * @throws Refused       What why_not says; fee_key_reused when the key came with other content.
	 * @throws Busy          When others keep writing into the account.
	 * @throws DatabaseError When the database failed.
	 */
	public function write_once( int $account_id, Closure $make, ?Closure $why_not = null, ?Closure $also = null ): void {
		$made  = null;
		$added = $this->write(
			$account_id,
			function ( array $entries ) use ( $make, $why_not, &$made ): FeeEntry {
				if ( [] === $entries ) {
					throw new Refused( FeeReason::NoFee );
				}
				$made    = $make( $entries );
				$refused = null === $why_not ? null : $why_not( $entries );
				if ( null !== $refused && null === $this->fees->find_once( $made->once ) ) {
					throw $refused;
				}
				return $made;
			},
			$also
		);
		if ( null === $added ) {
			$before = null === $made ? null : $this->fees->find_once( $made->once );
			if ( null === $before || ! $before->says_the_same( $made ) ) {
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

	/**
	 * Makes what accounts come to true again where it is not: the entries say what is so.
	 *
	 * @return int How many were mended.
	 * @throws DatabaseError When the database failed.
	 */
	public function mend(): int {
		$mended = 0;
		foreach ( $this->fees->accounts_to_mend() as $account_id ) {
			$version = $this->fees->version_of( $account_id );
			$entries = $this->fees->of_account( $account_id );
			$mended += [] !== $entries && $this->fees->write_account( $account_id, $version, FeeBook::registration_id( $entries ), FeeBalance::of( $entries ) ) ? 1 : 0;
		}
		return $mended;
	}

	/**
	 * @param int                      $version What the account was decided from.
	 * @param non-empty-list<FeeEntry> $entries With the new one.
	 * @param Closure( FeeEntry ): void|null $also
	 * @throws AccountChanged When it is not what it was.
	 */
	private function add( FeeEntry $entry, int $version, array $entries, ?Closure $also ): void {
		if ( ! $this->fees->write_account( $entry->account_id, $version, FeeBook::registration_id( $entries ), FeeBalance::of( $entries ) ) ) {
			throw new AccountChanged();
		}
		$added = $this->fees->add( $entry, $version + 1 ) ?? throw new AccountChanged();
		if ( null !== $also ) {
			$also( $added );
		}
	}
}
