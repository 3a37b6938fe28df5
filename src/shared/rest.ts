/**
 * The only file that talks to the network: our REST routes, by path below mentoring-program/v1.
 */
import apiFetch from '@wordpress/api-fetch';

/**
 * Reads a route.
 * @param path Path below the namespace: "programs".
 */
export function get< T >( path: string ): Promise< T > {
	return apiFetch< T >( { path: `/mentoring-program/v1/${ path }` } );
}
