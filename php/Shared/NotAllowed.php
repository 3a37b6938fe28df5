<?php
/**
 * The person is signed in and may not do this at all. Becomes 403. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class NotAllowed extends \RuntimeException {}
