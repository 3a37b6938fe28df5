<?php
/**
 * What the form says of preparing: that it holds no place, since when something is kept, and what has changed since. Fills
 * the form with what still holds. Decides nothing.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

use MentoringProgram\Group\GroupRecord;
use MentoringProgram\Program\QuestionType;
use MentoringProgram\Shared\Format;

/**
 * @phpstan-type DeleteShown array{id: string, nonce: string, group: int}
 * @phpstan-type PreparedShown array{
 *   state: string, lines: list<string>, asks: string, again: list<array{label: string, url: string}>, delete: DeleteShown|null,
 * }
 */
final class PreparationView {
	public function __construct( private readonly Format $format ) {}

	/**
	 * What stands above the form while the term is coming soon.
	 *
	 * @param PreparationRecord|null $kept  What the person kept.
	 * @param string                 $opens "Opens on …".
	 * @return PreparedShown
	 */
	public function before_opening( GroupRecord $record, ?PreparationRecord $kept, string $opens ): array {
		$no_place = __( 'Preparing holds no place and no position: places go in the order of registration, from the moment it opens.', 'mentoring-program' );
		if ( null === $kept ) {
			return [
				'state'  => $opens,
				'lines'  => [ __( 'You can fill in the form now and keep it. On the day it is one tick and one button.', 'mentoring-program' ), $no_place ],
				'asks'   => '',
				'again'  => [],
				'delete' => null,
			];
		}
		return [
			'state'  => $opens,
			'lines'  => [
				/* translators: %s: date, time and time zone. */
				sprintf( __( 'Kept on %s. You can change or delete it; only you see it on this site.', 'mentoring-program' ), $this->format->moment( $kept->preparation->kept_at, $record->term->timezone ) ),
				$no_place,
			],
			'asks'   => $this->asks( $kept ),
			'again'  => $this->again( $record, $kept ),
			'delete' => $this->delete( $record->group->id ),
		];
	}

	/**
	 * What stands above the form once registration is open and the form is filled from what was kept.
	 *
	 * @return PreparedShown
	 */
	public function at_opening( GroupRecord $record, PreparationRecord $kept ): array {
		$asks = $this->asks( $kept );
		return [
			'state'  => '',
			'lines'  => [
				/* translators: %s: date, time and time zone. */
				sprintf( __( 'This is what you prepared on %s. You are not registered yet.', 'mentoring-program' ), $this->format->moment( $kept->preparation->kept_at, $record->term->timezone ) ),
			],
			'asks'   => '' === $asks ? __( 'One tick and the button are left:', 'mentoring-program' ) : $asks,
			'again'  => [
				...$this->again( $record, $kept ),
				[
					'label' => __( 'Tick that you can attend all dates', 'mentoring-program' ),
					'url'   => '#' . RegistrationFormView::id( 'attends_all_dates' ),
				],
			],
			'delete' => $this->delete( $record->group->id ),
		];
	}

	/**
	 * The button that deletes it. Buttons refer to the empty form by its id, so that they may stand inside another form.
	 *
	 * @return DeleteShown
	 */
	public function delete( int $group_id ): array {
		return [
			'id'    => 'mentoring-unprepare-' . $group_id,
			'nonce' => wp_create_nonce( RegistrationForms::NONCE ),
			'group' => $group_id,
		];
	}

	/**
	 * The form as far as what was kept still holds.
	 */
	public function filled( GroupRecord $record, PreparationRecord $kept ): FormAnswer {
		$holds   = $kept->review->answers ?? $kept->preparation->answers;
		$answers = $holds;
		foreach ( $record->policy->questions as $question ) {
			$answer = $holds[ $question->key ] ?? '';
			if ( QuestionType::Month === $question->type && '' !== $answer ) {
				[ $year, $month ]          = array_pad( explode( '-', $answer, 2 ), 2, '' );
				$answers[ $question->key ] = [
					'month' => $month,
					'year'  => $year,
				];
			}
		}
		return new FormAnswer( FormPost::filled( $record->group->id, $answers, $kept->review->text_ids ?? $kept->preparation->text_ids ), 200, problem: 'prepared' );
	}

	private function asks( PreparationRecord $kept ): string {
		return match ( true ) {
			null === $kept->review => '',
			$kept->review->has_changes() => __( 'Something has changed since. Only this is asked again:', 'mentoring-program' ),
			[] !== $kept->review->open_agreements => __( 'Still to tick:', 'mentoring-program' ),
			default => '',
		};
	}

	/**
	 * Each thing that has changed or is missing, with where it stands in the form.
	 *
	 * @return list<array{label: string, url: string}>
	 */
	private function again( GroupRecord $record, PreparationRecord $kept ): array {
		$review = $kept->review;
		if ( null === $review ) {
			return [];
		}
		$again = [];
		foreach ( $record->policy->questions as $question ) {
			if ( in_array( $question->key, $review->questions, true ) ) {
				$again[] = [
					/* translators: %s: a question of the form. */
					'label' => sprintf( __( 'Please answer again: %s', 'mentoring-program' ), $question->label ),
					'url'   => '#' . RegistrationFormView::id( 'answers.' . $question->key ) . ( $question->type->is_typed() ? '' : '-1' ),
				];
			}
		}
		if ( $review->dates_changed ) {
			$again[] = [
				'label' => __( 'The dates of this group are others now. Please check them against your calendar.', 'mentoring-program' ),
				'url'   => '#mentoring-form-dates',
			];
		}
		foreach ( $record->policy->agreements as $agreement ) {
			$words = match ( true ) {
				/* translators: %s: the bold sentence of an agreement. */
				in_array( $agreement->key, $review->agreements, true ) => __( 'New wording, please read and tick it: %s', 'mentoring-program' ),
				/* translators: %s: the bold sentence of an agreement. */
				in_array( $agreement->key, $review->open_agreements, true ) => __( 'Not ticked yet: %s', 'mentoring-program' ),
				default => null,
			};
			if ( null !== $words ) {
				$again[] = [
					'label' => sprintf( $words, $agreement->promise ),
					'url'   => '#' . RegistrationFormView::id( 'agreements.' . $agreement->key ),
				];
			}
		}
		if ( $review->fee_changed ) {
			$again[] = [
				'label' => __( 'The fee is another now. You find it on this page.', 'mentoring-program' ),
				'url'   => '#mentoring-fee',
			];
		}
		return $again;
	}
}
