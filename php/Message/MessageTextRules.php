<?php
/**
 * Whether a text may be saved as the words of a message. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\FieldError;

final class MessageTextRules {
	/**
	 * What is wrong, in the order of the form: something is missing, or stands in braces that nothing fills.
	 *
	 * @return list<FieldError>
	 */
	public static function faults( MessageKind $kind, string $subject, string $body ): array {
		$faults = [];
		foreach ( [
			'subject' => $subject,
			'body'    => $body,
		] as $field => $text ) {
			if ( '' === trim( $text ) ) {
				$faults[] = new FieldError( $field, 'missing' );
			}
			foreach ( self::unknown( $kind, $text ) as $name => $nearest ) {
				$faults[] = new FieldError(
					$field,
					'unknown_placeholder',
					[
						'name'    => (string) $name,
						'nearest' => $nearest,
					]
				);
			}
		}
		foreach ( array_diff( Placeholders::needed( $kind ), MessageText::placeholders( $body ) ) as $name ) {
			$faults[] = new FieldError( 'body', 'lacks_placeholder', [ 'name' => $name ] );
		}
		return $faults;
	}

	/**
	 * What stands in braces and is not known, with what was probably meant.
	 *
	 * @return array<string, string>
	 */
	public static function unknown( MessageKind $kind, string $text ): array {
		$unknown = [];
		foreach ( array_diff( MessageText::placeholders( $text ), Placeholders::of( $kind ) ) as $name ) {
			$unknown[ $name ] = Placeholders::nearest( $name, $kind );
		}
		return $unknown;
	}
}
