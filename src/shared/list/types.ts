/**
 * What a list of records is made of.
 */
import type {
	Action,
	Field,
	Filter,
	View,
	ViewTable,
} from '@wordpress/dataviews/wp';
import type { Page } from '../rest';

export type { Action, Field, Filter, View };

/** What a list asks the server for: everything that decides which rows come. */
export interface Asked {
	page: number;
	perPage: number;
	search: string;
	sort: { field: string; direction: 'asc' | 'desc' } | null;
	/** Values by field, as chosen in the filters. */
	filters: Record< string, string[] >;
	/** Key of the tab. */
	tab: string;
}

/** A view that stands above the list. */
export interface Tab {
	key: string;
	label: string;
	/** How many rows it has; null while nobody counted. */
	count: number | null;
}

export interface ListProps< Item extends { id: number } > {
	/** Names what is remembered for the person: "groups". */
	name: string;
	searchLabel: string;
	fields: Field< Item >[];
	actions: Action< Item >[];
	/** None where the screen has tabs of its own. */
	tabs: Tab[];
	/** How the list looks before anybody changed it. */
	first: Pick<
		ViewTable,
		'titleField' | 'descriptionField' | 'fields' | 'sort' | 'layout'
	>;
	/** What is filtered before anybody chose: { term: "3" }. */
	firstFilters?: Record< string, string >;
	/** Reads a page of rows. */
	read: ( asked: Asked ) => Promise< Page< Item > >;
	/** Asks again when it changes. */
	turn: number;
	/** Address of a record, and what happens when it is followed inside the list. */
	link: ( item: Item ) => string;
	onOpen?: ( item: Item ) => void;
	/** Said when there is no row at all, and nothing narrows the list down. */
	empty: React.ReactNode;
	/** Told what is asked, for counts and words beside the list. */
	onAsked?: ( asked: Asked ) => void;
	/** The record shown beside the list; the list is narrow then. */
	open?: Item | null;
	/** Told which rows are shown, to go from one to the next. */
	onRows?: ( rows: Item[] ) => void;
}
