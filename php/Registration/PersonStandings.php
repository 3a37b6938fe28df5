<?php
/**
 * Puts beside registrations what is known of their people's memberships: two queries for any number of them, and two
 * more when some have lapsed. Asks no membership plugin: a list reads the index.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Membership\MemberIndexRepository;
use MentoringProgram\Membership\MembershipState;
use MentoringProgram\Membership\Standing;

final class PersonStandings {
	public function __construct(
		private readonly MemberIndexRepository $index,
		private readonly VerificationRepository $verifications,
		private readonly Lapses $lapses,
	) {}

	/**
	 * @param list<RegistrationRecord> $records Registrations.
	 * @return array<int, PersonStanding> By registration, one for each.
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( array $records ): array {
		$people   = array_values( array_unique( array_map( static fn( RegistrationRecord $record ): int => $record->registration->person_id, $records ) ) );
		$known    = $this->index->known( $people );
		$verified = [];
		foreach ( $this->verifications->of_people( $people ) as $one ) {
			$verified[ $one->person_id ][ $one->term_id ] = $one;
		}
		$lapsed    = array_filter( $records, static fn( RegistrationRecord $record ): bool => true === ( $known[ $record->registration->person_id ]['state'] ?? null )?->has_lapsed() );
		$lapses    = $this->lapses->of( array_values( array_map( static fn( RegistrationRecord $record ): int => $record->registration->id, $lapsed ) ) );
		$standings = [];
		foreach ( $records as $record ) {
			$person                                  = $record->registration->person_id;
			$standings[ $record->registration->id ] = new PersonStanding(
				$known[ $person ]['state'] ?? new MembershipState( Standing::Unknown ),
				$known[ $person ]['read_at'] ?? null,
				$verified[ $person ][ $record->group->term_id ] ?? null,
				$lapses[ $record->registration->id ] ?? null,
			);
		}
		return $standings;
	}
}
