<?php
/**
 * What a person may ask of the site: everything it holds about them, and to be forgotten (fault 27, check 19). Answers
 * WordPress's own tools for both, the page My mentoring, and an account that is deleted. Knows no concept: each tells of itself
 * through PersonalData.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use Closure;
use Throwable;
use WP_User;

/**
 * @phpstan-import-type Exported from PersonalData
 * @phpstan-type ExportPage array{data: list<array{group_id: string, group_label: string, item_id: string, data: list<array{name: string, value: string}>}>, done: bool}
 * @phpstan-type ErasePage array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
 */
final class Privacy {
	private const ID       = 'mentoring-program';
	private const PER_PAGE = 200;

	/**
	 * @param Closure(): list<PersonalData> $concepts Made when somebody asks.
	 */
	public function __construct(
		private readonly Closure $concepts,
		private readonly Audit $audit,
		private readonly Actors $actors,
	) {}

	/**
	 * On `wp_privacy_personal_data_exporters`.
	 *
	 * @param array<mixed> $exporters Exporters so far.
	 * @return array<mixed>
	 */
	public function add_exporter( array $exporters ): array {
		$exporters[ self::ID ] = [
			'exporter_friendly_name' => __( 'Mentoring', 'mentoring-program' ),
			'callback'               => $this->export_page( ... ),
		];
		return $exporters;
	}

	/**
	 * On `wp_privacy_personal_data_erasers`.
	 *
	 * @param array<mixed> $erasers Erasers so far.
	 * @return array<mixed>
	 */
	public function add_eraser( array $erasers ): array {
		$erasers[ self::ID ] = [
			'eraser_friendly_name' => __( 'Mentoring', 'mentoring-program' ),
			'callback'             => $this->erase_page( ... ),
		];
		return $erasers;
	}

	/**
	 * A page of what the site holds about whoever has this address.
	 *
	 * @param int $page From 1.
	 * @return ExportPage
	 */
	public function export_page( string $address, int $page = 1 ): array {
		$person = get_user_by( 'email', $address );
		$data   = [];
		$seen   = 0;
		foreach ( $person instanceof WP_User ? $this->everything( $person->ID ) : [] as $record ) {
			++$seen;
			if ( $seen > $page * self::PER_PAGE ) {
				break;
			}
			if ( $seen > ( $page - 1 ) * self::PER_PAGE ) {
				$data[] = [
					'group_id'    => self::ID . '-' . md5( $record['group'] ),
					'group_label' => $record['group'],
					'item_id'     => $record['item'],
					'data'        => $record['data'],
				];
			}
		}
		return [
			'data' => $data,
			'done' => $seen <= $page * self::PER_PAGE,
		];
	}

	/**
	 * Erases what may go of whoever has this address, and says what stays. One page: what is deleted is deleted at once.
	 *
	 * @return ErasePage
	 */
	public function erase_page( string $address ): array {
		$person = get_user_by( 'email', $address );
		$erased = 0;
		$kept   = [];
		if ( $person instanceof WP_User ) {
			foreach ( ( $this->concepts )() as $concept ) {
				$done    = $concept->erase( $person->ID );
				$erased += $done['erased'];
				$kept    = [ ...$kept, ...$done['kept'] ];
			}
			$this->audit->record( $this->actors->current(), AuditAct::DataErased, 'user', $person->ID, $person->ID );
		}
		return [
			'items_removed'  => $erased > 0,
			'items_retained' => [] !== $kept,
			'messages'       => $kept,
			'done'           => true,
		];
	}

	/**
	 * Everything, with what is told to nobody but the person.
	 *
	 * @return \Generator<Exported>
	 */
	public function everything_to_oneself( int $person_id ): \Generator {
		yield from $this->everything( $person_id );
		foreach ( ( $this->concepts )() as $concept ) {
			foreach ( $concept instanceof OwnRecords ? $concept->own( $person_id ) : [] as $record ) {
				yield $record;
			}
		}
	}

	/**
	 * Everything the site holds about a person, record by record.
	 *
	 * @return \Generator<Exported>
	 */
	public function everything( int $person_id ): \Generator {
		foreach ( ( $this->concepts )() as $concept ) {
			foreach ( $concept->export( $person_id ) as $record ) {
				yield $record;
			}
		}
	}

	/**
	 * On `deleted_user`: what must be kept stays under the name it was kept with; the rest goes. One concept that fails
	 * keeps the others from nothing.
	 */
	public function user_deleted( int $user_id ): void {
		foreach ( ( $this->concepts )() as $concept ) {
			try {
				$concept->erase( $user_id );
			} catch ( Throwable $failure ) {
				error_log( sprintf( 'mentoring-program: not everything of a deleted account is erased (%s at %s:%d)', $failure::class, basename( $failure->getFile() ), $failure->getLine() ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			}
		}
	}

	/**
	 * On `admin_init`.
	 */
	public function suggest_policy(): void {
		wp_add_privacy_policy_content( __( 'Mentoring', 'mentoring-program' ), wp_kses_post( self::policy_text() ) );
	}

	/**
	 * Text a chapter can take over into its privacy policy.
	 */
	public static function policy_text(): string {
		$parts = [
			__( 'When you register for a mentoring group we keep your name, the group, when you registered, your place or your position on the waiting list, the answers you gave on the form, and which agreements you accepted in which wording and when.', 'mentoring-program' ),
			__( 'Your answers are read only by the people named on the form. Each look at them is written down. They are deleted some months after your group has ended; the form says how many. Agreements and fees are kept longer, because the chapter may have to show them.', 'mentoring-program' ),
			__( 'If you lead a group, visitors see the name, the credentials, the text and the photo of your mentor profile.', 'mentoring-program' ),
			__( 'Concerns you raise in private are read only by the people you name, and never by the person they are about. An open one stays with its readers until it is closed, also when an account is erased; it is part of what you download yourself, and of no export an administrator makes.', 'mentoring-program' ),
			__( 'We write to the address of your account about your registration. What was written, to whom and when is kept in the outbox of this site.', 'mentoring-program' ),
			__( 'Under My mentoring you can download everything the site holds about you. To have it erased, write to us.', 'mentoring-program' ),
		];
		return '<p>' . implode( '</p><p>', $parts ) . '</p>';
	}
}
