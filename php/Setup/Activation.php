<?php
/**
 * What happens when the plugin is switched on and off. Switching off deletes nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\TableInstaller;

final class Activation {
	public function __construct(
		private readonly TableInstaller $installer,
		private readonly Settings $settings,
		private readonly Capabilities $capabilities,
		private readonly Timetable $timetable,
	) {}

	/**
	 * Tables, the site it is, schedules; whoever switches it on runs it while nobody else does.
	 */
	public function switch_on(): void {
		$this->keep_ready();
		$this->capabilities->give_first( get_current_user_id() );
		// Addresses of groups are worked out anew once their post type is there.
		delete_option( 'rewrite_rules' );
	}

	/**
	 * On each visit of wp-admin: what an update, a copy made by hand or a lost schedule left undone. Cheap when nothing is.
	 */
	public function keep_ready(): void {
		$this->installer->install();
		if ( '' === $this->settings->recorded_site()->address ) {
			$this->settings->record_site();
		}
		$this->timetable->keep();
	}

	public function switch_off(): void {
		$this->timetable->clear();
		delete_option( 'rewrite_rules' );
	}
}
