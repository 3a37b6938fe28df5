/**
 * Messages and the outbox over REST.
 */
import { get, getPage, post, type Page } from '../shared/rest';
import type {
	Letter,
	Message,
	MessageInput,
	Outbox,
	OutboxMessage,
} from '../types/rest';

/** The words of a message as they are typed. */
export interface Words {
	subject: string;
	body: string;
}

/** Every kind of message, in the order of its reader's moments. */
export function readMessages(): Promise< Message[] > {
	return get( 'messages' );
}

/**
 * One kind of message.
 * @param kind Kind.
 */
export function readMessage( kind: string ): Promise< Message > {
	return get( `messages/${ kind }` );
}

/**
 * Saves words, switch or both.
 * @param kind  Kind.
 * @param input What changes, with the version it was read with.
 */
export function saveMessage(
	kind: string,
	input: MessageInput
): Promise< Message > {
	return post( `messages/${ kind }`, input );
}

/**
 * Back to the words the plugin ships.
 * @param kind    Kind.
 * @param version The version it was read with.
 */
export function resetMessage(
	kind: string,
	version: number
): Promise< Message > {
	return post( `messages/${ kind }/reset`, { version } );
}

/**
 * The last who got it.
 * @param kind Kind.
 */
export function readReaders( kind: string ): Promise< OutboxMessage[] > {
	return get( `messages/${ kind }/readers` );
}

/**
 * What was typed, filled in.
 * @param kind  Kind.
 * @param words What was typed.
 * @param like  Message of the outbox whose reader it is filled for; 0 for an invented person.
 */
export function previewMessage(
	kind: string,
	words: Words,
	like: number
): Promise< Letter > {
	return post( `messages/${ kind }/preview`, { ...words, like } );
}

/**
 * Sends what was typed to who is signed in.
 * @param kind  Kind.
 * @param words What was typed.
 */
export function testMessage( kind: string, words: Words ): Promise< Message > {
	return post( `messages/${ kind }/test`, words );
}

/** How the outbox stands. */
export function readOutbox(): Promise< Outbox > {
	return get( 'outbox' );
}

/** Says that this is the real site; what waited is handed over. */
export function releaseOutbox(): Promise< Outbox > {
	return post( 'outbox/release' );
}

/**
 * A page of a part of the outbox.
 * @param query Arguments of the route.
 */
export function readOutboxPage(
	query: Record< string, string >
): Promise< Page< OutboxMessage > > {
	return getPage( `outbox/messages?${ new URLSearchParams( query ) }` );
}

/**
 * What a message would say now.
 * @param id Message.
 */
export function readLetter( id: number ): Promise< Letter > {
	return get( `outbox/${ id }/text` );
}

/**
 * Tries a message again.
 * @param id Message.
 */
export function retryMessage( id: number ): Promise< OutboxMessage > {
	return post( `outbox/${ id }/retry` );
}

/**
 * Sends a message to another address.
 * @param id      Message.
 * @param address Where.
 */
export function correctMessage(
	id: number,
	address: string
): Promise< OutboxMessage > {
	return post( `outbox/${ id }/correct`, { address } );
}

/**
 * Says that the person was told another way.
 * @param id Message.
 */
export function closeMessage( id: number ): Promise< OutboxMessage > {
	return post( `outbox/${ id }/close` );
}
