<?php
/**
 * The post type that gives a group its page: title, description, picture, permalink. Holds no fact of a group.
 *
 * @package MentoringProgram
 */

declare( strict_types = 1 );

namespace MentoringProgram\Group;

final class GroupPostType {
	public const NAME = 'mentoring_group';

	/**
	 * Post meta that names the group whose facts the post shows.
	 */
	public const META = '_mentoring_group_id';
}
