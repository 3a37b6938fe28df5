<?php
/**
 * A fee still to be paid: until when, how, and what to write on it.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{title: string, url: string, fee: array{mark: string, line: string, reference: string}, pay: string} $view
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
				esc_html__( 'Fee for %s', 'mentoring-program' ),
				'<a href="' . esc_url( $view['url'] ) . '">' . esc_html( $view['title'] ) . '</a>'
			);
			?>
		</h3>
		<p class="mentoring-state is-<?php echo esc_attr( $view['fee']['mark'] ); ?>"><?php echo esc_html( $view['fee']['line'] ); ?></p>
	</div>
	<details>
		<summary><?php esc_html_e( 'How to pay', 'mentoring-program' ); ?></summary>
		<div class="mentoring-small">
			<?php $blocks->paragraphs( '' === $view['pay'] ? __( 'The chapter tells you how to pay by e-mail.', 'mentoring-program' ) : $view['pay'] ); ?>
			<p>
				<?php
				printf(
					/* translators: %s: reference, in bold. */
					esc_html__( 'Please give this reference: %s', 'mentoring-program' ),
					'<strong>' . esc_html( $view['fee']['reference'] ) . '</strong>'
				);
				?>
			</p>
			<p class="mentoring-quiet"><?php esc_html_e( 'Paid already? It is written down by hand once it has arrived, usually within a week.', 'mentoring-program' ); ?></p>
		</div>
	</details>
</li>
