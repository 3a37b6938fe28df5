<?php
/**
 * Places in dots and words, and what one can do about them. A missing action leaves its reason here.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{dots: list<string>, places_words: string, places_mark: string, places_detail: string, title: string, action: array{label: string, url: string, second: bool}|null} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

// Plain numbers need no mark: the dots say the same.
$mark = in_array( $view['places_mark'], [ 'open', 'full' ], true ) ? '' : $view['places_mark'];
?>
<div>
	<?php $blocks->part( 'shared/seats', $view ); ?>
	<?php if ( '' === $mark ) : ?>
		<p><strong><?php echo esc_html( $view['places_words'] ); ?></strong></p>
	<?php else : ?>
		<p class="mentoring-state is-<?php echo esc_attr( $mark ); ?>"><?php echo esc_html( $view['places_words'] ); ?></p>
	<?php endif; ?>
	<?php if ( '' !== $view['places_detail'] ) : ?>
		<p class="mentoring-small mentoring-quiet"><?php echo esc_html( $view['places_detail'] ); ?></p>
	<?php endif; ?>
</div>
<?php if ( null !== $view['action'] ) : ?>
	<a class="wp-element-button<?php echo $view['action']['second'] ? ' is-second' : ''; ?>" href="<?php echo esc_url( $view['action']['url'] ); ?>">
		<?php echo esc_html( $view['action']['label'] ); ?>
		<span class="screen-reader-text"><?php echo esc_html( $view['title'] ); ?></span>
	</a>
<?php endif; ?>
