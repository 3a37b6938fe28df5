<?php
/**
 * Kills the process of each deed before its writes (fault 6): cron comes by, and what is stored holds together; the
 * person does it again, and it is done once. What holds in peace and what was killed are asked the same questions.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

/**
 * @phpstan-import-type Facts from Deed
 */
final class Kills {
	/**
	 * @param int $skew Seconds from the machine's clock to the chapter's.
	 */
	public function __construct(
		private readonly Crew $crew,
		private readonly Deeds $deeds,
		private readonly Strikes $strikes,
		private readonly Tally $tally,
		private readonly int $skew,
	) {}

	public function run(): void {
		foreach ( $this->deeds->all() as $name => $deed ) {
			$facts = $this->begin( $deed );
			$told  = $this->play( $name, $facts );
			$wrong = [ ...$this->failure( $told ), ...$this->wrong( $deed->holds, $facts ), ...$this->wrong( $deed->done, $facts ) ];
			$strikes = $this->strikes->of( $told->statements );
			foreach ( $strikes as $write ) {
				if ( [] !== $wrong ) {
					break;
				}
				$wrong = array_map( static fn( string $what ): string => "killed before write {$write} of {$told->statements}: {$what}", $this->strike( $name, $deed, $write ) );
			}
			$this->tally->say( sprintf( '%s, the process killed before %d of %d writes', $name, count( $strikes ), $told->statements ), $wrong );
		}
	}

	/**
	 * @return list<string>
	 */
	private function strike( string $name, Deed $deed, int $write ): array {
		$facts = $this->begin( $deed );
		$first = $this->play( $name, $facts, $write );
		$wrong = [ ...$this->failure( $first ), ...$this->wrong( $deed->holds, $facts ) ];
		if ( [] !== $wrong ) {
			return [ ...$wrong, 'and nobody had done it again' ];
		}
		return [ ...$this->failure( $this->play( $name, $facts ) ), ...$this->wrong( $deed->holds, $facts ), ...$this->wrong( $deed->done, $facts ) ];
	}

	/**
	 * @return Facts
	 */
	private function begin( Deed $deed ): array {
		wp_cache_flush();
		return ( $deed->begin )();
	}

	/**
	 * The deed in one process, then cron in another.
	 *
	 * @param Facts $facts Where it begins.
	 */
	private function play( string $name, array $facts, ?int $dies = null ): Result {
		$act  = new Act(
			kind: ActKind::Deed,
			word: $name,
			content: (string) json_encode( $facts, JSON_THROW_ON_ERROR ),
			skew: $this->skew,
			dies: $dies
		);
		$told = $this->crew->race( [ $act ], 1 )[0];
		$cron = $this->crew->race( [ new Act( ActKind::Cron, skew: $this->skew ) ], 1 )[0];
		return 'done' === $cron->outcome ? $told : $cron;
	}

	/**
	 * @return list<string>
	 */
	private function failure( Result $told ): array {
		return in_array( $told->outcome, [ 'done', 'died' ], true ) ? [] : [ $told->describe() ];
	}

	/**
	 * @param \Closure( Facts ): list<string|null> $asked What is asked.
	 * @param Facts                                $facts Where it began.
	 * @return list<string>
	 */
	private function wrong( \Closure $asked, array $facts ): array {
		wp_cache_flush();
		return array_values( array_filter( $asked( $facts ), is_string( ... ) ) );
	}
}
