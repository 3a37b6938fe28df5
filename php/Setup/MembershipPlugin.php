<?php
/**
 * Membership plugins set-up can tell apart, and what each leaves on a person that we can read today: roles of its own, or
 * roles only where the site says so. Names are proper names. Pure.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Setup;

enum MembershipPlugin: string {
	case PaidMembershipsPro     = 'pmpro';
	case MemberPress            = 'memberpress';
	case WooCommerceMemberships = 'woocommerce_memberships';
	case UltimateMember         = 'ultimate_member';
	case BuddyPress             = 'buddypress';
	case CiviCrm                = 'civicrm';
	case WildApricot            = 'wild_apricot';
	case SimpleMembership       = 'simple_membership';
	case RestrictContentPro     = 'restrict_content_pro';
	case S2Member               = 's2member';
	case MemberMouse            = 'membermouse';

	public function name(): string {
		return match ( $this ) {
			self::PaidMembershipsPro => 'Paid Memberships Pro',
			self::MemberPress => 'MemberPress',
			self::WooCommerceMemberships => 'WooCommerce Memberships',
			self::UltimateMember => 'Ultimate Member',
			self::BuddyPress => 'BuddyPress',
			self::CiviCrm => 'CiviCRM',
			self::WildApricot => 'Wild Apricot',
			self::SimpleMembership => 'Simple Membership',
			self::RestrictContentPro => 'Restrict Content Pro',
			self::S2Member => 's2Member',
			self::MemberMouse => 'MemberMouse',
		};
	}

	/**
	 * What is there only while the plugin is active: a function, a class or somebody listening to a hook, any of them.
	 *
	 * @return list<string>
	 */
	public function marks(): array {
		return match ( $this ) {
			self::PaidMembershipsPro => [ 'pmpro_hasMembershipLevel' ],
			self::MemberPress => [ 'MeprUser' ],
			self::WooCommerceMemberships => [ 'wc_memberships_is_user_active_member' ],
			self::UltimateMember => [ 'UM' ],
			self::BuddyPress => [ 'bp_get_member_type' ],
			self::CiviCrm => [ 'civi_wp', 'civicrm_initialize' ],
			self::WildApricot => [ 'wawp_cron_refresh_user_hook' ],
			self::SimpleMembership => [ 'SwpmUtils' ],
			self::RestrictContentPro => [ 'rcp_user_has_active_membership' ],
			self::S2Member => [ 'c_ws_plugin__s2member_user_access' ],
			self::MemberMouse => [ 'mm_member_data' ],
		};
	}

	/**
	 * How the roles begin that it gives to members; null when it gives none by itself.
	 */
	public function role_prefix(): ?string {
		return match ( $this ) {
			self::UltimateMember => 'um_',
			self::WildApricot => 'wawp_',
			self::S2Member => 's2member_level',
			default => null,
		};
	}
}
