/**
 * The screen Groups: the list by term, or one group as a form.
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
import { Select } from '../shared/components/field';
import { Empty, Failed, Loading, Page } from '../shared/components/page';
import { formatMoment } from '../shared/dates';
import { useLoad } from '../shared/use-load';
import { readTerms } from '../term/api';
import { NoProgram } from '../term/screen';
import type { Group, Term } from '../types/rest';
import { readAllGroups, readGroup, readProfiles } from './api';
import { GroupForm } from './form';

export function GroupScreen() {
	const id = numberInAddress( 'group' );
	if ( id !== null || wordInAddress( 'new' ) !== '' ) {
		return <GroupEditor id={ id } />;
	}
	return <GroupList />;
}

function GroupEditor( { id }: { id: number | null } ) {
	const loaded = useLoad( async () => {
		const group = id === null ? null : await readGroup( id );
		const [ programs, terms, profiles ] = await Promise.all( [
			readPrograms(),
			readTerms(),
			readProfiles( group?.mentors.map( ( one ) => one.id ) ?? [] ),
		] );
		return { group, programs, terms, profiles };
	}, String( id ) );
	if ( loaded.state === 'ready' ) {
		const { group, programs, terms, profiles } = loaded.value;
		const program =
			programs.find( ( one ) => one.id === group?.program ) ??
			programs[ 0 ];
		const first =
			terms.find( ( one ) => one.id === numberInAddress( 'in_term' ) ) ??
			usualTerm( terms );
		if ( program && first ) {
			return (
				<GroupForm
					group={ group }
					profiles={ profiles }
					program={ program }
					terms={ terms }
					inTerm={ first.id }
				/>
			);
		}
	}
	return (
		<Page
			title={ __( 'Group', 'mentoring-program' ) }
			back={ {
				label: __( 'Groups', 'mentoring-program' ),
				url: screenUrl( 'groups' ),
			} }
		>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' &&
				loaded.value.programs.length === 0 && <NoProgram /> }
			{ loaded.state === 'ready' && loaded.value.programs.length > 0 && (
				<NoTerm />
			) }
		</Page>
	);
}

/**
 * The term people mean when they do not say: the one that is open, or the next.
 * @param terms By first day.
 */
function usualTerm( terms: Term[] ): Term | undefined {
	return (
		terms.find( ( one ) => one.state === 'open' ) ??
		terms.find( ( one ) => one.state === 'coming_soon' ) ??
		terms.at( -1 )
	);
}

function NoTerm() {
	return (
		<Empty title={ __( 'Add a term first', 'mentoring-program' ) }>
			<p>
				{ __(
					'A group belongs to a term, which says when registration opens and closes.',
					'mentoring-program'
				) }
			</p>
			<Button variant="primary" href={ screenUrl( 'terms', { new: 1 } ) }>
				{ __( 'Add a term', 'mentoring-program' ) }
			</Button>
		</Empty>
	);
}

function GroupList() {
	const loaded = useLoad(
		async () => ( {
			terms: await readTerms(),
			groups: await readAllGroups(),
			programs: await readPrograms(),
		} ),
		'groups'
	);
	const [ chosen, setChosen ] = useState( numberInAddress( 'in_term' ) );
	const terms = loaded.state === 'ready' ? loaded.value.terms : [];
	const term =
		terms.find( ( one ) => one.id === chosen ) ?? usualTerm( terms );
	const groups =
		loaded.state === 'ready'
			? loaded.value.groups.filter( ( one ) => one.term === term?.id )
			: [];
	const add = (
		<Button
			variant="primary"
			href={ screenUrl( 'groups', {
				new: 1,
				...( term ? { in_term: term.id } : {} ),
			} ) }
		>
			{ __( 'Add a group', 'mentoring-program' ) }
		</Button>
	);
	return (
		<Page
			title={ __( 'Groups', 'mentoring-program' ) }
			actions={ term && add }
			said={
				wordInAddress( 'was_saved' ) === ''
					? ''
					: __( 'Group saved.', 'mentoring-program' )
			}
		>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' &&
				loaded.value.programs.length === 0 && <NoProgram /> }
			{ loaded.state === 'ready' &&
				loaded.value.programs.length > 0 &&
				! term && <NoTerm /> }
			{ term && (
				<>
					<div className="mentoring-filters">
						<Select
							field="in_term"
							label={ __( 'Term', 'mentoring-program' ) }
							value={ String( term.id ) }
							onChange={ ( value ) =>
								setChosen( Number( value ) )
							}
							options={ terms.map( ( one ) => ( {
								value: String( one.id ),
								label: `${ one.name } (${ one.state_label })`,
							} ) ) }
						/>
					</div>
					{ groups.length === 0 ? (
						<Empty
							title={ sprintf(
								/* translators: %s: name of a term. */
								__( 'No group in %s yet', 'mentoring-program' ),
								term.name
							) }
						>
							<p>
								{ __(
									'A group has a mentor, explicit dates and a number of places. It stays a draft until you publish it.',
									'mentoring-program'
								) }
							</p>
							{ add }
						</Empty>
					) : (
						<GroupTable groups={ groups } />
					) }
				</>
			) }
		</Page>
	);
}

function GroupTable( { groups }: { groups: Group[] } ) {
	return (
		<>
			<table className="wp-list-table widefat striped mentoring-table">
				<thead>
					<tr>
						<th scope="col">
							{ __( 'Group', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'Mentor', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'When', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'Places', 'mentoring-program' ) }
						</th>
						<th scope="col">
							{ __( 'State', 'mentoring-program' ) }
						</th>
					</tr>
				</thead>
				<tbody>
					{ groups.map( ( group ) => (
						<tr key={ group.id }>
							<th scope="row">
								<strong>
									<a
										className="row-title"
										href={ screenUrl( 'groups', {
											group: group.id,
										} ) }
									>
										{ group.title }
									</a>
								</strong>
								<div className="row-actions visible">
									<a
										href={ screenUrl( 'groups', {
											group: group.id,
										} ) }
									>
										{ __( 'Edit', 'mentoring-program' ) }
									</a>
									{ ' | ' }
									<a
										href={ screenUrl( 'registrations', {
											group: group.id,
										} ) }
									>
										{ __( 'People', 'mentoring-program' ) }
									</a>
									{ group.state !== 'draft' && (
										<>
											{ ' | ' }
											<a href={ group.url }>
												{ __(
													'View page',
													'mentoring-program'
												) }
											</a>
										</>
									) }
								</div>
							</th>
							<td
								data-colname={ __(
									'Mentor',
									'mentoring-program'
								) }
							>
								{ group.mentors
									.map( ( mentor ) => mentor.name )
									.join( ', ' ) }
							</td>
							<td
								data-colname={ __(
									'When',
									'mentoring-program'
								) }
							>
								{ group.rhythm }
								<p className="description">
									{ group.first_meeting_at
										? sprintf(
												/* translators: %s: date and time. */
												__(
													'From %s',
													'mentoring-program'
												),
												formatMoment(
													group.first_meeting_at
												)
											)
										: __(
												'No dates yet',
												'mentoring-program'
											) }
								</p>
							</td>
							<td
								data-colname={ __(
									'Places',
									'mentoring-program'
								) }
							>
								{ sprintf(
									/* translators: 1: people with a place, 2: number of places. */
									__( '%1$d of %2$d', 'mentoring-program' ),
									group.places.confirmed ?? 0,
									group.capacity
								) }
								{ ( group.places.offered ?? 0 ) > 0 && (
									<p className="description">
										{ sprintf(
											/* translators: %d: number of people. */
											__(
												'%d offered',
												'mentoring-program'
											),
											group.places.offered ?? 0
										) }
									</p>
								) }
								{ group.places.waiting > 0 && (
									<p className="description">
										{ sprintf(
											/* translators: %d: number of people. */
											__(
												'%d waiting',
												'mentoring-program'
											),
											group.places.waiting
										) }
									</p>
								) }
							</td>
							<td
								data-colname={ __(
									'State',
									'mentoring-program'
								) }
							>
								<span
									className={ `mentoring-badge is-${
										group.status?.key ?? group.state
									}` }
								>
									{ group.status?.words ?? group.state }
								</span>
							</td>
						</tr>
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
	);
}
