<?php
/**
 * Lets readers know by mail that there is something to read. The mail carries a link and nothing of the concern, not even that
 * it is one about somebody; it does not pass the outbox, whose rows others see. A copy of the site tells nobody (DESIGN § 11).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Settings;
use Throwable;
use WP_User;

final class TellReaders {
	/**
	 * A minute apart; after that the page alone tells.
	 */
	private const MOST_TRIES = 60;

	public function __construct(
		private readonly ConcernRepository $concerns,
		private readonly Settings $settings,
		private readonly Clock $clock,
	) {}

	/**
	 * Tells everybody not told yet. What the mail server refuses is tried again each minute.
	 */
	public function due(): void {
		if ( $this->settings->is_copy() ) {
			return;
		}
		try {
			foreach ( $this->concerns->to_tell( self::MOST_TRIES ) as $row_id => $row ) {
				if ( $this->concerns->claim( $row_id, $this->clock->now() ) && ! $this->tell( $row['person'] ) ) {
					$this->concerns->not_told( $row_id );
				}
			}
		} catch ( Throwable $failure ) {
			error_log( sprintf( 'mentoring-program: readers are not told yet (%s at %s:%d)', $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
		}
	}

	private function tell( int $person_id ): bool {
		$reader = get_user_by( 'id', $person_id );
		if ( ! $reader instanceof WP_User ) {
			return true;
		}
		$page = $this->settings->page_url( 'my_mentoring' );
		$link = ( '' === $page ? home_url( '/' ) : $page ) . '#mentoring-concerns';
		try {
			return wp_mail(
				$reader->user_email,
				/* translators: %s: name of the site. */
				sprintf( __( 'Something to read in confidence on %s', 'mentoring-program' ), wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) ),
				/* translators: 1: name of a person, 2: address of a page. */
				sprintf( __( "Dear %1\$s,\n\nsomebody asks you to read something in confidence. It is not in this mail. Please sign in and open it here:\n\n%2\$s\n\nWhoever wrote it was told to hear from you within a week. Please do not forward this mail.", 'mentoring-program' ), $reader->display_name, $link )
			);
		} catch ( Throwable ) {
			return false;
		}
	}
}
