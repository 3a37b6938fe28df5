<?php
/**
 * Who may do what with a registration, and why not.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Unit\Registration;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupMentor;
use MentoringProgram\Group\GroupState;
use MentoringProgram\Group\LocationKind;
use MentoringProgram\Group\MentorRole;
use MentoringProgram\Group\OwnPlace;
use MentoringProgram\Membership\MembershipState;
use MentoringProgram\Membership\Standing;
use MentoringProgram\Program\Agreement;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\Program;
use MentoringProgram\Program\Track;
use MentoringProgram\Registration\EndedReason;
use MentoringProgram\Registration\Registration;
use MentoringProgram\Registration\RegistrationGround;
use MentoringProgram\Registration\RegistrationReason;
use MentoringProgram\Registration\RegistrationRules;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Term\Term;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

final class RegistrationRulesTest extends TestCase {
	private const PERSON = 7;
	private const MENTOR = 40;

	private RegistrationRules $rules;

	protected function setUp(): void {
		$this->rules = new RegistrationRules();
	}

	/**
	 * A19: membership is verified; one that cannot be asked about is not a yes, and not a lapse either.
	 */
	#[DataProvider( 'standings' )]
	#[TestDox( 'A person who is $_dataName' )]
	public function test_standing_decides_who_may_ask( Actor $actor, ?MembershipState $state, ?RegistrationReason $refusal ): void {
		self::assertSame( $refusal, self::reason( $this->rules->standing( $actor, $state, self::program() ) ) );
	}

	/**
	 * @return array<string, array{Actor, MembershipState|null, RegistrationReason|null}>
	 */
	public static function standings(): array {
		return [
			'a current member may ask'                      => [ self::person(), new MembershipState( Standing::Current ), null ],
			'a member whose time has run out renews first'  => [ self::person(), new MembershipState( Standing::Lapsed, '2026-08-31' ), RegistrationReason::MembershipLapsed ],
			'no member joins first'                         => [ self::person(), new MembershipState( Standing::None ), RegistrationReason::NoMembership ],
			'nobody we can ask about tries again'           => [ self::person(), new MembershipState( Standing::Unknown ), RegistrationReason::MembershipUnknown ],
			'not signed in signs in first'                  => [ Actor::visitor(), null, RegistrationReason::NotSignedIn ],
			'not signed in is not helped by somebody else’s state' => [ Actor::visitor(), new MembershipState( Standing::Current ), RegistrationReason::NotSignedIn ],
		];
	}

	/**
	 * A19: the refusal carries what the sentence needs: when it ended, or which address was looked for.
	 */
	public function test_a_refusal_for_standing_says_what_we_know(): void {
		$lapsed = $this->rules->standing( self::person(), new MembershipState( Standing::Lapsed, '2026-08-31' ), self::program() );
		$none   = $this->rules->standing( self::person(), new MembershipState( Standing::None ), self::program() );

		self::assertSame( '2026-08-31', $lapsed?->facts['until'] );
		self::assertSame( 'adaeze@example.org', $none?->facts['email'] );
		self::assertSame( 'questions@example.org', $none->facts['contact'] );
	}

	/**
	 * A3, A4: the window opens and closes at its moment, exactly; a group closes at its first meeting when that is
	 * earlier; what is over for good is said first.
	 */
	#[DataProvider( 'moments' )]
	#[TestDox( 'The window: $_dataName' )]
	public function test_the_window( string $now, Term $term, Group $group, ?RegistrationReason $refusal, bool $confirmed = true ): void {
		self::assertSame( $refusal, self::reason( $this->rules->window( self::program( $confirmed ), $term, $group, self::track(), self::at( $now ) ) ) );
	}

	/**
	 * @return array<string, array{0: string, 1: Term, 2: Group, 3: RegistrationReason|null, 4?: bool}>
	 */
	public static function moments(): array {
		$term = self::term();
		return [
			'a second before opening'                     => [ '2026-08-15 15:59:59', $term, self::group(), RegistrationReason::NotOpenYet ],
			'the second of opening'                       => [ '2026-08-15 16:00:00', $term, self::group(), null ],
			'the last second'                             => [ '2026-09-18 06:59:59', $term, self::group(), null ],
			'the second of closing'                       => [ '2026-09-18 07:00:00', $term, self::group(), RegistrationReason::RegistrationClosed ],
			'no opening day set'                          => [ '2026-09-01 12:00:00', self::term( opens_at: null ), self::group(), RegistrationReason::NotOpenYet ],
			'a group that meets before the term closes, a second before it meets' => [ '2026-09-10 00:59:59', $term, self::group( first: '2026-09-10 01:00:00' ), null ],
			'a group that meets before the term closes, as it meets' => [ '2026-09-10 01:00:00', $term, self::group( first: '2026-09-10 01:00:00' ), RegistrationReason::GroupBegun ],
			'a group that began after the term had closed' => [ '2026-10-20 12:00:00', $term, self::group(), RegistrationReason::RegistrationClosed ],
			'a term without a closing moment, until the group meets' => [ '2026-10-07 00:59:59', self::term( closes_at: null ), self::group(), null ],
			'a term without a closing moment, as the group meets' => [ '2026-10-07 01:00:00', self::term( closes_at: null ), self::group(), RegistrationReason::GroupBegun ],
			'a group without meetings in a term that is over' => [ '2027-07-01 12:00:00', self::term( closes_at: null ), self::group( first: null ), RegistrationReason::RegistrationClosed ],
			'the set-up is not confirmed'                 => [ '2026-09-01 12:00:00', $term, self::group(), RegistrationReason::NotReady, false ],
			'the set-up is not confirmed, and all is over' => [ '2026-09-30 12:00:00', $term, self::group(), RegistrationReason::RegistrationClosed, false ],
			'a draft'                                     => [ '2026-09-01 12:00:00', $term, self::group( GroupState::Draft ), RegistrationReason::GroupNotOpen ],
			'a cancelled group'                           => [ '2026-09-01 12:00:00', $term, self::group( GroupState::Cancelled ), RegistrationReason::GroupCancelled ],
			'a cancelled group, long after'               => [ '2027-09-01 12:00:00', $term, self::group( GroupState::Cancelled ), RegistrationReason::GroupCancelled ],
			'an archived group'                           => [ '2026-09-01 12:00:00', $term, self::group( GroupState::Archived ), RegistrationReason::RegistrationClosed ],
			'a group on hold'                             => [ '2026-09-01 12:00:00', $term, self::group( GroupState::OnHold ), RegistrationReason::GroupOnHold ],
			'a group on hold, after closing'              => [ '2026-09-30 12:00:00', $term, self::group( GroupState::OnHold ), RegistrationReason::RegistrationClosed ],
		];
	}

	/**
	 * A4: the refusal names the moment, so that nobody has to guess.
	 */
	public function test_a_refusal_for_time_names_the_moment(): void {
		$early = $this->rules->window( self::program(), self::term(), self::group(), self::track(), self::at( '2026-08-01 12:00:00' ) );
		$late  = $this->rules->window( self::program(), self::term(), self::group(), self::track(), self::at( '2026-09-30 12:00:00' ) );
		$begun = $this->rules->window( self::program(), self::term( closes_at: null ), self::group(), self::track(), self::at( '2026-10-30 12:00:00' ) );

		self::assertSame( '2026-08-15T16:00:00Z', $early?->facts['opens_at'] );
		self::assertSame( '2026-09-18T07:00:00Z', $late?->facts['closed_at'] );
		self::assertSame( '2026-10-07T01:00:00Z', $begun?->facts['began_at'] );
		self::assertSame( 'America/Vancouver', $early->facts['timezone'] );
	}

	/**
	 * A2: a group whose track the rule set of the day no longer has cannot be registered for.
	 */
	public function test_a_group_of_an_unknown_track_is_not_ready(): void {
		self::assertSame( RegistrationReason::NotReady, self::reason( $this->rules->window( self::program(), self::term(), self::group(), null, self::at( '2026-09-01 12:00:00' ) ) ) );
	}

	/**
	 * A26: somebody with a place, an offer or a wait is told so, and a mentor cannot take part in their own group.
	 */
	#[DataProvider( 'possessions' )]
	#[TestDox( 'Somebody $_dataName' )]
	public function test_what_somebody_has_already( Actor $actor, ?OwnPlace $mine, ?RegistrationReason $refusal ): void {
		self::assertSame( $refusal, self::reason( $this->rules->has_already( self::group(), $mine, $actor, self::at( '2026-09-01 12:00:00' ) ) ) );
	}

	/**
	 * @return array<string, array{Actor, OwnPlace|null, RegistrationReason|null}>
	 */
	public static function possessions(): array {
		return [
			'with nothing may go on'                => [ self::person(), self::mine(), null ],
			'with a place has one already'          => [ self::person(), self::mine( 'confirmed' ), RegistrationReason::AlreadyRegistered ],
			'with an offer has one already'         => [ self::person(), self::mine( 'offered' ), RegistrationReason::AlreadyRegistered ],
			'who waits waits already'               => [ self::person(), self::mine( 'waiting' ), RegistrationReason::AlreadyRegistered ],
			'who leads the group'                   => [ new Actor( self::MENTOR ), self::mine(), RegistrationReason::LeadsThisGroup ],
			'who led the group until last week may take part' => [ new Actor( self::MENTOR + 1 ), self::mine(), null ],
			'who is not signed in has nothing'      => [ Actor::visitor(), self::mine(), null ],
		];
	}

	/**
	 * A request is judged by who asks, then when, then what they have; a reader is told first what is theirs, then what
	 * nobody can change: nobody is sent to renew for a group that is closed.
	 */
	public function test_a_request_and_a_reader_hear_the_reasons_in_different_order(): void {
		$lapsed = new MembershipState( Standing::Lapsed );
		$closed = self::at( '2026-09-30 12:00:00' );

		self::assertSame( RegistrationReason::MembershipLapsed, self::reason( $this->rules->register( self::ground(), self::mine( 'waiting' ), self::person(), $lapsed, $closed ) ) );
		self::assertSame( RegistrationReason::RegistrationClosed, self::reason( $this->rules->show( self::ground(), self::mine(), self::person(), $lapsed, $closed ) ) );
		self::assertSame( RegistrationReason::RegistrationClosed, self::reason( $this->rules->show( self::ground(), self::mine(), Actor::visitor(), null, $closed ) ) );
		self::assertSame( RegistrationReason::AlreadyRegistered, self::reason( $this->rules->show( self::ground(), self::mine( 'confirmed' ), self::person(), $lapsed, $closed ) ) );
	}

	/**
	 * A member in good standing may ask while the window is open. How many places are left is no part of it: they may wait (A17).
	 */
	public function test_a_member_may_ask_while_the_window_is_open(): void {
		$now = self::at( '2026-09-01 12:00:00' );

		self::assertNull( $this->rules->register( self::ground(), null, self::person(), new MembershipState( Standing::Current ), $now ) );
		self::assertNull( $this->rules->show( self::ground(), null, self::person(), new MembershipState( Standing::Current ), $now ) );
	}

	/**
	 * A27 to A35: each text is accepted by itself, in the wording of today; A29: a short group asks for one less.
	 *
	 * @param list<int>    $ticked Ids sent.
	 * @param list<string> $errors Field and code of each error.
	 */
	#[DataProvider( 'ticks' )]
	#[TestDox( 'Ticks: $_dataName' )]
	public function test_agreements_are_accepted_one_by_one( bool $is_long, array $ticked, array $errors ): void {
		$found = $this->rules->agreement_errors( self::policy(), self::track( $is_long ), $ticked );

		self::assertSame( $errors, array_map( static fn( FieldError $error ): string => $error->field . ' ' . $error->code, $found ) );
	}

	/**
	 * @return array<string, array{bool, list<int>, list<string>}>
	 */
	public static function ticks(): array {
		return [
			'all three of a long group'              => [ true, [ 11, 12, 13 ], [] ],
			'in any order'                           => [ true, [ 13, 11, 12 ], [] ],
			'the two of a short group'               => [ false, [ 11, 13 ], [] ],
			'none'                                   => [ true, [], [ 'agreements.every_meeting not_accepted', 'agreements.whole_duration not_accepted', 'agreements.no_refund not_accepted' ] ],
			'one forgotten'                          => [ true, [ 11, 12 ], [ 'agreements.no_refund not_accepted' ] ],
			'the promise of a long group in a short one' => [ false, [ 11, 12, 13 ], [ 'agreements unknown' ] ],
			'the wording of last year'               => [ true, [ 11, 12, 9 ], [ 'agreements.no_refund not_accepted', 'agreements unknown' ] ],
			'one sent twice'                         => [ true, [ 11, 11, 12, 13 ], [ 'agreements invalid' ] ],
		];
	}

	/**
	 * A26, A49: what the person may do with their own registration, by its status.
	 *
	 * @param array{accept: RegistrationReason|null, decline: RegistrationReason|null, leave: RegistrationReason|null} $refusals
	 */
	#[DataProvider( 'own_registrations' )]
	#[TestDox( 'The person whose registration $_dataName' )]
	public function test_what_a_person_may_do_with_their_own( Registration $registration, array $refusals ): void {
		$now = self::at( '2026-09-01 12:00:00' );

		self::assertSame(
			$refusals,
			[
				'accept'  => self::reason( $this->rules->accept( $registration, self::person(), $now ) ),
				'decline' => self::reason( $this->rules->decline( $registration, self::person(), $now ) ),
				'leave'   => self::reason( $this->rules->leave( $registration, self::person(), $now ) ),
			]
		);
	}

	/**
	 * @return array<string, array{Registration, array{accept: RegistrationReason|null, decline: RegistrationReason|null, leave: RegistrationReason|null}}>
	 */
	public static function own_registrations(): array {
		return [
			'waits'                    => [ self::registration(), self::refusals( RegistrationReason::NotOffered, RegistrationReason::NotOffered, null ) ],
			'is offered, clock not running' => [ self::registration( seat: 3 ), self::refusals( null, null, null ) ],
			'is offered until tonight' => [ self::registration( seat: 3, expires: '2026-09-01 20:00:00' ), self::refusals( null, null, null ) ],
			'was offered until this second' => [ self::registration( seat: 3, expires: '2026-09-01 12:00:00' ), self::refusals( RegistrationReason::OfferExpired, RegistrationReason::OfferExpired, RegistrationReason::OfferExpired ) ],
			'has a place'              => [ self::registration( seat: 3, seated: true ), self::refusals( RegistrationReason::NotOffered, RegistrationReason::NotOffered, null ) ],
			'asked to leave'           => [ self::registration( seat: 3, seated: true, leaving: true ), self::refusals( RegistrationReason::NotOffered, RegistrationReason::NotOffered, RegistrationReason::LeavePending ) ],
			'has left'                 => [ self::registration( ended: EndedReason::Left ), self::refusals( RegistrationReason::AlreadyEnded, RegistrationReason::AlreadyEnded, RegistrationReason::AlreadyEnded ) ],
			'let the offer run out'    => [ self::registration( ended: EndedReason::OfferExpired ), self::refusals( RegistrationReason::OfferExpired, RegistrationReason::OfferExpired, RegistrationReason::OfferExpired ) ],
		];
	}

	/**
	 * "Who can do what": an administrator takes out and grants leaving; they do not accept for somebody, and nobody takes
	 * themselves out.
	 */
	public function test_only_who_runs_the_program_decides_about_others(): void {
		$now     = self::at( '2026-09-01 12:00:00' );
		$manager = new Actor( 2, 'Tove', manages: true );
		$leaving = self::registration( seat: 3, seated: true, leaving: true );

		self::assertNull( $this->rules->withdraw( self::registration(), self::group(), $manager, $now ) );
		self::assertNull( $this->rules->confirm_leave( $leaving, self::group(), $manager, $now ) );
		self::assertSame( RegistrationReason::NotLeaving, self::reason( $this->rules->confirm_leave( self::registration(), self::group(), $manager, $now ) ) );
		self::assertSame( RegistrationReason::AlreadyEnded, self::reason( $this->rules->withdraw( self::registration( ended: EndedReason::Left ), self::group(), $manager, $now ) ) );
		self::assertSame( RegistrationReason::NotYours, self::reason( $this->rules->accept( self::registration( seat: 3 ), $manager, $now ) ) );
		self::assertSame( RegistrationReason::NotYours, self::reason( $this->rules->leave( self::registration(), $manager, $now ) ) );
		self::assertSame( RegistrationReason::ManagersOnly, self::reason( $this->rules->withdraw( self::registration(), self::group(), self::person(), $now ) ) );
		self::assertSame( RegistrationReason::ManagersOnly, self::reason( $this->rules->confirm_leave( $leaving, self::group(), new Actor( self::MENTOR ), $now ) ) );
	}

	/**
	 * A3, A19: preparing is judged as registering is, but only before the opening.
	 */
	#[DataProvider( 'preparing' )]
	#[TestDox( 'Preparing: $_dataName' )]
	public function test_preparing_is_for_the_time_before_the_opening( string $now, RegistrationGround $ground, ?MembershipState $state, ?RegistrationReason $refusal ): void {
		self::assertSame( $refusal, self::reason( $this->rules->prepare( $ground, self::mine(), self::person(), $state, self::at( $now ) ) ) );
	}

	/**
	 * @return array<string, array{string, RegistrationGround, MembershipState|null, RegistrationReason|null}>
	 */
	public static function preparing(): array {
		$current = new MembershipState( Standing::Current );
		$ground  = static fn( Term $term, Group $group, bool $confirmed = true ): RegistrationGround => new RegistrationGround( self::program( $confirmed ), self::policy(), $term, $group );
		return [
			'a second before opening'        => [ '2026-08-15 15:59:59', self::ground(), $current, null ],
			'no opening day set'             => [ '2026-08-15 15:59:59', $ground( self::term( opens_at: null ), self::group() ), $current, null ],
			'the second of opening'          => [ '2026-08-15 16:00:00', self::ground(), $current, RegistrationReason::OpenAlready ],
			'the second of closing'          => [ '2026-09-18 07:00:00', self::ground(), $current, RegistrationReason::RegistrationClosed ],
			'a program that may not open yet' => [ '2026-08-15 15:59:59', $ground( self::term(), self::group(), false ), $current, RegistrationReason::NotReady ],
			'a membership that has ended'    => [ '2026-08-15 15:59:59', self::ground(), new MembershipState( Standing::Lapsed ), RegistrationReason::MembershipLapsed ],
			'a membership nobody can tell'   => [ '2026-08-15 15:59:59', self::ground(), new MembershipState( Standing::Unknown ), RegistrationReason::MembershipUnknown ],
			'nobody signed in'               => [ '2026-08-15 15:59:59', self::ground(), null, RegistrationReason::NotSignedIn ],
		];
	}

	private static function reason( ?Refused $refusal ): ?RegistrationReason {
		$reason = $refusal?->reason;
		return $reason instanceof RegistrationReason ? $reason : null;
	}

	/**
	 * @return array{accept: RegistrationReason|null, decline: RegistrationReason|null, leave: RegistrationReason|null}
	 */
	private static function refusals( ?RegistrationReason $accept, ?RegistrationReason $decline, ?RegistrationReason $leave ): array {
		return [
			'accept'  => $accept,
			'decline' => $decline,
			'leave'   => $leave,
		];
	}

	private static function at( string $moment ): DateTimeImmutable {
		return new DateTimeImmutable( $moment, new DateTimeZone( 'UTC' ) );
	}

	private static function person(): Actor {
		return new Actor( self::PERSON, 'Adaeze Nwosu', 'adaeze@example.org' );
	}

	private static function ground(): RegistrationGround {
		return new RegistrationGround( self::program(), self::policy(), self::term(), self::group() );
	}

	private static function program( bool $confirmed = true ): Program {
		$when = [
			'at' => '2026-07-01 12:00:00',
			'by' => 2,
		];
		return new Program(
			id: 1,
			preset: 'groups_by_term',
			name: 'Mentoring groups',
			chapter: 'Cascade',
			contacts: [
				'questions' => 'questions@example.org',
				'concerns'  => 'concerns@example.org',
			],
			payment_note: '',
			confirmations: $confirmed ? array_fill_keys( Program::MUST_CONFIRM, $when ) : [],
			version: 1,
		);
	}

	private static function policy(): Policy {
		return new Policy(
			id: 5,
			program_id: 1,
			effective_from: '2026-07-01',
			currency: 'CAD',
			tracks: [ self::track() ],
			minimum: 4,
			capacity: 8,
			places_per_term: 1,
			waits_per_term: 3,
			offer_hours: 48,
			questions: [],
			eligibility: [],
			agreements: [
				new Agreement( 'every_meeting', 11, 'I plan to come to every meeting.', '', false ),
				new Agreement( 'whole_duration', 12, 'I will stay for the whole group.', '', true ),
				new Agreement( 'no_refund', 13, 'The fee is not returned if I leave early.', '', false ),
			],
		);
	}

	private static function track( bool $is_long = true ): Track {
		return new Track( 'full_year', 'Full year', 'for the full year', $is_long, 15000 );
	}

	private static function term( ?string $opens_at = '2026-08-15 16:00:00', ?string $closes_at = '2026-09-18 07:00:00' ): Term {
		return new Term(
			id: 3,
			program_id: 1,
			name: 'Fall 2026',
			starts_on: '2026-09-08',
			ends_on: '2027-06-30',
			opens_at: null === $opens_at ? null : self::at( $opens_at ),
			closes_at: null === $closes_at ? null : self::at( $closes_at ),
			timezone: 'America/Vancouver',
			message_soon: '',
			message_open: '',
			message_closed: '',
			version: 1,
		);
	}

	private static function group( GroupState $state = GroupState::Published, ?string $first = '2026-10-07 01:00:00' ): Group {
		return new Group(
			id: 9,
			post_id: 90,
			program_id: 1,
			term_id: 3,
			title: 'The first hours with a new client',
			track: 'full_year',
			minimum: 4,
			capacity: 8,
			summary: '',
			topics: [],
			readings: [],
			state: $state,
			on_hold_until: null,
			location_kind: LocationKind::Online,
			location_public: '',
			location_members: '',
			location_private: '',
			location_link: '',
			timezone: 'America/Vancouver',
			first_meeting_at: null === $first ? null : self::at( $first ),
			last_meeting_at: null,
			mentors: [
				new GroupMentor( self::MENTOR, 'Naoko', MentorRole::Mentor, self::at( '2026-07-01 00:00:00' ), null ),
				new GroupMentor( self::MENTOR + 1, 'Tomasz', MentorRole::CoMentor, self::at( '2026-07-01 00:00:00' ), self::at( '2026-08-25 00:00:00' ) ),
			],
			version: 1,
		);
	}

	/**
	 * @param 'confirmed'|'offered'|'waiting'|null $status
	 */
	private static function mine( ?string $status = null ): ?OwnPlace {
		return null === $status ? null : new OwnPlace( 77, $status );
	}

	private static function registration( ?int $seat = null, bool $seated = false, ?string $expires = null, bool $leaving = false, ?EndedReason $ended = null ): Registration {
		return new Registration(
			id: 77,
			group_id: 9,
			person_id: self::PERSON,
			person_name: 'Adaeze Nwosu',
			policy_id: 5,
			queued_at: self::at( '2026-08-31 17:12:00' ),
			replaces_id: null,
			seated_at: $seated ? self::at( '2026-08-31 17:12:00' ) : null,
			agreed_at: self::at( '2026-08-31 17:12:00' ),
			leave_requested_at: $leaving ? self::at( '2026-08-31 18:00:00' ) : null,
			mentor_told: '',
			ended_at: null === $ended ? null : self::at( '2026-08-31 19:00:00' ),
			ended_reason: $ended,
			seat_id: $seat,
			offer_expires_at: null === $expires ? null : self::at( $expires ),
		);
	}
}
