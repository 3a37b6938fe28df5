<?php
/**
 * The pages the blocks stand on: which there are, and the ones still missing made. A page is never made twice; one that
 * was deleted is made anew; somebody's own page gets the block at its end only when they ask for it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\Settings;
use WP_Error;
use WP_Post;
use WP_Upgrader;

/**
 * @phpstan-type NamesakeShape array{id: int, title: string, status: string, view_url: string}
 * @phpstan-type PageShape array{key: string, title: string, id: int|null, status: string|null, edit_url: string|null, view_url: string|null, was_lost: bool, namesake: NamesakeShape|null}
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
		$recorded = $this->settings->all()['pages'];
		return array_map(
			function ( PageKind $kind ) use ( $recorded ): array {
				$post = $this->post( $kind );
				return [
					'key'      => $kind->value,
					'title'    => null === $post ? $this->labels->page_title( $kind ) : self::title( $post ),
					'id'       => $post?->ID,
					'status'   => $post?->post_status,
					'edit_url' => null === $post ? null : admin_url( 'post.php?post=' . $post->ID . '&action=edit' ),
					'view_url' => null === $post ? null : (string) get_permalink( $post ),
					'was_lost' => null === $post && $recorded[ $kind->value ] > 0,
					'namesake' => null === $post ? $this->namesake( $kind ) : null,
				];
			},
			PageKind::cases()
		);
	}

	/**
	 * Makes what is missing and remembers where everything stands.
	 *
	 * @param bool                $publish Published at once, else drafts.
	 * @param list<PageWish>|null $wishes  Only these; null: all.
	 * @throws InvalidInput When a page to be used is none.
	 * @throws Busy         When they are being made this very moment, or WordPress could not make one.
	 */
	public function make( bool $publish, ?array $wishes = null ): void {
		require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
		if ( ! WP_Upgrader::create_lock( self::LOCK, MINUTE_IN_SECONDS ) ) {
			throw new Busy();
		}
		try {
			$ids = $this->settings->all()['pages'];
			foreach ( $wishes ?? array_map( static fn( PageKind $kind ): PageWish => new PageWish( $kind ), PageKind::cases() ) as $wish ) {
				$ids[ $wish->kind->value ] = $this->post( $wish->kind )->ID ?? ( null === $wish->use ? $this->insert( $wish, $publish ) : $this->add_block( $wish->kind, $wish->use ) );
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
		return self::page( $this->settings->all()['pages'][ $kind->value ] ) ?? self::page( $this->pages->holding( $kind ) ?? 0 );
	}

	/**
	 * @return NamesakeShape|null
	 */
	private function namesake( PageKind $kind ): ?array {
		$post = self::page( $this->pages->titled( $this->labels->page_title( $kind ) ) ?? 0 );
		return null === $post ? null : [
			'id'       => $post->ID,
			'title'    => self::title( $post ),
			'status'   => $post->post_status,
			'view_url' => (string) get_permalink( $post ),
		];
	}

	private static function page( int $id ): ?WP_Post {
		$post = $id > 0 ? get_post( $id ) : null;
		return $post instanceof WP_Post && 'page' === $post->post_type && 'trash' !== $post->post_status ? $post : null;
	}

	private static function title( WP_Post $post ): string {
		return html_entity_decode( $post->post_title, ENT_QUOTES );
	}

	private function insert( PageWish $wish, bool $publish ): int {
		$id = wp_insert_post(
			[
				'post_type'      => 'page',
				'post_status'    => $publish ? 'publish' : 'draft',
				'post_title'     => wp_slash( '' === $wish->title ? $this->labels->page_title( $wish->kind ) : $wish->title ),
				'post_content'   => wp_slash( $wish->kind->content() ),
				'comment_status' => 'closed',
				'ping_status'    => 'closed',
				'meta_input'     => wp_is_block_theme() ? [ '_wp_page_template' => Blocks::PAGE_TEMPLATE ] : [],
			],
			true
		);
		return $id instanceof WP_Error ? throw new Busy() : $id;
	}

	private function add_block( PageKind $kind, int $id ): int {
		$post  = self::page( $id ) ?? throw new InvalidInput( [ new FieldError( 'pages', 'unknown' ) ] );
		$saved = wp_update_post(
			[
				'ID'           => $id,
				'post_content' => wp_slash( trim( $post->post_content . "\n\n" . $kind->content() ) ),
			],
			true
		);
		return $saved instanceof WP_Error ? throw new Busy() : $saved;
	}
}
