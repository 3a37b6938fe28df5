<?php
/**
 * The shape of one message in the outbox, and how its lists are asked for. No text of it is in it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;

final class OutboxMessageSchema {
	private const STATES = [ 'failed', 'died', 'retrying', 'waiting', 'handed_over', 'closed', 'dropped' ];

	public function __construct(
		private readonly OutboxGroups $groups,
		private readonly MessageTexts $texts,
		private readonly MessageLabels $labels,
		private readonly Clock $clock,
	) {}

	/**
	 * JSON Schema of a message.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text       = [ 'type' => 'string' ];
		$number     = [ 'type' => 'integer' ];
		$moment     = [ 'type' => [ 'string', 'null' ] ];
		$properties = [
			'id'              => $number,
			'message'         => [
				'type' => 'string',
				'enum' => array_map( static fn( MessageKind $kind ): string => $kind->value, MessageKind::cases() ),
			],
			'label'           => $text,
			'to'              => [
				'type'                 => 'object',
				'additionalProperties' => false,
				'properties'           => [
					'id'      => $number,
					'name'    => $text,
					'address' => $text,
				],
			],
			'registration'    => $number + [ 'description' => 'Registration it concerns; 0 for none.' ],
			'group'           => [ 'type' => [ 'integer', 'null' ] ],
			'group_title'     => $text,
			'state'           => [
				'type' => 'string',
				'enum' => self::STATES,
			],
			'state_label'     => $text,
			'why'             => $text + [ 'description' => 'What went wrong, in plain words; empty while nothing did.' ],
			'said'            => $text + [ 'description' => 'What the mail server said itself.' ],
			'attempts'        => $number,
			'last_tried_at'   => $moment,
			'next_attempt_at' => $moment,
			'handed_over_at'  => $moment,
			'starts_clock'    => [
				'type'        => 'boolean',
				'description' => 'It tells of an offer whose clock starts once the person is told.',
			],
			'can_retry'       => [ 'type' => 'boolean' ],
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'outbox-message',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => array_map( static fn( array $property ): array => [ 'readonly' => true ] + $property, $properties ),
		];
	}

	/**
	 * How a list is asked for.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function listing(): array {
		return [
			'view'     => [
				'type'    => 'string',
				'enum'    => array_map( static fn( OutboxView $view ): string => $view->value, OutboxView::cases() ),
				'default' => OutboxView::Problems->value,
			],
			'search'   => [
				'type'        => 'string',
				'maxLength'   => 100,
				'default'     => '',
				'description' => 'Part of a name or of an address.',
			],
			'page'     => [
				'type'    => 'integer',
				'minimum' => 1,
				'maximum' => 1_000_000,
				'default' => 1,
			],
			'per_page' => [
				'type'    => 'integer',
				'minimum' => 1,
				'maximum' => 100,
				'default' => 20,
			],
		];
	}

	/**
	 * @param list<OutboxRow> $rows Messages.
	 * @return list<array<string, mixed>>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function present( array $rows ): array {
		$groups = $this->groups->of( $rows );
		return array_map(
			function ( OutboxRow $row ) use ( $groups ): array {
				$state = $this->state( $row );
				return [
					'id'              => $row->id,
					'message'         => $row->kind->value,
					'label'           => $this->texts->label( $row->kind ),
					'to'              => [
						'id'      => $row->recipient_id,
						'name'    => $row->to_name,
						'address' => '' === $row->corrected_address ? $row->to_address : $row->corrected_address,
					],
					'registration'    => $row->registration_id,
					'group'           => $groups[ $row->id ]['id'] ?? null,
					'group_title'     => $groups[ $row->id ]['title'] ?? '',
					'state'           => $state,
					'state_label'     => $this->labels->state( $state ),
					'why'             => $this->labels->why( $state, $row->last_error ),
					'said'            => $row->last_error,
					'attempts'        => $row->attempts,
					'last_tried_at'   => Moment::to_rest( $row->claimed_at ),
					'next_attempt_at' => 'retrying' === $state ? Moment::to_rest( $row->next_attempt_at ) : null,
					'handed_over_at'  => Moment::to_rest( $row->handed_over_at ),
					'starts_clock'    => MessageKind::PlaceOffered === $row->kind,
					'can_retry'       => in_array( $state, [ 'failed', 'died', 'retrying' ], true ),
				];
			},
			$rows
		);
	}

	/**
	 * @return value-of<self::STATES>
	 */
	private function state( OutboxRow $row ): string {
		return match ( $row->state ) {
			OutboxState::Failed => 'failed',
			OutboxState::Sending => $row->died_midway( $this->clock->now() ) ? 'died' : 'waiting',
			OutboxState::Waiting => 0 < $row->attempts ? 'retrying' : 'waiting',
			OutboxState::ClockDue, OutboxState::HandedOver => 'handed_over',
			OutboxState::Closed => 'closed',
			OutboxState::Dropped => 'dropped',
		};
	}
}
