<?php
/**
 * Writes and reads the posts that are the pages of groups. Title and description live there and nowhere else; facts do
 * not.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use WP_Error;

final class GroupPosts {
	/**
	 * What a page is until its group names it. Nobody can make one otherwise, so a page that stays like this is what a process left
	 * that ended midway.
	 */
	private const NEW = 'auto-draft';

	/**
	 * Makes the page of a new group and gives its id. It is nobody's until it is attached.
	 *
	 * @throws \RuntimeException When WordPress refused it.
	 */
	public function insert( string $title, string $description, int $author ): int {
		return self::done(
			wp_insert_post(
				[
					'post_type'    => GroupPostType::NAME,
					'post_status'  => self::NEW,
					'post_title'   => wp_slash( $title ),
					'post_content' => wp_slash( $description ),
					'post_author'  => $author,
				],
				true
			)
		);
	}

	/**
	 * Makes a page with the description and the picture of another and gives its id.
	 *
	 * @throws \RuntimeException When WordPress refused it.
	 */
	public function copy( int $post_id, string $title, int $author ): int {
		$copy    = $this->insert( $title, $this->description( $post_id ), $author );
		$picture = get_post_thumbnail_id( $post_id );
		if ( is_int( $picture ) && $picture > 0 ) {
			set_post_thumbnail( $copy, $picture );
		}
		return $copy;
	}

	/**
	 * Names the group whose facts the page shows; its status is the group's from then on.
	 *
	 * @throws \RuntimeException When WordPress refused it.
	 */
	public function attach( int $post_id, int $group_id ): void {
		update_post_meta( $post_id, GroupPostType::META, $group_id );
		self::done( wp_update_post( [ 'ID' => $post_id ], true ) );
	}

	/**
	 * On cron: deletes pages made before a moment whose group was never stored.
	 *
	 * @param DateTimeImmutable $before UTC.
	 */
	public function sweep( DateTimeImmutable $before ): void {
		$left = get_posts(
			[
				'post_type'        => GroupPostType::NAME,
				'post_status'      => self::NEW,
				'posts_per_page'   => 100,
				'fields'           => 'ids',
				'suppress_filters' => true,
				// A page nobody published has no date in UTC, only the site's.
				'date_query'       => [ [ 'before' => $before->setTimezone( wp_timezone() )->format( 'Y-m-d H:i:s' ) ] ],
			]
		);
		array_map( $this->remove( ... ), $left );
	}

	/**
	 * Saves title and description, and lets the status follow the state.
	 *
	 * @param string|null $description Null leaves the description alone.
	 * @throws \RuntimeException When WordPress refused it.
	 */
	public function update( int $post_id, string $title, ?string $description ): void {
		$changes = [
			'ID'         => $post_id,
			'post_title' => wp_slash( $title ),
		];
		if ( null !== $description ) {
			$changes['post_content'] = wp_slash( $description );
		}
		self::done( wp_update_post( $changes, true ) );
	}

	/**
	 * Removes the page of a group that is gone.
	 */
	public function remove( int $post_id ): void {
		wp_delete_post( $post_id, true );
	}

	/**
	 * The description as it is written.
	 */
	public function description( int $post_id ): string {
		return (string) get_post_field( 'post_content', $post_id, 'raw' );
	}

	/**
	 * Reads pages and photos ahead, so that many cost core the same two queries.
	 *
	 * @param list<int> $post_ids  Pages.
	 * @param list<int> $photo_ids Attachments.
	 */
	public function read_ahead( array $post_ids, array $photo_ids = [] ): void {
		_prime_post_caches( array_values( array_unique( [ ...$post_ids, ...$photo_ids ] ) ), false, [] !== $photo_ids );
	}

	private static function done( int|WP_Error $result ): int {
		return $result instanceof WP_Error ? throw new \RuntimeException( (string) $result->get_error_code() ) : $result;
	}
}
