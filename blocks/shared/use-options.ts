/**
 * Programs and terms a block can be set to, read once when its controls open.
 */
import { useEffect, useState } from '@wordpress/element';
import { get } from '../../src/shared/rest.ts';

export interface Option {
	id: number;
	name: string;
}

export interface TermOption extends Option {
	program: number;
}

export type Options =
	| { state: 'loading' }
	| { state: 'failed' }
	| { state: 'ready'; programs: Option[]; terms: TermOption[] };

/** What can be chosen; asks the site once. */
export function useOptions(): Options {
	const [ options, setOptions ] = useState< Options >( { state: 'loading' } );
	useEffect( () => {
		let wanted = true;
		Promise.all( [
			get< Option[] >( 'programs' ),
			get< TermOption[] >( 'terms' ),
		] ).then(
			( [ programs, terms ] ) =>
				wanted && setOptions( { state: 'ready', programs, terms } ),
			() => wanted && setOptions( { state: 'failed' } )
		);
		return () => {
			wanted = false;
		};
	}, [] );
	return options;
}
