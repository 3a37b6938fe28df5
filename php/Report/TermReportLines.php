<?php
/**
 * The board's page of a term in words: a line a figure, the same on the screen, in print and in the file.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Report;

use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\Moment;
use MentoringProgram\Term\Term;

/**
 * @phpstan-type ReportLine array{label: string, value: string}
 * @phpstan-type ReportShape array{id: int, name: string, starts_on: string, ends_on: string, at: string, lines: list<ReportLine>}
 */
final class TermReportLines {
	public function __construct(
		private readonly Format $format,
		private readonly Clock $clock,
	) {}

	/**
	 * @return ReportShape
	 */
	public function present( Term $term, TermFigures $figures ): array {
		$fees = [];
		foreach ( $figures->fees as $sum ) {
			foreach (
				[
					__( 'Fees due', 'mentoring-program' )       => $sum['due'],
					__( 'Fees paid', 'mentoring-program' )      => $sum['paid'],
					__( 'Fees still owed', 'mentoring-program' ) => $sum['owed'],
					__( 'Fees owed back', 'mentoring-program' ) => $sum['kept'] + $sum['owed_back'],
				] as $label => $minor
			) {
				$fees[] = self::line( $label, $this->format->money( $minor, $sum['currency'] ) );
			}
		}
		return [
			'id'        => $term->id,
			'name'      => $term->name,
			'starts_on' => $term->starts_on,
			'ends_on'   => $term->ends_on,
			'at'        => (string) Moment::to_rest( $this->clock->now() ),
			'lines'     => [
				self::line( __( 'Groups, without those cancelled', 'mentoring-program' ), number_format_i18n( $figures->groups ) ),
				self::line( __( 'Of them with fewer people than they need', 'mentoring-program' ), number_format_i18n( $figures->below_minimum ) ),
				self::line( __( 'Groups cancelled', 'mentoring-program' ), number_format_i18n( $figures->cancelled ) ),
				self::line( __( 'Places offered', 'mentoring-program' ), number_format_i18n( $figures->places ) ),
				self::line( __( 'Places filled', 'mentoring-program' ), number_format_i18n( $figures->filled ) ),
				self::line( __( 'People who waited without a place', 'mentoring-program' ), number_format_i18n( $figures->without_place ) ),
				self::line( __( 'Places given up by people who left', 'mentoring-program' ), number_format_i18n( $figures->left ) ),
				self::line( __( 'Attendance, where it was noted', 'mentoring-program' ), self::rate( $figures ) ),
				...$fees,
			],
		];
	}

	private static function rate( TermFigures $figures ): string {
		return 0 === $figures->marks
			? __( 'Not recorded', 'mentoring-program' )
			/* translators: 1: percentage, 2: how many marks of attendance were noted. */
			: sprintf( _n( '%1$s%% (%2$s mark)', '%1$s%% (%2$s marks)', $figures->marks, 'mentoring-program' ), number_format_i18n( 100 * $figures->present / $figures->marks ), number_format_i18n( $figures->marks ) );
	}

	/**
	 * @return ReportLine
	 */
	private static function line( string $label, string $value ): array {
		return [
			'label' => $label,
			'value' => $value,
		];
	}
}
