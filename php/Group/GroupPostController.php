<?php
/**
 * Core's route for the pages of groups (/wp/v2/mentoring_group), which also asks whether the page has a group that is
 * public. Core makes it; it asks the plugin for the rest.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

use WP_Post;
use WP_REST_Posts_Controller;

final class GroupPostController extends WP_REST_Posts_Controller {
	/**
	 * {@inheritDoc}
	 *
	 * @param WP_Post $post Post.
	 */
	public function check_read_permission( $post ) {
		return parent::check_read_permission( $post )
			&& ( current_user_can( 'edit_post', $post->ID ) || mentoring_program()->group_post_type()->is_public( $post->ID ) );
	}
}
