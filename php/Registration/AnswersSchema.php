<?php
/**
 * The REST shape of the answers of one registration, and of what the export takes.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\Moment;

/**
 * @phpstan-import-type AgreedText from RegistrationSearch
 * @phpstan-type AnswersShape array{answers: list<array{question: string, answer: string}>, agreed: list<array{promise: string, accepted_at: string|null}>}
 */
final class AnswersSchema {
	/**
	 * JSON Schema of the answers.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		$text = [ 'type' => 'string' ];
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'answers',
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => [
				'answers' => self::rows(
					'What was answered, in the wording of the rules that judged it; empty once the answers are deleted.',
					[
						'question' => $text,
						'answer'   => $text,
					]
				),
				'agreed'  => self::rows(
					'What the person agreed to.',
					[
						'promise'     => $text,
						'accepted_at' => [
							'type'   => [ 'string', 'null' ],
							'format' => 'date-time',
						],
					]
				),
			],
		];
	}

	/**
	 * What POST registrations/export takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function exporting(): array {
		return [
			'term'    => [
				'type'        => 'integer',
				'minimum'     => 1,
				'description' => 'Term whose registrations are exported.',
			],
			'answers' => [
				'type'        => 'boolean',
				'description' => 'A column for each question; only for who reads answers.',
			],
		];
	}

	/**
	 * Shapes what was read.
	 *
	 * @param array<string, string> $answers By question.
	 * @param list<AgreedText>      $agreed  What was agreed to.
	 * @return AnswersShape
	 */
	public static function present( array $answers, array $agreed ): array {
		return [
			'answers' => array_map(
				static fn( string $question, string $answer ): array => [
					'question' => $question,
					'answer'   => $answer,
				],
				array_keys( $answers ),
				array_values( $answers )
			),
			'agreed'  => array_map(
				static fn( array $text ): array => [
					'promise'     => $text['promise'],
					'accepted_at' => Moment::to_rest( $text['accepted_at'] ),
				],
				$agreed
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
