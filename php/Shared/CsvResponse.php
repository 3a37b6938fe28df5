<?php
/**
 * The answer of a route that gives a CSV file: rows are drawn while they are sent, so memory stays the same however many
 * there are (P10). Nothing is written to disk. Plugin hooks serve() to `rest_pre_serve_request`.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Shared;

use WP_REST_Response;

final class CsvResponse extends WP_REST_Response {
	/**
	 * @param string                                            $file_name What the browser saves it as, with ".csv".
	 * @param list<string>                                      $head      First line.
	 * @param \Closure(): iterable<list<string|int|float|null>> $rows      Drawn when the file is sent.
	 */
	public function __construct(
		private readonly string $file_name,
		private readonly array $head,
		private readonly \Closure $rows,
	) {
		parent::__construct( null );
		$this->header( 'Content-Type', 'text/csv; charset=utf-8' );
		$this->header( 'Content-Disposition', 'attachment; filename="' . sanitize_file_name( $this->file_name ) . '"' );
		$this->header( 'Cache-Control', 'no-store, private' );
	}

	/**
	 * Sends the file in place of JSON.
	 *
	 * @param mixed $served Whether the request was answered already.
	 * @param mixed $result What the route answered with.
	 */
	public static function serve( mixed $served, mixed $result ): mixed {
		if ( true === $served || ! $result instanceof self ) {
			return $served;
		}
		while ( ob_get_level() > 0 && ob_end_clean() ) {
			continue;
		}
		foreach ( $result->lines() as $line ) {
			echo $line; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- text/csv, made safe by Csv.
		}
		return true;
	}

	/**
	 * Every line of the file, one at a time.
	 *
	 * @return \Generator<string>
	 */
	public function lines(): \Generator {
		yield Csv::MARK . Csv::line( $this->head );
		foreach ( ( $this->rows )() as $row ) {
			yield Csv::line( $row );
		}
	}
}
