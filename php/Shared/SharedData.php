<?php
/**
 * What the audit, the secret links and the counters know about people. Audited acts stay, without the name of who did them;
 * links made for a person go.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

final class SharedData implements PersonalData {
	private const BATCH = 200;

	public function __construct(
		private readonly Audit $audit,
		private readonly Tokens $tokens,
	) {}

	/**
	 * {@inheritDoc}
	 */
	public function inventory(): array {
		$proof = 'kept: three years, so that looks at private data and changes of rights can be answered for';
		return [
			'audit'    => [
				'id'         => 'none',
				'at'         => 'exported',
				'actor_id'   => $proof,
				'actor_name' => 'erased',
				'act'        => 'exported',
				'object'     => 'exported',
				'object_id'  => 'exported',
				'person_id'  => $proof,
				'details'    => 'kept: names the record and the reason given, for three years; never what was read',
			],
			'tokens'   => [
				'id'         => 'none',
				'hash'       => 'erased',
				'purpose'    => 'erased',
				'object_id'  => 'erased',
				'person_id'  => 'erased',
				'created_at' => 'erased',
				'expires_at' => 'erased',
				'used_at'    => 'erased',
			],
			'copies'   => array_fill_keys( [ 'name', 'facts', 'document', 'ends_at' ], 'none' ),
			'counters' => [
				'id'      => 'none',
				'name'    => 'none',
				'taken'   => 'none',
				'ends_at' => 'none',
			],
		];
	}

	/**
	 * {@inheritDoc}
	 */
	public function export( int $person_id ): iterable {
		$last = 0;
		do {
			$rows = $this->audit->of_person( $person_id, $last, self::BATCH );
			foreach ( $rows as $row ) {
				$last = $row['id'];
				if ( AuditAct::ConcernRead === $row['act'] ) {
					// An export is in the hands of an administrator: it tells nobody that there is a concern.
					continue;
				}
				yield PersonalRecord::of(
					__( 'Written down about looks, exports and rights', 'mentoring-program' ),
					'audit-' . $row['id'],
					[
						__( 'When', 'mentoring-program' ) => PersonalRecord::moment( Moment::to_row( $row['at'] ) ),
						__( 'What', 'mentoring-program' ) => self::words( $row['act'] ),
						__( 'By', 'mentoring-program' )   => $row['actor_name'],
						__( 'Reason', 'mentoring-program' ) => $row['person_id'] === $person_id && is_string( $row['details']['why'] ?? null ) ? $row['details']['why'] : '',
						__( 'Record', 'mentoring-program' ) => trim( $row['object'] . ' ' . ( 0 === $row['object_id'] ? '' : $row['object_id'] ) ),
					]
				);
			}
		} while ( self::BATCH === count( $rows ) );
		foreach ( $this->tokens->of_person( $person_id ) as $token ) {
			yield PersonalRecord::of(
				__( 'Secret links made for you', 'mentoring-program' ),
				'link-' . $token->id,
				[
					__( 'Purpose', 'mentoring-program' ) => $token->purpose->value,
					__( 'Works until', 'mentoring-program' ) => PersonalRecord::moment( Moment::to_row( $token->expires_at ) ),
					__( 'Used', 'mentoring-program' )    => PersonalRecord::moment( Moment::to_row( $token->used_at ) ),
				]
			);
		}
	}

	/**
	 * {@inheritDoc}
	 */
	public function erase( int $person_id ): array {
		$erased  = $this->audit->forget_name( $person_id ) + $this->tokens->revoke_person( $person_id );
		$written = [] !== $this->audit->of_person( $person_id, 0, 1 );
		return [
			'erased' => $erased,
			'kept'   => $written ? [ __( 'That private data was looked at, exported or changed, and when, stays written down for three years, without the name of who did it.', 'mentoring-program' ) ] : [],
		];
	}

	private static function words( AuditAct $act ): string {
		return match ( $act ) {
			AuditAct::AnswersRead => __( 'Answers were read', 'mentoring-program' ),
			AuditAct::ConcernRead => '',
			AuditAct::Exported => __( 'Data was exported', 'mentoring-program' ),
			AuditAct::RuleOverridden => __( 'A rule was overridden', 'mentoring-program' ),
			AuditAct::RightGiven => __( 'A right was given', 'mentoring-program' ),
			AuditAct::RightTaken => __( 'A right was taken', 'mentoring-program' ),
			AuditAct::HandedOver => __( 'Rights and addresses were handed over', 'mentoring-program' ),
			AuditAct::MembershipVerified => __( 'Membership was verified by hand', 'mentoring-program' ),
			AuditAct::MentorConfirmed => __( 'A mentor’s confirmation was written down', 'mentoring-program' ),
			AuditAct::MessageRedirected => __( 'A message was sent to another address', 'mentoring-program' ),
			AuditAct::MessageClosed => __( 'A message was closed', 'mentoring-program' ),
			AuditAct::DataErased => __( 'Data was erased', 'mentoring-program' ),
		};
	}
}
