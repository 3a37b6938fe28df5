<?php
/**
 * A link to the calendar file of one meeting, or of all meetings of a group.
 *
 * @package MentoringProgram
 *
 * @var MentoringProgram\Shared\Blocks $blocks
 * @var array{group: int, meeting: int, about: string} $view `meeting` is 0 for all; `about` is for people who hear the link alone.
 */

declare( strict_types = 1 );

use MentoringProgram\Registration\MyMentoring;

defined( 'ABSPATH' ) || exit;

$file = [
	MyMentoring::CALENDAR => $view['group'],
	MyMentoring::MEETING  => 0 === $view['meeting'] ? null : $view['meeting'],
];
?>
<a class="mentoring-link mentoring-small" href="<?php echo esc_url( $blocks->here( $file ) ); ?>" download>
	<?php echo 0 === $view['meeting'] ? esc_html__( 'Add all dates to my calendar', 'mentoring-program' ) : esc_html__( 'Add to calendar', 'mentoring-program' ); ?><span class="screen-reader-text"> <?php echo esc_html( $view['about'] ); ?></span>
</a>
