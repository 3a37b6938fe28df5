/**
 * What a string for translators is, and how one is read from a call of WordPress's translation functions, whatever the
 * language the call is written in.
 */

export interface Translatable {
	text: string;
	plural?: string;
	context?: string;
	/** Absent: the words are WordPress's own. */
	domain?: string;
	/** What translators are told. */
	comment?: string;
	/** Path from the project's folder. */
	file: string;
}

/** A call of one of the functions, its arguments as far as they are literal text. */
export interface Call {
	name: string;
	args: ( string | null )[];
	line: number;
	/** Where it begins, to tell what comes first. */
	offset: number;
}

export interface Comment {
	text: string;
	/** Its last line. */
	line: number;
	offset: number;
}

type Part = 'text' | 'plural' | 'number' | 'context' | 'domain';

const simple: Part[] = [ 'text', 'domain' ];
const inContext: Part[] = [ 'text', 'context', 'domain' ];
const signatures = new Map< string, Part[] >( [
	[ '__', simple ],
	[ '_e', simple ],
	[ 'esc_html__', simple ],
	[ 'esc_html_e', simple ],
	[ 'esc_attr__', simple ],
	[ 'esc_attr_e', simple ],
	[ '_x', inContext ],
	[ '_ex', inContext ],
	[ 'esc_html_x', inContext ],
	[ 'esc_attr_x', inContext ],
	[ '_n', [ 'text', 'plural', 'number', 'domain' ] ],
	[ '_nx', [ 'text', 'plural', 'number', 'context', 'domain' ] ],
	[ '_n_noop', [ 'text', 'plural', 'domain' ] ],
	[ '_nx_noop', [ 'text', 'plural', 'context', 'domain' ] ],
] );

/** Whether a function hands its arguments to translators. */
export function isTranslation( name: string ): boolean {
	return signatures.has( name );
}

/**
 * The strings of a file. A comment for translators belongs to the first call after it, on its line or the next, as in
 * WordPress's own tools. Refused is what translators could not work with: such a comment that belongs to no call, a
 * placeholder nobody explains, text that is not literal.
 * @param file     Path from the project's folder.
 * @param calls    In any order.
 * @param comments All comments of the file.
 */
export function translatables(
	file: string,
	calls: Call[],
	comments: Comment[]
): Translatable[] {
	const found = calls
		.sort( ( one, other ) => one.offset - other.offset )
		.map( ( call ) => ( { ...read( file, call ), call } ) );
	for ( const { text, line, offset } of comments ) {
		const said = /^[\s/*]*translators:\s*([\s\S]*?)[\s*/]*$/i.exec( text );
		if ( ! said?.[ 1 ] ) {
			continue;
		}
		const owner = found.find( ( { call } ) => call.offset > offset );
		if ( ! owner || owner.call.line - line > 1 ) {
			throw new Error(
				`${ file }:${ line }: this comment for translators stands before no string: "${ said[ 1 ] }"`
			);
		}
		owner.comment = said[ 1 ].replace( /\s*\n[\s*]*/g, ' ' );
	}
	for ( const { call, text, domain, comment } of found ) {
		if ( domain && ! comment && /%(\d+\$)?[ds]/.test( text ) ) {
			throw new Error(
				`${ file }:${ call.line }: no comment tells translators what is filled into "${ text }".`
			);
		}
	}
	return found.map( ( { call, ...string } ) => string );
}

function read( file: string, call: Call ): Translatable {
	const string: Translatable = { text: '', file };
	( signatures.get( call.name ) ?? simple ).forEach( ( part, index ) => {
		const value = call.args[ index ];
		if ( part === 'number' || ( part === 'domain' && ! value ) ) {
			return;
		}
		if ( ! value ) {
			throw new Error(
				`${ file }:${ call.line }: the ${ part } of ${ call.name }() is not literal text, so translators never see it.`
			);
		}
		string[ part ] = value;
	} );
	return string;
}
