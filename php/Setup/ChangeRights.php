<?php
/**
 * Gives rights to named people and takes them away; each change is written down (check 18). Somebody always runs the program and
 * somebody always reads concerns: the last one cannot be taken.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\Refused;
use WP_User;

final class ChangeRights {
	public function __construct(
		private readonly Capabilities $capabilities,
		private readonly Audit $audit,
	) {}

	/**
	 * @param value-of<Capabilities::ALL> $right Right.
	 * @throws NotAllowed   When the actor may not: who runs the program gives every right, a site administrator the one to run it.
	 * @throws InvalidInput When there is no such account.
	 * @throws Refused      last_manager, last_reader_of_concerns.
	 */
	public function give( int $user_id, string $right, Actor $actor ): void {
		$user = $this->person( $user_id, $right, $actor );
		if ( ! user_can( $user, $right ) ) {
			$this->audit->record( $actor, AuditAct::RightGiven, 'user', $user->ID, $user->ID, [ 'right' => $right ] );
			$user->add_cap( $right );
		}
	}

	/**
	 * @param value-of<Capabilities::ALL> $right Right.
	 * @throws NotAllowed   When the actor may not.
	 * @throws InvalidInput When there is no such account.
	 * @throws Refused      last_manager, last_reader_of_concerns.
	 */
	public function take( int $user_id, string $right, Actor $actor ): void {
		$user    = $this->person( $user_id, $right, $actor );
		$holders = array_column( $this->capabilities->holders( $right ), 'ID' );
		$is_last = [ $user->ID ] === $holders;
		if ( $is_last && Capabilities::MANAGE === $right ) {
			throw new Refused( SetupReason::LastManager );
		}
		if ( $is_last && Capabilities::READ_CONCERNS === $right ) {
			throw new Refused( SetupReason::LastReaderOfConcerns );
		}
		// Their own, not a role's; the list of holders ends somewhere.
		if ( isset( $user->caps[ $right ] ) ) {
			$this->audit->record( $actor, AuditAct::RightTaken, 'user', $user->ID, $user->ID, [ 'right' => $right ] );
			$user->remove_cap( $right );
		}
	}

	/**
	 * Whether somebody may give and take this right.
	 *
	 * @param value-of<Capabilities::ALL> $right Right.
	 */
	public function may_change( string $right, Actor $actor ): bool {
		$user = get_user_by( 'id', $actor->id );
		return $user instanceof WP_User && ( user_can( $user, Capabilities::MANAGE ) || ( Capabilities::MANAGE === $right && user_can( $user, 'manage_options' ) ) );
	}

	/**
	 * @param value-of<Capabilities::ALL> $right
	 */
	private function person( int $user_id, string $right, Actor $actor ): WP_User {
		if ( ! $this->may_change( $right, $actor ) ) {
			throw new NotAllowed();
		}
		$user = get_user_by( 'id', $user_id );
		return $user instanceof WP_User ? $user : throw new InvalidInput( [ new FieldError( 'user', 'not_found' ) ] );
	}
}
