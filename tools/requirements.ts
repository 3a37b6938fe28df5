/**
 * `npm run requirements`: writes into docs/requirements.md which tests prove which requirement, and refuses a citation
 * that does not resolve. With --check it only compares. Reads comments and test names; runs nothing.
 */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { project } from './lib/paths';

const page = join( project, 'docs/requirements.md' );
const begin = '<!-- generated: npm run requirements -->';
const end = '<!-- /generated -->';
const citation = /\b(A\d{1,2}|P\d{1,2}|(?:[Ff]ault|[Cc]heck) \d{1,2})\b/g;
const rangeOfA = /\bA(\d{1,2})(?:–| to )A(\d{1,2})\b/g;
const list = /\b([Ff]ault|[Cc]heck)s? ((?:\d{1,2}(?:, | and |–))+\d{1,2})\b/g;

function filesUnder( folder: string, endings: RegExp ): string[] {
	return readdirSync( join( project, folder ) ).flatMap( ( name ) => {
		const path = join( folder, name );
		if ( statSync( join( project, path ) ).isDirectory() ) {
			return filesUnder( path, endings );
		}
		return endings.test( name ) ? [ path ] : [];
	} );
}

/**
 * Every requirement a line cites; "A27–A35" and "faults 1, 2" are spelled out, "Fault 1" begins a sentence.
 *
 * @param line Text of a comment or a test name.
 */
function citedIn( line: string ): string[] {
	const spelledOut = line
		.replace( rangeOfA, ( _whole, from, to ) =>
			numbersBetween( Number( from ), Number( to ) )
				.map( ( number ) => `A${ number }` )
				.join( ' ' )
		)
		.replace( list, ( _whole, kind: string, numbers: string ) =>
			numbers
				.split( /, | and / )
				.flatMap( ( part ) => {
					const [ from, to ] = part.split( '–' ).map( Number );
					return numbersBetween( from ?? 0, to ?? from ?? 0 );
				} )
				.map( ( number ) => `${ kind } ${ number }` )
				.join( ' ' )
		);
	return [ ...spelledOut.matchAll( citation ) ].map( ( found ) =>
		found[ 0 ].replace( /^[FC]/, ( first ) => first.toLowerCase() )
	);
}

function numbersBetween( from: number, to: number ): number[] {
	return Array.from(
		{ length: to - from + 1 },
		( _, index ) => from + index
	);
}

function isComment( line: string ): boolean {
	return /^\s*(\*|\/\*|\/\/|#)/.test( line ) || /\/\/ /.test( line );
}

/**
 * The name of the test that a line begins, as a sentence.
 *
 * @param line A line of a test file.
 */
function testNameOn( line: string ): string | null {
	const php = /function (?:test_|it_)(\w+)\s*\(/.exec( line );
	if ( php?.[ 1 ] ) {
		return php[ 1 ].replaceAll( '_', ' ' );
	}
	const ts = /^\s*(?:test|it)(?:\.each\([^)]*\))?\(\s*(['"`])(.+?)\1/.exec(
		line
	);
	return ts?.[ 2 ] ?? null;
}

function provenBy( path: string ): Map< string, Set< string > > {
	const proven = new Map< string, Set< string > >();
	let pending: string[] = [];
	const note = ( numbers: string[], test: string ) =>
		numbers.forEach( ( number ) =>
			proven.set(
				number,
				( proven.get( number ) ?? new Set() ).add( test )
			)
		);
	for ( const line of readFileSync( join( project, path ), 'utf8' ).split(
		'\n'
	) ) {
		const name = testNameOn( line );
		if ( name !== null ) {
			note( [ ...pending, ...citedIn( line ) ], name );
			pending = [];
		} else if ( isComment( line ) ) {
			pending.push( ...citedIn( line ) );
		} else if (
			/\b(class|describe)\b/.test( line ) ||
			/^import /.test( line ) ||
			/^namespace /.test( line )
		) {
			// What the file's or the class's own comment cites is proven by the file as a whole.
			note( pending, '' );
			pending = [];
		}
	}
	note( pending, '' );
	return proven;
}

function generated( known: string[] ): string {
	const rows = new Map< string, string[] >(
		known.map( ( number ) => [ number, [] ] )
	);
	for ( const path of filesUnder( 'tests', /\.(php|tsx?)$/ ) ) {
		for ( const [ number, tests ] of provenBy( path ) ) {
			const names = [ ...tests ].filter( Boolean );
			rows.get( number )?.push(
				names.length
					? `\`${ path }\`: ${ names.join( '; ' ) }`
					: `\`${ path }\``
			);
		}
	}
	const lines = [ ...rows ]
		.filter( ( [ , tests ] ) => tests.length )
		.map(
			( [ number, tests ] ) => `- **${ number }** ${ tests.join( '. ' ) }`
		);
	return [
		begin,
		'',
		'## Which test proves what',
		'',
		...lines,
		'',
		end,
	].join( '\n' );
}

const text = readFileSync( page, 'utf8' );
const known = [ ...text.matchAll( /^- \*\*([^*]+)\*\*/gm ) ]
	.map( ( found ) => found[ 1 ] ?? '' )
	.filter(
		( number, index, all ) => number && all.indexOf( number ) === index
	);

const unresolved = [ 'php', 'src', 'blocks', 'tests', 'tools' ]
	.flatMap( ( folder ) =>
		filesUnder( folder, /\.(php|tsx?|mjs|json|scss)$/ )
	)
	.flatMap( ( path ) =>
		readFileSync( join( project, path ), 'utf8' )
			.split( '\n' )
			.flatMap( ( line, index ) =>
				isComment( line )
					? citedIn( line )
							.filter( ( number ) => ! known.includes( number ) )
							.map(
								( number ) =>
									`${ relative( project, join( project, path ) ) }:${ index + 1 } cites ${ number }`
							)
					: []
			)
	);
if ( unresolved.length ) {
	console.error(
		`Not in docs/requirements.md:\n${ unresolved.join( '\n' ) }`
	);
	process.exit( 1 );
}

const written =
	text.slice( 0, text.indexOf( begin ) ) +
	generated( known ) +
	text.slice( text.indexOf( end ) + end.length );
if ( process.argv.includes( '--check' ) ) {
	if ( written !== text ) {
		console.error(
			'docs/requirements.md is not current: npm run requirements'
		);
		process.exit( 1 );
	}
} else {
	writeFileSync( page, written );
}
