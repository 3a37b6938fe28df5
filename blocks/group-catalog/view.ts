/**
 * Group catalog: filters without a reload at addresses that can be kept, places as they are now, words that flip at the
 * opening second.
 */
import { fetchPage } from '../shared/fetch.ts';
import { keepCurrent } from '../shared/live.ts';
import { start } from '../shared/start.ts';
import { counterpart, focusOn } from '../shared/swap.ts';

start( 'group-catalog', 'start', ( block, status ) => {
	const refresh = keepCurrent( block, status );
	const filter = (): HTMLFormElement | null =>
		block.querySelector< HTMLFormElement >( '.mentoring-filter' );
	let shown = withoutHash( location.href );
	let waiting: AbortController | undefined;

	block.addEventListener( 'submit', ( event ) => {
		event.preventDefault();
		void show( address() );
	} );
	block.addEventListener( 'change', () => void show( address() ) );
	block.addEventListener( 'click', ( event ) => {
		const link =
			event.target instanceof Element &&
			event.target.closest( 'a[data-mentoring-filter]' );
		if (
			event instanceof MouseEvent &&
			link instanceof HTMLAnchorElement &&
			! ( event.ctrlKey || event.metaKey || event.shiftKey )
		) {
			event.preventDefault();
			void show( link.href );
		}
	} );
	window.addEventListener( 'popstate', () => {
		if ( withoutHash( location.href ) !== shown ) {
			void show( location.href, false );
		}
	} );

	function address(): string {
		const form = filter();
		const url = new URL( form?.action ?? location.href );
		for ( const [ name, value ] of form ? new FormData( form ) : [] ) {
			if ( typeof value === 'string' && value ) {
				url.searchParams.set( name, value );
			}
		}
		return url.href;
	}

	async function show( url: string, isNew = true ): Promise< void > {
		if ( isNew && url === shown ) {
			return;
		}
		waiting?.abort();
		waiting = new AbortController();
		const { signal } = waiting;
		try {
			const { page } = await fetchPage( url, { signal } );
			const fresh = counterpart( block, page );
			if ( ! fresh || signal.aborted ) {
				throw new Error( url );
			}
			print( fresh );
			shown = withoutHash( url );
			if ( isNew ) {
				history.pushState( null, '', url );
			}
			refresh();
		} catch {
			if ( ! signal.aborted ) {
				location.assign( url );
			}
		}
	}

	function print( fresh: Element ): void {
		const form = filter();
		const freshForm =
			fresh.querySelector< HTMLFormElement >( '.mentoring-filter' );
		status.textContent = [
			...fresh.querySelectorAll( '[data-mentoring-count]' ),
		]
			.map( ( count ) => count.textContent.trim() )
			.join( ' ' );
		// The filter and the live region stay: they hold the focus, and the ear.
		for ( const child of [ ...block.children ] ) {
			if ( child !== form && child !== status ) {
				child.remove();
			}
		}
		let after = false;
		for ( const child of [ ...fresh.children ] ) {
			if ( child === freshForm ) {
				after = true;
			} else if ( ! child.hasAttribute( 'data-wp-interactive' ) ) {
				( after ? status : ( form ?? status ) ).before( child );
			}
		}
		copyChoices( freshForm, form );
		if ( block.ownerDocument.activeElement === document.body ) {
			focusOn( block.querySelector( 'section' ) );
		}
	}
} );

function copyChoices(
	from: HTMLFormElement | null,
	to: HTMLFormElement | null
): void {
	for ( const control of to?.elements ?? [] ) {
		const fresh = from?.elements.namedItem(
			control.getAttribute( 'name' ) ?? ''
		);
		if (
			control instanceof HTMLSelectElement &&
			fresh instanceof HTMLSelectElement
		) {
			control.value = fresh.value;
		}
		if (
			control instanceof HTMLInputElement &&
			fresh instanceof HTMLInputElement
		) {
			control.checked = fresh.checked;
		}
	}
}

function withoutHash( url: string ): string {
	return url.replace( /#.*/, '' );
}
