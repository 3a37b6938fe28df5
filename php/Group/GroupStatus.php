<?php
/**
 * What an administrator looks for in a group, the first that fits; computed, never chosen. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;

enum GroupStatus: string {
	case Draft        = 'draft';
	case Unconfirmed  = 'unconfirmed';
	case Cancelled    = 'cancelled';
	case Archived     = 'archived';
	case Overbooked   = 'overbooked';
	case OnHold       = 'on_hold';
	case NoDates      = 'no_dates';
	case Ended        = 'ended';
	case BelowMinimum = 'below_minimum';
	case Full         = 'full';
	case PlacesLeft   = 'places_left';

	/**
	 * The status of a group with its places at a moment (A9, A10).
	 */
	public static function of( Group $group, GroupPlaces $places, DateTimeImmutable $now ): self {
		return match ( true ) {
			GroupState::Draft === $group->state => $group->waits_for_mentors ? self::Unconfirmed : self::Draft,
			GroupState::Cancelled === $group->state => self::Cancelled,
			GroupState::Archived === $group->state => self::Archived,
			$places->overbooked_by() > 0 => self::Overbooked,
			GroupState::OnHold === $group->state => self::OnHold,
			null === $group->last_meeting_at => self::NoDates,
			$group->last_meeting_at < $now => self::Ended,
			$places->confirmed < $group->minimum && null === $group->runs_anyway_at => self::BelowMinimum,
			0 === $places->left() => self::Full,
			default => self::PlacesLeft,
		};
	}
}
