/**
 * What the form of a group sends (A9 to A13): lists from lines, numbers the server can name, and no description when the
 * block editor has it.
 */
import { inputOf, valuesOf } from '../../../src/group/values';

const empty = valuesOf( null, [], {
	term: 3,
	track: 'ten_weeks',
	minimum: 4,
	capacity: 8,
} );

describe( 'what the form of a group sends', () => {
	it( 'begins a new group as a draft of the term it was opened from', () => {
		expect( inputOf( empty, 'America/Vancouver' ) ).toMatchObject( {
			term: 3,
			track: 'ten_weeks',
			state: 'draft',
			minimum: 4,
			capacity: 8,
			timezone: 'America/Vancouver',
			meetings: [],
			mentors: [],
		} );
	} );

	it( 'makes lists of topics and readings, without empty ones', () => {
		const input = inputOf(
			{
				...empty,
				topics: 'Grief, , Endings ',
				readings: 'One book\n\nAnother\n',
			},
			'UTC'
		);
		expect( input.topics ).toEqual( [ 'Grief', 'Endings' ] );
		expect( input.readings ).toEqual( [ 'One book', 'Another' ] );
	} );

	it( 'sends a number that is none as 0, which the server names', () => {
		expect(
			inputOf( { ...empty, capacity: 'many' }, 'UTC' ).capacity
		).toBe( 0 );
		expect( inputOf( { ...empty, capacity: '-4' }, 'UTC' ).capacity ).toBe(
			0
		);
	} );

	it( 'does not touch a description that the block editor has', () => {
		expect(
			inputOf( { ...empty, description: null }, 'UTC' )
		).not.toHaveProperty( 'description' );
	} );

	it( 'drops the day a hold ends when the group is not on hold', () => {
		const values = { ...empty, on_hold_until: '2027-02-01' };
		expect( inputOf( values, 'UTC' ).on_hold_until ).toBeNull();
		expect(
			inputOf( { ...values, state: 'on_hold' }, 'UTC' ).on_hold_until
		).toBe( '2027-02-01' );
	} );
} );
