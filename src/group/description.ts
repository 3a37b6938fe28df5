/**
 * The description of a group is the content of its page. Plain paragraphs can be typed in the form; anything richer stays
 * in the block editor and is not touched.
 */

const paragraph =
	/<!-- wp:paragraph -->\s*<p>([^<]*)<\/p>\s*<!-- \/wp:paragraph -->/g;

/**
 * The text of a description made of plain paragraphs; null when it is richer.
 * @param content Content of the page.
 */
export function plainText( content: string ): string | null {
	if ( content.trim() === '' ) {
		return '';
	}
	if ( content.replace( paragraph, '' ).trim() !== '' ) {
		return /[<>]/.test( content ) ? null : content;
	}
	return [ ...content.matchAll( paragraph ) ]
		.map( ( found ) => decode( found[ 1 ] ?? '' ) )
		.join( '\n\n' );
}

/**
 * Content of a page made of a text: a paragraph for each part between empty lines.
 * @param text As typed.
 */
export function contentOf( text: string ): string {
	return text
		.split( /\n{2,}/ )
		.map( ( part ) => part.trim() )
		.filter( Boolean )
		.map(
			( part ) =>
				`<!-- wp:paragraph -->\n<p>${ encode(
					part.replaceAll( '\n', ' ' )
				) }</p>\n<!-- /wp:paragraph -->`
		)
		.join( '\n\n' );
}

function encode( text: string ): string {
	return text
		.replaceAll( '&', '&amp;' )
		.replaceAll( '<', '&lt;' )
		.replaceAll( '>', '&gt;' );
}

function decode( html: string ): string {
	return html
		.replaceAll( '&lt;', '<' )
		.replaceAll( '&gt;', '>' )
		.replaceAll( '&quot;', '"' )
		.replaceAll( '&#039;', '’' )
		.replaceAll( '&amp;', '&' );
}
