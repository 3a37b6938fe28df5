<?php
/**
 * Everything of one member on one page: what waits for them, the groups they take part in, the lists they are on, what is
 * over, and the groups they lead. Asks; prints nothing and writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Group\GroupRecords;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Membership\Members;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Term\TermState;

/**
 * @phpstan-import-type GroupShown from GroupDetails
 * @phpstan-import-type OfferShown from RegistrationActs
 * @phpstan-import-type LeaveShown from RegistrationActs
 * @phpstan-import-type NoticeShown from RegistrationNotices
 * @phpstan-import-type DeleteShown from PreparationView
 * @phpstan-import-type NextDatesShown from NextDates
 * @phpstan-import-type LeadRow from LedGroups
 * @phpstan-import-type FeeShown from RegistrationFees
 * @phpstan-import-type GapRow from MentorGaps
 * @phpstan-import-type ChangedDatesShown from RegistrationActs
 *
 * @phpstan-type OfferRow array{group: GroupShown, offer: OfferShown}
 * @phpstan-type ChangedRow array{part: 'changed-dates', title: string, url: string, dates: ChangedDatesShown}
 * @phpstan-type FeeRow array{part: 'fee'|'kept-fee', title: string, url: string, fee: FeeShown, pay: string, catalog: string}
 * @phpstan-type PlaceRow array{group: GroupShown, others: string, statement: int, leaving: string, fee: FeeShown|null, pay: string, contact: string, pre_meeting: array{words: string, is_conflict: bool}|null, leave: LeaveShown|null}
 * @phpstan-type WaitRow array{group: GroupShown, state: string, leave: LeaveShown}
 * @phpstan-type PreparedRow array{group: GroupShown, state: string, mark: string, delete: DeleteShown}
 * @phpstan-type PastRow array{title: string, url: string, term: string, facts: string, words: string, fee: string, statement: int}
 * @phpstan-type MyPage array{
 *   kind: 'mine', notice: NoticeShown|null, lapsed: array{state: string, line: string, renew: string}|null,
 *   offers: list<OfferRow>, changed: list<ChangedRow>, fees: list<FeeRow>, gaps: list<GapRow>, places: list<PlaceRow>, waits: list<WaitRow>, prepared: list<PreparedRow>, next: NextDatesShown, past: list<PastRow>, leads: list<LeadRow>,
 *   catalog: string,
 * }
 */
final class MyMentoring {
	/**
	 * Arguments of its address: the calendar file of a group, and of one of its meetings alone.
	 */
	public const CALENDAR = 'mentoring_calendar';
	public const MEETING  = 'mentoring_meeting';

	/**
	 * What is over is shown as far back as this many rows.
	 */
	private const MOST_PAST = 20;

	public function __construct(
		private readonly GroupRepository $groups,
		private readonly GroupRecords $group_records,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly RegistrationFees $fees,
		private readonly GroupDetails $details,
		private readonly RegistrationActs $acts,
		private readonly RegistrationNotices $notices,
		private readonly PreparationRepository $preparations,
		private readonly PreparationView $preparing,
		private readonly NextDates $next,
		private readonly Companions $companions,
		private readonly LedGroups $led,
		private readonly PreMeetingRepository $pre_meetings,
		private readonly RegistrationLabels $labels,
		private readonly Members $members,
		private readonly Lapses $lapses,
		private readonly Capabilities $capabilities,
		private readonly Settings $settings,
		private readonly Blocks $blocks,
		private readonly Format $format,
		private readonly Clock $clock,
		private readonly PolicyRepository $policies,
		private readonly DateTimeZone $zone,
	) {}

	/**
	 * @param int    $program_id Program, 0 for all.
	 * @param string $done       What was just done, from the address; shown only when it is true.
	 * @param int    $in_group   The group it was done in.
	 * @return MyPage|array{kind: 'signed-out', sign_in: string, join: string}
	 */
	public function view( int $program_id, string $done, int $in_group, Actor $actor, ?FormAnswer $answer ): array {
		if ( ! $actor->is_signed_in() ) {
			return [
				'kind'    => 'signed-out',
				'sign_in' => $this->settings->sign_in_url( $this->blocks->here_in_full() ),
				'join'    => $this->settings->all()['links']['join'],
			];
		}
		$now   = $this->clock->now();
		$mine  = array_values( array_filter( $this->records->of( $this->registrations->of_person( $actor->id ), $actor ), static fn( RegistrationRecord $record ): bool => 0 === $program_id || $record->group->program_id === $program_id ) );
		$leads = array_values( array_filter( $this->groups->led_by( $actor->id ), static fn( Group $group ): bool => $group->is_led_by( $actor->id, $now ) && ( 0 === $program_id || $group->program_id === $program_id ) ) );
		$kept  = $this->preparations->of_person( $actor->id );
		$fees  = $this->fees->shown( array_map( static fn( RegistrationRecord $record ): int => $record->registration->id, $mine ) );
		$known = $this->known( $mine, [ ...$leads, ...$this->groups_of( $kept, $program_id ) ], $actor );
		$rosters = $this->led->rosters( $leads );
		$page  = [
			'kind'     => 'mine',
			'notice'   => $this->notice( $mine, $known, $done, $in_group, $answer, $actor, $now ),
			'lapsed'   => $this->lapsed( $mine, $actor, $now ),
			'offers'   => [],
			'changed'  => [],
			'fees'     => [],
			'gaps'     => $this->led->gaps( $rosters, $now ),
			'places'   => [],
			'waits'    => [],
			'prepared' => $this->prepared( $kept, $known, $actor, $now ),
			'next'     => $this->next->of( $this->going_to( $mine, $leads, $known, $now ), $actor, $now ),
			'past'     => [],
			'leads'    => $this->led->rows( $rosters, $known, $done, $in_group, $actor, $now ),
			'catalog'  => $this->settings->page_url( 'group_catalog' ),
		];
		$met = [] === $mine ? [] : $this->pre_meetings->of_registrations( array_map( static fn( RegistrationRecord $record ): int => $record->registration->id, $mine ) );
		foreach ( $mine as $record ) {
			$group = $known[ $record->group->id ] ?? null;
			if ( null === $group ) {
				continue;
			}
			$fee    = $fees[ $record->registration->id ] ?? null;
			$status = $record->registration->status( $now );
			if ( null !== $fee && in_array( $fee['state'], [ 'owed', 'kept' ], true ) ) {
				$page['fees'][] = [
					'part'  => 'kept' === $fee['state'] ? 'kept-fee' : 'fee',
					'title' => $group->group->title,
					'url'   => (string) get_permalink( $group->group->post_id ),
					'fee'   => $fee,
					'pay'   => $group->program->payment_note,
					'catalog' => $page['catalog'],
				];
			}
			$over   = null !== $group->group->last_meeting_at && $group->group->last_meeting_at < $now;
			if ( RegistrationStatus::Ended === $status || $over ) {
				$page['past'][] = $this->past( $record, $group, $fee, $actor, $now );
				continue;
			}
			if ( true === $record->changed_dates?->is_open() ) {
				$page['changed'][] = [
					'part'  => 'changed-dates',
					'title' => $group->group->title,
					'url'   => (string) get_permalink( $group->group->post_id ),
					'dates' => $this->acts->changed_dates( $record->registration, $record->changed_dates, $group->group ),
				];
			}
			$shown = $this->details->of( $group, $actor, $now, '' );
			match ( $status ) {
				RegistrationStatus::Offered => $page['offers'][] = [
					'group' => $shown,
					'offer' => $this->acts->offer( $record->registration, $group->group, $shown['meetings'], $shown['fee_words'], $record->gives_up, $answer, $now ),
				],
				RegistrationStatus::Confirmed => $page['places'][] = $this->place( $record, $group, $shown, $fee, $met[ $record->registration->id ] ?? null, $actor, $now ),
				RegistrationStatus::Waiting => $page['waits'][] = $this->wait( $record, $group, $shown, $now ),
			};
		}
		$page['past'] = array_slice( $page['past'], 0, self::MOST_PAST );
		return $page;
	}

	/**
	 * @param list<Preparation> $kept
	 * @return list<Group> The groups something is prepared for.
	 */
	private function groups_of( array $kept, int $program_id ): array {
		$groups = [] === $kept ? [] : $this->groups->find_many( array_map( static fn( Preparation $preparation ): int => $preparation->group_id, $kept ) );
		return array_values( array_filter( $groups, static fn( Group $group ): bool => 0 === $program_id || $group->program_id === $program_id ) );
	}

	/**
	 * @param list<RegistrationRecord> $mine
	 * @param list<Group>              $leads  Other groups to know, too.
	 * @return array<int, GroupRecord> By group id.
	 */
	private function known( array $mine, array $leads, Actor $actor ): array {
		$groups = [];
		foreach ( $leads as $group ) {
			$groups[ $group->id ] = $group;
		}
		foreach ( $mine as $record ) {
			$groups[ $record->group->id ] = $record->group;
		}
		$known = [];
		foreach ( $this->group_records->of( array_values( $groups ), $actor ) as $record ) {
			$known[ $record->group->id ] = $record;
		}
		return $known;
	}

	/**
	 * @param list<RegistrationRecord> $mine
	 * @param list<Group>              $leads
	 * @param array<int, GroupRecord>  $known
	 * @return list<GroupRecord> Groups the person has a place in or leads.
	 */
	private function going_to( array $mine, array $leads, array $known, DateTimeImmutable $now ): array {
		$places = array_filter( $mine, static fn( RegistrationRecord $record ): bool => RegistrationStatus::Confirmed === $record->registration->status( $now ) );
		$ids    = [ ...array_map( static fn( RegistrationRecord $record ): int => $record->group->id, $places ), ...array_map( static fn( Group $group ): int => $group->id, $leads ) ];
		return array_values( array_intersect_key( $known, array_flip( $ids ) ) );
	}

	/**
	 * @param list<RegistrationRecord> $mine
	 * @param array<int, GroupRecord>  $known
	 * @return NoticeShown|null
	 */
	private function notice( array $mine, array $known, string $done, int $in_group, ?FormAnswer $answer, Actor $actor, DateTimeImmutable $now ): ?array {
		if ( null !== $answer ) {
			return match ( true ) {
				null !== $answer->refused => $this->notices->refusal( $answer->refused, null ),
				[] !== $answer->errors => $this->notices->not_ticked( $answer ),
				default => $this->notices->problem( $answer ),
			};
		}
		if ( 'unprepared' === $done ) {
			$group = $this->groups->find( $in_group );
			return null === $group || ! $group->state->is_public() ? null : $this->notices->prepared( $done, isset( $known[ $in_group ] ) && null !== $this->preparations->find( $actor->id, $in_group ), $group->title );
		}
		foreach ( '' === $done ? [] : $mine as $record ) {
			if ( $record->group->id === $in_group ) {
				// The newest comes first.
				if ( 'can_come' === $done ) {
					return false === $record->changed_dates?->is_open() ? $this->notices->can_come( $record->group->title ) : null;
				}
				return $this->notices->done( $done, $record->registration, $record->group->title, $actor, $now );
			}
		}
		return null;
	}

	/**
	 * A membership that ended while something is still going on.
	 *
	 * @param list<RegistrationRecord> $mine
	 * @return array{state: string, line: string, renew: string}|null
	 */
	private function lapsed( array $mine, Actor $actor, DateTimeImmutable $now ): ?array {
		$states = array_map( static fn( RegistrationRecord $record ): RegistrationStatus => $record->registration->status( $now ), $mine );
		$waits  = in_array( RegistrationStatus::Waiting, $states, true );
		$places = in_array( RegistrationStatus::Confirmed, $states, true );
		$state  = $waits || $places ? $this->members->known( $actor->id ) : null;
		if ( null === $state || ! $state->has_lapsed() ) {
			return null;
		}
		$renew_by = $places ? $this->renew_by( $mine, (string) $state->lapsed_on, $now ) : null;
		$today    = $now->setTimezone( $this->zone )->format( 'Y-m-d' );
		$lines    = [
			...( null === $renew_by ? [] : [
				$renew_by < $today
					/* translators: %s: name of the mentoring administrator. */
					? sprintf( __( 'Please renew as soon as you can. Nobody loses a place automatically; %s would write first.', 'mentoring-program' ), $this->administrator() )
					/* translators: 1: date, 2: name of the mentoring administrator. */
					: sprintf( __( 'Please renew by %1$s. Nobody loses a place automatically; %2$s would write first.', 'mentoring-program' ), $this->format->date( $renew_by ), $this->administrator() ),
			] ),
			...( $waits ? [ __( 'While you wait, a place can only be offered to you once the membership is renewed.', 'mentoring-program' ) ] : [] ),
		];
		return [] === $lines ? null : [
			/* translators: %s: date. */
			'state' => sprintf( __( 'Your membership ended on %s', 'mentoring-program' ), $this->format->date( (string) $state->lapsed_on ) ),
			'line'  => implode( ' ', $lines ),
			'renew' => $this->settings->all()['links']['renew'],
		];
	}

	/**
	 * The first day by which a renewal is asked for; null where no place asks for it. A place that is kept longer can wait.
	 *
	 * @param list<RegistrationRecord> $mine
	 * @param string                   $ended_on Y-m-d, last day of the membership.
	 */
	private function renew_by( array $mine, string $ended_on, DateTimeImmutable $now ): ?string {
		$days = [];
		$kept = array_column( $this->lapses->of_person( $mine[0]->registration->person_id ?? 0 ), 'kept_until', 'registration_id' );
		foreach ( $mine as $record ) {
			$group = $record->group;
			$life  = RegistrationStatus::Confirmed === $record->registration->status( $now ) && ( null === $group->last_meeting_at || $group->last_meeting_at >= $now ) ? $this->policies->find( $record->registration->policy_id )?->life : null;
			$first = $group->first_meeting_at?->setTimezone( new DateTimeZone( $group->timezone ) )->format( 'Y-m-d' );
			if ( null !== $life && $life->asks_after( $ended_on, $first ) ) {
				$days[] = max( $life->renew_by( $ended_on ), $kept[ $record->registration->id ] ?? '' );
			}
		}
		return [] === $days ? null : min( $days );
	}

	/**
	 * @param GroupShown    $shown
	 * @param FeeShown|null $fee   Null: none, or not written yet.
	 * @return PlaceRow
	 */
	private function place( RegistrationRecord $record, GroupRecord $group, array $shown, ?array $fee, ?PreMeeting $met, Actor $actor, DateTimeImmutable $now ): array {
		$asked = $record->registration->leave_requested_at;
		return [
			'group'   => $shown,
			'others'  => $this->companions->words( $group, $actor, $now ),
			'statement' => self::statement( $record->registration, $group, $now ),
			/* translators: %s: date, time and time zone. */
			'leaving' => null === $asked ? '' : sprintf( __( 'You asked to leave on %s', 'mentoring-program' ), $this->format->moment( $asked, $group->group->timezone ) ),
			'fee'     => $fee,
			'pay'     => '' === $shown['fee_words'] ? '' : $group->program->payment_note,
			'contact' => $group->group->has_begun( $now ) ? '' : $group->program->contacts['questions'],
			'pre_meeting' => null === $met ? null : [
				'words'       => $this->met( $met, $shown['mentor'] ),
				'is_conflict' => PreMeetingOutcome::Conflict === $met->outcome,
			],
			'leave'   => null === $asked ? $this->acts->leave( $record->registration, $group->group, $shown['mentor'], $now ) : null,
		];
	}

	/**
	 * What a member reads of the talk before the group begins (A40).
	 */
	private function met( PreMeeting $met, string $mentor ): string {
		if ( PreMeetingOutcome::Fits === $met->outcome ) {
			/* translators: 1: first name of the mentor, 2: date. */
			return sprintf( __( 'You met %1$s on %2$s, and the group fits.', 'mentoring-program' ), $mentor, $this->format->date( $met->held_on ) );
		}
		/* translators: 1: first name of the mentor, 2: name of the mentoring administrator. */
		return sprintf( __( '%1$s noted that this group may not be the right one. %2$s will write to you.', 'mentoring-program' ), $mentor, $this->administrator() );
	}

	/**
	 * Who runs mentoring, by name.
	 */
	private function administrator(): string {
		$holders = $this->capabilities->holders( Capabilities::MANAGE );
		return [] === $holders ? __( 'the mentoring administrator', 'mentoring-program' ) : $holders[0]->display_name;
	}

	/**
	 * @param GroupShown $shown
	 * @return WaitRow
	 */
	private function wait( RegistrationRecord $record, GroupRecord $group, array $shown, DateTimeImmutable $now ): array {
		return [
			'group' => $shown,
			/* translators: 1: place in line, for example "5th", 2: date, time and time zone. */
			'state' => sprintf( __( '%1$s in line since %2$s', 'mentoring-program' ), $this->format->ordinal( (int) $record->position ), $this->format->moment( $record->registration->queued_at, $group->group->timezone ) ),
			'leave' => $this->acts->leave( $record->registration, $group->group, $shown['mentor'], $now ),
		];
	}

	/**
	 * What is kept and not sent. A group that takes nobody any more is left out: the next sweep deletes what was kept for it.
	 *
	 * @param list<Preparation>       $kept
	 * @param array<int, GroupRecord> $known
	 * @return list<PreparedRow>
	 */
	private function prepared( array $kept, array $known, Actor $actor, DateTimeImmutable $now ): array {
		$rows = [];
		foreach ( $kept as $preparation ) {
			$record = $known[ $preparation->group_id ] ?? null;
			if ( null === $record || ! $record->group->state->is_public() || null !== $record->places->mine || $record->is_closed( $now ) ) {
				continue;
			}
			$is_open  = TermState::Open === $record->term_state( $now );
			$opens_at = $record->term->opens_at;
			$rows[]   = [
				'group'  => $this->details->of( $record, $actor, $now, '' ),
				'state'  => match ( true ) {
					$is_open => __( 'Registration is open: one tick and one button', 'mentoring-program' ),
					null === $opens_at => __( 'Registration is not open yet', 'mentoring-program' ),
					/* translators: %s: date, time and time zone. */
					default => sprintf( __( 'Opens on %s', 'mentoring-program' ), $this->format->moment( $opens_at, $record->term->timezone ) ),
				},
				'mark'   => $is_open ? 'open' : 'wait',
				'delete' => $this->preparing->delete( $preparation->group_id ),
			];
		}
		return $rows;
	}

	/**
	 * @param FeeShown|null $fee
	 * @return PastRow
	 */
	private function past( RegistrationRecord $record, GroupRecord $group, ?array $fee, Actor $actor, DateTimeImmutable $now ): array {
		$ended = $record->registration->reason_ended( $now );
		$shown = $this->details->of( $group, $actor, $now, '' );
		return [
			'title' => $group->group->title,
			'url'   => (string) get_permalink( $group->group->post_id ),
			'term'  => $group->term->name,
			'facts' => implode( ', ', array_filter( [ $shown['span'], wp_sprintf( '%l', array_column( $shown['mentors'], 'name' ) ) ], static fn( string $fact ): bool => '' !== $fact ) ),
			'statement' => self::statement( $record->registration, $group, $now ),
			'fee'   => 'owed_back' === ( $fee['state'] ?? '' ) ? $fee['line'] : '',
			'words' => match ( true ) {
				null !== $ended => $this->labels->ended( $ended ),
				RegistrationStatus::Confirmed === $record->registration->status( $now ) => __( 'You took part', 'mentoring-program' ),
				default => __( 'No place became free', 'mentoring-program' ),
			},
		];
	}

	/**
	 * The registration a statement of attended hours can be made of, 0 for none: there was a place, and a meeting.
	 */
	private static function statement( Registration $registration, GroupRecord $group, DateTimeImmutable $now ): int {
		$ended = $registration->ended_at ?? $now;
		return null !== $registration->seated_at && $group->group->has_begun( $ended < $now ? $ended : $now ) ? $registration->id : 0;
	}
}
