<?php
/**
 * The group in short: beside the text, or at the bottom edge of a narrow screen.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$group = $view['group'];
$fee   = trim( $group['fee'] . ' ' . $group['fee_note'] );
$facts = array_filter(
	[
		__( 'When', 'mentoring-program' )     => '' === $group['when'] ? '' : $group['when'] . ' (' . $group['zone'] . ')',
		__( 'Dates', 'mentoring-program' )    => $group['span'],
		__( 'Meetings', 'mentoring-program' ) => $group['meetings'] > 0 ? (string) $group['meetings'] : '',
		__( 'Where', 'mentoring-program' )    => '' === $group['where_detail'] ? $group['where'] : $group['where_detail'],
		__( 'Fee', 'mentoring-program' )      => $fee,
	],
	static fn( string $fact ): bool => '' !== $fact
);
?>
<aside class="mentoring-summary" aria-label="<?php esc_attr_e( 'This group in short', 'mentoring-program' ); ?>">
	<p class="is-bar-only mentoring-small"><strong><?php echo esc_html( $group['when'] ); ?></strong><br><?php echo esc_html( implode( ', ', array_filter( [ $group['first'], $group['fee'] ] ) ) ); ?></p>
	<div class="is-full-only mentoring-flow">
		<p>
			<strong><?php echo esc_html( $group['title'] ); ?></strong><br>
			<?php echo esc_html( implode( ', ', array_column( $group['mentors'], 'name' ) ) ); ?>
		</p>
		<dl class="mentoring-facts mentoring-small">
			<?php foreach ( $facts as $label => $fact ) : ?>
				<dt><?php echo esc_html( $label ); ?></dt><dd><?php echo esc_html( $fact ); ?></dd>
			<?php endforeach; ?>
			<dt><?php esc_html_e( 'Places', 'mentoring-program' ); ?></dt>
			<dd data-mentoring-live="short-<?php echo (int) $group['id']; ?>"><?php $blocks->now_and_then( 'shared/places-short', $group['places'] ); ?></dd>
		</dl>
	</div>
	<?php if ( null !== $view['form'] ) : ?>
		<a class="wp-element-button" href="#register"><?php echo esc_html( 'prepare' === $view['form']['act'] ? __( 'Prepare my registration', 'mentoring-program' ) : __( 'Go to registration', 'mentoring-program' ) ); ?></a>
	<?php elseif ( 'open' === ( $view['panel']['mark'] ?? '' ) || 'full' === ( $view['panel']['mark'] ?? '' ) ) : ?>
		<a class="wp-element-button" href="#register"><?php esc_html_e( 'How to register', 'mentoring-program' ); ?></a>
	<?php endif; ?>
	<?php if ( '' !== $view['closes'] ) : ?>
		<p class="is-full-only mentoring-small mentoring-quiet"><?php echo esc_html( $view['closes'] ); ?></p>
	<?php endif; ?>
</aside>
