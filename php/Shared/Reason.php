<?php
/**
 * Why something is not possible. Each concept has its own enum; Labels turn it into a sentence. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

interface Reason extends \BackedEnum {}
