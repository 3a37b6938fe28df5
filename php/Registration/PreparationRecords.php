<?php
/**
 * Reads what somebody prepared and holds it against the group as it is now. Asks for the old rule set only when there is
 * another one.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Program\Track;
use MentoringProgram\Shared\NotFound;

final class PreparationRecords {
	public function __construct(
		private readonly PreparationRepository $preparations,
		private readonly PolicyRepository $policies,
		private readonly MeetingRepository $meetings,
	) {}

	/**
	 * What a person prepared for a group that is shown; null when nothing.
	 */
	public function beside( GroupRecord $record, int $person_id ): ?PreparationRecord {
		$preparation = $this->preparations->find( $person_id, $record->group->id );
		return null === $preparation ? null : $this->reviewed( $preparation, $record->policy, $record->track(), $record->meetings, $record->term->starts_on );
	}

	/**
	 * @throws NotFound When the person prepared nothing for this group.
	 */
	public function of( RegistrationGround $ground, int $person_id ): PreparationRecord {
		$preparation = $this->preparations->find( $person_id, $ground->group->id ) ?? throw new NotFound();
		return $this->reviewed( $preparation, $ground->policy, $ground->track, $this->meetings->of_hosts( 'group', [ $ground->group->id ] )[ $ground->group->id ] ?? [], $ground->term->starts_on );
	}

	/**
	 * @param list<Meeting> $meetings
	 */
	private function reviewed( Preparation $preparation, Policy $now, ?Track $track, array $meetings, string $reference_day ): PreparationRecord {
		if ( null === $track ) {
			return new PreparationRecord( $preparation, null );
		}
		$then = $preparation->policy_id === $now->id ? $now : $this->policies->find( $preparation->policy_id );
		return new PreparationRecord( $preparation, PreparationReview::of( $preparation, $then, $now, $track, Preparation::dates( $meetings ), $reference_day ) );
	}
}
