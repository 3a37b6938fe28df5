<?php
/**
 * The catalog as every visitor sees it without a condition, kept ready (P7): drawn by cron, printed while nothing of it has
 * changed. Where it is missing the page is drawn as for everybody else. Nothing of a person who reads is in it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use Closure;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Copies;

/**
 * @phpstan-import-type Filters from Catalog
 * @phpstan-type Kept array{filters: Filters, terms: string, groups: string}
 */
final class CatalogCopy {
	/**
	 * @param Closure(): Catalog      $catalog Asked only when a copy is made.
	 * @param Closure(): GroupRecords $records Likewise.
	 */
	public function __construct(
		private readonly Copies $copies,
		private readonly Closure $catalog,
		private readonly Closure $records,
		private readonly Blocks $blocks,
	) {}

	/**
	 * What is kept; null: it is to be drawn.
	 *
	 * @return Kept|null
	 */
	public function of( CatalogFilter $filter, Actor $actor ): ?array {
		// An object cache keeps the facts nearer than a table could.
		if ( $actor->is_signed_in() || [] !== $filter->set() || wp_using_ext_object_cache() ) {
			return null;
		}
		$kept = $this->copies->find( self::name( $filter->program_id, $filter->term_id ) );
		if ( ! is_array( $kept['filters'] ?? null ) || ! is_string( $kept['terms'] ?? null ) || ! is_string( $kept['groups'] ?? null ) ) {
			return null;
		}
		/** @var Kept $kept */
		return [ 'filters' => array_intersect_key( $kept['filters'], array_flip( $filter->offered ) ) ] + $kept;
	}

	/**
	 * On cron: draws what blocks may ask for and is not kept.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function draw(): void {
		if ( wp_using_ext_object_cache() ) {
			return;
		}
		$context = ( $this->records )()->context();
		$wanted  = [ [ 0, 0 ] ];
		foreach ( $context->programs as $program ) {
			$wanted[] = [ $program->id, 0 ];
		}
		foreach ( $context->terms as $term ) {
			array_push( $wanted, [ 0, $term->id ], [ $term->program_id, $term->id ] );
		}
		foreach ( $wanted as [ $program_id, $term_id ] ) {
			if ( null === $this->copies->find( self::name( $program_id, $term_id ) ) ) {
				$this->draw_one( new CatalogFilter( $program_id, $term_id ) );
			}
		}
	}

	private function draw_one( CatalogFilter $filter ): void {
		$facts           = $this->copies->facts();
		[ $view, $until ] = ( $this->catalog )()->for_visitors( $filter );
		if ( [] === $view['terms'] ) {
			return;
		}
		$this->copies->keep(
			self::name( $filter->program_id, $filter->term_id ),
			$facts,
			[
				'filters' => $view['filters'],
				'terms'   => $this->blocks->drawn( 'shared/terms', [
					'terms'  => $view['terms'],
					'linked' => true,
				] ),
				'groups'  => $this->blocks->drawn( 'group-catalog/groups', $view ),
			],
			$until
		);
	}

	private static function name( int $program_id, int $term_id ): string {
		return sprintf( 'catalog:%d:%d', $program_id, $term_id );
	}
}
