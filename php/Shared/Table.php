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
	 * Schema steps in order, by the schema version that introduced them. Each is idempotent and additive:
	 * `{table}` stands for the full name, `{charset}` for the collation clause.
	 *
	 * @return array<int, string>
	 */
	public function steps(): array;

	/**
	 * Columns that must exist once the steps ran.
	 *
	 * @return non-empty-list<string>
	 */
	public function columns(): array;
}
