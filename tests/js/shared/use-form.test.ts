/**
 * Two people save the same form: what only one of them changed is theirs, and nothing typed is lost.
 */
import { isSame, merge } from '../../../src/shared/use-form';

describe( 'a form somebody else saved', () => {
	const before = { title: 'Old', places: '8', topics: 'Grief' };

	it( 'takes over what only they changed and keeps what was typed', () => {
		const mine = { ...before, topics: 'Endings' };
		const theirs = { ...before, title: 'New', topics: 'Loss' };
		expect( merge( mine, before, theirs, [ 'title', 'topics' ] ) ).toEqual(
			{
				title: 'New',
				places: '8',
				topics: 'Endings',
			}
		);
	} );

	it( 'compares lists by what is in them', () => {
		expect(
			isSame( [ { date: '2027-01-12' } ], [ { date: '2027-01-12' } ] )
		).toBe( true );
		expect( isSame( [], [ { date: '2027-01-12' } ] ) ).toBe( false );
	} );
} );
