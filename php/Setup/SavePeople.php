<?php
/**
 * Names the mentoring administrators and the addresses people write to, and confirms it for every program (A46). Refuses
 * to leave a program to nobody; only a site administrator names people.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Program\ConfirmProgram;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Program\ProgramRules;
use MentoringProgram\Program\SaveProgram;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\Refused;

final class SavePeople {
	public function __construct(
		private readonly Capabilities $capabilities,
		private readonly ProgramRepository $programs,
		private readonly SaveProgram $save,
		private readonly ConfirmProgram $confirm,
	) {}

	/**
	 * @param list<int>|null                              $administrators Accounts; null: who they are stays.
	 * @param array{questions: string, concerns: string}|null $contacts   Addresses; null: they stay.
	 * @param bool                                        $may_name       The actor may name mentoring administrators.
	 * @throws InvalidInput                   Naming each field.
	 * @throws Refused                        no_program, site_administrators_only.
	 * @throws \MentoringProgram\Shared\NotAllowed When the contacts of a program that runs are not the actor's to change.
	 * @throws \MentoringProgram\Shared\Stale When somebody saved a program meanwhile.
	 */
	public function save( ?array $administrators, ?array $contacts, bool $may_name, Actor $actor ): void {
		$programs = $this->programs->all();
		if ( [] === $programs ) {
			throw new Refused( SetupReason::NoProgram );
		}
		$holders = array_map( static fn( \WP_User $user ): int => $user->ID, $this->capabilities->holders( Capabilities::MANAGE ) );
		$named   = array_values( array_unique( $administrators ?? $holders ) );
		if ( [] === $named ) {
			throw new InvalidInput( [ new FieldError( 'administrators', 'missing' ) ] );
		}
		if ( ! $may_name && ( [] !== array_diff( $named, $holders ) || [] !== array_diff( $holders, $named ) ) ) {
			throw new Refused( SetupReason::SiteAdministratorsOnly );
		}
		foreach ( $named as $user_id ) {
			if ( false === get_user_by( 'id', $user_id ) ) {
				throw new InvalidInput( [ new FieldError( 'administrators', 'unknown' ) ] );
			}
		}
		foreach ( $programs as $program ) {
			if ( null !== $contacts && array_intersect_key( $program->contacts, $contacts ) !== $contacts ) {
				$this->save->save(
					$program->id,
					[
						'contacts' => $contacts,
						'version'  => $program->version,
					],
					$actor
				);
			}
		}
		if ( $may_name ) {
			$this->capabilities->name_administrators( $named );
		}
		foreach ( $programs as $program ) {
			// A site administrator who does not run a program that runs already leaves its confirmation as it stands.
			if ( null === ProgramRules::why_not_edit( $program, $actor ) ) {
				$this->confirm->confirm( $program->id, 'administrators', $actor );
			}
		}
	}
}
