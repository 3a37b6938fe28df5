<?php
/**
 * What a person sent with one of our forms, as they typed it, so that nothing typed is lost. Judges nothing: what cannot be
 * read becomes something the rules refuse by name. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

final class FormPost {
	private const FIELDS = [ 'act', 'group', 'registration', 'answers', 'agreements', 'attends_all_dates', 'accept_waiting', 'gives_up', 'mentor_told', 'key', 'nonce' ];

	/**
	 * @param string               $act             register, prepare, unprepare, change, accept, decline, leave, can_come or cannot_come; anything else is unknown.
	 * @param int                  $group_id        Group registered for.
	 * @param int                  $registration_id Registration accepted, declined or left.
	 * @param array<string, mixed> $answers         Answers by question key; a month may be `{month, year}`.
	 * @param list<int>            $text_ids        Texts ticked; what is no id counts as 0.
	 * @param bool                 $attends         Whether the dates were ticked.
	 * @param bool                 $accept_waiting  Whether waiting was agreed to.
	 * @param int|null             $gives_up        Registration given up in exchange.
	 * @param string               $mentor_told     yes, not_yet, tell or ''.
	 * @param string               $key             Request key of the form.
	 * @param string               $nonce           Nonce of the form.
	 * @param list<string>         $unknown         Fields with our prefix that no form of ours has.
	 */
	private function __construct(
		public readonly string $act,
		public readonly int $group_id,
		public readonly int $registration_id,
		public readonly array $answers,
		public readonly array $text_ids,
		public readonly bool $attends,
		public readonly bool $accept_waiting,
		public readonly ?int $gives_up,
		public readonly string $mentor_told,
		public readonly string $key,
		public readonly string $nonce,
		public readonly array $unknown,
	) {}

	/**
	 * @param array<mixed> $sent Fields as they arrived, without slashes.
	 */
	public static function from( array $sent ): self {
		$answers = [];
		foreach ( is_array( $sent['mentoring_answers'] ?? null ) ? $sent['mentoring_answers'] : [] as $key => $value ) {
			$answers[ (string) $key ] = $value;
		}
		$ticked = $sent['mentoring_agreements'] ?? [];
		$told   = self::text( $sent, 'mentoring_mentor_told' );
		return new self(
			act: self::text( $sent, 'mentoring_act' ),
			group_id: self::number( $sent['mentoring_group'] ?? '' ),
			registration_id: self::number( $sent['mentoring_registration'] ?? '' ),
			answers: $answers,
			text_ids: array_map( self::number( ... ), array_values( is_array( $ticked ) ? $ticked : [ $ticked ] ) ),
			attends: '1' === self::text( $sent, 'mentoring_attends_all_dates' ),
			accept_waiting: '1' === self::text( $sent, 'mentoring_accept_waiting' ),
			gives_up: isset( $sent['mentoring_gives_up'] ) ? self::number( $sent['mentoring_gives_up'] ) : null,
			mentor_told: in_array( $told, [ 'yes', 'not_yet', 'tell' ], true ) ? $told : '',
			key: self::text( $sent, 'mentoring_key' ),
			nonce: self::text( $sent, 'mentoring_nonce' ),
			unknown: self::unknown( $sent ),
		);
	}

	/**
	 * The form as it would have been sent with these answers and ticks: what somebody prepared fills it.
	 *
	 * @param array<string, mixed> $answers  Answers by question key; a month as `{month, year}`.
	 * @param list<int>            $text_ids Texts ticked.
	 */
	public static function filled( int $group_id, array $answers, array $text_ids ): self {
		return new self( 'prepared', $group_id, 0, $answers, $text_ids, false, false, null, '', '', '', [] );
	}

	/**
	 * What the person asks for. Month and year become one answer, "2025-09"; when one of them is missing the answer stays
	 * unreadable on purpose.
	 */
	public function intent(): RegistrationIntent {
		return new RegistrationIntent(
			group_id: $this->group_id,
			answers: array_map( self::one_answer( ... ), $this->answers ),
			text_ids: $this->text_ids,
			attends_all_dates: $this->attends,
			accept_waiting: $this->accept_waiting,
			request_key: $this->key,
		);
	}

	/**
	 * What was typed for a question, to fill the form again; '' when nothing was or it was no text.
	 *
	 * @param 'month'|'year'|'' $part Part of a month, '' for other questions.
	 */
	public function typed( string $question, string $part = '' ): string {
		$value = $this->answers[ $question ] ?? '';
		if ( '' !== $part ) {
			$value = is_array( $value ) ? $value[ $part ] ?? '' : '';
		}
		return is_string( $value ) ? $value : '';
	}

	/**
	 * @param array<mixed> $sent
	 * @return list<string>
	 */
	private static function unknown( array $sent ): array {
		$ours = array_filter( array_map( strval( ... ), array_keys( $sent ) ), static fn( string $name ): bool => str_starts_with( $name, 'mentoring_' ) );
		return array_values( array_diff( array_map( static fn( string $name ): string => substr( $name, strlen( 'mentoring_' ) ), $ours ), self::FIELDS ) );
	}

	private static function one_answer( mixed $value ): mixed {
		if ( ! is_array( $value ) || 2 !== count( $value ) || ! is_string( $value['month'] ?? null ) || ! is_string( $value['year'] ?? null ) ) {
			return $value;
		}
		$month = trim( $value['month'] );
		$year  = trim( $value['year'] );
		return '' === $month . $year ? '' : $year . '-' . str_pad( $month, 2, '0', STR_PAD_LEFT );
	}

	/**
	 * @param array<mixed> $sent
	 */
	private static function text( array $sent, string $name ): string {
		$value = $sent[ $name ] ?? '';
		return is_string( $value ) ? $value : '';
	}

	private static function number( mixed $value ): int {
		return is_string( $value ) && 1 === preg_match( '/^[1-9][0-9]{0,17}$/D', $value ) ? (int) $value : 0;
	}
}
