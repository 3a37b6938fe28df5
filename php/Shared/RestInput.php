<?php
/**
 * Takes what somebody sent to a route and checks it against the writable part of a schema: unknown fields, wrong types
 * and what is too long become one 400 that names each. Knows no rule of any concept.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use WP_Error;
use WP_REST_Request;

final class RestInput {
	/**
	 * Args of a route from the properties of a schema. WordPress describes them and leaves checking to read(), whose
	 * errors name every field in one shape.
	 *
	 * @param array<string, array<string, mixed>> $properties JSON Schema by name; those that say `readonly` are left out.
	 * @return array<string, array<string, mixed>>
	 */
	public static function args( array $properties ): array {
		return array_map(
			static fn( array $property ): array => $property + [ 'sanitize_callback' => null ],
			self::writable( $properties )
		);
	}

	/**
	 * What the body says, each value with the type the schema gives it. A field that was not sent is not in the result.
	 *
	 * @param WP_REST_Request<array<string, mixed>> $request    Request.
	 * @param array<string, array<string, mixed>>   $properties JSON Schema by name.
	 * @return array<string, mixed>
	 * @throws InvalidInput Naming each field with dots.
	 */
	public static function read( WP_REST_Request $request, array $properties ): array {
		$sent     = $request->get_json_params() ?? $request->get_body_params();
		// A body may be any JSON: a number or a text says nothing about a field.
		$sent     = is_array( $sent ) ? $sent : [];
		$writable = self::writable( $properties );
		$input    = [];
		$errors   = [];
		foreach ( $sent as $name => $value ) {
			if ( 'id' === $name ) {
				continue;
			}
			$schema = $writable[ $name ] ?? null;
			if ( null === $schema ) {
				$errors[] = new FieldError( (string) $name, 'unknown' );
				continue;
			}
			$faults = self::faults( $value, $schema, (string) $name );
			if ( [] === $faults ) {
				$input[ $name ] = rest_sanitize_value_from_schema( $value, $schema, (string) $name );
			}
			$errors = [ ...$errors, ...$faults ];
		}
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		return $input;
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, array<string, mixed>>
	 */
	private static function writable( array $properties ): array {
		return array_filter( $properties, static fn( array $property ): bool => true !== ( $property['readonly'] ?? false ) );
	}

	/**
	 * What is wrong with a value, down to the field inside a list or object: WordPress would name the whole.
	 *
	 * @param array<mixed> $schema JSON Schema of the value.
	 * @param string       $path   Field, with dots.
	 * @return list<FieldError>
	 */
	private static function faults( mixed $value, array $schema, string $path ): array {
		$properties = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : null;
		$items      = is_array( $schema['items'] ?? null ) ? $schema['items'] : null;
		if ( null !== $items && is_scalar( $value ) ) {
			// WordPress would take a text apart at its commas.
			return [ new FieldError( $path, 'invalid' ) ];
		}
		$itself     = null === $properties ? $schema : array_diff_key( $schema, [ 'properties' => null, 'additionalProperties' => null ] );
		$valid      = rest_validate_value_from_schema( $value, array_diff_key( $itself, [ 'items' => null ] ), $path );
		if ( $valid instanceof WP_Error ) {
			return [ self::field_error( $valid, $path ) ];
		}
		$faults = [];
		if ( null !== $items && is_array( $value ) ) {
			foreach ( array_values( $value ) as $index => $item ) {
				$faults = [ ...$faults, ...self::faults( $item, $items, $path . '.' . $index ) ];
			}
		}
		if ( null === $properties || ! is_array( $value ) ) {
			return $faults;
		}
		foreach ( $value as $key => $inner ) {
			$known = is_array( $properties[ $key ] ?? null ) ? $properties[ $key ] : null;
			if ( null !== $known ) {
				$faults = [ ...$faults, ...self::faults( $inner, $known, $path . '.' . $key ) ];
			} elseif ( false === ( $schema['additionalProperties'] ?? null ) ) {
				$faults[] = new FieldError( $path . '.' . $key, 'unknown' );
			}
		}
		foreach ( array_diff_key( $properties, $value ) as $key => $property ) {
			if ( is_array( $property ) && true === ( $property['required'] ?? false ) ) {
				$faults[] = new FieldError( $path . '.' . $key, 'missing' );
			}
		}
		return $faults;
	}

	private static function field_error( WP_Error $error, string $path ): FieldError {
		$code = match ( (string) $error->get_error_code() ) {
			'rest_too_long', 'rest_too_many_items' => 'too_long',
			'rest_out_of_bounds', 'rest_too_short', 'rest_too_few_items' => 'out_of_range',
			default => 'invalid',
		};
		return new FieldError( $path, $code );
	}
}
