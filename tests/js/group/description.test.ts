/**
 * The description of a group survives the form (A13): plain paragraphs go in and come out, anything richer is left alone.
 */
import { contentOf, plainText } from '../../../src/group/description';

describe( 'the description of a group', () => {
	it.each( [
		[ 'one paragraph', 'We meet and talk.' ],
		[ 'two paragraphs', 'First.\n\nSecond.' ],
		[ 'signs that mean something in HTML', 'Fees < hours & "more" > less' ],
		[ 'nothing', '' ],
	] )( '%s comes out as it went in', ( _name, text ) => {
		expect( plainText( contentOf( text ) ) ).toBe( text );
	} );

	it( 'is left to the block editor when it holds more than paragraphs', () => {
		expect(
			plainText(
				'<!-- wp:heading -->\n<h2>For whom</h2>\n<!-- /wp:heading -->'
			)
		).toBeNull();
		expect(
			plainText(
				'<!-- wp:paragraph -->\n<p>With a <a href="#">link</a></p>\n<!-- /wp:paragraph -->'
			)
		).toBeNull();
	} );
} );
