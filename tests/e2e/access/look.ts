/**
 * What a browser measures of a page: whether everything fits, nothing is cut or covered, nothing moves, and paper shows
 * what paper is for. Functions run in the page; each gives the faults it found, in words.
 */
import type { Page } from '@playwright/test';
import { expect } from '../support/test.ts';

/** A desk, a telephone, and a desk's window enlarged four times. */
export const WINDOWS = [
	[ 1280, 900 ],
	[ 390, 844 ],
	[ 320, 256 ],
] as const;

/**
 * Fails when something sticks out of the window, is cut off, or lies over other text.
 * @param page   Page.
 * @param within Selector of what is ours.
 * @param where  Said when it fails: "at 320 px".
 */
export async function expectFits(
	page: Page,
	within: string,
	where: string
): Promise< void > {
	expect
		.soft( await page.evaluate( misfits, within ), `All fits ${ where }.` )
		.toEqual( [] );
}

/**
 * Fails when something of ours moves although a person asked for stillness.
 * @param page   Page.
 * @param within Selector of what is ours.
 */
export async function expectStill(
	page: Page,
	within: string
): Promise< void > {
	expect
		.soft( await page.evaluate( movements, within ), 'Nothing moves.' )
		.toEqual( [] );
}

/**
 * Fails when paper would show controls, hide dates, or print in another colour than black on white.
 * @param page   Page.
 * @param within Selector of what is ours.
 */
export async function expectPrints(
	page: Page,
	within: string
): Promise< void > {
	await page.emulateMedia( { media: 'print' } );
	expect
		.soft( await page.evaluate( onPaper, within ), 'It prints well.' )
		.toEqual( [] );
	await expectFits( page, within, 'on paper' );
	await page.emulateMedia( { media: 'screen' } );
}

function misfits( within: string ): string[] {
	const found: string[] = [];
	const { clientWidth, scrollWidth } = document.documentElement;
	if ( scrollWidth > clientWidth ) {
		found.push( `The page is ${ scrollWidth } wide in ${ clientWidth }` );
	}
	const called = ( element: Element ) =>
		`<${ element.tagName.toLowerCase() } class="${ element.getAttribute( 'class' ) ?? '' }"> ${ ( element.textContent ?? '' ).trim().slice( 0, 40 ) }`;
	const isFor = ( element: Element, wanted: RegExp, edge: 'X' | 'Y' ) =>
		wanted.test( getComputedStyle( element )[ `overflow${ edge }` ] );
	const isSpoken = ( element: Element ) => {
		const { width, height } = element.getBoundingClientRect();
		return width <= 1 || height <= 1;
	};
	const texts: Array< { element: Element; boxes: DOMRect[] } > = [];
	const visit = ( element: Element, isInside: boolean ) => {
		if ( ! element.checkVisibility() || isSpoken( element ) ) {
			return;
		}
		const box = element.getBoundingClientRect();
		if ( ! isInside && ( box.right > clientWidth + 1 || box.left < -1 ) ) {
			found.push( `Sticks out: ${ called( element ) }` );
		}
		// What does not fit into a field scrolls in it.
		const isField = element.matches(
			// WordPress draws the knob of a switch larger than its track.
			'input, textarea, select, .components-form-toggle__track'
		);
		for ( const [ edge, more ] of [
			[ 'X', element.scrollWidth - element.clientWidth ],
			[ 'Y', element.scrollHeight - element.clientHeight ],
		] as const ) {
			if (
				more > 1 &&
				! isField &&
				isFor( element, /hidden|clip/, edge )
			) {
				found.push( `Cut off: ${ called( element ) }` );
			}
		}
		if (
			/sticky|fixed/.test( getComputedStyle( element ).position ) ||
			element.matches( 'svg, select' )
		) {
			return;
		}
		for ( const child of element.childNodes ) {
			if ( child instanceof Element ) {
				visit(
					child,
					isInside || isFor( element, /auto|scroll/, 'X' )
				);
			} else if ( child.textContent?.trim() ) {
				const range = document.createRange();
				range.selectNodeContents( child );
				texts.push( {
					element,
					boxes: [ ...range.getClientRects() ],
				} );
			}
		}
	};
	for ( const root of document.querySelectorAll( within ) ) {
		visit( root, false );
	}
	const cover = ( a: DOMRect, b: DOMRect ) =>
		Math.min( a.right, b.right ) - Math.max( a.left, b.left ) > 3 &&
		Math.min( a.bottom, b.bottom ) - Math.max( a.top, b.top ) >
			0.4 * Math.min( a.height, b.height );
	texts.forEach( ( one, index ) => {
		for ( const other of texts.slice( index + 1 ) ) {
			if (
				one.boxes.some( ( a ) =>
					other.boxes.some( ( b ) => cover( a, b ) )
				)
			) {
				found.push(
					`One over the other: ${ called( one.element ) } / ${ called( other.element ) }`
				);
			}
		}
	} );
	return found;
}

function movements( within: string ): string[] {
	const longest = ( durations: string ) =>
		Math.max(
			...durations
				.split( ',' )
				.map( ( one ) =>
					one.trim().endsWith( 'ms' )
						? parseFloat( one )
						: 1000 * parseFloat( one )
				)
		);
	return [ ...document.querySelectorAll( `${ within } *` ) ].flatMap(
		( element ) =>
			[ undefined, '::before', '::after' ].flatMap( ( pseudo ) => {
				const style = getComputedStyle( element, pseudo );
				const moves =
					longest( style.transitionDuration ) > 0.01 ||
					( style.animationName !== 'none' &&
						longest( style.animationDuration ) > 0.01 );
				return moves
					? [
							`<${ element.tagName.toLowerCase() } class="${ element.getAttribute( 'class' ) ?? '' }">${ pseudo ?? '' } ${ style.transitionProperty } ${ style.transitionDuration } ${ style.animationName }`,
						]
					: [];
			} )
	);
}

function onPaper( within: string ): string[] {
	const found: string[] = [];
	for ( const root of document.querySelectorAll( within ) ) {
		for ( const element of root.querySelectorAll( '*' ) ) {
			const words = ( element.textContent ?? '' ).trim().slice( 0, 40 );
			if ( ! element.checkVisibility() ) {
				if (
					element.matches( 'time' ) &&
					! element.closest( 'form' )
				) {
					found.push( `A date is missing: ${ words }` );
				}
				continue;
			}
			if (
				element.matches( 'button, input, select, .wp-element-button' )
			) {
				found.push( `A control is printed: ${ words }` );
			}
			const isText = [ ...element.childNodes ].some(
				( child ) =>
					child.nodeType === Node.TEXT_NODE &&
					child.textContent?.trim()
			);
			const { color, backgroundColor } = getComputedStyle( element );
			if ( isText && color !== 'rgb(0, 0, 0)' ) {
				found.push( `${ color }, not black: ${ words }` );
			}
			if (
				isText &&
				! /^(rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/.test(
					backgroundColor
				)
			) {
				found.push( `On ${ backgroundColor }, not white: ${ words }` );
			}
		}
	}
	return found;
}
