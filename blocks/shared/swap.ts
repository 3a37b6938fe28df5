/**
 * Puts the markup of a freshly printed page in the place of ours: PHP stays the one who writes it. The block's own element
 * stays, and with it the listeners on it.
 */

/** Told to a block's element once it shows something else. */
export const SWAPPED = 'mentoring-swapped';

/**
 * The same block on another page.
 *
 * @param block On this page.
 * @param page  The other.
 */
export function counterpart(
	block: Element,
	page: Document
): Element | undefined {
	const name = [ ...block.classList ].find( ( one ) =>
		one.startsWith( 'wp-block-mentoring-program-' )
	);
	return name === undefined
		? undefined
		: page.getElementsByClassName( name )[
				[ ...document.getElementsByClassName( name ) ].indexOf( block )
			];
}

/**
 * Shows what the page says in this block, and leads there.
 *
 * @param block On this page.
 * @param page  The fresh one.
 * @return Whether the block is on it.
 */
export function swap( block: Element, page: Document ): boolean {
	const fresh = counterpart( block, page );
	if ( ! fresh ) {
		return false;
	}
	block.replaceChildren( ...fresh.childNodes );
	block.dispatchEvent( new Event( SWAPPED ) );
	focusOn(
		block.querySelector( '[autofocus]' ) ?? block.querySelector( 'form' )
	);
	return true;
}

/**
 * Leads the keyboard and a screen reader to something that need not be a control.
 *
 * @param element Where to.
 */
export function focusOn( element: Element | null | undefined ): void {
	if ( element instanceof HTMLElement ) {
		if ( ! element.hasAttribute( 'tabindex' ) ) {
			element.tabIndex = -1;
		}
		element.focus();
	}
}
