<?php
/**
 * Every statement set-up makes on pages: which one holds a block of ours already, which one has the title of ours.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Shared\Database;

final class PageRepository {
	public function __construct( private readonly Database $database ) {}

	/**
	 * A page that holds the block, or its shortcode; published ones first, the oldest of them. Null when there is none.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function holding( PageKind $kind ): ?int {
		$marks = $kind->marks();
		$row   = $this->database->row(
			"SELECT ID FROM {posts} WHERE post_type = 'page' AND post_status IN (%[s]) AND ( post_content LIKE %s OR post_content LIKE %s )
			ORDER BY CASE WHEN post_status = 'publish' THEN 0 ELSE 1 END, ID LIMIT 1",
			[ 'publish', 'private', 'future', 'pending', 'draft' ],
			'%' . addcslashes( $marks['block'], '%_\\' ) . '%',
			'%' . addcslashes( $marks['shortcode'], '%_\\' ) . '%'
		);
		return null === $row ? null : (int) $row['ID'];
	}

	/**
	 * The oldest page of exactly this title, published ones first; null when there is none.
	 *
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function titled( string $title ): ?int {
		$row = $this->database->row(
			"SELECT ID FROM {posts} WHERE post_type = 'page' AND post_status IN (%[s]) AND post_title = %s
			ORDER BY CASE WHEN post_status = 'publish' THEN 0 ELSE 1 END, ID LIMIT 1",
			[ 'publish', 'private', 'future', 'pending', 'draft' ],
			$title
		);
		return null === $row ? null : (int) $row['ID'];
	}
}
