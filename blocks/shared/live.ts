/**
 * Keeps words current on a page that may be a day old: asks for them past the page cache, and shows at the opening second
 * what the markup brought along for it. Knows keys and moments, not what the words mean.
 */
import { fetchLive } from './fetch.ts';

const LONGEST_TIMER = 2 ** 31 - 1;
const FRESH_FOR = 60_000;

/**
 * @param block   Its element; parts in it may come and go.
 * @param status  Live region that says what changed by itself.
 * @param flipped Called after a moment has come, once the first rush is over.
 * @return Asks at once.
 */
export function keepCurrent(
	block: Element,
	status: Element,
	flipped?: () => void
): () => void {
	let ahead = 0;
	let asked = 0;
	let timer = 0;

	const refresh = async (): Promise< void > => {
		const parts = [
			...block.querySelectorAll< HTMLElement >( '[data-mentoring-live]' ),
		];
		const keys = parts.flatMap( ( part ) =>
			part.dataset.mentoringLive ? [ part.dataset.mentoringLive ] : []
		);
		asked = Date.now();
		try {
			const live = keys.length ? await fetchLive( keys ) : null;
			if ( isLive( live ) ) {
				// The site's clock counts, not the visitor's.
				ahead = Date.parse( live.now ) - ( asked + Date.now() ) / 2;
				for ( const part of parts ) {
					replace(
						part,
						live.parts[ part.dataset.mentoringLive ?? '' ]
					);
				}
			}
		} catch {
			// What the page says stays, and so do its own moments.
		}
		plan();
	};

	const moments = (): Array< [ HTMLTemplateElement, number ] > =>
		[
			...block.querySelectorAll< HTMLTemplateElement >(
				'template[data-mentoring-at]'
			),
		].map( ( then ) => [
			then,
			Date.parse( then.dataset.mentoringAt ?? '' ) - ahead - Date.now(),
		] );

	const plan = (): void => {
		clearTimeout( timer );
		const next = Math.min( ...moments().map( ( [ , wait ] ) => wait ) );
		if ( next < Infinity ) {
			timer = window.setTimeout(
				flip,
				Math.min( Math.max( next, 0 ), LONGEST_TIMER )
			);
		}
	};

	const flip = (): void => {
		const said: string[] = [];
		for ( const [ then, wait ] of moments() ) {
			const part = then.parentElement;
			if ( wait <= 0 && part ) {
				replace( part, then.innerHTML );
				said.push(
					part.querySelector( '.mentoring-state' )?.textContent ?? ''
				);
			}
		}
		if ( ! said.length ) {
			return plan();
		}
		status.textContent = said.find( Boolean ) ?? '';
		// Everybody's page flips in this second; they need not all ask in it.
		timer = window.setTimeout(
			() => {
				void refresh();
				flipped?.();
			},
			500 + 2500 * Math.random()
		);
	};

	const again = (): void => {
		if ( ! document.hidden && Date.now() - asked > FRESH_FOR ) {
			void refresh();
		}
	};
	document.addEventListener( 'visibilitychange', again );
	window.addEventListener( 'pageshow', again );
	void refresh();
	return () => void refresh();
}

function replace( part: Element, html: unknown ): void {
	const fresh = part.cloneNode();
	if ( typeof html !== 'string' || ! ( fresh instanceof Element ) ) {
		return;
	}
	fresh.innerHTML = html;
	if ( ! part.isEqualNode( fresh ) ) {
		const hadFocus = part.contains( part.ownerDocument.activeElement );
		part.replaceChildren( ...fresh.childNodes );
		if ( hadFocus ) {
			part.querySelector( 'a' )?.focus();
		}
	}
}

function isLive(
	value: unknown
): value is { now: string; parts: Record< string, unknown > } {
	return (
		typeof value === 'object' &&
		value !== null &&
		'now' in value &&
		'parts' in value &&
		typeof value.now === 'string' &&
		typeof value.parts === 'object' &&
		value.parts !== null
	);
}
