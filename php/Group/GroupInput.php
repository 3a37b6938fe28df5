<?php
/**
 * Completes what was sent of the form of a group with what is stored, or with the program's defaults, and reads dates,
 * states and roles. Judges nothing but what cannot be read at all. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use MentoringProgram\Meeting\Meeting;
use MentoringProgram\Meeting\MeetingState;
use MentoringProgram\Meeting\Schedule;
use MentoringProgram\Program\Policy;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Term\Term;

final class GroupInput {
	private const DERIVED = [ 'id', 'starts_at', 'ends_at' ];

	/**
	 * @param array<string, mixed> $input    Writable fields of GroupSchema, of the types it names.
	 * @param list<Meeting>        $meetings What is stored.
	 * @throws InvalidInput Naming meetings that are none.
	 */
	public static function complete( array $input, ?Policy $policy, ?Term $term, ?Group $stored, array $meetings ): GroupForm {
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
			mentors: self::mentors( $input, $stored ),
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
	 * @param array<string, mixed> $input
	 * @return list<array{id: int, role: MentorRole}>
	 */
	private static function mentors( array $input, ?Group $stored ): array {
		$mentors = [];
		if ( is_array( $input['mentors'] ?? null ) ) {
			foreach ( $input['mentors'] as $mentor ) {
				$id        = is_array( $mentor ) ? ( $mentor['id'] ?? 0 ) : 0;
				$role      = is_array( $mentor ) ? ( $mentor['role'] ?? '' ) : '';
				$mentors[] = [
					'id'   => is_int( $id ) ? $id : 0,
					'role' => ( is_string( $role ) ? MentorRole::tryFrom( $role ) : null ) ?? MentorRole::Mentor,
				];
			}
			return $mentors;
		}
		foreach ( $stored->mentors ?? [] as $mentor ) {
			if ( null === $mentor->until ) {
				$mentors[] = [
					'id'   => $mentor->user_id,
					'role' => $mentor->role,
				];
			}
		}
		return $mentors;
	}
}
