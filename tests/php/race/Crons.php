<?php
/**
 * Cron was away for a day, and then twenty processes run it at once (fault 17): what is due is done once. Letters are counted
 * where they arrive.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use MentoringProgram\Message\SendMessages;
use MentoringProgram\Plugin;

/**
 * @phpstan-import-type Facts from Deed
 */
final class Crons {
	private const TRIGGERS = 20;
	private const LETTERS  = 30;

	/**
	 * @param int $skew Seconds from the machine's clock to the chapter's.
	 */
	public function __construct(
		private readonly Crew $crew,
		private readonly Scene $scene,
		private readonly Plugin $plugin,
		private readonly Naive $naive,
		private readonly Tally $tally,
		private readonly int $skew,
	) {}

	public function run(): void {
		$twice = 0;
		for ( $try = 1; $try <= 20 && 0 === $twice; $try++ ) {
			$this->naive->clear();
			$this->naive->post( self::LETTERS );
			$this->crew->race( array_fill( 0, self::TRIGGERS, new Act( ActKind::NaiveSend ) ), $try );
			$twice = $this->naive->sold() - self::LETTERS;
		}
		$this->tally->say( sprintf( 'control: read what is due, send, then note it, sends %d letters twice', $twice ), $twice > 0 ? [] : [ 'the control sent nothing twice: this suite has not raced' ] );

		wp_cache_flush();
		$facts = $this->work();
		$told  = $this->crew->race( array_fill( 0, self::TRIGGERS, new Act( ActKind::Cron, skew: $this->skew + DAY_IN_SECONDS + HOUR_IN_SECONDS ) ), 1 );
		$wrong = array_map( static fn( Result $result ): string => $result->describe(), array_filter( $told, static fn( Result $result ): bool => 'done' !== $result->outcome ) );
		$this->tally->say( sprintf( 'a day without cron, then %d processes at once: each letter goes once, each offer ends once', self::TRIGGERS ), [ ...array_values( $wrong ), ...$this->wrong( $facts ) ] );
	}

	/**
	 * What cron finds after a day: a dozen people to write to, an offer past its time, and somebody who waits for that seat.
	 *
	 * @return Facts
	 */
	private function work(): array {
		$this->plugin->send_messages()->due( SendMessages::UNHURRIED );
		$group = $this->scene->chapter()->group( capacity: 1 );
		$facts = [ 'first' => $this->scene->number( 'SELECT MAX(ID) FROM {users}' ) + 1 ];
		$left  = $this->scene->registered( $group );
		foreach ( [ 'offered', 'waiting' ] as $who ) {
			$facts[ $who ] = $this->scene->registered( $group, [ 'accept_waiting' => true ] )['registration'];
		}
		$this->scene->send( 'POST', "registrations/{$left['registration']}/leave", [], '', $left['person'] );
		$this->plugin->send_messages()->due( SendMessages::UNHURRIED );
		$this->plugin->database()->write( "UPDATE {seats} SET offer_expires_at = '2026-09-01 12:30:00' WHERE registration_id = %d", $facts['offered'] );
		$other = $this->scene->chapter()->group( capacity: 12 );
		for ( $number = 0; $number < 12; $number++ ) {
			$this->scene->registered( $other );
		}
		return $facts;
	}

	/**
	 * @param Facts $facts Of the day.
	 * @return list<string>
	 */
	private function wrong( array $facts ): array {
		$rows  = $this->plugin->database()->rows( "SELECT to_address, COUNT(*) AS letters, SUM(CASE WHEN state IN ('handed_over', 'clock_due') THEN 1 ELSE 0 END) AS gone FROM {outbox} WHERE recipient_id >= %d AND state <> 'dropped' GROUP BY to_address", (int) $facts['first'] );
		$mail  = (string) file_get_contents( WP_CONTENT_DIR . '/mail.jsonl' );
		$wrong = [ 15 === count( $rows ) ? null : count( $rows ) . ' people were written to' ];
		foreach ( $rows as $row ) {
			$wrong[] = Deed::same( (int) $row['letters'], (int) $row['gone'], 'letters', 'of them handed over' );
			$wrong[] = Deed::same( (int) $row['letters'], substr_count( $mail, "\"{$row['to_address']}\"" ), 'letters', 'that arrived' );
		}
		foreach ( [ 'offered' => 'offer_expired', 'waiting' => 'offered' ] as $who => $kind ) {
			$wrong[] = Deed::one( $this->scene->number( 'SELECT COUNT(*) FROM {registration_events} WHERE registration_id = %d AND kind = %s', (int) $facts[ $who ], $kind ), "times {$kind}" );
		}
		$wrong[] = Deed::one( $this->scene->number( 'SELECT COUNT(*) FROM {seats} WHERE registration_id = %d', (int) $facts['waiting'] ), 'seats for who waited' );
		return array_values( array_filter( $wrong, is_string( ... ) ) );
	}
}
