/**
 * What the view modules ask the site: live words, pages, and forms sent to their own page. Renews a nonce that has grown
 * old, once, and never for another person than the one the page was made for. Owns no markup.
 */
import { getConfig } from '@wordpress/interactivity';

/** The page that answered. */
export interface Answer {
	status: number;
	/** Where it ended after redirects. */
	url: string;
	/** Whether there were any: a form that succeeded goes on to a notice. */
	moved: boolean;
	page: Document;
}

let restNonce: string | undefined;

/**
 * A word or address that PHP gave along.
 *
 * @param name  Its name.
 * @param block Namespace; ours for what all blocks share.
 */
export function given( name: string, block = 'mentoring-program' ): string {
	const config: unknown = getConfig( block );
	const value: unknown =
		typeof config === 'object' && config !== null
			? Reflect.get( config, name )
			: undefined;
	return typeof value === 'string' ? value : '';
}

/**
 * What stands in some parts of a page at this moment, past every page cache.
 *
 * @param parts Keys, as the markup names them.
 */
export async function fetchLive( parts: string[] ): Promise< unknown > {
	// With plain permalinks the address has a query already.
	const url = new URL( given( 'live' ) );
	url.searchParams.set( 'parts', parts.join() );
	restNonce ??= given( 'nonce' );
	let response = await ask( url );
	if ( response.status === 403 && restNonce ) {
		const renewed = await fetch( given( 'renew' ), { cache: 'no-store' } );
		// Signed out meanwhile: the answer is then what everybody may see.
		restNonce = renewed.ok ? await renewed.text() : '';
		response = await ask( url );
	}
	if ( ! response.ok ) {
		throw new Error( String( response.status ) );
	}
	return response.json();
}

function ask( url: URL ): Promise< Response > {
	return fetch( url, {
		cache: 'no-store',
		headers: restNonce ? { 'X-WP-Nonce': restNonce } : {},
	} );
}

/**
 * A page.
 *
 * @param url     Address.
 * @param options As fetch() takes them.
 */
export async function fetchPage(
	url: string,
	options: RequestInit
): Promise< Answer > {
	const response = await fetch( url, options );
	return {
		status: response.status,
		url: response.url,
		moved: response.redirected,
		page: new DOMParser().parseFromString(
			await response.text(),
			'text/html'
		),
	};
}

/**
 * Sends a form to its own page. A page that lay in a cache or in a tab for a day holds an old nonce: the answer brings a
 * new one, and the form is sent once more.
 *
 * @param url    Address.
 * @param fields What is sent; holds the new nonce afterwards.
 * @param signal Ends the wait.
 */
export async function sendForm(
	url: string,
	fields: FormData,
	signal: AbortSignal
): Promise< Answer > {
	const options = { method: 'POST', body: fields, signal };
	const answer = await fetchPage( url, options );
	const fresh = answer.page
		.querySelector( '[name="mentoring_nonce"]' )
		?.getAttribute( 'value' );
	if (
		answer.status !== 403 ||
		! fresh ||
		fresh === fields.get( 'mentoring_nonce' ) ||
		person( answer.page ) !== person( document )
	) {
		return answer;
	}
	fields.set( 'mentoring_nonce', fresh );
	return fetchPage( url, options );
}

/**
 * Whom a page was made for: nothing typed by one person is sent in the name of another.
 *
 * @param page The page.
 */
export function person( page: Document ): string | null | undefined {
	return page
		.querySelector( '[data-mentoring-person]' )
		?.getAttribute( 'data-mentoring-person' );
}
