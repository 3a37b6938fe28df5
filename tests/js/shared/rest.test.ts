/**
 * What apiFetch rejects with becomes a RestError that names fields and stale versions, whatever its shape.
 */
import { RestError } from '../../../src/shared/rest';

describe( 'an error of the REST interface', () => {
	it( 'names each field the server could not take', () => {
		const error = new RestError( {
			code: 'invalid_input',
			message: 'Some fields need another look.',
			data: {
				status: 400,
				fields: [
					{
						field: 'starts_on',
						code: 'missing',
						message: 'Enter the first day.',
					},
				],
			},
		} );
		expect( error.status ).toBe( 400 );
		expect( error.staleVersion ).toBeNull();
		expect( error.fields ).toEqual( [
			{
				field: 'starts_on',
				code: 'missing',
				message: 'Enter the first day.',
			},
		] );
	} );

	it( 'tells the stored version when somebody else was faster', () => {
		const error = new RestError( {
			code: 'stale',
			message: 'Mina saved this in the meantime.',
			data: { status: 409, version: 7 },
		} );
		expect( error.staleVersion ).toBe( 7 );
	} );

	it.each( [
		[ 'nothing', undefined ],
		[ 'a text', 'offline' ],
		[ 'an error without data', { code: 'x' } ],
		[ 'fields that are no list', { data: { fields: 'starts_on' } } ],
	] )( 'says something even for %s', ( _name, rejection ) => {
		const error = new RestError( rejection );
		expect( error.message ).not.toBe( '' );
		expect( error.fields ).toEqual( [] );
		expect( error.staleVersion ).toBeNull();
	} );
} );
