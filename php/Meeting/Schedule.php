<?php
/**
 * Turns a list of wall dates and times into meetings, and refuses what no calendar has: dates that do not exist, ends
 * before starts, doubles, hours the clock skips (A11: explicit dates, never a weekly rule). Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Meeting;

use DateTimeImmutable;
use DateTimeZone;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;

final class Schedule {
	/**
	 * The most meetings one host may have.
	 */
	public const MOST = 100;

	private const KEYS = [ 'date', 'start', 'end' ];

	/**
	 * Makes meetings in order of time.
	 *
	 * @param array<mixed> $drafts   Each { date: Y-m-d, start: H:i, end: H:i }.
	 * @param string       $timezone IANA zone.
	 * @return list<Meeting> With id 0 and host 0.
	 * @throws InvalidInput Naming "meetings.<n>.<key>", n from 0.
	 */
	public static function meetings( array $drafts, string $timezone, string $host_kind = 'group' ): array {
		if ( ! self::is_zone( $timezone ) ) {
			throw new InvalidInput( [ new FieldError( 'timezone', 'invalid' ) ] );
		}
		if ( count( $drafts ) > self::MOST ) {
			throw new InvalidInput( [ new FieldError( 'meetings', 'out_of_range', [ 'most' => self::MOST ] ) ] );
		}
		$zone     = new DateTimeZone( $timezone );
		$meetings = [];
		$errors   = [];
		foreach ( array_values( $drafts ) as $index => $draft ) {
			$made = self::meeting( $draft, 'meetings.' . $index, $zone, $host_kind );
			if ( $made instanceof Meeting ) {
				$meetings[ $index ] = $made;
			} else {
				array_push( $errors, ...$made );
			}
		}
		$errors = [ ...$errors, ...self::overlaps( $meetings ) ];
		if ( [] !== $errors ) {
			throw new InvalidInput( $errors );
		}
		usort( $meetings, static fn( Meeting $one, Meeting $other ): int => $one->starts_at <=> $other->starts_at );
		return $meetings;
	}

	/**
	 * Whether this is a zone with a place, so that its clock is known for years: "America/Vancouver", and UTC. A bare
	 * offset is not.
	 */
	public static function is_zone( string $timezone ): bool {
		return in_array( $timezone, DateTimeZone::listIdentifiers(), true );
	}

	/**
	 * @return Meeting|non-empty-list<FieldError>
	 */
	private static function meeting( mixed $draft, string $field, DateTimeZone $zone, string $host_kind ): Meeting|array {
		if ( ! is_array( $draft ) ) {
			return [ new FieldError( $field, 'invalid' ) ];
		}
		$errors = [];
		foreach ( array_diff( array_keys( $draft ), self::KEYS ) as $unknown ) {
			$errors[] = new FieldError( $field . '.' . $unknown, 'unknown' );
		}
		$values = [];
		foreach ( self::KEYS as $key ) {
			$value          = $draft[ $key ] ?? '';
			$values[ $key ] = is_string( $value ) ? $value : '?';
			if ( '' === $value ) {
				$errors[] = new FieldError( $field . '.' . $key, 'missing' );
			} elseif ( ! ( 'date' === $key ? self::is_date( $values[ $key ] ) : self::is_time( $values[ $key ] ) ) ) {
				$errors[] = new FieldError( $field . '.' . $key, 'invalid' );
			}
		}
		if ( [] !== $errors ) {
			return $errors;
		}
		if ( $values['end'] <= $values['start'] ) {
			return [ new FieldError( $field . '.end', 'before_start' ) ];
		}
		$starts_at = self::moment( $values['date'], $values['start'], $zone );
		$ends_at   = self::moment( $values['date'], $values['end'], $zone );
		if ( null === $starts_at || null === $ends_at ) {
			return [ new FieldError( $field . ( null === $starts_at ? '.start' : '.end' ), 'skipped_hour' ) ];
		}
		return new Meeting(
			id: 0,
			host_kind: $host_kind,
			host_id: 0,
			local_date: $values['date'],
			start_time: $values['start'],
			end_time: $values['end'],
			timezone: $zone->getName(),
			starts_at: $starts_at,
			ends_at: $ends_at,
			state: MeetingState::Planned,
		);
	}

	/**
	 * Nobody can be in two meetings of the same host at once.
	 *
	 * @param array<int, Meeting> $meetings By index in the form.
	 * @return list<FieldError>
	 */
	private static function overlaps( array $meetings ): array {
		uasort( $meetings, static fn( Meeting $one, Meeting $other ): int => $one->starts_at <=> $other->starts_at );
		$errors = [];
		$before = null;
		foreach ( $meetings as $index => $meeting ) {
			if ( null !== $before && $meeting->starts_at < $before->ends_at ) {
				$errors[] = new FieldError( 'meetings.' . $index . '.date', 'double' );
			}
			$before = $meeting;
		}
		return $errors;
	}

	/**
	 * The moment of a wall time; null where the clock skips it in spring. In autumn the earlier of the two is meant.
	 */
	private static function moment( string $date, string $time, DateTimeZone $zone ): ?DateTimeImmutable {
		$moment = new DateTimeImmutable( $date . ' ' . $time, $zone );
		return $moment->format( 'Y-m-d H:i' ) === $date . ' ' . $time ? $moment->setTimezone( new DateTimeZone( 'UTC' ) ) : null;
	}

	private static function is_date( string $date ): bool {
		return 1 === preg_match( '/^(\d{4})-(\d{2})-(\d{2})$/D', $date, $found ) && (int) $found[1] >= 1970 && checkdate( (int) $found[2], (int) $found[3], (int) $found[1] );
	}

	private static function is_time( string $time ): bool {
		return 1 === preg_match( '/^([01]\d|2[0-3]):[0-5]\d$/D', $time );
	}
}
