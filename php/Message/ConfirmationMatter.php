<?php
/**
 * What the message says that asks a mentor to confirm a group, with a link of its own: made when the message is written, so
 * that its secret is stored nowhere else (check 16).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use DateTimeImmutable;
use MentoringProgram\Group\ConfirmationRepository;
use MentoringProgram\Group\ConfirmGroup;
use MentoringProgram\Group\ConfirmPage;
use MentoringProgram\Group\GroupLabels;
use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\LinkPage;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Shared\Tokens;
use WP_User;

final class ConfirmationMatter implements Matter {
	private const WORKS_FOR = '+60 days';

	public function __construct(
		private readonly ConfirmationRepository $confirmations,
		private readonly ConfirmGroup $confirm,
		private readonly GroupRepository $groups,
		private readonly ProgramRepository $programs,
		private readonly MeetingRepository $meetings,
		private readonly Tokens $tokens,
		private readonly GroupLabels $labels,
		private readonly MeetingLabels $meeting_labels,
		private readonly Format $format,
		private readonly Settings $settings,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function facts( OutboxRow $row, WP_User $reader, DateTimeImmutable $now ): ?MessageFacts {
		$confirmation = $this->confirmations->find( $row->about_id );
		$group        = null === $confirmation ? null : $this->groups->find( $confirmation->group_id );
		$program      = null === $group ? null : $this->programs->find( $group->program_id );
		if ( null === $confirmation || null !== $confirmation->confirmed_at || null === $group || null === $program || null !== $this->confirm->why_not( $confirmation, $group ) ) {
			return null;
		}
		$until = $now->modify( self::WORKS_FOR );
		// A message that is written again has a new link; the old one was never handed over, or is asked to be replaced.
		$this->tokens->revoke( TokenPurpose::ConfirmGroup, $confirmation->id );
		$secret  = $this->tokens->make( TokenPurpose::ConfirmGroup, $confirmation->id, $reader->ID, $until );
		$planned = array_values( array_filter( $this->meetings->of_hosts( 'group', [ $group->id ] )[ $group->id ] ?? [], static fn( Meeting $meeting ): bool => MeetingState::Planned === $meeting->state ) );
		$contact = MessageText::line( $program->contacts['questions'] );
		return new MessageFacts(
			[
				'person'       => MessageText::line( $reader->display_name ),
				'link'         => LinkPage::address( ConfirmPage::ARGUMENT, $secret ),
				'until'        => $this->format->moment( $until, $group->timezone ),
				'group'        => MessageText::line( $group->title ),
				'when'         => $this->meeting_labels->rhythm( $planned ),
				'dates'        => implode( "\n", array_map( fn( Meeting $meeting ): string => $this->format->date( $meeting->local_date ) . ', ' . $this->format->time_span( $meeting->start_time, $meeting->end_time ), $planned ) ),
				'zone'         => $this->format->zone( $group->timezone ),
				'where'        => implode( ', ', array_filter( [ $this->labels->location_kind( $group->location_kind ), MessageText::line( $group->location_public ), MessageText::line( $group->location_members ) ], static fn( string $line ): bool => '' !== $line ) ),
				'my_mentoring' => $this->settings->page_url( 'my_mentoring' ),
				'contact'      => $contact,
				'chapter'      => MessageText::line( $program->chapter ),
			],
			false !== is_email( $contact ) ? $contact : ''
		);
	}
}
