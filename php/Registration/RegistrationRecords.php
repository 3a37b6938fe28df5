<?php
/**
 * Puts beside registrations what people read with them: the group, who it is, the place in line, the place an offer is
 * exchanged for, what was asked about changed dates, and for who runs the program the membership. A fixed number of queries for any number of registrations.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\NotFound;

final class RegistrationRecords {
	public function __construct(
		private readonly GroupRepository $groups,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationSearch $search,
		private readonly PlaceRepository $places,
		private readonly ManagedPeople $managed,
		private readonly Clock $clock,
	) {}

	/**
	 * @throws NotFound When its group is gone.
	 */
	public function of_one( Registration $registration, Actor $reader ): RegistrationRecord {
		return $this->of( [ $registration ], $reader )[0] ?? throw new NotFound();
	}

	/**
	 * In the order given; a registration whose group is gone is left out.
	 *
	 * @param list<Registration> $registrations Registrations.
	 * @param Actor|null         $reader        Who asks: reads of memberships where they run the program, and what they are
	 *                                          called is known already.
	 * @return list<RegistrationRecord>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( array $registrations, ?Actor $reader = null ): array {
		if ( [] === $registrations ) {
			return [];
		}
		$now       = $this->clock->now();
		$waiting   = self::ids_with( $registrations, static fn( Registration $one ): bool => RegistrationStatus::Waiting === $one->status( $now ) );
		$seated    = self::ids_with( $registrations, static fn( Registration $one ): bool => RegistrationStatus::Confirmed === $one->status( $now ) );
		$offered   = self::ids_with( $registrations, static fn( Registration $one ): bool => RegistrationStatus::Offered === $one->status( $now ) );
		$groups    = $this->groups->find_many( array_values( array_unique( array_map( static fn( Registration $one ): int => $one->group_id, $registrations ) ) ) );
		$managed   = self::ids_with( $registrations, static fn( Registration $one ): bool => isset( $groups[ $one->group_id ] ) && true === $reader?->manages( $groups[ $one->group_id ]->program_id ) );
		$managed   = [] === $managed ? [] : $this->managed->of( $managed );
		$people    = $this->people( array_filter( $registrations, static fn( Registration $one ): bool => ! isset( $managed[ $one->id ] ) ), $reader );
		$positions = [] === $waiting ? [] : $this->places->positions( $waiting );
		$given_up  = [] === $offered ? [] : $this->search->places_given_up( $offered );
		$asked     = $this->registrations->changed_dates_of( $seated );
		$records   = [];
		foreach ( $registrations as $registration ) {
			$group  = $groups[ $registration->group_id ] ?? null;
			$person = $managed[ $registration->id ] ?? $people[ $registration->person_id ] ?? [];
			if ( null !== $group ) {
				$records[] = new RegistrationRecord(
					registration: $registration,
					group: $group,
					person_name: $person['name'] ?? $registration->person_name,
					person_email: $person['email'] ?? '',
					position: $positions[ $registration->id ] ?? null,
					gives_up: $given_up[ $registration->id ] ?? null,
					changed_dates: $asked[ $registration->id ] ?? null,
					standing: $person['standing'] ?? null,
				);
			}
		}
		return $records;
	}

	/**
	 * @param array<Registration> $registrations
	 * @return array<int, array{name: string, email: string}> By account.
	 */
	private function people( array $registrations, ?Actor $reader ): array {
		$ids   = array_values( array_unique( array_map( static fn( Registration $one ): int => $one->person_id, $registrations ) ) );
		$known = null !== $reader && in_array( $reader->id, $ids, true ) ? [
			$reader->id => [
				'name'  => $reader->name,
				'email' => $reader->email,
			],
		] : [];
		$other = array_values( array_diff( $ids, array_keys( $known ) ) );
		return $known + ( [] === $other ? [] : $this->search->people( $other ) );
	}

	/**
	 * @param list<Registration>            $registrations
	 * @param callable( Registration ): bool $is
	 * @return list<int>
	 */
	private static function ids_with( array $registrations, callable $is ): array {
		return array_values( array_map( static fn( Registration $one ): int => $one->id, array_filter( $registrations, $is ) ) );
	}
}
