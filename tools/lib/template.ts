/**
 * languages/mentoring-program.pot: every string of the plugin, from its sources. A string of a script stands under the
 * name of the built file, for WordPress finds the translations of a script by that. Names no line and no moment, so that
 * it changes only when a string does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { po, type GetTextTranslations } from 'gettext-parser';
import { screens } from './bundle.ts';
import { filesBelow } from './files.ts';
import { inProject, project } from './paths.ts';
import { stringsInPhp } from './strings-in-php.ts';
import { importsOf, stringsInScript } from './strings-in-script.ts';
import type { Translatable } from './strings.ts';

export const domain = 'mentoring-program';
export const templateFile: string = inProject( `languages/${ domain }.pot` );

const plugin = 'mentoring-program.php';

/** What of the plugin's header people read, by what translators are told about it. */
const header = {
	'Plugin Name': 'Name of the plugin.',
	Description: 'Description of the plugin.',
	Author: 'Author of the plugin.',
};

/** The built scripts that carry strings, and where each begins. */
export function scripts(): { built: string; entry: string }[] {
	return [
		...screens().map( ( entry ) => ( {
			built: `build/admin/${ basename( entry, '.tsx' ) }.js`,
			entry,
		} ) ),
		...sources( 'blocks', /\/index\.ts$/ ).map( ( entry ) => ( {
			built: `build/${ entry.replace( /\.ts$/, '.js' ) }`,
			entry,
		} ) ),
	];
}

/** The file as it should be. */
export function template(): string {
	return po
		.compile( catalog( [ ...inPhp(), ...inBlocks(), ...inScripts() ] ) )
		.toString();
}

/** What is in it. */
export function readTemplate(): GetTextTranslations {
	return po.parse( readFileSync( templateFile ) );
}

function catalog( strings: Translatable[] ): GetTextTranslations {
	const translations: GetTextTranslations[ 'translations' ] = {};
	for ( const string of strings ) {
		if ( string.domain !== domain ) {
			throw new Error(
				`${ string.file }: "${ string.text }" is not in the text domain ${ domain }.`
			);
		}
		const context = string.context ?? '';
		const known = ( translations[ context ] ??= {} )[ string.text ];
		const plural = string.plural ?? known?.msgid_plural;
		if ( known?.msgid_plural && known.msgid_plural !== plural ) {
			throw new Error(
				`${ string.file }: "${ string.text }" has two plurals: "${ known.msgid_plural }" and "${ plural }".`
			);
		}
		translations[ context ][ string.text ] = {
			msgid: string.text,
			...( string.context ? { msgctxt: string.context } : {} ),
			...( plural ? { msgid_plural: plural } : {} ),
			msgstr: plural ? [ '', '' ] : [ '' ],
			comments: {
				translator: '',
				flag: '',
				previous: '',
				extracted: lines(
					known?.comments?.extracted,
					string.comment && `translators: ${ string.comment }`
				),
				reference: lines( known?.comments?.reference, string.file ),
			},
		};
	}
	return {
		charset: 'utf-8',
		headers: {
			'Project-Id-Version': 'Mentoring Program',
			'MIME-Version': '1.0',
			'Content-Type': 'text/plain; charset=utf-8',
			'Content-Transfer-Encoding': '8bit',
			'X-Domain': domain,
		},
		translations,
	};
}

/**
 * Lines with one more, if it is new.
 * @param known Lines so far.
 * @param more  Another.
 */
function lines( known = '', more = '' ): string {
	return [ ...new Set( [ ...known.split( '\n' ), more ] ) ]
		.filter( Boolean )
		.join( '\n' );
}

function inPhp(): Translatable[] {
	const head = read( plugin );
	return [
		...Object.entries( header ).map( ( [ name, comment ] ) => ( {
			text: valueOf( head, name ),
			domain,
			comment,
			file: plugin,
		} ) ),
		...[ plugin, 'uninstall.php', 'php', 'blocks' ]
			.flatMap( ( path ) => sources( path, /\.php$/ ) )
			.flatMap( ( file ) => stringsInPhp( file, read( file ) ) ),
	];
}

function valueOf( head: string, name: string ): string {
	const found = new RegExp( `^ \\* ${ name }: +(.+)$`, 'm' ).exec( head );
	if ( ! found?.[ 1 ] ) {
		throw new Error( `${ plugin } has no ${ name }.` );
	}
	return found[ 1 ];
}

/** The words of block.json that WordPress translates, in the contexts it looks them up in. */
function inBlocks(): Translatable[] {
	return sources( 'blocks', /\/block\.json$/ ).flatMap( ( file ) => {
		const {
			title,
			description,
			keywords,
		}: { title: string; description: string; keywords: string[] } =
			JSON.parse( read( file ) );
		return [
			{ text: title, context: 'block title', domain, file },
			{ text: description, context: 'block description', domain, file },
			...keywords.map( ( text ) => ( {
				text,
				context: 'block keyword',
				domain,
				file,
			} ) ),
		];
	} );
}

function inScripts(): Translatable[] {
	const orphans = new Set( [
		...sources( 'src', /\.tsx?$/ ),
		...sources( 'blocks', /\.tsx?$/ ),
	] );
	const found = scripts().flatMap( ( { built, entry } ) =>
		bundled( entry ).flatMap( ( file ) => {
			orphans.delete( file );
			return stringsInScript( file, read( file ) ).map( ( string ) => ( {
				...string,
				file: built,
			} ) );
		} )
	);
	for ( const file of orphans ) {
		const [ string ] = stringsInScript( file, read( file ) );
		if ( string ) {
			throw new Error(
				`${ file } is in no script WordPress loads translations for, and says "${ string.text }". Say it in a file that a screen or a block imports.`
			);
		}
	}
	return found;
}

/**
 * A file and everything of ours bundled with it.
 * @param file  Path.
 * @param known Files found so far.
 */
function bundled( file: string, known = new Set< string >() ): string[] {
	if ( ! known.has( file ) ) {
		known.add( file );
		importsOf( file, read( file ) ).forEach( ( name ) => {
			const path = join( dirname( file ), name );
			const source = [ '', '.ts', '.tsx' ]
				.map( ( end ) => path + end )
				.find(
					( one ) =>
						/\.tsx?$/.test( one ) && existsSync( inProject( one ) )
				);
			if ( source ) {
				bundled( source, known );
			}
		} );
	}
	return [ ...known ].sort();
}

function sources( path: string, names: RegExp ): string[] {
	return filesBelow( inProject( path ), names ).map( ( file ) =>
		relative( project, file ).replaceAll( '\\', '/' )
	);
}

function read( file: string ): string {
	return readFileSync( inProject( file ), 'utf8' );
}
