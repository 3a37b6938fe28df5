<?php
/**
 * What concerns know about people. Only whoever wrote one finds it, in what they download themselves: WordPress's own export is
 * in the hands of an administrator, whom it may be about. So is the eraser: closed concerns go; an open one stays with its readers
 * until it is closed, so that nobody can make it go away by erasing an account.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Concern;

use MentoringProgram\Shared\Moment;
use MentoringProgram\Shared\OwnRecords;
use MentoringProgram\Shared\PersonalData;
use MentoringProgram\Shared\PersonalRecord;

final class ConcernData implements PersonalData, OwnRecords {
	public function __construct(
		private readonly ConcernRepository $concerns,
		private readonly ConcernLabels $labels,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		$rule = 'kept: so that nobody ever reads what is about them, and readers stay readers, until the concern goes';
		return [
			'concerns'       => array_fill_keys( [ 'group_id', 'writer_id', 'writer_name', 'body', 'state', 'raised_at', 'answer_by' ], 'erased' ) + [
				'id'         => 'none',
				'program_id' => 'none',
				'policy_id'  => 'none',
			],
			'concern_people' => [
				'id'         => 'none',
				'concern_id' => $rule,
				'person_id'  => $rule,
				'name'       => 'erased',
				'role'       => $rule,
				'told_at'    => 'none',
				'tries'      => 'none',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		return [];
	}

	/**
	 * {@inheritDoc}
	 */
	public function own( int $person_id ): iterable {
		foreach ( $this->concerns->written_by( $person_id ) as $concern ) {
			yield PersonalRecord::of(
				__( 'Concerns you raised', 'mentoring-program' ),
				'concern-' . $concern->id,
				[
					__( 'Group', 'mentoring-program' ) => $concern->group_title,
					__( 'Raised', 'mentoring-program' ) => PersonalRecord::moment( Moment::to_row( $concern->raised_at ) ),
					__( 'About', 'mentoring-program' ) => implode( ', ', $concern->about ),
					__( 'Readers', 'mentoring-program' ) => implode( ', ', $concern->reader_names() ),
					__( 'Where it stands', 'mentoring-program' ) => $this->labels->state( $concern->state ),
					__( 'What you wrote', 'mentoring-program' ) => $concern->text,
				]
			);
		}
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		$closed = array_filter( $this->concerns->written_by( $person_id ), static fn( Concern $concern ): bool => ConcernState::Closed === $concern->state );
		return [
			'erased' => $this->concerns->delete( array_values( array_map( static fn( Concern $concern ): int => $concern->id, $closed ) ) ) + $this->concerns->forget_name( $person_id ),
			'kept'   => [],
		];
	}
}
