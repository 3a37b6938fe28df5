<?php
/**
 * Completes what was sent of the form of a group with what is stored, or with the program's defaults, and reads dates,
 * states and roles. Judges nothing but what cannot be read at all. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use DateTimeImmutable;
use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Meeting\Schedule;
use MentoringProgram\Program\Policy;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\WallTime;
use MentoringProgram\Term\Term;

/**
 * @phpstan-import-type WantedMentor from GroupForm
 */
final class GroupInput {
	private const DERIVED = [ 'id', 'starts_at', 'ends_at' ];

	/**
	 * @param array<string, mixed> $input    Writable fields of GroupSchema, of the types it names.
	 * @param list<Meeting>        $meetings What is stored.
	 * @param DateTimeImmutable    $now      UTC.
	 * @throws InvalidInput Naming meetings, and moments of mentors, that are none.
	 */
	public static function complete( array $input, ?Policy $policy, ?Term $term, ?Group $stored, array $meetings, DateTimeImmutable $now ): GroupForm {
		$state    = GroupState::from( self::text( $input, 'state', ( $stored?->wanted_state() ?? GroupState::Draft )->value ) );
		$timezone = self::text( $input, 'timezone', $stored->timezone ?? $term->timezone ?? 'UTC' );
		return new GroupForm(
			title: self::text( $input, 'title', $stored->title ?? '' ),
			description: isset( $input['description'] ) && is_string( $input['description'] ) ? $input['description'] : null,
			term_id: self::number( $input, 'term', $stored->term_id ?? 0 ),
			track: self::text( $input, 'track', $stored->track ?? '' ),
			minimum: self::number( $input, 'minimum', $stored->minimum ?? $policy->minimum ?? 0 ),
			capacity: self::number( $input, 'capacity', $stored->capacity ?? $policy->capacity ?? 0 ),
			summary: self::text( $input, 'summary', $stored->summary ?? '' ),
			topics: self::lines( $input, 'topics', $stored->topics ?? [] ),
			readings: self::lines( $input, 'readings', $stored->readings ?? [] ),
			state: $state,
			on_hold_until: GroupState::OnHold === $state ? self::date( $input, $stored->on_hold_until ?? null ) : null,
			location_kind: LocationKind::from( self::text( $input, 'location_kind', ( $stored->location_kind ?? LocationKind::Online )->value ) ),
			location_public: self::text( $input, 'location_public', $stored->location_public ?? '' ),
			location_members: self::text( $input, 'location_members', $stored->location_members ?? '' ),
			location_private: is_string( $input['location_private'] ?? null ) ? trim( $input['location_private'] ) : $stored->location_private ?? '',
			location_link: self::text( $input, 'location_link', $stored->location_link ?? '' ),
			timezone: $timezone,
			meetings: Schedule::meetings( self::drafts( $input, $meetings ), $timezone ),
			mentors: self::mentors( $input, $timezone, $stored, $now ),
		);
	}

	/**
	 * @param array<string, mixed> $input
	 */
	private static function text( array $input, string $field, string $otherwise ): string {
		$value = $input[ $field ] ?? null;
		return is_string( $value ) ? self::one_line( $value ) : $otherwise;
	}

	private static function one_line( string $text ): string {
		return trim( (string) preg_replace( '/\s+/u', ' ', $text ) );
	}

	/**
	 * @param array<string, mixed> $input
	 */
	private static function number( array $input, string $field, int $otherwise ): int {
		$value = $input[ $field ] ?? null;
		return is_int( $value ) ? $value : $otherwise;
	}

	/**
	 * @param array<string, mixed> $input
	 * @param list<string>         $otherwise
	 * @return list<string>
	 */
	private static function lines( array $input, string $field, array $otherwise ): array {
		$value = $input[ $field ] ?? null;
		if ( ! is_array( $value ) ) {
			return $otherwise;
		}
		$lines = array_map( self::one_line( ... ), array_filter( $value, 'is_string' ) );
		return array_values( array_filter( $lines, static fn( string $line ): bool => '' !== $line ) );
	}

	/**
	 * @param array<string, mixed> $input
	 */
	private static function date( array $input, ?string $otherwise ): ?string {
		if ( ! array_key_exists( 'on_hold_until', $input ) ) {
			return $otherwise;
		}
		return is_string( $input['on_hold_until'] ) && '' !== $input['on_hold_until'] ? $input['on_hold_until'] : null;
	}

	/**
	 * Stored meetings are read again in the zone of the form: what people agreed on is wall time.
	 *
	 * @param array<string, mixed> $input
	 * @param list<Meeting>        $stored
	 * @return array<mixed>
	 */
	private static function drafts( array $input, array $stored ): array {
		if ( is_array( $input['meetings'] ?? null ) ) {
			// What a record carries beside the wall time is derived from it.
			return array_map( static fn( mixed $draft ): mixed => is_array( $draft ) ? array_diff_key( $draft, array_flip( self::DERIVED ) ) : $draft, $input['meetings'] );
		}
		$drafts = [];
		foreach ( $stored as $meeting ) {
			if ( MeetingState::Planned === $meeting->state ) {
				$drafts[] = [
					'date'  => $meeting->local_date,
					'start' => $meeting->start_time,
					'end'   => $meeting->end_time,
				];
			}
		}
		return $drafts;
	}

	/**
	 * Moments are wall times where the group meets. What was not sent stays: somebody named by account and role alone keeps
	 * their beginning and end.
	 *
	 * @param array<string, mixed> $input
	 * @return list<WantedMentor>
	 */
	private static function mentors( array $input, string $timezone, ?Group $stored, DateTimeImmutable $now ): array {
		$leading = [];
		foreach ( $stored->mentors ?? [] as $mentor ) {
			if ( null === $mentor->until || $mentor->until > $now ) {
				$leading[ $mentor->user_id ] = [
					'id'    => $mentor->user_id,
					'role'  => $mentor->role,
					'from'  => $mentor->from,
					'until' => $mentor->until,
				];
			}
		}
		if ( ! is_array( $input['mentors'] ?? null ) ) {
			return array_values( $leading );
		}
		$mentors = [];
		$errors  = [];
		foreach ( array_values( $input['mentors'] ) as $index => $mentor ) {
			$mentor  = is_array( $mentor ) ? $mentor : [];
			$id      = is_int( $mentor['id'] ?? null ) ? $mentor['id'] : 0;
			$role    = is_string( $mentor['role'] ?? null ) ? MentorRole::tryFrom( $mentor['role'] ) : null;
			$moments = [];
			foreach ( [ 'from', 'until' ] as $field ) {
				$was               = $leading[ $id ][ $field ] ?? null;
				$wall              = array_key_exists( $field, $mentor ) ? $mentor[ $field ] : WallTime::of( $was, $timezone );
				$moments[ $field ] = self::moment( is_string( $wall ) ? $wall : '', $was, $timezone, "mentors.{$index}.{$field}", $errors );
			}
			$mentors[] = [
				'id'    => $id,
				'role'  => $role ?? MentorRole::Mentor,
				'from'  => $moments['from'],
				'until' => $moments['until'],
			];
		}
		return [] === $errors ? $mentors : throw new InvalidInput( $errors );
	}

	/**
	 * @param string                 $wall   "Y-m-d H:i", '' for none.
	 * @param DateTimeImmutable|null $was    Stays to the second when the minute is the same.
	 * @param list<FieldError>       $errors
	 */
	private static function moment( string $wall, ?DateTimeImmutable $was, string $timezone, string $field, array &$errors ): ?DateTimeImmutable {
		if ( '' === $wall || WallTime::of( $was, $timezone ) === $wall ) {
			return '' === $wall ? null : $was;
		}
		$moment = WallTime::is_written( $wall ) ? WallTime::moment( $wall, $timezone ) : null;
		if ( null === $moment ) {
			$errors[] = new FieldError( $field, WallTime::is_written( $wall ) ? 'skipped_hour' : 'invalid' );
		}
		return $moment;
	}
}
