<?php
/**
 * Everything the site holds about a person, as a page they download from My mentoring: asked for by a form post, sent as it is
 * read, kept by nobody on the way. A few times an hour are enough; each time is written down, so that somebody who got into an
 * account leaves a trace.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

/**
 * @phpstan-type OwnDataShown array{nonce: string, problem: string}
 */
final class OwnData {
	public const ACT = 'download';

	private const NONCE    = 'mentoring_own_data';
	private const AN_HOUR  = 3600;
	private const PER_HOUR = 5;

	private string $problem = '';

	public function __construct(
		private readonly Privacy $privacy,
		private readonly RateLimit $limit,
		private readonly Audit $audit,
		private readonly Clock $clock,
	) {}

	/**
	 * The lines of the file; null: the page itself answers, with what stood in the way.
	 *
	 * @param array<mixed> $sent Fields as they arrived, without slashes.
	 * @return \Generator<string>|null
	 * @throws DatabaseError When the database failed.
	 */
	public function file( array $sent, Actor $actor ): ?\Generator {
		$nonce = $sent['mentoring_nonce'] ?? '';
		if ( ! $actor->is_signed_in() || ! is_string( $nonce ) || false === wp_verify_nonce( $nonce, self::NONCE ) ) {
			$this->problem = __( 'The page had been open too long. Please press the button once more.', 'mentoring-program' );
			return null;
		}
		try {
			$this->limit->take( 'own_data', (string) $actor->id, self::PER_HOUR, self::AN_HOUR );
		} catch ( TooMany ) {
			$this->problem = __( 'You downloaded it several times within an hour. Please try again later.', 'mentoring-program' );
			return null;
		}
		$this->audit->record( $actor, AuditAct::Exported, 'user', $actor->id, $actor->id );
		return $this->lines( $actor );
	}

	/**
	 * HTTP status of the page that answers instead.
	 */
	public function status(): int {
		return '' === $this->problem ? 200 : 409;
	}

	public function file_name(): string {
		return 'my-mentoring-' . $this->clock->now()->format( 'Y-m-d' ) . '.html';
	}

	/**
	 * What My mentoring shows of it.
	 *
	 * @return OwnDataShown
	 */
	public function view(): array {
		return [
			'nonce'   => wp_create_nonce( self::NONCE ),
			'problem' => $this->problem,
		];
	}

	/**
	 * @return \Generator<string>
	 */
	private function lines( Actor $actor ): \Generator {
		$title = sprintf(
			/* translators: 1: name of a person, 2: name of the site. */
			__( 'Everything mentoring holds about %1$s on %2$s', 'mentoring-program' ),
			$actor->name,
			get_bloginfo( 'name' )
		);
		yield '<!DOCTYPE html><html lang="' . esc_attr( get_bloginfo( 'language' ) ) . '"><head><meta charset="utf-8"><title>' . esc_html( $title ) . '</title></head><body><h1>' . esc_html( $title ) . '</h1>';
		/* translators: %s: date and time with its zone. */
		yield '<p>' . esc_html( sprintf( __( 'As of %s. Keep this file where only you can open it.', 'mentoring-program' ), PersonalRecord::moment( Moment::to_row( $this->clock->now() ) ) ) ) . '</p>';
		$heading = null;
		foreach ( $this->privacy->everything_to_oneself( $actor->id ) as $record ) {
			if ( $heading !== $record['group'] ) {
				$heading = $record['group'];
				yield '<h2>' . esc_html( $heading ) . '</h2>';
			}
			yield '<dl>';
			foreach ( $record['data'] as $field ) {
				yield '<dt>' . esc_html( $field['name'] ) . '</dt><dd>' . nl2br( esc_html( $field['value'] ) ) . '</dd>';
			}
			yield '</dl>';
		}
		yield '</body></html>';
	}
}
