/**
 * The one importer of DataViews: a chunk of its own, loaded when the first list is shown.
 */
import {
	DataViews,
	type Action,
	type Field,
	type View,
} from '@wordpress/dataviews/wp';
import type { ComponentProps, ReactElement, ReactNode } from 'react';

/** What our lists hand to DataViews. */
interface Props< Item > {
	data: Item[];
	fields: Field< Item >[];
	view: View;
	onChangeView: ( view: View ) => void;
	actions: Action< Item >[];
	searchLabel: string;
	paginationInfo: { totalItems: number; totalPages: number };
	defaultLayouts: { table?: object; list?: object };
	selection: string[];
	onChangeSelection: ( ids: string[] ) => void;
	getItemId: ( item: Item ) => string;
	renderItemLink: (
		props: { item: Item } & ComponentProps< 'a' >
	) => ReactElement;
	config: { perPageSizes: number[] };
	onReset?: ( () => void ) | false;
	empty: ReactNode;
}

/** DataViews for any record: its own type asks whether an item has a string id, which no open type can answer. */
export const Views = DataViews as < Item >(
	props: Props< Item >
) => ReactElement | null;
