<?php
/**
 * Somebody else wrote into the account meanwhile, or the connection was replaced: what was decided from its entries is decided
 * again. Nobody outside FeeLedger sees this. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Fee;

final class AccountChanged extends \RuntimeException {}
