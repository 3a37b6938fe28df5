<?php
/**
 * A calendar ready to be sent. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Calendar;

final class CalendarFile {
	/**
	 * @param string $name What it is saved as, with ".ics".
	 * @param string $text iCalendar.
	 */
	public function __construct(
		public readonly string $name,
		public readonly string $text,
	) {}

	/**
	 * Headers it is sent with: it is one person's, so nothing keeps it, lists it or says where it was.
	 *
	 * @return array<string, string>
	 */
	public function headers(): array {
		return [
			'Content-Type'           => 'text/calendar; charset=utf-8',
			'Content-Disposition'    => 'attachment; filename="' . $this->name . '"',
			'Cache-Control'          => 'no-store, private',
			'X-Robots-Tag'           => 'noindex, nofollow',
			'Referrer-Policy'        => 'no-referrer',
			'X-Content-Type-Options' => 'nosniff',
		];
	}
}
