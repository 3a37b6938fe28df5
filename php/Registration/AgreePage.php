<?php
/**
 * The page on which somebody whom an administrator registered agrees, one by one, and takes the place, or lets it go: reached by
 * the link in the message, without signing in. Looking changes nothing (check 16); what is agreed to is the person's own act,
 * kept with its wording and moment (A27 to A35). It works as long as the offer does.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupRecords;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\LinkPage;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RateLimit;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\SecretPage;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Shared\Tokens;

/**
 * @phpstan-import-type LinkView from LinkPage
 */
final class AgreePage implements SecretPage {
	/**
	 * Query argument and field that carries the secret.
	 */
	public const ARGUMENT = 'mentoring_agree';

	/**
	 * How long after the end of the offer a link still says what became of it.
	 */
	public const TELLS_FOR = '+30 days';

	private const ANSWER        = 'mentoring_answer';
	private const TRIES_AN_HOUR = 30;

	public function __construct(
		private readonly Tokens $tokens,
		private readonly RegistrationRepository $registrations,
		private readonly RegistrationRecords $records,
		private readonly RegistrationRules $rules,
		private readonly AcceptOffer $accept,
		private readonly DeclineOffer $decline,
		private readonly RegistrationActs $acts,
		private readonly GroupRecords $groups,
		private readonly GroupDetails $details,
		private readonly RegistrationLabels $labels,
		private readonly RateLimit $limit,
		private readonly Actors $actors,
		private readonly Settings $settings,
		private readonly Format $format,
		private readonly Clock $clock,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function of( string $secret, ?array $sent ): array {
		return LinkPage::of(
			function () use ( $secret, $sent ): array {
				if ( null !== $sent ) {
					$this->limit->take( 'agree_link', $secret, self::TRIES_AN_HOUR, HOUR_IN_SECONDS );
				}
				$token        = $this->tokens->find( TokenPurpose::Agree, $secret ) ?? throw new NotFound();
				$registration = $this->registrations->find( $token->object_id ) ?? throw new NotFound();
				$actor        = $this->actors->of( $token->person_id );
				if ( ! $actor->is_signed_in() || $registration->person_id !== $actor->id ) {
					throw new NotFound();
				}
				if ( null === $sent ) {
					return [ 200, $this->shown( $registration, $actor, $secret, null, '' ) ];
				}
				$post = FormPost::from(
					array_merge(
						$sent,
						[
							'mentoring_act'          => 'accept',
							'mentoring_registration' => (string) $registration->id,
						]
					)
				);
				try {
					match ( $sent[ self::ANSWER ] ?? '' ) {
						'take' => $this->accept->accept( $registration->id, $post->attends, $post->gives_up, $post->text_ids, $actor, by_link: true ),
						'let_go' => $this->decline->decline( $registration->id, $actor ),
						default => throw new InvalidInput( [ new FieldError( self::ANSWER, 'missing' ) ] ),
					};
				} catch ( InvalidInput $invalid ) {
					return [ 400, $this->shown( $registration, $actor, $secret, new FormAnswer( $post, 400, $invalid->errors ), __( 'Not saved yet: please look at what is marked below. What you ticked is still there.', 'mentoring-program' ) ) ];
				} catch ( Refused $refused ) {
					$now = $this->registrations->find( $registration->id ) ?? throw new NotFound();
					return [ 409, $this->shown( $now, $actor, $secret, new FormAnswer( $post, 409 ), (string) $this->labels->message( $refused->reason, $refused->facts ) ) ];
				}
				$this->tokens->use_up( $token );
				return [ 303, null ];
			},
			[ __( 'It may be too old, or a newer message holds a newer link. What is yours is on your mentoring page, once you sign in; or ask whoever registered you.', 'mentoring-program' ), ...$this->my_page() ]
		);
	}

	/**
	 * The form while the place is offered, else what became of it.
	 *
	 * @param FormAnswer|null $answer  How sending the form ended.
	 * @param string          $problem What stands above the form; '' for nothing.
	 * @return LinkView
	 * @throws NotFound When the group is gone.
	 */
	private function shown( Registration $registration, Actor $actor, string $secret, ?FormAnswer $answer, string $problem ): array {
		$now    = $this->clock->now();
		$record = $this->records->of_one( $registration, $actor );
		$why    = $this->rules->accept( $registration, $actor, $now );
		if ( null !== $why ) {
			return RegistrationStatus::Confirmed === $registration->status( $now ) ? $this->taken( $record, $actor ) : $this->refuses( $record, $why );
		}
		$group = $this->groups->of( [ $record->group ], $actor )[0] ?? throw new NotFound();
		$shown = $this->details->of( $group, $actor, $now, '' );
		$offer = $this->acts->offer( $registration, $record->group, $shown['meetings'], $shown['fee_words'], $record->gives_up, $answer, $now );
		return array_merge(
			LinkPage::says(
				/* translators: %s: title of a group. */
				sprintf( __( 'A place in “%s” is held for you', 'mentoring-program' ), $shown['title'] ),
				[
					/* translators: %s: name. */
					sprintf( __( 'Hello %s. You were registered by the mentoring administrator. Nobody can agree for you: please read everything, tick what you agree to, and take the place. Looking at this page changes nothing.', 'mentoring-program' ), $actor->name ),
					$offer['until'] . '.',
					...( '' === $offer['exchange'] ? [] : [ $offer['exchange'] ] ),
				]
			),
			[
				'facts'  => array_values(
					array_filter(
						[
							[
								'name'  => __( 'When', 'mentoring-program' ),
								/* translators: 1: days and times, 2: name of the time zone. */
								'value' => '' === $shown['when'] ? '' : sprintf( __( '%1$s (%2$s)', 'mentoring-program' ), $shown['when'], $shown['zone'] ),
							],
							[
								'name'  => __( 'Where', 'mentoring-program' ),
								'value' => implode( ', ', array_filter( [ $shown['where'], $shown['where_detail'] ], static fn( string $line ): bool => '' !== $line ) ),
							],
							[
								'name'  => __( 'Mentor', 'mentoring-program' ),
								'value' => implode( ', ', array_column( $shown['mentors'], 'name' ) ),
							],
							[
								'name'  => __( 'Fee', 'mentoring-program' ),
								'value' => $shown['fee_words'],
							],
						],
						static fn( array $fact ): bool => '' !== $fact['value']
					)
				),
				'months' => $shown['months'],
				'form'   => [
					'hidden'  => [ self::ARGUMENT => $secret ] + ( null === $offer['gives_up'] ? [] : [ 'mentoring_gives_up' => (string) $offer['gives_up']['id'] ] ),
					'promise' => '',
					'detail'  => '',
					'problem' => $problem,
					'ticks'   => [
						[
							'name'    => 'mentoring_attends_all_dates',
							'id'      => $offer['id'],
							'value'   => '1',
							'promise' => $offer['dates'],
							'detail'  => '',
							'ticked'  => true === $answer?->post->attends,
							'error'   => $offer['error'],
						],
						...$offer['ticks'],
					],
					'buttons' => [
						[
							'name'  => self::ANSWER,
							'value' => 'take',
							'label' => $offer['take'],
						],
						[
							'name'  => self::ANSWER,
							'value' => 'let_go',
							'label' => __( 'Let it go', 'mentoring-program' ),
						],
					],
				],
				'after'  => [
					$offer['after'],
					/* translators: %s: e-mail address. */
					...( '' === $shown['contact'] ? [] : [ sprintf( __( 'Questions? Write to %s.', 'mentoring-program' ), $shown['contact'] ) ] ),
				],
			]
		);
	}

	/**
	 * @return LinkView
	 */
	private function taken( RegistrationRecord $record, Actor $actor ): array {
		$since = $record->registration->seated_at;
		return LinkPage::says(
			/* translators: %s: title of a group. */
			sprintf( __( 'You have a place in “%s”', 'mentoring-program' ), $record->group->title ),
			[
				null === $since
					/* translators: %s: name. */
					? sprintf( __( 'Thank you, %s.', 'mentoring-program' ), $actor->name )
					/* translators: 1: name, 2: date, time and zone. */
					: sprintf( __( 'Thank you, %1$s. It is written down since %2$s.', 'mentoring-program' ), $actor->name, $this->format->moment( $since, $record->group->timezone ) ),
				__( 'A message with everything about your place is on its way. What is yours is on your mentoring page, once you sign in.', 'mentoring-program' ),
				...$this->my_page(),
				/* translators: %s: address of a page. */
				sprintf( __( 'No password yet? Choose one here, with your e-mail address: %s', 'mentoring-program' ), wp_lostpassword_url() ),
			]
		);
	}

	/**
	 * @return LinkView
	 */
	private function refuses( RegistrationRecord $record, Refused $why ): array {
		$next = $this->labels->next( $why->reason, $why->facts );
		return LinkPage::says(
			$record->group->title,
			[
				(string) $this->labels->message( $why->reason, $why->facts ),
				/* translators: 1: what can be done next, 2: address of a page. */
				...( null === $next ? $this->my_page() : [ sprintf( __( '%1$s: %2$s', 'mentoring-program' ), $next['label'], $next['url'] ) ] ),
			]
		);
	}

	/**
	 * @return list<string>
	 */
	private function my_page(): array {
		$page = $this->settings->page_url( 'my_mentoring' );
		/* translators: %s: address of a page. */
		return '' === $page ? [] : [ sprintf( __( 'My mentoring: %s', 'mentoring-program' ), $page ) ];
	}
}
