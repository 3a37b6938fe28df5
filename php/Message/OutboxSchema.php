<?php
/**
 * The shape of the outbox in the REST interface: what waits, what went wrong, whether it is paused. No text of a message is
 * in it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Registration\RegistrationRecords;
use MentoringProgram\Registration\RegistrationRepository;
use MentoringProgram\Shared\Can;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\SiteIdentity;

final class OutboxSchema {
	private const SHOWN = 100;
	private const LATE  = '-30 minutes';

	public function __construct(
		private readonly OutboxRepository $outbox,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly MessageTexts $texts,
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
			'paused'   => [
				'type'                 => [ 'object', 'null' ],
				'description'          => 'Null: messages are handed over. Else this looks like a copy of the site, and every message waits.',
				'additionalProperties' => false,
				'properties'           => [
					'message'  => $text,
					'recorded' => $site,
					'present'  => $site,
				],
			],
			'late'     => [
				'type'        => [ 'string', 'null' ],
				'description' => 'Why messages come late; null: they do not.',
			],
			'waiting'  => $number,
			'problems' => [
				'type'        => 'array',
				'description' => 'What needs looking at, newest first.',
				'items'       => self::shape(
					[
						'id'              => $number,
						'message'         => [
							'type' => 'string',
							'enum' => array_map( static fn( MessageKind $kind ): string => $kind->value, MessageKind::cases() ),
						],
						'label'           => $text,
						'to'              => self::shape(
							[
								'id'      => $number,
								'name'    => $text,
								'address' => $text,
							]
						),
						'registration'    => $number,
						'group'           => [ 'type' => [ 'integer', 'null' ] ],
						'group_title'     => $text,
						'state'           => [
							'type' => 'string',
							'enum' => [ 'failed', 'died', 'retrying' ],
						],
						'state_label'     => $text,
						'why'             => $text,
						'attempts'        => $number,
						'last_tried_at'   => [ 'type' => [ 'string', 'null' ] ],
						'next_attempt_at' => [ 'type' => [ 'string', 'null' ] ],
					]
				),
			],
			'can'      => self::shape( [ 'release' => Can::SCHEMA ] ),
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'outbox',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => $properties,
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
		$waiting   = $this->outbox->waiting();
		$is_late   = ! $is_paused && null !== $waiting['due_since'] && $waiting['due_since'] < $now->modify( self::LATE );
		return [
			'paused'   => $is_paused ? [
				'message'  => $this->labels->paused( $recorded, $present ),
				'recorded' => self::site( $recorded ),
				'present'  => self::site( $present ),
			] : null,
			'late'     => $is_late ? $this->labels->late() : null,
			'waiting'  => $waiting['waiting'],
			'problems' => $this->problems(),
			'can'      => [
				'release' => ( $is_paused ? Can::yes() : Can::no( MessageReason::NotPaused, (string) $this->labels->message( MessageReason::NotPaused, [] ) ) )->to_array(),
			],
		];
	}

	/**
	 * @return list<array<string, mixed>>
	 */
	private function problems(): array {
		$now    = $this->clock->now();
		$rows   = $this->outbox->problems( $now, self::SHOWN );
		$groups = [];
		$ids    = array_values( array_unique( array_map( static fn( OutboxRow $row ): int => $row->registration_id, $rows ) ) );
		foreach ( [] === $ids ? [] : $this->records->of( array_values( $this->registrations->find_many( $ids ) ) ) as $record ) {
			$groups[ $record->registration->id ] = $record->group;
		}
		return array_map(
			function ( OutboxRow $row ) use ( $now, $groups ): array {
				$state = match ( true ) {
					$row->died_midway( $now ) => 'died',
					OutboxState::Failed === $row->state => 'failed',
					default => 'retrying',
				};
				return [
					'id'              => $row->id,
					'message'         => $row->kind->value,
					'label'           => $this->texts->label( $row->kind ),
					'to'              => [
						'id'      => $row->recipient_id,
						'name'    => $row->to_name,
						'address' => $row->to_address,
					],
					'registration'    => $row->registration_id,
					'group'           => $groups[ $row->registration_id ]->id ?? null,
					'group_title'     => $groups[ $row->registration_id ]->title ?? '',
					'state'           => $state,
					'state_label'     => $this->labels->state( $state ),
					'why'             => $this->labels->problem( $state, $row->last_error ),
					'attempts'        => $row->attempts,
					'last_tried_at'   => Moment::to_rest( $row->claimed_at ),
					'next_attempt_at' => 'retrying' === $state ? Moment::to_rest( $row->next_attempt_at ) : null,
				];
			},
			$rows
		);
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
