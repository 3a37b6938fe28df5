<?php
/**
 * How a form post ended when it did not succeed: the page that answers it shows this and fills its form from the post.
 * Lives for one request only. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Refused;

final class FormAnswer {
	/**
	 * @param FormPost                                                                           $post    What was sent.
	 * @param int                                                                                $status  HTTP status of the page.
	 * @param list<FieldError>                                                                   $errors  Fields to look at again.
	 * @param Refused|null                                                                       $refused Rule that refused.
	 * @param ''|'prepared'|'again'|'expired'|'signed_out'|'busy'|'missing'|'not_allowed'|'unknown_act'|'unexpected' $problem Anything else.
	 */
	public function __construct(
		public readonly FormPost $post,
		public readonly int $status,
		public readonly array $errors = [],
		public readonly ?Refused $refused = null,
		public readonly string $problem = '',
	) {}

	/**
	 * Whether the error belongs to this field.
	 */
	public function error_of( string $field ): ?FieldError {
		foreach ( $this->errors as $error ) {
			if ( $error->field === $field || str_starts_with( $error->field, $field . '.' ) ) {
				return $error;
			}
		}
		return null;
	}
}
