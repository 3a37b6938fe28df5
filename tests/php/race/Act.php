<?php
/**
 * One thing somebody does in a round, and what strikes them while they do it. Travels to a worker as JSON.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

final class Act {
	/**
	 * @param ActKind      $kind      What.
	 * @param int          $group     Group.
	 * @param int          $person    Who; their registration in the group is looked up.
	 * @param int          $number    Capacity, seconds of an offer, tries of a limit, or size of a control.
	 * @param string       $word      State or standing to set, the request key of a registration, who tries, or which deed.
	 * @param int|null     $gives_up  Group of the place given up by accepting, or of the place that is moved.
	 * @param bool         $waits     Agrees to wait.
	 * @param bool         $one_place The policy allows one place a term.
	 * @param int          $term      Term of the group.
	 * @param int          $limit     Waits a term; 0 is no limit.
	 * @param string       $content   Stands for everything else asked for: another content is another request. Facts of a
	 *                                deed as JSON.
	 * @param int          $skew      Seconds this worker's clock is off.
	 * @param list<int>    $kills     The connection is killed before these statements, counted from 1; of a deed, before these writes.
	 * @param int|null     $dies      The process is killed (-9) before this statement; of a deed or an upgrade, before this write.
	 */
	public function __construct(
		public readonly ActKind $kind,
		public readonly int $group = 0,
		public readonly int $person = 0,
		public readonly int $number = 0,
		public readonly string $word = '',
		public readonly ?int $gives_up = null,
		public readonly bool $waits = true,
		public readonly bool $one_place = true,
		public readonly int $term = 0,
		public readonly int $limit = 0,
		public readonly string $content = '',
		public readonly int $skew = 0,
		public readonly array $kills = [],
		public readonly ?int $dies = null,
	) {}

	/**
	 * The same act with connections killed before these statements.
	 *
	 * @param list<int> $kills Statements, counted from 1.
	 */
	public function with_kills( array $kills ): self {
		return self::from_json( (string) json_encode( [ 'kills' => $kills ] + $this->to_array(), JSON_THROW_ON_ERROR ) );
	}

	/**
	 * The same act by a process that is killed before this statement; null: it lives.
	 */
	public function with_death( ?int $statement ): self {
		return self::from_json( (string) json_encode( [ 'dies' => $statement ] + $this->to_array(), JSON_THROW_ON_ERROR ) );
	}

	/**
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		return [ 'kind' => $this->kind->value ] + get_object_vars( $this );
	}

	public static function from_json( string $json ): self {
		$read  = json_decode( $json, true, 8, JSON_THROW_ON_ERROR );
		$read  = is_array( $read ) ? $read : [];
		$whole = static fn( string $key ): int => is_int( $read[ $key ] ?? null ) ? $read[ $key ] : 0;
		$text  = static fn( string $key ): string => is_string( $read[ $key ] ?? null ) ? $read[ $key ] : '';
		return new self(
			kind: ActKind::from( $text( 'kind' ) ),
			group: $whole( 'group' ),
			person: $whole( 'person' ),
			number: $whole( 'number' ),
			word: $text( 'word' ),
			gives_up: is_int( $read['gives_up'] ?? null ) ? $read['gives_up'] : null,
			waits: true === ( $read['waits'] ?? null ),
			one_place: true === ( $read['one_place'] ?? null ),
			term: $whole( 'term' ),
			limit: $whole( 'limit' ),
			content: $text( 'content' ),
			skew: $whole( 'skew' ),
			kills: array_values( array_filter( is_array( $read['kills'] ?? null ) ? $read['kills'] : [], is_int( ... ) ) ),
			dies: is_int( $read['dies'] ?? null ) ? $read['dies'] : null,
		);
	}

	/**
	 * One line for people who read a failed round.
	 */
	public function describe(): string {
		$parts = [ $this->kind->value ];
		foreach ( [ 'group', 'person', 'number', 'word', 'gives_up', 'limit', 'content', 'skew', 'dies' ] as $key ) {
			$value = $this->to_array()[ $key ];
			if ( is_scalar( $value ) && '' !== $value && 0 !== $value ) {
				$parts[] = "{$key} {$value}";
			}
		}
		if ( [] !== $this->kills ) {
			$parts[] = 'killed before ' . implode( ', ', $this->kills );
		}
		return implode( ', ', $parts ) . ( ActKind::Register === $this->kind && ! $this->waits ? ', will not wait' : '' );
	}
}
