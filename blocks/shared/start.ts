/**
 * Begins the view module of a block. A block's one directive stands on an element of its own: were its form inside an
 * interactive region, hydration would set every field back to what the server printed, over what a person typed or Back
 * brought back.
 */
import { getElement, store } from '@wordpress/interactivity';

/**
 * @param name     Of the block: "group-catalog".
 * @param callback Which of its callbacks.
 * @param begin    Gets the block's element, and the element that may speak.
 */
export function start(
	name: string,
	callback: string,
	begin: ( block: Element, status: Element ) => void
): void {
	store( `mentoring-program/${ name }`, {
		callbacks: {
			[ callback ]() {
				const { ref } = getElement();
				const block = ref?.closest( '.mentoring-block' );
				if ( ref && block ) {
					begin( block, ref );
				}
			},
		},
	} );
}
