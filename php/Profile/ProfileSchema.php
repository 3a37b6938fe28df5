<?php
/**
 * The shape of a mentor's profile in REST, for mentoring administrators.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Profile;

final class ProfileSchema {
	/**
	 * JSON Schema of a profile.
	 *
	 * @return array{type: string, properties: array<string, array<string, mixed>>}
	 */
	public static function schema(): array {
		return [
			'type'       => 'object',
			'properties' => [
				'id'         => [
					'type'        => 'integer',
					'description' => 'Account.',
					'readonly'    => true,
				],
				'name'       => [
					'type'        => 'string',
					'description' => 'Display name of the account.',
					'readonly'    => true,
				],
				'email'      => [
					'type'     => 'string',
					'readonly' => true,
				],
				'credential' => [
					'type'        => 'string',
					'description' => 'One line.',
					'maxLength'   => 200,
				],
				'bio'        => [
					'type'        => 'string',
					'description' => 'Plain text.',
					'maxLength'   => 5000,
				],
				'photo_id'   => [
					'type'        => 'integer',
					'description' => 'Picture in the media library, 0 for none.',
					'minimum'     => 0,
				],
				'photo_url'  => [
					'type'     => 'string',
					'readonly' => true,
				],
				'version'    => [
					'type'        => 'integer',
					'description' => 'Send back the version that was edited; 0 when nothing is stored yet.',
				],
			],
		];
	}

	/**
	 * A profile as an administrator sees it.
	 *
	 * @param string $email Address of the account, '' when it is gone.
	 * @return array<string, mixed>
	 */
	public function present( Profile $profile, string $email ): array {
		return [
			'id'         => $profile->user_id,
			'name'       => $profile->name,
			'email'      => $email,
			'credential' => $profile->credential,
			'bio'        => $profile->bio,
			'photo_id'   => $profile->photo_id,
			'photo_url'  => 0 === $profile->photo_id ? '' : (string) wp_get_attachment_image_url( $profile->photo_id, 'thumbnail' ),
			'version'    => $profile->version,
		];
	}
}
