<?php
/**
 * Stores what a mentor says of themselves, written down by a mentoring administrator: credential, bio, photo.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Profile;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;

final class SaveProfile {
	public function __construct(
		private readonly ProfileRepository $profiles,
		private readonly Clock $clock,
	) {}

	/**
	 * Changes a profile. Fields that were not sent stay as they are. Who may call it is the route's business: a profile
	 * belongs to no program.
	 *
	 * @param array<string, mixed> $input   Writable fields of ProfileSchema.
	 * @param int                  $version The version that was edited.
	 * @throws NotFound     When there is no such person.
	 * @throws InvalidInput When the photo is no picture of the media library.
	 * @throws \MentoringProgram\Shared\Stale When somebody saved it meanwhile.
	 */
	public function save( int $user_id, array $input, int $version, Actor $actor ): Profile {
		$stored = $this->profiles->of( [ $user_id ] )[ $user_id ] ?? throw new NotFound();
		$photo  = $input['photo_id'] ?? $stored->photo_id;
		if ( ! is_int( $photo ) || ( $photo > 0 && $photo !== $stored->photo_id && ! wp_attachment_is_image( $photo ) ) ) {
			throw new InvalidInput( [ new FieldError( 'photo_id', 'invalid' ) ] );
		}
		return $this->profiles->save(
			new Profile(
				user_id: $user_id,
				name: $stored->name,
				credential: is_string( $input['credential'] ?? null ) ? trim( (string) preg_replace( '/\s+/u', ' ', $input['credential'] ) ) : $stored->credential,
				bio: is_string( $input['bio'] ?? null ) ? trim( $input['bio'] ) : $stored->bio,
				photo_id: $photo,
				version: $version,
			),
			$actor->id,
			$this->clock->now()
		);
	}
}
