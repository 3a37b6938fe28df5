<?php
/**
 * The route `live`: parts of our pages as they stand at this moment, in the markup the pages print. Pages may lie in a
 * cache for a day; what comes from here is never kept. Reads only.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Term\TermStage;
use MentoringProgram\Term\TermStatus;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

final class LiveController {
	private const MOST_PARTS = 200;

	/**
	 * What a part is: a group's places in a row or in short; a term in a list, with a link to its groups, or its message.
	 */
	private const PART = '^(row|short|term|jump|message)-[1-9][0-9]{0,9}$';

	public function __construct(
		private readonly GroupRepository $groups,
		private readonly GroupRecords $records,
		private readonly PlacesLabels $places,
		private readonly TermStatus $status,
		private readonly Blocks $blocks,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	/**
	 * Makes the route known.
	 */
	public function register_routes(): void {
		register_rest_route(
			'mentoring-program/v1',
			'/live',
			[
				[
					'methods'             => 'GET',
					'callback'            => fn( WP_REST_Request $request ): WP_REST_Response|WP_Error => $this->outcome->of( fn(): WP_REST_Response => $this->get_item( $request ) ),
					'permission_callback' => '__return_true',
					'args'                => [
						'parts' => [
							'type'     => 'array',
							'required' => true,
							'maxItems' => self::MOST_PARTS,
							'items'    => [
								'type'    => 'string',
								'pattern' => self::PART,
							],
						],
					],
				],
				'schema' => self::schema( ... ),
			]
		);
	}

	/**
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'mentoring-live',
			'type'       => 'object',
			'properties' => [
				'now'   => [
					'description' => 'The moment by the clock of the site, RFC 3339 in UTC with milliseconds.',
					'type'        => 'string',
					'format'      => 'date-time',
					'readonly'    => true,
				],
				'parts' => [
					'description'          => 'Markup by part. What is not there or not public is left out.',
					'type'                 => 'object',
					'additionalProperties' => [ 'type' => 'string' ],
					'readonly'             => true,
				],
			],
		];
	}

	/**
	 * @param WP_REST_Request<array<string, mixed>> $request Query.
	 */
	private function get_item( WP_REST_Request $request ): WP_REST_Response {
		$asked   = $request->get_param( 'parts' );
		$wanted  = [];
		foreach ( is_array( $asked ) ? $asked : [] as $key ) {
			if ( is_string( $key ) ) {
				[ $kind, $id ]                   = explode( '-', $key, 2 );
				$wanted[ $kind ][ (int) $id ] = $key;
			}
		}
		$context = $this->records->context();
		$parts   = $this->of_groups( $wanted, $context ) + $this->of_terms( $wanted, $context );
		return new WP_REST_Response(
			[
				'now'   => $this->clock->now()->format( 'Y-m-d\TH:i:s.v\Z' ),
				'parts' => (object) $parts,
			],
			200,
			[ 'Cache-Control' => 'no-store, private' ]
		);
	}

	/**
	 * @param array<string, array<int, string>> $wanted Keys by kind and id.
	 * @return array<string, string>
	 */
	private function of_groups( array $wanted, GroupContext $context ): array {
		$ids    = array_keys( ( $wanted['row'] ?? [] ) + ( $wanted['short'] ?? [] ) );
		$groups = [] === $ids ? [] : array_filter( $this->groups->find_many( $ids ), static fn( Group $group ): bool => $group->state->is_public() );
		$actor  = $this->actors->current();
		$now    = $this->clock->now();
		$parts  = [];
		foreach ( $this->records->from( $this->records->facts( array_values( $groups ), $actor, $context ), $actor ) as $record ) {
			$group = $record->group;
			$view  = $this->places->view( $record, $actor, (string) get_permalink( $group->post_id ), $now ) + [
				'id'    => $group->id,
				'title' => $group->title,
			];
			foreach ( [ 'row' => 'shared/places', 'short' => 'shared/places-short' ] as $kind => $part ) {
				if ( isset( $wanted[ $kind ][ $group->id ] ) ) {
					$parts[ $wanted[ $kind ][ $group->id ] ] = $this->blocks->inside( $part, $view );
				}
			}
		}
		return $parts;
	}

	/**
	 * @param array<string, array<int, string>> $wanted Keys by kind and id.
	 * @return array<string, string>
	 */
	private function of_terms( array $wanted, GroupContext $context ): array {
		$parts = [];
		foreach ( [ 'term', 'jump', 'message' ] as $kind ) {
			foreach ( $wanted[ $kind ] ?? [] as $id => $key ) {
				$term = $context->terms[ $id ] ?? null;
				if ( null === $term || TermStage::Draft === $term->stage ) {
					continue;
				}
				foreach ( $this->status->of( [ $term ], $context->programs[ $term->program_id ], $this->clock->now() ) as $view ) {
					$parts[ $key ] = $this->blocks->inside( 'message' === $kind ? 'shared/term-message' : 'shared/term', $view + [ 'linked' => 'jump' === $kind ] );
				}
			}
		}
		return $parts;
	}
}
