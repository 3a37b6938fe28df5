<?php
/**
 * Everything the site holds about oneself, to download.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{nonce: string, problem: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<section aria-labelledby="mentoring-my-data" class="mentoring-flow" id="mentoring-own-data">
	<h2 id="mentoring-my-data"><?php esc_html_e( 'What this site holds about me', 'mentoring-program' ); ?></h2>
	<?php if ( '' !== $view['problem'] ) : ?>
		<p class="mentoring-error" role="alert" tabindex="-1" autofocus><?php echo esc_html( $view['problem'] ); ?></p>
	<?php endif; ?>
	<p class="mentoring-measure"><?php esc_html_e( 'Registrations, answers, agreements, messages and who looked at them, in one file. It may hold private things: save it where only you can open it.', 'mentoring-program' ); ?></p>
	<form method="post" action="<?php echo esc_url( $blocks->here() ); ?>#mentoring-own-data" target="_self">
		<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
		<button class="wp-element-button is-second" name="mentoring_act" value="download"><?php esc_html_e( 'Download it', 'mentoring-program' ); ?></button>
		<p class="mentoring-small" role="status"></p>
	</form>
</section>
