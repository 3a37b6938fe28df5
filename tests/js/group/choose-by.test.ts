/**
 * Until when people of a cancelled group may choose another (A36).
 */
import { openOthers, suggestedDay } from '../../../src/group/choose-by';

const TODAY = '2026-08-31';

function group(
	id: number,
	first: string,
	left = 3,
	state: 'published' | 'on_hold' = 'published'
) {
	return {
		id,
		state,
		places: { capacity: 8, left, waiting: 0, words: '' },
		meetings: [
			{
				id,
				date: first,
				start: '18:00',
				end: '19:30',
				starts_at: null,
				ends_at: null,
			},
		],
	};
}

describe( 'the day by which another group can be chosen', () => {
	it( 'is two weeks away where there is time', () => {
		expect( suggestedDay( [ group( 1, '2026-10-06' ) ], TODAY ) ).toBe(
			'2026-09-14'
		);
		expect( suggestedDay( [], TODAY ) ).toBe( '2026-09-14' );
	} );

	it( 'is the day before the last of the others first meets where that is sooner', () => {
		expect(
			suggestedDay(
				[ group( 1, '2026-09-02' ), group( 2, '2026-09-08' ) ],
				TODAY
			)
		).toBe( '2026-09-07' );
	} );

	it( 'counts only groups that still take somebody', () => {
		const others = [
			group( 1, '2026-09-08' ),
			group( 2, '2026-09-08', 0 ),
			group( 3, '2026-08-31' ),
			group( 4, '2026-09-08', 3, 'on_hold' ),
			group( 5, '2026-09-08' ),
		];
		expect(
			openOthers( others, [ { id: 5 } ], TODAY ).map( ( { id } ) => id )
		).toEqual( [ 1 ] );
	} );
} );
