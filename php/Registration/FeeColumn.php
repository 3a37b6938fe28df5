<?php
/**
 * What lists of registrations show and ask of fees; Fee implements it, Plugin wires it. Its clauses are for statements whose
 * registrations are `r`; one account at most stands beside each, so that no row doubles. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

/**
 * @phpstan-type FeeCell array{state: string, state_label: string, due_on: string|null, overdue_since: string|null, kept_until: string|null, stays_due: bool}
 */
interface FeeColumn {
	/**
	 * What a list can be narrowed down to: still to be paid, past the last day, kept for another group, owed back, settled.
	 */
	public const STATES = [ '', 'owed', 'overdue', 'kept', 'owed_back', 'settled' ];

	/**
	 * Joins what the fee of each registration comes to, by one index.
	 *
	 * @return literal-string
	 */
	public function join(): string;

	/**
	 * Keeps only registrations with such a fee.
	 *
	 * @param value-of<self::STATES> $state
	 * @return array{literal-string, list<string>} Condition and its values.
	 */
	public function where( string $state ): array;

	/**
	 * Orders by what is still to be paid; without a fee comes with what is settled.
	 *
	 * @return literal-string
	 */
	public function order( bool $descending ): string;

	/**
	 * How many owe something, and how many of them are past the last day, as columns `owed` and `overdue`.
	 *
	 * @return array{literal-string, list<string>} Columns and their values.
	 */
	public function numbers(): array;

	/**
	 * Where the fees of these registrations stand, and whether they stay due when the person leaves now (A37); without a fee,
	 * or with one that went along to another place, they are left out.
	 *
	 * @param list<RegistrationRecord> $records Registrations.
	 * @return array<int, FeeCell> By registration.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function cells( array $records ): array;
}
