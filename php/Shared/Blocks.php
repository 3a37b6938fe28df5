<?php
/**
 * Registers our blocks and their one style sheet, which is loaded only where one of them is on the page, and includes the
 * parts their templates share. Knows no concept.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use WP_Post;
use WP_Theme_JSON_Resolver;
use WP_User;

final class Blocks {
	public const STYLE    = 'mentoring-program';
	public const CATEGORY = 'mentoring';

	/**
	 * Template for pages that hold one of our wide blocks: a title that stands where the block begins.
	 */
	public const PAGE_TEMPLATE = 'mentoring-page';

	/**
	 * Argument that makes an address nobody has asked for yet.
	 */
	public const CHECKED = 'mentoring_checked';

	private const PAGE = <<<'HTML'
		<!-- wp:template-part {"slug":"header","tagName":"header"} /-->
		<!-- wp:group {"tagName":"main","style":{"spacing":{"margin":{"top":"var:preset|spacing|60"},"padding":{"bottom":"var:preset|spacing|60"}}},"layout":{"type":"constrained"}} -->
		<main class="wp-block-group" style="margin-top:var(--wp--preset--spacing--60);padding-bottom:var(--wp--preset--spacing--60)">
		<!-- wp:post-title {"level":1,"align":"wide"} /-->
		<!-- wp:post-content {"align":"full","layout":{"type":"constrained"}} /-->
		</main>
		<!-- /wp:group -->
		<!-- wp:template-part {"slug":"footer","tagName":"footer"} /-->
		HTML;

	/**
	 * What is still to be put in place, by the comment that stands there.
	 *
	 * @var array<string, string>
	 */
	private array $drawn = [];

	private bool $finishes_page = false;

	/**
	 * Registers style and blocks; on `init`.
	 */
	public function register(): void {
		wp_register_style( self::STYLE, plugins_url( 'blocks/shared/style.css', MENTORING_PROGRAM_FILE ), [], MENTORING_PROGRAM_VERSION );
		$built = MENTORING_PROGRAM_DIR . 'build/blocks';
		if ( is_file( $built . '/blocks-manifest.php' ) ) {
			$quicker = self::without_server_pass( ... );
			$shorter = self::without_what_waits( ... );
			add_filter( 'block_type_metadata', $shorter );
			add_filter( 'block_type_metadata_settings', $quicker );
			wp_register_block_types_from_metadata_collection( $built, $built . '/blocks-manifest.php' );
			remove_filter( 'block_type_metadata_settings', $quicker );
			remove_filter( 'block_type_metadata', $shorter );
		}
		register_block_template(
			'mentoring-program//' . self::PAGE_TEMPLATE,
			[
				'title'       => __( 'Mentoring page', 'mentoring-program' ),
				'description' => __( 'A page with a wide title, for the wide blocks of Mentoring.', 'mentoring-program' ),
				'post_types'  => [ 'page' ],
				'content'     => self::PAGE,
			]
		);
	}

	/**
	 * Puts our category first in the inserter.
	 *
	 * @param array<mixed> $categories Categories so far.
	 * @return array<mixed>
	 */
	public function add_category( array $categories ): array {
		array_unshift(
			$categories,
			[
				'slug'  => self::CATEGORY,
				'title' => __( 'Mentoring', 'mentoring-program' ),
				'icon'  => null,
			]
		);
		return $categories;
	}

	/**
	 * Tells our blocks in the editor what they cannot ask the site for: where the next step is, and who takes it when the
	 * person who edits may not. On `enqueue_block_editor_assets`.
	 */
	public function boot_editor( Capabilities $capabilities ): void {
		$manages = current_user_can( Capabilities::MANAGE );
		$data    = [
			'manages' => $manages,
			'ask'     => $manages ? [] : array_map( static fn( WP_User $user ): string => $user->display_name, $capabilities->holders( Capabilities::MANAGE ) ),
			'terms'   => AdminScreens::address( 'terms' ),
			'groups'  => AdminScreens::address( 'groups' ),
			'setup'   => AdminScreens::address( 'setup' ),
		];
		wp_add_inline_script( 'wp-blocks', 'window.mentoringProgramEditor = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP ) . ';' );
	}

	/**
	 * Loads the style in the head when the page's own content holds a block or shortcode of ours. Elsewhere (templates,
	 * widgets, synced patterns) wrapper() asks for it.
	 *
	 * @param string $type Post type whose pages always show a block of ours.
	 */
	public function enqueue_early( string $type ): void {
		$post = is_singular() ? get_queried_object() : null;
		if ( $post instanceof WP_Post && ( $type === $post->post_type || str_contains( $post->post_content, '<!-- wp:mentoring-program/' ) || str_contains( $post->post_content, '[mentoring_' ) ) ) {
			wp_enqueue_style( self::STYLE );
		}
	}

	/**
	 * Attributes of the outermost element of a block, escaped by core; asks for the style on the way.
	 *
	 * @param string $rhythm Class that spaces what is inside: mentoring-stack, mentoring-flow or ''.
	 */
	public function wrapper( string $rhythm ): string {
		wp_enqueue_style( self::STYLE );
		$classes = [ 'mentoring-block', $rhythm, wp_is_block_theme() ? '' : 'is-classic', ...self::tones() ];
		return get_block_wrapper_attributes( [ 'class' => implode( ' ', array_filter( $classes, static fn( string $class ): bool => '' !== $class ) ) ] );
	}

	/**
	 * Prints a part of a template.
	 *
	 * @param string               $name File under blocks/ without ".php": "shared/dates".
	 * @param array<string, mixed> $view What the part prints; it reads `$view`.
	 */
	public function part( string $name, array $view ): void {
		$blocks = $this;
		require MENTORING_PROGRAM_DIR . 'blocks/' . $name . '.php';
	}

	/**
	 * Prints a part that changes by itself: what it says now, and what it will say from its next moment on, for the view
	 * module to show at that second. The element around it carries `data-mentoring-live` and nothing else inside.
	 *
	 * @param string               $name File, as for part().
	 * @param array<string, mixed> $view What the part prints; `then` holds what differs from `changes_at` on, null for nothing.
	 */
	public function now_and_then( string $name, array $view ): void {
		$this->part( $name, $view );
		if ( is_array( $view['then'] ) && is_string( $view['changes_at'] ) ) {
			printf( '<template data-mentoring-at="%s">', esc_attr( $view['changes_at'] ) );
			$this->part( $name, array_merge( $view, $view['then'] ) );
			echo '</template>';
		}
	}

	/**
	 * The same as text, for the route that gives such parts.
	 *
	 * @param string               $name File, as for part().
	 * @param array<string, mixed> $view As for now_and_then().
	 */
	public function inside( string $name, array $view ): string {
		ob_start();
		$this->now_and_then( $name, $view );
		return (string) ob_get_clean();
	}

	/**
	 * A part as text to be kept, with what core does to a page's content done.
	 *
	 * @param string               $name File, as for part().
	 * @param array<string, mixed> $view What the part prints.
	 */
	public function drawn( string $name, array $view ): string {
		ob_start();
		$this->part( $name, $view );
		return wp_filter_content_tags( convert_smilies( wptexturize( (string) ob_get_clean() ) ), 'the_content' );
	}

	/**
	 * On `wp_before_include_template`: a page whose content holds one of our blocks is finished as a whole, so that what is
	 * kept can be put in at the very end (WordPress 6.9 and later).
	 */
	public function finish_page(): void {
		$post = is_singular() && ! is_user_logged_in() ? get_queried_object() : null;
		if ( $post instanceof WP_Post && str_contains( $post->post_content, '<!-- wp:mentoring-program/' ) ) {
			$this->finishes_page = true;
			add_filter( 'wp_template_enhancement_output_buffer', $this->put_in( ... ) );
		}
	}

	/**
	 * Prints what drawn() gave, where that can be after core has gone through the page's content: doing so twice more takes
	 * longer than everything else about a catalog that is kept.
	 */
	public function print_drawn( string $html ): void {
		$at_the_end = $this->finishes_page && 0 < did_action( 'wp_template_enhancement_output_buffer_started' );
		if ( ! $at_the_end && ! doing_filter( 'the_content' ) ) {
			echo $html; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by the part it was drawn from.
			return;
		}
		if ( ! $at_the_end && [] === $this->drawn ) {
			// Right after the last of core's own.
			add_filter( 'the_content', $this->put_in( ... ), 21 );
		}
		$mark                 = sprintf( '<!-- mentoring-drawn-%d -->', count( $this->drawn ) + 1 );
		$this->drawn[ $mark ] = $html;
		echo $mark; // phpcs:ignore WordPress.Security.EscapeOutput -- a comment.
	}

	private function put_in( mixed $page ): mixed {
		return is_string( $page ) ? strtr( $page, $this->drawn ) : $page;
	}

	/**
	 * Prints the element a view module begins at, which is also the one it speaks through: the block's only directives, so
	 * that no field of a form is inside an interactive region. Gives the module its words and addresses; who is signed in is
	 * said on personal pages only.
	 *
	 * @param string                $name  Of the block.
	 * @param array<string, string> $words What its module says.
	 * @param list<string>          $more  Names of further modules of the block, each with a callback of the same name.
	 */
	public function enliven( string $name, array $words = [], array $more = [] ): void {
		foreach ( [ 'view', ...$more ] as $module ) {
			self::enqueue_module( $name, $module );
		}
		$person = get_current_user_id();
		wp_interactivity_config(
			'mentoring-program',
			$words + [
				'live'  => rest_url( 'mentoring-program/v1/live' ),
				'renew' => admin_url( 'admin-ajax.php?action=rest-nonce', 'relative' ),
				'nonce' => 0 === $person ? '' : wp_create_nonce( 'wp_rest' ),
			]
		);
		printf( '<p class="screen-reader-text" role="status" data-wp-interactive="mentoring-program/%s" data-wp-init="callbacks.start"', esc_attr( $name ) );
		foreach ( $more as $callback ) {
			printf( ' data-wp-init--%1$s="callbacks.%1$s"', esc_attr( $callback ) );
		}
		echo 0 === $person ? '' : ' data-mentoring-person="' . esc_attr( (string) $person ) . '"';
		echo '></p>';
	}

	/**
	 * Asks for a module as core would for the `viewScriptModule` of an interactive block.
	 */
	private static function enqueue_module( string $block, string $module ): void {
		$file  = "build/blocks/{$block}/{$module}";
		$built = require MENTORING_PROGRAM_DIR . $file . '.asset.php';
		wp_enqueue_script_module(
			"mentoring-program/{$block}-{$module}",
			plugins_url( $file . '.js', MENTORING_PROGRAM_FILE ),
			$built['dependencies'],
			$built['version'],
			[
				'in_footer'     => true,
				'fetchpriority' => 'low',
			]
		);
	}

	/**
	 * What the line beside a form's button says while it is sent.
	 *
	 * @return array<string, string>
	 */
	public function sending_words(): array {
		return [
			'sending' => __( 'Sending…', 'mentoring-program' ),
			'again'   => __( 'Try again', 'mentoring-program' ),
			'slow'    => __( 'This takes longer than usual. You may try again; it cannot happen twice.', 'mentoring-program' ),
			'failed'  => __( 'This did not get through. Everything you entered is still here. Please try again.', 'mentoring-program' ),
		];
	}

	/**
	 * Prints plain text in paragraphs, addresses in it as links.
	 */
	public function paragraphs( string $text ): void {
		echo wp_kses_post( make_clickable( wpautop( esc_html( $text ) ) ) );
	}

	/**
	 * One of our arguments in the address, '' when it is not there or is no text.
	 */
	public function argument( string $name ): string {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- says what to show; nothing is done.
		return isset( $_GET[ $name ] ) && is_string( $_GET[ $name ] ) ? sanitize_text_field( wp_unslash( $_GET[ $name ] ) ) : '';
	}

	/**
	 * Whether the block editor asks for a preview: nothing personal is shown there, and what is missing says so.
	 */
	public function is_preview(): bool {
		return defined( 'REST_REQUEST' ) && REST_REQUEST && 'edit' === $this->argument( 'context' );
	}

	/**
	 * This page's address with some of our arguments set, all others kept; works with plain permalinks.
	 *
	 * @param array<string, string|int|null> $set Arguments; null leaves one out.
	 */
	public function here( array $set = [] ): string {
		$set += [ 'mentoring_notice' => null ];
		return add_query_arg( array_map( static fn( string|int|null $value ): string|int|false => $value ?? false, $set ) );
	}

	/**
	 * The same address with scheme and host, to come back to from a sign-in.
	 *
	 * @param array<string, string|int|null> $set Arguments; null leaves one out.
	 */
	public function here_in_full( array $set = [] ): string {
		$root = (string) preg_replace( '#^([a-z]+://[^/]+).*$#i', '$1', home_url() );
		return $root . $this->here( $set );
	}

	/**
	 * This page's path alone, for a form that is sent by GET: browsers replace what follows the question mark.
	 */
	public function path(): string {
		return (string) strtok( $this->here(), '?' );
	}

	/**
	 * Arguments of this address that are not ours, for hidden fields of such a form: with plain permalinks they say which
	 * page it is.
	 *
	 * @return array<string, string>
	 */
	public function kept_arguments(): array {
		$kept = [];
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- an address is repeated, nothing is done.
		foreach ( $_GET as $name => $value ) {
			if ( is_string( $name ) && is_string( $value ) && ! str_starts_with( $name, 'mentoring_' ) ) {
				$kept[ $name ] = sanitize_text_field( wp_unslash( $value ) );
			}
		}
		return $kept;
	}

	/**
	 * Every page registers every block, most pages show none. View modules wait until enliven() asks for them; editors, and
	 * titles in somebody's language, are for wp-admin. Looking all of it up would be most of what we cost a page without
	 * blocks of ours (P1).
	 */
	private static function without_what_waits( mixed $metadata ): mixed {
		if ( is_array( $metadata ) ) {
			unset( $metadata['viewScriptModule'] );
			if ( ! is_admin() ) {
				unset( $metadata['editorScript'], $metadata['textdomain'] );
			}
		}
		return $metadata;
	}

	/**
	 * Our directives (see enliven()) mean nothing to the server. Core would still read through all markup of an interactive
	 * block for them, which takes half as long again as printing the catalog; the modules stay registered as what they are.
	 */
	private static function without_server_pass( mixed $settings ): mixed {
		if ( is_array( $settings ) && is_array( $settings['supports'] ?? null ) && isset( $settings['supports']['interactivity'] ) ) {
			$settings['supports']['interactivity'] = [ 'clientNavigation' => true ];
		}
		return $settings;
	}

	/**
	 * Classes by which our style follows the colours of the theme: those the site chose, else the theme's own. Asked of what
	 * WordPress has read for the page already; wp_get_global_styles() would merge everything anew for each block (P7).
	 *
	 * @return list<string>
	 */
	private static function tones(): array {
		$palette = wp_get_global_settings( [ 'color', 'palette', 'theme' ] );
		$colors  = is_array( $palette ) ? array_column( $palette, 'color', 'slug' ) : [];
		$chosen  = [];
		foreach ( [ WP_Theme_JSON_Resolver::get_theme_data( [], [ 'with_supports' => false ] ), WP_Theme_JSON_Resolver::get_user_data() ] as $part ) {
			$chosen = array_merge( $chosen, $part->get_raw_data()['styles']['color'] ?? [] );
		}
		return Contrast::classes( self::tone( $chosen['text'] ?? '', $colors['contrast'] ?? '', $colors ), self::tone( $chosen['background'] ?? '', $colors['base'] ?? '', $colors ) );
	}

	/**
	 * The colour of text or paper of the whole page.
	 *
	 * @param mixed        $named  As the styles name it: a colour, or a slug of the theme.
	 * @param mixed        $usual  Where they name none.
	 * @param array<mixed> $colors Of the theme, by their slugs.
	 */
	private static function tone( mixed $named, mixed $usual, array $colors ): string {
		$found = is_string( $named ) && 1 === preg_match( '/^var(?::preset\|color\||\(--wp--preset--color--)([\w-]+)\)?$/', $named, $slug ) ? $colors[ $slug[1] ] ?? '' : $named;
		return is_string( $found ) && '' !== $found ? $found : ( is_string( $usual ) ? $usual : '' );
	}
}
