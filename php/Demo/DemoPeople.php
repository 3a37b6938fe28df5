<?php
/**
 * Makes and removes the accounts of the demo. Every one is marked, so that removing takes these and no other.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Demo;

use MentoringProgram\Profile\SaveProfile;
use MentoringProgram\Shared\Actor;

final class DemoPeople {
	public const MARK = '_mentoring_program_demo';
	public const ROLE = 'mentoring_demo_member';

	public function __construct( private readonly SaveProfile $profiles ) {}

	/**
	 * Makes an account.
	 *
	 * @return int Its id.
	 */
	public function account( string $login, string $name, string $role ): int {
		[ $first, $last ] = explode( ' ', $name, 2 ) + [ '', '' ];
		$id               = wp_insert_user(
			[
				'user_login'   => $login,
				'user_pass'    => Cast::PASSWORD,
				'user_email'   => $login . '@cascade.example',
				'display_name' => $name,
				'first_name'   => $first,
				'last_name'    => $last,
				'role'         => $role,
			]
		);
		if ( ! is_int( $id ) ) {
			throw new \RuntimeException( 'A demo account could not be made: ' . $id->get_error_code() );
		}
		update_user_meta( $id, self::MARK, '1' );
		return $id;
	}

	/**
	 * The role that makes a member in the demo chapter.
	 */
	public function add_role(): void {
		add_role( self::ROLE, 'Member', [ 'read' => true ] );
	}

	/**
	 * Makes the mentors with what they say of themselves.
	 *
	 * @return array<string, int> Account by login.
	 */
	public function mentors(): array {
		$ids = [];
		foreach ( Cast::mentors() as $login => $mentor ) {
			$ids[ $login ] = $this->account( $login, $mentor['name'], self::ROLE );
			$this->profiles->save(
				$ids[ $login ],
				[
					'credential' => $mentor['credential'],
					'bio'        => $mentor['bio'],
					'photo_id'   => $this->photo( $mentor['photo'], $mentor['name'] ),
				],
				0,
				Actor::system()
			);
		}
		return $ids;
	}

	/**
	 * Removes every account and picture of the demo.
	 */
	public function remove(): void {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		foreach ( get_users( [ 'meta_key' => self::MARK, 'fields' => 'ID', 'number' => -1 ] ) as $id ) {
			wp_delete_user( (int) $id );
		}
		foreach ( get_posts( [ 'post_type' => 'attachment', 'post_status' => 'any', 'meta_key' => self::MARK, 'fields' => 'ids', 'numberposts' => -1 ] ) as $id ) {
			wp_delete_attachment( $id, true );
		}
		remove_role( self::ROLE );
	}

	private function photo( string $file, string $name ): int {
		require_once ABSPATH . 'wp-admin/includes/image.php';
		$upload = wp_upload_bits( 'mentor-' . $file, null, (string) file_get_contents( __DIR__ . '/portraits/' . $file ) );
		if ( false !== $upload['error'] ) {
			return 0;
		}
		$id = wp_insert_attachment(
			[
				'post_title'     => $name,
				'post_mime_type' => 'image/png',
				'post_status'    => 'inherit',
			],
			$upload['file']
		);
		wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $upload['file'] ) );
		update_post_meta( $id, self::MARK, '1' );
		return $id;
	}
}
