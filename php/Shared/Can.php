<?php
/**
 * Whether somebody may do something now, and if not, why and what to do next: what stands where a button would. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

/**
 * @phpstan-type CanShape array{allowed: bool, reason: string|null, message: string|null, next: array{label: string, url: string}|null}
 */
final class Can {
	/**
	 * JSON Schema of to_array().
	 */
	public const SCHEMA = [
		'type'                 => 'object',
		'readonly'             => true,
		'additionalProperties' => false,
		'properties'           => [
			'allowed' => [ 'type' => 'boolean' ],
			'reason'  => [ 'type' => [ 'string', 'null' ] ],
			'message' => [ 'type' => [ 'string', 'null' ] ],
			'next'    => [
				'type'                 => [ 'object', 'null' ],
				'additionalProperties' => false,
				'properties'           => [
					'label' => [ 'type' => 'string' ],
					'url'   => [ 'type' => 'string' ],
				],
			],
		],
	];

	/**
	 * @param bool                                   $allowed Whether it is possible now.
	 * @param string|null                            $reason  Stable code of the reason it is not.
	 * @param string|null                            $message The sentence for people.
	 * @param array{label: string, url: string}|null $next    The next step.
	 */
	private function __construct(
		public readonly bool $allowed,
		public readonly ?string $reason,
		public readonly ?string $message,
		public readonly ?array $next,
	) {}

	public static function yes(): self {
		return new self( true, null, null, null );
	}

	/**
	 * @param array{label: string, url: string}|null $next The next step, if there is one.
	 */
	public static function no( Reason $reason, string $message, ?array $next = null ): self {
		return new self( false, (string) $reason->value, $message, $next );
	}

	/**
	 * The shape the REST interface shows.
	 *
	 * @return CanShape
	 */
	public function to_array(): array {
		return [
			'allowed' => $this->allowed,
			'reason'  => $this->reason,
			'message' => $this->message,
			'next'    => $this->next,
		];
	}
}
