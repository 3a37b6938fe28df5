<?php
/**
 * The words about groups: reasons, fields, kinds of location, roles, and the one status an administrator sees. Places have
 * their own words in PlacesLabels. Owns no rule.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Program\Track;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Reason;
use MentoringProgram\Shared\ReasonLabels;

final class GroupLabels implements ReasonLabels {
	public function __construct(
		private readonly Format $format,
		private readonly MeetingLabels $meetings,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function message( Reason $reason, array $facts ): ?string {
		if ( ! $reason instanceof GroupReason ) {
			return null;
		}
		return match ( $reason ) {
			GroupReason::AlreadyCancelled => __( 'This group was cancelled, and everybody was told. It cannot be changed any more.', 'mentoring-program' ),
			GroupReason::HasPeople => __( 'Somebody registered for this group, so its record stays. Cancel it or archive it instead.', 'mentoring-program' ),
			GroupReason::NobodyToAsk => __( 'Everybody who leads this group has confirmed its dates, or it has no dates yet.', 'mentoring-program' ),
			GroupReason::NotAsked => __( 'You do not lead this group any more, so there is nothing to confirm.', 'mentoring-program' ),
			GroupReason::DatesChanged => __( 'The dates have changed since this message was written. A newer message has a link with the new ones; if you have none, please ask for it.', 'mentoring-program' ),
			GroupReason::CopiedBefore => sprintf(
				/* translators: %s: name of a term. */
				__( 'This term was copied to “%s” before, with another first day. Open that term, or choose another name.', 'mentoring-program' ),
				is_string( $facts['name'] ?? null ) ? $facts['name'] : ''
			),
			GroupReason::NotBelowMinimum => __( 'This group has enough people, or is not under way: there is nothing to decide.', 'mentoring-program' ),
			GroupReason::NobodyInIt => __( 'Nobody has a place in this group, so it cannot run.', 'mentoring-program' ),
			GroupReason::NotManager => __( 'Only mentoring administrators can do this.', 'mentoring-program' ),
		};
	}

	/**
	 * {@inheritDoc}
	 */
	public function next( Reason $reason, array $facts ): ?array {
		return null;
	}

	/**
	 * {@inheritDoc}
	 */
	public function field_message( FieldError $error ): ?string {
		$minimum = $error->facts['minimum'] ?? 0;
		$track   = $error->facts['track'] ?? '';
		return match ( $error->field . ' ' . $error->code ) {
			'title missing' => __( 'A group needs a title.', 'mentoring-program' ),
			'term missing' => __( 'Choose the term of the group.', 'mentoring-program' ),
			'term invalid' => __( 'This term is not there any more. Choose another.', 'mentoring-program' ),
			'term other_program' => __( 'A group stays in its program. Choose a term of that program.', 'mentoring-program' ),
			'term has_people' => __( 'People registered for this group in its term. Make a new group for the other term.', 'mentoring-program' ),
			'track missing' => __( 'Choose how long the group runs, and with it the fee.', 'mentoring-program' ),
			'track invalid' => __( 'The program does not have this length any more. Choose another.', 'mentoring-program' ),
			/* translators: %s: name of a length, for example "Full year". */
			'track fee_not_set' => sprintf( __( 'Before it is published, “%s” needs a fee. Set it in the settings of the program; 0 is allowed.', 'mentoring-program' ), is_string( $track ) ? $track : '' ),
			'minimum out_of_range' => __( 'At least one person is needed to run.', 'mentoring-program' ),
			/* translators: %d: fewest people a group needs. */
			'capacity below_minimum' => sprintf( __( 'This is less than the %d people the group needs to run.', 'mentoring-program' ), is_int( $minimum ) ? $minimum : 0 ),
			'mentors needed_to_publish' => __( 'Before it is published it needs a mentor.', 'mentoring-program' ),
			'state has_people' => __( 'Somebody registered for this group, so it cannot be a draft again. Cancel it or archive it instead.', 'mentoring-program' ),
			'state not_confirmed' => __( 'Its mentors have not confirmed it yet. Choose “Published”: they are asked, and it is published once they have confirmed.', 'mentoring-program' ),
			'state term_is_draft' => __( 'Its term is still a draft. Set first when registration for the term opens.', 'mentoring-program' ),
			'mentor not_leading' => __( 'This person does not lead the group, or is a substitute, who need not confirm.', 'mentoring-program' ),
			'choose_by invalid' => __( 'Enter a day from today on, at most a year away.', 'mentoring-program' ),
			'told_on invalid' => __( 'Enter the day you spoke: today or before.', 'mentoring-program' ),
			'starts_on not_later' => __( 'A copy begins after the term it was made of.', 'mentoring-program' ),
			'location_link invalid' => __( 'A link begins with https://.', 'mentoring-program' ),
			'version missing' => __( 'Say which version of the group was edited.', 'mentoring-program' ),
			default => $this->mentor_message( $error ) ?? $this->meetings->field_message( $error ),
		};
	}

	/**
	 * Where a mentor stands with the dates of a group, in a sentence.
	 *
	 * @param Confirmation|null $confirmation What was asked about these dates.
	 */
	public function confirmation( ConfirmationState $state, ?Confirmation $confirmation, string $timezone ): string {
		return match ( true ) {
			/* translators: %s: date. */
			null !== $confirmation?->told_on && '' === $confirmation->recorded_by => sprintf( __( 'Confirmed by phone on %s. The agreement on confidentiality is still open.', 'mentoring-program' ), $this->format->date( $confirmation->told_on ) ),
			/* translators: 1: date, 2: name of who wrote it down. */
			null !== $confirmation?->told_on => sprintf( __( 'Confirmed by phone on %1$s, recorded by %2$s. The agreement on confidentiality is still open.', 'mentoring-program' ), $this->format->date( $confirmation->told_on ), $confirmation->recorded_by ),
			ConfirmationState::Confirmed === $state && null !== $confirmation?->confirmed_at => sprintf(
				/* translators: %s: date, time and zone. */
				__( 'Confirmed on %s, with the agreement on confidentiality', 'mentoring-program' ),
				$this->format->moment( $confirmation->confirmed_at, $timezone )
			),
			ConfirmationState::Changed === $state => __( 'Confirmed other dates. A message asks about the new ones.', 'mentoring-program' ),
			/* translators: %s: date, time and zone. */
			null !== $confirmation?->asked_at => sprintf( __( 'Asked on %s, no answer yet', 'mentoring-program' ), $this->format->moment( $confirmation->asked_at, $timezone ) ),
			default => __( 'Proposed, not asked yet', 'mentoring-program' ),
		};
	}

	/**
	 * Who decided that a group runs below its minimum, and when; '' where nobody did.
	 */
	public function runs_anyway( Group $group ): string {
		return null === $group->runs_anyway_at ? '' : sprintf(
			/* translators: 1: name, 2: date, time and zone. */
			__( 'Runs with fewer than its minimum: decided by %1$s on %2$s.', 'mentoring-program' ),
			$group->runs_anyway_by,
			$this->format->moment( $group->runs_anyway_at, $group->timezone )
		);
	}

	/**
	 * Beside a mentor's name where it is not the mentor: '' for the mentor.
	 */
	public function role( MentorRole $role ): string {
		return match ( $role ) {
			MentorRole::Mentor => '',
			MentorRole::CoMentor => __( 'co-mentor', 'mentoring-program' ),
			MentorRole::Substitute => __( 'substitute', 'mentoring-program' ),
		};
	}

	/**
	 * "Online", "In person".
	 */
	public function location_kind( LocationKind $kind ): string {
		return match ( $kind ) {
			LocationKind::Online => __( 'Online', 'mentoring-program' ),
			LocationKind::InPerson => __( 'In person', 'mentoring-program' ),
		};
	}

	/**
	 * "$150"; "Free"; '' while no fee is set.
	 */
	public function fee( ?Track $track, string $currency ): string {
		return match ( $track?->fee ) {
			null => '',
			0 => __( 'Free', 'mentoring-program' ),
			default => $this->format->money( $track->fee, $currency ),
		};
	}

	/**
	 * The words an administrator looks for.
	 *
	 * @return array{key: string, words: string}
	 */
	public function status( GroupRecord $record, DateTimeImmutable $now ): array {
		$status = GroupStatus::of( $record->group, $record->places, $now );
		return [
			'key'   => $status->value,
			'words' => match ( $status ) {
				GroupStatus::Draft => __( 'Draft', 'mentoring-program' ),
				GroupStatus::Unconfirmed => __( 'Waits for the mentor', 'mentoring-program' ),
				GroupStatus::Cancelled => __( 'Cancelled', 'mentoring-program' ),
				GroupStatus::Archived => __( 'Archived', 'mentoring-program' ),
				/* translators: %d: how many people more than there are places. */
				GroupStatus::Overbooked => sprintf( __( 'Overbooked by %d', 'mentoring-program' ), $record->places->overbooked_by() ),
				GroupStatus::OnHold => __( 'On hold', 'mentoring-program' ),
				GroupStatus::NoDates => __( 'No dates yet', 'mentoring-program' ),
				GroupStatus::Ended => __( 'Ended', 'mentoring-program' ),
				/* translators: %d: how many people are missing until the group can run. */
				GroupStatus::BelowMinimum => sprintf( __( 'Needs %d more', 'mentoring-program' ), $record->missing() ),
				GroupStatus::Full => __( 'Full', 'mentoring-program' ),
				GroupStatus::PlacesLeft => __( 'Places left', 'mentoring-program' ),
			},
		];
	}

	private function mentor_message( FieldError $error ): ?string {
		if ( ! str_starts_with( $error->field, 'mentors.' ) ) {
			return null;
		}
		return match ( $error->code ) {
			'no_account' => __( 'A mentor needs an account on this site. Add the person under Users first.', 'mentoring-program' ),
			'double' => __( 'This person is in the list twice.', 'mentoring-program' ),
			'before_start' => __( 'The end must come after the beginning. Correct one of the two, or leave the end empty.', 'mentoring-program' ),
			'over' => __( 'This end is over. Choose one that is to come; to end it now, take the person off the group.', 'mentoring-program' ),
			'skipped_hour' => __( 'The clock skips this hour on that day, when summer time begins. Choose another.', 'mentoring-program' ),
			'invalid' => __( 'Enter a day and a time, or leave both empty.', 'mentoring-program' ),
			default => null,
		};
	}
}
