<?php
/**
 * The writes outside the seats that a kill must not halve (fault 6): fees, attendance, groups, confirmations, messages,
 * programs, rights, reminders, and registering somebody who has no account. Each is done through its route or its page, in a chapter
 * of its own at noon of 1 September 2026.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Tests\Race;

use MentoringProgram\Group\ConfirmPage;
use MentoringProgram\Group\MentorAgreement;
use MentoringProgram\Message\SendMessages;
use MentoringProgram\Plugin;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\TokenPurpose;
use MentoringProgram\Tests\Chapter;
use MentoringProgram\Tests\OpenChapter;
use WP_User;

/**
 * @phpstan-import-type Facts from Deed
 */
final class Deeds {
	public function __construct(
		private readonly Plugin $plugin,
		private readonly Scene $scene,
	) {}

	/**
	 * By the sentence that names what is killed.
	 *
	 * @return array<string, Deed>
	 */
	public function all(): array {
		return [
			'recording a payment'        => $this->payment(),
			'a payment that came back'   => $this->came_back(),
			'paying money back'          => $this->refund(),
			'marking who was there'      => $this->attendance(),
			'making a group'             => $this->new_group(),
			'moving the dates of a group' => $this->other_dates(),
			'confirming a group by link' => $this->confirmation(),
			'calling off a meeting'      => $this->cancelled_meeting(),
			'running a small group'      => $this->small_group(),
			'handing a message over'     => $this->sending(),
			'changing the rules'         => $this->rules(),
			'handing over the program'   => $this->hand_over(),
			'registering somebody new'   => $this->on_behalf(),
			'reminding of a renewal'     => $this->reminder(),
		];
	}

	private function payment(): Deed {
		$told = fn( array $facts ): int => $this->scene->messages( 'fee_received', (int) $facts['person'] );
		return new Deed(
			fn(): array => $this->scene->place(),
			fn( array $facts ) => $this->scene->send( 'POST', "fees/{$facts['registration']}/payments", Scene::money() + [ 'is_told' => true ], (string) $facts['key'] ),
			fn( array $facts ): array => [ Deed::same( $this->scene->entries( $facts, 'payment' ), $told( $facts ), 'payments', 'receipts' ) ],
			fn( array $facts ): array => [ Deed::one( $this->scene->entries( $facts, 'payment' ), 'payments' ), Deed::one( $told( $facts ), 'receipts' ) ],
		);
	}

	private function reminder(): Deed {
		$noted = fn( array $facts ): int => $this->scene->number( "SELECT COUNT(*) FROM {registration_events} WHERE registration_id = %d AND kind = 'reminded_to_renew'", (int) $facts['registration'] );
		$told  = fn( array $facts ): int => $this->scene->messages( 'membership_lapsed', (int) $facts['person'] );
		return new Deed(
			function (): array {
				$place = $this->scene->place();
				( new WP_User( $place['person'] ) )->set_role( 'subscriber' );
				$this->plugin->members()->check( $place['person'] );
				return $place;
			},
			fn( array $facts ) => $this->scene->send( 'POST', "registrations/{$facts['registration']}/remind-to-renew", [] ),
			fn( array $facts ): array => [ Deed::same( $noted( $facts ), $told( $facts ), 'reminders in the history', 'letters' ) ],
			fn( array $facts ): array => [ Deed::one( $noted( $facts ), 'reminders in the history' ), Deed::one( $told( $facts ), 'letters' ) ],
		);
	}

	private function came_back(): Deed {
		$told = fn( array $facts ): int => $this->scene->messages( 'fee_came_back', (int) $facts['person'] );
		return new Deed(
			fn(): array => $this->scene->paid_place(),
			fn( array $facts ) => $this->scene->send( 'POST', "fees/{$facts['registration']}/came-back", [
				'payment' => $facts['payment'],
				'on_date' => '2026-09-01',
				'is_told' => true,
			] ),
			fn( array $facts ): array => [ Deed::same( $this->scene->entries( $facts, 'came_back' ), $told( $facts ), 'entries', 'letters' ) ],
			fn( array $facts ): array => [ Deed::one( $this->scene->entries( $facts, 'came_back' ), 'entries' ), Deed::one( $told( $facts ), 'letters' ) ],
		);
	}

	private function refund(): Deed {
		$audit = fn( array $facts ): int => $this->scene->number( "SELECT COUNT(*) FROM {audit} WHERE act = 'rule_overridden' AND object_id = %d", (int) $facts['registration'] );
		return new Deed(
			fn(): array => $this->scene->paid_place(),
			fn( array $facts ) => $this->scene->send( 'POST', "fees/{$facts['registration']}/refund", [
				'amount'  => 15000,
				'on_date' => '2026-09-01',
				'reason'  => 'Ill for the whole term.',
			], (string) $facts['key'] ),
			fn( array $facts ): array => [ Deed::same( $this->scene->entries( $facts, 'refund' ), $audit( $facts ), 'refunds', 'rows of the audit' ) ],
			fn( array $facts ): array => [ Deed::one( $this->scene->entries( $facts, 'refund' ), 'refunds' ) ],
		);
	}

	private function attendance(): Deed {
		$marks = fn( array $facts ): int => $this->scene->number( 'SELECT COUNT(*) FROM {attendance} WHERE meeting_id = %d', (int) $facts['meeting'] );
		return new Deed(
			function (): array {
				$group = $this->scene->chapter()->group();
				$this->scene->registered( $group );
				$this->scene->registered( $group );
				$this->plugin->database()->write( "UPDATE {registrations} SET seated_at = '2026-08-01 12:00:00' WHERE group_id = %d", $group->id );
				$this->plugin->database()->write( "UPDATE {groups} SET first_meeting_at = '2026-08-30 01:00:00' WHERE id = %d", $group->id );
				$meeting = $this->scene->meeting( $group, '2026-08-29' );
				return [
					'group'   => $group->id,
					'meeting' => $meeting,
				];
			},
			fn( array $facts ) => $this->scene->send( 'POST', "groups/{$facts['group']}/attendance", [
				'meeting'          => $facts['meeting'],
				'everyone_present' => true,
			] ),
			fn( array $facts ): array => [ in_array( $marks( $facts ), [ 0, 2 ], true ) ? null : 'half of them are marked' ],
			fn( array $facts ): array => [ 2 === $marks( $facts ) ? null : "{$marks( $facts )} are marked" ],
		);
	}

	private function new_group(): Deed {
		$groups = fn( array $facts ): array => array_column( $this->plugin->database()->rows( "SELECT g.id FROM {groups} g JOIN {posts} p ON p.ID = g.post_id WHERE p.post_title = %s", (string) $facts['title'] ), 'id' );
		return new Deed(
			fn(): array => [
				'title'  => 'Group ' . wp_generate_uuid4(),
				'mentor' => $this->scene->account( OpenChapter::MEMBER )->ID,
			],
			function ( array $facts ) use ( $groups ): void {
				if ( [] === $groups( $facts ) ) {
					$this->scene->send( 'POST', 'groups', [ 'title' => $facts['title'] ] + Chapter::form( $this->scene->chapter()->term, new WP_User( (int) $facts['mentor'] ) ) );
				}
			},
			function ( array $facts ) use ( $groups ): array {
				$orphans = $this->scene->number( "SELECT COUNT(*) FROM {posts} p LEFT JOIN {postmeta} m ON m.post_id = p.ID AND m.meta_key = '_mentoring_group_id' WHERE p.post_type = 'mentoring_group' AND p.post_title = %s AND p.post_status <> 'auto-draft' AND m.meta_id IS NULL", (string) $facts['title'] );
				$wrong   = [ 0 === $orphans ? null : "{$orphans} pages of no group" ];
				foreach ( $groups( $facts ) as $id ) {
					$wrong[] = Deed::one( $this->scene->number( "SELECT COUNT(*) FROM {postmeta} m JOIN {groups} g ON g.post_id = m.post_id WHERE m.meta_key = '_mentoring_group_id' AND m.meta_value = %s AND g.id = %d", (string) $id, (int) $id ), 'pages that name the group' );
					$wrong[] = 5 === $this->scene->number( "SELECT COUNT(*) FROM {meetings} WHERE host_kind = 'group' AND host_id = %d", (int) $id ) ? null : 'meetings are missing';
					$wrong[] = Deed::one( $this->scene->number( 'SELECT COUNT(*) FROM {group_mentors} WHERE group_id = %d', (int) $id ), 'mentors' );
					$wrong[] = Deed::one( $this->scene->messages( 'confirm_group', (int) $facts['mentor'] ), 'letters that ask the mentor' );
				}
				return $wrong;
			},
			fn( array $facts ): array => [ Deed::one( count( $groups( $facts ) ), 'groups' ) ],
		);
	}

	private function other_dates(): Deed {
		$first = fn( array $facts ): string => (string) ( $this->plugin->database()->row( 'SELECT first_meeting_at FROM {groups} WHERE id = %d', (int) $facts['group'] )['first_meeting_at'] ?? '' );
		$told  = fn( array $facts ): int => $this->scene->messages( 'dates_changed', (int) $facts['person'] );
		$moved = static fn( array $facts ): bool => '2026-10-08 01:00:00' === $first( $facts );
		return new Deed(
			function (): array {
				$group = $this->scene->led_group();
				$group = Chapter::confirmed( $group );
				return [
					'group'  => $group->id,
					'person' => $this->scene->registered( $group )['person'],
				];
			},
			function ( array $facts ): void {
				$this->scene->send( 'POST', "groups/{$facts['group']}", [
					'version'  => $this->scene->number( 'SELECT version FROM {groups} WHERE id = %d', (int) $facts['group'] ),
					'capacity' => 6,
					'meetings' => Chapter::meetings( [ '2026-10-07', '2026-10-21' ] ),
				] );
			},
			fn( array $facts ): array => [ Deed::same( $moved( $facts ) ? 1 : 0, $told( $facts ), 'changes of dates', 'letters about them' ) ],
			fn( array $facts ): array => [
				$moved( $facts ) ? null : 'the dates are the old ones',
				6 === $this->scene->number( 'SELECT capacity FROM {groups} WHERE id = %d', (int) $facts['group'] ) ? null : 'the capacity is the old one',
				6 === $this->scene->number( 'SELECT COUNT(*) FROM {seats} WHERE group_id = %d', (int) $facts['group'] ) ? null : 'the seats are the old ones',
				Deed::one( $told( $facts ), 'letters about the dates' ),
			],
		);
	}

	private function confirmation(): Deed {
		$confirmed = fn( array $facts ): int => $this->scene->number( 'SELECT COUNT(*) FROM {group_confirmations} WHERE group_id = %d AND confirmed_at IS NOT NULL AND text_id IS NOT NULL', (int) $facts['group'] );
		$state     = fn( array $facts ): string => implode( ' ', array_map( 'strval', $this->plugin->database()->row( 'SELECT g.state, p.post_status, g.waits_for_mentors FROM {groups} g JOIN {posts} p ON p.ID = g.post_id WHERE g.id = %d', (int) $facts['group'] ) ?? [] ) );
		return new Deed(
			function (): array {
				$group = $this->scene->led_group();
				// The letter that asks makes a link of its own and ends those before it.
				$this->plugin->send_messages()->due( SendMessages::UNHURRIED );
				$confirmation = $this->scene->number( 'SELECT id FROM {group_confirmations} WHERE group_id = %d', $group->id );
				return [
					'group'  => $group->id,
					'secret' => $this->plugin->tokens()->make( TokenPurpose::ConfirmGroup, $confirmation, $group->mentors[0]->user_id, null ),
				];
			},
			function ( array $facts ): void {
				$this->plugin->confirm_page()->of( (string) $facts['secret'], [
					ConfirmPage::ARGUMENT => $facts['secret'],
					'mentoring_wording'   => MentorAgreement::mark( MentorAgreement::words( null ) ),
				] );
			},
			static fn( array $facts ): array => [ ( 1 === $confirmed( $facts ) ? 'published publish 0' : 'draft draft 1' ) === $state( $facts ) ? null : "confirmed {$confirmed( $facts )} times and {$state( $facts )}" ],
			fn( array $facts ): array => [
				Deed::one( $confirmed( $facts ), 'confirmations' ),
				Deed::one( $this->scene->number( 'SELECT COUNT(*) FROM {tokens} WHERE hash = %s AND used_at IS NOT NULL', hash( 'sha256', (string) $facts['secret'] ) ), 'used links' ),
			],
		);
	}

	private function cancelled_meeting(): Deed {
		$off  = fn( array $facts ): int => $this->scene->number( "SELECT COUNT(*) FROM {meetings} WHERE id = %d AND state = 'cancelled'", (int) $facts['meeting'] );
		$told = fn( array $facts ): int => $this->scene->messages( 'meeting_cancelled', (int) $facts['person'] );
		return new Deed(
			function (): array {
				$group = $this->scene->chapter()->group();
				$this->scene->meeting( $group, '2026-10-06' );
				return [
					'group'   => $group->id,
					'meeting' => $this->scene->meeting( $group, '2026-10-20' ),
					'person'  => $this->scene->registered( $group )['person'],
				];
			},
			fn( array $facts ) => $this->scene->send( 'POST', "groups/{$facts['group']}/cancel-meeting", [
				'meeting' => $facts['meeting'],
				'instead' => [
					'date'  => '2026-10-22',
					'start' => '18:00',
					'end'   => '19:30',
				],
			] ),
			fn( array $facts ): array => [
				Deed::same( $off( $facts ), $told( $facts ), 'meetings called off', 'letters about it' ),
				Deed::same( $off( $facts ), $this->scene->number( "SELECT COUNT(*) FROM {meetings} WHERE host_id = %d AND local_date = '2026-10-22'", (int) $facts['group'] ), 'meetings called off', 'meetings instead' ),
			],
			fn( array $facts ): array => [ Deed::one( $off( $facts ), 'meetings called off' ) ],
		);
	}

	private function small_group(): Deed {
		$decided = fn( array $facts ): int => $this->scene->number( 'SELECT COUNT(*) FROM {groups} WHERE id = %d AND runs_anyway_at IS NOT NULL', (int) $facts['group'] );
		$told    = fn( array $facts ): int => $this->scene->messages( 'runs_anyway', (int) $facts['person'] );
		return new Deed(
			function (): array {
				$group = $this->scene->chapter()->group();
				$this->plugin->database()->write( 'UPDATE {groups} SET minimum = 4 WHERE id = %d', $group->id );
				return [
					'group'  => $group->id,
					'person' => $this->scene->registered( $group )['person'],
				];
			},
			fn( array $facts ) => $this->scene->send( 'POST', "groups/{$facts['group']}/run-anyway", [] ),
			fn( array $facts ): array => [ Deed::same( $decided( $facts ), $told( $facts ), 'decisions', 'letters about it' ) ],
			fn( array $facts ): array => [ Deed::one( $decided( $facts ), 'decisions' ) ],
		);
	}

	private function sending(): Deed {
		$letters = static fn( array $facts ): int => substr_count( (string) file_get_contents( WP_CONTENT_DIR . '/mail.jsonl' ), "\"{$facts['address']}\"" );
		$states  = fn( array $facts ): string => implode( ' ', array_column( $this->plugin->database()->rows( 'SELECT state FROM {outbox} WHERE to_address = %s', (string) $facts['address'] ), 'state' ) );
		return new Deed(
			function (): array {
				$waits = $this->scene->registered( $this->scene->chapter()->group( capacity: 1 ) );
				return [ 'address' => ( new WP_User( (int) $waits['person'] ) )->user_email ];
			},
			function (): void {
				$this->plugin->send_messages()->due( SendMessages::UNHURRIED );
			},
			static fn( array $facts ): array => [
				match ( $states( $facts ) ) {
					'handed_over' => 1 === $letters( $facts ) ? null : "handed over {$letters( $facts )} times",
					// Whether it went nobody can know: it is shown as such, and never goes again by itself.
					'sending' => $letters( $facts ) < 2 ? null : 'it went twice',
					default => "the message is {$states( $facts )}",
				},
			],
			static fn(): array => [],
		);
	}

	private function rules(): Deed {
		$is = fn( array $facts ): string => (string) ( $this->plugin->database()->row( 'SELECT name FROM {programs} WHERE id = %d', $this->scene->chapter()->program->id )['name'] ?? '' );
		return new Deed(
			fn(): array => [
				'name'  => 'Program ' . wp_generate_uuid4(),
				'hours' => 24 + ( $this->scene->number( 'SELECT MAX(id) FROM {policies}' ) + $this->scene->number( 'SELECT version FROM {programs} WHERE id = %d', $this->scene->chapter()->program->id ) ) % 100,
			],
			function ( array $facts ): void {
				$this->scene->send( 'POST', "programs/{$this->scene->chapter()->program->id}", [
					'version'     => $this->scene->number( 'SELECT version FROM {programs} WHERE id = %d', $this->scene->chapter()->program->id ),
					'name'        => $facts['name'],
					'offer_hours' => $facts['hours'],
				] );
			},
			fn( array $facts ): array => [ Deed::same( $facts['name'] === $is( $facts ) ? 1 : 0, $facts['hours'] === $this->plugin->policies()->in_force( $this->scene->chapter()->program->id, '2026-09-01' )?->offer_hours ? 1 : 0, 'new names', 'new rules' ) ],
			static fn( array $facts ): array => [ $facts['name'] === $is( $facts ) ? null : 'the name is the old one' ],
		);
	}

	private function hand_over(): Deed {
		$rights = static fn( int|string $person ): array => array_values( array_filter( Capabilities::ALL, static fn( string $right ): bool => isset( get_user_by( 'id', (int) $person )->caps[ $right ] ) ) );
		return new Deed(
			fn(): array => [
				'from' => $this->scene->account( 'editor', Capabilities::ALL )->ID,
				'to'   => $this->scene->account( 'editor' )->ID,
			],
			fn( array $facts ) => $this->scene->send( 'POST', 'rights/hand-over', [
				'from' => $facts['from'],
				'to'   => $facts['to'],
			], '', (int) ( [] === $rights( $facts['from'] ) ? $facts['to'] : $facts['from'] ) ),
			static fn( array $facts ): array => [ [] === array_diff( Capabilities::ALL, $rights( $facts['from'] ), $rights( $facts['to'] ) ) ? null : 'a right is with neither of them' ],
			fn( array $facts ): array => [
				[] === array_diff( Capabilities::ALL, $rights( $facts['to'] ) ) ? null : 'a right did not arrive',
				[] === $rights( $facts['from'] ) ? null : 'a right stayed behind',
				0 < $this->scene->number( "SELECT COUNT(*) FROM {audit} WHERE act = 'handed_over' AND object_id = %d", (int) $facts['from'] ) ? null : 'it was not written down',
			],
		);
	}

	private function on_behalf(): Deed {
		$accounts = fn( array $facts ): array => array_column( $this->plugin->database()->rows( 'SELECT ID FROM {users} WHERE user_email = %s', (string) $facts['email'] ), 'ID' );
		$places   = fn( array $facts ): int => $this->scene->number( 'SELECT COUNT(*) FROM {registrations} r JOIN {users} u ON u.ID = r.person_id WHERE u.user_email = %s AND r.ended_at IS NULL AND r.seated_at IS NOT NULL', (string) $facts['email'] );
		$audit    = fn( array $facts ): int => $this->scene->number( "SELECT COUNT(*) FROM {audit} a JOIN {users} u ON u.ID = a.person_id WHERE u.user_email = %s AND a.act = 'rule_overridden'", (string) $facts['email'] );
		return new Deed(
			fn(): array => [
				'group' => $this->scene->chapter()->group( track: 'ten_weeks' )->id,
				'email' => 'new-' . strtolower( wp_generate_password( 12, false ) ) . '@example.org',
				'key'   => wp_generate_uuid4(),
			],
			fn( array $facts ) => $this->scene->send( 'POST', 'registrations/on-behalf', [
				'group'    => $facts['group'],
				'name'     => 'Noor Haddad',
				'email'    => $facts['email'],
				'answers'  => OpenChapter::ELIGIBLE,
				'why'      => 'The committee said yes.',
				'paper_on' => '2026-08-30',
			], (string) $facts['key'] ),
			static fn( array $facts ): array => [ count( $accounts( $facts ) ) > 1 ? 'there are two accounts' : null ],
			fn( array $facts ): array => [
				Deed::one( count( $accounts( $facts ) ), 'accounts' ),
				Deed::one( $places( $facts ), 'places' ),
				Deed::one( $audit( $facts ), 'rows of the audit' ),
				[ 'subscriber' ] === array_values( get_users( [ 'search' => (string) $facts['email'], 'fields' => 'all' ] )[0]->roles ?? [] ) ? null : 'the account has no role',
				Deed::one( $this->scene->number( "SELECT COUNT(*) FROM {fee_entries} e JOIN {registrations} r ON r.id = e.registration_id JOIN {users} u ON u.ID = r.person_id WHERE u.user_email = %s AND e.kind = 'due'", (string) $facts['email'] ), 'fees' ),
			],
		);
	}
}
