<?php
/**
 * Accounts behind registrations, from making to deleting: finds the one an administrator means, makes one where there is none
 * (it may do nothing but sign in and read), and ends the registrations of those deleted, so that no place stays taken by nobody
 * (fault 30). The only place here that makes or takes back accounts.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use Throwable;
use WP_Error;
use WP_User;

final class Accounts {
	private const BATCH = 200;

	public function __construct(
		private readonly Database $database,
		private readonly SeatBook $seats,
		private readonly RegistrationData $data,
	) {}

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

	/**
	 * On `deleted_user`. The daily sweep takes what fails here.
	 */
	public function user_deleted( int $user_id ): void {
		try {
			$this->end( self::ids( $this->database->rows( 'SELECT id FROM {registrations} WHERE person_id = %d AND ended_at IS NULL', $user_id ), 'id' ) );
		} catch ( Throwable $failure ) {
			error_log( sprintf( 'mentoring-program: the registrations of a deleted account are not ended yet (%s at %s:%d)', $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}

	/**
	 * Each day, at most one batch: accounts that went without telling anybody, or while they registered.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function sweep(): void {
		$this->end( self::ids( $this->database->rows( 'SELECT r.id FROM {registrations} r LEFT JOIN {users} u ON u.ID = r.person_id WHERE r.ended_at IS NULL AND u.ID IS NULL ORDER BY r.id LIMIT %d', self::BATCH ), 'id' ) );
		foreach ( self::ids( $this->database->rows( 'SELECT DISTINCT r.person_id FROM {answers} a JOIN {registrations} r ON r.id = a.registration_id LEFT JOIN {users} u ON u.ID = r.person_id WHERE u.ID IS NULL ORDER BY r.person_id LIMIT %d', self::BATCH ), 'person_id' ) as $person_id ) {
			$this->data->erase( $person_id );
		}
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

	/**
	 * @param list<int> $ids Registrations.
	 */
	private function end( array $ids ): void {
		foreach ( $ids as $id ) {
			try {
				$this->seats->withdraw( $id, Actor::system() );
			} catch ( NotFound | Refused ) {
				// It ended meanwhile.
				continue;
			}
		}
	}

	/**
	 * @param list<array<string, string|null>> $rows
	 * @return list<int>
	 */
	private static function ids( array $rows, string $column ): array {
		return array_map( static fn( array $row ): int => (int) $row[ $column ], $rows );
	}
}
