<?php
/**
 * The words of set-up: titles of pages, reasons, fields.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;

final class SetupLabels implements ReasonLabels {
	/**
	 * Title of a page set-up makes.
	 */
	public function page_title( PageKind $page ): string {
		return match ( $page ) {
			PageKind::GroupCatalog => __( 'Mentoring groups', 'mentoring-program' ),
			PageKind::RegistrationForm => __( 'Register for a group', 'mentoring-program' ),
			PageKind::MyMentoring => __( 'My mentoring', 'mentoring-program' ),
		};
	}

	/**
	 * What a membership plugin that is active means for the choice of members, in a sentence or two. Says what is read
	 * now, never more: its levels, or roles and capabilities.
	 *
	 * @param list<string> $roles Names of the roles it gives to members, as far as this site has them.
	 */
	public function plugin( MembershipPlugin $plugin, array $roles ): string {
		if ( MembershipPlugin::PaidMembershipsPro === $plugin ) {
			/* translators: %s: name of a membership plugin. */
			return sprintf( __( '%s is active on this site. Its levels can say who is a member, with the day each membership ends.', 'mentoring-program' ), $plugin->name() );
		}
		$active = sprintf(
			/* translators: %s: name of a membership plugin. */
			__( '%s is active on this site. Its memberships and their dates are not read directly yet: roles and capabilities decide.', 'mentoring-program' ),
			$plugin->name()
		);
		return $active . ' ' . ( [] === $roles
			? __( 'Choose the role or the capability it gives to members, and make sure that people lose it when their membership ends.', 'mentoring-program' )
			: sprintf(
				/* translators: %s: names of roles. */
				__( 'It gives people roles of its own: %s. Choose those that mean a membership in good standing.', 'mentoring-program' ),
				implode( ', ', $roles )
			) );
	}

	/**
	 * What a right is called.
	 *
	 * @param value-of<Capabilities::ALL> $right Right.
	 */
	public function right( string $right ): string {
		return match ( $right ) {
			Capabilities::MANAGE => __( 'Runs the program', 'mentoring-program' ),
			Capabilities::READ_ANSWERS => __( 'Reads answers', 'mentoring-program' ),
			Capabilities::RECORD_FEES => __( 'Records fees', 'mentoring-program' ),
			Capabilities::READ_CONCERNS => __( 'Reads concerns', 'mentoring-program' ),
		};
	}

	/**
	 * What it lets somebody do.
	 *
	 * @param value-of<Capabilities::ALL> $right Right.
	 */
	public function right_help( string $right ): string {
		return match ( $right ) {
			Capabilities::MANAGE => __( 'Keeps terms, groups and registrations, and gives these rights.', 'mentoring-program' ),
			Capabilities::READ_ANSWERS => __( 'Opens what people answered on the form. Their names stand on the form; each look is written down.', 'mentoring-program' ),
			Capabilities::RECORD_FEES => __( 'Notes what was paid. Whoever runs the program may do that too.', 'mentoring-program' ),
			Capabilities::READ_CONCERNS => __( 'Can be chosen by whoever raises a concern. Opens only what the writer sent to them, on My mentoring, and never what is about them.', 'mentoring-program' ),
		};
	}

	/**
	 * What follows from nobody, or too few, holding a right; '' when enough do.
	 *
	 * @param value-of<Capabilities::ALL> $right Right.
	 */
	public function right_gap( string $right, int $holders ): string {
		return match ( true ) {
			Capabilities::READ_CONCERNS === $right && $holders < 2 => 0 === $holders
				? __( 'Nobody reads concerns: they can go to mentors only. Name at least two people, so that there is always one whom a concern is not about.', 'mentoring-program' )
				: __( 'Only one person reads concerns. Name a second, so that there is one when it is about the first.', 'mentoring-program' ),
			$holders > 0 || Capabilities::RECORD_FEES === $right => '',
			Capabilities::MANAGE === $right => __( 'Nobody runs the program: registrations, leavings and failed messages reach nobody.', 'mentoring-program' ),
			default => __( 'Nobody reads answers: people answer questions that nobody can look at.', 'mentoring-program' ),
		};
	}

	/**
	 * What an address of a program is for.
	 */
	public function address( string $purpose, string $program ): string {
		return 'concerns' === $purpose
			/* translators: %s: name of a program. */
			? sprintf( __( 'Address for concerns of %s', 'mentoring-program' ), $program )
			/* translators: %s: name of a program. */
			: sprintf( __( 'Address for questions about %s', 'mentoring-program' ), $program );
	}

	/**
	 * What such a page is for, in a few words.
	 */
	public function page_description( PageKind $page ): string {
		return match ( $page ) {
			PageKind::GroupCatalog => __( 'The terms, their groups and the filters', 'mentoring-program' ),
			PageKind::RegistrationForm => __( 'A group with its dates, and the form to register', 'mentoring-program' ),
			PageKind::MyMentoring => __( 'Everything of the member who is signed in', 'mentoring-program' ),
		};
	}

	/**
	 * What a try of the membership rule came to, in a sentence.
	 */
	public function trial( string $person, bool $could_register ): string {
		return sprintf(
			$could_register
				/* translators: %s: name of a person. */
				? __( '%s is a member and could register.', 'mentoring-program' )
				/* translators: %s: name of a person. */
				: __( '%s could not register.', 'mentoring-program' ),
			$person
		);
	}

	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		if ( ! $reason instanceof SetupReason ) {
			return null;
		}
		return match ( $reason ) {
			SetupReason::NoProgram => __( 'Choose first what you run; this belongs to it.', 'mentoring-program' ),
			SetupReason::SiteAdministratorsOnly => __( 'Only a site administrator can change this.', 'mentoring-program' ),
			SetupReason::LastManager => __( 'Somebody must be able to run the program. Give the right to another person first, then take it here.', 'mentoring-program' ),
			SetupReason::LastReaderOfConcerns => __( 'Somebody must be able to read concerns. Name another reader first, then take the right here.', 'mentoring-program' ),
		};
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
		if ( str_starts_with( $error->field, 'links.' ) ) {
			return __( 'Enter a complete address that begins with https://, or leave it empty.', 'mentoring-program' );
		}
		return match ( $error->field . ' ' . $error->code ) {
			'user not_found' => __( 'Nobody with an account here has this name, e-mail address or number.', 'mentoring-program' ),
			'from not_found', 'to not_found' => __( 'Choose another person who has an account here.', 'mentoring-program' ),
			'user several' => __( 'Several people have this name. Enter an e-mail address instead.', 'mentoring-program' ),
			'administrators missing' => __( 'Name at least one person: somebody must be able to run the program.', 'mentoring-program' ),
			'administrators unknown' => __( 'One of these people has no account here any more. Load the page again.', 'mentoring-program' ),
			'pages unknown' => __( 'The page you chose is gone. Load this page again.', 'mentoring-program' ),
			default => null,
		};
	}
}
