<?php
/**
 * Kills the process of each deed before its writes (fault 6), or only its connection (fault 4): cron comes by, and what is
 * stored holds together; the person does it again, and it is done once. What holds in peace and what was killed are asked the
 * same questions.
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
	 * @param int  $skew            Seconds from the machine's clock to the chapter's.
	 * @param bool $has_connections The database is a server: there are connections to kill.
	 */
	public function __construct(
		private readonly Crew $crew,
		private readonly Deeds $deeds,
		private readonly Strikes $strikes,
		private readonly Tally $tally,
		private readonly int $skew,
		private readonly bool $has_connections,
	) {}

	public function run(): void {
		foreach ( $this->deeds->all() as $name => $deed ) {
			$facts = $this->begin( $deed );
			$told  = $this->play( $name, $facts );
			$wrong = [ ...$this->failure( $told ), ...$this->wrong( $deed->holds, $facts ), ...$this->wrong( $deed->done, $facts ) ];
			$strikes = $this->strikes->of( $told->statements );
			foreach ( $this->has_connections ? [ 'process', 'connection' ] : [ 'process' ] as $killed ) {
				foreach ( $strikes as $write ) {
					if ( [] !== $wrong ) {
						break;
					}
					$wrong = array_map( static fn( string $what ): string => "{$killed} killed before write {$write} of {$told->statements}: {$what}", $this->strike( $name, $deed, $write, $killed ) );
				}
				$this->tally->say( sprintf( '%s, the %s killed before %d of %d writes', $name, $killed, count( $strikes ), $told->statements ), $wrong );
			}
		}
	}

	/**
	 * @param 'process'|'connection' $killed What is killed; who lost the connection is told to try again, unless it was done.
	 * @return list<string>
	 */
	private function strike( string $name, Deed $deed, int $write, string $killed ): array {
		$facts = $this->begin( $deed );
		$first = 'process' === $killed ? $this->play( $name, $facts, dies: $write ) : $this->play( $name, $facts, kills: [ $write ] );
		$wrong = [ ...$this->failure( $first, 'process' === $killed ? 'died' : 'busy' ), ...$this->wrong( $deed->holds, $facts ) ];
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
	 * @param Facts     $facts Where it begins.
	 * @param list<int> $kills The connection is killed before these writes.
	 */
	private function play( string $name, array $facts, ?int $dies = null, array $kills = [] ): Result {
		$act  = new Act(
			kind: ActKind::Deed,
			word: $name,
			content: (string) json_encode( $facts, JSON_THROW_ON_ERROR ),
			skew: $this->skew,
			kills: $kills,
			dies: $dies
		);
		$told = $this->crew->race( [ $act ], 1 )[0];
		$cron = $this->crew->race( [ new Act( ActKind::Cron, skew: $this->skew ) ], 1 )[0];
		return 'done' === $cron->outcome ? $told : $cron;
	}

	/**
	 * @param string|null $also How it may have ended besides having been done.
	 * @return list<string>
	 */
	private function failure( Result $told, ?string $also = null ): array {
		return in_array( $told->outcome, [ 'done', $also ], true ) ? [] : [ $told->describe() ];
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
