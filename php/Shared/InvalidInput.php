<?php
/**
 * Bad input: one or more fields cannot be taken. Becomes 400 naming each field. Nothing was written. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class InvalidInput extends \RuntimeException {
	/**
	 * @param non-empty-list<FieldError> $errors In the order of the form.
	 */
	public function __construct( public readonly array $errors ) {
		parent::__construct( 'invalid_input' );
	}
}
