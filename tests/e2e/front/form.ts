/**
 * Filling the registration form the way a person does; what differs is said by the test.
 */
import type { Page } from '@playwright/test';

export interface Filling {
	seesClients?: 'Yes' | 'No';
	coursework?: 'Yes' | 'No';
	since?: { month: string; year: string };
	intern?: 'Yes' | 'No';
	attends?: boolean;
	/** The answer that ends the questions: what comes after it is left alone. */
	stopsAt?: 'seesClients' | 'since';
	/** How many of the agreements to tick, from the first; all unless said. */
	agreements?: number;
}

/**
 * Answers, ticks and leaves the last button to the test.
 * @param page    On a group's page.
 * @param filling What differs from a member who fits.
 */
export async function fillForm( page: Page, filling: Filling = {} ) {
	const yesOrNo = async ( question: RegExp, answer: string ) =>
		page
			.getByRole( 'group', { name: question } )
			.getByRole( 'radio', { name: answer } )
			.check();
	await yesOrNo( /begun to see clients/, filling.seesClients ?? 'Yes' );
	if ( filling.stopsAt === 'seesClients' ) {
		return;
	}
	await yesOrNo( /finished the coursework/, filling.coursework ?? 'Yes' );
	const since = page.getByRole( 'group', {
		name: /begin clinical practice/,
	} );
	await since
		.getByLabel( 'Month' )
		.selectOption( filling.since?.month ?? 'September' );
	await since.getByLabel( 'Year' ).fill( filling.since?.year ?? '2024' );
	if ( filling.stopsAt === 'since' ) {
		return;
	}
	await yesOrNo( /an intern at present/, filling.intern ?? 'No' );
	if ( filling.attends ?? true ) {
		await page.getByLabel( /I can attend all/ ).check();
	}
	const ticks = await page
		.locator( 'input[name="mentoring_agreements[]"]' )
		.all();
	for ( const tick of ticks.slice( 0, filling.agreements ?? ticks.length ) ) {
		await tick.check();
	}
}
