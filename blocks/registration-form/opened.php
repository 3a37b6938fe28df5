<?php
/**
 * What takes the place of "Opens on …" at the opening second: the form is a press away, and the view module fetches it.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{at: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<template data-mentoring-at="<?php echo esc_attr( $view['at'] ); ?>">
	<p class="mentoring-state is-open"><?php esc_html_e( 'Registration is open', 'mentoring-program' ); ?></p>
	<p class="mentoring-actions"><a class="wp-element-button" data-mentoring-open href="<?php echo esc_url( $blocks->here( [ MentoringProgram\Shared\Blocks::CHECKED => time() ] ) . '#register' ); ?>"><?php esc_html_e( 'Go to the form', 'mentoring-program' ); ?></a></p>
</template>
