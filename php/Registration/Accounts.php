<?php
/**
 * Accounts of people an administrator registers: finds one by number or address, makes one where there is none. A new
 * account may do nothing but sign in and read. The only place here that makes or takes back accounts.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use WP_Error;
use WP_User;

final class Accounts {
	public function __construct( private readonly Database $database ) {}

	/**
	 * The account meant; null when one is to be made.
	 *
	 * @throws InvalidInput Naming the field, when nobody is named or nothing could be made.
	 */
	public function meant( OnBehalf $wish ): ?WP_User {
		if ( $wish->person_id > 0 ) {
			$user = get_user_by( 'id', $wish->person_id );
			return $user instanceof WP_User && ( ! is_multisite() || is_user_member_of_blog( $user->ID ) ) ? $user : throw new InvalidInput( [ new FieldError( 'person', 'missing' ) ] );
		}
		$errors = [];
		if ( '' === $wish->email || false === is_email( $wish->email ) ) {
			$errors[] = new FieldError( 'email', '' === $wish->email ? 'missing' : 'invalid' );
		}
		$user = [] === $errors ? get_user_by( 'email', $wish->email ) : false;
		if ( ! $user instanceof WP_User && '' === $wish->name ) {
			$errors[] = new FieldError( 'name', 'missing' );
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		return $user instanceof WP_User ? $user : null;
	}

	/**
	 * Makes an account that may read and no more, with a password nobody knows: its owner chooses one by mail.
	 *
	 * @throws InvalidInput When WordPress refuses the address.
	 */
	public function make( OnBehalf $wish ): WP_User {
		// An account that was half made would be found the next time, and have no role.
		$id = $this->database->together(
			fn(): int|WP_Error => wp_insert_user(
				[
					'user_login'   => $this->free_login( $wish->email ),
					'user_pass'    => wp_generate_password( 32, true, true ),
					'user_email'   => $wish->email,
					'display_name' => $wish->name,
					'nickname'     => $wish->name,
					'role'         => 'subscriber',
				]
			)
		);
		$user = is_int( $id ) ? get_user_by( 'id', $id ) : false;
		return $user instanceof WP_User ? $user : throw new InvalidInput( [ new FieldError( 'email', 'invalid' ) ] );
	}

	/**
	 * Takes back an account just made, when the registration it was made for did not come about.
	 */
	public function take_back( WP_User $user ): void {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		wp_delete_user( $user->ID );
	}

	private function free_login( string $email ): string {
		$begins = sanitize_user( (string) strstr( $email, '@', true ), true );
		$begins = mb_substr( '' === $begins ? 'member' : $begins, 0, 40 );
		$login  = $begins;
		for ( $number = 2; username_exists( $login ); $number++ ) {
			$login = $begins . $number;
		}
		return $login;
	}
}
