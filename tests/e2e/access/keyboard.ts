/**
 * Going through a page with the keyboard alone: every stop of ours can be seen, is not covered, and comes after the one
 * before it.
 */
import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

interface Stop {
	name: string;
	isOurs: boolean;
	/** Whether something around it says that it has the focus. */
	isMarked: boolean;
	/** Whether something else lies over it. */
	isCovered: boolean;
	/** Where it is on the page. */
	top: number;
	left: number;
	right: number;
	/** Whether it stays in place while the page scrolls. */
	isStuck: boolean;
}

export class Keyboard {
	private before: Stop | null = null;

	/**
	 * @param page   Page, one column wide: there the order on the screen is the order of reading.
	 * @param within Selector of what is ours.
	 */
	constructor(
		private readonly page: Page,
		private readonly within: string
	) {}

	/**
	 * Goes on with Tab until something has the focus, and looks at every stop on the way.
	 * @param target Where to.
	 */
	async to( target: Locator ): Promise< void > {
		for ( let steps = 0; steps < 90; steps++ ) {
			await this.page.keyboard.press( 'Tab' );
			await this.look();
			if (
				await target.evaluateAll( ( found ) =>
					found.some( ( one ) => one.matches( ':focus' ) )
				)
			) {
				return;
			}
		}
		await expect( target ).toBeFocused();
	}

	/**
	 * Presses keys where the focus is; what comes next may be anywhere.
	 * @param keys "Enter", "Space".
	 */
	async press( ...keys: string[] ): Promise< void > {
		for ( const key of keys ) {
			await this.page.keyboard.press( key );
		}
		this.before = null;
	}

	private async look(): Promise< void > {
		const stop = await this.page.evaluate( describe, this.within );
		if ( stop.isOurs ) {
			expect( stop.isMarked, `${ stop.name } shows the focus` ).toBe(
				true
			);
			expect( stop.isCovered, `${ stop.name } is covered` ).toBe( false );
			if ( this.before && ! stop.isStuck ) {
				expect(
					stop.top > this.before.top - 40 ||
						stop.left >= this.before.right,
					`${ stop.name } is read after ${ this.before.name }`
				).toBe( true );
			}
		}
		this.before = stop.isOurs && ! stop.isStuck ? stop : null;
	}
}

function describe( within: string ): Stop {
	const element = document.querySelector( ':focus' ) ?? document.body;
	// WordPress draws the ring of a text field on an element of its own beside it.
	const around =
		element.parentElement?.querySelectorAll( ':scope > [aria-hidden]' ) ??
		[];
	const box = element.getBoundingClientRect();
	const inside = ( outer: Element, inner: Element | null ) =>
		outer.contains( inner ) ||
		( inner?.closest( 'label' )?.contains( outer ) ?? false );
	const points = [ 0.1, 0.5, 0.9 ].map( ( part ) =>
		document.elementFromPoint(
			box.left + part * box.width,
			box.top + part * box.height
		)
	);
	let isStuck = false;
	for (
		let one: Element | null = element;
		one?.closest( within );
		one = one.parentElement
	) {
		isStuck ||= /sticky|fixed/.test( getComputedStyle( one ).position );
	}
	return {
		name: `${ element.tagName.toLowerCase() } “${ ( element.getAttribute( 'aria-label' ) ?? element.textContent ?? '' ).trim().slice( 0, 40 ) }”`,
		isOurs: element.closest( within ) !== null,
		isMarked: [ element, ...around ].some( ( one ) => {
			const { outlineStyle, outlineWidth, boxShadow } =
				getComputedStyle( one );
			return (
				( outlineStyle !== 'none' && parseFloat( outlineWidth ) > 0 ) ||
				boxShadow !== 'none'
			);
		} ),
		isCovered: ! points.some( ( point ) => inside( element, point ) ),
		top: box.top + window.scrollY,
		left: box.left,
		right: box.right,
		isStuck,
	};
}
