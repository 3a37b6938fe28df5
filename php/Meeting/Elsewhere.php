<?php
/**
 * A meeting of another host, with what it shares with ours: mentors, or the room. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

final class Elsewhere {
	/**
	 * @param Meeting      $meeting The other meeting.
	 * @param string       $host    What its host is called.
	 * @param list<string> $mentors Names of the people who lead both.
	 * @param string       $room    The room both meet in, '' when they do not.
	 */
	public function __construct(
		public readonly Meeting $meeting,
		public readonly string $host,
		public readonly array $mentors,
		public readonly string $room,
	) {}
}
