import { nextStep } from '../../../blocks/shared/next-step.ts';
import type { Options } from '../../../blocks/shared/use-options.ts';

const programs = [ { id: 1, name: 'Groups' } ];

function ready( terms: { id: number; groups?: number }[] ): Options {
	return {
		state: 'ready',
		programs,
		terms: terms.map( ( term ) => ( {
			name: 'Fall',
			program: 1,
			...term,
		} ) ),
	};
}

test.each( [
	[
		'no program',
		{ state: 'ready', programs: [], terms: [] },
		0,
		0,
		'set-up',
	],
	[
		'a program that was deleted',
		ready( [ { id: 3 } ] ),
		9,
		0,
		'choose-program',
	],
	[ 'no term', ready( [] ), 0, 0, 'add-term' ],
	[ 'a term that was deleted', ready( [ { id: 3 } ] ), 1, 9, 'choose-term' ],
	[
		'a term without groups',
		ready( [ { id: 3, groups: 0 } ] ),
		0,
		0,
		'add-group',
	],
] satisfies [ string, Options, number, number, string ][] )(
	'the catalog with %s asks for the next step',
	( _case, options, program, term, kind ) => {
		expect( nextStep( options, 'groups', program, term )?.kind ).toBe(
			kind
		);
	}
);

test.each( [
	[ 'while it is loading', { state: 'loading' } ],
	[ 'when its options cannot be read', { state: 'failed' } ],
	[ 'with a group', ready( [ { id: 3, groups: 1 } ] ) ],
	[
		'with a group in one of two terms',
		ready( [
			{ id: 3, groups: 0 },
			{ id: 4, groups: 2 },
		] ),
	],
	[
		'for someone who is not told how many groups there are',
		ready( [ { id: 3 } ] ),
	],
] satisfies [ string, Options ][] )(
	'the catalog shows the real thing %s',
	( _case, options ) => {
		expect( nextStep( options, 'groups', 0, 0 ) ).toBeNull();
	}
);

test( 'term status needs a term, not groups', () => {
	expect(
		nextStep( ready( [ { id: 3, groups: 0 } ] ), 'term', 0, 0 )
	).toBeNull();
} );

test( 'my mentoring needs a program only', () => {
	expect( nextStep( ready( [] ), 'program', 0, 0 ) ).toBeNull();
} );
