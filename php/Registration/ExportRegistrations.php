<?php
/**
 * The registrations of a term as a file: who, which group, where it stands, and what is known of the membership. Answers only
 * when they are asked for, and only for who reads them. Written down before the first line (check 14, check 18). Drawn in
 * batches, each by where the last one ended, so that memory and the time for a row stay the same however many there are
 * (P10).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use Generator;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Term\TermRepository;

final class ExportRegistrations {
	private const BATCH = 200;

	public function __construct(
		private readonly TermRepository $terms,
		private readonly RegistrationSearch $search,
		private readonly RegistrationRecords $records,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationLabels $labels,
		private readonly PolicyRepository $policies,
		private readonly AnswerWords $words,
		private readonly Audit $audit,
		private readonly Clock $clock,
	) {}

	/**
	 * @return array{name: string, head: list<string>, rows: \Closure(): Generator<list<string|int|float|null>>} Rows are drawn in batches, oldest first.
	 * @throws NotFound   When there is no such term.
	 * @throws NotAllowed When the actor does not run its program, or asks for answers and may not read them.
	 */
	public function export( int $term_id, bool $with_answers, Actor $actor ): array {
		$term = $this->terms->find( $term_id ) ?? throw new NotFound();
		if ( ! $actor->manages( $term->program_id ) || ( $with_answers && ! $actor->reads_answers( $term->program_id ) ) ) {
			throw new NotAllowed();
		}
		$this->audit->record( $actor, AuditAct::Exported, 'term', $term->id, 0, [ 'answers' => $with_answers ] );
		$head = [
			__( 'Name', 'mentoring-program' ),
			__( 'E-mail', 'mentoring-program' ),
			__( 'Group', 'mentoring-program' ),
			__( 'Track', 'mentoring-program' ),
			__( 'Status', 'mentoring-program' ),
			__( 'Registered (UTC)', 'mentoring-program' ),
			__( 'Place since (UTC)', 'mentoring-program' ),
			__( 'Ended (UTC)', 'mentoring-program' ),
			__( 'Membership', 'mentoring-program' ),
			__( 'Membership read (UTC)', 'mentoring-program' ),
			__( 'Verified by', 'mentoring-program' ),
			__( 'Verified (UTC)', 'mentoring-program' ),
		];
		$asked = $with_answers ? $this->questions( $term_id ) : [];
		return [
			'name' => sanitize_title( $term->name ) . '-registrations.csv',
			'head' => [ ...$head, ...array_values( $asked ) ],
			'rows' => fn(): Generator => $this->rows( $term_id, array_values( $asked ), $actor ),
		];
	}

	/**
	 * @param list<string> $questions Columns of answers, in their order.
	 * @return Generator<list<string|int|float|null>>
	 */
	private function rows( int $term_id, array $questions, Actor $actor ): Generator {
		$now      = $this->clock->now();
		$policies = [];
		$after    = 0;
		do {
			[ $found, $after ] = $this->search->of_term_after( $term_id, $after, self::BATCH );
			// Rule sets are few and never change.
			$policies += $this->policies->find_many( array_values( array_diff( array_unique( array_map( static fn( Registration $one ): int => $one->policy_id, $found ) ), array_keys( $policies ) ) ) );
			$given     = [] === $questions ? [] : $this->registrations->answers_of_many( array_map( static fn( Registration $one ): int => $one->id, $found ) );
			foreach ( $this->records->of( $found, $actor ) as $record ) {
				$one      = $record->registration;
				$standing = $record->standing;
				$policy   = $policies[ $one->policy_id ] ?? null;
				$answers  = [] === $questions ? [] : $this->words->by_question( $policy, $given[ $one->id ] ?? [] );
				yield [
					$record->person_name,
					$record->person_email,
					$record->group->title,
					$policy?->track( $record->group->track )->label ?? $record->group->track,
					$this->labels->status( $one->status( $now ), $one->reason_ended( $now ) ),
					Moment::to_row( $one->queued_at ),
					Moment::to_row( $one->seated_at ),
					Moment::to_row( $one->ended_at ),
					null === $standing ? '' : $this->labels->membership( $standing->state ),
					Moment::to_row( $standing?->read_at ),
					$standing->verified->by_name ?? '',
					Moment::to_row( $standing?->verified?->at ),
					...array_map( static fn( string $question ): string => $answers[ $question ] ?? '', $questions ),
				];
			}
		} while ( null !== $after );
	}

	/**
	 * Every question that judged somebody in this term, in the wordings they were asked in.
	 *
	 * @return array<string, string> By wording.
	 */
	private function questions( int $term_id ): array {
		$questions = [];
		foreach ( $this->search->policies_in( $term_id ) as $policy_id ) {
			foreach ( $this->policies->find( $policy_id )->questions ?? [] as $question ) {
				$questions[ $question->label ] = $question->label;
			}
		}
		return $questions;
	}
}
