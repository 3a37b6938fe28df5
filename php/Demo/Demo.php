<?php
/**
 * The invented chapter: installed and removed as one, for `npm start`, previews and tests. Refuses a site with real data.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Demo;

use MentoringProgram\Group\GroupRepository;
use MentoringProgram\Program\ProgramRepository;
use MentoringProgram\Setup\SetupPages;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Refused;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\TableInstaller;
use MentoringProgram\Term\TermRepository;
use MentoringProgram\Term\TermState;

/**
 * @phpstan-type Introduction array{
 *   sign_ins: list<array{role: string, user: string, password: string}>,
 *   pages: list<array{title: string, url: string}>,
 * }
 */
final class Demo {
	/**
	 * More accounts than a site has that was just installed.
	 */
	private const FEW_ACCOUNTS = 5;

	private const ZONE = 'America/Vancouver';

	/**
	 * @param \Closure(): DemoChapter $chapter Asked for once the site has its time zone, which its services keep.
	 */
	public function __construct(
		private readonly \Closure $chapter,
		private readonly DemoPeople $people,
		private readonly SetupPages $pages,
		private readonly ProgramRepository $programs,
		private readonly TermRepository $terms,
		private readonly GroupRepository $groups,
		private readonly TableInstaller $tables,
		private readonly Capabilities $capabilities,
		private readonly Settings $settings,
		private readonly Clock $clock,
	) {}

	/**
	 * Whether this site has real data: a program of its own, or more accounts than a new site has.
	 */
	public function is_refused(): bool {
		if ( $this->settings->all()['demo'] ) {
			return false;
		}
		return [] !== $this->programs->all() || count( get_users( [ 'fields' => 'ID', 'number' => self::FEW_ACCOUNTS + 1 ] ) ) > self::FEW_ACCOUNTS;
	}

	/**
	 * Installs the demo, or tells about the one that is there.
	 *
	 * @return Introduction
	 * @throws Refused When the site has real data.
	 */
	public function install(): array {
		if ( $this->is_refused() ) {
			throw new Refused( DemoReason::RealData );
		}
		if ( ! $this->settings->all()['demo'] ) {
			$this->tables->install();
			$this->settings->change(
				[
					'demo'       => true,
					'membership' => [
						'by'         => 'roles',
						'roles'      => [ DemoPeople::ROLE ],
						'capability' => '',
					],
					'links'      => [
						'sign_in' => '',
						'join'    => home_url( '/' ),
						'renew'   => home_url( '/' ),
					],
				]
			);
			$this->settings->record_site();
			$this->dress_site();
			$this->fill();
		}
		return $this->introduction();
	}

	/**
	 * Removes the demo: its people, pictures and pages, and everything in our tables.
	 */
	public function remove(): void {
		if ( ! $this->settings->all()['demo'] ) {
			return;
		}
		$posts = [
			...array_values( $this->settings->all()['pages'] ),
			...get_posts(
				[
					'post_type'   => 'mentoring_group',
					'post_status' => 'any',
					'fields'      => 'ids',
					'numberposts' => -1,
				]
			),
		];
		// A group with people in it protects its page; in new tables there are none.
		$this->tables->remove();
		delete_option( Settings::OPTION );
		$this->tables->install();
		foreach ( $posts as $post_id ) {
			wp_delete_post( $post_id, true );
		}
		$this->people->remove();
	}

	/**
	 * Adds invented members and registers them for groups of the term that is open, one after the other.
	 *
	 * @param int $members       How many accounts.
	 * @param int $registrations How many registrations, at most one for each account.
	 */
	public function seed( int $members, int $registrations ): void {
		$dates  = DemoDates::from( $this->clock->now(), self::ZONE );
		$groups  = $this->open_groups();
		$chapter = ( $this->chapter )();
		$offset = count( get_users( [ 'role' => DemoPeople::ROLE, 'fields' => 'ID', 'number' => -1 ] ) );
		for ( $number = 0; $number < $members; $number++ ) {
			$person = $this->people->account( 'member-' . ( $offset + $number ), 'Member ' . ( $offset + $number ), DemoPeople::ROLE );
			if ( $number < $registrations && [] !== $groups ) {
				$chapter->register( $person, $groups[ $number % count( $groups ) ], DemoChapter::answers( $dates->month_before( 3 + $number % 100 ) ) );
			}
		}
	}

	private function dress_site(): void {
		update_option( 'timezone_string', self::ZONE );
		update_option( 'date_format', 'j F Y' );
		update_option( 'time_format', 'H:i' );
		update_option( 'blogname', Cast::CHAPTER );
		update_option( 'blogdescription', 'An invented chapter' );
	}

	private function fill(): void {
		$dates = DemoDates::from( $this->clock->now(), self::ZONE );
		$this->people->add_role();
		$administrator = $this->people->account( 'tove', 'Tove Lindgren', 'administrator' );
		$this->people->account( 'wren', 'Wren Okafor', 'subscriber' );
		$mentors = $this->people->mentors();
		$members = [];
		foreach ( Cast::members() as $login => $member ) {
			$members[ $login ] = $this->people->account( $login, $member['name'], DemoPeople::ROLE );
		}
		$this->capabilities->name_administrators( [ $administrator ] );
		$chapter = ( $this->chapter )();
		$program = $chapter->program();
		$terms   = $chapter->terms( $program, $dates );
		$groups  = $chapter->groups( GroupPlans::open_term(), $terms['open'], $mentors, self::ZONE );
		$chapter->groups( GroupPlans::next_term(), $terms['next'], $mentors, self::ZONE );

		$register = function ( string $login, string $group ) use ( $chapter, $members, $groups, $dates ): int {
			$member = Cast::members()[ $login ];
			return $chapter->register( $members[ $login ], $groups[ $group ], DemoChapter::answers( $dates->month_before( $member['since'] ), $member['answers'] ?? [] ) );
		};
		$made     = [];
		foreach ( Cast::registrations() as $group => $logins ) {
			foreach ( $logins as $login ) {
				$made[ $login ] = $register( $login, $group );
			}
		}
		foreach ( Cast::waiting() as $login ) {
			$register( $login, 'grief' );
		}
		$chapter->leave( $made['tomas'], $members['tomas'] );
		$chapter->payments( [ $made['ruth'], $made['jonas'], $made['seun'], $made['farida'], $made['dmitri'] ], $administrator );
		$this->pages->make( true );
	}

	/**
	 * @return list<\MentoringProgram\Group\Group>
	 */
	private function open_groups(): array {
		$ids = [];
		foreach ( $this->programs->all() as $program ) {
			foreach ( $this->terms->of_programs( [ $program->id ] ) as $term ) {
				if ( TermState::Open === $term->state( $this->clock->now(), $program->may_open() ) ) {
					$ids[] = $term->id;
				}
			}
		}
		return $this->groups->of_terms( $ids, false );
	}

	/**
	 * @return Introduction
	 */
	private function introduction(): array {
		$sign_ins = [
			'Administrator'                          => 'tove',
			'Mentor'                                 => 'naoko',
			'Member who may register'                => 'adaeze',
			'Member with an offer'                   => 'joseph',
			'Member in practice for too many years'  => 'hollis',
			'Account without membership'             => 'wren',
		];
		$pages    = [];
		foreach ( $this->settings->all()['pages'] as $id ) {
			if ( $id > 0 ) {
				$pages[] = [
					'title' => get_the_title( $id ),
					'url'   => (string) get_permalink( $id ),
				];
			}
		}
		$pages[] = [
			'title' => 'Mentoring in wp-admin',
			'url'   => admin_url( 'admin.php?page=mentoring' ),
		];
		return [
			'sign_ins' => array_map(
				static fn( string $role, string $user ): array => [
					'role'     => $role,
					'user'     => $user,
					'password' => Cast::PASSWORD,
				],
				array_keys( $sign_ins ),
				array_values( $sign_ins )
			),
			'pages'    => $pages,
		];
	}
}
