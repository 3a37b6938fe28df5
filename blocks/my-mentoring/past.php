<?php
/**
 * Something that is over.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{title: string, url: string, term: string, facts: string, words: string, fee: string, statement: int} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<li class="mentoring-row is-half">
	<div>
		<h3><a href="<?php echo esc_url( $view['url'] ); ?>"><?php echo esc_html( $view['title'] ); ?></a></h3>
		<p class="mentoring-small mentoring-quiet"><?php echo esc_html( implode( ': ', array_filter( [ $view['term'], $view['facts'] ] ) ) ); ?></p>
	</div>
	<div>
		<p><?php echo esc_html( $view['words'] ); ?></p>
		<?php if ( '' !== $view['fee'] ) : ?>
			<p class="mentoring-state is-wait"><?php echo esc_html( $view['fee'] ); ?></p>
		<?php endif; ?>
		<?php $blocks->part( 'my-mentoring/statement-link', $view ); ?>
	</div>
</li>
