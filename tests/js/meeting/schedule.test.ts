/**
 * A sentence about a schedule becomes an explicit, editable list of meetings (A11).
 */
import {
	byHand,
	dateChanges,
	dayAfterLast,
	inferRule,
	rebuildSchedule,
} from '../../../src/meeting/by-hand';
import {
	buildSchedule,
	sortMeetings,
	totalHours,
	weekdayOf,
	type MeetingDraft,
	type ScheduleRule,
} from '../../../src/meeting/schedule';

const everyOtherTuesday: ScheduleRule = {
	weekday: 2,
	every: 2,
	start: '18:00',
	end: '19:30',
	first: '2026-09-08',
	times: 18,
	skip: [ '2026-12-29' ],
};

function on( date: string, start = '18:00', end = '19:30' ): MeetingDraft {
	return { date, start, end };
}

function dates( meetings: MeetingDraft[] ): string[] {
	return meetings.map( ( one ) => one.date );
}

describe( 'a schedule', () => {
	it( 'is every other Tuesday, 18:00 to 19:30, 18 times, and a skipped day is made up for at the end', () => {
		const meetings = buildSchedule( everyOtherTuesday );

		expect( meetings ).toHaveLength( 18 );
		expect( meetings[ 0 ] ).toEqual( on( '2026-09-08' ) );
		expect( dates( meetings ) ).not.toContain( '2026-12-29' );
		expect( meetings.at( -1 )?.date ).toBe( '2027-05-18' );
		expect( meetings.every( ( one ) => weekdayOf( one.date ) === 2 ) ).toBe(
			true
		);
	} );

	it( 'skips 22 December when that is one of its days', () => {
		expect(
			dates(
				buildSchedule( {
					...everyOtherTuesday,
					first: '2026-12-08',
					times: 3,
					skip: [ '2026-12-22' ],
				} )
			)
		).toEqual( [ '2026-12-08', '2027-01-05', '2027-01-19' ] );
	} );

	it( 'begins on the weekday that follows the first day', () => {
		expect(
			buildSchedule( {
				...everyOtherTuesday,
				first: '2026-09-09',
				times: 1,
				skip: [],
			} )
		).toEqual( [ on( '2026-09-15' ) ] );
	} );

	it( 'ignores a skipped day on which nothing would be', () => {
		expect(
			dates(
				buildSchedule( {
					...everyOtherTuesday,
					times: 2,
					skip: [ '2026-09-09' ],
				} )
			)
		).toEqual( [ '2026-09-08', '2026-09-22' ] );
	} );

	it( 'crosses changes of the clock and leap days without losing a day', () => {
		expect(
			dates(
				buildSchedule( {
					...everyOtherTuesday,
					weekday: 7,
					every: 1,
					first: '2028-02-20',
					times: 7,
					skip: [],
				} )
			)
		).toEqual( [
			'2028-02-20',
			'2028-02-27',
			'2028-03-05',
			'2028-03-12',
			'2028-03-19',
			'2028-03-26',
			'2028-04-02',
		] );
	} );

	it.each( [
		[ 'a day that does not exist', { first: '2026-02-30' } ],
		[ 'a day written another way', { first: '8.9.2026' } ],
		[ 'no weeks between', { every: 0 } ],
		[ 'half a week between', { every: 0.5 } ],
		[ 'an eighth weekday', { weekday: 8 } ],
		[ 'no times', { times: 0 } ],
		[ 'more times than a group may meet', { times: 101 } ],
		[ 'a number that is none', { times: Number.NaN } ],
	] )( 'is empty for %s', ( _name, changes ) => {
		expect( buildSchedule( { ...everyOtherTuesday, ...changes } ) ).toEqual(
			[]
		);
	} );

	it( 'ends even when every day is skipped', () => {
		const skip = dates(
			buildSchedule( { ...everyOtherTuesday, times: 40, skip: [] } )
		);
		expect(
			buildSchedule( { ...everyOtherTuesday, times: 2, skip } )
		).toHaveLength( 2 );
	} );
} );

describe( 'a schedule made again', () => {
	const rule = { ...everyOtherTuesday, times: 4, skip: [] };
	const previous = buildSchedule( rule );

	it( 'keeps a date that was changed by hand and one that was deleted', () => {
		const moved = [
			previous[ 0 ] ?? on( '' ),
			on( '2026-09-24' ),
			previous[ 3 ] ?? on( '' ),
		];
		expect(
			dates(
				rebuildSchedule(
					moved,
					previous,
					buildSchedule( { ...rule, times: 5 } )
				)
			)
		).toEqual( [ '2026-09-08', '2026-09-24', '2026-10-20', '2026-11-03' ] );
	} );

	it( 'takes the new times for what the rule made', () => {
		const next = buildSchedule( { ...rule, start: '17:00', end: '18:30' } );
		expect( rebuildSchedule( previous, previous, next ) ).toEqual( next );
	} );

	it( 'keeps a time that was changed by hand on the same day', () => {
		const changed = [ on( '2026-09-08', '19:00', '20:30' ) ];
		expect(
			rebuildSchedule(
				[ ...changed, ...previous.slice( 1 ) ],
				previous,
				previous
			)[ 0 ]
		).toEqual( changed[ 0 ] );
	} );
} );

describe( 'a list of meetings', () => {
	it( 'is put in order of time', () => {
		expect(
			sortMeetings( [
				on( '2026-10-06', '20:00' ),
				on( '2026-10-06', '09:00' ),
				on( '2026-09-01' ),
			] ).map( ( one ) => `${ one.date } ${ one.start }` )
		).toEqual( [
			'2026-09-01 18:00',
			'2026-10-06 09:00',
			'2026-10-06 20:00',
		] );
	} );

	it( 'has its hours', () => {
		expect( totalHours( buildSchedule( everyOtherTuesday ) ) ).toBe( 27 );
		expect( totalHours( [] ) ).toBe( 0 );
	} );
} );

describe( 'a stored list', () => {
	const whole = buildSchedule( { ...everyOtherTuesday, skip: [] } );
	const usual = { ...everyOtherTuesday, first: '', times: 5, skip: [] };

	it( 'tells the rule it follows, with the day that was left out and the one moved by hand', () => {
		const list = buildSchedule( everyOtherTuesday ).map( ( one, index ) =>
			index === 3 ? on( '2026-10-22' ) : one
		);
		const rule = inferRule( list, usual );
		expect( rule ).toEqual( {
			...everyOtherTuesday,
			skip: [ '2026-12-29' ],
		} );
		expect( [ ...byHand( list, buildSchedule( rule ) ) ] ).toEqual( [
			[ 3, on( '2026-10-20' ) ],
		] );
	} );

	it( 'is monthly when its gaps are four and five weeks', () => {
		const monthly = buildSchedule( {
			...everyOtherTuesday,
			every: 'month',
			times: 6,
			skip: [],
		} );
		expect( inferRule( monthly, usual ).every ).toBe( 'month' );
		expect( dates( monthly ) ).toEqual( [
			'2026-09-08',
			'2026-10-13',
			'2026-11-10',
			'2026-12-08',
			'2027-01-12',
			'2027-02-09',
		] );
	} );

	it( 'is the usual rule while it is empty', () => {
		expect( inferRule( [], usual ) ).toEqual( usual );
	} );

	it( 'would go on after its last day', () => {
		expect( dayAfterLast( whole, { ...usual, first: '2026-09-08' } ) ).toBe(
			'2027-05-18'
		);
	} );
} );

describe( 'what changes for people', () => {
	const agreed = buildSchedule( {
		...everyOtherTuesday,
		times: 4,
		skip: [],
	} );
	const past = '2026-09-10 12:00';

	it( 'is nothing while the dates are the same, or differ in the past only', () => {
		expect( dateChanges( agreed, agreed, past ) ).toEqual( [] );
		expect( dateChanges( agreed, agreed.slice( 1 ), past ) ).toEqual( [] );
	} );

	it( 'names what moved, what goes and what comes', () => {
		const [ first, , third, fourth ] = agreed;
		const now = [
			first,
			on( '2026-09-24' ),
			third,
			on( '2026-12-01' ),
		].flatMap( ( one ) => one ?? [] );
		expect( dateChanges( agreed, now, past ) ).toEqual( [
			{ before: on( '2026-09-22' ), now: on( '2026-09-24' ) },
			{ before: fourth, now: null },
			{ before: null, now: on( '2026-12-01' ) },
		] );
	} );

	it( 'sees another hour on the same day', () => {
		expect(
			dateChanges(
				[ on( '2026-09-22' ) ],
				[ on( '2026-09-22', '19:00', '20:30' ) ],
				past
			)
		).toEqual( [
			{
				before: on( '2026-09-22' ),
				now: on( '2026-09-22', '19:00', '20:30' ),
			},
		] );
	} );
} );
