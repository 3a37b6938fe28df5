<?php
/**
 * What messages about a registration say: facts of its group and of itself; never an answer somebody gave on the form. The
 * secret link of who has yet to agree is made here, when the letter is written, and stands nowhere else (check 16).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupMentor;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Program\Program;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Registration\AgreePage;
use MentoringProgram\Registration\CanComePage;
use MentoringProgram\Registration\Lapse;
use MentoringProgram\Registration\Lapses;
use MentoringProgram\Registration\MyMentoring;
use MentoringProgram\Registration\Offers;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RegistrationEvent;
use MentoringProgram\Registration\RegistrationRecord;
use MentoringProgram\Registration\RegistrationRecords;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Registration\RegistrationStatus;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\LinkPage;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Shared\Tokens;
use WP_User;

final class RegistrationMatter implements Matter {
	/**
	 * How long the link to answer works at least.
	 */
	private const LINK_WORKS_FOR = '+14 days';

	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly ProgramRepository $programs,
		private readonly Offers $offers,
		private readonly MeetingRepository $meetings,
		private readonly PolicyRepository $policies,
		private readonly MeetingLabels $meeting_labels,
		private readonly FeeFacts $fees,
		private readonly Lapses $lapses,
		private readonly Capabilities $capabilities,
		private readonly Tokens $tokens,
		private readonly Format $format,
		private readonly Settings $settings,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function facts( OutboxRow $row, WP_User $reader, DateTimeImmutable $now ): ?MessageFacts {
		$registration = $this->registrations->find( $row->registration_id );
		if ( null === $registration || ! MessageRules::is_still_true( $row->kind, $registration, $now ) ) {
			return null;
		}
		$record  = $this->records->of( [ $registration ] )[0] ?? null;
		$program = null === $record ? null : $this->programs->find( $record->group->program_id );
		$until   = $row->kind->starts_clock() ? $this->offers->would_expire( $registration->id ) : null;
		$lapse   = MessageKind::MembershipLapsed === $row->kind ? $this->lapse( $registration ) : null;
		if ( null === $record || null === $program || ( null === $until && $row->kind->starts_clock() ) || ( null === $lapse && MessageKind::MembershipLapsed === $row->kind ) ) {
			return null;
		}
		$values = $this->secret( $row->kind, $record, $reader->ID, $until, $now ) + ( null === $lapse ? [] : $this->lapsed( $lapse ) ) + $this->fees->of_registration( $registration->id ) + $this->values( $row->kind, $record, $this->event( $row ), $program, $reader->display_name, $until, $now );
		return new MessageFacts( $values, false !== is_email( $values['contact'] ) ? $values['contact'] : '', $until );
	}

	/**
	 * The membership that ended, while that is so.
	 */
	private function lapse( Registration $registration ): ?Lapse {
		foreach ( $this->lapses->of_person( $registration->person_id ) as $lapse ) {
			if ( $lapse->registration_id === $registration->id ) {
				return $lapse;
			}
		}
		return null;
	}

	/**
	 * @return array<string, string>
	 */
	private function lapsed( Lapse $lapse ): array {
		$holders = $this->capabilities->holders( Capabilities::MANAGE );
		return [
			'lapsed_on'     => $this->format->date( $lapse->ended_on ),
			'please_renew'  => $lapse->is_overdue( $this->lapses->today() )
				? __( 'Please renew as soon as you can.', 'mentoring-program' )
				/* translators: %s: date. */
				: sprintf( __( 'Please renew by %s.', 'mentoring-program' ), $this->format->date( $lapse->last_day() ) ),
			'renew'         => $this->settings->all()['links']['renew'],
			'administrator' => [] === $holders ? __( 'the mentoring administrator', 'mentoring-program' ) : MessageText::line( $holders[0]->display_name ),
		];
	}

	/**
	 * A link that acts without signing in, made when the letter is written: its secret stands nowhere else (check 16). Whether
	 * one can come has no end, so that link works as long as the group meets.
	 *
	 * @param DateTimeImmutable|null $until When an offer would end.
	 * @return array<string, string>
	 */
	private function secret( MessageKind $kind, RegistrationRecord $record, int $reader, ?DateTimeImmutable $until, DateTimeImmutable $now ): array {
		$id = $record->registration->id;
		if ( MessageKind::PlaceHeld === $kind && null !== $until ) {
			// A message that is written again has a new link; the old one was never handed over, or is asked to be replaced.
			$this->tokens->revoke( TokenPurpose::Agree, $id );
			return [ 'agree_link' => LinkPage::address( AgreePage::ARGUMENT, $this->tokens->make( TokenPurpose::Agree, $id, $reader, $until->modify( AgreePage::TELLS_FOR ) ) ) ];
		}
		if ( MessageKind::DatesChanged === $kind ) {
			$meets = max( $record->group->last_meeting_at ?? $now, $now->modify( self::LINK_WORKS_FOR ) );
			return [ 'can_come' => LinkPage::address( CanComePage::ARGUMENT, $this->tokens->make( TokenPurpose::CanCome, $id, $reader, $meets ) ) ];
		}
		return [];
	}

	/**
	 * Who registered the person: whom the first event names, also when the place came free much later.
	 */
	private function registered_by( int $registration_id ): string {
		$name = MessageText::line( $this->registrations->events_of( $registration_id )[0]->actor_name ?? '' );
		return '' === $name ? __( 'The mentoring administrator', 'mentoring-program' ) : $name;
	}

	private function event( OutboxRow $row ): ?RegistrationEvent {
		foreach ( $this->registrations->events_of( $row->registration_id ) as $event ) {
			if ( $event->id === $row->event_id ) {
				return $event;
			}
		}
		return null;
	}

	/**
	 * What stands for each placeholder.
	 *
	 * @param string                 $person Name of who reads it.
	 * @param DateTimeImmutable|null $until  End of the offer, UTC.
	 * @return array<string, string>
	 */
	private function values( MessageKind $kind, RegistrationRecord $record, ?RegistrationEvent $event, Program $program, string $person, ?DateTimeImmutable $until, DateTimeImmutable $now ): array {
		$group    = $record->group;
		$policy   = $this->policies->find( $record->registration->policy_id );
		$was      = (string) ( $event->details['was'] ?? '' );
		$planned  = array_values( array_filter( $this->meetings->of_hosts( 'group', [ $group->id ] )[ $group->id ] ?? [], static fn( Meeting $meeting ): bool => MeetingState::Planned === $meeting->state ) );
		$fee      = $this->fee( $group, $policy );
		$costs    = 0 < ( $policy?->track( $group->track )->fee ?? 0 );
		$has_way  = '' !== $group->location_private . $group->location_link;
		$mine     = $this->my_page();
		$gave_up  = $event->details['gave_up'] ?? null;
		$by       = $event->details[ RegistrationEvent::CHOOSE_BY ] ?? null;
		return array_map( trim( ... ), [
			'person'              => MessageText::line( $person ),
			'group'               => MessageText::line( $group->title ),
			'mentor'              => $this->mentors( $group, $now ),
			'when'                => $this->meeting_labels->rhythm( $planned ),
			'first_date'          => null === $group->first_meeting_at || $group->has_begun( $now ) ? '' : $this->format->moment( $group->first_meeting_at, $group->timezone ),
			'zone'                => $this->format->zone( $group->timezone ),
			'dates_before'        => $this->dates_of( $event, 'before' ),
			'dates_now'           => $this->dates_of( $event, 'now' ),
			'dates'               => implode( "\n", array_map( $this->date( ... ), $planned ) ),
			'where'               => implode( ', ', array_filter( [ MessageText::line( $group->location_public ), MessageText::line( $group->location_members ) ], static fn( string $line ): bool => '' !== $line ) ),
			'way_in'              => $has_way ? $mine : '',
			'fee'                 => $fee,
			'fee_owed'            => $costs && RegistrationStatus::Confirmed->value === $was ? $fee : '',
			'choose_by'           => is_string( $by ) ? $this->format->date( $by ) : '',
			'how_to_pay'          => $costs ? $program->payment_note : '',
			'position'            => null === $record->position ? '' : $this->format->ordinal( $record->position ),
			'hours'               => null === $policy ? '' : $this->hours( $policy->offer_hours ),
			'until'               => null === $until ? '' : $this->format->moment( $until, $group->timezone ),
			'gives_up'            => MessageText::line( $record->gives_up['group_title'] ?? '' ),
			'gave_up'             => is_int( $gave_up ) ? $this->title_of( $gave_up ) : '',
			'people'              => $this->people( (int) ( $event->details['people'] ?? 0 ) ),
			'what_ended'          => $this->what_ended( $was, RegistrationEvent::DATES_CHANGED === ( $event->details[ RegistrationEvent::BECAUSE ] ?? '' ) ),
			'participant'         => MessageText::line( $record->person_name ),
			'participant_address' => MessageText::line( $record->person_email ),
			'mentor_told'         => $this->mentor_told( $record->registration->mentor_told ),
			'my_mentoring'        => $mine,
			'registered_by'       => MessageKind::PlaceHeld === $kind ? $this->registered_by( $record->registration->id ) : '',
			'password'            => wp_lostpassword_url(),
			'calendar'            => [] === $planned ? '' : add_query_arg( MyMentoring::CALENDAR, $group->id, $mine ),
			'catalog'             => $this->settings->page_url( 'group_catalog' ),
			'group_url'           => (string) get_permalink( $group->post_id ),
			'registrations'       => admin_url( 'admin.php?page=mentoring-registrations&group=' . $group->id ),
			'contact'             => MessageText::line( $program->contacts['questions'] ),
			'chapter'             => MessageText::line( $program->chapter ),
		] );
	}

	private function mentors( Group $group, DateTimeImmutable $now ): string {
		$leading = array_filter( $group->mentors, static fn( GroupMentor $mentor ): bool => $mentor->leads_at( $now ) );
		return wp_sprintf( '%l', array_map( static fn( GroupMentor $mentor ): string => MessageText::line( $mentor->name ), array_values( $leading ) ) );
	}

	private function date( Meeting $meeting ): string {
		return $this->meeting_labels->line( $meeting->local_date, $meeting->start_time, $meeting->end_time );
	}

	/**
	 * Dates an event names, one on each line.
	 *
	 * @param 'before'|'now' $which Those that are gone, or those that are new.
	 */
	private function dates_of( ?RegistrationEvent $event, string $which ): string {
		return implode( "\n", $this->meeting_labels->lines( explode( "\n", (string) ( $event->details[ $which ] ?? '' ) ) ) );
	}

	private function fee( Group $group, ?Policy $policy ): string {
		$track = $policy?->track( $group->track );
		return null === $policy || null === $track ? '' : match ( $track->fee ) {
			null => '',
			0 => __( 'none', 'mentoring-program' ),
			default => trim( $this->format->money( $track->fee, $policy->currency ) . ' ' . $track->fee_note ),
		};
	}

	private function people( int $people ): string {
		/* translators: %s: number of people. */
		return 0 === $people ? '' : sprintf( _n( '%s person', '%s people', $people, 'mentoring-program' ), number_format_i18n( $people ) );
	}

	private function hours( int $hours ): string {
		/* translators: %s: number of hours. */
		return sprintf( _n( '%s hour', '%s hours', $hours, 'mentoring-program' ), number_format_i18n( $hours ) );
	}

	/**
	 * What became of what the person had.
	 */
	private function what_ended( string $was, bool $dates_changed ): string {
		if ( $dates_changed ) {
			return __( 'You no longer have a place in it. Because its dates were changed, it costs you no fee.', 'mentoring-program' );
		}
		return match ( RegistrationStatus::tryFrom( $was ) ) {
			RegistrationStatus::Confirmed => __( 'You no longer have a place in it.', 'mentoring-program' ),
			RegistrationStatus::Offered => __( 'The place offered to you goes to the next in line.', 'mentoring-program' ),
			RegistrationStatus::Waiting => __( 'You are no longer on its waiting list.', 'mentoring-program' ),
			RegistrationStatus::Ended, null => __( 'Nothing else changes.', 'mentoring-program' ),
		};
	}

	private function mentor_told( string $told ): string {
		return match ( $told ) {
			'yes' => __( 'The mentor knows already.', 'mentoring-program' ),
			'not_yet' => __( 'The mentor does not know yet.', 'mentoring-program' ),
			'tell' => __( 'The mentor does not know yet; you are asked to say so.', 'mentoring-program' ),
			default => '',
		};
	}

	private function title_of( int $registration_id ): string {
		$registration = $this->registrations->find( $registration_id );
		$record       = null === $registration ? null : $this->records->of( [ $registration ] )[0] ?? null;
		return null === $record ? '' : MessageText::line( $record->group->title );
	}

	private function my_page(): string {
		$page = $this->settings->page_url( 'my_mentoring' );
		return '' === $page ? home_url( '/' ) : $page;
	}
}
