/**
 * What a list asks, as our routes take it.
 */
import type { Asked } from './types';

/**
 * Arguments of a route, without the statuses of the tab.
 * @param asked What is asked.
 * @param names Names of the route's arguments by the fields they filter: { term: "term" }.
 */
export function question(
	asked: Asked,
	names: Record< string, string > = {}
): Record< string, string > {
	const sent: Record< string, string > = {
		page: String( asked.page ),
		per_page: String( asked.perPage ),
	};
	if ( asked.search !== '' ) {
		sent.search = asked.search;
	}
	if ( asked.sort ) {
		sent.orderby = asked.sort.field;
		sent.order = asked.sort.direction;
	}
	for ( const [ field, name ] of Object.entries( names ) ) {
		const values = asked.filters[ field ] ?? [];
		if ( values.length > 0 ) {
			sent[ name ] = values.join( ',' );
		}
	}
	return sent;
}
