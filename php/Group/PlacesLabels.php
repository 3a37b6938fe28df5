<?php
/**
 * What stands in the last column of a group, for the person who looks: places in words and dots, and the action or the
 * reason there is none. Owns the words and their order, no rule.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Can;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Term\TermState;

/**
 * @phpstan-type Action array{label: string, url: string, second: bool}
 * @phpstan-type PlacesTold array{
 *   places_words: string,
 *   places_mark: 'open'|'wait'|'full'|'good'|'stop'|'closed',
 *   places_detail: string,
 *   dots: list<'taken'|'free'|'yours'|'held'|'bar'>,
 *   action: Action|null,
 * }
 * @phpstan-type PlacesView array{
 *   places_words: string,
 *   places_mark: 'open'|'wait'|'full'|'good'|'stop'|'closed',
 *   places_detail: string,
 *   dots: list<'taken'|'free'|'yours'|'held'|'bar'>,
 *   action: Action|null,
 *   changes_at: string|null,
 *   then: array<string, mixed>|null,
 * }
 */
final class PlacesLabels {
	/**
	 * Above this many places dots say nothing any more.
	 */
	private const MOST_DOTS = 12;

	public function __construct(
		private readonly Format $format,
		private readonly Settings $settings,
	) {}

	/**
	 * Now, and from the next opening or closing on.
	 *
	 * @param string $url Address of the group's page.
	 * @return PlacesView
	 */
	public function view( GroupRecord $record, Actor $actor, string $url, DateTimeImmutable $now ): array {
		$change = $record->changes_at;
		return $this->told( $record, $actor, $url, $now ) + [
			'changes_at' => Moment::to_rest( $change ),
			'then'       => null === $change ? null : $this->told( $record->once_changed(), $actor, $url, $change ),
		];
	}

	/**
	 * @return PlacesTold
	 */
	private function told( GroupRecord $record, Actor $actor, string $url, DateTimeImmutable $now ): array {
		$group  = $record->group;
		$places = $record->places;
		return match ( true ) {
			GroupState::Cancelled === $group->state => $this->of( 'closed', __( 'Will not take place', 'mentoring-program' ) ),
			$actor->is_signed_in() && $group->is_led_by( $actor->id, $now ) => $this->of( 'good', __( 'You lead this group', 'mentoring-program' ), dots: self::dots( $record ), action: $this->to_my_mentoring( __( 'Roster', 'mentoring-program' ) ) ),
			'confirmed' === $places->mine?->status => $this->of( 'good', __( 'You have a place', 'mentoring-program' ), dots: self::dots( $record ), action: $this->to_my_mentoring( __( 'Go to my group', 'mentoring-program' ) ) ),
			'offered' === $places->mine?->status => $this->of( 'wait', $this->offered( $record ), dots: self::dots( $record ), action: $this->to_my_mentoring( __( 'Take the place', 'mentoring-program' ), false ) ),
			/* translators: %s: place in order, for example "5th". */
			'waiting' === $places->mine?->status => $this->of( 'wait', sprintf( __( 'You are %s in line', 'mentoring-program' ), $this->format->ordinal( $places->mine->position ?? 1 ) ), dots: self::dots( $record ), action: $this->to_my_mentoring( __( 'My mentoring', 'mentoring-program' ) ) ),
			$record->is_closed( $now ) => $this->of( 'closed', __( 'Registration closed', 'mentoring-program' ), $this->closed_since( $record, $now ), self::dots( $record ) ),
			GroupState::OnHold === $group->state => $this->of( 'wait', $this->on_hold( $group ), dots: self::dots( $record ) ),
			TermState::ComingSoon === $record->term_state( $now ) => $this->of( 'wait', $this->not_open_yet( $record ), $this->size( $places->capacity ), self::dots( $record ) ),
			default => $this->open( $record, $url ),
		};
	}

	/**
	 * The places of an open group, in words: "3 of 8 places left", "Last place, 1 of 8", "Full, 4 people waiting".
	 */
	public function places( GroupPlaces $places ): string {
		$left = $places->left();
		return match ( true ) {
			/* translators: %d: how many people wait. */
			0 === $left && $places->waiting > 0 => sprintf( _n( 'Full, %d person waiting', 'Full, %d people waiting', $places->waiting, 'mentoring-program' ), $places->waiting ),
			0 === $left => __( 'Full', 'mentoring-program' ),
			/* translators: %d: places of a group. */
			1 === $left => sprintf( __( 'Last place, 1 of %d', 'mentoring-program' ), $places->capacity ),
			/* translators: 1: places left, 2: places of a group. */
			default => sprintf( __( '%1$d of %2$d places left', 'mentoring-program' ), $left, $places->capacity ),
		};
	}

	/**
	 * @return PlacesTold
	 */
	private function open( GroupRecord $record, string $url ): array {
		$places = $record->places;
		$can    = $record->can_register;
		$full   = 0 === $places->left();
		$detail = $full || 0 === $record->missing() ? '' : sprintf(
			/* translators: 1: fewest people a group starts with, 2: how many are missing. */
			_n( 'Starts with %1$d person; %2$d more needed', 'Starts with %1$d people; %2$d more needed', $record->group->minimum, 'mentoring-program' ),
			$record->group->minimum,
			$record->missing()
		);
		if ( $can->allowed ) {
			$action = [
				'label'  => $full ? __( 'Join the waiting list', 'mentoring-program' ) : __( 'Register', 'mentoring-program' ),
				'url'    => $url . '#register',
				'second' => $full,
			];
		} else {
			$detail = implode( '. ', array_filter( [ $detail, self::in_short( $can ) ], static fn( string $words ): bool => '' !== $words ) );
			$action = null === $can->next ? null : $can->next + [ 'second' => true ];
		}
		return $this->of( $full ? 'full' : 'open', $this->places( $places ), $detail, self::dots( $record ), $action );
	}

	/**
	 * Why not, as short as a row of many wants it; the page of the group says it at length.
	 */
	private static function in_short( Can $can ): string {
		return match ( $can->reason ) {
			'not_signed_in' => __( 'For members', 'mentoring-program' ),
			'no_membership' => __( 'For members; your account has no membership', 'mentoring-program' ),
			'membership_lapsed' => __( 'Your membership has ended. Renew first, then register', 'mentoring-program' ),
			default => $can->message ?? '',
		};
	}

	private function offered( GroupRecord $record ): string {
		$until = $record->places->mine?->offer_expires_at;
		return null === $until
			? __( 'A place is held for you', 'mentoring-program' )
			/* translators: %s: date and time. */
			: sprintf( __( 'Held for you until %s', 'mentoring-program' ), $this->format->moment_without_zone( $until, $record->term->timezone ) );
	}

	private function on_hold( Group $group ): string {
		return null === $group->on_hold_until
			? __( 'On hold', 'mentoring-program' )
			/* translators: %s: date. */
			: sprintf( __( 'On hold until %s', 'mentoring-program' ), $this->format->date( $group->on_hold_until ) );
	}

	private function not_open_yet( GroupRecord $record ): string {
		return null === $record->term->opens_at || ! $record->program->may_open()
			? __( 'Not open yet', 'mentoring-program' )
			/* translators: %s: date, time and zone. */
			: sprintf( __( 'Opens on %s', 'mentoring-program' ), $this->format->moment( $record->term->opens_at, $record->term->timezone ) );
	}

	/**
	 * The term's closing moment or the group's first meeting, whichever came first.
	 */
	private function closed_since( GroupRecord $record, DateTimeImmutable $now ): string {
		$moments = array_filter( [ $record->term->closes_at, $record->group->first_meeting_at ], static fn( ?DateTimeImmutable $moment ): bool => null !== $moment && $moment <= $now );
		$closed  = [] === $moments ? null : min( $moments );
		/* translators: %s: date and time. */
		return null === $closed ? '' : sprintf( __( 'It closed on %s', 'mentoring-program' ), $this->format->moment_without_zone( $closed, $record->term->timezone ) );
	}

	private function size( int $capacity ): string {
		/* translators: %d: places of a group. */
		return sprintf( _n( '%d place', '%d places', $capacity, 'mentoring-program' ), $capacity );
	}

	/**
	 * A dot a place; the bar marks the minimum while it is not reached. A place nobody can have at once is shown as
	 * taken, so that dots and words agree.
	 *
	 * @return list<'taken'|'free'|'yours'|'held'|'bar'>
	 */
	private static function dots( GroupRecord $record ): array {
		$places = $record->places;
		if ( $places->capacity > self::MOST_DOTS ) {
			return [];
		}
		$mine = match ( $places->mine?->status ) {
			'confirmed' => 'yours',
			'offered' => 'held',
			default => null,
		};
		$taken = max( 0, $places->capacity - $places->left() - ( null === $mine ? 0 : 1 ) );
		$dots  = [
			...array_fill( 0, $taken, 'taken' ),
			...( null === $mine ? [] : [ $mine ] ),
			...array_fill( 0, $places->left(), 'free' ),
		];
		if ( $record->missing() > 0 && $record->group->minimum < $places->capacity ) {
			array_splice( $dots, $record->group->minimum, 0, [ 'bar' ] );
		}
		return $dots;
	}

	/**
	 * @return Action|null
	 */
	private function to_my_mentoring( string $label, bool $second = true ): ?array {
		$url = $this->settings->page_url( 'my_mentoring' );
		return '' === $url ? null : [
			'label'  => $label,
			'url'    => $url,
			'second' => $second,
		];
	}

	/**
	 * @param 'open'|'wait'|'full'|'good'|'stop'|'closed' $mark
	 * @param list<'taken'|'free'|'yours'|'held'|'bar'>   $dots
	 * @param Action|null                                  $action
	 * @return PlacesTold
	 */
	private function of( string $mark, string $words, string $detail = '', array $dots = [], ?array $action = null ): array {
		return [
			'places_words'  => $words,
			'places_mark'   => $mark,
			'places_detail' => $detail,
			'dots'          => $dots,
			'action'        => $action,
		];
	}
}
