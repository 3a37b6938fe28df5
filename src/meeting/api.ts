/**
 * Meetings that deserve a second look, and the days without meetings, over REST.
 */
import { get, post } from '../shared/rest';
import type { DaysOff, MeetingFlag } from '../types/rest';
import type { MeetingDraft } from './schedule';

/** What the form of a group holds, as far as meetings can be in its way. */
export interface Planned {
	/** 0 for a new group. */
	group: number;
	term: number;
	timezone: string;
	mentors: number[];
	location_kind: string;
	location_public: string;
	meetings: MeetingDraft[];
}

/**
 * What deserves a second look.
 * @param planned What is planned.
 */
export function checkMeetings( planned: Planned ): Promise< MeetingFlag[] > {
	return post( 'groups/check-meetings', planned );
}

/** The days without meetings. */
export function readDaysOff(): Promise< DaysOff > {
	return get( 'days-off' );
}

/**
 * Replaces the days without meetings.
 * @param days In any order.
 */
export function saveDaysOff( days: DaysOff[ 'days' ] ): Promise< DaysOff > {
	return post( 'days-off', { days } );
}
