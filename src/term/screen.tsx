/**
 * The screen Terms: the list, or one term as a form.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { readPrograms } from '../program/api';
import {
	bootData,
	numberInAddress,
	screenUrl,
	wordInAddress,
} from '../shared/boot-data';
import { Confirm } from '../shared/components/confirm';
import { Empty, Failed, Loading, Page } from '../shared/components/page';
import { formatDate } from '../shared/dates';
import { useLoad } from '../shared/use-load';
import type { Term } from '../types/rest';
import { deleteTerm, readTerm, readTerms } from './api';
import { TermForm } from './form';

export function TermScreen() {
	const id = numberInAddress( 'term' );
	if ( id !== null || wordInAddress( 'new' ) !== '' ) {
		return <TermEditor id={ id } />;
	}
	return <TermList />;
}

function TermEditor( { id }: { id: number | null } ) {
	const loaded = useLoad(
		async () => ( {
			term: id === null ? null : await readTerm( id ),
			program: ( await readPrograms() )[ 0 ] ?? null,
		} ),
		String( id )
	);
	if ( loaded.state === 'ready' && loaded.value.program ) {
		return (
			<TermForm
				term={ loaded.value.term }
				programId={ loaded.value.program.id }
			/>
		);
	}
	return (
		<Page
			title={ __( 'Term', 'mentoring-program' ) }
			back={ {
				label: __( 'Terms', 'mentoring-program' ),
				url: screenUrl( 'terms' ),
			} }
		>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && <NoProgram /> }
		</Page>
	);
}

/** Terms and groups belong to a program: set-up makes it. */
export function NoProgram() {
	return (
		<Empty title={ __( 'Set up mentoring first', 'mentoring-program' ) }>
			<p>
				{ __(
					'Terms and groups belong to a program. Set-up makes one in a few minutes; each step can be skipped.',
					'mentoring-program'
				) }
			</p>
			<Button variant="primary" href={ screenUrl( 'setup' ) }>
				{ __( 'Set up mentoring', 'mentoring-program' ) }
			</Button>
		</Empty>
	);
}

function TermList() {
	const loaded = useLoad(
		async () => ( {
			terms: await readTerms(),
			programs: await readPrograms(),
		} ),
		'terms'
	);
	const [ deleting, setDeleting ] = useState< Term | null >( null );
	const [ said, setSaid ] = useState(
		wordInAddress( 'was_saved' ) === ''
			? ''
			: __( 'Term saved.', 'mentoring-program' )
	);
	return (
		<Page
			title={ __( 'Terms', 'mentoring-program' ) }
			said={ said }
			actions={
				<Button
					variant="primary"
					href={ screenUrl( 'terms', { new: 1 } ) }
				>
					{ __( 'Add a term', 'mentoring-program' ) }
				</Button>
			}
		>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' &&
				loaded.value.programs.length === 0 && <NoProgram /> }
			{ loaded.state === 'ready' &&
				loaded.value.programs.length > 0 &&
				loaded.value.terms.length === 0 && (
					<Empty title={ __( 'No term yet', 'mentoring-program' ) }>
						<p>
							{ __(
								'A term is one dated run of the program: “Fall 2026”, with the moments registration opens and closes. Groups belong to a term.',
								'mentoring-program'
							) }
						</p>
						<Button
							variant="primary"
							href={ screenUrl( 'terms', { new: 1 } ) }
						>
							{ __( 'Add a term', 'mentoring-program' ) }
						</Button>
					</Empty>
				) }
			{ loaded.state === 'ready' && loaded.value.terms.length > 0 && (
				<>
					<table className="wp-list-table widefat striped">
						<thead>
							<tr>
								<th scope="col">
									{ __( 'Term', 'mentoring-program' ) }
								</th>
								<th scope="col">
									{ __( 'State', 'mentoring-program' ) }
								</th>
								<th scope="col">
									{ __(
										'Registration',
										'mentoring-program'
									) }
								</th>
								<th scope="col">
									{ __( 'Dates', 'mentoring-program' ) }
								</th>
								<th scope="col">
									{ __( 'Groups', 'mentoring-program' ) }
								</th>
							</tr>
						</thead>
						<tbody>
							{ loaded.value.terms.map( ( term ) => (
								<TermRow
									key={ term.id }
									term={ term }
									onDelete={ () => setDeleting( term ) }
								/>
							) ) }
						</tbody>
					</table>
					<p className="description">
						{ sprintf(
							/* translators: %s: name of the time zone. */
							__( 'Times are %s.', 'mentoring-program' ),
							bootData.zone
						) }
					</p>
				</>
			) }
			{ deleting && loaded.state === 'ready' && (
				<Confirm
					title={ sprintf(
						/* translators: %s: name of a term. */
						__( 'Delete %s?', 'mentoring-program' ),
						deleting.name
					) }
					keep={ __( 'Keep the term', 'mentoring-program' ) }
					deed={ __( 'Delete the term', 'mentoring-program' ) }
					onClose={ () => setDeleting( null ) }
					onDeed={ async () => {
						await deleteTerm( deleting.id );
						setSaid( __( 'Term deleted.', 'mentoring-program' ) );
						loaded.again();
					} }
				>
					<p>
						{ __(
							'It has no groups, so nobody loses anything. This cannot be undone.',
							'mentoring-program'
						) }
					</p>
				</Confirm>
			) }
		</Page>
	);
}

function TermRow( { term, onDelete }: { term: Term; onDelete: () => void } ) {
	const edit = screenUrl( 'terms', { term: term.id } );
	return (
		<tr>
			<th scope="row" className="column-primary">
				<strong>
					<a className="row-title" href={ edit }>
						{ term.name }
					</a>
				</strong>
				<div className="row-actions visible">
					<a href={ edit }>{ __( 'Edit', 'mentoring-program' ) }</a>
					{ ' | ' }
					<a href={ screenUrl( 'groups', { in_term: term.id } ) }>
						{ __( 'Groups', 'mentoring-program' ) }
					</a>
					{ term.can.delete.allowed && (
						<>
							{ ' | ' }
							<Button
								variant="link"
								isDestructive
								onClick={ onDelete }
							>
								{ __( 'Delete', 'mentoring-program' ) }
							</Button>
						</>
					) }
				</div>
			</th>
			<td data-colname={ __( 'State', 'mentoring-program' ) }>
				<span className={ `mentoring-badge is-${ term.state }` }>
					{ term.state_label }
				</span>
			</td>
			<td data-colname={ __( 'Registration', 'mentoring-program' ) }>
				{ term.when }
				{ term.state === 'coming_soon' &&
					! term.can.open.allowed &&
					term.can.open.message && (
						<p className="mentoring-problem">
							{ term.can.open.message }
						</p>
					) }
			</td>
			<td data-colname={ __( 'Dates', 'mentoring-program' ) }>
				{ formatDate( term.starts_on ) } –{ ' ' }
				{ formatDate( term.ends_on ) }
			</td>
			<td data-colname={ __( 'Groups', 'mentoring-program' ) }>
				{ term.groups ?? 0 }
			</td>
		</tr>
	);
}
