<?php
/**
 * The database was locked or lost for longer than we retry. Becomes 503 with Retry-After; nothing was promised. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class Busy extends \RuntimeException {}
