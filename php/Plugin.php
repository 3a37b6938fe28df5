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
use MentoringProgram\Shared\Actor;
use MentoringProgram\Shared\Actors;
use MentoringProgram\Shared\AdminScreens;
use MentoringProgram\Shared\Blocks;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Clock;
use MentoringProgram\Shared\Database;
use MentoringProgram\Shared\Format;
use MentoringProgram\Shared\ReadCache;
use MentoringProgram\Shared\ReasonLabels;
use MentoringProgram\Shared\RestOutcome;
use MentoringProgram\Shared\RestRoutes;
use MentoringProgram\Shared\Settings;
use MentoringProgram\Shared\Shortcodes;
use MentoringProgram\Shared\SystemClock;
use MentoringProgram\Shared\Table;
use MentoringProgram\Shared\TableInstaller;

final class Plugin {
	/**
	 * What a page for everybody is made from: each table's key, and what every act on a row of it raises.
	 */
	private const VERSIONS = [
		'groups'   => [ 'id', 'version + seats_version' ],
		'terms'    => [ 'id', 'version' ],
		'programs' => [ 'id', 'version' ],
		'policies' => [ 'id', 'id' ],
		'profiles' => [ 'user_id', 'version' ],
	];

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
		register_activation_hook( MENTORING_PROGRAM_FILE, fn() => $this->activation()->switch_on() );
		register_deactivation_hook( MENTORING_PROGRAM_FILE, fn() => $this->activation()->switch_off() );
		add_action( 'admin_init', fn() => $this->activation()->keep_ready() );
		add_filter( 'cron_schedules', fn( array $schedules ): array => $this->timetable()->with_minute( $schedules ) );
		add_action( 'mentoring_program_minute', fn() => $this->timetable()->run( $this->each_minute() ) );
		add_action( 'mentoring_program_daily', fn() => $this->timetable()->run( $this->each_day() ) );
		foreach ( [ 'added_user_meta', 'updated_user_meta', 'deleted_user_meta' ] as $changed ) {
			add_action( $changed, fn( mixed $ids, int|string $user_id, string $key ) => str_ends_with( $key, 'capabilities' ) ? $this->standing_watch()->meta_changed( (int) $user_id, $key ) : null, 10, 3 );
		}
		add_action( 'pmpro_after_all_membership_level_changes', fn( mixed $before ) => $this->standing_watch()->memberships_changed( is_array( $before ) ? array_map( intval( ... ), array_keys( $before ) ) : [] ) );
		add_action( 'deleted_user', fn( int|string $user_id ) => $this->accounts()->user_deleted( (int) $user_id ) );
		add_action( 'deleted_user', fn( int|string $user_id ) => $this->privacy()->user_deleted( (int) $user_id ) );
		add_filter( 'wp_privacy_personal_data_exporters', fn( array $exporters ): array => $this->privacy()->add_exporter( $exporters ) );
		add_filter( 'wp_privacy_personal_data_erasers', fn( array $erasers ): array => $this->privacy()->add_eraser( $erasers ) );
		add_action( 'admin_init', fn() => $this->privacy()->suggest_policy() );
		add_action( 'mentoring_program_registration_event', fn( Registration\RegistrationEvent $event ) => $this->tell( $event ) );
		add_action( 'mentoring_program_mentor_asked', fn( Group\Confirmation $confirmation ) => $this->ask( $confirmation ) );
		add_action( 'mentoring_program_registration_event', fn( Registration\RegistrationEvent $event ) => $this->preparation_sweep()->registered( $event ) );
		add_action( 'mentoring_program_meeting_cancelled', fn( Registration\Roster $roster, Meeting\Meeting $meeting ) => $this->tell_cancelled( $roster, $meeting ), 10, 2 );
		add_action( 'mentoring_program_registration_event', fn( Registration\RegistrationEvent $event ) => $this->write_fees()->collect( $event ) );
		add_action( 'mentoring_program_fee_recorded', fn( Fee\FeeEntry $entry ) => $this->tell_of_fee( $entry ) );
		add_action( 'mentoring_program_group_saved', fn( Group\Group $group ) => $this->preparation_sweep()->group_saved( $group ) );
		add_action( 'mentoring_program_group_deleted', fn( int $group_id ) => $this->preparation_sweep()->group_deleted( $group_id ) );
		add_action( 'clean_post_cache', fn( mixed $id, mixed $post ) => $post instanceof \WP_Post && in_array( $post->post_type, [ Group\GroupPostType::NAME, 'attachment' ], true ) ? $this->copies()->changed_outside() : null, 10, 2 );
		add_action( 'profile_update', fn() => $this->copies()->changed_outside() );
		add_action( 'mentoring_program_standing_changed', fn( int $user_id ) => $this->seat_book()->settle_person( $user_id ) );
		add_action( 'init', fn() => $this->blocks()->register() );
		add_action( 'init', fn() => $this->shortcodes()->register() );
		add_filter( 'block_categories_all', fn( array $categories ): array => $this->blocks()->add_category( $categories ) );
		add_action( 'enqueue_block_editor_assets', fn() => $this->blocks()->boot_editor( $this->capabilities() ) );
		add_action( 'admin_init', fn() => $this->page_patterns()->register() );
		add_action( 'rest_api_init', fn() => $this->page_patterns()->register() );
		add_action( 'wp_enqueue_scripts', fn() => $this->blocks()->enqueue_early( Group\GroupPostType::NAME ) );
		add_action( 'template_redirect', $this->answer_addresses( ... ), 1 );
		add_action( 'template_redirect', $this->answer_forms( ... ) );
		add_action( 'wp_before_include_template', fn() => $this->blocks()->finish_page() );
		add_action( 'init', fn() => $this->group_post_type()->register_type() );
		add_filter( 'posts_where', fn( mixed $where, mixed $query ): mixed => $this->group_post_type()->only_set_up( $where, $query ), 10, 2 );
		add_filter( 'wp_insert_post_data', fn( mixed $data, mixed $sent ): mixed => $this->group_post_type()->status_follows_state( $data, $sent ), 10, 2 );
		add_filter( 'pre_trash_post', fn( mixed $instead, mixed $post ): mixed => $this->group_post_type()->keep( $instead, $post ), 10, 2 );
		add_filter( 'pre_delete_post', fn( mixed $instead, mixed $post ): mixed => $this->group_post_type()->keep( $instead, $post ), 10, 2 );
		add_filter( 'map_meta_cap', fn( mixed $needed, mixed $asked, mixed $user, mixed $about ): mixed => $this->group_post_type()->nobody_deletes( $needed, $asked, $user, $about ), 10, 4 );
		add_action( 'init', fn() => $this->group_page()->register_template() );
		add_filter( 'the_content', fn( mixed $content ): mixed => $this->group_page()->whole_page( $content ), 20 );
		add_filter( 'pre_render_block', fn( mixed $instead, mixed $block ): mixed => $this->group_page()->silence( $instead, $block ), 10, 2 );
		add_action( 'admin_menu', fn() => $this->admin_screens()->add_menu() );
		add_filter( 'plugin_action_links_' . plugin_basename( MENTORING_PROGRAM_FILE ), fn( array $links ): array => $this->admin_screens()->add_setup_link( $links ) );
		add_action( 'admin_enqueue_scripts', fn( string $hook ) => $this->admin_screens()->enqueue( $hook ) );
		add_action( 'rest_api_init', fn() => $this->rest_routes()->begin() );
		add_filter( 'rest_pre_dispatch', fn( mixed $result, mixed $server, mixed $request ): mixed => $this->rest_routes()->before( $result, $request ), 1, 3 );
		add_filter( 'rest_pre_serve_request', static fn( mixed $served, mixed $result ): mixed => Shared\CsvResponse::serve( $served, $result ), 10, 2 );
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

	public function read_cache(): ReadCache {
		return $this->once( ReadCache::class, fn(): ReadCache => new ReadCache( $this->clock() ) );
	}

	public function copies(): Shared\Copies {
		return $this->once( Shared\Copies::class, fn(): Shared\Copies => new Shared\Copies( $this->database(), $this->clock(), self::VERSIONS ) );
	}

	public function settings(): Settings {
		return $this->once( Settings::class, fn(): Settings => new Settings( $this->database() ) );
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

	public function admin_screens(): AdminScreens {
		return $this->once( AdminScreens::class, fn(): AdminScreens => new AdminScreens( $this->format() ) );
	}

	public function outcome(): RestOutcome {
		return $this->once( RestOutcome::class, fn(): RestOutcome => new RestOutcome( fn(): array => $this->labels() ) );
	}

	/**
	 * Every controller, under the words its paths begin with.
	 */
	private function rest_routes(): RestRoutes {
		return $this->once(
			RestRoutes::class,
			fn(): RestRoutes => new RestRoutes(
				[
					'programs'                => fn() => $this->program_controller()->register_routes(),
					'terms'                   => fn() => $this->term_controller()->register_routes(),
					'terms/copy'              => fn() => $this->copy_term_controller()->register_routes(),
					'terms/report'            => fn() => $this->report_controller()->register_routes(),
					'mentors'                 => fn() => $this->profile_controller()->register_routes(),
					'days-off'                => fn() => $this->days_off_controller()->register_routes(),
					'live'                    => fn() => $this->live_controller()->register_routes(),
					'groups'                  => fn() => $this->group_controller()->register_routes(),
					'groups/offer-withheld'   => fn() => $this->withheld_seat_controller()->register_routes(),
					'groups/preparation'      => fn() => $this->preparation_controller()->register_routes(),
					'groups/message'          => fn() => $this->group_message_controller()->register_routes(),
					'registrations'           => fn() => $this->registration_controller()->register_routes(),
					'registrations/on-behalf' => fn() => $this->on_behalf_controller()->register_routes(),
					'registrations/renewal-letter' => fn() => $this->lapse_letter_controller()->register_routes(),
					'lapses'                  => fn() => $this->lapse_controller()->register_routes(),
					'conflicts'               => fn() => $this->conflict_controller()->register_routes(),
					'fees'                    => fn() => $this->fee_controller()->register_routes(),
					'messages'                => fn() => $this->message_controller()->register_routes(),
					'outbox'                  => fn() => $this->outbox_controller()->register_routes(),
					'setup'                   => fn() => $this->setup_controller()->register_routes(),
					'rights'                  => fn() => $this->rights_controller()->register_routes(),
				]
				+ array_fill_keys( [ 'groups/roster', 'groups/attendance', 'groups/attendance-sheet', 'groups/pre-meetings', 'groups/cancel-meeting' ], fn() => $this->roster_controller()->register_routes() )
				+ array_fill_keys( [ 'registrations/answers', 'registrations/export' ], fn() => $this->answers_controller()->register_routes() )
				+ array_fill_keys( [ 'registrations/read-membership', 'registrations/remind-to-renew', 'registrations/keep-place', 'registrations/verify', 'registrations/unverify' ], fn() => $this->standing_controller()->register_routes() )
			)
		);
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

	public function audit(): Shared\Audit {
		return $this->once( Shared\Audit::class, fn(): Shared\Audit => new Shared\Audit( $this->database(), $this->clock() ) );
	}

	public function tokens(): Shared\Tokens {
		return $this->once( Shared\Tokens::class, fn(): Shared\Tokens => new Shared\Tokens( $this->database(), $this->clock() ) );
	}

	public function link_page(): Shared\LinkPage {
		return $this->once( Shared\LinkPage::class, fn(): Shared\LinkPage => new Shared\LinkPage( $this->blocks() ) );
	}

	public function rate_limit(): Shared\RateLimit {
		return $this->once( Shared\RateLimit::class, fn(): Shared\RateLimit => new Shared\RateLimit( $this->database(), $this->clock() ) );
	}

	public function privacy(): Shared\Privacy {
		return $this->once( Shared\Privacy::class, fn(): Shared\Privacy => new Shared\Privacy( fn(): array => $this->personal_data(), $this->audit(), $this->actors() ) );
	}

	public function own_data(): Shared\OwnData {
		return $this->once( Shared\OwnData::class, fn(): Shared\OwnData => new Shared\OwnData( $this->privacy(), $this->rate_limit(), $this->audit(), $this->clock() ) );
	}

	// Program, Term.

	public function programs(): Program\ProgramRepository {
		return $this->once( Program\ProgramRepository::class, fn(): Program\ProgramRepository => new Program\ProgramRepository( $this->database(), $this->clock() ) );
	}

	public function policies(): Program\PolicyRepository {
		return $this->once( Program\PolicyRepository::class, fn(): Program\PolicyRepository => new Program\PolicyRepository( $this->database(), $this->clock() ) );
	}

	public function texts(): Program\TextRepository {
		return $this->once( Program\TextRepository::class, fn(): Program\TextRepository => new Program\TextRepository( $this->database(), $this->clock() ) );
	}

	public function terms(): Term\TermRepository {
		return $this->once( Term\TermRepository::class, fn(): Term\TermRepository => new Term\TermRepository( $this->database(), $this->clock() ) );
	}

	public function policy_day(): Program\PolicyDay {
		return $this->once( Program\PolicyDay::class, fn(): Program\PolicyDay => new Program\PolicyDay( $this->clock(), wp_timezone() ) );
	}

	public function create_program(): Program\CreateProgram {
		return $this->once( Program\CreateProgram::class, fn(): Program\CreateProgram => new Program\CreateProgram( $this->programs(), $this->policies(), $this->texts(), $this->policy_day(), $this->database() ) );
	}

	public function save_program(): Program\SaveProgram {
		return $this->once( Program\SaveProgram::class, fn(): Program\SaveProgram => new Program\SaveProgram( $this->programs(), $this->policies(), $this->texts(), $this->groups(), $this->policy_day(), $this->database() ) );
	}

	public function confirm_program(): Program\ConfirmProgram {
		return $this->once( Program\ConfirmProgram::class, fn(): Program\ConfirmProgram => new Program\ConfirmProgram( $this->programs(), $this->policies(), $this->policy_day(), $this->clock() ) );
	}

	public function withdraw_rules(): Program\WithdrawRules {
		return $this->once( Program\WithdrawRules::class, fn(): Program\WithdrawRules => new Program\WithdrawRules( $this->programs(), $this->policies(), $this->policy_day(), $this->database() ) );
	}

	public function program_labels(): Program\ProgramLabels {
		return $this->once( Program\ProgramLabels::class, static fn(): Program\ProgramLabels => new Program\ProgramLabels() );
	}

	public function program_controller(): Program\ProgramController {
		return $this->once( Program\ProgramController::class, fn(): Program\ProgramController => new Program\ProgramController( $this->programs(), $this->policies(), $this->create_program(), $this->save_program(), $this->confirm_program(), $this->withdraw_rules(), new Registration\RegistrationsOfPrograms( $this->database() ), new Program\ProgramSchema( $this->program_labels() ), $this->policy_day(), $this->actors(), $this->outcome() ) );
	}

	public function save_term(): Term\SaveTerm {
		return $this->once( Term\SaveTerm::class, fn(): Term\SaveTerm => new Term\SaveTerm( $this->terms(), $this->programs(), wp_timezone(), $this->clock() ) );
	}

	public function delete_term(): Term\DeleteTerm {
		return $this->once( Term\DeleteTerm::class, fn(): Term\DeleteTerm => new Term\DeleteTerm( $this->terms(), $this->groups_of_terms() ) );
	}

	private function groups_of_terms(): Group\GroupsOfTerms {
		return $this->once( Group\GroupsOfTerms::class, fn(): Group\GroupsOfTerms => new Group\GroupsOfTerms( $this->groups(), $this->places() ) );
	}

	public function term_labels(): Term\TermLabels {
		return $this->once( Term\TermLabels::class, fn(): Term\TermLabels => new Term\TermLabels( $this->format() ) );
	}

	public function term_status(): Term\TermStatus {
		return $this->once( Term\TermStatus::class, fn(): Term\TermStatus => new Term\TermStatus( $this->term_labels(), $this->format() ) );
	}

	public function term_schema(): Term\TermSchema {
		return $this->once( Term\TermSchema::class, fn(): Term\TermSchema => new Term\TermSchema( $this->term_labels(), $this->program_labels(), $this->clock() ) );
	}

	public function term_controller(): Term\TermController {
		return $this->once( Term\TermController::class, fn(): Term\TermController => new Term\TermController( $this->terms(), $this->groups_of_terms(), $this->programs(), $this->save_term(), $this->delete_term(), $this->term_schema(), $this->actors(), $this->outcome()->with_own_words( $this->term_labels( ... ) ), $this->clock() ) );
	}

	// Membership.

	public function member_index(): Membership\MemberIndexRepository {
		return $this->once( Membership\MemberIndexRepository::class, fn(): Membership\MemberIndexRepository => new Membership\MemberIndexRepository( $this->database() ) );
	}

	public function members(): Membership\Members {
		return $this->once( Membership\Members::class, fn(): Membership\Members => new Membership\Members( $this->adapters(), $this->member_index(), $this->clock(), wp_timezone() ) );
	}

	public function adapters(): Membership\Adapters {
		return $this->once( Membership\Adapters::class, fn(): Membership\Adapters => new Membership\Adapters( new Membership\RolesAdapter(), $this->paid_memberships_pro(), $this->settings() ) );
	}

	private function paid_memberships_pro(): Membership\PaidMembershipsProAdapter {
		return $this->once( Membership\PaidMembershipsProAdapter::class, fn(): Membership\PaidMembershipsProAdapter => new Membership\PaidMembershipsProAdapter( $this->database(), $this->clock() ) );
	}

	private function role_choices(): Membership\RoleChoices {
		return $this->once( Membership\RoleChoices::class, fn(): Membership\RoleChoices => new Membership\RoleChoices( $this->paid_memberships_pro() ) );
	}

	public function standing_watch(): Membership\StandingWatch {
		return $this->once( Membership\StandingWatch::class, fn(): Membership\StandingWatch => new Membership\StandingWatch( $this->members(), $this->member_index(), $this->clock() ) );
	}

	public function membership_labels(): Membership\MembershipLabels {
		return $this->once( Membership\MembershipLabels::class, static fn(): Membership\MembershipLabels => new Membership\MembershipLabels() );
	}

	// Group, Meeting, Profile.

	public function groups(): Group\GroupRepository {
		return $this->once( Group\GroupRepository::class, fn(): Group\GroupRepository => new Group\GroupRepository( $this->database() ) );
	}

	private function group_mentors(): Group\GroupMentorRepository {
		return $this->once( Group\GroupMentorRepository::class, fn(): Group\GroupMentorRepository => new Group\GroupMentorRepository( $this->database() ) );
	}

	public function meetings(): Meeting\MeetingRepository {
		return $this->once( Meeting\MeetingRepository::class, fn(): Meeting\MeetingRepository => new Meeting\MeetingRepository( $this->database() ) );
	}

	public function attendance(): Meeting\AttendanceRepository {
		return $this->once( Meeting\AttendanceRepository::class, fn(): Meeting\AttendanceRepository => new Meeting\AttendanceRepository( $this->database() ) );
	}

	public function profiles(): Profile\ProfileRepository {
		return $this->once( Profile\ProfileRepository::class, fn(): Profile\ProfileRepository => new Profile\ProfileRepository( $this->database() ) );
	}

	public function meeting_labels(): Meeting\MeetingLabels {
		return $this->once( Meeting\MeetingLabels::class, fn(): Meeting\MeetingLabels => new Meeting\MeetingLabels( $this->format() ) );
	}

	public function days_off(): Meeting\DaysOff {
		return $this->once( Meeting\DaysOff::class, fn(): Meeting\DaysOff => new Meeting\DaysOff( $this->settings() ) );
	}

	public function days_off_controller(): Meeting\DaysOffController {
		return $this->once( Meeting\DaysOffController::class, fn(): Meeting\DaysOffController => new Meeting\DaysOffController( $this->days_off(), $this->outcome() ) );
	}

	public function save_profile(): Profile\SaveProfile {
		return $this->once( Profile\SaveProfile::class, fn(): Profile\SaveProfile => new Profile\SaveProfile( $this->profiles(), $this->clock() ) );
	}

	public function profile_controller(): Profile\ProfileController {
		return $this->once( Profile\ProfileController::class, fn(): Profile\ProfileController => new Profile\ProfileController( $this->profiles(), new Profile\ProfileSchema(), $this->save_profile(), $this->actors(), $this->outcome() ) );
	}

	public function group_post_type(): Group\GroupPostType {
		return $this->once( Group\GroupPostType::class, fn(): Group\GroupPostType => new Group\GroupPostType( fn(): Group\GroupRepository => $this->groups(), fn(): Database => $this->database() ) );
	}

	public function group_page(): Group\GroupPage {
		return $this->once( Group\GroupPage::class, static fn(): Group\GroupPage => new Group\GroupPage() );
	}

	public function group_labels(): Group\GroupLabels {
		return $this->once( Group\GroupLabels::class, fn(): Group\GroupLabels => new Group\GroupLabels( $this->format(), $this->meeting_labels() ) );
	}

	public function places_labels(): Group\PlacesLabels {
		return $this->once( Group\PlacesLabels::class, fn(): Group\PlacesLabels => new Group\PlacesLabels( $this->format(), $this->settings() ) );
	}

	public function group_records(): Group\GroupRecords {
		return $this->once(
			Group\GroupRecords::class,
			fn(): Group\GroupRecords => new Group\GroupRecords(
				$this->programs(),
				$this->terms(),
				$this->meetings(),
				$this->profiles(),
				$this->places(),
				$this->register_permission(),
				fn( Actor $actor ): bool => Membership\Standing::Current === $this->members()->state( $actor->id )->standing,
				$this->clock(),
			)
		);
	}

	public function group_posts(): Group\GroupPosts {
		return $this->once( Group\GroupPosts::class, static fn(): Group\GroupPosts => new Group\GroupPosts() );
	}

	public function save_group(): Group\SaveGroup {
		return $this->once(
			Group\SaveGroup::class,
			fn(): Group\SaveGroup => new Group\SaveGroup(
				$this->groups(),
				$this->group_mentors(),
				$this->meetings(),
				$this->attendance(),
				$this->terms(),
				$this->policies(),
				$this->confirmations(),
				$this->ask_mentors(),
				$this->group_posts(),
				$this->seat_book(),
				$this->database(),
				$this->clock(),
			)
		);
	}

	public function confirmations(): Group\ConfirmationRepository {
		return $this->once( Group\ConfirmationRepository::class, fn(): Group\ConfirmationRepository => new Group\ConfirmationRepository( $this->database() ) );
	}

	public function ask_mentors(): Group\AskMentors {
		return $this->once( Group\AskMentors::class, fn(): Group\AskMentors => new Group\AskMentors( $this->groups(), $this->meetings(), $this->confirmations(), $this->clock() ) );
	}

	public function confirm_group(): Group\ConfirmGroup {
		return $this->once( Group\ConfirmGroup::class, fn(): Group\ConfirmGroup => new Group\ConfirmGroup( $this->groups(), $this->meetings(), $this->confirmations(), $this->texts(), $this->group_posts(), $this->seat_book(), $this->tokens(), $this->audit(), $this->clock() ) );
	}

	public function confirm_page(): Group\ConfirmPage {
		return $this->once( Group\ConfirmPage::class, fn(): Group\ConfirmPage => new Group\ConfirmPage( $this->confirm_group(), $this->programs(), $this->policies(), $this->policy_day(), $this->meetings(), $this->group_labels(), $this->meeting_labels(), $this->format() ) );
	}

	public function copy_term_controller(): Group\CopyTermController {
		return $this->once(
			Group\CopyTermController::class,
			fn(): Group\CopyTermController => new Group\CopyTermController(
				new Group\CopyTerm( $this->terms(), $this->groups(), $this->group_mentors(), $this->meetings(), $this->policies(), $this->group_posts(), $this->database(), $this->clock() ),
				$this->actors(),
				$this->outcome()->with_own_words( $this->term_labels( ... ) ),
			)
		);
	}

	public function cancel_group(): Group\CancelGroup {
		return $this->once( Group\CancelGroup::class, fn(): Group\CancelGroup => new Group\CancelGroup( $this->groups(), $this->group_posts(), $this->seat_book(), wp_timezone(), $this->clock() ) );
	}

	public function delete_group(): Group\DeleteGroup {
		return $this->once( Group\DeleteGroup::class, fn(): Group\DeleteGroup => new Group\DeleteGroup( $this->groups(), $this->meetings(), $this->confirmations(), $this->group_posts(), $this->seat_book(), $this->database() ) );
	}

	public function group_schema(): Group\GroupSchema {
		return $this->once( Group\GroupSchema::class, fn(): Group\GroupSchema => new Group\GroupSchema( $this->group_labels(), $this->places_labels(), $this->meeting_labels(), $this->group_posts(), $this->settings() ) );
	}

	public function group_controller(): Group\GroupController {
		return $this->once(
			Group\GroupController::class,
			fn(): Group\GroupController => new Group\GroupController(
				$this->groups(),
				new Group\GroupList( $this->groups(), $this->meetings(), $this->places(), $this->clock() ),
				$this->group_records(),
				$this->group_schema(),
				$this->save_group(),
				$this->cancel_group(),
				$this->delete_group(),
				$this->ask_mentors(),
				$this->confirm_group(),
				new Group\RunAnyway( $this->groups(), $this->places(), $this->seat_book(), $this->database(), $this->clock() ),
				$this->confirmations(),
				new Group\CheckMeetings( $this->groups(), $this->meetings(), $this->terms(), $this->days_off(), new Meeting\FlagLabels( $this->format() ), $this->clock() ),
				$this->group_posts(),
				$this->seat_book(),
				$this->actors(),
				$this->outcome()->with_own_words( $this->group_labels( ... ) ),
				$this->clock(),
			)
		);
	}

	public function live_controller(): Group\LiveController {
		return $this->once( Group\LiveController::class, fn(): Group\LiveController => new Group\LiveController( $this->groups(), $this->group_records(), $this->places_labels(), $this->term_status(), $this->blocks(), $this->actors(), $this->outcome(), $this->clock() ) );
	}

	public function catalog_row(): Group\CatalogRow {
		return $this->once( Group\CatalogRow::class, fn(): Group\CatalogRow => new Group\CatalogRow( $this->group_labels(), $this->places_labels(), $this->meeting_labels(), $this->format(), $this->clock() ) );
	}

	public function catalog(): Group\Catalog {
		return $this->once(
			Group\Catalog::class,
			fn(): Group\Catalog => new Group\Catalog(
				$this->groups(),
				$this->group_records(),
				$this->catalog_row(),
				$this->group_labels(),
				$this->meeting_labels(),
				$this->group_posts(),
				$this->term_status(),
				$this->format(),
				$this->read_cache(),
				$this->clock(),
			)
		);
	}

	public function catalog_copy(): Group\CatalogCopy {
		return $this->once( Group\CatalogCopy::class, fn(): Group\CatalogCopy => new Group\CatalogCopy( $this->copies(), $this->catalog( ... ), $this->group_records( ... ), $this->blocks() ) );
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

	public function registration_rules(): Registration\RegistrationRules {
		return $this->once( Registration\RegistrationRules::class, static fn(): Registration\RegistrationRules => new Registration\RegistrationRules() );
	}

	public function registration_labels(): Registration\RegistrationLabels {
		return $this->once( Registration\RegistrationLabels::class, fn(): Registration\RegistrationLabels => new Registration\RegistrationLabels( $this->format(), $this->settings() ) );
	}

	public function registration_schema(): Registration\RegistrationSchema {
		return $this->once( Registration\RegistrationSchema::class, fn(): Registration\RegistrationSchema => new Registration\RegistrationSchema( $this->registration_rules(), $this->registration_labels(), $this->membership_labels(), $this->settings(), $this->clock() ) );
	}

	public function registration_search(): Registration\RegistrationSearch {
		return $this->once( Registration\RegistrationSearch::class, fn(): Registration\RegistrationSearch => new Registration\RegistrationSearch( $this->database(), $this->copies(), $this->fee_column( ... ) ) );
	}

	public function registration_records(): Registration\RegistrationRecords {
		return $this->once( Registration\RegistrationRecords::class, fn(): Registration\RegistrationRecords => new Registration\RegistrationRecords( $this->groups(), $this->registrations(), $this->registration_search(), $this->places(), new Registration\ManagedPeople( $this->database(), $this->lapses() ), $this->clock() ) );
	}

	private function verifications(): Registration\VerificationRepository {
		return $this->once( Registration\VerificationRepository::class, fn(): Registration\VerificationRepository => new Registration\VerificationRepository( $this->database() ) );
	}

	public function lapses(): Registration\Lapses {
		return $this->once( Registration\Lapses::class, fn(): Registration\Lapses => new Registration\Lapses( $this->database(), $this->policies(), $this->registrations(), $this->clock(), wp_timezone() ) );
	}

	private function lapse_controller(): Registration\LapseController {
		return $this->once( Registration\LapseController::class, fn(): Registration\LapseController => new Registration\LapseController( $this->lapses(), $this->outcome() ) );
	}

	private function lapse_acts(): Registration\LapseActs {
		return $this->once( Registration\LapseActs::class, fn(): Registration\LapseActs => new Registration\LapseActs( $this->registrations(), $this->registration_records(), $this->database(), $this->clock() ) );
	}

	private function remind_to_renew(): Registration\RemindToRenew {
		return $this->once( Registration\RemindToRenew::class, fn(): Registration\RemindToRenew => new Registration\RemindToRenew( $this->registration_lookup(), $this->registrations(), $this->registration_rules(), $this->lapse_acts(), $this->settings() ) );
	}

	private function standing_controller(): Registration\StandingController {
		return $this->once(
			Registration\StandingController::class,
			fn(): Registration\StandingController => new Registration\StandingController(
				fn(): Registration\ReadMembership => new Registration\ReadMembership( $this->registration_lookup(), $this->registration_records(), $this->registration_rules(), $this->members() ),
				$this->remind_to_renew( ... ),
				fn(): Registration\KeepPlace => new Registration\KeepPlace( $this->registration_lookup(), $this->registration_rules(), $this->lapses(), $this->lapse_acts() ),
				fn(): Registration\VerifyMembership => new Registration\VerifyMembership( $this->registration_lookup(), $this->registration_records(), $this->registration_rules(), $this->verifications(), $this->members(), $this->audit(), $this->database(), $this->clock() ),
				$this->registration_records(),
				$this->registration_schema(),
				$this->actors(),
				$this->outcome(),
			)
		);
	}

	public function registration_lookup(): Registration\RegistrationLookup {
		return $this->once( Registration\RegistrationLookup::class, fn(): Registration\RegistrationLookup => new Registration\RegistrationLookup( $this->registrations(), $this->groups(), $this->registration_rules() ) );
	}

	public function registration_grounds(): Registration\RegistrationGrounds {
		return $this->once( Registration\RegistrationGrounds::class, fn(): Registration\RegistrationGrounds => new Registration\RegistrationGrounds( $this->groups(), $this->terms(), $this->programs(), $this->policy_day() ) );
	}

	public function places(): Registration\PlaceRepository {
		return $this->once( Registration\PlaceRepository::class, fn(): Registration\PlaceRepository => new Registration\PlaceRepository( $this->database(), $this->clock() ) );
	}

	public function register_permission(): Group\RegisterPermission {
		return $this->once( Group\RegisterPermission::class, fn(): Group\RegisterPermission => new Registration\GroupRegisterPermission( $this->members(), $this->registration_rules(), $this->registration_labels() ) );
	}

	public function register_for_group(): Registration\RegisterForGroup {
		return $this->once(
			Registration\RegisterForGroup::class,
			fn(): Registration\RegisterForGroup => new Registration\RegisterForGroup(
				new Registration\RequestKeys( $this->database() ),
				$this->registration_grounds(),
				$this->members(),
				$this->places(),
				$this->registration_rules(),
				$this->eligibility_refusal(),
				$this->seat_book(),
				$this->clock(),
			)
		);
	}

	private function eligibility_refusal(): Registration\EligibilityRefusal {
		return $this->once( Registration\EligibilityRefusal::class, fn(): Registration\EligibilityRefusal => new Registration\EligibilityRefusal( $this->format(), $this->capabilities() ) );
	}

	private function check_answers(): Registration\CheckAnswers {
		return $this->once( Registration\CheckAnswers::class, fn(): Registration\CheckAnswers => new Registration\CheckAnswers( $this->registration_grounds(), $this->eligibility_refusal() ) );
	}

	public function leave_group(): Registration\LeaveGroup {
		return $this->once( Registration\LeaveGroup::class, fn(): Registration\LeaveGroup => new Registration\LeaveGroup( $this->registration_lookup(), $this->seat_book() ) );
	}

	public function answer_changed_dates(): Registration\AnswerChangedDates {
		return $this->once( Registration\AnswerChangedDates::class, fn(): Registration\AnswerChangedDates => new Registration\AnswerChangedDates( $this->registration_lookup(), $this->registrations(), $this->seat_book(), $this->tokens(), $this->actors() ) );
	}

	public function can_come_page(): Registration\CanComePage {
		return $this->once( Registration\CanComePage::class, fn(): Registration\CanComePage => new Registration\CanComePage( $this->answer_changed_dates(), $this->registration_records(), $this->meetings(), $this->meeting_labels(), $this->format(), $this->settings(), $this->rate_limit(), $this->outcome(), $this->clock() ) );
	}

	public function accept_offer(): Registration\AcceptOffer {
		return $this->once( Registration\AcceptOffer::class, fn(): Registration\AcceptOffer => new Registration\AcceptOffer( $this->registration_lookup(), $this->groups(), $this->outstanding_agreements(), $this->registration_rules(), $this->seat_book(), $this->clock() ) );
	}

	public function outstanding_agreements(): Registration\OutstandingAgreements {
		return $this->once( Registration\OutstandingAgreements::class, fn(): Registration\OutstandingAgreements => new Registration\OutstandingAgreements( $this->registrations(), $this->policies() ) );
	}

	public function move_registration(): Registration\MoveRegistration {
		return $this->once( Registration\MoveRegistration::class, fn(): Registration\MoveRegistration => new Registration\MoveRegistration( $this->registration_lookup(), $this->registrations(), $this->groups(), $this->policies(), $this->registration_rules(), $this->seat_book(), $this->clock() ) );
	}

	public function decline_offer(): Registration\DeclineOffer {
		return $this->once( Registration\DeclineOffer::class, fn(): Registration\DeclineOffer => new Registration\DeclineOffer( $this->registration_lookup(), $this->seat_book() ) );
	}

	public function preparations(): Registration\PreparationRepository {
		return $this->once( Registration\PreparationRepository::class, fn(): Registration\PreparationRepository => new Registration\PreparationRepository( $this->database() ) );
	}

	public function keep_preparation(): Registration\KeepPreparation {
		return $this->once(
			Registration\KeepPreparation::class,
			fn(): Registration\KeepPreparation => new Registration\KeepPreparation(
				$this->preparations(),
				$this->registration_grounds(),
				$this->meetings(),
				$this->members(),
				$this->places(),
				$this->registration_rules(),
				new Registration\EligibilityRefusal( $this->format(), $this->capabilities() ),
				$this->clock(),
			)
		);
	}

	public function delete_preparation(): Registration\DeletePreparation {
		return $this->once( Registration\DeletePreparation::class, fn(): Registration\DeletePreparation => new Registration\DeletePreparation( $this->preparations() ) );
	}

	public function preparation_sweep(): Registration\PreparationSweep {
		return $this->once( Registration\PreparationSweep::class, fn(): Registration\PreparationSweep => new Registration\PreparationSweep( $this->preparations(), $this->clock() ) );
	}

	private function registration_data(): Registration\RegistrationData {
		return $this->once(
			Registration\RegistrationData::class,
			fn(): Registration\RegistrationData => new Registration\RegistrationData(
				$this->database(),
				$this->registrations(),
				$this->registration_search(),
				$this->preparations(),
				$this->policies(),
				$this->registration_labels(),
				$this->answer_words(),
			)
		);
	}

	private function answer_words(): Registration\AnswerWords {
		return $this->once( Registration\AnswerWords::class, fn(): Registration\AnswerWords => new Registration\AnswerWords( $this->format() ) );
	}

	public function answers_controller(): Registration\AnswersController {
		return $this->once(
			Registration\AnswersController::class,
			fn(): Registration\AnswersController => new Registration\AnswersController(
				fn(): Registration\ReadAnswers => new Registration\ReadAnswers( $this->registrations(), $this->registration_records(), $this->registration_search(), $this->policies(), $this->answer_words(), $this->audit() ),
				fn(): Registration\ExportRegistrations => new Registration\ExportRegistrations( $this->terms(), $this->registration_search(), $this->registration_records(), $this->registrations(), $this->registration_labels(), $this->policies(), $this->answer_words(), $this->audit(), $this->clock() ),
				$this->actors(),
				$this->outcome(),
			)
		);
	}

	private function accounts(): Registration\Accounts {
		return $this->once( Registration\Accounts::class, fn(): Registration\Accounts => new Registration\Accounts( $this->database(), $this->seat_book(), $this->registration_data() ) );
	}

	public function preparation_controller(): Registration\PreparationController {
		return $this->once(
			Registration\PreparationController::class,
			fn(): Registration\PreparationController => new Registration\PreparationController(
				$this->keep_preparation(),
				$this->delete_preparation(),
				$this->registration_grounds(),
				$this->preparation_records(),
				new Registration\PreparationSchema(),
				$this->registration_labels(),
				$this->actors(),
				$this->outcome(),
			)
		);
	}

	public function register_someone(): Registration\RegisterSomeone {
		return $this->once(
			Registration\RegisterSomeone::class,
			fn(): Registration\RegisterSomeone => new Registration\RegisterSomeone(
				new Registration\RequestKeys( $this->database() ),
				$this->registration_grounds(),
				$this->members(),
				$this->places(),
				$this->registration_rules(),
				$this->eligibility_refusal(),
				$this->accounts(),
				$this->actors(),
				$this->seat_book(),
				$this->clock(),
				wp_timezone(),
			)
		);
	}

	public function on_behalf_controller(): Registration\OnBehalfController {
		return $this->once( Registration\OnBehalfController::class, fn(): Registration\OnBehalfController => new Registration\OnBehalfController( $this->register_someone( ... ), $this->registration_records(), fn(): Registration\OnBehalfSchema => new Registration\OnBehalfSchema( $this->registration_labels() ), $this->registration_schema(), $this->actors(), $this->outcome() ) );
	}

	public function registration_controller(): Registration\RegistrationController {
		return $this->once(
			Registration\RegistrationController::class,
			fn(): Registration\RegistrationController => new Registration\RegistrationController(
				$this->register_for_group( ... ),
				$this->leave_group( ... ),
				$this->accept_offer( ... ),
				$this->decline_offer( ... ),
				$this->answer_changed_dates( ... ),
				fn(): Registration\WithdrawRegistration => new Registration\WithdrawRegistration( $this->registration_lookup(), $this->seat_book() ),
				fn(): Registration\ConfirmLeave => new Registration\ConfirmLeave( $this->registration_lookup(), $this->seat_book() ),
				$this->move_registration( ... ),
				$this->registrations(),
				$this->registration_search(),
				$this->registration_lookup(),
				$this->registration_records(),
				$this->lapses( ... ),
				fn(): Registration\RegistrationHistorySchema => new Registration\RegistrationHistorySchema( $this->registration_labels() ),
				$this->registration_schema(),
				$this->fee_column( ... ),
				$this->registration_labels(),
				$this->actors(),
				$this->outcome(),
				$this->clock(),
			)
		);
	}

	// Concern.

	public function concerns(): Concern\ConcernRepository {
		return $this->once( Concern\ConcernRepository::class, fn(): Concern\ConcernRepository => new Concern\ConcernRepository( $this->database() ) );
	}

	public function concern_labels(): Concern\ConcernLabels {
		return $this->once( Concern\ConcernLabels::class, static fn(): Concern\ConcernLabels => new Concern\ConcernLabels() );
	}

	private function concern_ground(): Concern\ConcernGround {
		return $this->once( Concern\ConcernGround::class, fn(): Concern\ConcernGround => new Concern\ConcernGround( $this->groups(), $this->registrations(), $this->registration_records(), $this->capabilities(), $this->clock() ) );
	}

	private function tell_readers(): Concern\TellReaders {
		return $this->once( Concern\TellReaders::class, fn(): Concern\TellReaders => new Concern\TellReaders( $this->concerns(), $this->settings(), $this->clock() ) );
	}

	public function concern_forms(): Concern\ConcernForms {
		return $this->once(
			Concern\ConcernForms::class,
			fn(): Concern\ConcernForms => new Concern\ConcernForms(
				new Concern\RaiseConcern( $this->concerns(), $this->concern_ground(), $this->policies(), $this->policy_day(), $this->tell_readers(), $this->rate_limit(), $this->clock() ),
				new Concern\OpenConcern( $this->concerns(), $this->audit() ),
				$this->blocks(),
				$this->outcome()->with_own_words( $this->concern_labels( ... ) ),
			)
		);
	}

	public function concern_page(): Concern\ConcernPage {
		return $this->once( Concern\ConcernPage::class, fn(): Concern\ConcernPage => new Concern\ConcernPage( $this->concerns(), $this->concern_ground(), $this->concern_labels(), $this->programs(), $this->format(), $this->clock() ) );
	}

	// Registration: who runs a group.

	public function rosters(): Registration\Rosters {
		return $this->once( Registration\Rosters::class, fn(): Registration\Rosters => new Registration\Rosters( $this->groups(), $this->meetings(), $this->attendance(), $this->registrations(), $this->pre_meetings(), $this->registration_search(), new Registration\Telephones(), $this->roster_rules(), $this->clock() ) );
	}

	public function pre_meetings(): Registration\PreMeetingRepository {
		return $this->once( Registration\PreMeetingRepository::class, fn(): Registration\PreMeetingRepository => new Registration\PreMeetingRepository( $this->database() ) );
	}

	public function roster_rules(): Registration\RosterRules {
		return $this->once( Registration\RosterRules::class, static fn(): Registration\RosterRules => new Registration\RosterRules() );
	}

	public function roster_labels(): Registration\RosterLabels {
		return $this->once( Registration\RosterLabels::class, fn(): Registration\RosterLabels => new Registration\RosterLabels( $this->format() ) );
	}

	public function mark_attendance(): Registration\MarkAttendance {
		return $this->once( Registration\MarkAttendance::class, fn(): Registration\MarkAttendance => new Registration\MarkAttendance( $this->rosters(), $this->attendance(), $this->roster_rules(), $this->database(), $this->clock() ) );
	}

	public function note_pre_meetings(): Registration\NotePreMeetings {
		return $this->once( Registration\NotePreMeetings::class, fn(): Registration\NotePreMeetings => new Registration\NotePreMeetings( $this->rosters(), $this->pre_meetings(), $this->roster_rules(), $this->seat_book(), $this->database(), $this->clock() ) );
	}

	public function cancel_meeting(): Registration\CancelMeeting {
		return $this->once( Registration\CancelMeeting::class, fn(): Registration\CancelMeeting => new Registration\CancelMeeting( $this->rosters(), $this->groups(), $this->meetings(), $this->roster_rules(), $this->seat_book(), $this->database(), $this->clock() ) );
	}

	public function attendance_page(): Registration\AttendancePage {
		return $this->once( Registration\AttendancePage::class, fn(): Registration\AttendancePage => new Registration\AttendancePage( $this->tokens(), $this->meetings(), $this->rosters(), $this->mark_attendance(), $this->roster_rules(), $this->roster_labels(), $this->rate_limit(), $this->actors(), $this->outcome(), $this->settings(), $this->format() ) );
	}

	public function agree_page(): Registration\AgreePage {
		return $this->once(
			Registration\AgreePage::class,
			fn(): Registration\AgreePage => new Registration\AgreePage(
				$this->tokens(),
				$this->registrations(),
				$this->registration_records(),
				$this->registration_rules(),
				$this->accept_offer(),
				$this->decline_offer(),
				$this->registration_acts(),
				$this->group_records(),
				$this->group_details(),
				$this->registration_labels(),
				$this->rate_limit(),
				$this->actors(),
				$this->settings(),
				$this->format(),
				$this->clock(),
			)
		);
	}

	public function roster_controller(): Registration\RosterController {
		return $this->once( Registration\RosterController::class, fn(): Registration\RosterController => new Registration\RosterController( $this->rosters(), $this->mark_attendance(), $this->note_pre_meetings(), $this->cancel_meeting(), new Registration\RosterSchema( $this->roster_rules(), $this->outcome(), $this->clock() ), $this->registration_labels(), $this->actors(), $this->outcome() ) );
	}

	public function roster_forms(): Registration\RosterForms {
		return $this->once( Registration\RosterForms::class, fn(): Registration\RosterForms => new Registration\RosterForms( $this->mark_attendance( ... ), $this->note_pre_meetings( ... ), $this->cancel_meeting( ... ), $this->blocks(), $this->outcome() ) );
	}

	private function roster_view(): Registration\RosterView {
		return $this->once( Registration\RosterView::class, fn(): Registration\RosterView => new Registration\RosterView( $this->roster_forms(), $this->registration_notices(), $this->roster_rules(), $this->roster_labels(), $this->outcome(), $this->meeting_labels(), $this->blocks(), $this->format() ) );
	}

	// Fee.

	public function fees(): Fee\FeeRepository {
		return $this->once( Fee\FeeRepository::class, fn(): Fee\FeeRepository => new Fee\FeeRepository( $this->database() ) );
	}

	public function write_fees(): Fee\WriteFees {
		return $this->once( Fee\WriteFees::class, fn(): Fee\WriteFees => new Fee\WriteFees( $this->fees(), $this->fee_ledger(), $this->registrations(), $this->groups(), $this->policies(), wp_timezone(), $this->clock() ) );
	}

	public function fee_labels(): Fee\FeeLabels {
		return $this->once( Fee\FeeLabels::class, fn(): Fee\FeeLabels => new Fee\FeeLabels( $this->format() ) );
	}

	public function fee_accounts(): Fee\FeeAccounts {
		return $this->once( Fee\FeeAccounts::class, fn(): Fee\FeeAccounts => new Fee\FeeAccounts( $this->fees(), $this->registrations(), $this->registration_records() ) );
	}

	private function fee_ledger(): Fee\FeeLedger {
		return $this->once( Fee\FeeLedger::class, fn(): Fee\FeeLedger => new Fee\FeeLedger( $this->fees(), $this->database() ) );
	}

	public function record_payment(): Fee\RecordPayment {
		return $this->once( Fee\RecordPayment::class, fn(): Fee\RecordPayment => new Fee\RecordPayment( $this->fee_accounts(), $this->fee_ledger(), $this->clock() ) );
	}

	public function record_came_back(): Fee\RecordCameBack {
		return $this->once( Fee\RecordCameBack::class, fn(): Fee\RecordCameBack => new Fee\RecordCameBack( $this->fee_accounts(), $this->fee_ledger(), $this->clock() ) );
	}

	public function make_exception(): Fee\MakeException {
		return $this->once( Fee\MakeException::class, fn(): Fee\MakeException => new Fee\MakeException( $this->fee_accounts(), $this->fee_ledger(), $this->audit(), $this->clock() ) );
	}

	private function fee_column(): Fee\RegistrationColumn {
		return $this->once( Fee\RegistrationColumn::class, fn(): Fee\RegistrationColumn => new Fee\RegistrationColumn( $this->fees(), $this->policies(), $this->fee_labels(), wp_timezone(), $this->clock() ) );
	}

	public function fee_search(): Fee\FeeSearch {
		return $this->once( Fee\FeeSearch::class, fn(): Fee\FeeSearch => new Fee\FeeSearch( $this->database() ) );
	}

	public function export_fees(): Fee\ExportFees {
		return $this->once( Fee\ExportFees::class, fn(): Fee\ExportFees => new Fee\ExportFees( $this->fee_search(), $this->fee_labels(), $this->audit(), wp_timezone() ) );
	}

	public function fee_controller(): Fee\FeeController {
		return $this->once(
			Fee\FeeController::class,
			fn(): Fee\FeeController => new Fee\FeeController(
				$this->record_payment(),
				$this->record_came_back(),
				$this->make_exception(),
				$this->export_fees(),
				$this->fee_accounts(),
				$this->fee_search(),
				new Fee\FeeSchema( $this->fee_labels(), wp_timezone(), $this->clock() ),
				$this->fee_labels(),
				$this->actors(),
				$this->outcome(),
				wp_timezone(),
				$this->clock(),
			)
		);
	}

	private function fee_facts(): Message\FeeFacts {
		return $this->once( Message\FeeFacts::class, fn(): Message\FeeFacts => new Message\FeeFacts( $this->fees(), $this->fee_labels(), $this->format() ) );
	}

	// Report.

	public function report_controller(): Report\ReportController {
		return $this->once( Report\ReportController::class, fn(): Report\ReportController => new Report\ReportController( $this->terms(), new Report\TermReport( $this->database(), $this->fee_search(), wp_timezone(), $this->clock() ), new Report\TermReportLines( $this->format(), $this->clock() ), $this->audit(), $this->actors(), $this->outcome() ) );
	}

	// Front end.

	public function term_board(): Term\TermBoard {
		return $this->once( Term\TermBoard::class, fn(): Term\TermBoard => new Term\TermBoard( $this->programs(), $this->terms(), $this->term_status(), $this->clock() ) );
	}

	public function registration_forms(): Registration\RegistrationForms {
		return $this->once(
			Registration\RegistrationForms::class,
			fn(): Registration\RegistrationForms => new Registration\RegistrationForms(
				$this->register_for_group( ... ),
				$this->accept_offer( ... ),
				$this->decline_offer( ... ),
				$this->leave_group( ... ),
				$this->answer_changed_dates( ... ),
				$this->keep_preparation( ... ),
				$this->delete_preparation( ... ),
				$this->check_answers( ... ),
				$this->blocks(),
				$this->outcome(),
			)
		);
	}

	public function registration_page(): Registration\RegistrationPage {
		return $this->once(
			Registration\RegistrationPage::class,
			fn(): Registration\RegistrationPage => new Registration\RegistrationPage(
				$this->groups(),
				$this->group_records(),
				$this->group_page(),
				$this->registrations(),
				$this->registration_records(),
				$this->registration_rules(),
				$this->group_details(),
				$this->registration_form_view(),
				$this->registration_panels(),
				$this->registration_acts(),
				$this->registration_notices(),
				$this->preparation_records(),
				$this->preparation_view(),
				$this->term_status(),
				$this->members(),
				$this->settings(),
				$this->clock(),
			)
		);
	}

	public function my_mentoring(): Registration\MyMentoring {
		return $this->once(
			Registration\MyMentoring::class,
			fn(): Registration\MyMentoring => new Registration\MyMentoring(
				$this->groups(),
				$this->group_records(),
				$this->registrations(),
				$this->registration_records(),
				new Fee\MemberFees( $this->fees(), $this->format(), wp_timezone(), $this->clock() ),
				$this->group_details(),
				$this->registration_acts(),
				$this->registration_notices(),
				$this->preparations(),
				$this->preparation_view(),
				new Registration\NextDates( $this->group_labels(), $this->format() ),
				new Registration\Companions( $this->registrations(), $this->registration_records(), $this->policies(), $this->format() ),
				$this->led_groups(),
				$this->pre_meetings(),
				$this->registration_labels(),
				$this->members(),
				$this->lapses(),
				$this->capabilities(),
				$this->settings(),
				$this->blocks(),
				$this->format(),
				$this->clock(),
				$this->policies(),
				wp_timezone(),
			)
		);
	}

	public function led_groups(): Registration\LedGroups {
		return $this->once( Registration\LedGroups::class, fn(): Registration\LedGroups => new Registration\LedGroups( $this->rosters(), $this->roster_view(), new Registration\MentorGaps( $this->roster_labels(), $this->blocks(), $this->format() ), $this->group_details(), $this->group_records(), $this->clock() ) );
	}

	public function statements(): Registration\Statements {
		return $this->once(
			Registration\Statements::class,
			fn(): Registration\Statements => new Registration\Statements(
				$this->registrations(),
				$this->registration_records(),
				$this->programs(),
				$this->terms(),
				$this->meetings(),
				$this->attendance(),
				new Registration\StatementLabels(),
				$this->format(),
				$this->audit(),
				$this->clock(),
			)
		);
	}

	/**
	 * A statement of attended hours was asked for below My mentoring: opens it for the block, or lets the page be the same 404
	 * as a missing one. Who is signed out reads on the page where to sign in.
	 */
	private function answer_statement(): void {
		if ( ! isset( $_GET[ Registration\Statements::ARGUMENT ] ) || ! is_user_logged_in() ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only reads.
			return;
		}
		try {
			$this->statements()->open( (int) $this->blocks()->argument( Registration\Statements::ARGUMENT ), $this->actors()->current() );
			nocache_headers();
			header( 'X-Robots-Tag: noindex, nofollow' );
		} catch ( Shared\NotFound ) {
			$this->answer_missing();
		}
	}

	private function preparation_records(): Registration\PreparationRecords {
		return $this->once( Registration\PreparationRecords::class, fn(): Registration\PreparationRecords => new Registration\PreparationRecords( $this->preparations(), $this->policies(), $this->meetings() ) );
	}

	private function preparation_view(): Registration\PreparationView {
		return $this->once( Registration\PreparationView::class, fn(): Registration\PreparationView => new Registration\PreparationView( $this->format() ) );
	}

	private function group_details(): Registration\GroupDetails {
		return $this->once( Registration\GroupDetails::class, fn(): Registration\GroupDetails => new Registration\GroupDetails( $this->meeting_labels(), $this->group_labels(), $this->places_labels(), $this->format() ) );
	}

	private function withheld_seat_controller(): Registration\WithheldSeatController {
		return $this->once(
			Registration\WithheldSeatController::class,
			fn(): Registration\WithheldSeatController => new Registration\WithheldSeatController(
				new Registration\OfferWithheldSeat( $this->groups(), $this->registration_rules(), $this->seat_book() ),
				$this->places(),
				$this->actors(),
				$this->outcome(),
			)
		);
	}

	private function conflict_controller(): Registration\ConflictController {
		return $this->once( Registration\ConflictController::class, fn(): Registration\ConflictController => new Registration\ConflictController( new Registration\Conflicts( $this->database(), $this->policies(), $this->groups(), $this->clock() ), $this->actors(), $this->outcome() ) );
	}

	private function registration_form_view(): Registration\RegistrationFormView {
		return $this->once( Registration\RegistrationFormView::class, fn(): Registration\RegistrationFormView => new Registration\RegistrationFormView( $this->capabilities(), $this->outcome(), $this->format(), $this->clock(), deletes: true ) );
	}

	private function registration_panels(): Registration\RegistrationPanels {
		return $this->once( Registration\RegistrationPanels::class, fn(): Registration\RegistrationPanels => new Registration\RegistrationPanels( $this->settings(), $this->format(), $this->blocks(), $this->places_labels(), $this->outcome() ) );
	}

	private function registration_acts(): Registration\RegistrationActs {
		return $this->once( Registration\RegistrationActs::class, fn(): Registration\RegistrationActs => new Registration\RegistrationActs( $this->outstanding_agreements(), new Registration\LeavingCost( $this->policies(), $this->format() ), $this->meeting_labels(), $this->format(), $this->outcome() ) );
	}

	private function registration_notices(): Registration\RegistrationNotices {
		return $this->once( Registration\RegistrationNotices::class, fn(): Registration\RegistrationNotices => new Registration\RegistrationNotices( $this->registration_form_view(), $this->registration_panels(), $this->outcome(), $this->settings(), $this->format() ) );
	}

	/**
	 * Pages of ours that are no page of the site. On others nothing is looked at: each name below would load its class (P11).
	 */
	private function answer_addresses(): void {
		// phpcs:ignore WordPress.Security.NonceVerification -- only the names are looked at.
		if ( [] !== preg_grep( '/^mentoring_/', array_keys( $_GET + $_POST ) ) ) {
			$this->answer_links();
			$this->answer_calendar();
			$this->answer_statement();
		}
	}

	/**
	 * A secret link of ours was followed, or the form on its page was sent: that page is the answer.
	 */
	private function answer_links(): void {
		// phpcs:disable WordPress.Security.NonceVerification -- the secret itself says who asks; without it nothing is found.
		$sent  = wp_unslash( $_POST );
		$asked = wp_unslash( $_GET );
		// phpcs:enable
		foreach ( [
			Registration\AttendancePage::ARGUMENT => fn(): Registration\AttendancePage => $this->attendance_page(),
			Registration\AgreePage::ARGUMENT => fn(): Registration\AgreePage => $this->agree_page(),
			Registration\CanComePage::ARGUMENT => fn(): Registration\CanComePage => $this->can_come_page(),
			Group\ConfirmPage::ARGUMENT => fn(): Group\ConfirmPage => $this->confirm_page(),
		] as $argument => $page ) {
			$secret = $sent[ $argument ] ?? $asked[ $argument ] ?? null;
			if ( is_string( $secret ) ) {
				$this->link_page()->answer( $page(), $argument, $secret, isset( $sent[ $argument ] ) ? $sent : null );
				exit;
			}
		}
	}

	/**
	 * A form of ours was sent to this page: does it and goes on, or lets the page be the answer (DESIGN § 4).
	 */
	private function answer_forms(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- RegistrationForms verifies it, and keeps what was typed when it is too old.
		if ( ! isset( $_POST['mentoring_act'] ) ) {
			// An address to look again at, past every cache.
			if ( isset( $_GET[ Blocks::CHECKED ] ) ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only reads.
				nocache_headers();
			}
			return;
		}
		nocache_headers();
		// Also where somebody is signed out: the page may hold what they typed.
		header( 'Cache-Control: no-cache, must-revalidate, max-age=0, no-store, private' );
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- checking writes nothing.
		if ( 'check' === $_POST['mentoring_act'] ) {
			$this->answer_check();
		}
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- the forms below verify it, each its own.
		$sent  = wp_unslash( $_POST );
		$act   = $sent['mentoring_act'] ?? '';
		$actor = $this->actors()->current();
		if ( Shared\OwnData::ACT === $act ) {
			$this->answer_download();
			return;
		}
		if ( Message\GroupMessageForm::ACT === $act ) {
			$next = $this->group_message_form()->handle( $sent, $actor );
			if ( is_string( $next ) && wp_safe_redirect( $next, 303, 'Mentoring Program' ) ) {
				exit;
			}
			status_header( is_int( $next ) ? $next : 200 );
			return;
		}
		$forms = match ( true ) {
			$this->calendar_forms()->takes( $sent, $actor ) => $this->calendar_forms(),
			in_array( $act, Concern\ConcernForms::ACTS, true ) => $this->concern_forms(),
			in_array( $act, Registration\RosterForms::ACTS, true ) => $this->roster_forms(),
			default => $this->registration_forms(),
		};
		$next  = $forms->handle( $sent, $actor );
		if ( null !== $next && wp_safe_redirect( $next, 303, 'Mentoring Program' ) ) {
			exit;
		}
		$status = $forms instanceof Calendar\CalendarForms ? 200 : $forms->answer()->status ?? 200;
		status_header( $status );
		if ( 503 === $status ) {
			header( 'Retry-After: 5' );
		}
	}

	/**
	 * Sends a person what the site holds about them, or lets the page say why not.
	 */
	private function answer_download(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- OwnData verifies it.
		$lines = $this->own_data()->file( wp_unslash( $_POST ), $this->actors()->current() );
		status_header( $this->own_data()->status() );
		if ( null === $lines ) {
			return;
		}
		header( 'Content-Type: text/html; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="' . $this->own_data()->file_name() . '"' );
		header( 'X-Content-Type-Options: nosniff' );
		foreach ( $lines as $line ) {
			echo $line; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped by OwnData.
		}
		exit;
	}

	/**
	 * The view module asks whether the answers so far stop the registration: a piece of the page, or nothing.
	 */
	private function answer_check(): never {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- only reads.
		$stop = $this->registration_forms()->stop( wp_unslash( $_POST ), $this->actors()->current() );
		status_header( null === $stop ? 204 : 200 );
		if ( null !== $stop ) {
			$this->blocks()->part( 'registration-form/stop', $this->registration_notices()->stopped( $stop ) );
		}
		exit;
	}

	// Calendar.

	public function feeds(): Calendar\Feeds {
		return $this->once( Calendar\Feeds::class, fn(): Calendar\Feeds => new Calendar\Feeds( $this->tokens() ) );
	}

	public function calendars(): Calendar\Calendars {
		return $this->once(
			Calendar\Calendars::class,
			fn(): Calendar\Calendars => new Calendar\Calendars(
				$this->groups(),
				$this->group_records(),
				$this->meetings(),
				$this->registrations(),
				new Calendar\GroupEvents( $this->group_labels(), $this->settings() ),
				$this->feeds(),
				$this->actors(),
				$this->clock(),
			)
		);
	}

	public function calendar_forms(): Calendar\CalendarForms {
		return $this->once( Calendar\CalendarForms::class, fn(): Calendar\CalendarForms => new Calendar\CalendarForms( $this->feeds(), $this->blocks() ) );
	}

	public function feed_panel(): Calendar\FeedPanel {
		return $this->once( Calendar\FeedPanel::class, fn(): Calendar\FeedPanel => new Calendar\FeedPanel( $this->feeds(), $this->calendar_forms() ) );
	}

	/**
	 * A calendar was asked for in place of a page: sends it, asks for a sign-in, or lets the page be the same 404 as a missing
	 * one. Only reads.
	 */
	private function answer_calendar(): void {
		// phpcs:disable WordPress.Security.NonceVerification.Recommended -- only reads.
		$of_group = isset( $_GET[ Registration\MyMentoring::CALENDAR ] );
		if ( ! $of_group && ! isset( $_GET[ Calendar\Feeds::ARGUMENT ] ) ) {
			return;
		}
		// phpcs:enable
		$actor = $this->actors()->current();
		if ( $of_group && ! $actor->is_signed_in() ) {
			nocache_headers();
			// phpcs:ignore WordPress.Security.SafeRedirect.wp_redirect_wp_redirect -- the chapter may name a sign-in elsewhere.
			wp_redirect( $this->settings()->sign_in_url( $this->blocks()->here_in_full() ) );
			exit;
		}
		$file = $of_group
			? $this->calendars()->of_group( (int) $this->blocks()->argument( Registration\MyMentoring::CALENDAR ), (int) $this->blocks()->argument( Registration\MyMentoring::MEETING ), $actor )
			: $this->calendars()->of_feed( $this->blocks()->argument( Calendar\Feeds::ARGUMENT ) );
		if ( null === $file ) {
			$this->answer_missing();
			return;
		}
		foreach ( $file->headers() as $name => $value ) {
			header( "{$name}: {$value}" );
		}
		echo $file->text; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- text/calendar, escaped by ICalendar.
		exit;
	}

	/**
	 * Makes the page a 404 nobody keeps.
	 */
	private function answer_missing(): void {
		global $wp_query;
		$wp_query->set_404();
		// Core would take the address for a misspelt one and lead to the page it is on.
		remove_action( 'template_redirect', 'redirect_canonical' );
		status_header( 404 );
		nocache_headers();
		header( 'X-Robots-Tag: noindex, nofollow' );
		header( 'Referrer-Policy: no-referrer' );
	}

	// Demo.

	public function demo(): Demo\Demo {
		return $this->once(
			Demo\Demo::class,
			fn(): Demo\Demo => new Demo\Demo(
				fn(): Demo\DemoChapter => new Demo\DemoChapter( $this->create_program(), $this->save_program(), $this->confirm_program(), $this->policies(), $this->policy_day(), $this->save_term(), $this->save_group(), $this->confirm_group(), $this->register_for_group(), $this->leave_group(), $this->write_fees(), $this->fee_accounts(), $this->record_payment(), $this->record_came_back(), $this->actors() ),
				new Demo\DemoPeople( $this->save_profile() ),
				$this->setup_pages(),
				$this->programs(),
				$this->terms(),
				$this->groups(),
				$this->installer(),
				$this->capabilities(),
				$this->settings(),
				$this->clock(),
			)
		);
	}

	// Message.

	public function outbox(): Message\OutboxRepository {
		return $this->once( Message\OutboxRepository::class, fn(): Message\OutboxRepository => new Message\OutboxRepository( $this->database() ) );
	}

	public function message_texts(): Message\MessageTexts {
		return $this->once( Message\MessageTexts::class, static fn(): Message\MessageTexts => new Message\MessageTexts() );
	}

	public function message_labels(): Message\MessageLabels {
		return $this->once( Message\MessageLabels::class, fn(): Message\MessageLabels => new Message\MessageLabels( $this->message_texts() ) );
	}

	public function messages(): Message\MessageRepository {
		return $this->once( Message\MessageRepository::class, fn(): Message\MessageRepository => new Message\MessageRepository( $this->database(), $this->clock() ) );
	}

	public function message_wording(): Message\MessageWording {
		return $this->once( Message\MessageWording::class, fn(): Message\MessageWording => new Message\MessageWording( $this->messages(), $this->message_texts() ) );
	}

	public function message_controller(): Message\MessageController {
		return $this->once(
			Message\MessageController::class,
			fn(): Message\MessageController => new Message\MessageController(
				$this->messages(),
				$this->outbox(),
				$this->outbox_message_schema(),
				new Message\SaveMessage( $this->messages(), $this->message_texts(), $this->message_wording(), $this->clock() ),
				new Message\PreviewMessage( $this->compose_letter(), new Message\MailServer(), $this->rate_limit(), $this->settings() ),
				new Message\MessageSchema( $this->message_wording(), $this->message_texts(), $this->message_labels() ),
				$this->actors(),
				$this->outcome()->with_own_words( $this->message_labels( ... ) ),
			)
		);
	}

	public function write_to_group(): Message\WriteToGroup {
		return $this->once( Message\WriteToGroup::class, fn(): Message\WriteToGroup => new Message\WriteToGroup( $this->group_readers(), $this->group_messages(), $this->write_messages(), $this->send_messages(), $this->rate_limit(), $this->clock() ) );
	}

	public function group_message_form(): Message\GroupMessageForm {
		return $this->once( Message\GroupMessageForm::class, fn(): Message\GroupMessageForm => new Message\GroupMessageForm( $this->write_to_group(), $this->group_readers(), $this->group_messages(), $this->blocks(), $this->format(), $this->outcome()->with_own_words( $this->message_labels( ... ) ), $this->clock() ) );
	}

	private function group_message_controller(): Message\GroupMessageController {
		return $this->once( Message\GroupMessageController::class, fn(): Message\GroupMessageController => new Message\GroupMessageController( $this->write_to_group(), $this->group_readers(), $this->actors(), $this->outcome()->with_own_words( $this->message_labels( ... ) ), $this->clock() ) );
	}

	private function group_messages(): Message\GroupMessageRepository {
		return $this->once( Message\GroupMessageRepository::class, fn(): Message\GroupMessageRepository => new Message\GroupMessageRepository( $this->database() ) );
	}

	private function group_readers(): Message\GroupReaders {
		return $this->once( Message\GroupReaders::class, fn(): Message\GroupReaders => new Message\GroupReaders( $this->groups(), $this->registrations() ) );
	}

	private function outbox_message_schema(): Message\OutboxMessageSchema {
		return $this->once( Message\OutboxMessageSchema::class, fn(): Message\OutboxMessageSchema => new Message\OutboxMessageSchema( new Message\OutboxGroups( $this->registrations(), $this->registration_records() ), $this->message_texts(), $this->message_labels(), $this->clock() ) );
	}

	public function write_messages(): Message\WriteMessages {
		return $this->once( Message\WriteMessages::class, fn(): Message\WriteMessages => new Message\WriteMessages( $this->outbox(), $this->messages(), $this->registrations(), $this->groups(), $this->capabilities(), $this->clock() ) );
	}

	public function compose_letter(): Message\ComposeLetter {
		return $this->once(
			Message\ComposeLetter::class,
			fn(): Message\ComposeLetter => new Message\ComposeLetter(
				fn( Message\MessageAbout $about ): Message\Matter => match ( $about ) {
					Message\MessageAbout::Meeting => new Message\MeetingMatter( $this->meetings(), $this->groups(), $this->programs(), $this->rosters(), $this->tokens(), $this->format(), $this->settings() ),
					Message\MessageAbout::Confirmation => new Message\ConfirmationMatter( $this->confirmations(), $this->confirm_group(), $this->groups(), $this->programs(), $this->meetings(), $this->tokens(), $this->group_labels(), $this->meeting_labels(), $this->format(), $this->settings() ),
					Message\MessageAbout::GroupMessage => new Message\GroupMessageMatter( $this->group_messages(), $this->group_readers(), $this->programs(), $this->actors(), $this->settings() ),
					Message\MessageAbout::Registration => new Message\RegistrationMatter( $this->registrations(), $this->registration_records(), $this->programs(), $this->offers(), $this->meetings(), $this->policies(), $this->meeting_labels(), $this->fee_facts(), $this->lapses(), $this->capabilities(), $this->tokens(), $this->format(), $this->settings() ),
					Message\MessageAbout::FeeEntry => new Message\FeeMatter( $this->fee_facts(), $this->registrations(), $this->registration_records(), $this->programs(), $this->settings() ),
				},
				$this->message_wording(),
				$this->clock(),
			)
		);
	}

	public function send_messages(): Message\SendMessages {
		return $this->once( Message\SendMessages::class, fn(): Message\SendMessages => new Message\SendMessages( $this->outbox(), $this->compose_letter(), new Message\MailServer(), $this->seat_book(), $this->settings(), $this->clock() ) );
	}

	public function outbox_controller(): Message\OutboxController {
		return $this->once(
			Message\OutboxController::class,
			fn(): Message\OutboxController => new Message\OutboxController(
				$this->outbox(),
				$this->send_messages(),
				new Message\ResolveMessage( $this->outbox(), $this->offers(), $this->seat_book(), $this->audit(), $this->clock() ),
				$this->compose_letter(),
				new Message\OutboxSchema( $this->outbox(), $this->message_labels(), $this->settings(), $this->clock() ),
				$this->outbox_message_schema(),
				$this->settings(),
				$this->actors(),
				$this->outcome(),
				$this->clock(),
			)
		);
	}

	private function lapse_letters(): Message\LapseLetters {
		return $this->once( Message\LapseLetters::class, fn(): Message\LapseLetters => new Message\LapseLetters( $this->lapses(), $this->messages(), $this->remind_to_renew(), $this->compose_letter() ) );
	}

	private function lapse_letter_controller(): Message\LapseLetterController {
		return $this->once( Message\LapseLetterController::class, fn(): Message\LapseLetterController => new Message\LapseLetterController( $this->lapse_letters( ... ), $this->registration_lookup(), $this->actors(), $this->outcome(), $this->clock() ) );
	}

	public function meeting_reminders(): Message\MeetingReminders {
		return $this->once( Message\MeetingReminders::class, fn(): Message\MeetingReminders => new Message\MeetingReminders( $this->meetings(), $this->groups(), $this->rosters(), $this->write_messages(), $this->clock() ) );
	}

	/**
	 * Tells everybody that one meeting does not take place, to be sent at the end of the request.
	 */
	private function tell_cancelled( Registration\Roster $roster, Meeting\Meeting $meeting ): void {
		$people = array_map( static fn( Registration\RosterPerson $person ): int => $person->registration->person_id, $roster->present( $this->clock()->now() ) );
		$leads  = array_column( $this->groups()->leading( $roster->group->id, $this->clock()->now() ), 'id' );
		if ( $this->write_messages()->to( [ ...$people, ...$leads ], Message\MessageKind::MeetingCancelled, new Message\MessageOccasion( "meeting-{$meeting->id}-cancelled", about_id: $meeting->id ) ) > 0 ) {
			$this->send_messages()->at_the_end();
		}
	}

	/**
	 * Writes down the message that asks a mentor, to be sent at the end of the request.
	 */
	private function ask( Group\Confirmation $confirmation ): void {
		// Asked again later is another occasion; asked again after a crash is the same.
		$occasion = new Message\MessageOccasion( sprintf( 'c%d-after-%d', $confirmation->id, $confirmation->asked_at?->getTimestamp() ?? 0 ), $confirmation->id );
		if ( $this->write_messages()->to( [ $confirmation->mentor_id ], Message\MessageKind::ConfirmGroup, $occasion ) > 0 ) {
			$this->send_messages()->at_the_end();
		}
	}

	/**
	 * Writes the messages of an event down, to be sent at the end of the request.
	 */
	private function tell( Registration\RegistrationEvent $event ): void {
		if ( $this->write_messages()->of( $event ) > 0 ) {
			$this->send_messages()->at_the_end();
		}
	}

	/**
	 * Writes the message of an entry of the ledger down likewise.
	 */
	private function tell_of_fee( Fee\FeeEntry $entry ): void {
		if ( $this->fee_messages()->of( $entry ) > 0 ) {
			$this->send_messages()->at_the_end();
		}
	}

	public function fee_messages(): Message\FeeMessages {
		return $this->once( Message\FeeMessages::class, fn(): Message\FeeMessages => new Message\FeeMessages( $this->write_messages(), $this->fees(), $this->registrations(), $this->messages(), wp_timezone(), $this->clock() ) );
	}

	// Setup.

	public function timetable(): Setup\Timetable {
		return $this->once( Setup\Timetable::class, static fn(): Setup\Timetable => new Setup\Timetable() );
	}

	public function activation(): Setup\Activation {
		return $this->once( Setup\Activation::class, fn(): Setup\Activation => new Setup\Activation( $this->installer(), $this->settings(), $this->capabilities(), $this->timetable() ) );
	}

	public function uninstall(): Setup\Uninstall {
		return $this->once( Setup\Uninstall::class, fn(): Setup\Uninstall => new Setup\Uninstall( $this->installer(), $this->settings(), $this->capabilities(), $this->timetable() ) );
	}

	public function setup_labels(): Setup\SetupLabels {
		return $this->once( Setup\SetupLabels::class, static fn(): Setup\SetupLabels => new Setup\SetupLabels() );
	}

	public function page_patterns(): Setup\PagePatterns {
		return $this->once( Setup\PagePatterns::class, fn(): Setup\PagePatterns => new Setup\PagePatterns( $this->setup_labels() ) );
	}

	public function setup_pages(): Setup\SetupPages {
		return $this->once( Setup\SetupPages::class, fn(): Setup\SetupPages => new Setup\SetupPages( new Setup\PageRepository( $this->database() ), $this->settings(), $this->setup_labels() ) );
	}

	public function save_membership(): Setup\SaveMembership {
		return $this->once( Setup\SaveMembership::class, fn(): Setup\SaveMembership => new Setup\SaveMembership( $this->settings(), $this->role_choices(), $this->member_index(), $this->programs(), $this->confirm_program() ) );
	}

	public function save_people(): Setup\SavePeople {
		return $this->once( Setup\SavePeople::class, fn(): Setup\SavePeople => new Setup\SavePeople( $this->capabilities(), $this->programs(), $this->save_program(), $this->confirm_program(), $this->audit() ) );
	}

	public function change_rights(): Setup\ChangeRights {
		return $this->once( Setup\ChangeRights::class, fn(): Setup\ChangeRights => new Setup\ChangeRights( $this->capabilities(), $this->audit() ) );
	}

	public function rights_controller(): Setup\RightsController {
		return $this->once(
			Setup\RightsController::class,
			fn(): Setup\RightsController => new Setup\RightsController(
				new Setup\RightsSchema( $this->capabilities(), $this->change_rights(), $this->programs(), $this->setup_labels() ),
				$this->change_rights(),
				new Setup\HandOver( $this->change_rights(), $this->programs(), $this->save_program(), $this->audit() ),
				$this->actors(),
				$this->outcome(),
			)
		);
	}

	public function setup_progress(): Setup\SetupProgress {
		return $this->once( Setup\SetupProgress::class, fn(): Setup\SetupProgress => new Setup\SetupProgress( $this->settings(), $this->programs(), $this->policy_day(), $this->adapters(), $this->role_choices(), $this->setup_pages() ) );
	}

	public function setup_controller(): Setup\SetupController {
		return $this->once(
			Setup\SetupController::class,
			fn(): Setup\SetupController => new Setup\SetupController(
				new Setup\SetupSchema( $this->setup_progress(), $this->setup_pages(), $this->settings(), $this->capabilities(), $this->role_choices(), $this->membership_labels(), new Setup\MembershipPlugins(), $this->setup_labels() ),
				$this->setup_progress(),
				$this->setup_pages(),
				$this->save_membership(),
				$this->save_people(),
				new Setup\TryMember( $this->adapters(), $this->role_choices(), $this->membership_labels(), $this->setup_labels(), $this->programs(), $this->registration_rules(), $this->registration_labels(), $this->actors() ),
				$this->settings(),
				$this->actors(),
				$this->outcome(),
			)
		);
	}

	/**
	 * What runs each minute.
	 *
	 * @return array<string, Closure(): mixed> By name.
	 */
	private function each_minute(): array {
		return [
			'our tables'       => fn() => $this->installer()->install(),
			'ending offers'    => fn() => $this->seat_book()->expire_due(),
			'groups on hold'   => fn() => ( new Group\ResumeGroups( $this->groups(), $this->seat_book(), $this->clock() ) )->due(),
			'preparations'     => fn() => $this->preparation_sweep()->sweep(),
			'the member index' => fn() => $this->standing_watch()->check_marked(),
			'unasked mentors'  => fn() => $this->ask_mentors()->missing(),
			'unfinished pages' => fn() => $this->confirm_group()->finish(),
			'reminders'        => fn() => $this->meeting_reminders()->write(),
			'lost fees'        => fn() => $this->write_fees()->missing(),
			'lost messages'    => fn() => $this->write_messages()->missing(),
			'lost receipts'    => fn() => $this->fee_messages()->missing(),
			'messages'         => fn() => $this->send_messages()->due( Message\SendMessages::UNHURRIED ),
			'readers to tell'  => fn() => $this->tell_readers()->due(),
			'copies'           => fn() => $this->make_copies(),
		];
	}

	private function make_copies(): void {
		$this->copies()->sweep();
		$this->catalog_copy()->draw();
		$this->registration_search()->count_ahead();
	}

	/**
	 * What runs each day.
	 *
	 * @return array<string, Closure(): mixed> By name.
	 */
	private function each_day(): array {
		return [
			'the member index' => fn() => $this->standing_watch()->reconcile(),
			'lapses'           => fn() => $this->lapse_letters()->write(),
			'links'            => fn() => $this->tokens()->sweep(),
			'rate limits'      => fn() => $this->rate_limit()->sweep(),
			'old messages'     => fn() => $this->outbox()->delete_ended_before( $this->clock()->now()->modify( Message\OutboxRow::KEPT_FOR ) ),
			'old texts'        => fn() => $this->group_messages()->delete_before( $this->clock()->now()->modify( Message\OutboxRow::KEPT_FOR ) ),
			'overdue fees'     => fn() => $this->fee_messages()->remind(),
			'fees'             => fn() => $this->fee_ledger()->mend(),
			'pages of nothing' => fn() => $this->group_posts()->sweep( $this->clock()->now()->modify( '-1 day' ) ),
			'deleted accounts' => fn() => $this->accounts()->sweep(),
			'kept answers'     => fn() => ( new Registration\RegistrationRetention( $this->database(), $this->policies(), $this->clock() ) )->run(),
			'concerns'         => fn() => ( new Concern\ConcernRetention( $this->concerns(), $this->policies(), $this->clock() ) )->run(),
			'the audit'        => fn() => $this->audit()->delete_before( $this->clock()->now()->modify( '-3 years' ) ),
		];
	}

	/**
	 * What every concept with tables of its own knows about people.
	 *
	 * @return list<Shared\PersonalData>
	 */
	public function personal_data(): array {
		return [
			new Program\ProgramData(),
			new Term\TermData(),
			new Group\GroupData( $this->database() ),
			new Meeting\MeetingData( $this->database() ),
			new Profile\ProfileData( $this->database() ),
			new Membership\MembershipData( $this->database() ),
			$this->registration_data(),
			new Fee\FeeData( $this->fees(), $this->fee_labels(), $this->format() ),
			new Concern\ConcernData( $this->concerns(), $this->concern_labels() ),
			new Message\MessageData( $this->database() ),
			new Shared\SharedData( $this->audit(), $this->tokens() ),
		];
	}

	/**
	 * Every table of ours, in the order they are made.
	 *
	 * @return list<Table>
	 */
	public function tables(): array {
		return [
			new Program\ProgramTable(),
			new Program\PolicyTable(),
			new Program\TextTable(),
			new Term\TermTable(),
			new Group\GroupTable(),
			new Group\GroupMentorTable(),
			new Group\ConfirmationTable(),
			new Meeting\MeetingTable(),
			new Meeting\AttendanceTable(),
			new Profile\ProfileTable(),
			new Membership\MemberIndexTable(),
			new Registration\RegistrationTable(),
			new Registration\SeatTable(),
			new Registration\RegistrationEventTable(),
			new Registration\AnswerTable(),
			new Registration\AcceptanceTable(),
			new Registration\PreparationTable(),
			new Registration\VerificationTable(),
			new Concern\ConcernTable(),
			new Concern\ConcernPersonTable(),
			new Registration\PreMeetingTable(),
			new Fee\FeeEntryTable(),
			new Fee\FeeAccountTable(),
			new Message\OutboxTable(),
			new Message\MessageTable(),
			new Message\GroupMessageTable(),
			new Shared\AuditTable(),
			new Shared\TokenTable(),
			new Shared\CounterTable(),
			new Shared\CopyTable(),
		];
	}

	/**
	 * The words of every concept's reasons and fields.
	 *
	 * @return list<ReasonLabels>
	 */
	private function labels(): array {
		return [
			$this->program_labels(),
			$this->term_labels(),
			$this->group_labels(),
			$this->registration_labels(),
			$this->concern_labels(),
			$this->roster_labels(),
			$this->fee_labels(),
			$this->membership_labels(),
			$this->setup_labels(),
			$this->message_labels(),
		];
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
