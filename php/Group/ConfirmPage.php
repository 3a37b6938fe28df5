<?php
/**
 * The page on which a mentor confirms a group, reached by a secret link and without signing in: dates, place, size, the
 * agreement on confidentiality, one button. Looking changes nothing; the button does (check 16).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Program\PolicyDay;
use MentoringProgram\Program\PolicyRepository;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\LinkPage;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\SecretPage;

/**
 * @phpstan-import-type LinkView from LinkPage
 */
final class ConfirmPage implements SecretPage {
	/**
	 * Query argument and field that carries the secret.
	 */
	public const ARGUMENT = 'mentoring_confirm';

	/**
	 * Field that names the wording that was read.
	 */
	private const READ = 'mentoring_wording';

	public function __construct(
		private readonly ConfirmGroup $confirm,
		private readonly ProgramRepository $programs,
		private readonly PolicyRepository $policies,
		private readonly PolicyDay $day,
		private readonly MeetingRepository $meetings,
		private readonly GroupLabels $labels,
		private readonly MeetingLabels $meeting_labels,
		private readonly Format $format,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function of( string $secret, ?array $sent ): array {
		return LinkPage::of(
			function () use ( $secret, $sent ): array {
				try {
					[ , $confirmation, $group ] = $this->confirm->asked_by( $secret );
					$words = $this->words( $group );
					if ( null === $sent ) {
						$why = $this->confirm->why_not( $confirmation, $group );
						return null === $why ? [ 200, $this->asks( $secret, $confirmation, $group ) ] : [ 200, $this->refuses( $group, $why ) ];
					}
					if ( MentorAgreement::mark( $words ) !== ( $sent[ self::READ ] ?? '' ) ) {
						// The wording changed while it was read: it is shown anew.
						return [ 409, $this->asks( $secret, $confirmation, $group ) ];
					}
					$this->confirm->by_link( $secret, $words );
					return [ 303, null ];
				} catch ( Refused $refused ) {
					return [ 409, $this->refuses( $group, $refused->reason instanceof GroupReason ? $refused->reason : GroupReason::NotAsked ) ];
				}
			},
			[ __( 'It may be too old, or the group is gone. Please ask whoever runs mentoring for a new one.', 'mentoring-program' ) ]
		);
	}

	/**
	 * @return LinkView
	 */
	private function asks( string $secret, Confirmation $confirmation, Group $group ): array {
		$meetings = $this->meetings->of_hosts( 'group', [ $group->id ] )[ $group->id ] ?? [];
		$words    = $this->words( $group );
		$where    = implode( ', ', array_filter( [ $this->labels->location_kind( $group->location_kind ), $group->location_public, $group->location_members ], static fn( string $line ): bool => '' !== $line ) );
		if ( null !== $confirmation->confirmed_at ) {
			return LinkPage::says(
				/* translators: %s: title of a group. */
				sprintf( __( 'You have confirmed “%s”', 'mentoring-program' ), $group->title ),
				[
					/* translators: 1: name, 2: date, time and zone. */
					sprintf( __( 'Thank you, %1$s. It is written down since %2$s.', 'mentoring-program' ), $confirmation->mentor_name, $this->format->moment( $confirmation->confirmed_at, $group->timezone ) ),
					GroupState::Draft === $group->state
						? __( 'The group is not public yet. You need not do anything more.', 'mentoring-program' )
						: __( 'The group is public. You run it on the website, under “My mentoring”.', 'mentoring-program' ),
					...$this->contact(
						$group,
						/* translators: %s: e-mail address. */
						__( 'If something changes, write to %s.', 'mentoring-program' )
					),
				]
			);
		}
		return array_merge(
			LinkPage::says(
				/* translators: %s: title of a group. */
				sprintf( __( 'Will you lead “%s”?', 'mentoring-program' ), $group->title ),
				[
					/* translators: %s: name. */
					sprintf( __( 'Hello %s. Nobody sees this group before you have confirmed it. Please look at every date.', 'mentoring-program' ), $confirmation->mentor_name ),
				]
			),
			[
				'facts'  => array_values(
					array_filter(
						[
							[
								'name'  => __( 'When', 'mentoring-program' ),
								/* translators: 1: days and times, 2: name of the time zone. */
								'value' => sprintf( __( '%1$s (%2$s)', 'mentoring-program' ), $this->meeting_labels->rhythm( $meetings ), $this->format->zone( $group->timezone ) ),
							],
							[
								'name'  => __( 'Where', 'mentoring-program' ),
								'value' => $where,
							],
							[
								'name'  => __( 'People', 'mentoring-program' ),
								/* translators: 1: fewest people, 2: most people. */
								'value' => sprintf( __( '%1$d to %2$d', 'mentoring-program' ), $group->minimum, $group->capacity ),
							],
						],
						static fn( array $fact ): bool => '' !== $fact['value']
					)
				),
				'months' => $this->meeting_labels->by_month( $meetings ),
				'form'   => [
					'hidden'  => [
						self::ARGUMENT => $secret,
						self::READ     => MentorAgreement::mark( $words ),
					],
					'promise' => $words['promise'],
					'detail'  => $words['detail'],
					'buttons' => [
						[
							'name'  => '',
							'value' => '',
							'label' => __( 'I lead this group on these dates, and I agree', 'mentoring-program' ),
						],
					],
				],
				'after'  => $this->contact(
					$group,
					/* translators: %s: e-mail address. */
					__( 'If a date does not suit you, do not confirm: write to %s.', 'mentoring-program' )
				),
			]
		);
	}

	/**
	 * @return array{promise: string, detail: string}
	 */
	private function words( Group $group ): array {
		return MentorAgreement::words( $this->policies->in_force( $group->program_id, $this->day->today() ) );
	}

	/**
	 * @return LinkView
	 */
	private function refuses( Group $group, GroupReason $why ): array {
		return LinkPage::says(
			$group->title,
			[
				(string) $this->labels->message( $why, [] ),
				...$this->contact(
					$group,
					/* translators: %s: e-mail address. */
					__( 'Questions? Write to %s.', 'mentoring-program' )
				),
			]
		);
	}

	/**
	 * @param string $sentence With %s for an address.
	 * @return list<string> Nothing where the program names none.
	 */
	private function contact( Group $group, string $sentence ): array {
		$address = $this->programs->find( $group->program_id )->contacts['questions'] ?? '';
		return '' === $address ? [] : [ sprintf( $sentence, $address ) ];
	}
}
