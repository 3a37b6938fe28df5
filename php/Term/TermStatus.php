<?php
/**
 * What a term shows of itself to everybody: its state in words, the moment that matters, its public message (A3, A4); and
 * what it will show from its next opening or closing on.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

use DateTimeImmutable;
use MentoringProgram\Program\Program;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Moment;

/**
 * @phpstan-type Told array{
 *   id: int, name: string, state: string, mark: 'open'|'wait'|'closed', sentence: string, when: string, message: string,
 *   opens_at: string|null, closes_at: string|null,
 * }
 * @phpstan-type Status array{
 *   id: int, name: string, state: string, mark: 'open'|'wait'|'closed', sentence: string, when: string, message: string,
 *   opens_at: string|null, closes_at: string|null, changes_at: string|null, then: array<string, mixed>|null,
 * }
 */
final class TermStatus {
	public function __construct(
		private readonly TermLabels $labels,
		private readonly Format $format,
	) {}

	/**
	 * The status of some terms of one program, in their order.
	 *
	 * @param list<Term> $terms Terms.
	 * @return list<Status>
	 */
	public function of( array $terms, Program $program, DateTimeImmutable $now ): array {
		return array_map(
			function ( Term $term ) use ( $program, $now ): array {
				$change = $term->changes_at( $now );
				return $this->told( $term, $program, $now ) + [
					'changes_at' => Moment::to_rest( $change ),
					'then'       => null === $change ? null : $this->told( $term, $program, $change ),
				];
			},
			$terms
		);
	}

	/**
	 * @return Told
	 */
	private function told( Term $term, Program $program, DateTimeImmutable $now ): array {
		$state = $term->state( $now, $program->may_open() );
		return [
			'id'        => $term->id,
			'name'      => $term->name,
			'state'     => $state->value,
			'mark'      => match ( $state ) {
				TermState::Open => 'open',
				TermState::ComingSoon => 'wait',
				default => 'closed',
			},
			'sentence'  => $this->labels->sentence( $state ),
			'when'      => $this->labels->when( $term, $state, $now ),
			'message'   => $term->message( $state ),
			'opens_at'  => null === $term->opens_at ? null : $this->format->machine( $term->opens_at, $term->timezone ),
			'closes_at' => null === $term->closes_at ? null : $this->format->machine( $term->closes_at, $term->timezone ),
		];
	}
}
