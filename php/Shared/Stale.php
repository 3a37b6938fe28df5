<?php
/**
 * Somebody else saved the record meanwhile. Becomes 409 "stale" and says who and when; the input is kept by the form. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;

final class Stale extends \RuntimeException {
	/**
	 * @param int                     $version    The version stored now.
	 * @param string                  $changed_by Name of who saved last, '' when unknown.
	 * @param DateTimeImmutable|null  $changed_at When, UTC.
	 */
	public function __construct(
		public readonly int $version,
		public readonly string $changed_by = '',
		public readonly ?DateTimeImmutable $changed_at = null,
	) {
		parent::__construct( 'stale' );
	}
}
