<?php
/**
 * Why a message was not taken, as far as what the mail server said tells. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Message;

enum FailureCause: string {
	case MailboxFull   = 'mailbox_full';
	case NoSuchAddress = 'no_such_address';
	case NotSignedIn   = 'not_signed_in';
	case NoAnswer      = 'no_answer';
	case NoWayOut      = 'no_way_out';
	case Unknown       = 'unknown';

	/**
	 * What each is known by; the first that fits.
	 */
	private const KNOWN_BY = [
		'mailbox_full'    => '/mailbox (is )?full|over quota|quota exceeded|5\.2\.2|insufficient storage/i',
		'no_such_address' => '/no such (user|address|recipient)|(user|mailbox|address|recipient) (is )?(unknown|not found|unavailable)|unknown (user|recipient)|does not exist|invalid address|5\.1\.1|at least one recipient/i',
		'not_signed_in'   => '/authenticat|5\.7\.8|\b535\b/i',
		'no_answer'       => '/could not connect|connect\(\)|connection (failed|refused|timed)|timed? ?out/i',
		'no_way_out'      => '/could not instantiate mail/i',
	];

	public static function of( string $said ): self {
		foreach ( self::KNOWN_BY as $cause => $pattern ) {
			if ( 1 === preg_match( $pattern, $said ) ) {
				return self::from( $cause );
			}
		}
		return self::Unknown;
	}
}
