<?php
/**
 * Writes the letter that asks a mentor to confirm a group, with a link of its own: made when the letter is written, so that its
 * secret is stored nowhere else (check 16). Answers null when there is nothing to confirm any more.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Group\ConfirmationRepository;
use MentoringProgram\Group\ConfirmGroup;
use MentoringProgram\Group\ConfirmPage;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\LinkPage;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Shared\Tokens;
use WP_User;

final class ComposeConfirmation {
	private const WORKS_FOR = '+60 days';

	public function __construct(
		private readonly ConfirmationRepository $confirmations,
		private readonly ConfirmGroup $confirm,
		private readonly GroupRepository $groups,
		private readonly ProgramRepository $programs,
		private readonly Tokens $tokens,
		private readonly MessageFacts $facts,
		private readonly MessageTexts $texts,
		private readonly Clock $clock,
	) {}

	/**
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function of( OutboxRow $row ): ?Letter {
		$confirmation = $this->confirmations->find( $row->about_id );
		$group        = null === $confirmation ? null : $this->groups->find( $confirmation->group_id );
		$program      = null === $group ? null : $this->programs->find( $group->program_id );
		$recipient    = get_user_by( 'id', $row->recipient_id );
		if ( null === $confirmation || null !== $confirmation->confirmed_at || null === $group || null === $program || ! $recipient instanceof WP_User || null !== $this->confirm->why_not( $confirmation, $group ) ) {
			return null;
		}
		$until = $this->clock->now()->modify( self::WORKS_FOR );
		// A letter that is written again has a new link; the old one was never handed over, or is asked to be replaced.
		$this->tokens->revoke( TokenPurpose::ConfirmGroup, $confirmation->id );
		$secret   = $this->tokens->make( TokenPurpose::ConfirmGroup, $confirmation->id, $recipient->ID, $until );
		$switched = switch_to_user_locale( $recipient->ID );
		try {
			$facts = $this->facts->of_group( $group, $program, $recipient->display_name, $this->clock->now() ) + [
				'link' => LinkPage::address( ConfirmPage::ARGUMENT, $secret ),
			];
			$facts = [ 'until' => $this->facts->moment( $until, $group ) ] + $facts;
			return new Letter(
				name: MessageText::line( $recipient->display_name ),
				address: $recipient->user_email,
				subject: MessageText::fill_line( $this->texts->subject( $row->kind ), $facts ),
				body: MessageText::fill( $this->texts->body( $row->kind ), $facts ),
				answers_to: false !== is_email( $facts['contact'] ) ? $facts['contact'] : '',
				offer_expires_at: null,
			);
		} finally {
			if ( $switched ) {
				restore_previous_locale();
			}
		}
	}
}
