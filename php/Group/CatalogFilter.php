<?php
/**
 * What a catalog is asked to show: program, term, and what a visitor narrowed it down to. What no group can match is read
 * as "any". Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\Rhythm;

final class CatalogFilter {
	public const NAMES = [ 'weekday', 'location', 'track', 'places' ];

	/**
	 * @param int               $program_id Program, 0 for the first.
	 * @param int               $term_id    Term, 0 for every term that has not ended.
	 * @param list<string>      $offered    Which filters a visitor may use.
	 * @param int               $weekday    1 is Monday, 0 any.
	 * @param LocationKind|null $location   Null: any.
	 * @param string            $track      Key, '' any.
	 * @param bool              $places     Only groups with places left.
	 */
	public function __construct(
		public readonly int $program_id = 0,
		public readonly int $term_id = 0,
		public readonly array $offered = self::NAMES,
		public readonly int $weekday = 0,
		public readonly ?LocationKind $location = null,
		public readonly string $track = '',
		public readonly bool $places = false,
	) {}

	/**
	 * From the attributes of the block and the address of the page.
	 *
	 * @param array<string, mixed> $attributes { program, term, filters }.
	 * @param array<mixed>         $query      Arguments of the address: mentoring_weekday, mentoring_location, …
	 */
	public static function from_request( array $attributes, array $query ): self {
		$filters = $attributes['filters'] ?? self::NAMES;
		$offered = array_values( array_filter( self::NAMES, static fn( string $name ): bool => is_array( $filters ) && in_array( $name, $filters, true ) ) );
		$asked   = static fn( string $name ): string => in_array( $name, $offered, true ) && is_string( $query[ 'mentoring_' . $name ] ?? null ) ? $query[ 'mentoring_' . $name ] : '';
		$weekday = $asked( 'weekday' );
		return new self(
			program_id: self::id( $attributes['program'] ?? 0 ),
			term_id: self::id( $attributes['term'] ?? 0 ),
			offered: $offered,
			weekday: 1 === preg_match( '/^[1-7]$/D', $weekday ) ? (int) $weekday : 0,
			location: LocationKind::tryFrom( $asked( 'location' ) ),
			track: $asked( 'track' ),
			places: '1' === $asked( 'places' ),
		);
	}

	/**
	 * Names of the filters that are set.
	 *
	 * @return list<'weekday'|'location'|'track'|'places'>
	 */
	public function set(): array {
		return [
			...( 0 === $this->weekday ? [] : [ 'weekday' ] ),
			...( null === $this->location ? [] : [ 'location' ] ),
			...( '' === $this->track ? [] : [ 'track' ] ),
			...( $this->places ? [ 'places' ] : [] ),
		];
	}

	/**
	 * The same filter with one condition less.
	 *
	 * @param 'weekday'|'location'|'track'|'places' $name Which.
	 */
	public function without( string $name ): self {
		return new self(
			$this->program_id,
			$this->term_id,
			$this->offered,
			'weekday' === $name ? 0 : $this->weekday,
			'location' === $name ? null : $this->location,
			'track' === $name ? '' : $this->track,
			'places' === $name ? false : $this->places,
		);
	}

	/**
	 * Whether a group is shown.
	 */
	public function matches( GroupRecord $record, DateTimeImmutable $now ): bool {
		return ( 0 === $this->weekday || in_array( $this->weekday, Rhythm::of( $record->meetings )->weekdays, true ) )
			&& ( null === $this->location || $record->group->location_kind === $this->location )
			&& ( '' === $this->track || $record->group->track === $this->track )
			&& ( ! $this->places || ( ! $record->is_closed( $now ) && $record->places->left() > 0 ) );
	}

	private static function id( mixed $value ): int {
		return is_numeric( $value ) ? max( 0, (int) $value ) : 0;
	}
}
