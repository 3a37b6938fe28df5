<?php
/**
 * Finds the fee of a registration for who records fees. What is missing and what is not theirs to see are the same: not
 * found (check 2).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RegistrationRecords;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class FeeAccounts {
	public function __construct(
		private readonly FeeRepository $fees,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
	) {}

	/**
	 * @throws NotFound When there is no such registration in a program the actor records fees of.
	 * @throws Refused  no_fee when nothing was ever due for it.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( int $registration_id, Actor $actor ): FeeAccount {
		$registration = $this->registrations->find( $registration_id ) ?? throw new NotFound();
		$record       = $this->records->of_one( $registration, $actor );
		if ( ! $actor->records_fees( $record->group->program_id ) ) {
			throw new NotFound();
		}
		$entries = $this->fees->of_registrations( [ $registration_id ] )[ $registration_id ] ?? throw new Refused( FeeReason::NoFee );
		return new FeeAccount( $record, $entries );
	}

	/**
	 * In the order given; a registration without a fee is left out.
	 *
	 * @param list<int> $registration_ids Registrations.
	 * @return list<FeeAccount>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_many( array $registration_ids ): array {
		$registrations = [] === $registration_ids ? [] : $this->registrations->find_many( $registration_ids );
		$entries       = $this->fees->of_registrations( $registration_ids );
		$accounts      = [];
		foreach ( $this->records->of( array_values( array_filter( array_map( static fn( int $id ): ?Registration => $registrations[ $id ] ?? null, $registration_ids ) ) ) ) as $record ) {
			$of_one = $entries[ $record->registration->id ] ?? [];
			if ( [] !== $of_one ) {
				$accounts[] = new FeeAccount( $record, $of_one );
			}
		}
		return $accounts;
	}
}
