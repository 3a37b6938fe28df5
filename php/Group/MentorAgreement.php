<?php
/**
 * What a mentor agrees to when confirming a group: one wording, in the language of the site. Each wording agreed to is kept as
 * a text of its own.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

final class MentorAgreement {
	/**
	 * @return array{promise: string, detail: string}
	 */
	public static function words(): array {
		return [
			'promise' => __( 'What people say in this group stays in it.', 'mentoring-program' ),
			'detail'  => __( 'I tell nobody outside, unless somebody may be harmed or the law requires it. I use the names and addresses of the people in the group for this group only, and I write nothing about clients on this site.', 'mentoring-program' ),
		];
	}

	/**
	 * Names a wording, so that a form can say which one was read.
	 *
	 * @param array{promise: string, detail: string} $words Wording.
	 */
	public static function mark( array $words ): string {
		return substr( hash( 'sha256', $words['promise'] . "\0" . $words['detail'] ), 0, 16 );
	}
}
