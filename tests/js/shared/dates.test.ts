/**
 * What is no date is never read as one: a term without an opening says that it stays closed (A4).
 */
import { formatWallTime, momentOf } from '../../../src/shared/dates';

describe( 'a wall time', () => {
	it.each( [ '', ' ', '09:00', '2026-10-30' ] )(
		'that is only "%s" is no moment and is shown as it was typed',
		( typed ) => {
			expect( momentOf( typed ) ).toBeNull();
			expect( formatWallTime( typed ) ).toBe( typed );
		}
	);

	it( 'that is whole is one', () => {
		expect( momentOf( '2026-10-30 09:00' ) ).toBe(
			Date.UTC( 2026, 9, 30, 9 )
		);
	} );
} );
