<?php
/**
 * The REST shape of a registration and of what may be sent. Answers are never part of it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Membership\MembershipLabels;
use MentoringProgram\Membership\Standing;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Settings;

/**
 * @phpstan-import-type HeldPlace from RegistrationRecord
 * @phpstan-import-type FeeCell from FeeColumn
 * @phpstan-type CanShape array{allowed: bool, reason: string|null, message: string|null, next: array{label: string, url: string}|null}
 * @phpstan-type LapseShape array{renew_by: string, kept_until: string|null, kept_by: string, reminded_at: string|null}
 * @phpstan-type MembershipShape array{standing: string, label: string, lapsed_on: string|null, told_by: string, read_at: string|null, verified_at: string|null, verified_by: string, lapse: LapseShape|null}
 * @phpstan-type RegistrationShape array{
 *   id: int,
 *   group: int,
 *   group_title: string,
 *   person: array{id: int, name: string, email: string}|null,
 *   status: string,
 *   status_label: string,
 *   ended_reason: string|null,
 *   ended_at: string|null,
 *   waiting_position: int|null,
 *   offer_expires_at: string|null,
 *   gives_up: HeldPlace|null,
 *   registered_at: string,
 *   leave_requested_at: string|null,
 *   mentor_told: string,
 *   membership: MembershipShape|null,
 *   fee: FeeCell|null,
 *   changed_dates: array{asked_at: string, agreed_at: string|null}|null,
 *   can: array{accept: CanShape, decline: CanShape, leave: CanShape, answer_dates: CanShape, withdraw: CanShape, confirm_leave: CanShape, move: CanShape, verify: CanShape, unverify: CanShape, read_membership: CanShape, remind_to_renew: CanShape, keep_place: CanShape},
 * }
 */
final class RegistrationSchema {
	public const ACTIONS = [ 'accept', 'decline', 'leave', 'answer_dates', 'withdraw', 'confirm_leave', 'move', 'verify', 'unverify', 'read_membership', 'remind_to_renew', 'keep_place' ];

	private const TEXT_IDS = [
		'type'        => 'array',
		'items'       => [
			'type'    => 'integer',
			'minimum' => 1,
		],
		'maxItems'    => 100,
		'description' => 'Ids of the texts accepted, one by one.',
	];

	public function __construct(
		private readonly RegistrationRules $rules,
		private readonly RegistrationLabels $labels,
		private readonly MembershipLabels $membership_labels,
		private readonly Settings $settings,
		private readonly Clock $clock,
	) {}

	/**
	 * JSON Schema of a registration.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'registration',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( self::properties() ),
			'properties'           => self::properties(),
		];
	}

	/**
	 * What POST registrations takes. Who registers is never sent: it is who is signed in.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function registering(): array {
		return [
			'group'             => [
				'type'        => 'integer',
				'minimum'     => 1,
				'description' => 'Group asked for.',
			],
			'answers'           => [
				'type'        => 'object',
				'description' => 'Answers by key of the question.',
			],
			'agreements'        => self::TEXT_IDS,
			'attends_all_dates' => [
				'type'        => 'boolean',
				'description' => 'The person can attend all dates.',
			],
			'accept_waiting'    => [
				'type'        => 'boolean',
				'description' => 'The person agrees to wait when no place is free.',
			],
		];
	}

	/**
	 * What POST registrations/{id}/accept takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function accepting(): array {
		return [
			'attends_all_dates' => [
				'type'        => 'boolean',
				'description' => 'The person can attend all dates.',
			],
			'gives_up'          => [
				'type'        => [ 'integer', 'null' ],
				'minimum'     => 1,
				'description' => 'Registration of the place given up in exchange.',
			],
			'agreements'        => self::TEXT_IDS,
		];
	}

	/**
	 * What POST registrations/{id}/move takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function moving(): array {
		return [
			'group' => [
				'type'        => 'integer',
				'minimum'     => 1,
				'description' => 'Group of the same term to offer a place in.',
			],
		];
	}

	/**
	 * What POST registrations/{id}/leave takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function leaving(): array {
		return [
			'mentor_told' => [
				'type'        => 'string',
				'enum'        => LeaveGroup::MENTOR_TOLD,
				'description' => 'Whether the mentor knows: yes, not_yet, tell (the administrator should), or nothing.',
			],
		];
	}

	/**
	 * What POST registrations/{id}/can-come takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function answering_dates(): array {
		return [
			'comes' => [
				'type'        => 'boolean',
				'description' => 'Whether the person can come to the changed dates; false leaves the group at once, without a fee.',
			],
		];
	}

	/**
	 * How lists, and the numbers of each status, are asked for.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function listing(): array {
		return [
			'group'    => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'term'     => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'status'   => [
				'type'        => 'array',
				'items'       => [
					'type' => 'string',
					'enum' => array_map( static fn( RegistrationStatus $status ): string => $status->value, RegistrationStatus::cases() ),
				],
				'default'     => [],
				'description' => 'One of these, as they read now; none for all.',
			],
			'membership' => [
				'type'        => 'string',
				'enum'        => RegistrationQuery::MEMBERSHIPS,
				'description' => 'What is known of the person’s membership; overdue: it lapsed and the time to renew is over; unverified: nobody verified it by hand for the term.',
			],
			'search'   => [
				'type'        => 'string',
				'maxLength'   => 100,
				'default'     => '',
				'description' => 'Part of a person’s name or of a group’s title.',
			],
			'fee'      => [
				'type'        => 'string',
				'enum'        => FeeColumn::STATES,
				'default'     => '',
				'description' => 'Where the fee stands: owed, overdue (owed past the last day), kept (for another group), owed_back, settled; empty for all.',
			],
			'conflict' => [
				'type'        => 'boolean',
				'default'     => false,
				'description' => 'Only those whose pre-meeting found a conflict.',
			],
			'orderby'  => [
				'type'    => 'string',
				'enum'    => RegistrationQuery::ORDERS,
				'default' => 'registered',
			],
			'order'    => [
				'type'        => 'string',
				'enum'        => [ 'asc', 'desc' ],
				'description' => 'As people queue when a group is named, else newest first.',
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
				'default' => 25,
			],
		];
	}

	/**
	 * Shapes a registration for one viewer. Who it is about is named only to who runs the program.
	 *
	 * @param FeeCell|null $fee Where its fee stands, for who runs the program; null where there is none, or it was not asked.
	 * @return RegistrationShape
	 */
	public function present( RegistrationRecord $record, Actor $actor, ?array $fee = null ): array {
		$registration = $record->registration;
		$now          = $this->clock->now();
		$status       = $registration->status( $now );
		$ended        = $registration->reason_ended( $now );
		return [
			'id'                 => $registration->id,
			'group'              => $registration->group_id,
			'group_title'        => $record->group->title,
			'person'             => $actor->manages( $record->group->program_id ) ? [
				'id'    => $registration->person_id,
				'name'  => $record->person_name,
				'email' => $record->person_email,
			] : null,
			'status'             => $status->value,
			'status_label'       => $this->labels->status( $status, $ended ),
			'ended_reason'       => $ended?->value,
			'ended_at'           => null === $ended ? null : Moment::to_rest( $registration->ended_at ?? $registration->offer_expires_at ),
			'waiting_position'   => RegistrationStatus::Waiting === $status ? $record->position : null,
			'offer_expires_at'   => RegistrationStatus::Offered === $status ? Moment::to_rest( $registration->offer_expires_at ) : null,
			'gives_up'           => RegistrationStatus::Offered === $status ? $record->gives_up : null,
			'registered_at'      => (string) Moment::to_rest( $registration->queued_at ),
			'leave_requested_at' => Moment::to_rest( $registration->leave_requested_at ),
			'mentor_told'        => $registration->mentor_told,
			'membership'         => null === $record->standing || ! $actor->manages( $record->group->program_id ) ? null : $this->membership( $record->standing ),
			'fee'                => $fee,
			'changed_dates'      => null === $record->changed_dates ? null : [
				'asked_at'  => (string) Moment::to_rest( $record->changed_dates->asked_at ),
				'agreed_at' => Moment::to_rest( $record->changed_dates->agreed_at ),
			],
			'can'                => [
				'accept'        => $this->can( $this->rules->accept( $registration, $actor, $now ), $record ),
				'decline'       => $this->can( $this->rules->decline( $registration, $actor, $now ), $record ),
				'leave'         => $this->can( $this->rules->leave( $registration, $actor, $now ), $record ),
				'answer_dates'  => $this->can( $this->rules->answer_dates( $registration, $record->changed_dates, $actor, $now ), $record ),
				'withdraw'      => $this->can( $this->rules->withdraw( $registration, $record->group, $actor, $now ), $record ),
				'confirm_leave' => $this->can( $this->rules->confirm_leave( $registration, $record->group, $actor, $now ), $record ),
				'move'          => $this->can( $this->rules->move( $registration, $record->group, $actor, $now ), $record ),
				'verify'        => $this->can( $this->rules->verify( $record, $actor, $now ), $record ),
				'unverify'      => $this->can( $this->rules->unverify( $record, $actor ), $record ),
				'read_membership' => $this->can( $this->rules->read_membership( $record, $actor ), $record ),
				'remind_to_renew' => $this->can( $this->rules->remind_to_renew( $record, $actor, null !== $record->standing?->lapse && $this->settings->is_copy(), $now ), $record ),
				'keep_place'    => $this->can( $this->rules->keep_place( $record, $actor, $now ), $record ),
			],
		];
	}

	/**
	 * @return MembershipShape
	 */
	private function membership( PersonStanding $standing ): array {
		return [
			'standing'    => $standing->state->standing->value,
			'label'       => $this->labels->membership( $standing->state ),
			'lapsed_on'   => $standing->state->lapsed_on,
			'told_by'     => null === $standing->read_at ? '' : $this->membership_labels->told_by( $standing->state->adapter ),
			'read_at'     => Moment::to_rest( $standing->read_at ),
			'verified_at' => Moment::to_rest( $standing->verified?->at ),
			'verified_by' => $standing->verified->by_name ?? '',
			'lapse'       => null === $standing->lapse ? null : [
				'renew_by'    => $standing->lapse->renew_by,
				'kept_until'  => $standing->lapse->kept_until,
				'kept_by'     => $standing->lapse->kept_by,
				'reminded_at' => Moment::to_rest( $standing->lapse->reminded_at ),
			],
		];
	}

	/**
	 * @return CanShape
	 */
	private function can( ?Refused $refusal, RegistrationRecord $record ): array {
		return $this->labels->can( $refusal, [ 'group' => $record->group->id ] )->to_array();
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	private static function properties(): array {
		$properties = [
			'id'                 => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'group'              => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'group_title'        => [ 'type' => 'string' ],
			'person'             => [
				'type'                 => [ 'object', 'null' ],
				'description'          => 'Whose registration it is; only for who runs the program.',
				'additionalProperties' => false,
				'required'             => [ 'id', 'name', 'email' ],
				'properties'           => [
					'id'    => [ 'type' => 'integer' ],
					'name'  => [ 'type' => 'string' ],
					'email' => [ 'type' => 'string' ],
				],
			],
			'status'             => [
				'type' => 'string',
				'enum' => array_map( static fn( RegistrationStatus $status ): string => $status->value, RegistrationStatus::cases() ),
			],
			'status_label'       => [ 'type' => 'string' ],
			'ended_reason'       => [
				'type' => [ 'string', 'null' ],
				'enum' => [ ...array_map( static fn( EndedReason $reason ): string => $reason->value, EndedReason::cases() ), null ],
			],
			'ended_at'           => [
				'type'   => [ 'string', 'null' ],
				'format' => 'date-time',
			],
			'waiting_position'   => [
				'type'        => [ 'integer', 'null' ],
				'description' => 'Place in line, from 1.',
			],
			'offer_expires_at'   => [
				'type'        => [ 'string', 'null' ],
				'format'      => 'date-time',
				'description' => 'UTC; null while the message was not handed over: until then the offer does not expire.',
			],
			'gives_up'           => [
				'type'                 => [ 'object', 'null' ],
				'description'          => 'The place given up when this offer is accepted.',
				'additionalProperties' => false,
				'required'             => [ 'id', 'group', 'group_title' ],
				'properties'           => [
					'id'          => [ 'type' => 'integer' ],
					'group'       => [ 'type' => 'integer' ],
					'group_title' => [ 'type' => 'string' ],
				],
			],
			'registered_at'      => [
				'type'   => 'string',
				'format' => 'date-time',
			],
			'leave_requested_at' => [
				'type'   => [ 'string', 'null' ],
				'format' => 'date-time',
			],
			'mentor_told'        => [
				'type' => 'string',
				'enum' => LeaveGroup::MENTOR_TOLD,
			],
			'membership'         => [
				'type'                 => [ 'object', 'null' ],
				'description'          => 'What is known of the membership; only for who runs the program.',
				'additionalProperties' => false,
				'required'             => [ 'standing', 'label', 'lapsed_on', 'told_by', 'read_at', 'verified_at', 'verified_by', 'lapse' ],
				'properties'           => [
					'standing'    => [
						'type' => 'string',
						'enum' => array_map( static fn( Standing $standing ): string => $standing->value, Standing::cases() ),
					],
					'label'       => [ 'type' => 'string' ],
					'lapsed_on'   => [
						'type'        => [ 'string', 'null' ],
						'format'      => 'date',
						'description' => 'The last day of it, or the day it was found gone.',
					],
					'told_by'     => [
						'type'        => 'string',
						'description' => 'Who says so; "" while nobody was asked.',
					],
					'read_at'     => [
						'type'   => [ 'string', 'null' ],
						'format' => 'date-time',
					],
					'verified_at' => [
						'type'        => [ 'string', 'null' ],
						'format'      => 'date-time',
						'description' => 'When somebody looked by hand, for this term.',
					],
					'verified_by' => [ 'type' => 'string' ],
					'lapse'       => [
						'type'                 => [ 'object', 'null' ],
						'description'          => 'What is to be decided about the place because the membership ended; null: nothing.',
						'additionalProperties' => false,
						'required'             => [ 'renew_by', 'kept_until', 'kept_by', 'reminded_at' ],
						'properties'           => [
							'renew_by'    => [
								'type'        => 'string',
								'format'      => 'date',
								'description' => 'The last day to renew by the rules of the place.',
							],
							'kept_until'  => [
								'type'        => [ 'string', 'null' ],
								'format'      => 'date',
								'description' => 'The last day an administrator keeps the place without a renewal.',
							],
							'kept_by'     => [ 'type' => 'string' ],
							'reminded_at' => [
								'type'        => [ 'string', 'null' ],
								'format'      => 'date-time',
								'description' => 'When the person was last written to about it, for whichever place.',
							],
						],
					],
				],
			],
			'fee'                => [
				'type'                 => [ 'object', 'null' ],
				'description'          => 'Where its fee stands; only for who runs the program, and where something was due.',
				'additionalProperties' => false,
				'required'             => [ 'state', 'state_label', 'due_on', 'overdue_since', 'kept_until', 'stays_due' ],
				'properties'           => [
					'state'         => [
						'type' => 'string',
						'enum' => [ 'owed', 'kept', 'owed_back', 'settled' ],
					],
					'state_label'   => [ 'type' => 'string' ],
					'due_on'        => [
						'type'        => [ 'string', 'null' ],
						'description' => 'Last day to pay.',
					],
					'overdue_since' => [
						'type'        => [ 'string', 'null' ],
						'description' => 'The last day to pay, once it has passed unpaid.',
					],
					'kept_until'    => [
						'type'        => [ 'string', 'null' ],
						'description' => 'Last day to choose another group.',
					],
					'stays_due'     => [
						'type'        => 'boolean',
						'description' => 'Whether it stays due when the person leaves now.',
					],
				],
			],
			'changed_dates'      => [
				'type'                 => [ 'object', 'null' ],
				'description'          => 'What somebody with a place was asked about changed dates; null when every date is as they agreed to it.',
				'additionalProperties' => false,
				'required'             => [ 'asked_at', 'agreed_at' ],
				'properties'           => [
					'asked_at'  => [
						'type'   => 'string',
						'format' => 'date-time',
					],
					'agreed_at' => [
						'type'        => [ 'string', 'null' ],
						'format'      => 'date-time',
						'description' => 'When they said that they can come; null: not answered.',
					],
				],
			],
			'can'                => [
				'type'                 => 'object',
				'additionalProperties' => false,
				'required'             => self::ACTIONS,
				'properties'           => array_fill_keys( self::ACTIONS, self::can_schema() ),
			],
		];
		return array_map( static fn( array $property ): array => $property + [ 'readonly' => true ], $properties );
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function can_schema(): array {
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => [ 'allowed', 'reason', 'message', 'next' ],
			'properties'           => [
				'allowed' => [ 'type' => 'boolean' ],
				'reason'  => [ 'type' => [ 'string', 'null' ] ],
				'message' => [ 'type' => [ 'string', 'null' ] ],
				'next'    => [
					'type'                 => [ 'object', 'null' ],
					'additionalProperties' => false,
					'required'             => [ 'label', 'url' ],
					'properties'           => [
						'label' => [ 'type' => 'string' ],
						'url'   => [ 'type' => 'string' ],
					],
				],
			],
		];
	}
}
