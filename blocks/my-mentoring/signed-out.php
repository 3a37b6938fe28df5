<?php
/**
 * My mentoring for somebody who is not signed in.
 *
 * @package MentoringProgram
 *
 * @var array{sign_in: string, join: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<div class="mentoring-flow">
	<p><?php esc_html_e( 'Your groups, dates and places are here once you sign in.', 'mentoring-program' ); ?></p>
	<div class="mentoring-actions">
		<a class="wp-element-button" href="<?php echo esc_url( $view['sign_in'] ); ?>"><?php esc_html_e( 'Sign in', 'mentoring-program' ); ?></a>
		<?php if ( '' !== $view['join'] ) : ?>
			<a class="mentoring-link" href="<?php echo esc_url( $view['join'] ); ?>"><?php esc_html_e( 'Become a member', 'mentoring-program' ); ?></a>
		<?php endif; ?>
	</div>
</div>
