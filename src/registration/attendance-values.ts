/**
 * A sheet of people and meetings as it is filled in, and what of it is sent: only cells that changed, each with what it was.
 */
import type { Roster } from '../types/rest';

type Meeting = Roster[ 'meetings' ][ number ];
type Cell = Meeting[ 'marks' ][ number ];

/** What is noted of somebody; '' for nothing yet. */
export type MarkValue = NonNullable< Cell[ 'mark' ] > | '';

/** What is noted, by cell. */
export type Sheet = Record< string, MarkValue >;

export interface SentCell {
	meeting: number;
	registration: number;
	was: Cell[ 'mark' ];
	mark: Cell[ 'mark' ];
}

/**
 * Name of a cell.
 * @param meeting      Meeting.
 * @param registration Registration.
 */
export function cellOf( meeting: number, registration: number ): string {
	return `${ meeting }.${ registration }`;
}

/**
 * Meetings that can be marked.
 * @param roster Roster.
 */
export function meetingsToMark( roster: Roster ): Meeting[] {
	return roster.meetings.filter( ( meeting ) => meeting.can_mark.allowed );
}

/**
 * What is noted of a meeting's people, by cell.
 * @param roster Roster.
 */
export function sheetOf( roster: Roster ): Sheet {
	const sheet: Sheet = {};
	for ( const meeting of meetingsToMark( roster ) ) {
		for ( const cell of meeting.marks ) {
			sheet[ cellOf( meeting.id, cell.registration ) ] = cell.mark ?? '';
		}
	}
	return sheet;
}

/**
 * What is sent: the cells that are not as the roster has them.
 * @param roster What is stored.
 * @param sheet  What was chosen.
 */
export function changedCells( roster: Roster, sheet: Sheet ): SentCell[] {
	return meetingsToMark( roster ).flatMap( ( meeting ) =>
		meeting.marks
			.map( ( cell ) => ( {
				meeting: meeting.id,
				registration: cell.registration,
				was: cell.mark,
				mark:
					( sheet[ cellOf( meeting.id, cell.registration ) ] ??
						cell.mark ??
						'' ) ||
					null,
			} ) )
			.filter( ( cell ) => cell.was !== cell.mark )
	);
}

/**
 * Everybody not noted yet at a meeting as present.
 * @param meeting Meeting.
 * @param sheet   What was chosen.
 */
export function restPresent( meeting: Meeting, sheet: Sheet ): Sheet {
	const changes: Sheet = {};
	for ( const { registration } of meeting.marks ) {
		const cell = cellOf( meeting.id, registration );
		if ( ( sheet[ cell ] ?? '' ) === '' ) {
			changes[ cell ] = 'present';
		}
	}
	return changes;
}
