<?php
/**
 * Several people change different settings at the same moment: each change stays. They share one option, and who writes all of
 * it writes over what somebody else has just changed.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use MentoringProgram\Plugin;

final class Changes {
	private const KEYS         = [ 'steps', 'days_off', 'links', 'pages' ];
	private const ROUNDS       = 40;
	private const CONTROL_ROUNDS = 400;

	public function __construct(
		private readonly Crew $crew,
		private readonly Plugin $plugin,
		private readonly Naive $naive,
		private readonly Tally $tally,
	) {}

	public function run(): void {
		$lost = 0;
		for ( $round = 1; 0 === $lost && $round <= self::CONTROL_ROUNDS; $round++ ) {
			$this->race( ActKind::NaiveChange, $round );
			$lost = count( array_diff( self::KEYS, $this->naive->changed_in( $round ) ) );
		}
		$this->tally->say( "control: read all settings, then write all, loses {$lost} of four changes", $lost > 0 ? [] : [ 'the control lost nothing: this suite has not raced' ] );

		$before = array_intersect_key( $this->plugin->settings()->all(), array_flip( self::KEYS ) );
		$wrong  = [];
		for ( $round = 1; [] === $wrong && $round <= self::ROUNDS; $round++ ) {
			$told = $this->race( ActKind::Change, $round );
			wp_cache_flush();
			$now = $this->plugin->settings()->all();
			foreach ( $told as $result ) {
				if ( 'done' !== $result->outcome ) {
					$wrong[] = $result->describe();
				} elseif ( self::value( $result->act->word, $round ) !== $now[ $result->act->word ] ) {
					$wrong[] = "round {$round}: the change of {$result->act->word} is lost";
				}
			}
		}
		$this->plugin->settings()->change( $before );
		$this->tally->say( sprintf( '%d × four people change different settings', self::ROUNDS ), $wrong );
	}

	/**
	 * What a setting is changed to.
	 *
	 * @return array<int|string, mixed>
	 */
	public static function value( string $key, int $round ): array {
		return match ( $key ) {
			'steps' => [ "step {$round}" ],
			'days_off' => [
				[
					'from' => '2026-12-24',
					'to'   => '2026-12-26',
					'name' => "Day {$round}",
				],
			],
			'links' => [
				'sign_in' => "https://example.org/{$round}",
				'join'    => '',
				'renew'   => '',
			],
			default => [
				'group_catalog'     => $round,
				'registration_form' => 0,
				'my_mentoring'      => 0,
			],
		};
	}

	/**
	 * @return list<Result>
	 */
	private function race( ActKind $kind, int $round ): array {
		return $this->crew->race( array_map( static fn( string $key ): Act => new Act( $kind, number: $round, word: $key ), self::KEYS ), $round );
	}
}
