<?php
/**
 * What a message to a group says: what somebody wrote, and who. Goes only to people who still have a place; answers go to
 * the writer while that is a mentor of the group or an administrator.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Settings;
use WP_User;

final class GroupMessageMatter implements Matter {
	public function __construct(
		private readonly GroupMessageRepository $messages,
		private readonly GroupReaders $readers,
		private readonly ProgramRepository $programs,
		private readonly Actors $actors,
		private readonly Settings $settings,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function facts( OutboxRow $row, WP_User $reader, DateTimeImmutable $now ): ?MessageFacts {
		$message = $this->messages->find( $row->about_id );
		$group   = null === $message ? null : $this->readers->find( $message->group_id );
		$program = null === $group ? null : $this->programs->find( $group->program_id );
		if ( null === $message || null === $group || null === $program || ! isset( $this->readers->of( $group->id, $now )[ $reader->ID ] ) ) {
			return null;
		}
		$writer  = get_user_by( 'id', $message->writer_id );
		$answers = $writer instanceof WP_User && GroupReaders::may_write( $group, $this->actors->of( $writer->ID ), $now ) ? $writer->user_email : $program->contacts['questions'];
		return new MessageFacts(
			[
				'person'       => MessageText::line( $reader->display_name ),
				'writer'       => MessageText::line( $message->writer_name ),
				'group'        => MessageText::line( $group->title ),
				'subject'      => $message->subject,
				'text'         => $message->body,
				'my_mentoring' => $this->settings->page_url( 'my_mentoring' ),
				'contact'      => MessageText::line( $program->contacts['questions'] ),
				'chapter'      => MessageText::line( $program->chapter ),
			],
			false !== is_email( $answers ) ? $answers : ''
		);
	}
}
