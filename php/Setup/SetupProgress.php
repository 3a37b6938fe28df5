<?php
/**
 * Reads off where each step of set-up stands. A step is done when what it is about is so, however it came to be: nothing
 * is ticked off by hand.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Membership\Adapters;
use MentoringProgram\Membership\RoleChoices;
use MentoringProgram\Program\Policy;
use MentoringProgram\Program\PolicyDay;
use MentoringProgram\Program\Program;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Program\Track;
use MentoringProgram\Shared\Settings;

final class SetupProgress {
	public function __construct(
		private readonly Settings $settings,
		private readonly ProgramRepository $programs,
		private readonly PolicyDay $day,
		private readonly Adapters $adapters,
		private readonly RoleChoices $choices,
		private readonly SetupPages $pages,
	) {}

	/**
	 * The program set-up is about, with its rules; null before there is one.
	 *
	 * @return array{0: Program, 1: Policy}|null
	 */
	public function program(): ?array {
		return $this->programs->with_policies( $this->day->today() )[0] ?? null;
	}

	/**
	 * Every step in order.
	 *
	 * @return list<array{key: string, state: 'open'|'done'|'skipped'}>
	 */
	public function steps(): array {
		$skipped = $this->settings->all()['steps'];
		$program = $this->program();
		return array_map(
			fn( SetupStep $step ): array => [
				'key'   => $step->value,
				'state' => match ( true ) {
					$this->is_done( $step, $program ) => 'done',
					in_array( $step->value, $skipped, true ) => 'skipped',
					default => 'open',
				},
			],
			SetupStep::cases()
		);
	}

	/**
	 * Passes over a step; it can be done later all the same.
	 */
	public function skip( SetupStep $step ): void {
		$this->settings->change( [ 'steps' => array_values( array_unique( [ ...$this->settings->all()['steps'], $step->value ] ) ) ] );
	}

	/**
	 * @param array{0: Program, 1: Policy}|null $program
	 */
	private function is_done( SetupStep $step, ?array $program ): bool {
		$confirmed = static fn( string $what ): bool => null !== $program && ! in_array( $what, $program[0]->unconfirmed(), true );
		return match ( $step ) {
			SetupStep::Program => null !== $program,
			SetupStep::Membership => $confirmed( 'members' ) && [] === $this->choices->why_not( $this->adapters->rule() ),
			SetupStep::Timezone => CityZone::is_city( wp_timezone_string() ),
			SetupStep::Tracks => null !== $program && [] === array_filter( $program[1]->tracks, static fn( Track $track ): bool => null === $track->fee ),
			SetupStep::People => null !== $program && $confirmed( 'administrators' ) && '' !== $program[0]->contacts['questions'],
			SetupStep::Agreements => $confirmed( 'agreements' ),
			SetupStep::Pages => ! in_array( null, array_column( $this->pages->all(), 'id' ), true ),
		};
	}
}
