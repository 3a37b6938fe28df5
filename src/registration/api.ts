/**
 * Registrations over REST, as who runs the program sees them.
 */
import { getPage, post, type Page } from '../shared/rest';
import type { Registration } from '../types/rest';

export interface Asked {
	group: number | null;
	term: number | null;
	status: string;
	search: string;
	page: number;
}

/**
 * A page of registrations, in order of the queue.
 * @param asked Which.
 */
export function readRegistrations(
	asked: Asked
): Promise< Page< Registration > > {
	const query = new URLSearchParams( {
		page: String( asked.page ),
		per_page: '50',
	} );
	for ( const [ name, value ] of Object.entries( {
		group: asked.group,
		term: asked.term,
		status: asked.status,
		search: asked.search,
	} ) ) {
		if ( value !== null && value !== '' ) {
			query.set( name, String( value ) );
		}
	}
	return getPage( `registrations?${ query }` );
}

/**
 * Takes somebody out.
 * @param id Registration.
 */
export function withdraw( id: number ): Promise< Registration > {
	return post( `registrations/${ id }/withdraw` );
}

/**
 * Grants a request to leave.
 * @param id Registration.
 */
export function confirmLeave( id: number ): Promise< Registration > {
	return post( `registrations/${ id }/confirm-leave` );
}

/**
 * Gives places kept back away again.
 * @param group Group.
 */
export function offerWithheld( group: number ): Promise< unknown > {
	return post( `groups/${ group }/offer-withheld` );
}
