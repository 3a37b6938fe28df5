<?php
/**
 * The page on which somebody with a place says whether they can come to changed dates, reached by the link mailed to them and
 * without signing in. Looking changes nothing; the buttons do (check 16).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Meeting\MeetingLabels;
use MentoringProgram\Meeting\MeetingRepository;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\LinkPage;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RateLimit;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\SecretPage;
use MentoringProgram\Shared\Settings;

/**
 * @phpstan-import-type LinkView from LinkPage
 */
final class CanComePage implements SecretPage {
	/**
	 * Query argument and field that carries the secret.
	 */
	public const ARGUMENT = 'mentoring_can_come';

	/**
	 * Field of the buttons.
	 */
	private const ANSWER        = 'mentoring_answer';
	private const TRIES_AN_HOUR = 30;

	public function __construct(
		private readonly AnswerChangedDates $answers,
		private readonly RegistrationRecords $records,
		private readonly MeetingRepository $meetings,
		private readonly MeetingLabels $labels,
		private readonly Format $format,
		private readonly Settings $settings,
		private readonly RateLimit $limit,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function of( string $secret, ?array $sent ): array {
		return LinkPage::of(
			function () use ( $secret, $sent ): array {
				try {
					if ( null !== $sent ) {
						$this->limit->take( 'can_come_link', $secret, self::TRIES_AN_HOUR, HOUR_IN_SECONDS );
					}
					$registration = $this->answers->asked_by( $secret );
					$record       = $this->records->of( [ $registration ] )[0] ?? throw new NotFound();
					$answer       = $sent[ self::ANSWER ] ?? '';
					if ( 'yes' !== $answer && 'no' !== $answer ) {
						return [ 200, $this->shown( $record, $secret ) ];
					}
					$this->answers->by_link( $secret, 'yes' === $answer );
					return [ 303, null ];
				} catch ( Refused $refused ) {
					return [ 409, LinkPage::says( __( 'Nothing was changed', 'mentoring-program' ), [ $this->outcome->message( $refused->reason, $refused->facts ) ] ) ];
				}
			},
			[ __( 'It may be too old. While you have a place, the same question stands on the website, under “My mentoring”.', 'mentoring-program' ) ]
		);
	}

	/**
	 * The question while it is open, else what became of it.
	 *
	 * @return LinkView
	 */
	private function shown( RegistrationRecord $record, string $secret ): array {
		$title = $record->group->title;
		$dates = $record->changed_dates;
		if ( RegistrationStatus::Confirmed !== $record->registration->status( $this->clock->now() ) ) {
			/* translators: %s: title of a group. */
			return LinkPage::says( sprintf( __( 'You have no place in “%s” any more', 'mentoring-program' ), $title ), [ __( 'There is nothing more to do here.', 'mentoring-program' ) ] );
		}
		if ( null === $dates || null !== $dates->agreed_at ) {
			$mine = $this->settings->page_url( 'my_mentoring' );
			return LinkPage::says(
				/* translators: %s: title of a group. */
				sprintf( __( 'You keep your place in “%s”', 'mentoring-program' ), $title ),
				[
					null === $dates
						? __( 'The dates are again as you agreed to them.', 'mentoring-program' )
						/* translators: %s: date, time and time zone. */
						: sprintf( __( 'Thank you. You said on %s that you can come.', 'mentoring-program' ), $this->format->moment( $dates->agreed_at ?? $dates->asked_at, $record->group->timezone ) ),
					/* translators: %s: address of a page. */
					...( '' === $mine ? [] : [ sprintf( __( 'Everything about your place is here: %s', 'mentoring-program' ), $mine ) ] ),
				]
			);
		}
		return [
			'facts'  => array_values(
				array_filter(
					[
						[
							/* translators: %s: name of the time zone. */
							'name'  => sprintf( __( 'New (%s)', 'mentoring-program' ), $this->format->zone( $record->group->timezone ) ),
							'value' => implode( '; ', $this->labels->lines( $dates->new ) ),
						],
						[
							'name'  => __( 'No longer', 'mentoring-program' ),
							'value' => implode( '; ', $this->labels->lines( $dates->gone ) ),
						],
					],
					static fn( array $fact ): bool => '' !== $fact['value']
				)
			),
			'months' => $this->labels->by_month( $this->meetings->of_hosts( 'group', [ $record->group->id ] )[ $record->group->id ] ?? [] ),
			'form'   => [
				'hidden'  => [ self::ARGUMENT => $secret ],
				'promise' => '',
				'detail'  => '',
				'buttons' => [
					[
						'name'  => self::ANSWER,
						'value' => 'yes',
						'label' => __( 'Yes, I can come', 'mentoring-program' ),
					],
					[
						'name'  => self::ANSWER,
						'value' => 'no',
						'label' => __( 'No, I leave the group', 'mentoring-program' ),
					],
				],
			],
			'after'  => [ __( 'Leaving because of changed dates happens at once and costs you no fee. Until you answer you keep your place, and a meeting you have not agreed to never counts as missed.', 'mentoring-program' ) ],
		] + LinkPage::says(
			/* translators: %s: title of a group. */
			sprintf( __( 'The dates of “%s” have changed. Can you come?', 'mentoring-program' ), $title ),
			/* translators: %s: name of a person. */
			[ sprintf( __( 'Hello %s. You agreed to the old dates. Please look at the new ones; all dates as they are now stand below.', 'mentoring-program' ), $record->person_name ) ]
		);
	}
}
