/**
 * My mentoring: every form sent once, and a sheet printed with a button.
 */
import { start } from '../shared/start.ts';
import { submitOnce } from '../shared/submit.ts';

start( 'my-mentoring', 'start', ( block ) => {
	submitOnce( block );
	const print = block.querySelector< HTMLElement >(
		'[data-mentoring-print]'
	);
	if ( print ) {
		print.hidden = false;
		print.addEventListener( 'click', () => window.print() );
	}
} );
