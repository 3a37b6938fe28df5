<?php
/**
 * Hands everything one person holds to another in one go: rights, and the addresses of programs that are theirs. Written down as
 * one act (check 18).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

use MentoringProgram\Program\Program;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Program\SaveProgram;
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use WP_User;

final class HandOver {
	public function __construct(
		private readonly ChangeRights $rights,
		private readonly ProgramRepository $programs,
		private readonly SaveProgram $save,
		private readonly Audit $audit,
	) {}

	/**
	 * @throws NotAllowed   When the actor does not run the program.
	 * @throws InvalidInput Naming from or to.
	 * @throws \MentoringProgram\Shared\Stale When somebody saved a program meanwhile; asked again, the rest follows.
	 */
	public function hand_over( int $from_id, int $to_id, Actor $actor ): void {
		if ( ! user_can( $actor->id, Capabilities::MANAGE ) ) {
			throw new NotAllowed();
		}
		$from = get_user_by( 'id', $from_id );
		$to   = get_user_by( 'id', $to_id );
		if ( ! $from instanceof WP_User ) {
			throw new InvalidInput( [ new FieldError( 'from', 'not_found' ) ] );
		}
		if ( ! $to instanceof WP_User || $from->ID === $to->ID ) {
			throw new InvalidInput( [ new FieldError( 'to', 'not_found' ) ] );
		}
		$held = self::rights_of( $from );
		$this->audit->record(
			$actor,
			AuditAct::HandedOver,
			'user',
			$from->ID,
			$to->ID,
			[
				'to'     => $to->ID,
				'rights' => $held,
			]
		);
		foreach ( $this->programs->all() as $program ) {
			$contacts = self::with_address( $program, $from->user_email, $to->user_email );
			if ( $contacts !== $program->contacts ) {
				$this->save->save(
					$program->id,
					[
						'contacts' => $contacts,
						'version'  => $program->version,
					],
					$actor
				);
			}
		}
		foreach ( $held as $right ) {
			$this->rights->give( $to->ID, $right, $actor );
		}
		// The right to run the program goes last: whoever hands over their own needs it until then.
		foreach ( array_reverse( $held ) as $right ) {
			$this->rights->take( $from->ID, $right, $actor );
		}
	}

	/**
	 * The rights somebody holds, the one to run the program first.
	 *
	 * @return list<value-of<Capabilities::ALL>>
	 */
	public static function rights_of( WP_User $user ): array {
		return array_values( array_filter( Capabilities::ALL, static fn( string $right ): bool => user_can( $user, $right ) ) );
	}

	/**
	 * @return array{questions: string, concerns: string}
	 */
	private static function with_address( Program $program, string $old, string $new ): array {
		$moved = static fn( string $address ): string => 0 === strcasecmp( $address, $old ) ? $new : $address;
		return [
			'questions' => $moved( $program->contacts['questions'] ),
			'concerns'  => $moved( $program->contacts['concerns'] ),
		];
	}
}
