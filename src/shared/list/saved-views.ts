/**
 * Views of a list a person saved for themself: what was searched and filtered, and how it looked. Kept by WordPress's own
 * preferences, so nobody else sees them.
 */
import { useDispatch, useSelect } from '@wordpress/data';
import { useMemo } from '@wordpress/element';
import { store as preferences } from '@wordpress/preferences';

const SCOPE = 'mentoring-program';

export interface SavedView {
	label: string;
	/** Key of the tab it narrows down. */
	tab: string;
	search: string;
	/** Values by field. */
	filters: Record< string, string[] >;
}

interface SavedViews {
	saved: SavedView[];
	/** Adds one; one of the same name is replaced. */
	save: ( view: SavedView ) => void;
	remove: ( label: string ) => void;
}

/**
 * @param list Names the list: "groups".
 */
export function useSavedViews( list: string ): SavedViews {
	const name = `${ list }-views`;
	const stored: unknown = useSelect(
		( select ) => select( preferences ).get( SCOPE, name ),
		[ name ]
	);
	const saved = useMemo( () => read( stored ), [ stored ] );
	const { set } = useDispatch( preferences );
	return {
		saved,
		save: ( view ) =>
			void set( SCOPE, name, [
				...saved.filter( ( one ) => one.label !== view.label ),
				view,
			] ),
		remove: ( label ) =>
			void set(
				SCOPE,
				name,
				saved.filter( ( one ) => one.label !== label )
			),
	};
}

/**
 * The saved view that shows the same rows.
 * @param saved Saved views.
 * @param now   What is shown.
 */
export function viewLike(
	saved: SavedView[],
	now: Omit< SavedView, 'label' >
): SavedView | undefined {
	const rows = ( view: Omit< SavedView, 'label' > ) =>
		JSON.stringify( [
			view.tab,
			view.search,
			Object.entries( view.filters )
				.map( ( [ field, values ] ) => [ field, [ ...values ].sort() ] )
				.sort(),
		] );
	return saved.find( ( one ) => rows( one ) === rows( now ) );
}

function read( stored: unknown ): SavedView[] {
	return Array.isArray( stored ) ? stored.filter( isView ) : [];
}

function isView( value: unknown ): value is SavedView {
	return (
		typeof value === 'object' &&
		value !== null &&
		'label' in value &&
		typeof value.label === 'string' &&
		'tab' in value &&
		typeof value.tab === 'string' &&
		'search' in value &&
		typeof value.search === 'string' &&
		'filters' in value &&
		typeof value.filters === 'object' &&
		value.filters !== null &&
		Object.values( value.filters ).every( Array.isArray )
	);
}
