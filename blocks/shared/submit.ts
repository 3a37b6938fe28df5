/**
 * Sends the forms of a block once: the button keeps the focus, one line says what goes on, and trying again is harmless.
 * What comes back takes the block's place, whether it is a notice or the same form with its errors.
 */
import { given, sendForm } from './fetch.ts';
import { swap } from './swap.ts';

const PATIENCE = 8000;

/**
 * @param block Its element; forms in it may come and go.
 */
export function submitOnce( block: Element ): void {
	let waiting: AbortController | undefined;
	block.addEventListener( 'submit', ( event ) => {
		const form = event.target;
		if (
			! ( form instanceof HTMLFormElement ) ||
			form.method !== 'post' ||
			form.target
		) {
			// A form with a target brings a file, not a page.
			return;
		}
		event.preventDefault();
		const button = event instanceof SubmitEvent ? event.submitter : null;
		if (
			! ( button instanceof HTMLButtonElement ) ||
			form.querySelector( '[aria-disabled]' )
		) {
			return;
		}
		waiting?.abort();
		waiting = new AbortController();
		void send( form, button, waiting.signal );
	} );

	async function send(
		form: HTMLFormElement,
		button: HTMLButtonElement,
		signal: AbortSignal
	): Promise< void > {
		const fields = new FormData( form );
		fields.set( button.name, button.value );
		const say = ( word: string ) => {
			const line = form.querySelector( '[role="status"]' );
			if ( line ) {
				line.textContent = given( word );
			}
		};
		const again = ( word: string ) => {
			button.removeAttribute( 'aria-disabled' );
			button.textContent = given( 'again' );
			say( word );
		};
		button.setAttribute( 'aria-disabled', 'true' );
		say( 'sending' );
		const timer = setTimeout( again, PATIENCE, 'slow' );
		try {
			const answer = await sendForm( form.action, fields, signal );
			if ( answer.moved ) {
				// What was typed is done with; Back leads to the page before the form.
				history.replaceState( null, '', answer.url );
			}
			if ( ! swap( block, answer.page ) ) {
				if ( answer.moved ) {
					location.assign( answer.url );
				} else {
					again( 'failed' );
				}
			}
		} catch {
			if ( ! signal.aborted ) {
				again( 'failed' );
			}
		}
		clearTimeout( timer );
	}
}
