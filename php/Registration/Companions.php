<?php
/**
 * Who else is in a group, as far as its people may know each other: names, never addresses, and only from the moment the
 * program says (A47). A name is shown when the rules in force and those its owner registered under both allow it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Group\GroupRules;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Format;

final class Companions {
	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly PolicyRepository $policies,
		private readonly Format $format,
	) {}

	/**
	 * What somebody with a place reads of the others: their names, or when they see them.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function words( GroupRecord $record, Actor $actor, DateTimeImmutable $now ): string {
		$from = GroupRules::names_from( $record->policy->life, $record->group );
		if ( null === $from ) {
			return __( 'You meet them in the group; this site shows no names', 'mentoring-program' );
		}
		if ( $now < $from ) {
			/* translators: %s: date. */
			return sprintf( __( 'You see their names from %s', 'mentoring-program' ), $this->format->date( $from->setTimezone( new \DateTimeZone( $record->group->timezone ) )->format( 'Y-m-d' ) ) );
		}
		$names = $this->names( $record, $actor, $now );
		return [] === $names ? __( 'Nobody else whose name may be shown', 'mentoring-program' ) : wp_sprintf( '%l', $names );
	}

	/**
	 * @return list<string>
	 */
	private function names( GroupRecord $record, Actor $actor, DateTimeImmutable $now ): array {
		$group  = $record->group;
		$may    = [];
		$others = [];
		foreach ( $this->registrations->of_group( $group->id ) as $other ) {
			if ( RegistrationStatus::Confirmed !== $other->status( $now ) || $other->person_id === $actor->id ) {
				continue;
			}
			if ( ! array_key_exists( $other->policy_id, $may ) ) {
				$policy                   = $this->policies->find( $other->policy_id );
				$from                     = null === $policy ? null : GroupRules::names_from( $policy->life, $group );
				$may[ $other->policy_id ] = null !== $from && $from <= $now;
			}
			if ( $may[ $other->policy_id ] ) {
				$others[] = $other;
			}
		}
		$names = array_map( static fn( RegistrationRecord $one ): string => $one->person_name, $this->records->of( $others ) );
		natcasesort( $names );
		return array_values( $names );
	}
}
