<?php
/**
 * What registrations know about people. Answers and what is prepared go when somebody asks; who held which place and what
 * they agreed to stays as long as the program keeps agreements.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Program\DataKind;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\PersonalData;
use MentoringProgram\Shared\PersonalRecord;

/**
 * @phpstan-import-type Exported from PersonalData
 */
final class RegistrationData implements PersonalData {
	/**
	 * Rule sets read so far, by id.
	 *
	 * @var array<int, Policy|null>
	 */
	private array $read = [];

	public function __construct(
		private readonly Database $database,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationSearch $search,
		private readonly PreparationRepository $preparations,
		private readonly PolicyRepository $policies,
		private readonly RegistrationLabels $labels,
		private readonly AnswerWords $words,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		$place  = 'kept: who held which place belongs to the agreements and the fee, as long as the program keeps agreements';
		$agreed = 'kept: what was agreed to, as long as the program keeps agreements';
		return [
			'registrations'       => [
				'id'                 => 'none',
				'group_id'           => $place,
				'person_id'          => $place,
				'person_name'        => $place,
				'policy_id'          => 'none',
				'queued_at'          => $place,
				'replaces_id'        => $place,
				'seated_at'          => $place,
				'agreed_at'          => $agreed,
				'leave_requested_at' => $place,
				'mentor_told'        => 'erased',
				'ended_at'           => $place,
				'ended_reason'       => $place,
				'request_key'        => 'none',
				'request_hash'       => 'erased',
				'active_group_key'   => 'none',
				'one_place'          => 'none',
				'past_standing'      => 'none',
			],
			'seats'               => array_fill_keys( [ 'id', 'group_id', 'seat_no', 'offer_seconds_left', 'withheld_at' ], 'none' ) + [
				'registration_id'  => $place,
				'offer_expires_at' => $place,
				'place_key'        => $place,
			],
			'registration_events' => [
				'id'              => 'none',
				'registration_id' => $place,
				'kind'            => $place,
				'at'              => $place,
				'actor_id'        => $place,
				'actor_name'      => $place,
				'details'         => 'none',
			],
			'pre_meetings'        => array_fill_keys( [ 'registration_id', 'held_on', 'outcome', 'noted_by', 'noted_by_name', 'noted_at' ], 'erased' ) + [ 'id' => 'none' ],
			'verifications'       => array_fill_keys( [ 'person_id', 'term_id', 'verified_by', 'verified_by_name', 'verified_at' ], 'erased' ),
			'answers'             => array_fill_keys( [ 'registration_id', 'document', 'created_at' ], 'erased' ),
			'acceptances'         => array_fill_keys( [ 'registration_id', 'person_id', 'text_id', 'accepted_at' ], $agreed ) + [ 'id' => 'none' ],
			'preparations'        => array_fill_keys( [ 'person_id', 'group_id', 'policy_id', 'answers', 'text_ids', 'dates_hash', 'kept_at' ], 'erased' ) + [ 'id' => 'none' ],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		foreach ( $this->registrations->of_person( $person_id ) as $registration ) {
			yield $this->place( $registration );
			$answers = $this->registrations->answers_of( $registration->id );
			if ( [] !== $answers ) {
				yield PersonalRecord::of( __( 'Answers you gave', 'mentoring-program' ), 'answers-' . $registration->id, $this->words->by_question( $this->policy( $registration->policy_id ), $answers ) );
			}
			foreach ( $this->search->agreed_to( $registration->id ) as $number => $text ) {
				yield PersonalRecord::of(
					__( 'What you agreed to', 'mentoring-program' ),
					"agreed-{$registration->id}-{$number}",
					[
						__( 'Promise', 'mentoring-program' ) => $text['promise'],
						__( 'Detail', 'mentoring-program' ) => $text['detail'],
						__( 'Agreed', 'mentoring-program' ) => PersonalRecord::moment( Moment::to_row( $text['accepted_at'] ) ),
					]
				);
			}
			foreach ( $this->registrations->events_of( $registration->id ) as $event ) {
				yield PersonalRecord::of(
					__( 'How your registrations came about', 'mentoring-program' ),
					'event-' . $event->id,
					[
						__( 'When', 'mentoring-program' ) => PersonalRecord::moment( Moment::to_row( $event->at ) ),
						__( 'What', 'mentoring-program' ) => $this->labels->happened( $event ),
						__( 'By', 'mentoring-program' )   => $event->actor_name,
					]
				);
			}
		}
		foreach ( $this->database->rows( 'SELECT p.id, p.held_on, p.outcome, p.noted_by_name, p.noted_at FROM {pre_meetings} p JOIN {registrations} r ON r.id = p.registration_id WHERE r.person_id = %d ORDER BY p.id', $person_id ) as $row ) {
			yield PersonalRecord::of(
				__( 'Talks before the first meeting', 'mentoring-program' ),
				'pre-meeting-' . $row['id'],
				[
					__( 'Held on', 'mentoring-program' ) => $row['held_on'],
					__( 'Outcome', 'mentoring-program' ) => $row['outcome'],
					__( 'Noted by', 'mentoring-program' ) => $row['noted_by_name'],
					__( 'Noted', 'mentoring-program' )   => PersonalRecord::moment( $row['noted_at'] ),
				]
			);
		}
		foreach ( $this->database->rows( 'SELECT v.term_id, v.verified_by_name, v.verified_at, t.name FROM {verifications} v LEFT JOIN {terms} t ON t.id = v.term_id WHERE v.person_id = %d ORDER BY v.term_id', $person_id ) as $row ) {
			yield PersonalRecord::of(
				__( 'Membership looked up by hand', 'mentoring-program' ),
				'verification-' . $row['term_id'],
				[
					__( 'Term', 'mentoring-program' ) => $row['name'],
					__( 'By', 'mentoring-program' )   => $row['verified_by_name'],
					__( 'When', 'mentoring-program' ) => PersonalRecord::moment( $row['verified_at'] ),
				]
			);
		}
		foreach ( $this->preparations->of_person( $person_id ) as $preparation ) {
			yield PersonalRecord::of(
				__( 'Prepared, not sent', 'mentoring-program' ),
				'preparation-' . $preparation->group_id,
				[
					__( 'Group', 'mentoring-program' ) => $this->title( $preparation->group_id ),
					__( 'Kept', 'mentoring-program' )  => PersonalRecord::moment( Moment::to_row( $preparation->kept_at ) ),
				] + $this->words->by_question( $this->policy( $preparation->policy_id ), $preparation->answers )
			);
		}
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		// A registration that is just being made holds its row until it is done: this waits for it and finds its answers.
		$erased  = $this->database->write( 'DELETE FROM {answers} WHERE registration_id IN ( SELECT id FROM {registrations} WHERE person_id = %d )', $person_id );
		$erased += $this->database->write( 'DELETE FROM {pre_meetings} WHERE registration_id IN ( SELECT id FROM {registrations} WHERE person_id = %d )', $person_id );
		$erased += $this->database->write( 'DELETE FROM {verifications} WHERE person_id = %d', $person_id );
		$erased += $this->database->write( "UPDATE {verifications} SET verified_by_name = '' WHERE verified_by = %d AND verified_by_name <> ''", $person_id );
		$erased += $this->database->write( 'DELETE FROM {preparations} WHERE person_id = %d', $person_id );
		$erased += $this->database->write( "UPDATE {registrations} SET mentor_told = '', request_hash = '' WHERE person_id = %d AND ( mentor_told <> '' OR request_hash <> '' )", $person_id );
		return [
			'erased' => $erased,
			'kept'   => $this->kept( $this->registrations->of_person( $person_id ) ),
		];
	}

	/**
	 * @return Exported
	 */
	private function place( Registration $registration ): array {
		return PersonalRecord::of(
			__( 'Registrations', 'mentoring-program' ),
			'registration-' . $registration->id,
			[
				__( 'Group', 'mentoring-program' )      => $this->title( $registration->group_id ),
				__( 'Your name there', 'mentoring-program' ) => $registration->person_name,
				__( 'Registered', 'mentoring-program' ) => PersonalRecord::moment( Moment::to_row( $registration->queued_at ) ),
				__( 'Place since', 'mentoring-program' ) => PersonalRecord::moment( Moment::to_row( $registration->seated_at ) ),
				__( 'Offered until', 'mentoring-program' ) => PersonalRecord::moment( Moment::to_row( $registration->offer_expires_at ) ),
				__( 'Asked to leave', 'mentoring-program' ) => PersonalRecord::moment( Moment::to_row( $registration->leave_requested_at ) ),
				__( 'Whether the mentor knows', 'mentoring-program' ) => $registration->mentor_told,
				__( 'Ended', 'mentoring-program' )      => PersonalRecord::moment( Moment::to_row( $registration->ended_at ) ),
				__( 'How it ended', 'mentoring-program' ) => null === $registration->ended_reason ? '' : $this->labels->ended( $registration->ended_reason ),
			]
		);
	}

	/**
	 * @param list<Registration> $registrations
	 * @return list<string>
	 */
	private function kept( array $registrations ): array {
		$kept   = [];
		$going  = array_filter( $registrations, static fn( Registration $registration ): bool => null === $registration->ended_at );
		$months = array_map( fn( Registration $registration ): ?int => $this->policy( $registration->policy_id )?->life->months_kept( DataKind::Agreements ), $registrations );
		if ( [] !== $registrations ) {
			$most   = max( [ 0, ...array_filter( $months, is_int( ... ) ) ] );
			$kept[] = in_array( null, $months, true )
				? __( 'Who held which place and what was agreed to is kept: the chapter may have to show it.', 'mentoring-program' )
				/* translators: %d: number of months. */
				: sprintf( _n( 'Who held which place and what was agreed to is kept for %d month after the last meeting of the group: the chapter may have to show it.', 'Who held which place and what was agreed to is kept for %d months after the last meeting of the group: the chapter may have to show it.', $most, 'mentoring-program' ), $most );
		}
		foreach ( $going as $registration ) {
			/* translators: %s: title of a group. */
			$kept[] = sprintf( __( 'A registration for “%s” still stands. Its answers are erased; to end it, withdraw it under Mentoring, Registrations.', 'mentoring-program' ), $this->title( $registration->group_id ) );
		}
		return $kept;
	}

	private function policy( int $id ): ?Policy {
		if ( ! array_key_exists( $id, $this->read ) ) {
			$this->read[ $id ] = $this->policies->find( $id );
		}
		return $this->read[ $id ];
	}

	private function title( int $group_id ): string {
		$row = $this->database->row( 'SELECT p.post_title AS title FROM {groups} g JOIN {posts} p ON p.ID = g.post_id WHERE g.id = %d', $group_id );
		return (string) ( $row['title'] ?? '' );
	}
}
