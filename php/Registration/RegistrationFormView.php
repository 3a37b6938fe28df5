<?php
/**
 * The registration form ready to print: every question in asking order, the dates, each agreement, filled from what was
 * typed a moment ago, with each error beside its field. Decides nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupMentor;
use MentoringProgram\Group\GroupPlaces;
use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Membership\MembershipState;
use MentoringProgram\Program\DataKind;
use MentoringProgram\Program\Intake;
use MentoringProgram\Program\Question;
use MentoringProgram\Program\QuestionType;
use MentoringProgram\Program\Readers;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\RestOutcome;
use WP_User;

/**
 * @phpstan-type FieldShown array{id: string, key: string, when: array<string, mixed>|null, name: string, type: string, label: string, hint: string, readers: string, choices: list<array{value: string, label: string}>, longest: int, optional: bool, value: string, month: string, year: string, error: string, wrong: string}
 * @phpstan-type AskShown array{field: FieldShown, follow: list<FieldShown>}
 * @phpstan-type TickShown array{id: string, value: string, promise: string, detail: string, ticked: bool, error: string}
 * @phpstan-type FormShown array{
 *   act: 'register'|'prepare', heading: string, waiting: bool, key: string, nonce: string, group: int, day: string,
 *   who: array{name: string, email: string, until: string}|null, readers: string,
 *   asks: list<AskShown>, months: list<array{value: string, label: string}>, attends: TickShown, agreements: list<TickShown>,
 *   submit: string, status: string,
 * }
 */
final class RegistrationFormView {
	/**
	 * @param bool $deletes Whether answers are deleted once they are too old: only then the form says so.
	 */
	public function __construct(
		private readonly Capabilities $capabilities,
		private readonly RestOutcome $outcome,
		private readonly Format $format,
		private readonly Clock $clock,
		private readonly bool $deletes,
	) {}

	/**
	 * @param MembershipState|null $standing Of the person, null for somebody whose sign-in ended meanwhile.
	 * @param int                  $meetings How many dates there are.
	 * @param bool                 $prepares Whether it is kept until the term opens, instead of sent.
	 * @return FormShown
	 */
	public function of( GroupRecord $record, Actor $actor, ?MembershipState $standing, int $meetings, ?FormAnswer $answer, bool $prepares ): array {
		$places  = $record->places;
		$waiting = ! $prepares && 0 === $places->left();
		return [
			'act'        => $prepares ? 'prepare' : 'register',
			'heading'    => match ( true ) {
				$prepares => __( 'Prepare my registration', 'mentoring-program' ),
				$waiting => __( 'Join the waiting list', 'mentoring-program' ),
				default => __( 'Register for this group', 'mentoring-program' ),
			},
			'waiting'    => $waiting,
			'key'        => self::key( $answer ),
			'nonce'      => wp_create_nonce( RegistrationForms::NONCE ),
			'group'      => $record->group->id,
			// Years are counted to the first day of the term (A20).
			'day'        => $record->term->starts_on,
			'who'        => $this->who( $actor, $standing ),
			'readers'    => trim( $this->readers( $prepares ) . ' ' . $this->kept( $record ) ),
			'asks'       => $this->asks( $record, $answer ),
			'months'     => $this->month_names(),
			'attends'    => $this->attends( $meetings, $answer ),
			'agreements' => $this->agreements( $record, $answer ),
			'submit'     => $prepares ? __( 'Keep my registration until it opens', 'mentoring-program' ) : $this->submit( $places ),
			'status'     => $prepares ? __( 'Nothing is sent, and nothing is due.', 'mentoring-program' ) : $this->status( $places ),
		];
	}

	/**
	 * Links from the error summary to the fields, in the order of the form.
	 *
	 * @return list<array{label: string, url: string}>
	 */
	public function summary( GroupRecord $record, FormAnswer $answer ): array {
		$links = [];
		foreach ( $answer->errors as $error ) {
			$links[] = [
				'label' => $this->summary_line( $record, $error ),
				'url'   => $this->target( $record, $error, $answer ),
			];
		}
		return $links;
	}

	/**
	 * Id of the element a field's errors lead to.
	 */
	public static function id( string $field ): string {
		return 'mentoring-' . sanitize_html_class( str_replace( [ '.', '_' ], '-', $field ) );
	}

	/**
	 * A key that says which request this is: kept while the outcome is not known, new once the old one is used up.
	 */
	private static function key( ?FormAnswer $answer ): string {
		$used_up = in_array( $answer?->refused?->reason, [ RegistrationReason::KeyReused, RegistrationReason::KeySpent ], true );
		$kept    = null === $answer || $used_up ? '' : $answer->post->key;
		return 1 === preg_match( '/' . RegistrationIntent::KEY_PATTERN . '/D', $kept ) ? $kept : wp_generate_uuid4();
	}

	/**
	 * @return array{name: string, email: string, until: string}|null
	 */
	private function who( Actor $actor, ?MembershipState $standing ): ?array {
		if ( ! $actor->is_signed_in() ) {
			return null;
		}
		return [
			'name'  => $actor->name,
			'email' => $actor->email,
			'until' => null === $standing?->until ? '' : $this->format->date( $standing->until ),
		];
	}

	/**
	 * Who reads the answers: the people who really hold that right (DESIGN § 6), never fixed text.
	 */
	private function readers( bool $prepares ): string {
		$names = array_map( static fn( WP_User $user ): string => $user->display_name, $this->capabilities->holders( Capabilities::READ_ANSWERS ) );
		return sprintf(
			$prepares
				/* translators: %s: names of people. */
				? __( 'Until you register, only you read it on this site; then also: %s. The people who maintain the website could technically reach your answers.', 'mentoring-program' )
				/* translators: %s: names of people. */
				: __( 'Read on this site by: %s. The people who maintain the website could technically reach your answers.', 'mentoring-program' ),
			[] === $names ? __( 'nobody yet; the chapter has not named anybody', 'mentoring-program' ) : wp_sprintf( '%l', $names )
		);
	}

	/**
	 * How long answers and attendance are kept; '' while nothing deletes them, or nothing ever does.
	 */
	private function kept( GroupRecord $record ): string {
		if ( ! $this->deletes ) {
			return '';
		}
		$answers    = $record->policy->life->months_kept( DataKind::Answers );
		$attendance = $record->policy->life->months_kept( DataKind::Attendance );
		return implode(
			' ',
			[
				/* translators: %d: number of months. */
				...( null === $answers ? [] : [ sprintf( _n( 'Deleted %d month after the group ends.', 'Deleted %d months after the group ends.', $answers, 'mentoring-program' ), $answers ) ] ),
				/* translators: %d: number of months. */
				...( null === $attendance ? [] : [ sprintf( _n( 'At which meetings you were is deleted %d month after the group ends.', 'At which meetings you were is deleted %d months after the group ends.', $attendance, 'mentoring-program' ), $attendance ) ] ),
			]
		);
	}

	/**
	 * Who else reads the answers to a question; '' when nobody does.
	 */
	private function other_readers( GroupRecord $record, Question $question ): string {
		$names = Readers::Mentors !== $question->readers ? [] : array_map( static fn( GroupMentor $mentor ): string => $mentor->name, $record->mentors( $this->clock->now() ) );
		/* translators: %s: names of the mentors of the group. */
		return [] === $names ? '' : sprintf( __( 'Also read on this site by: %s.', 'mentoring-program' ), wp_sprintf( '%l', $names ) );
	}

	/**
	 * What is chosen from, where something is.
	 *
	 * @return list<array{value: string, label: string}>
	 */
	private static function choices( Question $question ): array {
		$words = match ( $question->type ) {
			QuestionType::YesNo => [
				'yes' => __( 'Yes', 'mentoring-program' ),
				'no'  => __( 'No', 'mentoring-program' ),
			],
			default => array_combine( $question->choices, $question->choices ),
		};
		return array_map(
			static fn( int|string $value, string $label ): array => [
				'value' => (string) $value,
				'label' => $label,
			],
			array_keys( $words ),
			$words
		);
	}

	/**
	 * Questions in asking order; those shown only after another answer stand under the one they follow.
	 *
	 * @return list<AskShown>
	 */
	private function asks( GroupRecord $record, ?FormAnswer $answer ): array {
		$asks = [];
		foreach ( $record->policy->questions as $question ) {
			$field = $this->field( $record, $question, $answer );
			$last  = array_pop( $asks );
			if ( null === $last ) {
				$asks[] = [
					'field'  => $field,
					'follow' => [],
				];
			} elseif ( null === $question->visible_when ) {
				$asks[] = $last;
				$asks[] = [
					'field'  => $field,
					'follow' => [],
				];
			} else {
				$last['follow'][] = $field;
				$asks[]           = $last;
			}
		}
		return $asks;
	}

	/**
	 * @return FieldShown
	 */
	private function field( GroupRecord $record, Question $question, ?FormAnswer $answer ): array {
		$error = $answer?->error_of( 'answers.' . $question->key );
		return [
			'id'       => self::id( 'answers.' . $question->key ),
			'key'      => $question->key,
			'when'     => $question->visible_when,
			'name'     => 'mentoring_answers[' . $question->key . ']',
			'type'     => $question->type->value,
			'label'    => $question->label,
			'hint'     => strtr( $question->hint, [ '{date}' => $this->format->date( $record->term->starts_on ) ] ),
			'readers'  => $this->other_readers( $record, $question ),
			'choices'  => self::choices( $question ),
			'longest'  => Intake::longest( $question->type ),
			'optional' => ! $question->required,
			'value'    => $answer?->post->typed( $question->key ) ?? '',
			'month'    => $answer?->post->typed( $question->key, 'month' ) ?? '',
			'year'     => $answer?->post->typed( $question->key, 'year' ) ?? '',
			'error'    => null === $error ? '' : $this->answer_message( $question, $error ),
			'wrong'    => null === $error ? '' : self::wrong_part( $question, $answer ),
		];
	}

	/**
	 * What is wrong with an answer, said for its kind of question.
	 */
	private function answer_message( Question $question, FieldError $error ): string {
		return match ( true ) {
			'missing' === $error->code && QuestionType::YesNo === $question->type => __( 'Choose yes or no.', 'mentoring-program' ),
			QuestionType::OneOf === $question->type => __( 'Choose one of the answers.', 'mentoring-program' ),
			QuestionType::Number === $question->type => __( 'Enter a whole number, for example 12.', 'mentoring-program' ),
			'missing' === $error->code && $question->type->is_typed() => __( 'Please fill this in.', 'mentoring-program' ),
			QuestionType::Month === $question->type && in_array( $error->code, [ 'missing', 'invalid' ], true ) => __( 'Choose the month, and enter the year in four digits.', 'mentoring-program' ),
			default => $this->outcome->field_message( $error ),
		};
	}

	/**
	 * Which part of a month needs another look.
	 *
	 * @return ''|'month'|'year'
	 */
	private static function wrong_part( Question $question, ?FormAnswer $answer ): string {
		if ( QuestionType::Month !== $question->type || null === $answer ) {
			return '';
		}
		$month = 1 === preg_match( '/^(0?[1-9]|1[0-2])$/D', $answer->post->typed( $question->key, 'month' ) );
		$year  = 1 === preg_match( '/^[0-9]{4}$/D', $answer->post->typed( $question->key, 'year' ) );
		return match ( [ $month, $year ] ) {
			[ true, false ] => 'year',
			[ false, true ] => 'month',
			default => '',
		};
	}

	/**
	 * @return TickShown
	 */
	private function attends( int $meetings, ?FormAnswer $answer ): array {
		$error = $answer?->error_of( 'attends_all_dates' );
		return [
			'id'      => self::id( 'attends_all_dates' ),
			'value'   => '1',
			/* translators: %d: number of meetings. */
			'promise' => sprintf( _n( 'I can attend on the %d date.', 'I can attend all %d dates.', $meetings, 'mentoring-program' ), $meetings ),
			'detail'  => __( 'I have checked them against my calendar.', 'mentoring-program' ),
			'ticked'  => $answer?->post->attends ?? false,
			'error'   => null === $error ? '' : $this->outcome->field_message( $error ),
		];
	}

	/**
	 * One tick for each, none ticked beforehand (A27 to A35).
	 *
	 * @return list<TickShown>
	 */
	private function agreements( GroupRecord $record, ?FormAnswer $answer ): array {
		$track = $record->track();
		$ticks = [];
		foreach ( null === $track ? [] : $record->policy->agreements_for( $track ) as $agreement ) {
			$error   = $answer?->error_of( 'agreements.' . $agreement->key );
			$ticks[] = [
				'id'      => self::id( 'agreements.' . $agreement->key ),
				'value'   => (string) $agreement->text_id,
				'promise' => $agreement->promise,
				'detail'  => $agreement->detail,
				'ticked'  => in_array( $agreement->text_id, $answer->post->text_ids ?? [], true ),
				'error'   => null === $error ? '' : __( 'Tick this to register.', 'mentoring-program' ),
			];
		}
		return $ticks;
	}

	/**
	 * @return list<array{value: string, label: string}>
	 */
	private function month_names(): array {
		$names = [];
		for ( $month = 1; $month <= 12; $month++ ) {
			$names[] = [
				'value' => sprintf( '%02d', $month ),
				'label' => $this->format->month( sprintf( '2000-%02d', $month ), false ),
			];
		}
		return $names;
	}

	private function submit( GroupPlaces $places ): string {
		if ( $places->left() > 0 ) {
			return __( 'Register for this group', 'mentoring-program' );
		}
		/* translators: %s: place in line, for example "5th". */
		return sprintf( __( 'Join the waiting list as %s', 'mentoring-program' ), $this->format->ordinal( $places->waiting + 1 ) );
	}

	private function status( GroupPlaces $places ): string {
		$left = $places->left();
		if ( 0 === $left ) {
			return __( 'Nothing is due while you wait.', 'mentoring-program' );
		}
		/* translators: 1: places left, 2: places in all. */
		return sprintf( _n( '%1$d of %2$d places left. You will know at once.', '%1$d of %2$d places left. You will know at once.', $left, 'mentoring-program' ), $left, $places->capacity );
	}

	private function summary_line( GroupRecord $record, FieldError $error ): string {
		foreach ( $record->policy->questions as $question ) {
			if ( 'answers.' . $question->key === $error->field ) {
				/* translators: 1: a question of the form, 2: what is wrong with its answer. */
				return sprintf( __( '%1$s %2$s', 'mentoring-program' ), self::as_question( $question->label ), $this->answer_message( $question, $error ) );
			}
		}
		foreach ( $record->policy->agreements as $agreement ) {
			if ( 'agreements.' . $agreement->key === $error->field ) {
				/* translators: %s: the bold sentence of an agreement. */
				return sprintf( __( 'One tick: %s', 'mentoring-program' ), $agreement->promise );
			}
		}
		/* translators: 1: name of a field, 2: what is wrong with it. */
		return 'unknown' === $error->code && ! str_contains( $error->field, 'agreements' ) ? sprintf( __( '%1$s: %2$s', 'mentoring-program' ), $error->field, $this->outcome->field_message( $error ) ) : $this->outcome->field_message( $error );
	}

	private static function as_question( string $label ): string {
		return 1 === preg_match( '/[?:.]$/u', $label ) ? $label : $label . ':';
	}

	private function target( GroupRecord $record, FieldError $error, FormAnswer $answer ): string {
		foreach ( $record->policy->questions as $question ) {
			if ( 'answers.' . $question->key === $error->field ) {
				// A group of radio buttons is reached by its first one.
				return '#' . self::id( $error->field ) . match ( true ) {
					$question->type->is_typed() => '',
					'year' === self::wrong_part( $question, $answer ) => '-2',
					default => '-1',
				};
			}
		}
		$known = 'attends_all_dates' === $error->field || str_starts_with( $error->field, 'agreements.' );
		return $known ? '#' . self::id( $error->field ) : '';
	}
}
