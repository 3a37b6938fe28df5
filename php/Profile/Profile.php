<?php
/**
 * What a mentor says of themselves: name, credential line, bio, photo (media library, never a third-party avatar).
 * Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Profile;

final class Profile {
	/**
	 * @param int    $user_id    Account.
	 * @param string $name       Display name.
	 * @param string $credential One line: "Psychotherapist, 24 years in community clinics".
	 * @param string $bio        A paragraph or two, plain text.
	 * @param int    $photo_id   Attachment id, 0 for none.
	 * @param int    $version    Guards edits; 0 when nothing is stored yet.
	 */
	public function __construct(
		public readonly int $user_id,
		public readonly string $name,
		public readonly string $credential,
		public readonly string $bio,
		public readonly int $photo_id,
		public readonly int $version,
	) {}
}
