<?php
/**
 * The shape of the outbox as a whole in the REST interface: how much is where, and whether it is paused or late.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Can;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\SiteIdentity;

final class OutboxSchema {
	private const LATE = '-30 minutes';

	public function __construct(
		private readonly OutboxRepository $outbox,
		private readonly MessageLabels $labels,
		private readonly Settings $settings,
		private readonly Clock $clock,
	) {}

	/**
	 * JSON Schema of the outbox.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text       = [ 'type' => 'string' ];
		$number     = [ 'type' => 'integer' ];
		$site       = self::shape(
			[
				'address'     => $text,
				'environment' => $text,
			]
		);
		$properties = [
			'paused'              => [
				'type'                 => [ 'object', 'null' ],
				'description'          => 'Null: messages are handed over. Else this looks like a copy of the site, and every message waits.',
				'additionalProperties' => false,
				'properties'           => [
					'message'  => $text,
					'recorded' => $site,
					'present'  => $site,
				],
			],
			'late'                => [
				'type'        => [ 'string', 'null' ],
				'description' => 'Why messages come late; null: they do not.',
			],
			'problems'            => $number,
			'waiting'             => $number,
			'handed_over'         => $number,
			'last_handed_over_at' => [ 'type' => [ 'string', 'null' ] ],
			'can'                 => self::shape( [ 'release' => Can::SCHEMA ] ),
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'outbox',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => array_map( static fn( array $property ): array => [ 'readonly' => true ] + $property, $properties ),
		];
	}

	/**
	 * The outbox as it stands.
	 *
	 * @return array<string, mixed>
	 */
	public function present(): array {
		$now       = $this->clock->now();
		$recorded  = $this->settings->recorded_site();
		$present   = $this->settings->present_site();
		$is_paused = ! $present->is_same_as( $recorded );
		$due_since = $this->outbox->due_since();
		$is_late   = ! $is_paused && null !== $due_since && $due_since < $now->modify( self::LATE );
		$last      = $this->outbox->last_handed_over();
		return [
			'paused'              => $is_paused ? [
				'message'  => $this->labels->paused( $recorded, $present ),
				'recorded' => self::site( $recorded ),
				'present'  => self::site( $present ),
			] : null,
			'late'                => $is_late ? $this->labels->late() : null,
			'problems'            => $this->outbox->count( OutboxView::Problems, $now ),
			'waiting'             => $this->outbox->count( OutboxView::Waiting, $now ),
			'handed_over'         => $this->outbox->count( OutboxView::HandedOver, $now ),
			'last_handed_over_at' => Moment::to_rest( [] === $last ? null : max( $last ) ),
			'can'                 => [
				'release' => ( $is_paused ? Can::yes() : Can::no( MessageReason::NotPaused, (string) $this->labels->message( MessageReason::NotPaused, [] ) ) )->to_array(),
			],
		];
	}

	/**
	 * @return array{address: string, environment: string}
	 */
	private static function site( SiteIdentity $site ): array {
		return [
			'address'     => $site->address,
			'environment' => $site->environment,
		];
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function shape( array $properties ): array {
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => $properties,
		];
	}
}
