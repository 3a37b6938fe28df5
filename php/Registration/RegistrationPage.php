<?php
/**
 * What the registration form block shows to one person: which group, its details, and then the form or what stands in its
 * place. Asks the rules; prints nothing and writes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use DateTimeImmutable;
use MentoringProgram\Group\Group;
use MentoringProgram\Group\GroupPage;
use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Group\GroupRecords;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Membership\Members;
use MentoringProgram\Program\Program;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Term\Term;
use MentoringProgram\Term\TermStage;
use MentoringProgram\Term\TermState;
use MentoringProgram\Term\TermStatus;

/**
 * @phpstan-import-type GroupShown from GroupDetails
 * @phpstan-import-type FormShown from RegistrationFormView
 * @phpstan-import-type Panel from RegistrationPanels
 * @phpstan-import-type OfferShown from RegistrationActs
 * @phpstan-import-type LeaveShown from RegistrationActs
 * @phpstan-import-type NoticeShown from RegistrationNotices
 * @phpstan-import-type Stop from RegistrationNotices
 * @phpstan-import-type PreparedShown from PreparationView
 * @phpstan-import-type Status from TermStatus
 *
 * @phpstan-type OneGroup array{
 *   kind: 'group', own_page: bool, catalog: string, description: string, group: GroupShown, notice: NoticeShown|null, opens: string|null,
 *   panel: Panel|null, form: FormShown|null, prepared: PreparedShown|null, elsewhere: string,
 *   stopped: Stop|null, offer: OfferShown|null, leave: LeaveShown|null, closes: string, retry: list<array{name: string, value: string}>, kept: bool,
 * }
 * @phpstan-type Choice array{kind: 'choose', missing: bool, terms: list<array{name: string, groups: list<GroupShown>}>, statuses: list<Status>}
 */
final class RegistrationPage {
	/**
	 * What somebody may do with what they typed into the form.
	 */
	private const FORM_ACTS = [ 'register', 'prepare', 'change' ];

	public function __construct(
		private readonly GroupRepository $groups,
		private readonly GroupRecords $records,
		private readonly GroupPage $pages,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $mine,
		private readonly RegistrationRules $rules,
		private readonly GroupDetails $details,
		private readonly RegistrationFormView $form,
		private readonly RegistrationPanels $panels,
		private readonly RegistrationActs $acts,
		private readonly RegistrationNotices $notices,
		private readonly PreparationRecords $preparations,
		private readonly PreparationView $preparing,
		private readonly TermStatus $status,
		private readonly Members $members,
		private readonly Settings $settings,
		private readonly Clock $clock,
	) {}

	/**
	 * @param array{program: int, term: int, group: int} $wanted  What the block was set to, 0 for "by itself".
	 * @param int                                        $post_id Post the block stands on, 0 in a template's preview.
	 * @param string                                     $asked   Group asked for in the address, '' for none.
	 * @param string                                     $done    What was just done, from the address; never believed by itself.
	 * @param bool                                       $preview Whether the editor asks: nothing personal then.
	 * @return array{kind: 'group'|'choose', ...} OneGroup or Choice.
	 */
	public function view( array $wanted, int $post_id, string $asked, string $done, Actor $actor, ?FormAnswer $answer, bool $preview ): array {
		$now   = $this->clock->now();
		$group = $this->group_of_page( $post_id );
		$own   = null !== $group;
		$group = $group ?? $this->group_asked_for( $wanted['group'], $answer, $asked );
		if ( null === $group && $preview && 0 === $post_id ) {
			$group = ( $this->choices( $wanted, $actor, $now )[0]['records'][0] ?? null )?->group;
		}
		if ( null === $group || ! ( $group->state->is_public() || $actor->manages( $group->program_id ) ) ) {
			return $this->choose( $wanted, $actor, $now, '' !== $asked || null !== $answer );
		}
		$record = $this->records->of( [ $group ], $actor )[0] ?? null;
		if ( null === $record ) {
			return $this->choose( $wanted, $actor, $now, true );
		}
		return $this->page( $record, $own, $actor, $done, $answer, $preview, $now );
	}

	private function group_of_page( int $post_id ): ?Group {
		return GroupPostType::NAME === get_post_type( $post_id ) ? $this->groups->find_by_post( $post_id ) : null;
	}

	private function group_asked_for( int $set, ?FormAnswer $answer, string $asked ): ?Group {
		$id = match ( true ) {
			$set > 0 => $set,
			null !== $answer && $answer->post->group_id > 0 => $answer->post->group_id,
			ctype_digit( $asked ) => (int) $asked,
			default => 0,
		};
		return $id > 0 ? $this->groups->find( $id ) : null;
	}

	/**
	 * @return OneGroup
	 */
	private function page( GroupRecord $record, bool $own, Actor $actor, string $done, ?FormAnswer $answer, bool $preview, DateTimeImmutable $now ): array {
		$standing = $actor->is_signed_in() ? $this->members->state( $actor->id ) : null;
		$ground   = new RegistrationGround( $record->program, $record->policy, $record->term, $record->group );
		$refused  = $preview ? null : $this->rules->show( $ground, $record->places->mine, $actor, $standing, $now );
		$group    = $this->details->of( $record, $actor, $now );
		$page     = [
			'kind'      => 'group',
			'own_page'  => $own,
			'catalog'   => $own ? $this->settings->page_url( 'group_catalog' ) : '',
			'description' => $this->pages->description( $record->group->post_id ),
			'group'     => $group,
			'notice'    => $this->notices->of( $record, $done, $answer, $this->last_of( $record->group, $actor ), $actor, $now ),
			'opens'     => RegistrationReason::NotOpenYet === $refused?->reason ? Moment::to_rest( $record->changes_at ) : null,
			'panel'     => null,
			'form'      => null,
			'prepared'  => null,
			'elsewhere' => '',
			'stopped'   => null,
			'offer'     => null,
			'leave'     => null,
			'closes'    => null === $refused || RegistrationReason::NotSignedIn === $refused->reason ? $this->notices->closes( $record ) : '',
			'retry'     => [],
			'kept'      => false,
		];
		if ( RegistrationReason::AlreadyRegistered === $refused?->reason ) {
			return $this->with_mine( $page, $record, $actor, $answer, $now );
		}
		$prepares = RegistrationReason::NotOpenYet === $refused?->reason && null === $this->rules->prepare( $ground, $record->places->mine, $actor, $standing, $now );
		if ( null !== $refused ) {
			$page['panel'] = $this->panels->of( $refused, $record, $actor );
			if ( ! $prepares && ! $this->keeps_the_form( $refused, $actor, $answer ) ) {
				return $page;
			}
		}
		$kept = $actor->is_signed_in() && ! $preview ? $this->preparations->beside( $record, $actor->id ) : null;
		$stop = $this->stop_of( $answer );
		if ( null !== $stop && null !== $answer ) {
			$page['stopped'] = $this->notices->stopped( $stop );
			$page['retry']   = $this->notices->retry( $answer );
			$page['kept']    = null !== $kept;
			return $page;
		}
		$typed = in_array( $answer?->post->act, self::FORM_ACTS, true ) ? $answer : null;
		if ( null !== $kept && null === $typed ) {
			$typed = $this->preparing->filled( $record, $kept );
		}
		if ( $prepares ) {
			$page['prepared'] = $this->preparing->before_opening( $record, $kept, $page['panel']['state'] ?? '' );
		} elseif ( null !== $kept ) {
			$page['prepared'] = $this->preparing->at_opening( $record, $kept );
		}
		$page['notice']  ??= $this->notices->prepared( $done, null !== $kept, $record->group->title );
		$page['form']      = $this->form->of( $record, $actor, $standing, $group['meetings'], $typed, RegistrationReason::NotOpenYet === $refused?->reason );
		$page['elsewhere'] = $prepares ? '' : $this->elsewhere( $record, $actor, $now );
		return $page;
	}

	/**
	 * Somebody whose sign-in ended while they were filling in the form keeps what they typed.
	 */
	private function keeps_the_form( Refused $refused, Actor $actor, ?FormAnswer $answer ): bool {
		return ! $actor->is_signed_in() && in_array( $refused->reason, [ RegistrationReason::NotSignedIn, RegistrationReason::NotOpenYet ], true ) && in_array( $answer?->post->act, self::FORM_ACTS, true );
	}

	private function stop_of( ?FormAnswer $answer ): ?Refused {
		$refused = $answer?->refused;
		return in_array( $refused?->reason, [ RegistrationReason::NotEligible, RegistrationReason::TalkFirst ], true ) ? $refused : null;
	}

	/**
	 * @param OneGroup $page
	 * @return OneGroup
	 */
	private function with_mine( array $page, GroupRecord $record, Actor $actor, ?FormAnswer $answer, DateTimeImmutable $now ): array {
		$registration = null === $record->places->mine ? null : $this->registrations->find( $record->places->mine->registration );
		if ( null === $registration || $registration->person_id !== $actor->id ) {
			return $page;
		}
		$beside = $this->mine->of_one( $registration, $actor );
		$group  = $page['group'];
		$status = $registration->status( $now );
		$page['panel'] = $this->panels->mine( $registration, $record, $beside->position, $group['mentor'], $group['fee_words'], $now );
		$page['offer'] = RegistrationStatus::Offered === $status ? $this->acts->offer( $registration, $record->group, $group['meetings'], $group['fee_words'], $beside->gives_up, $answer, $now ) : null;
		$page['leave'] = RegistrationStatus::Waiting === $status ? $this->acts->leave( $registration, $record->group, $group['mentor'], $now ) : null;
		return $page;
	}

	/**
	 * A place the person holds in another group of the term, where the program allows one (A26): they may wait, and take one
	 * in exchange for the other.
	 */
	private function elsewhere( GroupRecord $record, Actor $actor, DateTimeImmutable $now ): string {
		if ( ! $actor->is_signed_in() || 1 !== $record->policy->places_per_term ) {
			return '';
		}
		foreach ( $this->mine->of( $this->registrations->of_person( $actor->id ) ) as $other ) {
			if ( RegistrationStatus::Confirmed === $other->registration->status( $now ) && $other->group->term_id === $record->group->term_id && $other->group->id !== $record->group->id ) {
				return $other->group->title;
			}
		}
		return '';
	}

	/**
	 * The person's latest registration in the group, ended ones too.
	 */
	private function last_of( Group $group, Actor $actor ): ?Registration {
		foreach ( $actor->is_signed_in() ? $this->registrations->of_person( $actor->id ) : [] as $registration ) {
			if ( $registration->group_id === $group->id ) {
				return $registration;
			}
		}
		return null;
	}

	/**
	 * The question before the form: which group.
	 *
	 * @param array{program: int, term: int, group: int} $wanted  What the block was set to.
	 * @param bool                                       $missing Whether a group was asked for that is not there.
	 * @return Choice
	 */
	private function choose( array $wanted, Actor $actor, DateTimeImmutable $now, bool $missing ): array {
		$terms    = [];
		$statuses = [];
		foreach ( $this->choices( $wanted, $actor, $now ) as $choice ) {
			$terms[] = [
				'name'   => $choice['term']->name,
				'groups' => array_map( fn( GroupRecord $record ): array => $this->details->of( $record, $actor, $now, '' ), $choice['records'] ),
			];
		}
		if ( [] === $terms ) {
			foreach ( $this->terms( $wanted, $now, false ) as [ $program, $term ] ) {
				array_push( $statuses, ...$this->status->of( [ $term ], $program, $now ) );
			}
		}
		return [
			'kind'     => 'choose',
			'missing'  => $missing,
			'terms'    => $terms,
			'statuses' => $statuses,
		];
	}

	/**
	 * Groups of the terms that are open.
	 *
	 * @param array{program: int, term: int, group: int} $wanted What the block was set to.
	 * @return list<array{term: Term, records: list<GroupRecord>}>
	 */
	private function choices( array $wanted, Actor $actor, DateTimeImmutable $now ): array {
		$choices = [];
		foreach ( $this->terms( $wanted, $now, true ) as [ , $term ] ) {
			$records = array_values(
				array_filter(
					$this->records->of( $this->groups->of_terms( [ $term->id ], false ), $actor ),
					static fn( GroupRecord $record ): bool => ! $record->is_closed( $now )
				)
			);
			if ( [] !== $records ) {
				$choices[] = [
					'term'    => $term,
					'records' => $records,
				];
			}
		}
		return $choices;
	}

	/**
	 * @param array{program: int, term: int, group: int} $wanted What the block was set to.
	 * @param bool                                       $open   Only those that are open; else those that are not over.
	 * @return list<array{Program, Term}>
	 */
	private function terms( array $wanted, DateTimeImmutable $now, bool $open ): array {
		$context = $this->records->context();
		$found   = [];
		foreach ( $context->terms as $term ) {
			$program = $context->programs[ $term->program_id ];
			$state   = $term->state( $now, $program->may_open() );
			$fits    = ( 0 === $wanted['program'] || $program->id === $wanted['program'] ) && ( 0 === $wanted['term'] ? $term->is_listed() : $term->id === $wanted['term'] && TermStage::Draft !== $term->stage );
			if ( $fits && ( $open ? TermState::Open === $state : TermState::Ended !== $state ) ) {
				$found[] = [ $program, $term ];
			}
		}
		return $found;
	}
}
