<?php
/**
 * What was paid for a cancelled group: it waits for another group until a day, and is returned after it.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{title: string, url: string, fee: array{mark: string, line: string, reference: string}, catalog: string} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<li class="mentoring-row is-task">
	<div class="mentoring-flow">
		<h3>
			<?php
			printf(
				/* translators: %s: title of a group, as a link. */
				esc_html__( '%s will not take place', 'mentoring-program' ),
				'<a href="' . esc_url( $view['url'] ) . '">' . esc_html( $view['title'] ) . '</a>'
			);
			?>
		</h3>
		<p class="mentoring-state is-<?php echo esc_attr( $view['fee']['mark'] ); ?>"><?php echo esc_html( $view['fee']['line'] ); ?></p>
	</div>
	<div class="mentoring-flow">
		<p><?php esc_html_e( 'What you have paid counts for the group you choose; you pay or get back only the difference.', 'mentoring-program' ); ?></p>
		<?php if ( '' !== $view['catalog'] ) : ?>
			<p><a href="<?php echo esc_url( $view['catalog'] ); ?>"><?php esc_html_e( 'See other groups', 'mentoring-program' ); ?></a></p>
		<?php endif; ?>
	</div>
</li>
