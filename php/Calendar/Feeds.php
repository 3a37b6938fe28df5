<?php
/**
 * The secret address of a person's calendar: at most one, made and revoked by its person, told once. Reading it changes
 * nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Calendar;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Shared\Tokens;

final class Feeds {
	/**
	 * Argument of the address.
	 */
	public const ARGUMENT = 'mentoring_feed';

	public function __construct( private readonly Tokens $tokens ) {}

	/**
	 * Makes a new address; the one before ends.
	 *
	 * @return string Address, to be shown once.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function make( Actor $actor ): string {
		$this->revoke( $actor->id );
		return add_query_arg( self::ARGUMENT, $this->tokens->make( TokenPurpose::Feed, 0, $actor->id, null ), home_url( '/' ) );
	}

	/**
	 * Ends the address of a person; also when the account goes.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function revoke( int $person_id ): void {
		$this->tokens->revoke( TokenPurpose::Feed, 0, $person_id );
	}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function has( Actor $actor ): bool {
		return $this->tokens->has( TokenPurpose::Feed, 0, $actor->id );
	}

	/**
	 * Account a secret was made for; null when nobody's.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function person( string $secret ): ?int {
		return $this->tokens->find( TokenPurpose::Feed, $secret )?->person_id;
	}
}
