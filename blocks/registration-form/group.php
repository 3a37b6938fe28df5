<?php
/**
 * One group in the order in which one decides, then the form or what stands in its place, and the summary beside.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$group = $view['group'];
$lead  = array_column( $group['mentors'], 'name' );
?>
<div class="mentoring-split">
	<div class="mentoring-stack">
		<div class="mentoring-flow">
			<?php if ( '' !== $view['catalog'] ) : ?>
				<p class="mentoring-small">
					<a href="<?php echo esc_url( $view['catalog'] ); ?>">
						<?php
						/* translators: %s: name of a term. */
						echo esc_html( sprintf( __( 'All groups, %s', 'mentoring-program' ), $group['term'] ) );
						?>
					</a>
				</p>
			<?php endif; ?>
			<?php if ( ! $view['own_page'] ) : ?>
				<h2><a href="<?php echo esc_url( $group['url'] ); ?>"><?php echo esc_html( $group['title'] ); ?></a></h2>
			<?php endif; ?>
			<p>
				<?php
				if ( [] !== $lead ) {
					/* translators: %s: names of the mentors. */
					echo esc_html( sprintf( __( 'With %s.', 'mentoring-program' ), wp_sprintf( '%l', $lead ) ) ) . ' ';
				}
				if ( $group['meetings'] > 0 ) {
					/* translators: 1: when the group meets, 2: name of the time zone, 3: where, 4: number of meetings, 5: first and last date. */
					echo esc_html( sprintf( _n( '%1$s (%2$s), %3$s. %4$d meeting, %5$s.', '%1$s (%2$s), %3$s. %4$d meetings, %5$s.', $group['meetings'], 'mentoring-program' ), $group['when'], $group['zone'], '' === $group['where_detail'] ? $group['where'] : $group['where_detail'], $group['meetings'], $group['span'] ) );
				}
				?>
			</p>
		</div>
		<div class="mentoring-flow">
			<?php echo $view['description']; // phpcs:ignore WordPress.Security.EscapeOutput -- what the_content made of the page's own text. ?>
			<p><?php echo esc_html( $group['size'] ); ?></p>
			<?php if ( [] !== $group['topics'] ) : ?>
				<p class="mentoring-small mentoring-quiet">
					<?php
					/* translators: %s: list of topics. */
					echo esc_html( sprintf( __( 'Topics: %s', 'mentoring-program' ), implode( ', ', $group['topics'] ) ) );
					?>
				</p>
			<?php endif; ?>
		</div>
		<?php
		$blocks->part( 'registration-form/details', $group );
		?>
		<hr class="mentoring-rule">
		<div id="register">
			<?php
			match ( true ) {
				null !== $view['form'] => $blocks->part( 'registration-form/form', $view ),
				null !== $view['stopped'] => $blocks->part( 'registration-form/stopped', $view ),
				null !== $view['panel'] => $blocks->part( 'registration-form/panel', $view ),
				default => null,
			};
			?>
		</div>
	</div>
	<?php $blocks->part( 'registration-form/summary', $view ); ?>
</div>
