/**
 * What a sheet of people and meetings sends (A42): the cells that changed, each with what it was.
 */
import {
	changedCells,
	restPresent,
	sheetOf,
} from '../../../src/registration/attendance-values';
import type { Roster } from '../../../src/types/rest';

const can = { allowed: true, reason: null, message: null, next: null };

function meeting(
	id: number,
	marks: [ number, 'present' | 'absent' | null ][],
	isBegun = true
): Roster[ 'meetings' ][ number ] {
	return {
		id,
		date: '2026-10-06',
		start: '18:00',
		end: '19:30',
		timezone: 'UTC',
		state: 'planned',
		can_mark: { ...can, allowed: isBegun },
		open: 0,
		marks: marks.map( ( [ registration, mark ] ) => ( {
			registration,
			mark,
			by: '',
			at: null,
			never_agreed: false,
		} ) ),
	};
}

const first = meeting( 7, [
	[ 1, 'present' ],
	[ 2, null ],
] );
const roster: Roster = {
	group: 3,
	title: 'Grief',
	people: [],
	meetings: [ first, meeting( 8, [ [ 1, null ] ], false ) ],
};

describe( 'a sheet of people and meetings', () => {
	it( 'holds every cell of the meetings that have begun', () => {
		expect( sheetOf( roster ) ).toEqual( { '7.1': 'present', '7.2': '' } );
	} );

	it( 'sends nothing while nothing changed', () => {
		expect( changedCells( roster, sheetOf( roster ) ) ).toEqual( [] );
	} );

	it( 'sends what changed with what it was, and what was taken back as null', () => {
		expect(
			changedCells( roster, { '7.1': '', '7.2': 'absent' } )
		).toEqual( [
			{ meeting: 7, registration: 1, was: 'present', mark: null },
			{ meeting: 7, registration: 2, was: null, mark: 'absent' },
		] );
	} );

	it( 'marks only those present who are not noted yet', () => {
		expect( restPresent( first, { '7.1': 'absent', '7.2': '' } ) ).toEqual(
			{ '7.2': 'present' }
		);
	} );
} );
