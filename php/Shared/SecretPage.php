<?php
/**
 * What a secret link leads to: says what is asked, and takes the answer. LinkPage sends it.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

/**
 * @phpstan-import-type LinkView from LinkPage
 */
interface SecretPage {
	/**
	 * What the page answers. Looking changes nothing (check 16).
	 *
	 * @param array<mixed>|null $sent Fields of the form, without slashes; null when the link was only followed.
	 * @return array{int, LinkView|null} Status and page; without a page: saved, go back to the address.
	 */
	public function of( string $secret, ?array $sent ): array;
}
