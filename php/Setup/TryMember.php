<?php
/**
 * Tries the membership rule on one person, before or after it is saved: what the site would answer. Writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Membership\Adapters;
use MentoringProgram\Membership\MembershipLabels;
use MentoringProgram\Membership\MembershipRule;
use MentoringProgram\Membership\RoleChoices;
use MentoringProgram\Program\Program;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Registration\RegistrationLabels;
use MentoringProgram\Registration\RegistrationRules;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use WP_User;

/**
 * @phpstan-type TrialShape array{
 *   person: array{id: int, name: string, email: string},
 *   standing: string,
 *   title: string,
 *   why: string,
 *   page: array{message: string, next: array{label: string, url: string}|null}|null,
 * }
 */
final class TryMember {
	public function __construct(
		private readonly Adapters $adapters,
		private readonly RoleChoices $choices,
		private readonly MembershipLabels $membership,
		private readonly SetupLabels $labels,
		private readonly ProgramRepository $programs,
		private readonly RegistrationRules $rules,
		private readonly RegistrationLabels $registration,
		private readonly Actors $actors,
	) {}

	/**
	 * @param string              $who  Number, e-mail address, sign-in name or display name.
	 * @param MembershipRule|null $rule Null: the saved one.
	 * @return TrialShape
	 * @throws InvalidInput When nobody or more than one person is meant.
	 */
	public function try_on( string $who, ?MembershipRule $rule ): array {
		$user     = $this->person( trim( $who ) );
		$rule   ??= $this->adapters->rule();
		$state    = $this->adapters->state_of( $user->ID, $rule );
		$standing = $state->standing;
		$refused  = $this->rules->standing( $this->actors->of( $user->ID ), $state, $this->program() );
		return [
			'person'   => [
				'id'    => $user->ID,
				'name'  => $user->display_name,
				'email' => $user->user_email,
			],
			'standing' => $standing->value,
			'title'    => $this->labels->trial( $user->display_name, null === $refused ),
			'why'      => $this->membership->why( $user->display_name, $standing, $rule, array_values( $user->roles ), $this->choices->roles() ),
			'page'     => null === $refused ? null : [
				'message' => (string) $this->registration->message( $refused->reason, $refused->facts ),
				'next'    => $this->registration->next( $refused->reason, $refused->facts ),
			],
		];
	}

	private function person( string $who ): WP_User {
		foreach ( [ 'id', 'email', 'login' ] as $by ) {
			$user = 'id' !== $by || ctype_digit( $who ) ? get_user_by( $by, $who ) : false;
			if ( $user instanceof WP_User ) {
				return $user;
			}
		}
		$found = '' === $who ? [] : get_users(
			[
				'search'         => $who,
				'search_columns' => [ 'display_name' ],
				'number'         => 2,
			]
		);
		$user  = $found[0] ?? null;
		if ( ! $user instanceof WP_User || count( $found ) > 1 ) {
			throw new InvalidInput( [ new FieldError( 'user', count( $found ) > 1 ? 'several' : 'not_found' ) ] );
		}
		return $user;
	}

	/**
	 * The program whose words the person would read; an empty one before there is any.
	 */
	private function program(): Program {
		return $this->programs->all()[0] ?? new Program( 0, '', '', '', [
			'questions' => '',
			'concerns'  => '',
		], '', [], 0 );
	}
}
