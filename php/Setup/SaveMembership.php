<?php
/**
 * Says who is a member here, and confirms it for every program (A19). Refuses what would let anybody in.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Membership\MemberIndexRepository;
use MentoringProgram\Membership\MembershipRule;
use MentoringProgram\Membership\RoleChoices;
use MentoringProgram\Program\ConfirmProgram;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Program\ProgramRules;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\Settings;

final class SaveMembership {
	public function __construct(
		private readonly Settings $settings,
		private readonly RoleChoices $choices,
		private readonly MemberIndexRepository $index,
		private readonly ProgramRepository $programs,
		private readonly ConfirmProgram $confirm,
	) {}

	/**
	 * @param array{sign_in: string, join: string, renew: string} $links Addresses, http or https, or ''.
	 * @throws InvalidInput                   Naming each field.
	 * @throws \MentoringProgram\Shared\Stale When somebody saved a program meanwhile.
	 */
	public function save( MembershipRule $rule, array $links, Actor $actor ): void {
		$errors = $this->choices->why_not( $rule );
		foreach ( $links as $name => $link ) {
			if ( '' !== $link && ! self::is_address( $link ) ) {
				$errors[] = new FieldError( 'links.' . $name, 'invalid' );
			}
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$this->settings->change(
			[
				'membership' => [
					'by'         => $rule->by,
					'roles'      => $rule->roles,
					'capability' => $rule->capability,
					'levels'     => $rule->levels,
				],
				'links'      => $links,
			]
		);
		$this->index->mark_all_dirty();
		foreach ( $this->programs->all() as $program ) {
			// A site administrator who does not run a program that runs already leaves its confirmation as it stands.
			if ( null === ProgramRules::why_not_edit( $program, $actor ) ) {
				$this->confirm->confirm( $program->id, 'members', $actor );
			}
		}
	}

	private static function is_address( string $link ): bool {
		$parts = wp_parse_url( $link );
		return is_array( $parts ) && in_array( strtolower( $parts['scheme'] ?? '' ), [ 'http', 'https' ], true ) && '' !== ( $parts['host'] ?? '' ) && esc_url_raw( $link, [ 'http', 'https' ] ) === $link;
	}
}
