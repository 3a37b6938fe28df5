<?php
/**
 * Makes a program from a preset, with its first rule set.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program;

use MentoringProgram\Program\Presets\GroupsByTerm;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotFound;

final class CreateProgram {
	public function __construct(
		private readonly ProgramRepository $programs,
		private readonly PolicyRepository $policies,
		private readonly TextRepository $texts,
		private readonly PolicyDay $day,
		private readonly Database $database,
	) {}

	/**
	 * @param string $preset  Key of a preset.
	 * @param string $name    Name of the program.
	 * @param string $chapter Name of the chapter.
	 * @throws InvalidInput Naming each field.
	 */
	public function create( string $preset, string $name, string $chapter, Actor $actor ): Program {
		$errors = [];
		if ( GroupsByTerm::KEY !== $preset ) {
			$errors[] = new FieldError( 'preset', 'invalid' );
		}
		foreach ( [ 'name' => $name, 'chapter' => $chapter ] as $field => $text ) {
			if ( '' === trim( $text ) ) {
				$errors[] = new FieldError( $field, 'missing' );
			}
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		$id = $this->database->together( fn(): int => $this->add( $preset, trim( $name ), trim( $chapter ), $actor ) );
		return $this->programs->find( $id ) ?? throw new NotFound();
	}

	private function add( string $preset, string $name, string $chapter, Actor $actor ): int {
		$contacts               = [
			'questions' => '',
			'concerns'  => '',
		];
		$id                     = $this->programs->add( new Program( 0, $preset, $name, $chapter, $contacts, '', [], 1 ), $actor );
		$document               = GroupsByTerm::document( $chapter );
		$document['agreements'] = array_map(
			fn( array $agreement ): array => [ 'text_id' => $this->texts->ensure( $agreement['promise'], $agreement['detail'] ) ] + $agreement,
			$document['agreements']
		);
		$this->policies->add( PolicyDocument::policy( 0, $id, $this->day->begun_everywhere(), $document ), $actor );
		return $id;
	}
}
