/**
 * A list of records: tabs, search, filters, columns, bulk actions, pages; narrow beside an open record. DataViews draws
 * it; the server sorts, filters, searches and pages. Rows stay while they are read again.
 */
import { Button } from '@wordpress/components';
import { useEffect, useMemo, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Empty, Failed, Loading } from '../components/page';
import { useLoad } from '../use-load';
import { SaveView } from './save-view';
import { useSavedViews, viewLike } from './saved-views';
import type { Field, ListProps } from './types';
import { useListView } from './use-list-view';

export function RecordList< Item extends { id: number } >(
	props: ListProps< Item >
) {
	const library = useLoad( () => import( './data-views' ), 'data-views' );
	const { view, asked, setView, setTab, show, showAll, isNarrowed, reset } =
		useListView( props );
	const { saved, save, remove } = useSavedViews( props.name );
	const [ selection, setSelection ] = useState< string[] >( [] );
	const key = JSON.stringify( asked );
	const loaded = useLoad(
		() => props.read( asked ),
		`${ key } ${ props.turn }`
	);
	const { onAsked, onRows } = props;
	const { titleField, descriptionField } = props.first;
	const fields = useMemo(
		() =>
			props.fields.map( ( field ) =>
				field.id === titleField || field.id === descriptionField
					? field
					: labelled( field )
			),
		[ props.fields, titleField, descriptionField ]
	);
	const rows = loaded.state === 'ready' ? loaded.value.records : null;
	useEffect( () => {
		onAsked?.( asked );
		// What is asked is named by the key.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ key ] );
	useEffect( () => {
		if ( rows ) {
			onRows?.( rows );
		}
	}, [ rows, onRows ] );
	const list = useRef< HTMLDivElement >( null );
	const opened = useRef< Item | null >( null );
	const { open, link } = props;
	useEffect( () => {
		const closed = open ? null : opened.current;
		opened.current = open ?? null;
		if ( closed ) {
			// Closing returns to the row.
			for ( const one of list.current?.querySelectorAll( 'a' ) ?? [] ) {
				if ( one.href === link( closed ) ) {
					one.focus();
				}
			}
		}
	}, [ open, link ] );
	if ( library.state === 'failed' ) {
		return <Failed { ...library } />;
	}
	if ( loaded.state === 'failed' ) {
		return <Failed { ...loaded } />;
	}
	if ( library.state === 'loading' || loaded.state === 'loading' ) {
		return <Loading rows={ 8 } />;
	}
	const { records, total, pages } = loaded.value;
	const isCounted = props.tabs.some( ( tab ) => ( tab.count ?? 0 ) > 0 );
	if ( total === 0 && ! isNarrowed && ! isCounted ) {
		return props.empty;
	}
	const { Views } = library.value;
	const current = viewLike( saved, asked );
	const isChosen =
		asked.search !== '' || Object.keys( asked.filters ).length > 0;
	const isBeside = props.open !== undefined && props.open !== null;
	return (
		<div
			ref={ list }
			className="mentoring-list"
			aria-busy={ loaded.isRefreshing }
		>
			{ props.tabs.length > 0 && (
				<nav
					className="mentoring-tabs"
					aria-label={ __(
						'Views of the list',
						'mentoring-program'
					) }
				>
					{ props.tabs.map( ( tab ) => (
						<Button
							key={ tab.key }
							aria-current={ ! current && tab.key === asked.tab }
							onClick={ () => setTab( tab.key ) }
						>
							{ tab.label }
							{ tab.count !== null && (
								<span className="mentoring-tabs__count">
									{ ` ${ tab.count }` }
								</span>
							) }
						</Button>
					) ) }
					{ saved.map( ( one ) => (
						<Button
							key={ `saved-${ one.label }` }
							aria-current={ one === current }
							onClick={ () => show( one ) }
						>
							{ one.label }
						</Button>
					) ) }
					{ ( current || isChosen ) && (
						<SaveView
							current={ current?.label }
							onSave={ ( label ) =>
								save( {
									label,
									tab: asked.tab,
									search: asked.search,
									filters: asked.filters,
								} )
							}
							onRemove={ remove }
						/>
					) }
				</nav>
			) }
			<Views< Item >
				data={ records }
				fields={ fields }
				view={
					isBeside
						? {
								...view,
								type: 'list',
								fields: beside( view.fields ),
							}
						: view
				}
				onChangeView={ ( next ) =>
					setView(
						isBeside && view.fields
							? { ...next, fields: view.fields }
							: next
					)
				}
				actions={ props.actions }
				searchLabel={ props.searchLabel }
				paginationInfo={ { totalItems: total, totalPages: pages } }
				defaultLayouts={ isBeside ? { list: {} } : { table: {} } }
				selection={
					isBeside ? [ String( props.open?.id ) ] : selection
				}
				onChangeSelection={ ( next ) => {
					const chosen = records.find(
						( one ) => String( one.id ) === next[ 0 ]
					);
					if ( isBeside && chosen ) {
						props.onOpen?.( chosen );
					} else {
						setSelection( next );
					}
				} }
				getItemId={ ( item ) => String( item.id ) }
				renderItemLink={ ( { item, ...rest } ) => (
					<a
						{ ...rest }
						href={ props.link( item ) }
						onClick={ ( event ) => {
							// With a key held down the browser opens a window of its own.
							if (
								props.onOpen &&
								! event.metaKey &&
								! event.ctrlKey &&
								! event.shiftKey
							) {
								event.preventDefault();
								props.onOpen( item );
							}
						} }
					>
						{ rest.children }
					</a>
				) }
				config={ { perPageSizes: [ 10, 20, 50, 100 ] } }
				{ ...( isBeside ? {} : { onReset: reset ?? false } ) }
				empty={
					<Empty
						title={ __( 'Nothing matches', 'mentoring-program' ) }
					>
						<Button variant="secondary" onClick={ showAll }>
							{ __( 'Show everything', 'mentoring-program' ) }
						</Button>
					</Empty>
				}
			/>
		</div>
	);
}

/**
 * A field that says what it is where its column has no head: on a narrow screen, where style.scss makes a row a block.
 * @param field Field.
 */
function labelled< Item >( field: Field< Item > ): Field< Item > {
	const { render: Render, getValue } = field;
	return {
		...field,
		render: ( props ) => (
			<div className="mentoring-labelled">
				<b aria-hidden="true">
					{ sprintf(
						/* translators: %s: name of a column, before what stands in it. */
						__( '%s:', 'mentoring-program' ),
						field.label ?? ''
					) }
				</b>
				{ Render ? (
					<Render { ...props } />
				) : (
					String( getValue?.( props ) ?? '' )
				) }
			</div>
		),
	};
}

/**
 * Beside an open record there is room for two facts a row.
 * @param fields Fields of the list.
 */
function beside( fields: string[] = [] ): string[] {
	return fields.filter( ( one ) => one === 'group' || one === 'status' );
}
