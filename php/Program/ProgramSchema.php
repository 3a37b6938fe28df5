<?php
/**
 * The REST shape of a program with the rules in force, and of what may be sent.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Can;

/**
 * @phpstan-import-type CanShape from Can
 * @phpstan-import-type TrackShape from PolicyDocument
 * @phpstan-import-type AgreementShape from PolicyDocument
 * @phpstan-import-type QuestionShape from PolicyDocument
 * @phpstan-import-type RuleShape from PolicyDocument
 * @phpstan-import-type FeesShape from PolicyDocument
 * @phpstan-import-type LifeShape from PolicyDocument
 * @phpstan-type ProgramShape array{
 *   id: int, name: string, chapter: string, contacts: array{questions: string, concerns?: string, fees?: string, talk?: string}, currency: string,
 *   tracks: list<TrackShape>, questions: list<QuestionShape>, agreements: list<AgreementShape>,
 *   can: array{edit: CanShape, open: CanShape},
 *   preset?: string, payment_note?: string, minimum?: int, capacity?: int, places_per_term?: int, waits_per_term?: int,
 *   offer_hours?: int, eligibility?: list<RuleShape>, fees?: FeesShape, life?: LifeShape, mentor_agreement?: array{promise: string, detail: string}, confirmations?: \stdClass, unconfirmed?: list<string>, may_open?: bool, version?: int,
 * }
 */
final class ProgramSchema {
	public function __construct( private readonly ProgramLabels $labels ) {}

	/**
	 * JSON Schema of a program. Properties of the context `edit` are there for those who run it or set it up only.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'program',
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => self::properties(),
		];
	}

	/**
	 * What POST programs takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function creating(): array {
		return [
			'preset'  => [
				'type'      => 'string',
				'maxLength' => 40,
			],
			'name'    => [
				'type'      => 'string',
				'maxLength' => 200,
			],
			'chapter' => [
				'type'      => 'string',
				'maxLength' => 200,
			],
		];
	}

	/**
	 * What POST programs/{id}/confirm takes.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function confirming(): array {
		return [
			'what' => [
				'type' => 'string',
				'enum' => Program::MUST_CONFIRM,
			],
		];
	}

	/**
	 * Properties by name; what says `readonly` can't be sent.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function properties(): array {
		$read_only = static fn( array $property ): array => $property + [ 'readonly' => true ];
		$inside    = static fn( array $property ): array => $property + [ 'context' => [ 'edit' ] ];
		$text      = static fn( int $longest ): array => [
			'type'      => 'string',
			'maxLength' => $longest,
		];
		return [
			'id'              => $read_only( [ 'type' => 'integer' ] ),
			'preset'          => $inside( $read_only( $text( 40 ) ) ),
			'name'            => $text( 200 ),
			'chapter'         => $text( 200 ),
			'contacts'        => self::closed(
				[
					'questions' => $text( 200 ),
					'concerns'  => $inside( $text( 200 ) ),
					'fees'      => $inside( $text( 200 ) ),
					'talk'      => $inside( $text( 200 ) ),
				],
				'Addresses by purpose; only the one for questions to who does not run the program. An empty one of fees or talk is that.'
			),
			'payment_note'    => $inside( $text( 2000 ) ),
			...self::rules(),
			'applies_from'    => $inside(
				[
					'type'        => 'string',
					'pattern'     => '^\d{4}-\d{2}-\d{2}$',
					'description' => 'Only sent: the day changed rules apply from, today or later; today when it is not said.',
				]
			),
			'confirmations'   => $read_only(
				[
					'type'                 => 'object',
					'context'              => [ 'edit' ],
					'description'          => 'What was confirmed, when (UTC) and by which account.',
					'additionalProperties' => self::closed(
						[
							'at' => [ 'type' => 'string' ],
							'by' => [ 'type' => 'integer' ],
						],
						'A confirmation.'
					),
				]
			),
			'unconfirmed'     => $read_only(
				[
					'type'    => 'array',
					'items'   => [
						'type' => 'string',
						'enum' => Program::MUST_CONFIRM,
					],
					'context' => [ 'edit' ],
				]
			),
			'may_open'        => $inside( $read_only( [ 'type' => 'boolean' ] ) ),
			'can'             => $read_only(
				self::closed(
					[
						'edit' => Can::SCHEMA,
						'open' => Can::SCHEMA,
					],
					'"open" says whether terms open at their moment, and what is missing.'
				)
			),
			'version'         => [
				'type'    => 'integer',
				'minimum' => 0,
				'context' => [ 'edit' ],
			],
		];
	}

	/**
	 * The rules in force; what does not stand on the form is for who runs the program.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function rules(): array {
		$public = [ 'currency', 'tracks', 'questions', 'agreements' ];
		$rules  = PolicySchema::properties();
		foreach ( array_diff( array_keys( $rules ), $public ) as $name ) {
			$rules[ $name ]['context'] = [ 'edit' ];
		}
		return $rules;
	}

	/**
	 * Shapes a program for one person. Everybody sees what a registration asks and costs; sizes, limits, how to pay, the
	 * address for concerns and the state of the set-up are for who runs it or sets it up.
	 *
	 * @return ProgramShape
	 */
	public function present( Program $program, Policy $policy, Actor $actor ): array {
		$rules = PolicyDocument::of( $policy );
		$edit  = ProgramRules::why_not_edit( $program, $actor );
		$shown = [
			'id'         => $program->id,
			'name'       => $program->name,
			'chapter'    => $program->chapter,
			'contacts'   => [ 'questions' => $program->contacts['questions'] ],
			'currency'   => $rules['currency'],
			'tracks'     => $rules['tracks'],
			'questions'  => $rules['questions'],
			'agreements' => $rules['agreements'],
			'can'        => [
				'edit' => $this->can( $edit, $program ),
				'open' => $this->can( $edit ?? ProgramRules::why_not_open( $program ), $program ),
			],
		];
		return null !== $edit ? $shown : [
			'contacts'        => $program->contacts + [
				'fees' => '',
				'talk' => '',
			],
			'preset'          => $program->preset,
			'payment_note'    => $program->payment_note,
			'minimum'         => $rules['minimum'],
			'capacity'        => $rules['capacity'],
			'places_per_term' => $rules['places_per_term'],
			'waits_per_term'  => $rules['waits_per_term'],
			'offer_hours'     => $rules['offer_hours'],
			'eligibility'     => $rules['eligibility'],
			'fees'            => $rules['fees'],
			'life'            => $rules['life'],
			'mentor_agreement' => $rules['mentor_agreement'],
			'confirmations'   => (object) $program->confirmations,
			'unconfirmed'     => $program->unconfirmed(),
			'may_open'        => $program->may_open(),
			'version'         => $program->version,
		] + $shown;
	}

	/**
	 * @return CanShape
	 */
	private function can( ?ProgramReason $why, Program $program ): array {
		return ( null === $why ? Can::yes() : Can::no( $why, $this->labels->message( $why, [ 'unconfirmed' => $program->unconfirmed() ] ) ?? '' ) )->to_array();
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function closed( array $properties, string $description ): array {
		return [
			'type'                 => 'object',
			'description'          => $description,
			'additionalProperties' => false,
			'properties'           => $properties,
		];
	}
}
