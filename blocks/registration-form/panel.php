<?php
/**
 * What stands in the form's place: a state, what it means, the next step; or what the person has here already.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array<string, mixed> $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

$panel = $view['panel'];
$state = null === $view['offer'] ? $panel['state'] : $view['offer']['until'];
?>
<div class="mentoring-flow">
	<?php if ( null === $view['notice'] || $panel['heading'] !== $state ) : ?>
		<h2><?php echo esc_html( $panel['heading'] ); ?></h2>
	<?php endif; ?>
	<?php
	if ( null !== $view['notice'] ) {
		$blocks->part( 'shared/notice', $view['notice'] );
	}
	?>
	<?php if ( $state !== $panel['heading'] ) : ?>
		<div>
			<p class="mentoring-state is-<?php echo esc_attr( $panel['mark'] ); ?>"><?php echo esc_html( $state ); ?></p>
			<?php
			if ( null !== $view['opens'] ) {
				$blocks->part( 'registration-form/opened', [ 'at' => $view['opens'] ] );
			}
			?>
		</div>
	<?php endif; ?>
	<?php foreach ( $panel['paragraphs'] as $paragraph ) : ?>
		<p><?php echo esc_html( $paragraph ); ?></p>
	<?php endforeach; ?>
	<?php if ( [] !== $panel['steps'] ) : ?>
		<p><strong><?php esc_html_e( 'What happens now', 'mentoring-program' ); ?></strong></p>
		<ol class="mentoring-list">
			<?php foreach ( $panel['steps'] as $step ) : ?>
				<li><?php echo esc_html( $step ); ?></li>
			<?php endforeach; ?>
		</ol>
	<?php endif; ?>
	<?php
	if ( null !== $view['offer'] ) {
		$blocks->part( 'shared/offer', $view['offer'] );
	}
	$blocks->part( 'shared/actions', $panel );
	if ( null !== $view['leave'] ) {
		$blocks->part( 'shared/leave', $view['leave'] );
	}
	if ( '' !== $panel['small'] ) {
		echo '<div class="mentoring-small">';
		$blocks->paragraphs( $panel['small'] );
		echo '</div>';
	}
	?>
</div>
