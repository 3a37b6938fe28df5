<?php
/**
 * My mentoring: what is to do, places, waits, what is over, groups led. A part that is empty is not there.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

// What Calendar says beside the dates, for who has a reason to read it.
$feed  = $view['feed'] ?? null;
$parts = array_filter(
	[
		'todo'     => [ __( 'For you to do', 'mentoring-program' ), [ ...$view['offers'], ...$view['changed'], ...$view['fees'], ...$view['gaps'] ] ],
		'prepared' => [ __( 'Prepared, not sent', 'mentoring-program' ), $view['prepared'] ],
		'next'     => [ __( 'Next dates', 'mentoring-program' ), [] === $view['next']['dates'] && null === $feed ? [] : [ [ 'feed' => $feed ] + $view['next'] ] ],
		'places'   => [ __( 'Groups I take part in', 'mentoring-program' ), $view['places'] ],
		'waits'    => [ __( 'Waiting lists I am on', 'mentoring-program' ), $view['waits'] ],
		'leads'    => [ __( 'Groups I lead', 'mentoring-program' ), $view['leads'] ],
		'past'     => [ __( 'Before', 'mentoring-program' ), $view['past'] ],
	],
	static fn( array $part ): bool => [] !== $part[1]
);

if ( null !== $view['notice'] ) {
	$blocks->part( 'shared/notice', $view['notice'] );
}
?>
<?php if ( null !== $view['lapsed'] ) : ?>
	<div class="mentoring-flow">
		<p class="mentoring-state is-stop"><?php echo esc_html( $view['lapsed']['state'] ); ?></p>
		<p class="mentoring-measure"><?php echo esc_html( $view['lapsed']['line'] ); ?></p>
		<?php if ( '' !== $view['lapsed']['renew'] ) : ?>
			<div class="mentoring-actions"><a class="wp-element-button" href="<?php echo esc_url( $view['lapsed']['renew'] ); ?>"><?php esc_html_e( 'Renew my membership', 'mentoring-program' ); ?></a></div>
		<?php endif; ?>
	</div>
<?php endif; ?>

<?php if ( [] === $parts ) : ?>
	<div class="mentoring-flow">
		<p><?php esc_html_e( 'You are in no group and on no list. This page fills as soon as you are.', 'mentoring-program' ); ?></p>
		<?php if ( '' !== $view['catalog'] ) : ?>
			<div class="mentoring-actions"><a class="wp-element-button" href="<?php echo esc_url( $view['catalog'] ); ?>"><?php esc_html_e( 'See the groups', 'mentoring-program' ); ?></a></div>
		<?php endif; ?>
	</div>
<?php endif; ?>

<?php if ( count( $parts ) > 2 ) : ?>
	<nav aria-label="<?php esc_attr_e( 'On this page', 'mentoring-program' ); ?>" class="mentoring-actions">
		<?php foreach ( $parts as $key => [ $title ] ) : ?>
			<a class="mentoring-link" href="#mentoring-my-<?php echo esc_attr( $key ); ?>"><?php echo esc_html( $title ); ?></a>
		<?php endforeach; ?>
	</nav>
<?php endif; ?>

<?php foreach ( $parts as $key => [ $title, $rows ] ) : ?>
	<section aria-labelledby="mentoring-my-<?php echo esc_attr( $key ); ?>" class="mentoring-flow">
		<h2 id="mentoring-my-<?php echo esc_attr( $key ); ?>"><?php echo esc_html( $title ); ?></h2>
		<?php if ( 'next' === $key ) : ?>
			<?php $blocks->part( 'my-mentoring/next', $rows[0] ); ?>
		<?php else : ?>
			<ul class="mentoring-rows" role="list">
				<?php
				foreach ( $rows as $row ) {
					$blocks->part( 'my-mentoring/' . ( $row['part'] ?? $key ), $row );
				}
				?>
			</ul>
		<?php endif; ?>
	</section>
<?php endforeach; ?>
