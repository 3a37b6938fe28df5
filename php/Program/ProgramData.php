<?php
/**
 * Programs, rule sets and texts say nothing about members.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\PersonalData;

final class ProgramData implements PersonalData {
	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		return [
			'programs' => [
				'id' => 'none',
				'preset' => 'none',
				'name' => 'none',
				'chapter' => 'none',
				'contacts' => 'kept: addresses the chapter gives out for the program, changed under Settings',
				'payment_note' => 'kept: how the chapter is paid, written by it for everybody',
				'confirmations' => 'kept: only numbers of the accounts that confirmed the program, with the moment',
				'version' => 'none',
				'updated_at' => 'none',
				'updated_by' => 'kept: only the number of the account that saved it, so that a stale save can say who was faster',
			],
			'policies' => [
				'id' => 'none',
				'program_id' => 'none',
				'effective_from' => 'none',
				'document' => 'none',
				'created_at' => 'none',
				'created_by' => 'kept: only the number of the account that made the rule set',
			],
			'texts' => [
				'id' => 'none',
				'hash' => 'none',
				'promise' => 'none',
				'detail' => 'none',
				'created_at' => 'none',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		return [];
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		return [
			'erased' => 0,
			'kept'   => [],
		];
	}
}
