<?php
/**
 * Telephone numbers of people, where the site asks its members for one: the contact fields of WordPress accounts whose name
 * says so. Where there is no such field there is no number; we ask for none.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class Telephones {
	/**
	 * @param list<int> $person_ids Accounts.
	 * @return array<int, list<string>> By account; who has none is left out.
	 */
	public function of( array $person_ids ): array {
		$fields = array_filter( array_map( strval( ... ), array_keys( wp_get_user_contact_methods() ) ), static fn( string $key ): bool => 1 === preg_match( '/phone|mobile|^tel/i', $key ) );
		if ( [] === $fields || [] === $person_ids ) {
			return [];
		}
		update_meta_cache( 'user', $person_ids );
		$found = [];
		foreach ( $person_ids as $id ) {
			$numbers = [];
			foreach ( $fields as $field ) {
				$number = get_user_meta( $id, $field, true );
				if ( is_string( $number ) && '' !== trim( $number ) ) {
					$numbers[] = trim( $number );
				}
			}
			if ( [] !== $numbers ) {
				$found[ $id ] = $numbers;
			}
		}
		return $found;
	}
}
