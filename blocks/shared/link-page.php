<?php
/**
 * The page of a secret link, whole. Its few rules of layout stand here: no theme is around it.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{title: string, says: list<string>, facts: list<array{name: string, value: string}>, months: list<array{month: string, days: list<array{iso: string, label: string}>}>, form: array{hidden: array<string, string>, promise: string, detail: string, problem?: string, ticks?: list<array{name: string, id: string, value: string, promise: string, detail: string, ticked: bool, error: string}>, choices?: list<array{name: string, label: string, options: list<array{value: string, label: string, chosen: bool}>}>, buttons: list<array{name: string, value: string, label: string}>}|null, after: list<string>} $view
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;
?>
<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
	<meta charset="<?php bloginfo( 'charset' ); ?>">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta name="referrer" content="no-referrer">
	<title><?php echo esc_html( $view['title'] . ' – ' . get_bloginfo( 'name' ) ); ?></title>
	<?php wp_print_styles( [ MentoringProgram\Shared\Blocks::STYLE ] ); ?>
	<style>
		body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; color-scheme: light dark; }
		main, header { max-inline-size: 42rem; margin-inline: auto; padding: 1rem 1.25rem; }
		header { border-block-end: 1px solid color-mix(in srgb, currentcolor 18%, transparent); }
		a { color: inherit; }
		h1 { font-size: 1.5rem; line-height: 1.25; }
		dl:not(.mentoring-dates) { display: grid; gap: 0.5rem; }
		.wp-element-button { margin-block: 0.25rem; font: inherit; min-block-size: 44px; padding: 0.5rem 1.25rem; border: 1px solid CanvasText; border-radius: 4px; color: Canvas; background: CanvasText; cursor: pointer; }
		.wp-element-button + .wp-element-button { color: CanvasText; background: Canvas; }
	</style>
</head>
<body>
	<header><a href="<?php echo esc_url( home_url( '/' ) ); ?>"><?php bloginfo( 'name' ); ?></a></header>
	<main class="mentoring-block mentoring-flow">
		<h1><?php echo esc_html( $view['title'] ); ?></h1>
		<?php foreach ( $view['says'] as $line ) : ?>
			<p><?php echo make_clickable( esc_html( $line ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped before its addresses become links. ?></p>
		<?php endforeach; ?>
		<?php if ( [] !== $view['facts'] ) : ?>
			<dl>
				<?php foreach ( $view['facts'] as $fact ) : ?>
					<div><dt><?php echo esc_html( $fact['name'] ); ?></dt><dd><?php echo esc_html( $fact['value'] ); ?></dd></div>
				<?php endforeach; ?>
			</dl>
		<?php endif; ?>
		<?php
		if ( [] !== $view['months'] ) {
			$blocks->part( 'shared/dates', [ 'months' => $view['months'] ] );
		}
		?>
		<?php if ( null !== $view['form'] ) : ?>
			<form method="post" action="<?php echo esc_url( home_url( '/' ) ); ?>" class="mentoring-flow" novalidate>
				<?php foreach ( $view['form']['hidden'] as $name => $value ) : ?>
					<input type="hidden" name="<?php echo esc_attr( $name ); ?>" value="<?php echo esc_attr( $value ); ?>">
				<?php endforeach; ?>
				<?php if ( '' !== $view['form']['promise'] ) : ?>
					<p><strong><?php echo esc_html( $view['form']['promise'] ); ?></strong> <?php echo esc_html( $view['form']['detail'] ); ?></p>
				<?php endif; ?>
				<?php if ( '' !== ( $view['form']['problem'] ?? '' ) ) : ?>
					<p class="mentoring-notice is-stop" role="alert"><?php echo esc_html( $view['form']['problem'] ); ?></p>
				<?php endif; ?>
				<?php if ( [] !== ( $view['form']['ticks'] ?? [] ) ) : ?>
					<fieldset class="mentoring-ticks">
						<legend><?php esc_html_e( 'Please read and tick one by one', 'mentoring-program' ); ?></legend>
						<?php
						foreach ( $view['form']['ticks'] as $tick ) {
							$blocks->part( 'registration-form/tick', $tick );
						}
						?>
					</fieldset>
				<?php endif; ?>
				<?php foreach ( $view['form']['choices'] ?? [] as $choice ) : ?>
					<fieldset class="mentoring-ask">
						<legend><?php echo esc_html( $choice['label'] ); ?></legend>
						<div class="mentoring-answers">
							<?php foreach ( $choice['options'] as $option ) : ?>
								<label class="mentoring-choice"><input type="radio" name="<?php echo esc_attr( $choice['name'] ); ?>" value="<?php echo esc_attr( $option['value'] ); ?>"<?php checked( $option['chosen'] ); ?>> <?php echo esc_html( $option['label'] ); ?></label>
							<?php endforeach; ?>
						</div>
					</fieldset>
				<?php endforeach; ?>
				<p>
					<?php foreach ( $view['form']['buttons'] as $button ) : ?>
						<button class="wp-element-button"<?php echo '' === $button['name'] ? '' : ' name="' . esc_attr( $button['name'] ) . '" value="' . esc_attr( $button['value'] ) . '"'; ?>><?php echo esc_html( $button['label'] ); ?></button>
					<?php endforeach; ?>
				</p>
			</form>
		<?php endif; ?>
		<?php foreach ( $view['after'] as $line ) : ?>
			<p class="mentoring-small"><?php echo make_clickable( esc_html( $line ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped before its addresses become links. ?></p>
		<?php endforeach; ?>
	</main>
</body>
</html>
