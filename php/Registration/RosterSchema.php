<?php
/**
 * The REST shape of a roster, for the people who run the group: who has a place, and what is noted of each meeting. Holds
 * no answers, no fees and no reasons for leaving.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Meeting\Mark;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Shared\Can;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\RestOutcome;

/**
 * @phpstan-import-type CanShape from Can
 * @phpstan-type MarkShape array{registration: int, mark: string|null, by: string, at: string|null, never_agreed: bool}
 * @phpstan-type MeetingShape array{id: int, date: string, start: string, end: string, timezone: string, state: string, can_mark: CanShape, open: int, marks: list<MarkShape>}
 * @phpstan-type PersonShape array{registration: int, name: string, email: string, phones: list<string>, has_place: bool, pre_meeting: array{held_on: string, outcome: string}|null}
 * @phpstan-type RosterShape array{group: int, title: string, people: list<PersonShape>, meetings: list<MeetingShape>}
 */
final class RosterSchema {
	public function __construct(
		private readonly RosterRules $rules,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	/**
	 * JSON Schema of a roster.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text = [ 'type' => 'string' ];
		$id   = [
			'type'    => 'integer',
			'minimum' => 1,
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'roster',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => [ 'group', 'title', 'people', 'meetings' ],
			'properties'           => [
				'group'    => $id + [ 'readonly' => true ],
				'title'    => $text + [ 'readonly' => true ],
				'people'   => self::rows(
					'Who has or had a place, in the order of names.',
					[
						'registration' => $id,
						'name'         => $text,
						'email'        => $text,
						'phones'       => [
							'type'  => 'array',
							'items' => $text,
						],
						'has_place'    => [
							'type'        => 'boolean',
							'description' => 'Whether the person has a place now.',
						],
						'pre_meeting'  => [
							'type'                 => [ 'object', 'null' ],
							'description'          => 'null: not held yet.',
							'additionalProperties' => false,
							'required'             => [ 'held_on', 'outcome' ],
							'properties'           => [
								'held_on' => $text + [ 'format' => 'date' ],
								'outcome' => $text + [ 'enum' => array_column( PreMeetingOutcome::cases(), 'value' ) ],
							],
						],
					]
				),
				'meetings' => self::rows(
					'Meetings in order of time, cancelled ones too.',
					[
						'id'       => $id,
						'date'     => $text + [ 'format' => 'date' ],
						'start'    => $text,
						'end'      => $text,
						'timezone' => $text,
						'state'    => $text + [ 'enum' => array_column( MeetingState::cases(), 'value' ) ],
						'can_mark' => Can::SCHEMA,
						'open'     => [
							'type'        => 'integer',
							'description' => 'How many people are not marked yet.',
						],
						'marks'    => self::rows(
							'Who had a place when it took place, with what is noted.',
							[
								'registration' => $id,
								'mark'         => [
									'type' => [ 'string', 'null' ],
									'enum' => [ ...array_column( Mark::cases(), 'value' ), null ],
								],
								'by'           => $text + [ 'description' => 'Who noted it; "" when nothing is noted.' ],
								'at'           => [
									'type'   => [ 'string', 'null' ],
									'format' => 'date-time',
								],
								'never_agreed' => [
									'type'        => 'boolean',
									'description' => 'Whether the date was changed and the person has not agreed to it: excused, never absent.',
								],
							]
						),
					]
				),
			],
		];
	}

	/**
	 * What marking takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function marking(): array {
		return [
			'meeting'          => [
				'type'     => 'integer',
				'minimum'  => 1,
				'required' => true,
			],
			'everyone_present' => [
				'type'        => 'boolean',
				'description' => 'Marks everybody present; `marks` is not read then.',
			],
			'marks'            => [
				'type'     => 'array',
				'maxItems' => 200,
				'items'    => [
					'type'                 => 'object',
					'additionalProperties' => false,
					'properties'           => [
						'registration' => [
							'type'     => 'integer',
							'minimum'  => 1,
							'required' => true,
						],
						'mark'         => [
							'type'        => [ 'string', 'null' ],
							'enum'        => [ ...array_column( Mark::cases(), 'value' ), null ],
							'required'    => true,
							'description' => 'null takes a mark back.',
						],
					],
				],
			],
		];
	}

	/**
	 * What marking a whole sheet takes: the cells that change, each with what it was when the sheet was read.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function sheet(): array {
		$id   = [
			'type'     => 'integer',
			'minimum'  => 1,
			'required' => true,
		];
		$mark = [
			'type'     => [ 'string', 'null' ],
			'enum'     => [ ...array_column( Mark::cases(), 'value' ), null ],
			'required' => true,
		];
		return [
			'marks' => [
				'type'     => 'array',
				'required' => true,
				'maxItems' => 2000,
				'items'    => [
					'type'                 => 'object',
					'additionalProperties' => false,
					'properties'           => [
						'meeting'      => $id,
						'registration' => $id,
						'was'          => $mark,
						'mark'         => $mark,
					],
				],
			],
		];
	}

	/**
	 * What noting pre-meetings takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function noting(): array {
		return [
			'pre_meetings' => [
				'type'     => 'array',
				'required' => true,
				'maxItems' => 200,
				'items'    => [
					'type'                 => 'object',
					'additionalProperties' => false,
					'properties'           => [
						'registration' => [
							'type'     => 'integer',
							'minimum'  => 1,
							'required' => true,
						],
						'held_on'      => [
							'type'        => [ 'string', 'null' ],
							'maxLength'   => 10,
							'required'    => true,
							'description' => 'Y-m-d; null takes back that it was held.',
						],
						'outcome'      => [
							'type' => [ 'string', 'null' ],
							'enum' => [ ...array_column( PreMeetingOutcome::cases(), 'value' ), null ],
						],
					],
				],
			],
		];
	}

	/**
	 * What cancelling one meeting takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function cancelling(): array {
		$text = [
			'type'      => 'string',
			'maxLength' => 10,
			'required'  => true,
		];
		return [
			'meeting' => [
				'type'     => 'integer',
				'minimum'  => 1,
				'required' => true,
			],
			'instead' => [
				'type'                 => [ 'object', 'null' ],
				'description'          => 'A date planned instead, in the time zone of the meeting; null for none yet.',
				'additionalProperties' => false,
				'properties'           => [
					'date'  => $text,
					'start' => $text,
					'end'   => $text,
				],
			],
		];
	}

	/**
	 * Shapes a roster.
	 *
	 * @return RosterShape
	 */
	public function present( Roster $roster ): array {
		$now = $this->clock->now();
		return [
			'group'    => $roster->group->id,
			'title'    => $roster->group->title,
			'people'   => array_map(
				static fn( RosterPerson $person ): array => [
					'registration' => $person->registration->id,
					'name'         => $person->name,
					'email'        => $person->email,
					'phones'       => $person->phones,
					'has_place'    => RegistrationStatus::Confirmed === $person->registration->status( $now ),
					'pre_meeting'  => null === $person->pre_meeting ? null : [
						'held_on' => $person->pre_meeting->held_on,
						'outcome' => $person->pre_meeting->outcome->value,
					],
				],
				$roster->people
			),
			'meetings' => array_map( fn( Meeting $meeting ): array => $this->meeting( $roster, $meeting ), $roster->meetings ),
		];
	}

	/**
	 * @return MeetingShape
	 */
	private function meeting( Roster $roster, Meeting $meeting ): array {
		$refused = $this->rules->mark( $meeting, $this->clock->now() );
		return [
			'id'       => $meeting->id,
			'date'     => $meeting->local_date,
			'start'    => $meeting->start_time,
			'end'      => $meeting->end_time,
			'timezone' => $meeting->timezone,
			'state'    => $meeting->state->value,
			'can_mark' => ( null === $refused ? Can::yes() : Can::no( $refused->reason, $this->outcome->message( $refused->reason, $refused->facts ) ) )->to_array(),
			'open'     => $roster->open( $meeting ),
			'marks'    => array_map(
				static function ( RosterPerson $person ) use ( $roster, $meeting ): array {
					$noted = $roster->attendance[ $meeting->id ][ $person->registration->id ] ?? null;
					return [
						'registration' => $person->registration->id,
						'mark'         => $noted?->mark->value,
						'by'           => $noted->marked_by ?? '',
						'at'           => Moment::to_rest( $noted?->marked_at ),
						'never_agreed' => $person->never_agreed_to( $meeting ),
					];
				},
				$roster->people_at( $meeting )
			),
		];
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function rows( string $description, array $properties ): array {
		return [
			'type'        => 'array',
			'readonly'    => true,
			'description' => $description,
			'items'       => [
				'type'                 => 'object',
				'additionalProperties' => false,
				'required'             => array_keys( $properties ),
				'properties'           => $properties,
			],
		];
	}
}
