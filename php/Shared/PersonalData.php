<?php
/**
 * What one concept knows about people, and what becomes of it when they ask for it or ask to be forgotten. Each concept
 * has one; Plugin collects them and a test holds their inventories against the tables (check 19). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

/**
 * @phpstan-type Exported array{group: string, item: string, data: list<array{name: string, value: string}>}
 */
interface PersonalData {
	/**
	 * Every column of the concept's tables: by table, by column, "exported", "erased" (also exported, gone when erased),
	 * "none" (says nothing about a person), or "kept: " and the reason.
	 *
	 * @return array<string, array<string, string>>
	 */
	public function inventory(): array;

	/**
	 * Everything about a person.
	 *
	 * @return iterable<Exported> `group` is the heading, `item` tells records apart.
	 */
	public function export( int $person_id ): iterable;

	/**
	 * Erases what may go.
	 *
	 * @return array{erased: int, kept: list<string>} Records erased; sentences about what must stay and why.
	 */
	public function erase( int $person_id ): array;
}
