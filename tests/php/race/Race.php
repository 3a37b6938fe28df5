<?php
/**
 * Runs the rounds on one database and says what held. Owns the order of the suite; a broken round is
 * printed with its acts, its answers and its rows.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use Closure;

final class Race {
	private const CONTROL_ROUNDS = 400;
	private const CONTROL_STORMS = 20;

	private int $round = 0;

	private int $busy = 0;

	public function __construct(
		private readonly Crew $crew,
		private readonly Rounds $rounds,
		private readonly Invariants $invariants,
		private readonly Naive $naive,
		private readonly Connection $connection,
		private readonly Tally $tally,
		private readonly int $seed,
	) {}

	/**
	 * The whole suite: faults 1, 2, 4, 5, 7, 8, 9, 10 and 26 (fault 4 and fault 5 are the strikes before each statement, the one
	 * between COMMIT and its check included).
	 *
	 * @param int $effort Rounds of each short kind.
	 */
	public function run( int $effort ): void {
		mt_srand( $this->seed );
		$this->storms();
		foreach ( $this->rounds->short() as $name => $make ) {
			$this->test( $name, $effort, $make );
		}
		$this->test( 'rounds nobody thought of', 4 * $effort, fn(): Round => $this->rounds->any( 0, false ) );
		$this->control_of_the_queue( 2 * $effort );
		$this->control_of_the_money( 2 * $effort );
		$this->control_of_moves( 2 * $effort );
		$this->limits();
		if ( ! $this->connection->is_sqlite() ) {
			foreach ( $this->rounds->single() as $name => $make ) {
				$this->strike( "{$name}, the connection killed before each statement", $make, static fn( Act $act, int $statement ): Act => $act->with_kills( [ $statement ] ) );
			}
			$this->test( 'rounds nobody thought of, with connections killed', 6 * $effort, fn(): Round => $this->rounds->any( 80, true ) );
		}
		foreach ( $this->rounds->single() as $name => $make ) {
			$this->strike( "{$name}, the process killed before each statement", $make, static fn( Act $act, int $statement ): Act => $act->with_death( $statement ) );
		}
		$this->test( 'rounds nobody thought of, with processes killed', 2 * $effort, fn(): Round => $this->rounds->any( 50, false ) );
		$this->statements();
		printf( "  %d rounds, %d processes killed, \"busy\" answered %d times\n", $this->round, $this->crew->died, $this->busy );
	}

	private function storms(): void {
		$oversold = 0;
		for ( $try = 1; $try <= 3 || ( 0 === $oversold && $try <= self::CONTROL_STORMS ); $try++ ) {
			$this->naive->clear();
			$this->crew->race( array_map( static fn( int $person ): Act => new Act( ActKind::NaiveCount, person: $person, number: 20 ), range( 1, 320 ) ), $this->seed );
			$oversold = max( $oversold, $this->naive->sold() - 20 );
		}
		$this->tally->say( "control: count, then insert, sells {$oversold} places too many", $oversold > 0 ? [] : [ 'the control did not oversell: this suite has not raced' ] );
		$this->test( '320 people press the button for 20 places', 2, fn(): Round => $this->rounds->storm( true ) );
		$this->test( '320 people who will not wait press the button for 20 places', 1, fn(): Round => $this->rounds->storm( false ) );
	}

	/**
	 * Goes on until it went wrong: how often that happens is the machine's affair, that it does is the point.
	 */
	private function control_of_the_queue( int $rounds ): void {
		$doubles = 0;
		$round   = 0;
		while ( $round < $rounds || ( 0 === $doubles && $round < self::CONTROL_ROUNDS ) ) {
			++$round;
			$this->naive->clear();
			$this->naive->seat( [ 1, 2 ], [ 3, 4 ] );
			$this->crew->race( [ new Act( ActKind::NaiveHead, person: 1 ), new Act( ActKind::NaiveHead, person: 2 ) ], $this->seed + $round );
			$doubles += $this->naive->doubles() > 0 ? 1 : 0;
		}
		$this->tally->say( "control: select the head, then claim, gives one person two seats in {$doubles} of {$round} rounds", $doubles > 0 ? [] : [ 'the control gave nobody two seats: this suite has not raced' ] );
	}

	/**
	 * Eighty try what ten may do (fault 26).
	 */
	private function limits(): void {
		$through = 0;
		for ( $try = 1; $try <= 3 || ( $through <= 10 && $try <= self::CONTROL_STORMS ); $try++ ) {
			$this->naive->clear();
			$results = $this->crew->race( array_fill( 0, 80, new Act( ActKind::NaiveTake, number: 10 ) ), $this->seed + $try );
			$through = max( $through, count( array_filter( $results, static fn( Result $result ): bool => 'done' === $result->outcome ) ) );
		}
		$this->tally->say( "control: read how many, then write, lets {$through} through where 10 may", $through > 10 ? [] : [ 'the control let nobody too many through: this suite has not raced' ] );
		$this->test( '80 people try what 10 may do', 3, fn(): Round => $this->rounds->limit( 80, 10 ) );
	}

	/**
	 * Two are moved to the one free chair.
	 */
	private function control_of_moves( int $rounds ): void {
		$lost  = 0;
		$round = 0;
		while ( $round < $rounds || ( 0 === $lost && $round < self::CONTROL_ROUNDS ) ) {
			++$round;
			$this->naive->clear();
			$this->naive->seat( [ 1, 2, null ], [] );
			$this->crew->race( [ new Act( ActKind::NaiveMove, person: 1 ), new Act( ActKind::NaiveMove, person: 2 ) ], $this->seed + $round );
			$lost += $this->naive->lost( [ 1, 2 ] ) > 0 ? 1 : 0;
		}
		$this->tally->say( "control: select a free seat, then move there, leaves somebody without a seat in {$lost} of {$round} rounds", $lost > 0 ? [] : [ 'the control lost nobody: this suite has not raced' ] );
	}

	/**
	 * Goes on until it went wrong, likewise.
	 */
	private function control_of_the_money( int $rounds ): void {
		$twice = 0;
		$round = 0;
		while ( $round < $rounds || ( 0 === $twice && $round < self::CONTROL_ROUNDS ) ) {
			++$round;
			$this->naive->clear();
			$this->naive->receive( 15000 );
			$this->crew->race( array_fill( 0, 4, new Act( ActKind::NaiveRefund, number: 15000 ) ), $this->seed + $round );
			$twice += $this->naive->money() < 0 ? 1 : 0;
		}
		$this->tally->say( "control: look, then return, returns a fee twice in {$twice} of {$round} rounds", $twice > 0 ? [] : [ 'the control returned nothing twice: this suite has not raced' ] );
	}

	/**
	 * Runs a round many times and checks everything after each.
	 *
	 * @param Closure(): Round $make The round.
	 */
	private function test( string $name, int $rounds, Closure $make ): void {
		$wrong = [];
		for ( $times = 1; $times <= $rounds && [] === $wrong; $times++ ) {
			$round = $make();
			$wrong = $this->wrong_with( $round, $this->play( $round->acts ) );
		}
		$this->tally->say( ( 1 === $rounds ? '' : "{$rounds} × " ) . $name, $wrong );
	}

	/**
	 * Does an act once for each statement it takes, struck before that statement: the answer must be the one it gets in
	 * peace, from the same process or, when that died, from the next.
	 *
	 * @param Closure(): Round            $make   A round of one act.
	 * @param Closure( Act, int ): Act $strike The same act, struck.
	 */
	private function strike( string $name, Closure $make, Closure $strike ): void {
		$peace   = $make();
		$results = $this->play( $peace->acts );
		$answer  = $this->answer( $results[0] );
		$wrong   = $this->wrong_with( $peace, $results );
		for ( $statement = 1; $statement <= $results[0]->statements + 1 && [] === $wrong; $statement++ ) {
			$round = $make();
			$told  = $this->play( [ $strike( $round->acts[0], $statement ) ] );
			$wrong = $this->wrong_with( $round, $told, ActKind::Standing === $round->acts[0]->kind );
			if ( [] === $wrong && 'died' === $told[0]->outcome ) {
				$told  = [ ...$told, ...$this->play( $round->acts ) ];
				$wrong = $this->wrong_with( $round, $told );
			}
			$again = $this->answer( $told[ count( $told ) - 1 ] );
			if ( [] === $wrong && ! in_array( $again, [ $answer, ActKind::OfferWithheld === $round->acts[0]->kind && count( $told ) > 1 ? 'nothing_withheld' : $answer ], true ) ) {
				$wrong = [ "before statement {$statement}: the answer was {$again} instead of {$answer}" ];
			}
		}
		$this->tally->say( $name, $wrong );
	}

	private function answer( Result $result ): string {
		return 'refused' === $result->outcome ? $result->detail : $result->outcome;
	}

	/**
	 * A registration must take the same number of statements whatever the queue (P8).
	 */
	private function statements(): void {
		$taken = [];
		$wrong = [];
		foreach ( [ 2, 200 ] as $queue ) {
			$round   = $this->rounds->behind( $queue );
			$results = $this->play( $round->acts );
			$wrong   = [ ...$wrong, ...$this->wrong_with( $round, $results ) ];
			$taken[] = $results[0]->statements;
		}
		if ( $taken[0] !== $taken[1] || $taken[1] > 30 ) {
			$wrong[] = sprintf( '%d statements behind 2 people, %d behind 200', $taken[0], $taken[1] );
		}
		$this->tally->say( "registering takes {$taken[1]} statements, behind 2 people and behind 200", $wrong );
	}

	/**
	 * @param list<Act> $acts Acts.
	 * @return list<Result>
	 */
	private function play( array $acts ): array {
		++$this->round;
		$results     = $this->crew->race( $acts, $this->seed + 100 * $this->round );
		$this->busy += array_sum( array_map( static fn( Result $result ): int => $result->again, $results ) );
		return $results;
	}

	/**
	 * What is wrong after a round, with everything needed to understand it.
	 *
	 * @param list<Result> $results What people were told.
	 * @param bool         $may_lag Only the sweeper can finish this act when its process died.
	 * @return list<string>
	 */
	private function wrong_with( Round $round, array $results, bool $may_lag = false ): array {
		if ( $may_lag && 'died' === $results[0]->outcome ) {
			return [];
		}
		$wrong    = $this->invariants->broken( $round->stage, $results );
		$expected = null === $round->expect || in_array( 'died', array_map( static fn( Result $result ): string => $result->outcome, $results ), true ) ? null : ( $round->expect )( $results );
		if ( null !== $expected ) {
			$wrong[] = $expected;
		}
		if ( [] === $wrong ) {
			return [];
		}
		$told = "    acts of round {$this->round}\n" . implode( '', array_map( static fn( Result $result ): string => "      {$result->describe()}\n", array_slice( $results, 0, 24 ) ) );
		return [ ...$wrong, $told . $this->invariants->describe( $round->stage ) ];
	}
}
