<?php
/**
 * The REST shape of how a registration came about and what was agreed to with it, for who runs the program. Never holds answers.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Moment;

/**
 * @phpstan-import-type AgreedText from RegistrationSearch
 * @phpstan-type HistoryShape array{
 *   events: list<array{at: string, words: string, by: string}>,
 *   agreed: list<array{promise: string, detail: string, worded_at: string|null, accepted_at: string|null}>,
 * }
 */
final class RegistrationHistorySchema {
	public function __construct( private readonly RegistrationLabels $labels ) {}

	/**
	 * Shapes a history, oldest first.
	 *
	 * @param list<RegistrationEvent> $events What happened.
	 * @param list<AgreedText>        $agreed What was agreed to.
	 * @return HistoryShape
	 */
	public function present( Registration $registration, array $events, array $agreed ): array {
		return [
			'events' => array_map(
				fn( RegistrationEvent $event ): array => [
					'at'    => (string) Moment::to_rest( $event->at ),
					'words' => $this->labels->happened( $event ),
					'by'    => $event->actor_id === $registration->person_id ? '' : $event->actor_name,
				],
				$events
			),
			'agreed' => array_map(
				static fn( array $text ): array => [
					'promise'     => $text['promise'],
					'detail'      => $text['detail'],
					'worded_at'   => Moment::to_rest( $text['worded_at'] ),
					'accepted_at' => Moment::to_rest( $text['accepted_at'] ),
				],
				$agreed
			),
		];
	}

	/**
	 * JSON Schema of a history.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text   = [ 'type' => 'string' ];
		$moment = [
			'type'   => [ 'string', 'null' ],
			'format' => 'date-time',
		];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'registration-history',
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => [
				'events' => self::rows(
					'What happened, oldest first.',
					[
						'at'    => $text + [ 'format' => 'date-time' ],
						'words' => $text,
						'by'    => $text + [ 'description' => 'Who did it, when it was not the person; "" when it followed.' ],
					]
				),
				'agreed' => self::rows(
					'What the person agreed to.',
					[
						'promise'     => $text,
						'detail'      => $text,
						'worded_at'   => $moment,
						'accepted_at' => $moment,
					]
				),
			],
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
