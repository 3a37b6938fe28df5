/**
 * The screen Overview: what needs attention today, and the terms with their places.
 */
import { Button, Card, CardBody, CardHeader } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { readAllGroups } from '../group/api';
import { OutboxPart } from '../message/outbox';
import { readPrograms } from '../program/api';
import { readRegistrations } from '../registration/api';
import { screenUrl } from '../shared/boot-data';
import { Failed, Loading, Page } from '../shared/components/page';
import { useLoad } from '../shared/use-load';
import { unconfirmedWords } from '../setup/screen';
import { readTerms } from '../term/api';
import type { Group, Program, Registration, Term } from '../types/rest';

export function OverviewScreen() {
	const loaded = useLoad( async () => {
		const [ programs, terms, groups, confirmed ] = await Promise.all( [
			readPrograms(),
			readTerms(),
			readAllGroups(),
			readRegistrations( {
				group: null,
				term: null,
				status: 'confirmed',
				search: '',
				page: 1,
			} ),
		] );
		return {
			programs,
			terms,
			groups,
			leaving: confirmed.records.filter(
				( one ) => one.can.confirm_leave.allowed
			),
		};
	}, 'overview' );
	return (
		<Page title={ __( 'Mentoring', 'mentoring-program' ) }>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && (
				<>
					<SetupCard { ...loaded.value } />
					<Attention { ...loaded.value } />
					<Terms { ...loaded.value } />
				</>
			) }
			<Card>
				<CardHeader>
					<h2>{ __( 'Messages', 'mentoring-program' ) }</h2>
				</CardHeader>
				<CardBody>
					<OutboxPart />
				</CardBody>
			</Card>
		</Page>
	);
}

function SetupCard( {
	programs,
	terms,
	groups,
}: {
	programs: Program[];
	terms: Term[];
	groups: Group[];
} ) {
	const unconfirmed = programs.flatMap( ( one ) => one.unconfirmed ?? [] );
	if (
		programs.length > 0 &&
		unconfirmed.length === 0 &&
		terms.length > 0 &&
		groups.length > 0
	) {
		return null;
	}
	return (
		<Card>
			<CardHeader>
				<h2>
					{ __(
						'Before the first registration',
						'mentoring-program'
					) }
				</h2>
			</CardHeader>
			<CardBody>
				<ul className="mentoring-todo">
					{ ( programs.length === 0 || unconfirmed.length > 0 ) && (
						<li>
							<div>
								<strong>
									{ programs.length === 0
										? __(
												'Set up mentoring',
												'mentoring-program'
											)
										: __(
												'Finish set-up',
												'mentoring-program'
											) }
								</strong>
								<p>
									{ programs.length === 0
										? __(
												'A few minutes: what you run, who is a member, fees, agreements, pages.',
												'mentoring-program'
											)
										: sprintf(
												/* translators: %s: list of what is missing. */
												__(
													'No term opens before this is confirmed: %s.',
													'mentoring-program'
												),
												unconfirmed
													.map( unconfirmedWords )
													.join( ', ' )
											) }
								</p>
							</div>
							<Button
								variant="primary"
								href={ screenUrl( 'setup' ) }
							>
								{ __(
									'Set up mentoring',
									'mentoring-program'
								) }
							</Button>
						</li>
					) }
					{ terms.length === 0 && (
						<li>
							<div>
								<strong>
									{ __( 'Add a term', 'mentoring-program' ) }
								</strong>
								<p>
									{ __(
										'Its days, and when registration opens and closes.',
										'mentoring-program'
									) }
								</p>
							</div>
							<Button
								variant="secondary"
								href={ screenUrl( 'terms', { new: 1 } ) }
							>
								{ __( 'Add a term', 'mentoring-program' ) }
							</Button>
						</li>
					) }
					{ terms.length > 0 && groups.length === 0 && (
						<li>
							<div>
								<strong>
									{ __( 'Add a group', 'mentoring-program' ) }
								</strong>
								<p>
									{ __(
										'Mentor, dates, places and fee on one form.',
										'mentoring-program'
									) }
								</p>
							</div>
							<Button
								variant="secondary"
								href={ screenUrl( 'groups', { new: 1 } ) }
							>
								{ __( 'Add a group', 'mentoring-program' ) }
							</Button>
						</li>
					) }
				</ul>
			</CardBody>
		</Card>
	);
}

function Attention( {
	groups,
	leaving,
}: {
	groups: Group[];
	leaving: Registration[];
} ) {
	const soon = Date.now() + 21 * 24 * 60 * 60 * 1000;
	const below = groups.filter(
		( one ) =>
			one.status?.key === 'below_minimum' &&
			one.first_meeting_at !== null &&
			Date.parse( one.first_meeting_at ) < soon
	);
	const withheld = groups.filter(
		( one ) => ( one.places.withheld ?? 0 ) > 0 && one.places.waiting > 0
	);
	const overbooked = groups.filter(
		( one ) => ( one.places.overbooked_by ?? 0 ) > 0
	);
	const rows = [
		...leaving.map( ( one ) => ( {
			key: `leave-${ one.id }`,
			title: sprintf(
				/* translators: 1: person, 2: group. */
				__( '%1$s asks to leave “%2$s”', 'mentoring-program' ),
				one.person?.name ?? '',
				one.group_title
			),
			text: __(
				'They keep the place until you confirm.',
				'mentoring-program'
			),
			url: screenUrl( 'registrations', { group: one.group } ),
			label: __( 'Look at it', 'mentoring-program' ),
		} ) ),
		...withheld.map( ( one ) => ( {
			key: `withheld-${ one.id }`,
			title: sprintf(
				/* translators: %s: group. */
				__( 'A place in “%s” is kept back', 'mentoring-program' ),
				one.title
			),
			text: sprintf(
				/* translators: %d: number of people. */
				_n(
					'%d person waits. The group has begun: you decide whether to offer it.',
					'%d people wait. The group has begun: you decide whether to offer it.',
					one.places.waiting,
					'mentoring-program'
				),
				one.places.waiting
			),
			url: screenUrl( 'registrations', { group: one.id } ),
			label: __( 'Decide', 'mentoring-program' ),
		} ) ),
		...overbooked.map( ( one ) => ( {
			key: `over-${ one.id }`,
			title: sprintf(
				/* translators: %s: group. */
				__( '“%s” is overbooked', 'mentoring-program' ),
				one.title
			),
			text: one.status?.words ?? '',
			url: screenUrl( 'registrations', { group: one.id } ),
			label: __( 'Look at it', 'mentoring-program' ),
		} ) ),
		...below.map( ( one ) => ( {
			key: `below-${ one.id }`,
			title: sprintf(
				/* translators: %s: group. */
				__(
					'“%s” begins soon with too few people',
					'mentoring-program'
				),
				one.title
			),
			text: one.status?.words ?? '',
			url: screenUrl( 'groups', { group: one.id } ),
			label: __( 'Look at it', 'mentoring-program' ),
		} ) ),
	];
	return (
		<Card>
			<CardHeader>
				<h2>{ __( 'Needs attention', 'mentoring-program' ) }</h2>
			</CardHeader>
			<CardBody>
				{ rows.length === 0 ? (
					<p>{ __( 'Nothing today.', 'mentoring-program' ) }</p>
				) : (
					<ul className="mentoring-todo">
						{ rows.map( ( row ) => (
							<li key={ row.key }>
								<div>
									<strong>{ row.title }</strong>
									<p>{ row.text }</p>
								</div>
								<Button variant="secondary" href={ row.url }>
									{ row.label }
								</Button>
							</li>
						) ) }
					</ul>
				) }
			</CardBody>
		</Card>
	);
}

function Terms( { terms, groups }: { terms: Term[]; groups: Group[] } ) {
	const current = terms.filter( ( term ) => term.state !== 'ended' );
	if ( current.length === 0 ) {
		return null;
	}
	return (
		<Card>
			<CardHeader>
				<h2>{ __( 'Terms', 'mentoring-program' ) }</h2>
			</CardHeader>
			<CardBody>
				<table className="widefat striped">
					<thead>
						<tr>
							<th scope="col">
								{ __( 'Term', 'mentoring-program' ) }
							</th>
							<th scope="col">
								{ __( 'Registration', 'mentoring-program' ) }
							</th>
							<th scope="col">
								{ __( 'Groups', 'mentoring-program' ) }
							</th>
							<th scope="col">
								{ __( 'Places taken', 'mentoring-program' ) }
							</th>
							<th scope="col">
								{ __( 'Waiting', 'mentoring-program' ) }
							</th>
						</tr>
					</thead>
					<tbody>
						{ current.map( ( term ) => {
							const own = groups.filter(
								( one ) =>
									one.term === term.id &&
									[ 'published', 'on_hold' ].includes(
										one.state
									)
							);
							const sum = ( count: ( one: Group ) => number ) =>
								own.reduce(
									( all, one ) => all + count( one ),
									0
								);
							return (
								<tr key={ term.id }>
									<th scope="row">
										<a
											href={ screenUrl( 'groups', {
												in_term: term.id,
											} ) }
										>
											{ term.name }
										</a>
									</th>
									<td
										data-colname={ __(
											'Registration',
											'mentoring-program'
										) }
									>
										{ term.state_label }. { term.when }
									</td>
									<td
										data-colname={ __(
											'Groups',
											'mentoring-program'
										) }
									>
										{ own.length }
									</td>
									<td
										data-colname={ __(
											'Places taken',
											'mentoring-program'
										) }
									>
										{ sprintf(
											/* translators: 1: places taken, 2: places. */
											__(
												'%1$d of %2$d',
												'mentoring-program'
											),
											sum(
												( one ) =>
													one.places.confirmed ?? 0
											),
											sum( ( one ) => one.capacity )
										) }
									</td>
									<td
										data-colname={ __(
											'Waiting',
											'mentoring-program'
										) }
									>
										{ sum( ( one ) => one.places.waiting ) }
									</td>
								</tr>
							);
						} ) }
					</tbody>
				</table>
			</CardBody>
		</Card>
	);
}
