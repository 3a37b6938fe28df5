/**
 * Finds a port nobody listens on.
 */
import { createServer } from 'node:net';

/**
 * A free port on this machine.
 * @param wanted Taken when free; without it the system chooses.
 */
export function freePort( wanted = 0 ): Promise< number > {
	return new Promise( ( resolve, reject ) => {
		const server = createServer();
		server.once( 'error', () => {
			if ( wanted === 0 ) {
				reject( new Error( 'No port is free.' ) );
			} else {
				freePort().then( resolve, reject );
			}
		} );
		server.listen( wanted, '127.0.0.1', () => {
			const address = server.address();
			const port =
				typeof address === 'object' ? address?.port : undefined;
			server.close( () => resolve( port ?? wanted ) );
		} );
	} );
}
