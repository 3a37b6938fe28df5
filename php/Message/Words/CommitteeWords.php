<?php
/**
 * What the site writes to mentoring administrators.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message\Words;

use LogicException;
use MentoringProgram\Message\MessageKind;
use MentoringProgram\Message\MessageWords;

final class CommitteeWords {
	public static function of( MessageKind $kind ): MessageWords {
		return match ( $kind ) {
			MessageKind::LeaveToConfirm => new MessageWords(
				label: __( 'Wish to leave to confirm', 'mentoring-program' ),
				goes_to: __( 'The mentoring administrators', 'mentoring-program' ),
				sent_when: __( 'When somebody asks to leave a group that has begun', 'mentoring-program' ),
				subject: __( '{participant} asks to leave “{group}”', 'mentoring-program' ),
				paragraphs: [
					__( '{participant} asks to leave “{group}”, which has begun. Until you confirm it the place stays taken.', 'mentoring-program' ),
					'{mentor_told}',
					__( 'Confirm it here: {registrations}', 'mentoring-program' ),
				],
			),
			default => throw new LogicException( "{$kind->value} is of another moment." ),
		};
	}
}
