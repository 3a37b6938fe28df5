<?php
/**
 * The shape of a group in REST: what it holds, what may be sent, and how a record is shown to one person. The three tiers
 * of where a group meets are cut here, so that no route can forget it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Can;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\WallTime;

final class GroupSchema {
	public function __construct(
		private readonly GroupLabels $labels,
		private readonly PlacesLabels $places,
		private readonly MeetingLabels $meetings,
		private readonly GroupPosts $posts,
		private readonly Settings $settings,
	) {}

	/**
	 * JSON Schema of a group. Properties of the context `edit` are there for mentoring administrators only.
	 *
	 * @return array{type: string, properties: array<string, array<string, mixed>>}
	 */
	public static function schema(): array {
		$moment = [
			'type'        => [ 'string', 'null' ],
			'description' => 'RFC 3339, UTC.',
			'readonly'    => true,
		];
		return [
			'type'       => 'object',
			'properties' => [
				'id'               => self::read( 'integer' ),
				'program'          => self::read( 'integer' ),
				'term'             => [ 'type' => 'integer' ],
				'title'            => self::line( 200 ),
				'url'              => self::read( 'string' ),
				'edit_url'         => self::read( 'string' ) + [
					'description' => 'The block editor on the page of the group.',
					'context'     => [ 'edit' ],
				],
				'roster_url'       => self::read( 'string' ) + [
					'description' => 'The roster to print; "" while the site has no page My mentoring.',
					'context'     => [ 'edit' ],
				],
				'description'      => [
					'type'        => 'string',
					'description' => 'Content of the page, as it is written.',
					'context'     => [ 'edit' ],
				],
				'summary'          => self::line( 300 ),
				'topics'           => self::lines( 20, 100 ),
				'readings'         => self::lines( 50, 300 ),
				'track'            => self::line( 40 ),
				'track_label'      => self::read( 'string' ),
				'fee'              => [
					'type'       => 'object',
					'readonly'   => true,
					'properties' => [
						'amount'   => [
							'type'        => [ 'integer', 'null' ],
							'description' => 'Minor units; null while it is not set.',
						],
						'currency' => [ 'type' => 'string' ],
						'words'    => [ 'type' => 'string' ],
						'note'     => [ 'type' => 'string' ],
					],
				],
				'minimum'          => [
					'type'    => 'integer',
					'minimum' => 0,
					'maximum' => 500,
				],
				'capacity'         => [
					'type'    => 'integer',
					'minimum' => 0,
					'maximum' => 500,
				],
				'state'            => [
					'type' => 'string',
					'enum' => array_map( static fn( GroupState $state ): string => $state->value, GroupState::cases() ),
				],
				'waits_for_mentors' => self::read( 'boolean' ) + [
					'description' => 'A draft that is published once its mentors have confirmed: what "published" makes of one they have not.',
					'context'     => [ 'edit' ],
				],
				'runs_anyway'      => self::read( 'string' ) + [
					'description' => 'Who decided that it runs below its minimum, and when; empty where nobody did.',
					'context'     => [ 'edit' ],
				],
				'on_hold_until'    => [ 'type' => [ 'string', 'null' ] ],
				'status'           => [
					'type'        => 'object',
					'description' => 'What an administrator looks for, the first that fits.',
					'readonly'    => true,
					'context'     => [ 'edit' ],
					'properties'  => [
						'key'   => [
							'type' => 'string',
							'enum' => array_map( static fn( GroupStatus $status ): string => $status->value, GroupStatus::cases() ),
						],
						'words' => [ 'type' => 'string' ],
					],
				],
				'location_kind'    => [
					'type' => 'string',
					'enum' => array_map( static fn( LocationKind $kind ): string => $kind->value, LocationKind::cases() ),
				],
				'location_public'  => self::line( 200 ),
				'location_members' => self::line( 200, true ) + [ 'description' => 'Null: for members only.' ],
				'location_private' => self::line( 2000, true ) + [ 'description' => 'Null: for people with a place only.' ],
				'location_link'    => self::line( 500, true ) + [ 'description' => 'Null: for people with a place only.' ],
				'timezone'         => self::line( 64 ) + [ 'description' => 'IANA zone of the meetings.' ],
				'rhythm'           => self::read( 'string' ),
				'meetings'         => [
					'type'     => 'array',
					'maxItems' => 100,
					'items'    => [
						'type'                 => 'object',
						'additionalProperties' => false,
						'properties'           => [
							'id'        => self::read( 'integer' ),
							'date'      => [ 'type' => 'string' ],
							'start'     => [ 'type' => 'string' ],
							'end'       => [ 'type' => 'string' ],
							'starts_at' => $moment,
							'ends_at'   => $moment,
						],
					],
				],
				'first_meeting_at' => $moment,
				'last_meeting_at'  => $moment,
				'mentors'          => [
					'type'     => 'array',
					'maxItems' => 10,
					'items'    => [
						'type'                 => 'object',
						'additionalProperties' => false,
						'properties'           => [
							'id'         => [ 'type' => 'integer' ],
							'role'       => [
								'type' => 'string',
								'enum' => array_map( static fn( MentorRole $role ): string => $role->value, MentorRole::cases() ),
							],
							'from'       => [
								'type'        => 'string',
								'maxLength'   => 16,
								'description' => 'When the access of this person begins, "Y-m-d H:i" where the group meets; "" when it is saved.',
								'context'     => [ 'edit' ],
							],
							'until'      => [
								'type'        => 'string',
								'maxLength'   => 16,
								'description' => 'When it ends, to the minute; "" without an end.',
								'context'     => [ 'edit' ],
							],
							'confirmation' => [
								'type'        => 'object',
								'description' => 'Whether this person has confirmed the dates the group has now.',
								'readonly'    => true,
								'context'     => [ 'edit' ],
								'properties'  => [
									'state' => [
										'type' => 'string',
										'enum' => array_map( static fn( ConfirmationState $state ): string => $state->value, ConfirmationState::cases() ),
									],
									'words' => [ 'type' => 'string' ],
								],
							],
							'name'       => self::read( 'string' ),
							'credential' => self::read( 'string' ),
							'photo_url'  => self::read( 'string' ),
						],
					],
				],
				'places'           => [
					'type'       => 'object',
					'readonly'   => true,
					'properties' => [
						'capacity'      => [ 'type' => 'integer' ],
						'left'          => [ 'type' => 'integer' ],
						'waiting'       => [ 'type' => 'integer' ],
						'words'         => [ 'type' => 'string' ],
						'confirmed'     => [
							'type'    => 'integer',
							'context' => [ 'edit' ],
						],
						'offered'       => [
							'type'    => 'integer',
							'context' => [ 'edit' ],
						],
						'withheld'      => [
							'type'    => 'integer',
							'context' => [ 'edit' ],
						],
						'overbooked_by' => [
							'type'    => 'integer',
							'context' => [ 'edit' ],
						],
					],
				],
				'can'              => [
					'type'       => 'object',
					'readonly'   => true,
					'properties' => [
						'register' => Can::SCHEMA,
						'edit'     => Can::SCHEMA,
						'cancel'   => Can::SCHEMA,
						'run_anyway' => Can::SCHEMA + [ 'context' => [ 'edit' ] ],
						'delete'   => Can::SCHEMA + [ 'context' => [ 'edit' ] ],
					],
				],
				'version'          => [
					'type'        => 'integer',
					'description' => 'Send back the version that was edited.',
				],
			],
		];
	}

	/**
	 * A record as one person may see it.
	 *
	 * @param bool|null               $has_people    Whether anybody ever registered; null leaves `can.delete` out.
	 * @param list<Confirmation>|null $confirmations What its mentors confirmed; null leaves it out.
	 * @return array<string, mixed>
	 */
	public function present( GroupRecord $record, Actor $actor, DateTimeImmutable $now, ?bool $has_people = null, ?array $confirmations = null ): array {
		$group   = $record->group;
		$manages = $actor->manages( $group->program_id );
		$private = $record->shows_private_note( $actor, $now );
		$track   = $record->track();
		$places  = $record->places;
		$edit    = $this->can( GroupRules::why_not_edit( $group, $actor ) );
		$shown   = [
			'id'               => $group->id,
			'program'          => $group->program_id,
			'term'             => $group->term_id,
			'title'            => $group->title,
			'url'              => (string) get_permalink( $group->post_id ),
			'summary'          => $group->summary,
			'topics'           => $group->topics,
			'readings'         => $group->readings,
			'track'            => $group->track,
			'track_label'      => $track->label ?? '',
			'fee'              => [
				'amount'   => $track?->fee,
				'currency' => $record->policy->currency,
				'words'    => $this->labels->fee( $track, $record->policy->currency ),
				'note'     => $track->fee_note ?? '',
			],
			'minimum'          => $group->minimum,
			'capacity'         => $group->capacity,
			'state'            => $group->state->value,
			'on_hold_until'    => $group->on_hold_until,
			'location_kind'    => $group->location_kind->value,
			'location_public'  => $group->location_public,
			'location_members' => $record->shows_members_line( $actor, $now ) ? $group->location_members : null,
			'location_private' => $private ? $group->location_private : null,
			'location_link'    => $private ? $group->location_link : null,
			'timezone'         => $group->timezone,
			'rhythm'           => $this->meetings->rhythm( $record->meetings ),
			'meetings'         => array_map( self::meeting( ... ), $record->meetings ),
			'first_meeting_at' => Moment::to_rest( $group->first_meeting_at ),
			'last_meeting_at'  => Moment::to_rest( $group->last_meeting_at ),
			'mentors'          => array_map( static fn( GroupMentor $mentor ): array => self::mentor( $mentor, $record ), $record->mentors( $now ) ),
			'places'           => [
				'capacity' => $places->capacity,
				'left'     => $places->left(),
				'waiting'  => $places->waiting,
				'words'    => $this->places->places( $places ),
			],
			'can'              => [
				'register' => $record->can_register->to_array(),
				'edit'     => $edit,
				'cancel'   => $edit,
			],
			'version'          => $group->version,
		];
		if ( ! $manages ) {
			return $shown;
		}
		$shown['mentors']           = array_map(
			static fn( array $mentor, GroupMentor $stored ): array => $mentor + [
				'from'  => WallTime::of( $stored->from, $group->timezone ),
				'until' => WallTime::of( $stored->until, $group->timezone ) ?? '',
			],
			$shown['mentors'],
			$record->mentors( $now )
		);
		$shown['waits_for_mentors'] = $group->waits_for_mentors;
		$shown['runs_anyway']       = $this->labels->runs_anyway( $group );
		$shown['can']['run_anyway'] = $this->can( GroupRules::why_not_run_anyway( $group, $places, $actor, $now ) );
		if ( null !== $confirmations ) {
			$shown['mentors'] = array_map( fn( array $mentor ): array => $mentor + [ 'confirmation' => $this->confirmation( $mentor['id'], $record, $confirmations ) ], $shown['mentors'] );
		}
		$shown['roster_url']  = '' === $this->settings->page_url( 'my_mentoring' ) ? '' : add_query_arg( 'mentoring_roster', $group->id, $this->settings->page_url( 'my_mentoring' ) );
		$shown['edit_url']    = (string) get_edit_post_link( $group->post_id, 'raw' );
		$shown['description'] = $this->posts->description( $group->post_id );
		$shown['status']      = $this->labels->status( $record, $now );
		$shown['places']     += [
			'confirmed'     => $places->confirmed,
			'offered'       => $places->offered,
			'withheld'      => $places->withheld,
			'overbooked_by' => $places->overbooked_by(),
		];
		if ( null !== $has_people ) {
			$shown['can']['delete'] = $this->can( GroupRules::why_not_delete( $group, $has_people, $actor ) );
		}
		return $shown;
	}

	/**
	 * @param list<Confirmation> $confirmations
	 * @return array{state: string, words: string}
	 */
	private function confirmation( int $mentor_id, GroupRecord $record, array $confirmations ): array {
		$dates = ConfirmationRules::dates( $record->meetings );
		$state = ConfirmationRules::state( $mentor_id, $confirmations, $dates );
		return [
			'state' => $state->value,
			'words' => $this->labels->confirmation( $state, ConfirmationRules::about( $mentor_id, $confirmations, $dates ), $record->group->timezone ),
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private function can( ?GroupReason $why ): array {
		return ( null === $why ? Can::yes() : Can::no( $why, $this->labels->message( $why, [] ) ?? '' ) )->to_array();
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function meeting( Meeting $meeting ): array {
		return [
			'id'        => $meeting->id,
			'date'      => $meeting->local_date,
			'start'     => $meeting->start_time,
			'end'       => $meeting->end_time,
			'starts_at' => Moment::to_rest( $meeting->starts_at ),
			'ends_at'   => Moment::to_rest( $meeting->ends_at ),
		];
	}

	/**
	 * @return array{id: int, role: string, name: string, credential: string, photo_url: string}
	 */
	private static function mentor( GroupMentor $mentor, GroupRecord $record ): array {
		$profile = $record->profiles[ $mentor->user_id ] ?? null;
		return [
			'id'         => $mentor->user_id,
			'role'       => $mentor->role->value,
			'name'       => $mentor->name,
			'credential' => $profile->credential ?? '',
			'photo_url'  => null === $profile || 0 === $profile->photo_id ? '' : (string) wp_get_attachment_image_url( $profile->photo_id, 'thumbnail' ),
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function read( string $type ): array {
		return [
			'type'     => $type,
			'readonly' => true,
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function line( int $most, bool $may_be_null = false ): array {
		return [
			'type'      => $may_be_null ? [ 'string', 'null' ] : 'string',
			'maxLength' => $most,
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function lines( int $most, int $longest ): array {
		return [
			'type'     => 'array',
			'maxItems' => $most,
			'items'    => [
				'type'      => 'string',
				'maxLength' => $longest,
			],
		];
	}
}
