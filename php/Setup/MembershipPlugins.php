<?php
/**
 * Which membership plugins are active on this site, by what each brings along. Asks none of them anything.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

final class MembershipPlugins {
	/**
	 * @return list<MembershipPlugin>
	 */
	public function active(): array {
		return array_values( array_filter( MembershipPlugin::cases(), static fn( MembershipPlugin $plugin ): bool => [] !== array_filter( $plugin->marks(), self::is_there( ... ) ) ) );
	}

	private static function is_there( string $mark ): bool {
		return function_exists( $mark ) || class_exists( $mark, false ) || has_action( $mark );
	}
}
