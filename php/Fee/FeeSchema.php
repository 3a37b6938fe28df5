<?php
/**
 * The REST shape of a fee and of what may be recorded about it, for who records fees: names, group and money, and nothing
 * else of a registration.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

use DateTimeZone;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Moment;

/**
 * @phpstan-type FeeEntryShape array{id: int, kind: string, words: string, on_date: string, amount: int, method: string|null, reference: string, by: string, recorded_at: string, can_come_back: bool}
 * @phpstan-type FeeShape array{
 *   id: int, reference: string, person: string, group: int, group_title: string, term: int,
 *   currency: string, due: int, paid: int, owed: int, owed_back: int, state: string, state_label: string, kept_until: string|null,
 *   due_on: string|null, overdue_since: string|null, paid_on: string|null, entries: list<FeeEntryShape>,
 * }
 */
final class FeeSchema {
	private const HIGHEST = 100_000_000;

	public function __construct(
		private readonly FeeLabels $labels,
		private readonly DateTimeZone $zone,
		private readonly Clock $clock,
	) {}

	/**
	 * JSON Schema of a fee.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema' => 'http://json-schema.org/draft-04/schema#',
			'title'   => 'fee',
		] + self::shape( self::properties() );
	}

	/**
	 * What POST fees/{id}/payments takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function paying(): array {
		return [
			'amount'    => self::amount(),
			'on_date'   => self::day() + [ 'description' => 'The day it arrived.' ],
			'method'    => [
				'type' => 'string',
				'enum' => array_map( static fn( FeeMethod $method ): string => $method->value, FeeMethod::cases() ),
			],
			'reference' => [
				'type'        => 'string',
				'maxLength'   => 100,
				'description' => 'Number of the check, or what the transfer says.',
			],
			'is_told'   => [
				'type'        => 'boolean',
				'description' => 'Whether the person gets a receipt by mail.',
			],
		];
	}

	/**
	 * What POST fees/{id}/came-back takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function coming_back(): array {
		return [
			'payment' => [
				'type'        => 'integer',
				'minimum'     => 1,
				'description' => 'Entry of the payment that came back.',
			],
			'on_date' => self::day() + [ 'description' => 'The day it came back.' ],
			'is_told' => [
				'type'        => 'boolean',
				'description' => 'Whether the person is told by mail.',
			],
		];
	}

	/**
	 * What POST fees/{id}/void and fees/{id}/refund take: an exception, with its reason.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function excepting(): array {
		return [
			'amount'  => self::amount(),
			'on_date' => self::day(),
			'reason'  => [
				'type'        => 'string',
				'minLength'   => 1,
				'maxLength'   => 500,
				'description' => 'Kept with the name and the time; part of the data a person can ask for.',
			],
		];
	}

	/**
	 * How lists, and the numbers of each state, are asked for.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function listing(): array {
		return [
			'term'     => [
				'type'    => 'integer',
				'minimum' => 1,
			],
			'state'    => [
				'type'        => 'string',
				'enum'        => FeeQuery::STATES,
				'default'     => '',
				'description' => 'owed, overdue (owed past the last day), kept (for another group), owed_back, settled; empty for all.',
			],
			'search'   => [
				'type'        => 'string',
				'maxLength'   => 100,
				'default'     => '',
				'description' => 'Part of a person’s name or of a group’s title, or a reference.',
			],
			'orderby'  => [
				'type'    => 'string',
				'enum'    => FeeQuery::ORDERS,
				'default' => 'due_on',
			],
			'order'    => [
				'type'    => 'string',
				'enum'    => [ 'asc', 'desc' ],
				'default' => 'asc',
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
	 * Which entries the file for the bookkeeper holds.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function exporting(): array {
		return [
			'from' => self::day() + [ 'required' => true ],
			'to'   => self::day() + [ 'required' => true ],
		];
	}

	/**
	 * Shapes a fee.
	 *
	 * @return FeeShape
	 */
	public function present( FeeAccount $account ): array {
		$balance = $account->balance;
		$today   = $this->clock->now()->setTimezone( $this->zone )->format( 'Y-m-d' );
		$state   = $balance->state( $today );
		return [
			'id'            => $account->record->registration->id,
			'reference'     => FeeEntry::reference_of( $account->id() ),
			'person'        => $account->record->person_name,
			'group'         => $account->record->group->id,
			'group_title'   => $account->record->group->title,
			'term'          => $account->record->group->term_id,
			'currency'      => $balance->currency,
			'due'           => $balance->due,
			'paid'          => $balance->paid,
			'owed'          => $balance->owed(),
			'owed_back'     => $balance->owed_back(),
			'state'         => $state->value,
			'state_label'   => $this->labels->state( $balance, $today ),
			'due_on'        => $balance->due_on,
			'overdue_since' => $balance->overdue_since( $today ),
			'kept_until'    => FeeState::Kept === $state ? $balance->kept_until : null,
			'paid_on'       => $account->paid_on(),
			'entries'       => array_map(
				fn( FeeEntry $entry ): array => [
					'id'            => $entry->id,
					'kind'          => $entry->kind->value,
					'words'         => $this->labels->entry( $entry ),
					'on_date'       => $entry->on_date,
					'amount'        => $entry->amount,
					'method'        => $entry->method?->value,
					'reference'     => $entry->reference,
					'by'            => $this->labels->recorded_by( $entry ),
					'recorded_at'   => (string) Moment::to_rest( $entry->recorded_at ),
					'can_come_back' => FeeKind::Payment === $entry->kind && ! $account->came_back( $entry ),
				],
				$account->entries
			),
		];
	}

	/**
	 * @return array<string, array<string, mixed>>
	 */
	private static function properties(): array {
		$text       = [ 'type' => 'string' ];
		$id         = [
			'type'    => 'integer',
			'minimum' => 1,
		];
		$money      = [ 'type' => 'integer' ];
		$day        = [
			'type'    => [ 'string', 'null' ],
			'pattern' => '^\d{4}-\d{2}-\d{2}$',
		];
		$properties = [
			'id'            => $id + [ 'description' => 'Registration.' ],
			'reference'     => $text + [ 'description' => 'What the person writes on a check or transfer.' ],
			'person'        => $text,
			'group'         => $id,
			'group_title'   => $text,
			'term'          => $id,
			'currency'      => $text,
			'due'           => $money + [ 'description' => 'Minor units, as all amounts.' ],
			'paid'          => $money,
			'owed'          => $money,
			'owed_back'     => $money + [ 'description' => 'Paid beyond what is due; kept for another group while the state says so.' ],
			'state'         => $text + [ 'enum' => array_map( static fn( FeeState $state ): string => $state->value, FeeState::cases() ) ],
			'state_label'   => $text,
			'due_on'        => $day + [ 'description' => 'Last day to pay.' ],
			'overdue_since' => $day + [ 'description' => 'The last day to pay, once it has passed unpaid.' ],
			'kept_until'    => $day + [ 'description' => 'Last day to choose another group, while what was paid is kept for one.' ],
			'paid_on'       => $day,
			'entries'       => [
				'type'        => 'array',
				'description' => 'Oldest first.',
				'items'       => self::shape(
					[
						'id'            => $id,
						'kind'          => $text + [ 'enum' => array_map( static fn( FeeKind $kind ): string => $kind->value, FeeKind::cases() ) ],
						'words'         => $text,
						'on_date'       => $text,
						'amount'        => $money + [ 'description' => 'Never negative: the kind says which way.' ],
						'method'        => [
							'type' => [ 'string', 'null' ],
							'enum' => [ ...array_map( static fn( FeeMethod $method ): string => $method->value, FeeMethod::cases() ), null ],
						],
						'reference'     => $text,
						'by'            => $text,
						'recorded_at'   => $text + [ 'format' => 'date-time' ],
						'can_come_back' => [ 'type' => 'boolean' ],
					]
				),
			],
		];
		return array_map( static fn( array $property ): array => $property + [ 'readonly' => true ], $properties );
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function shape( array $properties ): array {
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => $properties,
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function amount(): array {
		return [
			'type'        => 'integer',
			'minimum'     => 1,
			'maximum'     => self::HIGHEST,
			'description' => 'Minor units of the currency of the fee.',
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private static function day(): array {
		return [
			'type'    => 'string',
			'pattern' => '^\d{4}-\d{2}-\d{2}$',
		];
	}
}
