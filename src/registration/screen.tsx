/**
 * The screen Registrations: who holds a place, was offered one, waits and left, by term and group.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { readAllGroups } from '../group/api';
import { bootData, numberInAddress, screenUrl } from '../shared/boot-data';
import { Confirm } from '../shared/components/confirm';
import { Input, Select } from '../shared/components/field';
import { Empty, Failed, Loading, Page } from '../shared/components/page';
import { formatMoment } from '../shared/dates';
import { useLoad } from '../shared/use-load';
import { readTerms } from '../term/api';
import type { Group, Registration } from '../types/rest';
import {
	confirmLeave,
	offerWithheld,
	readRegistrations,
	withdraw,
	type Asked,
} from './api';
import { RegistrationTable } from './table';

type Deed = { kind: 'withdraw' | 'confirm-leave'; whom: Registration };

const statuses = () =>
	[
		{ value: '', label: __( 'Everybody', 'mentoring-program' ) },
		{
			value: 'confirmed',
			label: __( 'With a place', 'mentoring-program' ),
		},
		{
			value: 'offered',
			label: __( 'Offered a place', 'mentoring-program' ),
		},
		{ value: 'waiting', label: __( 'Waiting', 'mentoring-program' ) },
		{ value: 'ended', label: __( 'Left or ended', 'mentoring-program' ) },
	] as const;

export function RegistrationScreen() {
	const [ asked, setAsked ] = useState< Asked >( {
		group: numberInAddress( 'group' ),
		term: numberInAddress( 'in_term' ),
		status: '',
		search: '',
		page: 1,
	} );
	const [ deed, setDeed ] = useState< Deed | null >( null );
	const [ said, setSaid ] = useState( '' );
	const lists = useLoad(
		async () => ( {
			terms: await readTerms(),
			groups: await readAllGroups(),
		} ),
		'lists'
	);
	const loaded = useLoad(
		() => readRegistrations( asked ),
		JSON.stringify( asked )
	);
	const ask = ( changes: Partial< Asked > ) =>
		setAsked( ( before ) => ( { ...before, page: 1, ...changes } ) );
	const groups = lists.state === 'ready' ? lists.value.groups : [];
	function again() {
		for ( const one of [ loaded, lists ] ) {
			if ( one.state === 'ready' ) {
				one.again();
			}
		}
	}
	const group = groups.find( ( one ) => one.id === asked.group );

	return (
		<Page
			title={
				group
					? sprintf(
							/* translators: %s: title of a group. */
							__( 'People of “%s”', 'mentoring-program' ),
							group.title
						)
					: __( 'Registrations', 'mentoring-program' )
			}
			said={ said }
			{ ...( group
				? {
						back: {
							label: __( 'Groups', 'mentoring-program' ),
							url: screenUrl( 'groups' ),
						},
					}
				: {} ) }
		>
			<div
				className="mentoring-filters"
				role="search"
				aria-label={ __( 'Narrow down the list', 'mentoring-program' ) }
			>
				<Select
					field="in_term"
					label={ __( 'Term', 'mentoring-program' ) }
					value={ String( asked.term ?? '' ) }
					onChange={ ( value ) =>
						ask( { term: Number( value ) || null, group: null } )
					}
					options={ [
						{
							value: '',
							label: __( 'All terms', 'mentoring-program' ),
						},
						...( lists.state === 'ready'
							? lists.value.terms.map( ( term ) => ( {
									value: String( term.id ),
									label: term.name,
								} ) )
							: [] ),
					] }
				/>
				<Select
					field="group"
					label={ __( 'Group', 'mentoring-program' ) }
					value={ String( asked.group ?? '' ) }
					onChange={ ( value ) =>
						ask( { group: Number( value ) || null } )
					}
					options={ [
						{
							value: '',
							label: __( 'All groups', 'mentoring-program' ),
						},
						...groups
							.filter(
								( one ) =>
									asked.term === null ||
									one.term === asked.term
							)
							.map( ( one ) => ( {
								value: String( one.id ),
								label: one.title,
							} ) ),
					] }
				/>
				<Select
					field="status"
					label={ __( 'Who', 'mentoring-program' ) }
					value={ asked.status }
					onChange={ ( status ) => ask( { status } ) }
					options={ statuses() }
				/>
				<Input
					field="search"
					label={ __( 'Name', 'mentoring-program' ) }
					input={ { type: 'search', className: '' } }
					value={ asked.search }
					onChange={ ( search ) => ask( { search } ) }
				/>
			</div>
			{ group && (
				<GroupSummary
					group={ group }
					onOffered={ () => {
						setSaid(
							__(
								'The place is offered to the first in line.',
								'mentoring-program'
							)
						);
						again();
					} }
				/>
			) }
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && loaded.value.records.length === 0 && (
				<NobodyHere
					asked={ asked }
					onAll={ () =>
						ask( {
							group: null,
							term: null,
							status: '',
							search: '',
						} )
					}
				/>
			) }
			{ loaded.state === 'ready' && loaded.value.records.length > 0 && (
				<>
					<p role="status">
						{ sprintf(
							/* translators: 1: number of registrations, 2: name of the time zone. */
							_n(
								'%1$d registration. Times are %2$s.',
								'%1$d registrations. Times are %2$s.',
								loaded.value.total,
								'mentoring-program'
							),
							loaded.value.total,
							bootData.zone
						) }
					</p>
					<RegistrationTable
						registrations={ loaded.value.records }
						withGroup={ asked.group === null }
						onWithdraw={ ( whom ) =>
							setDeed( { kind: 'withdraw', whom } )
						}
						onConfirmLeave={ ( whom ) =>
							setDeed( { kind: 'confirm-leave', whom } )
						}
					/>
					{ loaded.value.pages > 1 && (
						<nav
							className="mentoring-paging"
							aria-label={ __( 'Pages', 'mentoring-program' ) }
						>
							<Button
								variant="secondary"
								disabled={ asked.page <= 1 }
								onClick={ () =>
									ask( { page: asked.page - 1 } )
								}
							>
								{ __( 'Earlier', 'mentoring-program' ) }
							</Button>
							<span>
								{ sprintf(
									/* translators: 1: this page, 2: number of pages. */
									__(
										'Page %1$d of %2$d',
										'mentoring-program'
									),
									asked.page,
									loaded.value.pages
								) }
							</span>
							<Button
								variant="secondary"
								disabled={ asked.page >= loaded.value.pages }
								onClick={ () =>
									ask( { page: asked.page + 1 } )
								}
							>
								{ __( 'Later', 'mentoring-program' ) }
							</Button>
						</nav>
					) }
				</>
			) }
			{ deed && (
				<DeedDialog
					deed={ deed }
					onClose={ () => setDeed( null ) }
					onDone={ ( sentence ) => {
						setSaid( sentence );
						// Somebody else may have been offered the place.
						again();
					} }
				/>
			) }
		</Page>
	);
}

function NobodyHere( { asked, onAll }: { asked: Asked; onAll: () => void } ) {
	const isNarrowed =
		asked.group || asked.term || asked.status || asked.search;
	return isNarrowed ? (
		<Empty title={ __( 'Nobody matches', 'mentoring-program' ) }>
			<p>
				{ __(
					'There are no registrations with these conditions.',
					'mentoring-program'
				) }
			</p>
			<Button variant="secondary" onClick={ onAll }>
				{ __( 'Show all registrations', 'mentoring-program' ) }
			</Button>
		</Empty>
	) : (
		<Empty title={ __( 'Nobody has registered yet', 'mentoring-program' ) }>
			<p>
				{ __(
					'People appear here as soon as they register on the page of a group, while its term is open.',
					'mentoring-program'
				) }
			</p>
			<Button variant="secondary" href={ screenUrl( 'terms' ) }>
				{ __( 'Look at the terms', 'mentoring-program' ) }
			</Button>
		</Empty>
	);
}

function GroupSummary( {
	group,
	onOffered,
}: {
	group: Group;
	onOffered: () => void;
} ) {
	const [ message, setMessage ] = useState( '' );
	const withheld = group.places.withheld ?? 0;
	return (
		<div className="mentoring-strip">
			<p>
				<strong>{ group.places.words }</strong>{ ' ' }
				<a href={ group.url }>
					{ __( 'View page', 'mentoring-program' ) }
				</a>{ ' ' }
				<a href={ screenUrl( 'groups', { group: group.id } ) }>
					{ __(
						'Edit the group, change its places',
						'mentoring-program'
					) }
				</a>
			</p>
			{ withheld > 0 && (
				<p>
					{ sprintf(
						/* translators: %d: number of places. */
						_n(
							'%d freed place is kept back: the group has begun, so it is not given away by itself.',
							'%d freed places are kept back: the group has begun, so they are not given away by themselves.',
							withheld,
							'mentoring-program'
						),
						withheld
					) }{ ' ' }
					<Button
						variant="secondary"
						onClick={ async () => {
							try {
								await offerWithheld( group.id );
								onOffered();
							} catch ( error ) {
								setMessage(
									error instanceof Error ? error.message : ''
								);
							}
						} }
					>
						{ __(
							'Offer to the first in line',
							'mentoring-program'
						) }
					</Button>
				</p>
			) }
			{ message && <p className="mentoring-problem">{ message }</p> }
		</div>
	);
}

function DeedDialog( {
	deed,
	onClose,
	onDone,
}: {
	deed: Deed;
	onClose: () => void;
	onDone: ( sentence: string ) => void;
} ) {
	const name = deed.whom.person?.name ?? '';
	const group = deed.whom.group_title;
	if ( deed.kind === 'confirm-leave' ) {
		return (
			<Confirm
				title={ sprintf(
					/* translators: 1: person, 2: group. */
					__( 'Let %1$s leave “%2$s”?', 'mentoring-program' ),
					name,
					group
				) }
				keep={ __( 'Not yet', 'mentoring-program' ) }
				deed={ __( 'Confirm the leaving', 'mentoring-program' ) }
				onClose={ onClose }
				onDeed={ async () => {
					await confirmLeave( deed.whom.id );
					onDone(
						sprintf(
							/* translators: %s: person. */
							__( '%s has left the group.', 'mentoring-program' ),
							name
						)
					);
				} }
			>
				<ul className="mentoring-consequences">
					<li>
						{ sprintf(
							/* translators: 1: person, 2: date and time. */
							__(
								'%1$s asked to leave on %2$s.',
								'mentoring-program'
							),
							name,
							formatMoment( deed.whom.leave_requested_at )
						) }
					</li>
					<li>{ mentorTold( deed.whom ) }</li>
					<li>
						{ __(
							'The place stays empty until you offer it. The fee stays as it is.',
							'mentoring-program'
						) }
					</li>
				</ul>
			</Confirm>
		);
	}
	return (
		<Confirm
			title={ sprintf(
				/* translators: 1: person, 2: group. */
				__( 'Withdraw %1$s from “%2$s”?', 'mentoring-program' ),
				name,
				group
			) }
			keep={ sprintf(
				/* translators: %s: person. */
				__( 'Keep %s', 'mentoring-program' ),
				name
			) }
			deed={ sprintf(
				/* translators: %s: person. */
				__( 'Withdraw and tell %s', 'mentoring-program' ),
				name
			) }
			onClose={ onClose }
			onDeed={ async () => {
				await withdraw( deed.whom.id );
				onDone(
					sprintf(
						/* translators: %s: person. */
						__( '%s was withdrawn.', 'mentoring-program' ),
						name
					)
				);
			} }
		>
			<ul className="mentoring-consequences">
				<li>
					{ deed.whom.status === 'waiting'
						? __(
								'The wait ends; everybody behind moves up.',
								'mentoring-program'
							)
						: __(
								'The place ends. Before the first meeting it goes to the first in line; later it stays empty until you offer it.',
								'mentoring-program'
							) }
				</li>
				<li>
					{ __(
						'An e-mail tells them. The fee stays as it is.',
						'mentoring-program'
					) }
				</li>
				<li>
					{ __(
						'This cannot be undone; they can register again while the term is open.',
						'mentoring-program'
					) }
				</li>
			</ul>
		</Confirm>
	);
}

function mentorTold( whom: Registration ): string {
	switch ( whom.mentor_told ) {
		case 'yes':
			return __( 'The mentor knows.', 'mentoring-program' );
		case 'not_yet':
			return __( 'The mentor does not know yet.', 'mentoring-program' );
		case 'tell':
			return __(
				'They would rather you told the mentor.',
				'mentoring-program'
			);
		default:
			return __(
				'They did not say whether the mentor knows.',
				'mentoring-program'
			);
	}
}
