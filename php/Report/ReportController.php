<?php
/**
 * Routes of the board's page of a term: `terms/{id}/report` and the same as a file. For who runs the program.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Report;

use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Audit;
use MentoringProgram\Shared\AuditAct;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\CsvResponse;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Term\TermRepository;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/**
 * @phpstan-import-type ReportShape from TermReportLines
 * @phpstan-import-type ReportLine from TermReportLines
 * @phpstan-type Request WP_REST_Request<array<string, mixed>>
 */
final class ReportController {
	public function __construct(
		private readonly TermRepository $terms,
		private readonly TermReport $report,
		private readonly TermReportLines $lines,
		private readonly Audit $audit,
		private readonly Actors $actors,
		private readonly RestOutcome $outcome,
	) {}

	public function register_routes(): void {
		foreach (
			[
				'/terms/(?P<id>\d+)/report'      => fn( WP_REST_Request $request ): array => $this->page( $request ),
				'/terms/(?P<id>\d+)/report/file' => fn( WP_REST_Request $request ): WP_REST_Response => $this->file( $this->page( $request ) ),
			] as $path => $work
		) {
			register_rest_route(
				'mentoring-program/v1',
				$path,
				[
					[
						'methods'             => 'GET',
						'callback'            => fn( WP_REST_Request $request ): WP_REST_Response|WP_Error => $this->outcome->of( fn() => $work( $request ) ),
						'permission_callback' => fn(): bool|WP_Error => current_user_can( Capabilities::MANAGE ) ? true : $this->refusal(),
					],
					'schema' => TermReportSchema::schema( ... ),
				]
			);
		}
	}

	/**
	 * @param Request $request Route.
	 * @return ReportShape
	 */
	private function page( WP_REST_Request $request ): array {
		$id   = $request->get_url_params()['id'] ?? 0;
		$term = $this->terms->find( is_numeric( $id ) ? (int) $id : 0 ) ?? throw new NotFound();
		if ( ! $this->actors->current()->manages( $term->program_id ) ) {
			throw new NotFound();
		}
		return $this->lines->present( $term, $this->report->of( $term->id ) );
	}

	/**
	 * @param ReportShape $page
	 */
	private function file( array $page ): CsvResponse {
		$this->audit->record( $this->actors->current(), AuditAct::Exported, 'term', $page['id'] );
		return new CsvResponse(
			"term-{$page['id']}.csv",
			[ __( 'Term', 'mentoring-program' ), $page['name'] ],
			static fn(): array => array_map( static fn( array $line ): array => [ $line['label'], $line['value'] ], $page['lines'] )
		);
	}

	private function refusal(): WP_Error {
		$refused = $this->outcome->error( new NotAllowed() );
		return new WP_Error( $refused->get_error_code(), $refused->get_error_message(), [ 'status' => is_user_logged_in() ? 403 : 401 ] );
	}
}
