<?php
/**
 * Makes, finds, uses up and revokes secret links: 256 bits, hashed at rest, for one purpose (check 16). Knows no address
 * and sends nothing. A GET only ever finds; using one up belongs to a post.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;

final class Tokens {
	private const COLUMNS = 'id, purpose, object_id, person_id, expires_at, used_at';

	public function __construct(
		private readonly Database $database,
		private readonly Clock $clock,
	) {}

	/**
	 * Makes a link's secret. It is told once, here.
	 *
	 * @param int                    $object_id  Record it is about.
	 * @param int                    $person_id  Account it was made for; 0 for nobody.
	 * @param DateTimeImmutable|null $expires_at UTC; null is until it is revoked.
	 * @return non-empty-string 64 hexadecimal digits.
	 * @throws DatabaseError When the database failed.
	 */
	public function make( TokenPurpose $purpose, int $object_id, int $person_id, ?DateTimeImmutable $expires_at ): string {
		$secret = bin2hex( random_bytes( 32 ) );
		$this->database->write(
			'INSERT INTO {tokens} (hash, purpose, object_id, person_id, created_at, expires_at) VALUES (%s, %s, %d, %d, %s, %s)',
			hash( 'sha256', $secret ),
			$purpose->value,
			$object_id,
			$person_id,
			Moment::to_row( $this->clock->now() ),
			Moment::to_row( $expires_at )
		);
		return $secret;
	}

	/**
	 * The link this secret belongs to; null when there is none for this purpose or its time is over. A used one is found:
	 * who comes back should read what became of it.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function find( TokenPurpose $purpose, string $secret ): ?Token {
		if ( 1 !== preg_match( '/^[0-9a-f]{64}$/', $secret ) ) {
			return null;
		}
		$row = $this->database->row( 'SELECT ' . self::COLUMNS . ' FROM {tokens} WHERE hash = %s AND purpose = %s', hash( 'sha256', $secret ), $purpose->value );
		if ( null === $row ) {
			return null;
		}
		$token = new Token( (int) $row['id'], $purpose, (int) $row['object_id'], (int) $row['person_id'], Moment::from_row( $row['expires_at'] ), Moment::from_row( $row['used_at'] ) );
		return null !== $token->expires_at && $token->expires_at <= $this->clock->now() ? null : $token;
	}

	/**
	 * Uses a link up. False: somebody did before.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function use_up( Token $token ): bool {
		return 1 === $this->database->write( 'UPDATE {tokens} SET used_at = %s WHERE id = %d AND used_at IS NULL', Moment::to_row( $this->clock->now() ), $token->id );
	}

	/**
	 * Whether a link of this kind that still works was made for the record.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function has( TokenPurpose $purpose, int $object_id, int $person_id ): bool {
		return 0 < $this->database->number( 'SELECT COUNT(*) FROM {tokens} WHERE purpose = %s AND object_id = %d AND person_id = %d AND used_at IS NULL AND ( expires_at IS NULL OR expires_at > %s )', $purpose->value, $object_id, $person_id, Moment::to_row( $this->clock->now() ) );
	}

	/**
	 * Links made for a person: part of what they may ask for. A purpose that is unknown by now is left out.
	 *
	 * @return list<Token>
	 * @throws DatabaseError When the database failed.
	 */
	public function of_person( int $person_id ): array {
		$tokens = [];
		foreach ( $this->database->rows( 'SELECT ' . self::COLUMNS . ' FROM {tokens} WHERE person_id = %d ORDER BY id', $person_id ) as $row ) {
			$purpose = TokenPurpose::tryFrom( (string) $row['purpose'] );
			if ( null !== $purpose ) {
				$tokens[] = new Token( (int) $row['id'], $purpose, (int) $row['object_id'], (int) $row['person_id'], Moment::from_row( $row['expires_at'] ), Moment::from_row( $row['used_at'] ) );
			}
		}
		return $tokens;
	}

	/**
	 * Ends links of a record: all, or one person's.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function revoke( TokenPurpose $purpose, int $object_id, ?int $person_id = null ): void {
		if ( null === $person_id ) {
			$this->database->write( 'DELETE FROM {tokens} WHERE purpose = %s AND object_id = %d', $purpose->value, $object_id );
			return;
		}
		$this->database->write( 'DELETE FROM {tokens} WHERE purpose = %s AND object_id = %d AND person_id = %d', $purpose->value, $object_id, $person_id );
	}

	/**
	 * Ends every link made for a person: the account is gone.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function revoke_person( int $person_id ): int {
		return $this->database->write( 'DELETE FROM {tokens} WHERE person_id = %d', $person_id );
	}

	/**
	 * Deletes those whose time is over.
	 *
	 * @throws DatabaseError When the database failed.
	 */
	public function sweep(): void {
		$this->database->write( 'DELETE FROM {tokens} WHERE expires_at IS NOT NULL AND expires_at < %s', Moment::to_row( $this->clock->now()->modify( '-30 days' ) ) );
	}
}
