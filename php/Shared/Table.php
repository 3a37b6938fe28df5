<?php
/**
 * One database table of ours: its name and the steps that make it. Data is the repository's business. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

interface Table {
	/**
	 * The name after `{prefix}mentoring_`.
	 */
	public function name(): string;

	/**
	 * Schema steps in order, by the schema version that introduced them: one statement or several. Each is additive and may
	 * run twice; `ALTER TABLE {table} ADD COLUMN …` (one column a statement) and `ALTER TABLE {table} ADD KEY …` are left out
	 * where the column or the key is there. `{table}` stands for the full name, `{charset}` for the collation clause.
	 *
	 * @return array<int, string|list<string>>
	 */
	public function steps(): array;

	/**
	 * Columns that must exist once the steps ran.
	 *
	 * @return non-empty-list<string>
	 */
	public function columns(): array;
}
