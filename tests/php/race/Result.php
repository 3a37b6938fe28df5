<?php
/**
 * What somebody was told. Travels back from a worker as JSON.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

final class Result {
	/**
	 * @param Act                  $act          What was done.
	 * @param string               $outcome      confirmed, offered, waiting, ended, done, nothing (there was nobody to do it with),
	 *                                           refused, busy, error or died.
	 * @param string               $detail       Reason of a refusal, or what the error was.
	 * @param int                  $registration Registration the answer tells of.
	 * @param bool                 $replayed     It had been done before.
	 * @param array<string, mixed> $facts        Facts of a refusal.
	 * @param int                  $statements   Statements it took.
	 * @param list<int>            $told         Events told to listeners.
	 * @param int                  $again        How often "busy" was answered first.
	 */
	public function __construct(
		public readonly Act $act,
		public readonly string $outcome,
		public readonly string $detail = '',
		public readonly int $registration = 0,
		public readonly bool $replayed = false,
		public readonly array $facts = [],
		public readonly int $statements = 0,
		public readonly array $told = [],
		public readonly int $again = 0,
	) {}

	public function to_json(): string {
		return json_encode( array_diff_key( get_object_vars( $this ), [ 'act' => true ] ), JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE );
	}

	public static function from_json( Act $act, string $json ): self {
		$read = json_decode( $json, true, 8, JSON_THROW_ON_ERROR );
		$read = is_array( $read ) ? $read : [];
		/** @var array<string, mixed> $facts */
		$facts = is_array( $read['facts'] ?? null ) ? $read['facts'] : [];
		return new self(
			$act,
			is_string( $read['outcome'] ?? null ) ? $read['outcome'] : 'error',
			is_string( $read['detail'] ?? null ) ? $read['detail'] : '',
			is_int( $read['registration'] ?? null ) ? $read['registration'] : 0,
			true === ( $read['replayed'] ?? null ),
			$facts,
			is_int( $read['statements'] ?? null ) ? $read['statements'] : 0,
			array_values( array_filter( is_array( $read['told'] ?? null ) ? $read['told'] : [], is_int( ... ) ) ),
			is_int( $read['again'] ?? null ) ? $read['again'] : 0,
		);
	}

	public function describe(): string {
		return $this->act->describe() . ' → ' . $this->outcome . ( '' === $this->detail ? '' : " ({$this->detail})" ) . ( 0 === $this->registration ? '' : " #{$this->registration}" );
	}
}
