/**
 * A site in another language: no string of ours stays English, on the pages, in wp-admin, in the editor, in letters; and
 * where people read from the right, our styles do. The language is one nobody speaks (support/pseudo.ts), none of whose
 * letters is one of a to z: whoever finds such a letter has found a string that was never translated, or data.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { scripts, readTemplate } from '../../tools/lib/template.ts';
import { filesBelow } from '../../tools/lib/files.ts';
import { inProject } from '../../tools/lib/paths.ts';
import { stringsInScript } from '../../tools/lib/strings-in-script.ts';
import { forget, hebrew, pseudo, speak, ukrainian } from './support/pseudo.ts';
import type { Site } from './support/site.ts';
import { expect, test as base } from './support/test.ts';

/** Says what on a page is still English; fails with it. */
type Check = ( page: Page, where: string, within?: string ) => Promise< void >;

const test = base.extend< { people: People; expectTranslated: Check } >( {
	people: async ( { site }, use ) => {
		speak( site, ukrainian );
		// The chapter again, so that what set-up words is worded in the language.
		site.php( `
			mentoring_program()->demo()->remove();
			mentoring_program()->demo()->install();
			flush_rewrite_rules();
		` );
		try {
			await use( new People( site ) );
		} finally {
			forget( site );
		}
	},
	expectTranslated: async ( { people }, use ) => {
		await use( async ( page, where, within ) => {
			const texts = await textsOf( page, within );
			expect( texts.some( isTranslated ), `${ where } speaks.` ).toBe(
				true
			);
			expect
				.soft( people.untranslated( texts ), `English: ${ where }` )
				.toEqual( [] );
		} );
	},
} );

/** Everything of ours: blocks, screens, and what a screen opens above itself. */
const ours =
	'.mentoring-block, .mentoring-page, #mentoring-program, .components-modal__frame, .components-popover';

/**
 * What people wrote themselves stays as they wrote it: columns of our tables, of accounts and of groups' pages that hold
 * nothing else. Columns that set-up fills are not among them.
 */
class People {
	private readonly said: string[];

	constructor( site: Site ) {
		// Names of cities are those of the time zone database.
		const rows: string[] = JSON.parse(
			site.php( `
				$data = mentoring_program()->database();
				$said = [ get_option( 'blogname' ), ...array_values( wp_roles()->role_names ), ...explode( '/', str_replace( '_', ' ', implode( '/', timezone_identifiers_list() ) ) ) ];
				foreach ( [
					// People are also called by their first names.
					"SELECT display_name, SUBSTRING_INDEX( display_name, ' ', 1 ), user_login, user_email FROM {users}",
					"SELECT post_title, post_content, post_name FROM {posts} WHERE post_type = 'mentoring_group'",
					'SELECT summary, topics, readings, location_public, location_members, location_private, location_link FROM {groups}',
					'SELECT name, message_soon, message_open, message_closed FROM {terms}',
					'SELECT name, credential, bio FROM {profiles}',
					'SELECT name, chapter, contacts, payment_note FROM {programs}',
				] as $query ) {
					foreach ( $data->rows( $query ) as $row ) {
						array_push( $said, ...array_values( $row ) );
					}
				}
				echo wp_json_encode( $said );
			` )
		);
		this.said = [
			...new Set(
				rows.flatMap( ( text ) =>
					text
						.replace( /<[^>]*>/g, '' )
						.replace( machine, '\n' )
						.split( /[\n"[\]{}]+/ )
						.map( flat )
						.filter( ( part ) => part.length > 2 )
				)
			),
		].sort( ( one, other ) => other.length - one.length );
	}

	/** Which of the texts are neither theirs nor translated. */
	untranslated( texts: string[] ): string[] {
		return [ ...new Set( texts.map( flat ) ) ].filter( ( text ) =>
			/[a-z]/i.test(
				this.said.reduce(
					( rest, said ) => rest.replaceAll( said, '' ),
					text.replace( machine, '' )
				)
			)
		);
	}
}

/** Addresses, currencies by their code, the zone that has no city, and references of fees. */
const machine = /https?:\/\/\S+|[\w.+-]+@[\w.-]+\w|\b[A-Z]{3}\b|\bM-\d+\b/g;

function isTranslated( text: string ): boolean {
	return /^\[.*[åéîöû]/s.test( text.trim() );
}

function flat( text: string ): string {
	return text.replace( /\s+/g, ' ' ).trim();
}

/**
 * Everything our parts of the page say, seen, read out or still hidden.
 * @param page Page or frame.
 * @param within What holds it.
 */
async function textsOf(
	page: Pick< Page, 'evaluate' >,
	within = ours
): Promise< string[] > {
	return page.evaluate( ( selector ) => {
		const texts: string[] = [];
		const read = ( root: Node ): void => {
			const walker = document.createTreeWalker( root );
			for (
				let node: Node | null = root;
				node;
				node = walker.nextNode()
			) {
				if ( node instanceof HTMLTemplateElement ) {
					read( node.content );
				} else if ( node instanceof Element ) {
					for ( const name of [
						'aria-label',
						'aria-description',
						'aria-roledescription',
						'aria-valuetext',
						'placeholder',
						'title',
						'alt',
					] ) {
						texts.push( node.getAttribute( name ) ?? '' );
					}
				} else if (
					! node.parentElement?.closest( 'script, style, textarea' )
				) {
					texts.push( node.textContent ?? '' );
				}
			}
		};
		document.querySelectorAll( selector ).forEach( read );
		return texts.filter( ( text ) => text.trim() !== '' );
	}, within );
}

const FIRST_HOURS = '/mentoring-group/the-first-hours-with-a-new-client/';
const SOON = '/mentoring-group/after-the-worst-has-happened/';

/** Answers as somebody who fits; the year decides about that. */
async function answer( page: Page, year: string ): Promise< void > {
	const named = ( key: string ) =>
		page.locator( `[data-mentoring-question="${ key }"]` );
	await named( 'sees_clients' ).locator( '[value="yes"]' ).check();
	await named( 'coursework_finished' ).locator( '[value="yes"]' ).check();
	await named( 'practice_start' ).locator( 'select' ).selectOption( '03' );
	await named( 'practice_start' ).locator( 'input' ).fill( year );
}

/** The pages set-up made are named in the language; so are their addresses. */
function pageOf( site: Site, key: 'catalog' | 'registration' | 'my' ): string {
	const found: Record< string, string > = JSON.parse(
		site.php(
			"echo wp_json_encode( array_map( 'get_permalink', mentoring_program()->settings()->all()['pages'] ) );"
		)
	);
	return (
		Object.entries( found ).find( ( [ name ] ) =>
			name.includes( key )
		)?.[ 1 ] ?? ''
	);
}

test( 'visitors and members read every page of ours in their language', async ( {
	page,
	signIn,
	site,
	expectTranslated,
} ) => {
	test.setTimeout( 300_000 );
	const catalog = pageOf( site, 'catalog' );
	const mine = pageOf( site, 'my' );
	const visit = async ( where: string, path: string ) => {
		await page.goto( path );
		await expectTranslated( page, where );
	};
	await visit( 'catalog', catalog );
	await visit( 'nothing matches', `${ catalog }?mentoring_weekday=7` );
	await visit( 'a group, signed out', FIRST_HOURS );
	await visit( 'a group of the next term', SOON );
	await visit( 'which group', pageOf( site, 'registration' ) );
	await visit( 'mine, signed out', mine );

	await signIn( 'wren' );
	await visit( 'a group, no member', FIRST_HOURS );
	await visit( 'mine, no member', mine );
	for ( const [ who, is ] of [
		[ 'naoko', 'mentor' ],
		[ 'joseph', 'offered' ],
		[ 'ruth', 'with a place' ],
		[ 'salome', 'waiting' ],
	] as const ) {
		await signIn( who );
		await visit( `mine, ${ is }`, mine );
		await visit(
			`a group, ${ is }`,
			'/mentoring-group/grief-loss-and-endings/'
		);
	}

	await signIn( 'hollis' );
	await page.goto( FIRST_HOURS );
	await answer( page, '2012' );
	await expect( page.getByRole( 'alert' ) ).toBeVisible();
	await expectTranslated( page, 'too many years' );

	await signIn( 'adaeze' );
	await visit( 'the form', FIRST_HOURS );
	await page.locator( 'form button[value="register"]' ).click();
	await expect( page.getByRole( 'alert' ) ).toBeVisible();
	await expectTranslated( page, 'what is missing' );
	await answer( page, '2024' );
	await page
		.locator( '[data-mentoring-question="intern"] [value="no"]' )
		.check();
	for ( const tick of await page
		.locator( 'form input[type="checkbox"]' )
		.all() ) {
		await tick.check();
	}
	await page.locator( 'form button[value="register"]' ).click();
	await page.waitForURL( /mentoring_done|mentoring_notice|registered/ );
	await expectTranslated( page, 'a place' );
	await visit( 'mine, new place', mine );
	const leave = page
		.locator( 'details' )
		.filter( { has: page.locator( 'button[value="leave"]' ) } )
		.first();
	await leave.locator( 'summary' ).click();
	await leave.getByRole( 'button' ).click();
	await expect( leave ).toBeHidden();
	await expectTranslated( page, 'after leaving' );

	await page.goto( SOON );
	await expectTranslated( page, 'preparing' );
} );

test( 'where people read from the right, the styles of ours that are loaded are those', async ( {
	page,
	signIn,
	site,
} ) => {
	test.slow();
	speak( site, hebrew );
	try {
		await page.goto( '/mentoring-groups/' );
		await expect( page.locator( 'html' ) ).toHaveAttribute( 'dir', 'rtl' );
		await expect( page.locator( '.mentoring-block' ).first() ).toHaveCSS(
			'direction',
			'rtl'
		);
		// The blocks' one style sheet names no side: it serves both directions as it is.
		const sheet = await page
			.locator( 'link#mentoring-program-css' )
			.getAttribute( 'href' );
		expect(
			await ( await page.request.get( sheet ?? '' ) ).text()
		).not.toMatch( /(?<!gradient\(to )\b(left|right)\b/ );
		await signIn( 'tove' );
		await page.goto( '/wp-admin/admin.php?page=mentoring' );
		await expect(
			page.locator( 'link#mentoring-program-admin-css' )
		).toHaveAttribute( 'href', /style-admin-rtl\.css/ );
	} finally {
		forget( site );
	}
} );

test( 'every screen in wp-admin speaks the language, with the words it borrows from WordPress', async ( {
	page,
	signIn,
	expectTranslated,
} ) => {
	test.setTimeout( 300_000 );
	await signIn( 'tove' );
	const menu = '[role="menu"][data-open]';
	const open = async ( screen: string ) => {
		await page.goto( `/wp-admin/admin.php?page=mentoring${ screen }` );
		await expect( page.getByRole( 'heading', { level: 1 } ) ).toBeVisible();
		await expect( page.locator( '[aria-busy="true"]' ) ).toHaveCount( 0 );
		await expectTranslated( page, screen );
	};
	await open( '' );
	await expectTranslated( page, 'menu', '#toplevel_page_mentoring' );
	await open( '-terms' );
	await page
		.getByRole( 'main' )
		.or( page.locator( '.mentoring-page' ) )
		.getByRole( 'link', { name: /\d{4}/ } )
		.first()
		.click();
	await expect( page.locator( 'form' ).first() ).toBeVisible();
	await expectTranslated( page, 'a term' );
	await open( '-terms&new=1' );
	await page.getByRole( 'button', { name: pseudo( 'Save' ) } ).click();
	await expect( page.locator( '.mentoring-summary' ) ).toBeVisible();
	await expectTranslated( page, 'a term that cannot be saved' );

	await open( '-groups' );
	await page
		.getByRole( 'row', { name: /Grief/ } )
		.getByRole( 'button' )
		.last()
		.click();
	await expect( page.locator( menu ) ).toBeVisible();
	await expectTranslated( page, 'what can be done with a group', menu );
	await page.keyboard.press( 'Escape' );
	await page.getByRole( 'link', { name: /Grief/ } ).first().click();
	await expect( page.locator( 'form' ).first() ).toBeVisible();
	await expectTranslated( page, 'a group' );
	await page
		.getByRole( 'button', { name: pseudo( 'Cancel the group' ) } )
		.click();
	await expect( page.getByRole( 'dialog' ) ).toBeVisible();
	await expectTranslated( page, 'cancel a group' );
	await open( '-groups&new=1' );
	await page
		.getByLabel( pseudo( 'beginning on or after' ) )
		.fill( '2026-10-01' );
	await page
		.getByRole( 'button', { name: pseudo( 'Make the list' ) } )
		.click();
	await expect(
		page.getByRole( 'button', { name: pseudo( 'Make the list again' ) } )
	).toBeVisible();
	await page
		.getByRole( 'button', { name: pseudo( 'Days without meetings' ) } )
		.click();
	await expect( page.getByRole( 'dialog' ) ).toBeVisible();
	await expectTranslated( page, 'dates of a group' );
	await page.keyboard.press( 'Escape' );
	await page
		.getByRole( 'button', { name: pseudo( 'Save' ), exact: true } )
		.click();
	await expect( page.locator( '.mentoring-summary' ) ).toBeVisible();
	await expectTranslated( page, 'a group that cannot be saved' );

	await open( '-registrations' );
	await page.getByRole( 'link', { name: 'Joseph Cardinal' } ).click();
	await expect(
		page.locator( '.mentoring-detail' ).getByRole( 'heading', { level: 2 } )
	).toBeVisible();
	await expectTranslated( page, 'a registration' );
	for ( const button of await page
		.locator(
			'.dataviews__view-actions button[aria-expanded]:not([aria-disabled="true"])'
		)
		.all() ) {
		await button.click();
		await expectTranslated( page, 'choices of a list' );
		await page.keyboard.press( 'Escape' );
	}

	await open( '-settings' );
	const edits = page.getByRole( 'button', {
		name: new RegExp( `^.${ pseudo( 'Edit' ).slice( 1, -1 ) }:` ),
	} );
	for ( let left = await edits.count(); left > 0; left-- ) {
		await edits.first().click();
		await expect( edits ).toHaveCount( left - 1 );
	}
	await expectTranslated( page, 'all settings open' );
	for ( const step of [
		'program',
		'membership',
		'timezone',
		'tracks',
		'people',
		'agreements',
		'pages',
		'next',
	] ) {
		await open( `-setup&step=${ step }` );
	}
} );

test( 'a block is found, previewed and set in the language', async ( {
	admin,
	editor,
	page,
	signIn,
	people,
	expectTranslated,
} ) => {
	test.setTimeout( 300_000 );
	await signIn( 'tove' );
	await admin.createNewPost( { postType: 'page', title: 'Blocks' } );
	await page.locator( '.editor-document-tools__inserter-toggle' ).click();
	const panel = page.locator( '.block-editor-inserter__block-list' );
	for ( const title of [
		'Term status',
		'Group catalog',
		'Registration form',
		'My mentoring',
	] ) {
		await expect(
			panel.getByRole( 'option', { name: pseudo( title ) } )
		).toBeVisible();
	}
	await page.locator( '.editor-document-tools__inserter-toggle' ).click();
	for ( const name of [
		'term-status',
		'group-catalog',
		'registration-form',
		'my-mentoring',
	] ) {
		await editor.insertBlock( { name: `mentoring-program/${ name }` } );
		const block = editor.canvas.locator(
			`[data-type="mentoring-program/${ name }"]`
		);
		await expect( block.locator( '.mentoring-block' ) ).toBeVisible();
		await editor.selectBlocks( block );
		await editor.openDocumentSettingsSidebar();
		await expectTranslated(
			page,
			`settings of ${ name }`,
			'.block-editor-block-inspector .block-editor-block-card, .block-editor-block-inspector .components-tools-panel:not(.color-block-support-panel)'
		);
		const said = await block.allInnerTexts();
		expect.soft( people.untranslated( said ), name ).toEqual( [] );
	}
} );

test( 'letters are written in the language of who reads them', ( {
	people,
	site,
} ) => {
	test.slow();
	site.runDueWork();
	const letters = site.mailbox();
	expect( letters.length ).toBeGreaterThan( 5 );
	const said = letters.flatMap( ( { subject, message } ) => [
		subject,
		...message.split( '\n' ),
	] );
	expect( said.some( isTranslated ) ).toBe( true );
	expect( people.untranslated( said ) ).toEqual( [] );
} );

test( 'WordPress looks for the strings of a script where the template has them, and no other file of ours has any', () => {
	const inTemplate = Object.values( readTemplate().translations ).flatMap(
		( context ) => Object.values( context )
	);
	for ( const { built } of scripts() ) {
		const inScript = stringsInScript(
			built,
			readFileSync( inProject( built ), 'utf8' )
		).filter( ( { domain } ) => domain );
		const known = inTemplate
			.filter( ( { comments } ) =>
				comments?.reference?.split( '\n' ).includes( built )
			)
			.map( ( { msgid } ) => msgid );
		expect( inScript.length, built ).toBeGreaterThan( 0 );
		// The template may name more: what a bundler leaves out of a file.
		expect(
			inScript
				.map( ( { text } ) => text )
				.filter( ( text ) => ! known.includes( text ) ),
			built
		).toEqual( [] );
	}
	const others = filesBelow( inProject( 'build' ), /\.js$/ ).filter(
		( file ) =>
			! scripts().some( ( { built } ) => inProject( built ) === file )
	);
	expect( others.length ).toBeGreaterThan( 0 );
	expect(
		others.filter( ( file ) =>
			/\b_[_nx]x?\)?\([^()]*"mentoring-program"/.test(
				readFileSync( file, 'utf8' )
			)
		)
	).toEqual( [] );
} );
