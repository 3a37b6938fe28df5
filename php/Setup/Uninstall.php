<?php
/**
 * Takes the plugin off a site: schedules and capabilities always, data only when a site administrator asked for it before.
 * Pages stay: people may have written on them.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Group\GroupPostType;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\TableInstaller;

final class Uninstall {
	private const BATCH = 100;

	public function __construct(
		private readonly TableInstaller $installer,
		private readonly Settings $settings,
		private readonly Capabilities $capabilities,
		private readonly Timetable $timetable,
	) {}

	public function run(): void {
		$this->timetable->clear();
		$this->capabilities->remove();
		if ( ! $this->settings->all()['remove_data'] ) {
			return;
		}
		do {
			$posts = get_posts(
				[
					'post_type'        => GroupPostType::NAME,
					'post_status'      => array_values( get_post_stati() ),
					'numberposts'      => self::BATCH,
					'fields'           => 'ids',
					'suppress_filters' => true,
				]
			);
			foreach ( $posts as $post_id ) {
				wp_delete_post( $post_id, true );
			}
		} while ( self::BATCH === count( $posts ) );
		$this->installer->remove();
		delete_option( Settings::OPTION );
	}
}
