<?php
/**
 * The shape of one kind of message in the REST interface: its words, its switch, what may stand in it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Shared\Can;
use MentoringProgram\Shared\Moment;

final class MessageSchema {
	private const SUBJECT_LENGTH = 200;
	private const BODY_LENGTH    = 8000;

	public function __construct(
		private readonly MessageWording $wording,
		private readonly MessageTexts $texts,
		private readonly MessageLabels $labels,
	) {}

	/**
	 * JSON Schema of a message.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$properties = self::properties();
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'message',
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => $properties,
		];
	}

	/**
	 * What may be sent: the words and the switch, each alone or together.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function properties(): array {
		$read = [
			'type'     => 'string',
			'readonly' => true,
		];
		return [
			'kind'                => $read + [ 'enum' => array_map( static fn( MessageKind $kind ): string => $kind->value, MessageKind::cases() ) ],
			'label'               => $read,
			'moment'              => $read + [ 'enum' => array_map( static fn( MessageMoment $moment ): string => $moment->value, MessageMoment::cases() ) ],
			'moment_label'        => $read,
			'goes_to'             => $read,
			'sent_when'           => $read,
			...self::words(),
			'is_off'              => [ 'type' => 'boolean' ],
			'version'             => [
				'type'    => 'integer',
				'minimum' => 0,
			],
			'is_edited'           => [
				'type'     => 'boolean',
				'readonly' => true,
			],
			'changed_by'          => $read,
			'changed_at'          => [
				'type'     => [ 'string', 'null' ],
				'readonly' => true,
			],
			'last_handed_over_at' => [
				'type'        => [ 'string', 'null' ],
				'readonly'    => true,
				'description' => 'Null: not in the time the outbox keeps.',
			],
			'placeholders'        => [
				'type'     => 'array',
				'readonly' => true,
				'items'    => [
					'type'                 => 'object',
					'additionalProperties' => false,
					'properties'           => [
						'name'  => [ 'type' => 'string' ],
						'label' => [ 'type' => 'string' ],
					],
				],
			],
			'can'                 => [
				'type'                 => 'object',
				'readonly'             => true,
				'additionalProperties' => false,
				'properties'           => [
					'switch_off' => Can::SCHEMA,
					'reset'      => Can::SCHEMA,
				],
			],
		];
	}

	/**
	 * A subject and a text.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function words(): array {
		return [
			'subject' => [
				'type'      => 'string',
				'maxLength' => self::SUBJECT_LENGTH,
			],
			'body'    => [
				'type'      => 'string',
				'maxLength' => self::BODY_LENGTH,
			],
		];
	}

	/**
	 * @param DateTimeImmutable|null $last When it was last handed over, UTC.
	 * @return array<string, mixed>
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function present( Message $message, ?DateTimeImmutable $last ): array {
		$kind  = $message->kind;
		$words = $this->texts->of( $kind );
		return [
			'kind'                => $kind->value,
			'label'               => $words->label,
			'moment'              => $kind->moment()->value,
			'moment_label'        => $this->labels->moment( $kind->moment() ),
			'goes_to'             => $words->goes_to,
			'sent_when'           => $words->sent_when,
			...$this->wording->of_site( $kind ),
			'is_off'              => $message->is_off,
			'version'             => $message->version,
			'is_edited'           => $message->is_edited(),
			'changed_by'          => $message->changed_by,
			'changed_at'          => Moment::to_rest( $message->changed_at ),
			'last_handed_over_at' => Moment::to_rest( $last ),
			'placeholders'        => array_map(
				static fn( string $name ): array => [
					'name'  => $name,
					'label' => PlaceholderWords::label( $name ),
				],
				Placeholders::of( $kind )
			),
			'can'                 => [
				'switch_off' => $this->can( $kind->is_always_on() ? MessageReason::AlwaysOn : null, $kind ),
				'reset'      => $this->can( $message->is_edited() ? null : MessageReason::NotEdited, $kind ),
			],
		];
	}

	/**
	 * @return array<string, mixed>
	 */
	private function can( ?MessageReason $why_not, MessageKind $kind ): array {
		return ( null === $why_not ? Can::yes() : Can::no( $why_not, (string) $this->labels->message( $why_not, [ 'message' => $kind->value ] ) ) )->to_array();
	}
}
