/**
 * Registration form: sent once; before registration opens, the form appears when it does. What happens inside the form
 * while it is filled in is answers.ts.
 */
import { fetchPage } from '../shared/fetch.ts';
import { keepCurrent } from '../shared/live.ts';
import { start } from '../shared/start.ts';
import { submitOnce } from '../shared/submit.ts';
import { swap } from '../shared/swap.ts';

start( 'registration-form', 'start', ( block, status ) => {
	submitOnce( block );
	keepCurrent( block, status, () => {
		const link = block.querySelector< HTMLAnchorElement >(
			'[data-mentoring-open]'
		);
		// Somebody who is writing something keeps it, and the link.
		if ( link && ! block.querySelector( 'form' ) ) {
			void fetchPage( link.href, { cache: 'no-store' } ).then(
				( { page } ) => swap( block, page ),
				// The link is still there.
				() => {}
			);
		}
	} );
} );
