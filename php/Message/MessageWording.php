<?php
/**
 * The words a message goes out with: the chapter's own, or those the plugin ships in the language that is switched on.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

final class MessageWording {
	public function __construct(
		private readonly MessageRepository $messages,
		private readonly MessageTexts $texts,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function subject( MessageKind $kind ): string {
		return $this->messages->find( $kind )->subject ?? $this->texts->subject( $kind );
	}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function body( MessageKind $kind ): string {
		return $this->messages->find( $kind )->body ?? $this->texts->body( $kind );
	}

	/**
	 * Both as who edits them for everybody reads them: in the language of the site.
	 *
	 * @return array{subject: string, body: string}
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of_site( MessageKind $kind ): array {
		return SiteLanguage::speaks(
			fn(): array => [
				'subject' => $this->subject( $kind ),
				'body'    => $this->body( $kind ),
			]
		);
	}
}
