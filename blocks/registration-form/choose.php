<?php
/**
 * Which group? Asked where the form stands on a page of its own.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<div class="mentoring-stack">
	<?php
	if ( $view['missing'] ) {
		$blocks->part(
			'shared/notice',
			[
				'tone'  => 'wait',
				'title' => __( 'This group is not there', 'mentoring-program' ),
				'lines' => [ __( 'It may have been taken down. Choose another one below.', 'mentoring-program' ) ],
				'links' => [],
			]
		);
	}
	?>
	<?php if ( [] === $view['terms'] ) : ?>
		<div class="mentoring-flow">
			<h2><?php esc_html_e( 'Register for a group', 'mentoring-program' ); ?></h2>
			<?php
			if ( [] === $view['statuses'] ) {
				echo '<p>' . esc_html__( 'No groups are open for registration at the moment.', 'mentoring-program' ) . '</p>';
			} else {
				$blocks->part(
					'shared/terms',
					[
						'terms'  => $view['statuses'],
						'linked' => false,
					]
				);
			}
			?>
		</div>
	<?php endif; ?>
	<?php foreach ( $view['terms'] as $term ) : ?>
		<section class="mentoring-flow">
			<h2>
				<?php
				/* translators: %s: name of a term, for example "Fall 2026". */
				echo esc_html( sprintf( __( 'Which group? %s', 'mentoring-program' ), $term['name'] ) );
				?>
			</h2>
			<ul class="mentoring-rows" role="list">
				<?php foreach ( $term['groups'] as $group ) : ?>
					<li class="mentoring-row is-choice">
						<div>
							<h3><a href="<?php echo esc_url( $blocks->here( [ 'mentoring_group' => $group['id'] ] ) ); ?>"><?php echo esc_html( $group['title'] ); ?></a></h3>
							<p><?php echo esc_html( implode( ', ', array_column( $group['mentors'], 'name' ) ) ); ?></p>
						</div>
						<div>
							<p><strong><?php echo esc_html( $group['when'] ); ?></strong></p>
							<p><?php echo esc_html( $group['span'] ); ?></p>
						</div>
						<p>
							<?php echo esc_html( $group['where'] ); ?><br>
							<?php echo esc_html( $group['fee'] ); ?> <span class="mentoring-small mentoring-quiet"><?php echo esc_html( $group['fee_note'] ); ?></span>
						</p>
						<p><strong><?php echo esc_html( $group['places']['places_words'] ); ?></strong></p>
					</li>
				<?php endforeach; ?>
			</ul>
		</section>
	<?php endforeach; ?>
</div>
