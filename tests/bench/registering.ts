/**
 * P8: hundreds of people register in one group, 32 at a time. Beside it, in turns, the cheapest thing WordPress's REST
 * interface answers to somebody signed in.
 */
import { randomUUID } from 'node:crypto';
import { atMost, type Line } from './line.ts';
import { quantile } from './sampling.ts';
import { visit, type Asked, type Visit } from './visits.ts';
import { hotPlaces, type Session, type World } from './world.ts';

const parallel = 32;
const rounds = 15;

export async function registering( world: World ): Promise< Line[] > {
	const post = `${ world.ours.url }/wp-json/mentoring-program/v1/registrations`;
	const floor = `${ world.bare.url }/wp-json/wp/v2/types`;
	const people = [ ...world.members ];
	const registers = () => {
		const as: Session | undefined = people.shift();
		if ( ! as ) {
			throw new Error( 'Nobody is left to register.' );
		}
		return visit( post, {
			as,
			post: world.form,
			headers: { 'Idempotency-Key': randomUUID() },
		} );
	};
	const asks: Asked = { as: world.bareMember };
	await visit( floor, asks );
	const answers: Visit[] = [];
	const perSecond = { ours: [] as number[], floor: [] as number[] };
	for ( let round = 0; round < rounds; round++ ) {
		const ours = await together( registers );
		answers.push( ...ours.visits );
		perSecond.ours.push( ours.perSecond );
		perSecond.floor.push(
			( await together( () => visit( floor, asks ) ) ).perSecond
		);
	}
	const times = answers.map( ( { milliseconds } ) => milliseconds );
	const through =
		quantile( perSecond.ours, 0.5 ) / quantile( perSecond.floor, 0.5 );
	const confirmed = answers.filter( ( { body } ) =>
		body.includes( '"status":"confirmed"' )
	).length;
	const core = ( await visit( floor, asks ) ).facts.queries;
	const queries = answers.map( ( { facts } ) => facts.queries - core );
	const waits = answers
		.filter( ( { body } ) => body.includes( '"status":"waiting"' ) )
		.map( ( { facts } ) => facts.queries );
	return [
		{
			goal: 'P8',
			what: `Registrations per second, ${ parallel } at a time in one group ÷ REST floor`,
			measured: `${ through.toFixed( 2 ) }×`,
			limit: '≥ 0.80×',
			holds: through >= 0.8,
			note: `${ rounds } rounds in turns; messages are written in it, handed over outside`,
		},
		atMost(
			'P8',
			'Slowest hundredth ÷ median',
			quantile( times, 0.99 ) / quantile( times, 0.5 ),
			3,
			'×',
			`${ times.length } registrations`
		),
		atMost(
			'P8',
			'Answers other than 201',
			answers.filter( ( { status } ) => status !== 201 ).length,
			0
		),
		atMost(
			'P8',
			`People confirmed beyond the ${ hotPlaces } places`,
			Math.abs( confirmed - hotPlaces ),
			0
		),
		atMost(
			'P8',
			'Queries of a registration beyond the floor’s',
			Math.max( ...queries ),
			30
		),
		atMost(
			'P8',
			'Difference between the shortest queue and the longest',
			Math.max( ...waits ) - Math.min( ...waits ),
			0,
			' queries'
		),
	];
}

async function together(
	ask: () => Promise< Visit >
): Promise< { visits: Visit[]; perSecond: number } > {
	const begin = performance.now();
	const visits = await Promise.all(
		Array.from( { length: parallel }, () => ask() )
	);
	return {
		visits,
		perSecond: ( parallel * 1000 ) / ( performance.now() - begin ),
	};
}
