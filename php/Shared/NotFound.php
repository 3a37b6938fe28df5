<?php
/**
 * Missing, or not the person's to see: the two give the same answer. Becomes 404. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class NotFound extends \RuntimeException {}
