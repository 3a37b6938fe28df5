<?php
/**
 * The form with which a mentor writes to a group on My mentoring: what it shows, and what becomes of its post without
 * JavaScript (DESIGN § 4). Success answers with where to go next; anything else is shown by the same page, nothing typed is
 * lost.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\RestOutcome;
use Throwable;

/**
 * @phpstan-type FormShown array{
 *   group: int, id: string, nonce: string, key: string, is_open: bool, people: list<string>, to: string, subject: string, text: string,
 *   problem: string, errors: array<string, string>, last: string, was_sent: bool,
 * }
 */
final class GroupMessageForm {
	public const ACT     = 'write';
	private const NONCE  = 'mentoring_write';
	private const NOTICE = 'wrote';

	/**
	 * What was typed in this request and could not be taken.
	 *
	 * @var array{group: int, subject: string, text: string, key: string}|null
	 */
	private ?array $typed = null;

	private string $problem = '';

	/**
	 * @var array<string, string>
	 */
	private array $errors = [];

	public function __construct(
		private readonly WriteToGroup $write,
		private readonly GroupReaders $readers,
		private readonly GroupMessageRepository $messages,
		private readonly Blocks $blocks,
		private readonly Format $format,
		private readonly RestOutcome $outcome,
		private readonly Clock $clock,
	) {}

	/**
	 * Does what the form asks for.
	 *
	 * @param array<mixed> $sent Fields as they arrived, without slashes.
	 * @return string|int Where to go next; or the HTTP status of the page, which is the answer.
	 */
	public function handle( array $sent, Actor $actor ): string|int {
		$typed = [
			'group'   => (int) self::text( $sent, 'mentoring_group' ),
			'subject' => self::text( $sent, 'mentoring_subject' ),
			'text'    => self::text( $sent, 'mentoring_text' ),
			'key'     => self::text( $sent, 'mentoring_key' ),
		];
		if ( $actor->is_signed_in() && false === wp_verify_nonce( self::text( $sent, 'mentoring_nonce' ), self::NONCE ) ) {
			$this->typed   = $typed;
			$this->problem = __( 'This page was open for a long time. Nothing is lost and nothing was sent: please press the button again.', 'mentoring-program' );
			return 403;
		}
		try {
			$message = $this->write->write( $typed['group'], $typed['subject'], $typed['text'], $typed['key'], $actor );
			return $this->blocks->here(
				[
					'mentoring_notice' => self::NOTICE,
					'mentoring_group'  => $message->group_id,
				]
			) . '#' . self::id( $message->group_id );
		} catch ( Throwable $failure ) {
			$this->typed = $typed;
			$error       = $this->outcome->error( $failure );
			$data        = $error->get_error_data();
			if ( $failure instanceof InvalidInput ) {
				$this->errors = array_combine(
					array_map( static fn( FieldError $one ): string => $one->field, $failure->errors ),
					array_map( $this->outcome->field_message( ... ), $failure->errors )
				);
			}
			$this->problem = $error->get_error_message();
			return is_array( $data ) && is_int( $data['status'] ?? null ) ? $data['status'] : 500;
		}
	}

	/**
	 * What the form of a group shows to its mentor; null for anybody else.
	 *
	 * @return FormShown|null
	 * @throws \MentoringProgram\Shared\DatabaseError When the database failed.
	 */
	public function shown( int $group_id, Actor $actor ): ?array {
		$now   = $this->clock->now();
		$group = $this->readers->find( $group_id );
		if ( null === $group || ! $group->is_led_by( $actor->id, $now ) ) {
			return null;
		}
		$people = array_values( $this->readers->of( $group_id, $now ) );
		$last   = $this->messages->last( $group_id, $actor->id );
		$typed  = null !== $this->typed && $group_id === $this->typed['group'] ? $this->typed : null;
		return [
			'group'    => $group_id,
			'id'       => self::id( $group_id ),
			'nonce'    => wp_create_nonce( self::NONCE ),
			'key'      => '' === ( $typed['key'] ?? '' ) ? wp_generate_uuid4() : $typed['key'],
			'is_open'  => null !== $typed,
			'people'   => $people,
			/* translators: %d: number of people. */
			'to'       => sprintf( _n( 'Write to %d person', 'Write to %d people', count( $people ), 'mentoring-program' ), count( $people ) ),
			'subject'  => $typed['subject'] ?? '',
			'text'     => $typed['text'] ?? '',
			'problem'  => null === $typed ? '' : $this->problem,
			'errors'   => null === $typed ? [] : $this->errors,
			'last'     => null === $last ? '' : sprintf(
				/* translators: 1: date, time and zone, 2: number of people. */
				_n( 'You wrote to this group on %1$s; it was handed on for %2$d person.', 'You wrote to this group on %1$s; it was handed on for %2$d people.', $last->people, 'mentoring-program' ),
				$this->format->moment( $last->created_at, $group->timezone ),
				$last->people
			),
			'was_sent' => null === $typed && null !== $last && self::NOTICE === $this->blocks->argument( 'mentoring_notice' ) && (string) $group_id === $this->blocks->argument( 'mentoring_group' ),
		];
	}

	private static function id( int $group_id ): string {
		return "mentoring-write-{$group_id}";
	}

	/**
	 * @param array<mixed> $sent
	 */
	private static function text( array $sent, string $name ): string {
		$value = $sent[ $name ] ?? '';
		return is_string( $value ) ? $value : '';
	}
}
