<?php
/**
 * Reads the answers of a registration for somebody who may (check 18). The look is written down before anything is read.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\NotFound;

/**
 * @phpstan-import-type AgreedText from RegistrationSearch
 */
final class ReadAnswers {
	public function __construct(
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly RegistrationSearch $search,
		private readonly PolicyRepository $policies,
		private readonly AnswerWords $words,
		private readonly Audit $audit,
	) {}

	/**
	 * @return array{answers: array<string, string>, agreed: list<AgreedText>} Answers by question, in the wording that was answered.
	 * @throws NotFound When there is no such registration whose answers the actor may read.
	 */
	public function read( int $registration_id, Actor $actor ): array {
		$registration = $this->registrations->find( $registration_id ) ?? throw new NotFound();
		if ( ! $actor->reads_answers( $this->records->of_one( $registration, $actor )->group->program_id ) ) {
			throw new NotFound();
		}
		$this->audit->record( $actor, AuditAct::AnswersRead, 'registration', $registration->id, $registration->person_id );
		return [
			'answers' => $this->words->by_question( $this->policies->find( $registration->policy_id ), $this->registrations->answers_of( $registration->id ) ),
			'agreed'  => $this->search->agreed_to( $registration->id ),
		];
	}
}
