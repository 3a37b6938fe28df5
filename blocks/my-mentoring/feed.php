<?php
/**
 * The secret address of one's calendar: told once when it is made, ended by its person.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{nonce: string, address: string, subscribe: string, has: bool, ended: bool} $view
 */

declare( strict_types = 1 );

use MentoringProgram\Calendar\CalendarForms;

defined( 'ABSPATH' ) || exit;
?>
<details<?php echo '' !== $view['address'] || $view['ended'] ? ' open' : ''; ?>>
	<summary><?php esc_html_e( 'Keep my own calendar up to date', 'mentoring-program' ); ?></summary>
	<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>" class="mentoring-flow" novalidate>
		<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
		<?php if ( '' !== $view['address'] ) : ?>
			<div class="mentoring-notice mentoring-flow is-good" role="status" tabindex="-1" autofocus>
				<h3><?php esc_html_e( 'Your calendar address is ready', 'mentoring-program' ); ?></h3>
				<p><?php esc_html_e( 'It is shown this once. Copy it now, or open it on the device whose calendar should follow your dates.', 'mentoring-program' ); ?></p>
			</div>
			<p class="mentoring-field">
				<label for="mentoring-feed"><?php esc_html_e( 'Calendar address', 'mentoring-program' ); ?></label>
				<input id="mentoring-feed" type="url" readonly value="<?php echo esc_attr( $view['address'] ); ?>">
			</p>
			<div class="mentoring-actions"><a class="wp-element-button is-second" href="<?php echo esc_url( $view['subscribe'], [ 'webcal' ] ); ?>"><?php esc_html_e( 'Open in my calendar', 'mentoring-program' ); ?></a></div>
			<ul class="mentoring-list mentoring-small">
				<li><?php esc_html_e( 'Apple Calendar: File, New calendar subscription, then paste the address.', 'mentoring-program' ); ?></li>
				<li><?php esc_html_e( 'Google Calendar, in a browser: Other calendars, From URL, then paste the address.', 'mentoring-program' ); ?></li>
				<li><?php esc_html_e( 'Outlook: Add calendar, Subscribe from web, then paste the address.', 'mentoring-program' ); ?></li>
			</ul>
			<p class="mentoring-small"><?php esc_html_e( 'Keep it to yourself: whoever has it reads your dates and where you meet, also a door code or link, without signing in. Calendars look for changes every few hours.', 'mentoring-program' ); ?></p>
		<?php elseif ( $view['has'] ) : ?>
			<p><?php esc_html_e( 'You have a calendar address. It cannot be shown again. If you lost it or somebody else has it, end it or make a new one; the old one then stops working at once.', 'mentoring-program' ); ?></p>
		<?php else : ?>
			<?php if ( $view['ended'] ) : ?>
				<div class="mentoring-notice is-good" role="status" tabindex="-1" autofocus><p><?php esc_html_e( 'Your calendar address has ended. Calendars that used it get no more changes.', 'mentoring-program' ); ?></p></div>
			<?php endif; ?>
			<p><?php esc_html_e( 'A secret address, for you alone, that your calendar reads by itself: it then has all dates of the groups you take part in or lead, and changes when they do.', 'mentoring-program' ); ?></p>
		<?php endif; ?>
		<div class="mentoring-actions">
			<button class="wp-element-button is-second" name="mentoring_act" value="<?php echo esc_attr( CalendarForms::MAKE ); ?>"><?php echo $view['has'] ? esc_html__( 'Make a new address', 'mentoring-program' ) : esc_html__( 'Make my calendar address', 'mentoring-program' ); ?></button>
			<?php if ( $view['has'] ) : ?>
				<button class="wp-element-button is-second" name="mentoring_act" value="<?php echo esc_attr( CalendarForms::REVOKE ); ?>"><?php esc_html_e( 'End my address', 'mentoring-program' ); ?></button>
			<?php endif; ?>
		</div>
		<p class="mentoring-small" role="status"></p>
	</form>
</details>
