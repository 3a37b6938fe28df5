/**
 * The screen Overview: what needs attention today, and the terms that run or come with their places.
 */
import { Button, Card, CardBody, CardHeader, Icon } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	calendar,
	commentAuthorAvatar,
	lock,
	people,
	scheduled,
} from '@wordpress/icons';
import { readAllGroups } from '../group/api';
import { OutboxPart } from '../message/outbox';
import { readPrograms } from '../program/api';
import { readRegistrations } from '../registration/api';
import { unconfirmedWords } from '../setup/screen';
import { bootData, screenUrl } from '../shared/boot-data';
import { Failed, Loading, Page } from '../shared/components/page';
import { formatMoment, formatNow } from '../shared/dates';
import { useLoad } from '../shared/use-load';
import { readTerms } from '../term/api';
import type { Group, Program, Term } from '../types/rest';
import { attention, type Item } from './attention';
import { TermCard } from './term-card';

const icons = {
	clock: scheduled,
	calendar,
	people,
	person: commentAuthorAvatar,
	place: lock,
};

export function OverviewScreen() {
	const loaded = useLoad( async () => {
		const [ programs, terms, groups, registrations ] = await Promise.all( [
			readPrograms(),
			readTerms(),
			readAllGroups(),
			readRegistrations( {
				status: [ 'confirmed', 'offered' ],
				per_page: 100,
			} ),
		] );
		return {
			programs,
			terms,
			groups,
			registrations: registrations.records,
		};
	}, 'overview' );
	return (
		<Page
			title={ __( 'Overview', 'mentoring-program' ) }
			intro={ sprintf(
				/* translators: 1: date and time, 2: name of the time zone. */
				__( '%1$s, %2$s', 'mentoring-program' ),
				formatNow(),
				bootData.zone
			) }
			actions={
				loaded.state === 'ready' &&
				loaded.value.terms.length > 0 && (
					<Button
						variant="secondary"
						href={ screenUrl( 'groups', { new: 1 } ) }
					>
						{ __( 'Add a group', 'mentoring-program' ) }
					</Button>
				)
			}
		>
			{ loaded.state === 'loading' && <Loading rows={ 8 } /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && (
				<>
					<SetupCard { ...loaded.value } />
					<Attention
						items={ attention( loaded.value, Date.now() ) }
					/>
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

function Attention( { items }: { items: Item[] } ) {
	return (
		<section
			className="mentoring-card"
			aria-labelledby="mentoring-attention"
		>
			<header className="mentoring-card__header">
				<div>
					<h2 id="mentoring-attention">
						{ __( 'Needs attention', 'mentoring-program' ) }
					</h2>
					<p>
						{ items.length === 0
							? __(
									'Nothing needs you today.',
									'mentoring-program'
								)
							: sprintf(
									/* translators: %d: number of things. */
									_n(
										'%d thing. It leaves this list when it is settled.',
										'%d things, the most urgent first. Each leaves this list when it is settled.',
										items.length,
										'mentoring-program'
									),
									items.length
								) }
					</p>
				</div>
			</header>
			{ items.length > 0 && (
				<ul className="mentoring-attention">
					{ items.map( ( item ) => (
						<li key={ item.key }>
							<Icon icon={ icons[ item.icon ] } />
							<div>
								<strong>{ item.title }</strong>
								<p>{ item.text }</p>
							</div>
							<p>{ formatMoment( item.at ) }</p>
							<Button variant="secondary" href={ item.url }>
								{ item.label }
							</Button>
						</li>
					) ) }
				</ul>
			) }
		</section>
	);
}

function Terms( { terms, groups }: { terms: Term[]; groups: Group[] } ) {
	const current = terms.filter( ( term ) => term.state !== 'ended' );
	if ( current.length === 0 ) {
		return null;
	}
	return (
		<>
			<h2>{ __( 'This term and the next', 'mentoring-program' ) }</h2>
			{ current.map( ( term ) => (
				<TermCard key={ term.id } term={ term } groups={ groups } />
			) ) }
			<p className="mentoring-note">
				{ __(
					'The mark on a bar is the fewest people a group needs. The striped part is offered and not yet accepted.',
					'mentoring-program'
				) }
			</p>
		</>
	);
}
