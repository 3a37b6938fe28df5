<?php
/**
 * A page somebody wants from set-up: made anew under a title, or a page they have that gets the block. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

final class PageWish {
	/**
	 * @param string   $title '' for the usual one.
	 * @param int|null $use   Page that gets the block at its end; null for a new page.
	 */
	public function __construct(
		public readonly PageKind $kind,
		public readonly string $title = '',
		public readonly ?int $use = null,
	) {}

	/**
	 * @param array{key: string, title?: string, use?: int|null} $input As POST setup/pages takes it.
	 */
	public static function from_input( array $input ): self {
		return new self( PageKind::from( $input['key'] ), trim( $input['title'] ?? '' ), $input['use'] ?? null );
	}
}
