<?php
/**
 * The preset "Mentoring groups by term": paid groups that members choose themselves each term (A1 to A35). Owns its
 * wording; carries no amounts. Filled in the language of the site when a program is made.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Program\Presets;

use MentoringProgram\Program\GroupLife;
use MentoringProgram\Program\PolicyDocument;
use MentoringProgram\Program\ProgramLabels;

/**
 * @phpstan-import-type PolicyShape from PolicyDocument
 */
final class GroupsByTerm {
	public const KEY = 'groups_by_term';

	/**
	 * The rule set a new program starts with. Texts are stored by whoever saves it; `text_id` is 0 here.
	 *
	 * @param string $chapter Name of the chapter, written into the wording so that an accepted text is literal.
	 * @return PolicyShape
	 */
	public static function document( string $chapter ): array {
		return [
			'currency'        => 'USD',
			'tracks'          => [
				[
					'key'      => 'full_year',
					'label'    => __( 'Full year', 'mentoring-program' ),
					'fee_note' => __( 'for the full year', 'mentoring-program' ),
					'is_long'  => true,
					'fee'      => null,
				],
				[
					'key'      => 'ten_weeks',
					'label'    => __( 'Ten weeks', 'mentoring-program' ),
					'fee_note' => __( 'for the ten weeks', 'mentoring-program' ),
					'is_long'  => false,
					'fee'      => null,
				],
			],
			'minimum'         => 4,
			'capacity'        => 8,
			'places_per_term' => 1,
			'waits_per_term'  => 3,
			'offer_hours'     => 48,
			'questions'       => self::questions(),
			'eligibility'     => self::eligibility(),
			'agreements'      => self::agreements( $chapter ),
			'fees'            => [
				'due_counted'       => 'after_place',
				'due_days'          => 14,
				'kept_before_first' => false,
				'kept_after_first'  => true,
				'unpaid_days'       => null,
			],
			'life'            => [
				'standing'   => 'throughout',
				'grace_days' => 30,
				'names'      => 'never',
				'names_days' => 7,
				'months'     => GroupLife::MONTHS_KEPT,
				'mentor'     => '',
				'mentee'     => '',
			],
			'mentor_agreement' => ProgramLabels::mentor_agreement(),
		];
	}

	/**
	 * From most deciding to least (docs/design.md § 6).
	 *
	 * @return list<array{key: string, type: string, label: string, hint: string, required: bool, visible_when: array<string, mixed>|null, choices: list<string>, readers: string}>
	 */
	private static function questions(): array {
		$if_intern   = [
			'question' => 'intern',
			'is'       => 'yes',
		];
		$intern_hint = __( 'Interns can join when all three are true: you see outpatients there; support is clearly less than you need; you meet regularly with a licensed supervisor.', 'mentoring-program' );
		return [
			self::question( 'sees_clients', 'yes_no', __( 'Have you begun to see clients?', 'mentoring-program' ) ),
			self::question( 'coursework_finished', 'yes_no', __( 'Have you finished the coursework of your graduate program?', 'mentoring-program' ) ),
			self::question( 'practice_start', 'month', __( 'When did you begin clinical practice?', 'mentoring-program' ), __( 'Groups are for the first ten years, counted to the first day of the term.', 'mentoring-program' ) ),
			self::question( 'intern', 'yes_no', __( 'Are you an intern at present?', 'mentoring-program' ), $intern_hint ),
			self::question( 'outpatient', 'yes_no', __( 'Do you see patients in an outpatient setting as part of the internship?', 'mentoring-program' ), '', $if_intern ),
			self::question( 'support_lacking', 'yes_no', __( 'Is the support you get there clearly less than you need?', 'mentoring-program' ), '', $if_intern ),
			self::question( 'supervised', 'yes_no', __( 'Do you meet regularly with a licensed clinical supervisor?', 'mentoring-program' ), '', $if_intern ),
			self::question( 'graduate_program', 'text', __( 'Graduate program', 'mentoring-program' ), '', $if_intern ),
			self::question( 'internship_site', 'text', __( 'Internship site', 'mentoring-program' ), '', $if_intern ),
			self::question( 'supervisor', 'text', __( 'Name of your supervisor', 'mentoring-program' ), '', $if_intern ),
		];
	}

	/**
	 * @param array<string, mixed>|null $visible_when
	 * @return array{key: string, type: string, label: string, hint: string, required: bool, visible_when: array<string, mixed>|null, choices: list<string>, readers: string}
	 */
	private static function question( string $key, string $type, string $label, string $hint = '', ?array $visible_when = null ): array {
		return [
			'key'          => $key,
			'type'         => $type,
			'label'        => $label,
			'hint'         => $hint,
			'required'     => true,
			'visible_when' => $visible_when,
			'choices'      => [],
			'readers'      => 'administrators',
		];
	}

	/**
	 * A20 to A24. Placeholders: {answer}, {years}, {date}, {contact}.
	 *
	 * @return list<array{key: string, question: string, when: array<string, mixed>, outcome: string, message: string}>
	 */
	private static function eligibility(): array {
		$is_no    = static fn( string $question ): array => [
			'question' => $question,
			'is'       => 'no',
		];
		$in_years = static fn( array $limits ): array => [
			'question'    => 'practice_start',
			'years_since' => $limits,
		];
		return [
			[
				'key'      => 'no_clients_yet',
				'question' => 'sees_clients',
				'when'     => $is_no( 'sees_clients' ),
				'outcome'  => 'talk_first',
				'message'  => __( 'You told us that you have not begun to see clients yet. This is not a refusal. The groups work from the members’ own practice, so it may be better to begin a little later, and there may be other things that suit you now. Waiting is perfectly all right.', 'mentoring-program' ),
			],
			[
				'key'      => 'in_coursework',
				'question' => 'coursework_finished',
				'when'     => $is_no( 'coursework_finished' ),
				'outcome'  => 'refused',
				'message'  => __( 'You told us that you have not finished your coursework. Groups begin after the academic part of a graduate program. You are welcome once it is behind you.', 'mentoring-program' ),
			],
			[
				'key'      => 'not_begun',
				'question' => 'practice_start',
				'when'     => [ 'not' => $in_years( [ 'at_least' => 0 ] ) ],
				'outcome'  => 'talk_first',
				'message'  => __( 'You told us that you begin clinical practice in {answer}, after the first day of the term, {date}. This is not a refusal: let us find out together what suits you until then.', 'mentoring-program' ),
			],
			[
				'key'      => 'too_many_years',
				'question' => 'practice_start',
				'when'     => [ 'not' => $in_years( [ 'at_most' => 10 ] ) ],
				'outcome'  => 'refused',
				'message'  => __( 'You told us that you began clinical practice in {answer}. Groups are for the first ten years. On {date}, the first day of the term, it will be {years}.', 'mentoring-program' ),
			],
			[
				'key'      => 'intern_not_outpatient',
				'question' => 'outpatient',
				'when'     => $is_no( 'outpatient' ),
				'outcome'  => 'refused',
				'message'  => __( 'You told us that you do not see outpatients in your internship. The groups work from that kind of practice. After graduating you are welcome.', 'mentoring-program' ),
			],
			[
				'key'      => 'intern_supported',
				'question' => 'support_lacking',
				'when'     => $is_no( 'support_lacking' ),
				'outcome'  => 'refused',
				'message'  => __( 'You told us your placement supports you enough; intern places are for those with clearly less. If that changes, write to us. After graduating you are welcome.', 'mentoring-program' ),
			],
			[
				'key'      => 'intern_unsupervised',
				'question' => 'supervised',
				'when'     => $is_no( 'supervised' ),
				'outcome'  => 'refused',
				'message'  => __( 'You told us that you do not meet regularly with a licensed supervisor. An intern needs one, because a group is not supervision. As soon as you have one, you are welcome.', 'mentoring-program' ),
			],
		];
	}

	/**
	 * A27 to A35, one wording each.
	 *
	 * @return list<array{key: string, text_id: int, promise: string, detail: string, only_long: bool}>
	 */
	private static function agreements( string $chapter ): array {
		return [
			self::agreement( 'every_meeting', __( 'I plan to come to every meeting.', 'mentoring-program' ), __( 'Illness, emergencies and conflicts nobody could foresee happen; when I can, I tell my mentor beforehand.', 'mentoring-program' ) ),
			self::agreement( 'no_trial', __( 'I commit before the group begins.', 'mentoring-program' ), __( 'There is no trial meeting and no sitting in.', 'mentoring-program' ) ),
			self::agreement( 'whole_duration', __( 'I will stay for the whole group.', 'mentoring-program' ), __( 'It runs for about nine months, to the last of the dates above.', 'mentoring-program' ), true ),
			self::agreement(
				'no_refund',
				__( 'The fee is not returned if I leave early.', 'mentoring-program' ),
				/* translators: %s: name of the chapter. */
				sprintf( __( 'If %s cancels the group, I can change groups or get the fee back.', 'mentoring-program' ), $chapter )
			),
			self::agreement( 'one_fee', __( 'The fee is the same for everybody.', 'mentoring-program' ), __( 'This program has no reduced rates and no scholarships.', 'mentoring-program' ) ),
			self::agreement( 'no_credits', __( 'The hours are not supervision and carry no education credits.', 'mentoring-program' ), __( 'Some licensing bodies accept them as indirect hours. I will ask mine.', 'mentoring-program' ) ),
			self::agreement( 'not_therapy', __( 'The group is not personal therapy and not the supervision my licence requires.', 'mentoring-program' ), '' ),
			self::agreement( 'own_responsibility', __( 'I stay responsible for my clinical work.', 'mentoring-program' ), __( 'The group gives opinions, not supervision. Nothing here limits rights the law gives me.', 'mentoring-program' ) ),
			self::agreement( 'bias', __( 'I will help us notice and talk about bias.', 'mentoring-program' ), __( 'The open kind and the quiet kind, mine included.', 'mentoring-program' ) ),
		];
	}

	/**
	 * @return array{key: string, text_id: int, promise: string, detail: string, only_long: bool}
	 */
	private static function agreement( string $key, string $promise, string $detail, bool $only_long = false ): array {
		return [
			'key'       => $key,
			'text_id'   => 0,
			'promise'   => $promise,
			'detail'    => $detail,
			'only_long' => $only_long,
		];
	}
}
