<?php
/**
 * A secret link as it is stored: what it is good for, about which record, for whom, until when. The secret itself is not
 * in it. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use DateTimeImmutable;

final class Token {
	public function __construct(
		public readonly int $id,
		public readonly TokenPurpose $purpose,
		public readonly int $object_id,
		public readonly int $person_id,
		public readonly ?DateTimeImmutable $expires_at,
		public readonly ?DateTimeImmutable $used_at,
	) {}
}
