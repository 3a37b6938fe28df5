<?php
/**
 * The post type that gives a group its page: title, description, picture, permalink. The group's state rules, the post's
 * status follows; a post without facts is nobody's page. Holds no fact of a group.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use Closure;
use MentoringProgram\Shared\Capabilities;
use MentoringProgram\Shared\Database;
use WP_Post;
use WP_Query;

final class GroupPostType {
	public const NAME = 'mentoring_group';

	/**
	 * Post meta that names the group whose facts the post shows.
	 */
	public const META = '_mentoring_group_id';

	/**
	 * @param Closure(): GroupRepository $groups   Asked only when a post of ours is touched.
	 * @param Closure(): Database        $database Asked only for the name of a table.
	 */
	public function __construct(
		private readonly Closure $groups,
		private readonly Closure $database,
	) {}

	/**
	 * On `init`: makes the type known. Groups are created by the one form, so nobody creates a post by itself.
	 */
	public function register_type(): void {
		$manage = Capabilities::MANAGE;
		register_post_type(
			self::NAME,
			[
				'labels'                => [
					'name'          => __( 'Mentoring groups', 'mentoring-program' ),
					'singular_name' => __( 'Mentoring group', 'mentoring-program' ),
					'edit_item'     => __( 'Edit the page of a group', 'mentoring-program' ),
					'view_item'     => __( 'View group', 'mentoring-program' ),
					'item_updated'  => __( 'Page of the group saved.', 'mentoring-program' ),
				],
				'public'                => true,
				'show_in_menu'          => false,
				'show_in_rest'          => true,
				'rest_controller_class' => GroupPostController::class,
				'supports'              => [ 'title', 'editor', 'thumbnail', 'revisions' ],
				'has_archive'           => false,
				// A field "mentoring_group" in a form would otherwise ask core for the page of that name.
				'query_var'             => false,
				'rewrite'               => [
					// In no language: addresses would change with whoever is signed in.
					'slug'       => 'mentoring-group',
					'with_front' => false,
				],
				'delete_with_user'      => false,
				'capability_type'       => self::NAME,
				'map_meta_cap'          => true,
				'capabilities'          => [
					'edit_posts'             => $manage,
					'edit_others_posts'      => $manage,
					'edit_published_posts'   => $manage,
					'edit_private_posts'     => $manage,
					'publish_posts'          => $manage,
					'read_private_posts'     => $manage,
					'delete_posts'           => $manage,
					'delete_others_posts'    => $manage,
					'delete_published_posts' => $manage,
					'delete_private_posts'   => $manage,
					'create_posts'           => 'do_not_allow',
				],
			]
		);
		register_post_meta(
			self::NAME,
			self::META,
			[
				'type'          => 'integer',
				'single'        => true,
				'show_in_rest'  => false,
				'auth_callback' => '__return_false',
			]
		);
	}

	/**
	 * The group whose facts a post shows; null for any other post.
	 */
	public function group_of( int $post_id ): ?Group {
		return self::NAME === get_post_type( $post_id ) ? ( $this->groups )()->find_by_post( $post_id ) : null;
	}

	/**
	 * Whether visitors may see a post of ours: it has facts and they are not a draft.
	 */
	public function is_public( int $post_id ): bool {
		return true === $this->group_of( $post_id )?->state->is_public();
	}

	/**
	 * Filters `posts_where`: leaves posts without facts, and drafts, out of every query of people who do not run the program: the page itself
	 * is a 404, and lists, search, feeds and sitemaps do not know it. Costs no query of its own.
	 */
	public function only_set_up( mixed $where, mixed $query ): mixed {
		if ( ! is_string( $where ) || ! $query instanceof WP_Query || ! self::may_find( $query ) || current_user_can( Capabilities::MANAGE ) ) {
			return $where;
		}
		$database = ( $this->database )();
		$posts    = $database->table( 'posts' );
		return $where . " AND ( {$posts}.post_type <> '" . self::NAME . "' OR EXISTS ( SELECT 1 FROM {$database->table( 'postmeta' )} mentoring_meta JOIN {$database->table( 'groups' )} mentoring_facts ON mentoring_facts.id = mentoring_meta.meta_value + 0 WHERE mentoring_meta.post_id = {$posts}.ID AND mentoring_meta.meta_key = '" . self::META . "' AND mentoring_facts.state <> '" . GroupState::Draft->value . "' ) )";
	}

	/**
	 * @param WP_Query $query
	 */
	private static function may_find( WP_Query $query ): bool {
		$types = $query->get( 'post_type' );
		return in_array( self::NAME, (array) $types, true ) || 'any' === $types || ( '' === $types && ( $query->is_search() || $query->is_single() ) ) || $query->is_feed();
	}

	/**
	 * Filters `wp_insert_post_data`: the status of a page is read off its group, whoever saves it and wherever.
	 */
	public function status_follows_state( mixed $data, mixed $sent ): mixed {
		if ( ! is_array( $data ) || ! is_array( $sent ) || self::NAME !== ( $data['post_type'] ?? '' ) || ! in_array( $data['post_status'] ?? '', [ 'publish', 'draft', 'pending', 'private', 'future', 'auto-draft' ], true ) ) {
			return $data;
		}
		$post_id = is_numeric( $sent['ID'] ?? null ) ? (int) $sent['ID'] : 0;
		$group   = $post_id > 0 ? ( $this->groups )()->find_by_post( $post_id ) : null;
		if ( null !== $group ) {
			$data['post_status'] = $group->state->is_public() ? 'publish' : 'draft';
		}
		return $data;
	}

	/**
	 * Filters `pre_trash_post` and `pre_delete_post`: a group's page goes only with its group, whose facts DeleteGroup
	 * removes first.
	 */
	public function keep( mixed $instead, mixed $post ): mixed {
		return null === $instead && $post instanceof WP_Post && $this->group_of( $post->ID )?->post_id === $post->ID ? false : $instead;
	}

	/**
	 * Filters `map_meta_cap`, so that the editor offers no "Move to trash" that would fail.
	 *
	 * @param mixed $needed Capabilities needed so far.
	 * @param mixed $asked  Capability asked for.
	 * @param mixed $user   Who.
	 * @param mixed $about  What about.
	 */
	public function nobody_deletes( mixed $needed, mixed $asked, mixed $user, mixed $about ): mixed {
		if ( 'delete_post' !== $asked && 'delete_' . self::NAME !== $asked ) {
			return $needed;
		}
		$post_id = is_array( $about ) && is_numeric( $about[0] ?? null ) ? (int) $about[0] : 0;
		return $post_id > 0 && $this->group_of( $post_id )?->post_id === $post_id ? [ 'do_not_allow' ] : $needed;
	}
}
