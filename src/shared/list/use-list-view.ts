/**
 * The state of a list: what was chosen lasts in the address, so that Back, reload and a sent link show the same rows; how
 * it looks (columns, order, rows a page) is remembered for the person by WordPress's own preferences.
 */
import { useDispatch, useSelect } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { store as preferences } from '@wordpress/preferences';
import { changeAddress, numberInAddress, wordInAddress } from '../boot-data';
import type { SavedView } from './saved-views';
import type { Asked, Field, Filter, ListProps, View } from './types';

const SCOPE = 'mentoring-program';

interface Remembered {
	fields?: string[];
	sort?: { field: string; direction: 'asc' | 'desc' };
	perPage?: number;
}

interface ListView {
	view: View;
	asked: Asked;
	setView: ( view: View ) => void;
	setTab: ( tab: string ) => void;
	/** Shows what was saved. */
	show: ( saved: Omit< SavedView, 'label' > ) => void;
	/** Shows every row again. */
	showAll: () => void;
	/** Whether anything narrows the list down. */
	isNarrowed: boolean;
	/** Puts columns and order back; null while they are as they were. */
	reset: ( () => void ) | null;
}

/**
 * @param list              The list.
 * @param list.name         Names what is remembered.
 * @param list.fields       Its fields; those with a filter may stand in the address.
 * @param list.tabs         Its tabs, the first is the usual one.
 * @param list.first        How it looks at first.
 * @param list.firstFilters What is filtered at first.
 */
export function useListView< Item extends { id: number } >( {
	name,
	fields,
	tabs,
	first,
	firstFilters = {},
}: Pick<
	ListProps< Item >,
	'name' | 'fields' | 'tabs' | 'first' | 'firstFilters'
> ): ListView {
	const remembered = useSelect(
		( select ) => read( select( preferences ).get( SCOPE, name ) ),
		[ name ]
	);
	const { set } = useDispatch( preferences );
	const usual = tabs[ 0 ]?.key ?? '';
	const filterable = fields.filter( ( field ) => field.elements );
	const [ tab, setTabState ] = useState( wordInAddress( 'tab' ) || usual );
	const [ page, setPage ] = useState( numberInAddress( 'paged' ) ?? 1 );
	const [ search, setSearch ] = useState( wordInAddress( 'search' ) );
	const [ filters, setFilters ] = useState< Filter[] >( () =>
		filterable.flatMap( ( field ) => {
			const sent =
				wordInAddress( argument( field.id ) ) ||
				( firstFilters[ field.id ] ?? '' );
			return sent === '' || sent === 'all'
				? []
				: [ chosen( field, sent.split( ',' ) ) ];
		} )
	);
	const look = { ...first, ...remembered };
	const perPage = remembered.perPage ?? 20;
	const view: View = {
		type: 'table',
		...look,
		perPage,
		page,
		search,
		filters,
		layout: { ...first.layout, density: 'balanced' },
	};
	const asked: Asked = {
		page,
		perPage,
		search,
		sort: look.sort ?? null,
		filters: values( filters ),
		tab,
	};

	function go( next: {
		tab?: string;
		page?: number;
		search?: string;
		filters?: Filter[];
	} ) {
		const to = { tab, page, search, filters, ...next };
		setTabState( to.tab );
		setPage( to.page );
		setSearch( to.search );
		setFilters( to.filters );
		const given = values( to.filters );
		changeAddress( {
			tab: to.tab === usual ? '' : to.tab,
			paged: to.page === 1 ? '' : String( to.page ),
			search: to.search,
			...Object.fromEntries(
				filterable.map( ( { id } ) => {
					const value = ( given[ id ] ?? [] ).join( ',' );
					const before = firstFilters[ id ] ?? '';
					// What is filtered at first and was taken away must stay away.
					return [
						argument( id ),
						value === '' && before !== '' ? 'all' : value,
					];
				} )
			),
		} );
	}

	return {
		view,
		asked,
		setView( next ) {
			const changed: Remembered = {
				...( next.fields ? { fields: next.fields } : {} ),
				...( next.sort ? { sort: next.sort } : {} ),
				...( next.perPage ? { perPage: next.perPage } : {} ),
			};
			if ( JSON.stringify( changed ) !== JSON.stringify( now() ) ) {
				void set( SCOPE, name, changed );
			}
			const isSame =
				JSON.stringify( [ next.search ?? '', next.filters ?? [] ] ) ===
				JSON.stringify( [ search, filters ] );
			go( {
				search: next.search ?? '',
				filters: next.filters ?? [],
				page: isSame ? ( next.page ?? 1 ) : 1,
			} );
		},
		setTab: ( next ) => go( { tab: next, page: 1 } ),
		show: ( saved ) =>
			go( {
				tab: saved.tab,
				page: 1,
				search: saved.search,
				filters: filterable.flatMap( ( field ) => {
					const wanted = saved.filters[ field.id ] ?? [];
					return wanted.length === 0
						? []
						: [ chosen( field, wanted ) ];
				} ),
			} ),
		showAll: () => go( { tab: usual, page: 1, search: '', filters: [] } ),
		isNarrowed:
			search !== '' ||
			Object.keys( values( filters ) ).length > 0 ||
			tab !== usual,
		reset:
			Object.keys( remembered ).length === 0 ||
			JSON.stringify( now() ) ===
				JSON.stringify( {
					fields: first.fields,
					sort: first.sort,
					perPage: 20,
				} )
				? null
				: () => void set( SCOPE, name, undefined ),
	};

	function now(): Remembered {
		return {
			...( look.fields ? { fields: look.fields } : {} ),
			...( look.sort ? { sort: look.sort } : {} ),
			perPage,
		};
	}
}

/**
 * A filter as DataViews keeps it: one value, or several where the field takes several.
 * @param field   Field.
 * @param wanted Values chosen.
 */
function chosen< Item >( field: Field< Item >, wanted: string[] ): Filter {
	const operators = field.filterBy ? field.filterBy.operators : undefined;
	const operator = operators?.[ 0 ] ?? 'isAny';
	return {
		field: field.id,
		operator,
		value: operator === 'is' ? wanted[ 0 ] : wanted,
	};
}

/**
 * The argument of a filter in the address; WordPress itself reads "term" and "status".
 * @param field Field.
 */
function argument( field: string ): string {
	return field === 'term' || field === 'status' ? `in_${ field }` : field;
}

function values( filters: Filter[] ): Record< string, string[] > {
	return Object.fromEntries(
		filters.flatMap( ( { field, value } ) => {
			const all = ( Array.isArray( value ) ? value : [ value ] )
				.filter( ( one ) => one !== undefined && one !== null )
				.map( String );
			return all.length === 0 ? [] : [ [ field, all ] ];
		} )
	);
}

function read( stored: unknown ): Remembered {
	if ( typeof stored !== 'object' || stored === null ) {
		return {};
	}
	const { fields, sort, perPage }: Record< string, unknown > = {
		...stored,
	};
	return {
		...( Array.isArray( fields ) &&
		fields.every( ( one ) => typeof one === 'string' )
			? { fields }
			: {} ),
		...( isSort( sort ) ? { sort } : {} ),
		...( typeof perPage === 'number' ? { perPage } : {} ),
	};
}

function isSort(
	value: unknown
): value is { field: string; direction: 'asc' | 'desc' } {
	return (
		typeof value === 'object' &&
		value !== null &&
		'field' in value &&
		typeof value.field === 'string' &&
		'direction' in value &&
		( value.direction === 'asc' || value.direction === 'desc' )
	);
}
