/**
 * Programs and terms a block can be set to. Read when its controls open, and again when the person comes back to this
 * window: the next step opens another one.
 */
import { useEffect, useState } from '@wordpress/element';
import { get } from '../../src/shared/rest.ts';

export interface Option {
	id: number;
	name: string;
}

export interface TermOption extends Option {
	program: number;
	/** How many groups it has; told only to those who keep them. */
	groups?: number;
}

export type Options =
	| { state: 'loading' }
	| { state: 'failed' }
	| { state: 'ready'; programs: Option[]; terms: TermOption[] };

/** What can be chosen. */
export function useOptions(): Options {
	const [ options, setOptions ] = useState< Options >( { state: 'loading' } );
	useEffect( () => {
		let wanted = true;
		function read() {
			Promise.all( [
				get< Option[] >( 'programs' ),
				get< TermOption[] >( 'terms' ),
			] ).then(
				( [ programs, terms ] ) =>
					wanted && setOptions( { state: 'ready', programs, terms } ),
				() => wanted && setOptions( { state: 'failed' } )
			);
		}
		read();
		window.addEventListener( 'focus', read );
		return () => {
			wanted = false;
			window.removeEventListener( 'focus', read );
		};
	}, [] );
	return options;
}
