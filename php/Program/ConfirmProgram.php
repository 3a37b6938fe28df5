<?php
/**
 * Records that a person read and confirmed a part of the set-up, without which no term opens.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;

final class ConfirmProgram {
	public function __construct(
		private readonly ProgramRepository $programs,
		private readonly PolicyRepository $policies,
		private readonly PolicyDay $day,
		private readonly Clock $clock,
	) {}

	/**
	 * @param string $what One of Program::MUST_CONFIRM.
	 * @throws InvalidInput                   When there is no such part.
	 * @throws Refused                        fees_missing: the agreements speak of a fee that is not set.
	 * @throws NotFound                       When there is no such program.
	 * @throws NotAllowed                     When the actor may not change it.
	 * @throws \MentoringProgram\Shared\Stale When somebody saved meanwhile.
	 */
	public function confirm( int $id, string $what, Actor $actor ): Program {
		if ( ! in_array( $what, Program::MUST_CONFIRM, true ) ) {
			throw new InvalidInput( [ new FieldError( 'what', 'invalid' ) ] );
		}
		$program = $this->programs->find( $id ) ?? throw new NotFound();
		if ( null !== ProgramRules::why_not_edit( $program, $actor ) ) {
			throw new NotAllowed();
		}
		$policy  = $this->policies->in_force( $id, $this->day->today() ) ?? throw new NotFound();
		if ( 'agreements' === $what && [] !== array_filter( $policy->tracks, static fn( Track $track ): bool => null === $track->fee ) ) {
			throw new Refused( ProgramReason::FeesMissing );
		}
		$this->programs->save(
			new Program(
				id: $id,
				preset: $program->preset,
				name: $program->name,
				chapter: $program->chapter,
				contacts: $program->contacts,
				payment_note: $program->payment_note,
				confirmations: [
					$what => [
						'at' => (string) Moment::to_rest( $this->clock->now() ),
						'by' => $actor->id,
					],
				] + $program->confirmations,
				version: $program->version,
			),
			$actor
		);
		return $this->programs->find( $id ) ?? throw new NotFound();
	}
}
