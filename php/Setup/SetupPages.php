<?php
/**
 * The pages the blocks stand on: which there are, and the ones still missing made. A page is never made twice and never
 * changed; one that was deleted is made anew.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\Settings;
use WP_Error;
use WP_Post;
use WP_Upgrader;

/**
 * @phpstan-type PageShape array{key: string, title: string, id: int|null, status: string|null, edit_url: string|null, view_url: string|null}
 */
final class SetupPages {
	private const LOCK = 'mentoring_program_pages';

	public function __construct(
		private readonly PageRepository $pages,
		private readonly Settings $settings,
		private readonly SetupLabels $labels,
	) {}

	/**
	 * Every page set-up makes, with what stands in its place now.
	 *
	 * @return list<PageShape>
	 */
	public function all(): array {
		return array_map(
			function ( PageKind $kind ): array {
				$post = $this->post( $kind );
				return [
					'key'      => $kind->value,
					'title'    => null === $post ? $this->labels->page_title( $kind ) : get_the_title( $post ),
					'id'       => $post?->ID,
					'status'   => $post?->post_status,
					'edit_url' => null === $post ? null : admin_url( 'post.php?post=' . $post->ID . '&action=edit' ),
					'view_url' => null === $post ? null : (string) get_permalink( $post ),
				];
			},
			PageKind::cases()
		);
	}

	/**
	 * Makes what is missing and remembers where everything stands.
	 *
	 * @param bool $publish Published at once, else drafts.
	 * @throws Busy When they are being made this very moment, or WordPress could not make one.
	 */
	public function make( bool $publish ): void {
		require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
		if ( ! WP_Upgrader::create_lock( self::LOCK, MINUTE_IN_SECONDS ) ) {
			throw new Busy();
		}
		try {
			$ids = $this->settings->all()['pages'];
			foreach ( PageKind::cases() as $kind ) {
				$ids[ $kind->value ] = $this->post( $kind )->ID ?? $this->insert( $kind, $publish );
				$this->settings->change( [ 'pages' => $ids ] );
			}
		} finally {
			WP_Upgrader::release_lock( self::LOCK );
		}
	}

	/**
	 * The page recorded, or another that holds the block; null when there is none or it was deleted.
	 */
	private function post( PageKind $kind ): ?WP_Post {
		$recorded = get_post( $this->settings->all()['pages'][ $kind->value ] );
		if ( $recorded instanceof WP_Post && 'page' === $recorded->post_type && 'trash' !== $recorded->post_status ) {
			return $recorded;
		}
		$found = get_post( $this->pages->holding( $kind ) ?? 0 );
		return $found instanceof WP_Post && 'page' === $found->post_type ? $found : null;
	}

	private function insert( PageKind $kind, bool $publish ): int {
		$id = wp_insert_post(
			[
				'post_type'      => 'page',
				'post_status'    => $publish ? 'publish' : 'draft',
				'post_title'     => $this->labels->page_title( $kind ),
				'post_content'   => $kind->content(),
				'comment_status' => 'closed',
				'ping_status'    => 'closed',
				'meta_input'     => wp_is_block_theme() ? [ '_wp_page_template' => Blocks::PAGE_TEMPLATE ] : [],
			],
			true
		);
		return $id instanceof WP_Error ? throw new Busy() : $id;
	}
}
