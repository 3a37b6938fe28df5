/**
 * Counts what a person does with a mouse or an Enter that acts like one, so that a journey can say how long it is. Typing
 * and moving on with Tab are not counted; opening a list and choosing in it is one.
 */
import type { Locator } from '@playwright/test';

export class Clicks {
	/** What was clicked, in order. */
	readonly made: string[] = [];

	/** Clicks something: a link, a button, a box to tick. */
	async click( what: string, target: Locator ): Promise< void > {
		this.made.push( what );
		await target.click();
	}

	/** Chooses in a list. */
	async choose(
		what: string,
		list: Locator,
		value: string
	): Promise< void > {
		this.made.push( what );
		await list.selectOption( value );
	}

	/** Chooses a file, as the dialog of the browser would. */
	async chooseFile(
		what: string,
		field: Locator,
		file: string
	): Promise< void > {
		this.made.push( what );
		await field.setInputFiles( file );
	}

	/** Types and presses Enter where that starts something. */
	async typeAndEnter(
		what: string,
		field: Locator,
		text: string
	): Promise< void > {
		await field.fill( text );
		this.made.push( what );
		await field.press( 'Enter' );
	}
}
