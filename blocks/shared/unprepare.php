<?php
/**
 * The form behind a button "Delete what I prepared"; the button names it, so that it may stand inside another form.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{id: string, nonce: string, group: int} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<form id="<?php echo esc_attr( $view['id'] ); ?>" method="post" action="<?php echo esc_url( $blocks->here() ); ?>">
	<input type="hidden" name="mentoring_nonce" value="<?php echo esc_attr( $view['nonce'] ); ?>">
	<input type="hidden" name="mentoring_group" value="<?php echo esc_attr( (string) $view['group'] ); ?>">
	<p class="screen-reader-text" role="status"></p>
</form>
