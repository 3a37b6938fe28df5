/**
 * A language nobody speaks: every string of the plugin, and the words of WordPress our screens borrow, in letters that
 * look like ours and are none of a to z. Whoever reads a page in it sees what was never translated. Written as translators'
 * files are, so that WordPress finds them as it finds real ones.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mo, type GetTextTranslation } from 'gettext-parser';
import { domain, readTemplate, scripts } from '../../../tools/lib/template.ts';
import type { Site } from './site.ts';

/** A locale whose names of months and countries, which browsers know, have no Latin letter either. */
export interface Language {
	locale: string;
	plurals: string;
	forms: number;
	direction: 'ltr' | 'rtl';
}

export const ukrainian: Language = {
	locale: 'uk',
	plurals:
		'nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);',
	forms: 3,
	direction: 'ltr',
};

export const hebrew: Language = {
	locale: 'he_IL',
	plurals: 'nplurals=2; plural=n != 1;',
	forms: 2,
	direction: 'rtl',
};

const latin = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const alike = [ ...'åƀçđéƒĝħîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĦÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ' ];

/** What code fills in or reads: placeholders, tags, entities, {names}. */
const machine = /(%(?:\d+\$)?[a-z%]|<[^>]+>|&#?\w+;|\{\w+\})/;

/**
 * A text in the language.
 * @param text English.
 */
export function pseudo( text: string ): string {
	const letters = text
		.split( machine )
		.map( ( part, index ) =>
			index % 2 === 1
				? part
				: [ ...part ]
						.map( ( one ) => alike[ latin.indexOf( one ) ] ?? one )
						.join( '' )
		);
	return `[${ letters.join( '' ) }]`;
}

/**
 * Puts the language on a site and makes it the site's own.
 * @param site     Site; a reset takes the choice back, forget() the files.
 * @param language Which.
 */
export function speak( site: Site, language: Language ): void {
	forget( site );
	mkdirSync( join( folder( site ), 'plugins' ), { recursive: true } );
	const ours = Object.values( readTemplate().translations ).flatMap(
		( context ) => Object.values( context )
	);
	const write = ( name: string, content: string | Buffer ): void =>
		writeFileSync( join( folder( site ), name ), content );
	const { locale } = language;
	write(
		`plugins/${ domain }-${ locale }.mo`,
		catalog( ours.map( translated ), language )
	);
	for ( const { built } of scripts() ) {
		write(
			`plugins/${ domain }-${ locale }-${ md5( built ) }.json`,
			scriptCatalog(
				ours
					.filter( ( { comments } ) =>
						comments?.reference?.split( '\n' ).includes( built )
					)
					.map( translated ),
				language
			)
		);
	}
	write(
		`${ locale }.mo`,
		catalog( wordsOfCore( site, language ), language )
	);
	for ( const script of [ 'components', 'edit-site' ] ) {
		const path = `wp-includes/js/dist/${ script }.js`;
		write(
			`${ locale }-${ md5( path ) }.json`,
			scriptCatalog(
				stringsOfCore( join( site.folder, path ) ),
				language
			)
		);
	}
	// Nobody outside is asked which languages there are.
	site.php( `
		update_option( 'WPLANG', '${ locale }' );
		set_site_transient( 'available_translations', [], DAY_IN_SECONDS );
	` );

	function translated( string: GetTextTranslation ): GetTextTranslation {
		const { msgid, msgid_plural, comments } = string;
		// Formats of dates are letters for PHP, not for people.
		const say = /PHP writes formats/.test( comments?.extracted ?? '' )
			? ( text: string ) => text
			: pseudo;
		return {
			...string,
			msgstr: msgid_plural
				? Array.from( { length: language.forms }, ( _, form ) =>
						say( form === 0 ? msgid : msgid_plural )
					)
				: [ say( msgid ) ],
		};
	}

	function wordsOfCore(
		{ folder: core }: Site,
		{ direction }: Language
	): GetTextTranslation[] {
		return [
			{ msgctxt: 'text direction', msgid: 'ltr', msgstr: [ direction ] },
			...[
				'wp-includes/class-wp-locale.php',
				'wp-admin/includes/schema.php',
			]
				.flatMap( ( file ) => stringsOfCore( join( core, file ) ) )
				.filter( ( { msgid } ) => /^([A-Z]|[ap]m$)/.test( msgid ) ),
		];
	}

	/**
	 * Strings in WordPress's own code, as it writes its calls.
	 * @param file Path.
	 */
	function stringsOfCore( file: string ): GetTextTranslation[] {
		const calls =
			/\b(_[_nx]x?)\)?\(\s*(['"])((?:[^\\]|\\.)*?)\2(?:,\s*(['"])((?:[^\\]|\\.)*?)\4)?/g;
		return [ ...readFileSync( file, 'utf8' ).matchAll( calls ) ].map(
			( [ , name = '', , text = '', , second = '' ] ) =>
				translated( {
					msgid: unescaped( text ),
					...( name === '_x' ? { msgctxt: second } : {} ),
					...( name.startsWith( '_n' )
						? { msgid_plural: unescaped( second ) }
						: {} ),
					msgstr: [],
				} )
		);
	}
}

/**
 * Takes every language off a site.
 * @param site Site.
 */
export function forget( site: Site ): void {
	rmSync( folder( site ), { recursive: true, force: true } );
}

function folder( site: Site ): string {
	return join( site.folder, 'wp-content', 'languages' );
}

function catalog( strings: GetTextTranslation[], language: Language ): Buffer {
	const translations: Record<
		string,
		Record< string, GetTextTranslation >
	> = {};
	for ( const string of strings ) {
		( translations[ string.msgctxt ?? '' ] ??= {} )[ string.msgid ] =
			string;
	}
	return mo.compile( {
		charset: 'utf-8',
		headers: {
			Language: language.locale,
			'Plural-Forms': language.plurals,
			'Content-Type': 'text/plain; charset=utf-8',
		},
		translations,
	} );
}

/** As translate.wordpress.org and `wp i18n make-json` write them. */
function scriptCatalog(
	strings: GetTextTranslation[],
	language: Language
): string {
	return JSON.stringify( {
		domain: 'messages',
		locale_data: {
			messages: {
				'': {
					domain: 'messages',
					lang: language.locale,
					'plural-forms': language.plurals,
				},
				...Object.fromEntries(
					strings.map( ( { msgctxt, msgid, msgstr } ) => [
						msgctxt ? `${ msgctxt }\u0004${ msgid }` : msgid,
						msgstr,
					] )
				),
			},
		},
	} );
}

function md5( text: string ): string {
	return createHash( 'md5' ).update( text ).digest( 'hex' );
}

function unescaped( text: string ): string {
	return text.replace( /\\u([0-9a-f]{4})|\\(.)/gi, ( _, code, one ) =>
		code ? String.fromCharCode( parseInt( code, 16 ) ) : one
	);
}
