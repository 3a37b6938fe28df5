<?php
/**
 * What a mentor shows, written down by mentoring administrators over REST.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Profile;

use MentoringProgram\Profile\ProfileSchema;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Tests\Answer;
use MentoringProgram\Tests\IntegrationTestCase;
use WP_User;

final class ProfileRoutesTest extends IntegrationTestCase {
	private WP_User $mentor;

	protected function setUp(): void {
		parent::setUp();
		$this->mentor = $this->create_user( 'subscriber', [ 'display_name' => 'Siobhán Brannigan', 'user_email' => 'siobhan@example.org' ] );
		$this->act_as( $this->create_user( 'editor', [ 'display_name' => 'Ruth' ], [ Capabilities::MANAGE ] ) );
	}

	/**
	 * A13: a mentor's name, credential, bio and photo.
	 */
	public function test_a_profile_is_empty_until_somebody_writes_it(): void {
		$empty = $this->data( $this->rest( 'GET', "mentors/{$this->mentor->ID}" ) );
		self::assert_matches_schema( ProfileSchema::schema(), $empty, 'profile' );
		self::assertSame( [ 'Siobhán Brannigan', '', '', 0, 0 ], [ $empty['name'], $empty['credential'], $empty['bio'], $empty['photo_id'], $empty['version'] ] );

		$photo = $this->photo();
		$saved = $this->data( $this->rest( 'POST', "mentors/{$this->mentor->ID}", [ 'version' => 0, 'credential' => "Counsellor\nin palliative care", 'bio' => "One.\n\nTwo.", 'photo_id' => $photo ] ) );
		self::assertSame( [ 'Counsellor in palliative care', "One.\n\nTwo.", $photo, 1 ], [ $saved['credential'], $saved['bio'], $saved['photo_id'], $saved['version'] ] );
		self::assertNotSame( '', $saved['photo_url'] );

		$shorter = $this->data( $this->rest( 'POST', "mentors/{$this->mentor->ID}", [ 'version' => 1, 'bio' => 'One.' ] ) );
		self::assertSame( [ 'Counsellor in palliative care', 'One.', 2 ], [ $shorter['credential'], $shorter['bio'], $shorter['version'] ], 'What is not sent stays.' );
	}

	public function test_a_stale_save_says_who_saved_meanwhile(): void {
		$this->rest( 'POST', "mentors/{$this->mentor->ID}", [ 'version' => 0, 'bio' => 'First.' ] );
		foreach ( [ 0, 5 ] as $version ) {
			$answer = Answer::of( $this->rest( 'POST', "mentors/{$this->mentor->ID}", [ 'version' => $version, 'bio' => 'Second.' ] ) );
			self::assertSame( [ 409, 'Ruth', 1 ], [ $answer->status, ...$answer->values( 'data.changed_by', 'data.version' ) ] );
		}
		self::assertSame( 'First.', $this->data( $this->rest( 'GET', "mentors/{$this->mentor->ID}" ) )['bio'] );
	}

	public function test_bad_fields_are_named_and_nothing_is_written(): void {
		$document = wp_insert_attachment( [ 'post_title' => 'A paper', 'post_mime_type' => 'application/pdf' ] );
		$before   = $this->row_counts();
		foreach ( [ 'credential' => str_repeat( 'a', 201 ), 'photo_id' => $document, 'name' => 'Another', 'rating' => 5 ] as $field => $value ) {
			self::assertSame( [ $field ], Answer::of( $this->rest( 'POST', "mentors/{$this->mentor->ID}", [ 'version' => 0, $field => $value ] ) )->fields() );
		}
		self::assertSame( [ 'version' ], Answer::of( $this->rest( 'POST', "mentors/{$this->mentor->ID}", [ 'bio' => 'x' ] ) )->fields() );
		self::assertSame( 404, $this->rest( 'GET', 'mentors/999999' )->get_status() );
		self::assertSame( 404, $this->rest( 'POST', 'mentors/999999', [ 'version' => 0, 'bio' => 'x' ] )->get_status() );
		self::assertSame( $before, $this->row_counts() );
	}

	public function test_anybody_with_an_account_is_found_by_name_or_address(): void {
		foreach ( [ 'brannig', 'siobhan@' ] as $search ) {
			self::assertSame( [ $this->mentor->ID ], array_column( $this->data( $this->rest( 'GET', 'mentors', [ 'search' => $search ] ) ), 'id' ) );
		}
		self::assertSame( [ $this->mentor->ID ], array_column( $this->data( $this->rest( 'GET', 'mentors', [ 'include' => [ $this->mentor->ID ] ] ) ), 'id' ) );
	}

	public function test_only_mentoring_administrators_look_people_up(): void {
		foreach ( [ [ null, 401 ], [ $this->mentor, 403 ] ] as [ $person, $status ] ) {
			$this->act_as( $person );
			foreach ( [ [ 'GET', 'mentors', [] ], [ 'GET', "mentors/{$this->mentor->ID}", [] ], [ 'POST', "mentors/{$this->mentor->ID}", [ 'version' => 0 ] ] ] as [ $method, $route, $params ] ) {
				self::assertSame( $status, $this->rest( $method, $route, $params )->get_status(), "{$method} {$route}" );
			}
		}
	}

	/**
	 * Set-up names people before anybody runs a program: a site administrator finds them, and changes no profile.
	 */
	public function test_a_site_administrator_finds_people_and_no_more(): void {
		$this->act_as( $this->create_user( 'administrator' ) );
		self::assertSame( 200, $this->rest( 'GET', 'mentors' )->get_status() );
		self::assertSame( 403, $this->rest( 'GET', "mentors/{$this->mentor->ID}" )->get_status() );
		self::assertSame( 403, $this->rest( 'POST', "mentors/{$this->mentor->ID}", [ 'version' => 0 ] )->get_status() );
	}

	/**
	 * DESIGN § 5, § 12: what somebody said of themselves goes with the account.
	 */
	public function test_a_profile_goes_with_its_account(): void {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		$this->rest( 'POST', "mentors/{$this->mentor->ID}", [ 'version' => 0, 'bio' => 'Kept.' ] );
		wp_delete_user( $this->mentor->ID );
		self::assertSame( [], mentoring_program()->profiles()->of( [ $this->mentor->ID ] ) );
	}

	private function photo(): int {
		$upload = wp_upload_bits( 'siobhan.png', null, (string) file_get_contents( MENTORING_PROGRAM_DIR . 'php/Demo/portraits/siobhan.png' ) );
		$id     = wp_insert_attachment( [ 'post_title' => 'Siobhán', 'post_mime_type' => 'image/png' ], $upload['file'] );
		self::assertIsInt( $id );
		return $id;
	}
}
