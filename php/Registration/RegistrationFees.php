<?php
/**
 * What the person reads of the fees of their registrations; Fee implements it, Plugin wires it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

/**
 * @phpstan-type FeeShown array{state: 'owed'|'kept'|'owed_back'|'settled', mark: 'good'|'wait'|'stop', line: string, reference: string}
 */
interface RegistrationFees {
	/**
	 * Fees by registration: whether something is still to be paid, kept for another group in place of a cancelled one, or owed
	 * back; where it stands in a sentence, and what to write on a check or transfer. A registration without a fee, and one whose fee went along to another place, is left out.
	 *
	 * @param list<int> $registration_ids Registrations.
	 * @return array<int, FeeShown>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function shown( array $registration_ids ): array;
}
