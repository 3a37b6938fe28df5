/**
 * What a list and the page of a registration say of it.
 */
import { __, sprintf } from '@wordpress/i18n';
import { formatShort } from '../shared/dates';
import type { Registration } from '../types/rest';
import type { MarkValue } from './attendance-values';

/** Statuses of everybody who is still there. */
export const ACTIVE = [ 'confirmed', 'offered', 'waiting' ];

/**
 * Name of the person; an account that is gone keeps its name.
 * @param registration Registration.
 */
export function nameOf( registration: Registration ): string {
	return registration.person?.name ?? '';
}

/**
 * What is to be known about a status: the place in line, until when, since when.
 * @param registration Registration.
 */
export function aboutStatus( registration: Registration ): string[] {
	const lines: string[] = [];
	if ( registration.waiting_position !== null ) {
		lines.push(
			sprintf(
				/* translators: %d: place in line. */
				__( 'Number %d in line', 'mentoring-program' ),
				registration.waiting_position
			)
		);
	}
	if ( registration.status === 'offered' ) {
		lines.push(
			registration.offer_expires_at === null
				? __(
						'The clock starts when the message is handed to the mail server',
						'mentoring-program'
					)
				: sprintf(
						/* translators: %s: date and time. */
						__( 'Until %s', 'mentoring-program' ),
						formatShort( registration.offer_expires_at )
					)
		);
	}
	if ( registration.ended_at !== null ) {
		lines.push(
			sprintf(
				/* translators: %s: date and time. */
				__( 'On %s', 'mentoring-program' ),
				formatShort( registration.ended_at )
			)
		);
	}
	if ( registration.gives_up ) {
		lines.push(
			sprintf(
				/* translators: %s: title of a group. */
				__( 'In exchange for the place in “%s”', 'mentoring-program' ),
				registration.gives_up.group_title
			)
		);
	}
	if (
		registration.leave_requested_at !== null &&
		registration.status === 'confirmed'
	) {
		lines.push(
			sprintf(
				/* translators: %s: date and time. */
				__( 'Asked to leave on %s', 'mentoring-program' ),
				formatShort( registration.leave_requested_at )
			)
		);
	}
	if ( registration.changed_dates && registration.status === 'confirmed' ) {
		lines.push( aboutDates( registration.changed_dates ) );
	}
	return lines;
}

/**
 * Whether somebody said that they can come to changed dates.
 * @param dates What they were asked.
 */
function aboutDates(
	dates: NonNullable< Registration[ 'changed_dates' ] >
): string {
	return dates.agreed_at === null
		? __( 'Changed dates: no answer yet', 'mentoring-program' )
		: __( 'Can come to the changed dates', 'mentoring-program' );
}

/**
 * What the person said about the mentor when asking to leave.
 * @param registration Registration.
 */
export function mentorTold( registration: Registration ): string {
	switch ( registration.mentor_told ) {
		case 'yes':
			return __( 'The mentor knows.', 'mentoring-program' );
		case 'not_yet':
			return __( 'The mentor does not know yet.', 'mentoring-program' );
		case 'tell':
			return __(
				'They would rather you told the mentor.',
				'mentoring-program'
			);
		default:
			return __(
				'They did not say whether the mentor knows.',
				'mentoring-program'
			);
	}
}

/**
 * What is noted of somebody at a meeting.
 * @param mark Mark; '' for nothing yet.
 */
export function markWords( mark: MarkValue ): string {
	switch ( mark ) {
		case 'present':
			return __( 'Present', 'mentoring-program' );
		case 'absent':
			return __( 'Absent', 'mentoring-program' );
		case 'excused':
			return __( 'Excused', 'mentoring-program' );
		case 'stepped_out':
			return __( 'Stepped out', 'mentoring-program' );
		case '':
			return __( 'Not noted', 'mentoring-program' );
	}
}
