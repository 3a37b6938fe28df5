<?php
/**
 * The words for who is a member, why, and why a role cannot make one.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Membership;

use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;

final class MembershipLabels implements ReasonLabels {
	/**
	 * Why somebody is a member under a rule, or is not, in a sentence.
	 *
	 * @param list<string>          $has   Roles somebody has.
	 * @param array<string, string> $names Every role by key.
	 */
	public function why( string $person, Standing $standing, MembershipRule $rule, array $has, array $names ): string {
		$named = static fn( array $roles ): string => implode( ', ', array_map( static fn( string $role ): string => $names[ $role ] ?? $role, $roles ) );
		if ( MembershipRule::BY_LEVELS === $rule->by && $rule->is_set() ) {
			return sprintf(
				match ( $standing ) {
					/* translators: %s: name of a person. */
					Standing::Current => __( '%s has an active membership of a level you chose.', 'mentoring-program' ),
					/* translators: %s: name of a person. */
					Standing::Lapsed => __( '%s had a membership of a level you chose, and it has ended.', 'mentoring-program' ),
					/* translators: %s: name of a person. */
					Standing::None => __( '%s never had a membership of a level you chose.', 'mentoring-program' ),
					/* translators: %s: name of a person. */
					Standing::Unknown => __( 'Paid Memberships Pro does not answer, so nothing is known of %s. Nobody is counted out because of that.', 'mentoring-program' ),
				},
				$person
			);
		}
		if ( Standing::Unknown === $standing ) {
			return __( 'Nobody has said yet what makes a member here.', 'mentoring-program' );
		}
		if ( MembershipRule::BY_CAPABILITY === $rule->by ) {
			return sprintf(
				Standing::Current === $standing
					/* translators: 1: name of a person, 2: name of a capability. */
					? __( '%1$s has the capability %2$s.', 'mentoring-program' )
					/* translators: 1: name of a person, 2: name of a capability. */
					: __( '%1$s does not have the capability %2$s.', 'mentoring-program' ),
				$person,
				$rule->capability
			);
		}
		if ( Standing::Current === $standing ) {
			/* translators: 1: name of a person, 2: names of roles. */
			return sprintf( __( '%1$s has the role %2$s.', 'mentoring-program' ), $person, $named( $rule->met_by( $has ) ) );
		}
		return [] === $has
			/* translators: %s: name of a person. */
			? sprintf( __( '%s has no role on this site.', 'mentoring-program' ), $person )
			/* translators: 1: name of a person, 2: names of roles. */
			: sprintf( __( '%1$s has only the role %2$s.', 'mentoring-program' ), $person, $named( $has ) );
	}

	/**
	 * Who tells of memberships.
	 *
	 * @param string $adapter As the index names it.
	 */
	public function told_by( string $adapter ): string {
		return PaidMembership::KEY === $adapter ? 'Paid Memberships Pro' : __( 'The roles of this site', 'mentoring-program' );
	}

	/**
	 * Which roles have a capability, in a sentence.
	 *
	 * @param list<string> $names Names of roles.
	 */
	public function capability_hint( string $capability, array $names ): string {
		return match ( true ) {
			'' === $capability => __( 'Some membership plugins give members a capability of their own. Members are then those who have it, whatever their role.', 'mentoring-program' ),
			/* translators: %s: name of a capability. */
			[] === $names => sprintf( __( 'No role has the capability %s; single people may.', 'mentoring-program' ), $capability ),
			/* translators: 1: name of a capability, 2: names of roles. */
			default => sprintf( __( 'Roles with the capability %1$s: %2$s.', 'mentoring-program' ), $capability, implode( ', ', $names ) ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		return null;
	}

	/**
	 * {@inheritDoc}
	 */
	public function next( Reason $reason, array $facts ): ?array {
		return null;
	}

	/**
	 * {@inheritDoc}
	 */
	public function field_message( FieldError $error ): ?string {
		$role = is_string( $error->facts['role'] ?? null ) ? $error->facts['role'] : '';
		return match ( $error->field . ' ' . $error->code ) {
			'roles missing' => __( 'Choose at least one role that makes somebody a member.', 'mentoring-program' ),
			/* translators: %s: key of a role. */
			'roles unknown' => sprintf( __( 'There is no role “%s” on this site.', 'mentoring-program' ), $role ),
			/* translators: %s: name of a role. */
			'roles open_sign_up' => sprintf( __( 'Anybody who signs up on this site becomes “%s” at once, so anybody could make themselves a member. Switch off “Anyone can register” under Settings, General, give newcomers another role there, or choose another role here.', 'mentoring-program' ), $role ),
			'levels missing' => __( 'Choose at least one level that makes somebody a member.', 'mentoring-program' ),
			'levels no_plugin' => __( 'Paid Memberships Pro is not active, or has no levels. Switch it on, or let roles decide. Until then nobody can register, and nobody loses a place.', 'mentoring-program' ),
			'levels unknown' => __( 'One of these levels is gone from Paid Memberships Pro. Choose again.', 'mentoring-program' ),
			'capability missing' => __( 'Name the capability that makes somebody a member.', 'mentoring-program' ),
			'capability unknown' => __( 'No role and nobody on this site has this capability. Check the spelling.', 'mentoring-program' ),
			/* translators: %s: name of a role. */
			'capability open_sign_up' => sprintf( __( 'Anybody who signs up on this site becomes “%s” at once and has this capability, so anybody could make themselves a member. Name another capability, or switch off “Anyone can register” under Settings, General.', 'mentoring-program' ), $role ),
			default => null,
		};
	}
}
