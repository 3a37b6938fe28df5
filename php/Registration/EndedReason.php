<?php
/**
 * Why a registration ended. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Registration;

enum EndedReason: string {
	case Left           = 'left';
	case Withdrawn      = 'withdrawn';
	case Declined       = 'declined';
	case OfferExpired   = 'offer_expired';
	case Exchanged      = 'exchanged';
	case GroupCancelled = 'group_cancelled';
}
