/**
 * The vectors that php/Shared/Conditions.php runs too (A20–A25): both sides must agree on every one.
 */
import { holds } from '../../../src/shared/conditions';
import vectors from '../../vectors/conditions.json';

describe( 'conditions', () => {
	it( 'has at least sixty vectors', () => {
		expect( vectors.length ).toBeGreaterThanOrEqual( 60 );
	} );

	it.each( vectors.map( ( vector ) => [ vector.name, vector ] as const ) )(
		'%s',
		( _name, vector ) => {
			expect(
				holds( vector.condition, vector.answers, vector.reference_day )
			).toBe( vector.holds );
		}
	);
} );
