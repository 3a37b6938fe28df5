/**
 * "Try it" decides as the server does (A20 to A25): the same vectors run in tests/php/unit/Program/IntakeVectorsTest.php.
 */
import { readCondition, writeCondition } from '../../../src/program/condition';
import {
	decide,
	numbers,
	type Question,
	type Rule,
} from '../../../src/program/questions';
import vectors from '../../vectors/intake.json';

interface Case {
	name: string;
	answers: Record< string, string >;
	asked: string[];
	open: string[];
	stop: string | null;
}

const form: { questions: Question[]; eligibility: Rule[]; cases: Case[] } =
	JSON.parse( JSON.stringify( vectors ) );

test.each( form.cases.map( ( one ) => [ one.name, one ] as const ) )(
	'%s',
	( _, { answers, asked, open, stop } ) => {
		const decision = decide(
			form.questions,
			form.eligibility,
			answers,
			vectors.reference_day
		);
		expect( decision.asked.map( ( one ) => one.key ) ).toEqual( asked );
		expect( decision.open.map( ( one ) => one.key ) ).toEqual( open );
		expect( decision.stop?.key ?? null ).toBe( stop );
	}
);

test( 'questions that follow an answer are counted under it', () => {
	expect( numbers( form.questions ) ).toEqual( [
		'1',
		'2',
		'3',
		'3a',
		'4',
		'5',
	] );
} );

test.each( [
	[ { question: 'a', is: 'yes' } ],
	[ { not: { question: 'a', is: 'yes' } } ],
	[ { question: 'a', answered: false } ],
	[ { question: 'a', at_least: 3 } ],
	[ { not: { question: 'a', years_since: { at_most: 10 } } } ],
	[ { question: 'a', years_since: { at_least: 2 } } ],
	[
		{
			all: [
				{ question: 'a', is: 'yes' },
				{ question: 'b', at_most: 4 },
			],
		},
	],
	[ { not: { any: [ { question: 'a', is: 'yes' } ] } } ],
] )( 'the builder writes a condition as it was read: %j', ( condition ) => {
	const shown = readCondition( condition );
	expect( shown && writeCondition( shown ) ).toEqual( condition );
} );

test( 'a condition the builder cannot show is left alone', () => {
	expect(
		readCondition( {
			all: [ { any: [ { question: 'a', is: 'yes' } ] } ],
		} )
	).toBeNull();
} );
