<?php
/**
 * What happened and what the REST interface answers, in one table (DESIGN § 4).
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Integration\Shared;

use MentoringProgram\Registration\RegistrationReason;
use MentoringProgram\Shared\Busy;
use MentoringProgram\Shared\FieldError;
use MentoringProgram\Shared\InvalidInput;
use MentoringProgram\Shared\NotAllowed;
use MentoringProgram\Shared\NotFound;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Stale;
use MentoringProgram\Tests\IntegrationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use Throwable;
use WP_Error;
use WP_REST_Response;

final class RestOutcomeTest extends IntegrationTestCase {
	#[DataProvider( 'errors' )]
	#[TestDox( '$_dataName' )]
	public function test_each_error_has_its_status_and_code( Throwable $error, int $status, string $code ): void {
		$response = $this->answer_to( $error );

		self::assertSame( $status, $response->get_status() );
		self::assertSame( $code, $this->data( $response )['code'] );
		self::assertNotSame( '', $this->data( $response )['message'] );
	}

	/**
	 * @return array<string, array{Throwable, int, string}>
	 */
	public static function errors(): array {
		return [
			'a rule refuses: 409 with its code'  => [ new Refused( RegistrationReason::Full, [ 'position' => 3 ] ), 409, 'full' ],
			'bad input: 400'                     => [ new InvalidInput( [ new FieldError( 'group', 'missing' ) ] ), 400, 'invalid_input' ],
			'somebody saved meanwhile: 409'      => [ new Stale( 3, 'Tove' ), 409, 'stale' ],
			'missing, or not yours: 404'         => [ new NotFound(), 404, 'not_found' ],
			'not allowed: 403'                   => [ new NotAllowed(), 403, 'not_allowed' ],
			'a database that stays locked: 503'  => [ new Busy( 'locked' ), 503, 'busy' ],
		];
	}

	/**
	 * A busy site says when to try again.
	 */
	public function test_a_busy_site_says_when_to_try_again(): void {
		self::assertSame( '5', $this->answer_to( new Busy( 'locked' ) )->get_headers()['Retry-After'] ?? null );
	}

	/**
	 * Check 22, check 9: anything else is 500 without detail; the log names the kind and the place, never the statement
	 * with the answers in it.
	 */
	public function test_anything_else_is_told_to_nobody(): void {
		$response = $this->answer_to( new \RuntimeException( "INSERT INTO answers VALUES ('A-very-private-answer')" ) );
		$log      = $this->debug_log();
		$this->empty_debug_log();

		self::assertSame( [ 500, 'unexpected' ], [ $response->get_status(), $this->data( $response )['code'] ] );
		self::assertStringNotContainsString( 'private', (string) wp_json_encode( $this->data( $response ) ) . $log );
		self::assertStringContainsString( 'RuntimeException', $log );
	}

	private function answer_to( Throwable $error ): WP_REST_Response {
		$answer = mentoring_program()->outcome()->of( static fn(): array => throw $error );
		return $answer instanceof WP_Error ? rest_convert_error_to_response( $answer ) : $answer;
	}
}
