<?php
/**
 * The workers of a race: forked from one booted WordPress, each with its own connection, replaced when killed.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use Closure;

final class Crew {
	private const SECONDS = 60;

	/**
	 * Sockets by worker.
	 *
	 * @var array<int, resource>
	 */
	private array $sockets = [];

	/**
	 * Process ids by worker.
	 *
	 * @var array<int, int>
	 */
	private array $pids = [];

	/**
	 * Processes that were killed.
	 */
	public int $died = 0;

	/**
	 * @param Connection                $connection Of this process; closed while forking.
	 * @param int                       $size       How many workers.
	 * @param Closure( resource ): void $serve      What a worker does.
	 */
	public function __construct(
		private readonly Connection $connection,
		private readonly int $size,
		private readonly Closure $serve,
	) {}

	public function start(): void {
		$this->hire( range( 0, $this->size - 1 ) );
	}

	public function stop(): void {
		foreach ( $this->sockets as $worker => $socket ) {
			fclose( $socket );
			pcntl_waitpid( $this->pids[ $worker ], $status );
		}
		$this->sockets = [];
	}

	/**
	 * Deals acts out to the workers and lets them all begin at once.
	 *
	 * @param list<Act> $acts Acts; a worker with several does them one after the other.
	 * @return list<Result> In the order of the acts.
	 */
	public function race( array $acts, int $seed ): array {
		$dealt = [];
		foreach ( $acts as $index => $act ) {
			$dealt[ $index % $this->size ][ $index ] = $act;
		}
		$at = microtime( true ) + 0.003;
		foreach ( $dealt as $worker => $own ) {
			fwrite(
				$this->sockets[ $worker ],
				json_encode(
					[
						'at'   => $at,
						'seed' => $seed + $worker,
						'acts' => array_map( static fn( Act $act ): array => $act->to_array(), array_values( $own ) ),
					],
					JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION
				) . "\n"
			);
		}
		return $this->collect( $dealt );
	}

	/**
	 * @param array<int, array<int, Act>> $open Acts by worker.
	 * @return list<Result>
	 */
	private function collect( array $open ): array {
		$results = [];
		$gone    = [];
		$until   = microtime( true ) + self::SECONDS;
		while ( [] !== $open ) {
			$ready = array_intersect_key( $this->sockets, $open );
			$none  = null;
			if ( 0 === (int) stream_select( $ready, $none, $none, 1 ) && microtime( true ) > $until ) {
				throw new \RuntimeException( sprintf( 'Waited %d s in vain for %d workers.', self::SECONDS, count( $open ) ) );
			}
			foreach ( array_keys( $ready ) as $worker ) {
				$line = fgets( $this->sockets[ $worker ] );
				if ( false === $line ) {
					foreach ( $open[ $worker ] as $index => $act ) {
						$results[ $index ] = new Result( $act, 'died' );
					}
					unset( $open[ $worker ] );
					$gone[] = $worker;
					continue;
				}
				$index             = (int) array_key_first( $open[ $worker ] );
				$results[ $index ] = Result::from_json( $open[ $worker ][ $index ], $line );
				unset( $open[ $worker ][ $index ] );
				if ( [] === $open[ $worker ] ) {
					unset( $open[ $worker ] );
				}
			}
		}
		if ( [] !== $gone ) {
			foreach ( $gone as $worker ) {
				fclose( $this->sockets[ $worker ] );
				pcntl_waitpid( $this->pids[ $worker ], $status );
				++$this->died;
			}
			$this->hire( $gone );
		}
		ksort( $results );
		return array_values( $results );
	}

	/**
	 * @param list<int> $workers Places to fill.
	 */
	private function hire( array $workers ): void {
		$this->connection->close();
		foreach ( $workers as $worker ) {
			$pair = stream_socket_pair( STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0 );
			if ( false === $pair ) {
				throw new \RuntimeException( 'No sockets.' );
			}
			$pid = pcntl_fork();
			if ( -1 === $pid ) {
				throw new \RuntimeException( 'No process.' );
			}
			if ( 0 === $pid ) {
				fclose( $pair[0] );
				foreach ( $this->sockets as $other => $socket ) {
					if ( $other !== $worker && is_resource( $socket ) ) {
						fclose( $socket );
					}
				}
				// A worker may have nothing to do for minutes; PHP would take a minute's silence for the end.
				stream_set_timeout( $pair[1], 86400 );
				$this->connection->open();
				( $this->serve )( $pair[1] );
				// A worker must not run what its parent runs at the end.
				posix_kill( posix_getpid(), SIGKILL );
			}
			fclose( $pair[1] );
			$this->sockets[ $worker ] = $pair[0];
			$this->pids[ $worker ]    = $pid;
		}
		$this->connection->open();
	}
}
