<?php
/**
 * The words of each message, as the plugin ships them. Plain text with {placeholders} that a Matter fills; a paragraph
 * whose placeholder is empty is left out.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Message\Words\CommitteeWords;
use MentoringProgram\Message\Words\GroupWords;
use MentoringProgram\Message\Words\PlaceWords;

final class MessageTexts {
	public function of( MessageKind $kind ): MessageWords {
		return match ( $kind->moment() ) {
			MessageMoment::Places => PlaceWords::of( $kind ),
			MessageMoment::Groups => GroupWords::of( $kind ),
			MessageMoment::Committee => CommitteeWords::of( $kind ),
		};
	}

	/**
	 * What administrators call it.
	 */
	public function label( MessageKind $kind ): string {
		return $this->of( $kind )->label;
	}

	public function subject( MessageKind $kind ): string {
		return $this->of( $kind )->subject;
	}

	/**
	 * Greeting, what happened and what to do next, and whom to ask.
	 */
	public function body( MessageKind $kind ): string {
		return implode(
			"\n\n",
			[
				__( 'Hello {person},', 'mentoring-program' ),
				...$this->of( $kind )->paragraphs,
				...( MessageReader::Person === $kind->reader() ? [ __( 'Questions? Answer this message, or write to {contact}.', 'mentoring-program' ) ] : [] ),
				'{chapter}',
			]
		);
	}
}
