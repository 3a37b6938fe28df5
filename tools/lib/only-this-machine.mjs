/**
 * Loaded into Playground's server, which would listen to the whole network: keeps it, and the demo's known passwords, on
 * this machine.
 */
import { Server } from 'node:net';

const listen = Server.prototype.listen;

Server.prototype.listen = function ( port, ...others ) {
	return typeof port === 'number' && typeof others[ 0 ] !== 'string'
		? listen.call( this, port, '127.0.0.1', ...others )
		: listen.call( this, port, ...others );
};
