<?php
/**
 * Which terms are looked at, and in which order. There are a few dozen in the life of a chapter and their states are
 * computed, so they are picked here and not by the database. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Term;

final class TermQuery {
	/**
	 * What a list can be ordered by.
	 */
	public const ORDERS = [ 'starts_on', 'name' ];

	/**
	 * @param list<TermStage>        $stages     What they were made.
	 * @param list<TermState>        $states     In one of these states; none for all.
	 * @param string                 $search     Part of a name; '' for all.
	 * @param value-of<self::ORDERS> $order_by   What the list is ordered by.
	 * @param bool                   $descending Last first.
	 */
	public function __construct(
		private readonly array $stages,
		private readonly array $states = [],
		private readonly string $search = '',
		private readonly string $order_by = 'starts_on',
		private readonly bool $descending = false,
	) {}

	/**
	 * Those of these terms that are meant, in order.
	 *
	 * @param list<Term>                   $terms    Terms.
	 * @param callable( Term ): TermState $state_of The state a term is in.
	 * @return list<Term>
	 */
	public function pick( array $terms, callable $state_of ): array {
		$picked = array_filter(
			$terms,
			fn( Term $term ): bool => in_array( $term->stage, $this->stages, true )
				&& ( '' === $this->search || false !== mb_stripos( $term->name, $this->search ) )
				&& ( [] === $this->states || in_array( $state_of( $term ), $this->states, true ) )
		);
		$key    = 'name' === $this->order_by ? static fn( Term $term ): string => mb_strtolower( $term->name ) : static fn( Term $term ): string => $term->starts_on;
		usort( $picked, fn( Term $a, Term $b ): int => ( $this->descending ? -1 : 1 ) * ( [ $key( $a ), $a->id ] <=> [ $key( $b ), $b->id ] ) );
		return $picked;
	}
}
