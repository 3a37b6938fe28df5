<?php
/**
 * Mail of a demo or test site: never leaves the machine, is kept as one line of JSON a letter in wp-content/mail.jsonl.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

add_filter(
	'pre_wp_mail',
	static function ( mixed $sent, array $mail ): bool {
		// A test that wants the mail server to fail says so with a file.
		if ( is_file( WP_CONTENT_DIR . '/mail-fails' ) ) {
			return false;
		}
		$letter = [
			'to'      => array_values( is_array( $mail['to'] ) ? $mail['to'] : explode( ',', (string) $mail['to'] ) ),
			'subject' => (string) $mail['subject'],
			'message' => (string) $mail['message'],
			'headers' => is_array( $mail['headers'] ) ? array_values( $mail['headers'] ) : [ (string) $mail['headers'] ],
		];
		file_put_contents( WP_CONTENT_DIR . '/mail.jsonl', wp_json_encode( $letter ) . "\n", FILE_APPEND | LOCK_EX );
		return true;
	},
	10,
	2
);
