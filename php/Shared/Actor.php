<?php
/**
 * Who is asking. Rules ask it what the person may do; it never asks WordPress. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class Actor {
	/**
	 * @param int    $id           WordPress user id, 0 for somebody who is not signed in.
	 * @param string $name         Display name.
	 * @param string $email        Address of the account.
	 * @param bool   $manages      Holds `manage_mentoring`.
	 * @param bool   $reads_answers Holds `read_mentoring_answers`.
	 * @param bool   $records_fees  Holds `record_mentoring_fees`.
	 * @param bool   $reads_concerns Holds `read_mentoring_concerns`.
	 * @param bool   $sets_up       May change the settings of the site: sets a program up until it runs.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $name = '',
		public readonly string $email = '',
		private readonly bool $manages = false,
		private readonly bool $reads_answers = false,
		private readonly bool $records_fees = false,
		private readonly bool $reads_concerns = false,
		private readonly bool $sets_up = false,
	) {}

	/**
	 * Somebody who is not signed in.
	 */
	public static function visitor(): self {
		return new self( 0 );
	}

	/**
	 * The site itself: cron and set-up. Manages everything, is nobody.
	 */
	public static function system(): self {
		return new self( id: 0, manages: true );
	}

	public function is_signed_in(): bool {
		return $this->id > 0;
	}

	/**
	 * Whether the person runs this program (DESIGN § 6: never "is administrator").
	 */
	public function manages( int $program_id ): bool {
		return $this->manages && $program_id > 0;
	}

	/**
	 * Whether the person may set a program up that does not run yet; no right beyond that.
	 */
	public function sets_up(): bool {
		return $this->sets_up;
	}

	/**
	 * Whether the person may read the answers given in this program.
	 */
	public function reads_answers( int $program_id ): bool {
		return $this->reads_answers && $program_id > 0;
	}

	/**
	 * Whether the person may record what was paid in this program: everybody who runs it, and treasurers who do nothing else.
	 */
	public function records_fees( int $program_id ): bool {
		return ( $this->records_fees || $this->manages ) && $program_id > 0;
	}

	/**
	 * Whether the person may be named as a reader of concerns raised in this program.
	 */
	public function reads_concerns( int $program_id ): bool {
		return $this->reads_concerns && $program_id > 0;
	}
}
