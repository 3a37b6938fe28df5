<?php
/**
 * Fills the demo chapter through the same use cases people use: program, terms, groups, registrations. So whatever is
 * seen in the demo can happen on a real site.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Demo;

use DateTimeImmutable;
use MentoringProgram\Fee\FeeAccounts;
use MentoringProgram\Fee\FeeEntry;
use MentoringProgram\Fee\FeeIntent;
use MentoringProgram\Fee\FeeKind;
use MentoringProgram\Fee\FeeMethod;
use MentoringProgram\Fee\RecordCameBack;
use MentoringProgram\Fee\RecordPayment;
use MentoringProgram\Fee\WriteFees;
use MentoringProgram\Group\ConfirmGroup;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\SaveGroup;
use MentoringProgram\Program\ConfirmProgram;
use MentoringProgram\Program\CreateProgram;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyDay;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Program\Presets\GroupsByTerm;
use MentoringProgram\Program\Program;
use MentoringProgram\Program\SaveProgram;
use MentoringProgram\Registration\LeaveGroup;
use MentoringProgram\Registration\RegisterForGroup;
use MentoringProgram\Registration\RegistrationIntent;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Term\SaveTerm;
use MentoringProgram\Term\Term;

/**
 * @phpstan-import-type Plan from GroupPlans
 */
final class DemoChapter {
	public function __construct(
		private readonly CreateProgram $create_program,
		private readonly SaveProgram $save_program,
		private readonly ConfirmProgram $confirm_program,
		private readonly PolicyRepository $policies,
		private readonly PolicyDay $day,
		private readonly SaveTerm $save_term,
		private readonly SaveGroup $save_group,
		private readonly ConfirmGroup $confirm_group,
		private readonly RegisterForGroup $register,
		private readonly LeaveGroup $leave,
		private readonly WriteFees $fees,
		private readonly FeeAccounts $accounts,
		private readonly RecordPayment $pay,
		private readonly RecordCameBack $come_back,
		private readonly Actors $actors,
	) {}

	/**
	 * Makes the program of the demo, with fees, confirmed.
	 */
	public function program(): Program {
		$program = $this->create_program->create( GroupsByTerm::KEY, 'Mentoring groups', Cast::CHAPTER, Actor::system() );
		$tracks  = array_map(
			static fn( array $track ): array => [ 'fee' => $track['is_long'] ? 15_000 : 9_000 ] + $track,
			PolicyDocument::of( $this->policy( $program ) )['tracks']
		);
		$program = $this->save_program->save(
			$program->id,
			[
				'contacts'     => [
					'questions' => 'mentoring@cascade.example',
					'concerns'  => 'concerns@cascade.example',
				],
				'payment_note' => 'By e-transfer to treasurer@cascade.example, or by cheque to Cascade Counselling Collective. Please put your name and the group in the message.',
				'tracks'       => $tracks,
				'version'      => $program->version,
			],
			Actor::system()
		);
		foreach ( Program::MUST_CONFIRM as $what ) {
			$program = $this->confirm_program->confirm( $program->id, $what, Actor::system() );
		}
		return $program;
	}

	/**
	 * Makes the term that is open, and the one that is coming soon.
	 *
	 * @return array{open: Term, next: Term}
	 */
	public function terms( Program $program, DemoDates $dates ): array {
		$make = fn( DateTimeImmutable $starts, int $opens_in, int $closes_in ): Term => $this->save_term->add(
			[
				'program'        => $program->id,
				'name'           => DemoDates::season( $starts ),
				'starts_on'      => $starts->format( 'Y-m-d' ),
				'ends_on'        => $starts->modify( '+38 weeks' )->format( 'Y-m-d' ),
				'opens_on'       => $dates->wall( $opens_in, '09:00' ),
				'closes_on'      => $dates->wall( $closes_in, '23:59' ),
				'message_soon'   => 'Mentors and times are new each term. Places do not carry over: if you are in a ten-week group and want to go on, you choose and register again.',
				'message_open'   => 'Four to eight colleagues, one experienced mentor, and the same people all the way through. Mentors give their time; the fee pays for rooms and administration.',
				'message_closed' => 'The groups are under way. Registration for the next term is announced here and in the members’ letter.',
			],
			Actor::system()
		);
		$until_next = (int) $dates->open_starts->diff( $dates->next_starts )->days;
		return [
			'open' => $make( $dates->open_starts, -10, 24 ),
			'next' => $make( $dates->next_starts, 60, 60 + max( 30, min( 90, $until_next ) ) ),
		];
	}

	/**
	 * Makes the groups of a term.
	 *
	 * @param array<string, Plan> $plans    Plans by key.
	 * @param array<string, int>  $mentors  Accounts by login.
	 * @param string              $timezone IANA zone.
	 * @return array<string, Group> By key of the plan.
	 */
	public function groups( array $plans, Term $term, array $mentors, string $timezone ): array {
		$starts = new DateTimeImmutable( $term->starts_on );
		return array_map(
			fn( array $plan ): Group => $this->confirmed( $this->save_group->create(
				[
					'title'            => $plan['title'],
					'description'      => self::paragraphs( $plan['description'] ),
					'term'             => $term->id,
					'track'            => $plan['track'],
					'minimum'          => $plan['minimum'],
					'capacity'         => $plan['capacity'],
					'summary'          => $plan['summary'],
					'topics'           => $plan['topics'],
					'readings'         => $plan['readings'],
					'state'            => 'published',
					'location_kind'    => $plan['kind'],
					'location_public'  => $plan['public'],
					'location_members' => $plan['members'],
					'location_private' => $plan['private'],
					'location_link'    => $plan['link'],
					'timezone'         => $timezone,
					'meetings'         => DemoDates::meetings( $starts, $plan['weekday'], $plan['start'], $plan['end'], $plan['every'], $plan['times'] ),
					'mentors'          => [
						[
							'id'   => $mentors[ $plan['mentor'] ],
							'role' => 'mentor',
						],
					],
				],
				Actor::system()
			) ),
			$plans
		);
	}

	/**
	 * Its mentors have said on the phone that they lead it.
	 */
	private function confirmed( Group $group ): Group {
		foreach ( $group->mentors as $mentor ) {
			$group = $this->confirm_group->by_phone( $group->id, $mentor->user_id, $this->day->today(), Actor::system() );
		}
		return $group;
	}

	/**
	 * Registers one person for one group, agreeing to everything and to wait.
	 *
	 * @param array<string, string> $answers Answers by question.
	 * @return int The registration.
	 */
	public function register( int $person_id, Group $group, array $answers ): int {
		$policy = $this->policies->in_force( $group->program_id, $this->day->today() ) ?? throw new \LogicException( 'The demo has no rules.' );
		$track  = $policy->track( $group->track ) ?? throw new \LogicException( 'The demo has no such track.' );
		return $this->register->register(
			new RegistrationIntent(
				group_id: $group->id,
				answers: $answers,
				text_ids: array_map( static fn( $agreement ): int => $agreement->text_id, $policy->agreements_for( $track ) ),
				attends_all_dates: true,
				accept_waiting: true,
				request_key: bin2hex( random_bytes( 16 ) ),
			),
			$this->actors->of( $person_id )
		)->registration->id;
	}

	/**
	 * Somebody leaves before the first meeting, so that the first in line is offered the place.
	 */
	public function leave( int $registration_id, int $person_id ): void {
		$this->leave->leave( $registration_id, '', $this->actors->of( $person_id ) );
	}

	/**
	 * Some fees are paid by check or transfer; one check comes back.
	 *
	 * @param list<int> $registrations In the order the money arrived; the check of the last one comes back.
	 */
	public function payments( array $registrations, int $treasurer ): void {
		// Fees are written at the end of a request; here money arrives in the same one.
		$this->fees->write_collected();
		$actor = $this->actors->of( $treasurer );
		foreach ( $registrations as $number => $registration ) {
			$account = $this->pay->record(
				$registration,
				new FeeIntent(
					amount: $this->accounts->of( $registration, $actor )->balance->owed(),
					on_date: $this->day->today(),
					request_key: bin2hex( random_bytes( 16 ) ),
					method: 1 === $number ? FeeMethod::Transfer : FeeMethod::Check,
					reference: 1 === $number ? '' : (string) ( 2207 + $number ),
				),
				$actor
			);
			$payments = array_filter( $account->entries, static fn( FeeEntry $entry ): bool => FeeKind::Payment === $entry->kind );
			$last     = end( $payments );
			if ( false !== $last && count( $registrations ) - 1 === $number ) {
				$this->come_back->record( $registration, $last->id, $this->day->today(), false, $actor );
			}
		}
	}

	/**
	 * What somebody answers.
	 *
	 * @param array<string, string> $differs What differs from most.
	 * @return array<string, string>
	 */
	public static function answers( string $practice_start, array $differs = [] ): array {
		return $differs + [
			'sees_clients'        => 'yes',
			'coursework_finished' => 'yes',
			'practice_start'      => $practice_start,
			'intern'              => 'no',
		];
	}

	private function policy( Program $program ): Policy {
		return $this->policies->in_force( $program->id, $this->day->today() ) ?? throw new \LogicException( 'The demo has no rules.' );
	}

	private static function paragraphs( string $text ): string {
		return implode(
			"\n\n",
			array_map(
				static fn( string $paragraph ): string => "<!-- wp:paragraph -->\n<p>" . esc_html( $paragraph ) . "</p>\n<!-- /wp:paragraph -->",
				explode( "\n\n", $text )
			)
		);
	}
}
