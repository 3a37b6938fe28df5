<?php
/**
 * Hands letters to the mail server WordPress knows. What becomes of them afterwards nobody here can tell.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

use PHPMailer\PHPMailer\PHPMailer;
use Throwable;
use WP_Error;

final class MailServer {
	/**
	 * @param int $patience Seconds a mail server may take to answer; PHPMailer would wait five minutes and hold up the rest.
	 */
	public function __construct( private readonly int $patience = 15 ) {}

	/**
	 * @return string|null What went wrong; null: handed over.
	 */
	public function hand_over( Letter $letter ): ?string {
		$said   = '';
		$listen = static function ( mixed $error ) use ( &$said ): void {
			$said = $error instanceof WP_Error ? $error->get_error_message() : '';
		};
		$hurry = function ( PHPMailer $mailer ): void {
			$mailer->Timeout                    = min( $mailer->Timeout, $this->patience ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
			$mailer->getSMTPInstance()->Timelimit = $this->patience; // phpcs:ignore WordPress.NamingConventions.ValidVariableName.UsedPropertyNotSnakeCase
		};
		add_action( 'wp_mail_failed', $listen );
		add_action( 'phpmailer_init', $hurry, 100 );
		try {
			$taken = wp_mail( $letter->address, $letter->subject, $letter->body, '' === $letter->answers_to ? [] : [ 'Reply-To: ' . $letter->answers_to ] );
		} catch ( Throwable $failure ) {
			$taken = false;
			$said  = $failure->getMessage();
		} finally {
			remove_action( 'wp_mail_failed', $listen );
			remove_action( 'phpmailer_init', $hurry, 100 );
		}
		if ( $taken ) {
			return null;
		}
		$said = MessageText::line( $said );
		return '' === $said ? __( 'The mail server did not take it.', 'mentoring-program' ) : $said;
	}
}
