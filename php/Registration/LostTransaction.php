<?php
/**
 * What was done under the lock cannot be believed: the connection was replaced, a row was not as expected, or the outcome
 * of COMMIT is unknown. The whole act is repeated; nobody outside SeatTransaction sees this. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class LostTransaction extends \RuntimeException {}
