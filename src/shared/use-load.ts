/**
 * Something a screen reads before it can show anything: loading, failed with "try again", or ready. What was read stays
 * while it is read again.
 */
import { useCallback, useEffect, useState } from '@wordpress/element';
import { RestError } from './rest';

export type Loaded< T > =
	| { state: 'loading' }
	| { state: 'failed'; message: string; again: () => void }
	| {
			state: 'ready';
			value: T;
			/** Whether it is being read again. */
			isRefreshing: boolean;
			again: () => void;
			replace: ( value: T ) => void;
	  };

/**
 * Reads, and reads again when asked or when the key changes.
 * @param read What reads.
 * @param key  What it depends on.
 */
export function useLoad< T >(
	read: () => Promise< T >,
	key: string
): Loaded< T > {
	const [ turn, setTurn ] = useState( 0 );
	const [ value, setValue ] = useState< { it: T } | null >( null );
	const [ isRefreshing, setRefreshing ] = useState( true );
	const [ message, setMessage ] = useState< string | null >( null );
	const again = useCallback( () => setTurn( ( last ) => last + 1 ), [] );
	const replace = useCallback( ( it: T ) => setValue( { it } ), [] );
	useEffect( () => {
		let isCurrent = true;
		setMessage( null );
		setRefreshing( true );
		read().then(
			( it ) => {
				if ( isCurrent ) {
					setValue( { it } );
					setRefreshing( false );
				}
			},
			( error: unknown ) => {
				if ( isCurrent ) {
					setMessage(
						error instanceof RestError
							? error.message
							: String( error )
					);
				}
			}
		);
		return () => {
			isCurrent = false;
		};
		// What is read is named by the key.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ key, turn ] );
	if ( message !== null ) {
		return { state: 'failed', message, again };
	}
	return value === null
		? { state: 'loading' }
		: { state: 'ready', value: value.it, isRefreshing, again, replace };
}
