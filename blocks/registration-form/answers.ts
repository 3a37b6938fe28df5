/**
 * A registration form while it is filled in: questions unfold as answered, a stop is said where it arises, and what was
 * typed survives Back. What is asked and what stops is the server's to say.
 */
import { holds } from '../../src/shared/conditions.ts';
import { fetchPage, given, person } from '../shared/fetch.ts';
import { start } from '../shared/start.ts';
import { SWAPPED } from '../shared/swap.ts';

const TYPED = /^mentoring_(answers|agreements|attends)/;
const PAUSE = 300;
const QUESTION = '[data-mentoring-question]';

start( 'registration-form', 'answers', ( block ) => {
	let waiting: AbortController | undefined;
	let timer = 0;
	const find = (): HTMLFormElement | null =>
		block.querySelector< HTMLFormElement >( 'form[data-mentoring-day]' );
	const ask = ( form: HTMLFormElement ): void => {
		clearTimeout( timer );
		waiting?.abort();
		waiting = new AbortController();
		timer = window.setTimeout( check, PAUSE, form, waiting.signal );
	};
	const show = (): void => {
		const form = find();
		if ( form ) {
			form.classList.add( 'is-live' );
			unfold( form );
		}
	};

	const typed: unknown = history.state?.mentoringTyped;
	const isTheirs = history.state?.mentoringTypedBy === person( document );
	const first = find();
	if ( first && isTheirs && Array.isArray( typed ) ) {
		fill( first, typed );
		ask( first );
	}
	show();
	block.addEventListener( SWAPPED, show );

	block.addEventListener( 'input', ( { target } ) => {
		const form = find();
		if (
			! form ||
			! ( target instanceof HTMLElement ) ||
			! form.contains( target )
		) {
			return;
		}
		history.replaceState(
			{
				...history.state,
				mentoringTyped: kept( form ),
				mentoringTypedBy: person( document ),
			},
			''
		);
		takeBackError( target );
		unfold( form );
		if ( target.closest( QUESTION ) ) {
			ask( form );
		}
	} );
	block.addEventListener( 'change', ( { target } ) => {
		if (
			target instanceof HTMLInputElement &&
			target.name.endsWith( '[year]' ) &&
			target.value &&
			! /^\d{4}$/.test( target.value )
		) {
			sayError( target, given( 'year' ) );
		}
	} );
} );

/**
 * Asks the site whether the answers so far stop the registration; nothing is kept there.
 *
 * @param form   The form.
 * @param signal Ends the question when another answer is given.
 */
async function check(
	form: HTMLFormElement,
	signal: AbortSignal
): Promise< void > {
	const body = new FormData( form );
	body.set( 'mentoring_act', 'check' );
	try {
		const { page } = await fetchPage( form.action, {
			method: 'POST',
			body,
			signal,
		} );
		const stop = page.querySelector< HTMLElement >(
			'[data-mentoring-stop]'
		);
		const before = form.querySelector( '[data-mentoring-stop]' );
		if ( before?.textContent === stop?.textContent ) {
			return;
		}
		before?.remove();
		for ( const hidden of form.querySelectorAll( '.is-after' ) ) {
			hidden.classList.remove( 'is-after' );
		}
		let place =
			stop &&
			form.querySelector(
				`[data-mentoring-question="${ stop.dataset.mentoringStop }"]`
			);
		if ( stop && place ) {
			place.after( stop );
			// An answer that stops ends the questions there.
			for ( place = stop; place && place !== form; ) {
				let next = place.nextElementSibling;
				for ( ; next; next = next.nextElementSibling ) {
					next.classList.add( 'is-after' );
				}
				place = place.parentElement;
			}
		}
	} catch {
		// The button asks again.
	}
}

/**
 * Shows the questions the answers so far lead to.
 *
 * @param form The form.
 */
function unfold( form: HTMLFormElement ): void {
	const fields = new FormData( form );
	const answers: Record< string, unknown > = {};
	const text = ( name: string ): string => String( fields.get( name ) ?? '' );
	for ( const ask of form.querySelectorAll< HTMLElement >( QUESTION ) ) {
		const key = ask.dataset.mentoringQuestion ?? '';
		const name = `mentoring_answers[${ key }]`;
		const when: unknown = JSON.parse( ask.dataset.mentoringWhen ?? 'null' );
		ask.hidden = ! holds( when, answers, form.dataset.mentoringDay ?? '' );
		if ( ! ask.hidden ) {
			const year = text( `${ name }[year]` );
			answers[ key ] =
				text( name ) ||
				( year && `${ year }-${ text( `${ name }[month]` ) }` );
		}
	}
	for ( const follow of form.querySelectorAll< HTMLElement >(
		'.mentoring-if'
	) ) {
		follow.hidden = ! follow.querySelector(
			'[data-mentoring-question]:not([hidden])'
		);
	}
}

/**
 * What a person entered, for this entry of the browser's history and nowhere else; the next person at the same computer
 * does not see it.
 *
 * @param form The form.
 */
function kept( form: HTMLFormElement ): string[][] {
	return [ ...new FormData( form ) ].flatMap( ( [ name, value ] ) =>
		TYPED.test( name ) && typeof value === 'string'
			? [ [ name, value ] ]
			: []
	);
}

function fill( form: HTMLFormElement, typed: unknown[] ): void {
	const entries = typed.filter( ( entry ) => Array.isArray( entry ) );
	for ( const control of form.elements ) {
		const name = control.getAttribute( 'name' ) ?? '';
		const values = entries
			.filter( ( entry ) => entry[ 0 ] === name )
			.map( ( entry ) => String( entry[ 1 ] ) );
		if ( ! TYPED.test( name ) ) {
			continue;
		}
		if (
			control instanceof HTMLInputElement &&
			/radio|checkbox/.test( control.type )
		) {
			control.checked = values.includes( control.value );
		} else if (
			control instanceof HTMLInputElement ||
			control instanceof HTMLSelectElement ||
			control instanceof HTMLTextAreaElement
		) {
			control.value = values[ 0 ] ?? '';
		}
	}
}

/**
 * Says beside a question what is wrong with its answer, the way PHP prints it.
 *
 * @param control The field.
 * @param message What is wrong.
 */
function sayError( control: HTMLElement, message: string ): void {
	const ask = control.closest( QUESTION );
	const line = document.createElement( 'span' );
	line.className = 'mentoring-error';
	line.id = `${ ask?.id }-error`;
	line.textContent = message;
	ask?.querySelector( 'legend' )?.append( line );
	control.setAttribute( 'aria-invalid', 'true' );
	control.setAttribute(
		'aria-describedby',
		`${ ask?.id }-hint ${ line.id }`
	);
}

/**
 * A field that is being changed is no longer wrong.
 *
 * @param control The field.
 */
function takeBackError( control: HTMLElement ): void {
	const part = control.closest( `${ QUESTION }, li, .mentoring-part` );
	if ( part?.querySelector( '[aria-invalid]' ) ) {
		part.querySelector( '.mentoring-error' )?.remove();
		for ( const wrong of part.querySelectorAll( '[aria-invalid]' ) ) {
			wrong.removeAttribute( 'aria-invalid' );
		}
	}
}
