<?php
/**
 * Composition root: the only file that says `new` for services, and the list of hooks. Services are made when first
 * asked for, so a page that is not ours loads only what it needs.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram;

use Closure;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\ReasonLabels;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\Shortcodes;
use MentoringProgram\Shared\SystemClock;
use MentoringProgram\Shared\Table;
use MentoringProgram\Shared\TableInstaller;

final class Plugin {
	/**
	 * Services made so far, by class name.
	 *
	 * @var array<string, object>
	 */
	private array $made = [];

	/**
	 * Hooks everything. Closures ask for services when they run, never before.
	 */
	public function boot(): void {
		register_activation_hook( MENTORING_PROGRAM_FILE, fn() => $this->installer()->install() );
		add_action( 'admin_init', fn() => $this->installer()->install() );
		add_action( 'init', fn() => $this->blocks()->register() );
		add_action( 'init', fn() => $this->shortcodes()->register() );
		add_filter( 'block_categories_all', fn( array $categories ): array => $this->blocks()->add_category( $categories ) );
		add_action( 'wp_enqueue_scripts', fn() => $this->blocks()->enqueue_early() );
	}

	/**
	 * Starts over with another clock: tests travel in time with it.
	 */
	public function use_clock( Clock $clock ): void {
		$this->made = [ Clock::class => $clock ];
	}

	// Shared.

	public function clock(): Clock {
		return $this->once( Clock::class, static fn(): Clock => new SystemClock() );
	}

	public function database(): Database {
		global $wpdb;
		return $this->once( Database::class, static fn(): Database => new Database( $wpdb ) );
	}

	public function settings(): Settings {
		return $this->once( Settings::class, static fn(): Settings => new Settings() );
	}

	public function actors(): Actors {
		return $this->once( Actors::class, static fn(): Actors => new Actors() );
	}

	public function capabilities(): Capabilities {
		return $this->once( Capabilities::class, static fn(): Capabilities => new Capabilities() );
	}

	public function format(): Format {
		return $this->once( Format::class, static fn(): Format => new Format() );
	}

	public function outcome(): RestOutcome {
		return $this->once( RestOutcome::class, fn(): RestOutcome => new RestOutcome( fn(): array => $this->labels() ) );
	}

	public function blocks(): Blocks {
		return $this->once( Blocks::class, static fn(): Blocks => new Blocks() );
	}

	public function shortcodes(): Shortcodes {
		return $this->once( Shortcodes::class, static fn(): Shortcodes => new Shortcodes() );
	}

	public function installer(): TableInstaller {
		return $this->once( TableInstaller::class, fn(): TableInstaller => new TableInstaller( $this->database(), $this->settings(), fn(): array => $this->tables() ) );
	}

	// Group, Meeting, Profile.

	public function groups(): Group\GroupRepository {
		return $this->once( Group\GroupRepository::class, fn(): Group\GroupRepository => new Group\GroupRepository( $this->database() ) );
	}

	public function meetings(): Meeting\MeetingRepository {
		return $this->once( Meeting\MeetingRepository::class, fn(): Meeting\MeetingRepository => new Meeting\MeetingRepository( $this->database() ) );
	}

	public function profiles(): Profile\ProfileRepository {
		return $this->once( Profile\ProfileRepository::class, fn(): Profile\ProfileRepository => new Profile\ProfileRepository( $this->database() ) );
	}

	// Registration.

	public function registrations(): Registration\RegistrationRepository {
		return $this->once( Registration\RegistrationRepository::class, fn(): Registration\RegistrationRepository => new Registration\RegistrationRepository( $this->database() ) );
	}

	public function seat_book(): Registration\SeatBook {
		return $this->once(
			Registration\SeatBook::class,
			fn(): Registration\SeatBook => new Registration\SeatBook(
				new Registration\SeatTransaction( $this->database() ),
				$this->registrations(),
				$this->member_index(),
				$this->offer_clock(),
				$this->clock(),
			)
		);
	}

	public function offer_clock(): Registration\OfferClock {
		return $this->once( Registration\OfferClock::class, static fn(): Registration\OfferClock => new Registration\OfferClock( wp_timezone() ) );
	}

	public function offers(): Registration\Offers {
		return $this->once( Registration\Offers::class, fn(): Registration\Offers => new Registration\Offers( $this->registrations(), $this->groups(), $this->policies(), $this->offer_clock(), $this->clock() ) );
	}

	/**
	 * Every table of ours, in the order they are made.
	 *
	 * @return list<Table>
	 */
	private function tables(): array {
		return [
			new Program\ProgramTable(),
			new Program\PolicyTable(),
			new Program\TextTable(),
			new Term\TermTable(),
			new Group\GroupTable(),
			new Group\GroupMentorTable(),
			new Meeting\MeetingTable(),
			new Profile\ProfileTable(),
			new Membership\MemberIndexTable(),
			new Registration\RegistrationTable(),
			new Registration\SeatTable(),
			new Registration\RegistrationEventTable(),
			new Registration\AnswerTable(),
			new Registration\AcceptanceTable(),
			new Message\OutboxTable(),
		];
	}

	/**
	 * The words of every concept's reasons and fields.
	 *
	 * @return list<ReasonLabels>
	 */
	private function labels(): array {
		return [];
	}

	/**
	 * Makes a service once.
	 *
	 * @template T of object
	 * @param class-string<T> $name What it is asked for as.
	 * @param Closure(): T    $make How it is made.
	 * @return T
	 */
	private function once( string $name, Closure $make ): object {
		$made = $this->made[ $name ] ?? null;
		if ( ! $made instanceof $name ) {
			$made                = $make();
			$this->made[ $name ] = $made;
		}
		return $made;
	}
}
