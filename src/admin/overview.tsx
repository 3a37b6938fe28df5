/**
 * The screen Overview: what needs attention today, and the terms that run or come with their places.
 */
import { Button, Icon } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	calendar,
	commentAuthorAvatar,
	lock,
	people,
	scheduled,
} from '@wordpress/icons';
import { countFees } from '../fee/api';
import { readAllGroups } from '../group/api';
import { OutboxPart } from '../message/outbox';
import {
	readConflicts,
	readLapses,
	readRegistrations,
} from '../registration/api';
import { readSetup } from '../setup/api';
import { isSetupOpen, SetupCard } from '../setup/card';
import { RightsGap } from '../setup/rights-gap';
import { bootData, screenUrl } from '../shared/boot-data';
import { Failed, Loading, Page } from '../shared/components/page';
import { formatMoment, formatNow } from '../shared/dates';
import { useLoad } from '../shared/use-load';
import { readTerms } from '../term/api';
import type { Group, Term } from '../types/rest';
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
		const [
			setup,
			terms,
			groups,
			registrations,
			conflicts,
			lapses,
			fees,
			misfits,
		] = await Promise.all( [
			readSetup(),
			readTerms(),
			readAllGroups(),
			readRegistrations( {
				status: [ 'confirmed', 'offered' ],
				per_page: 100,
			} ),
			readConflicts(),
			readLapses(),
			countFees( {} ),
			readRegistrations( {
				status: [ 'confirmed' ],
				conflict: true,
				per_page: 100,
			} ),
		] );
		return {
			setup,
			terms,
			groups,
			registrations: registrations.records,
			conflicts,
			lapses,
			overdue: fees.overdue,
			misfits: misfits.records,
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
					<>
						<Button
							variant="secondary"
							href={ screenUrl( 'groups', { new: 1 } ) }
						>
							{ __( 'Add a group', 'mentoring-program' ) }
						</Button>
						{ loaded.value.groups.length > 0 && (
							<Button
								variant="secondary"
								href={ screenUrl( 'registrations', {
									new: 1,
								} ) }
							>
								{ __(
									'Register someone',
									'mentoring-program'
								) }
							</Button>
						) }
					</>
				)
			}
		>
			{ loaded.state === 'loading' && <Loading rows={ 8 } /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && (
				<>
					{ isSetupOpen( loaded.value.setup ) ? (
						<SetupCard setup={ loaded.value.setup } />
					) : (
						<FirstSteps { ...loaded.value } />
					) }
					<Attention
						items={ attention( loaded.value, Date.now() ) }
					/>
					<Terms { ...loaded.value } />
				</>
			) }
			<RightsGap />
			<section
				className="mentoring-card"
				aria-labelledby="mentoring-messages"
			>
				<h2 id="mentoring-messages">
					{ __( 'Messages', 'mentoring-program' ) }
				</h2>
				<OutboxPart />
			</section>
		</Page>
	);
}

/**
 * The first steps after set-up: a term, then a group.
 * @param props        Props.
 * @param props.terms  Every term.
 * @param props.groups Every group.
 */
function FirstSteps( { terms, groups }: { terms: Term[]; groups: Group[] } ) {
	if ( groups.length > 0 ) {
		return null;
	}
	const needsTerm = terms.length === 0;
	return (
		<section className="mentoring-card" aria-labelledby="mentoring-first">
			<header className="mentoring-card__header">
				<div>
					<h2 id="mentoring-first">
						{ needsTerm
							? __( 'Add the first term', 'mentoring-program' )
							: __( 'Add the first group', 'mentoring-program' ) }
					</h2>
					<p>
						{ needsTerm
							? __(
									'Its days, and when registration opens and closes.',
									'mentoring-program'
								)
							: __(
									'Mentor, dates, places and fee on one form.',
									'mentoring-program'
								) }
					</p>
				</div>
				<Button
					variant="primary"
					href={ screenUrl( needsTerm ? 'terms' : 'groups', {
						new: 1,
					} ) }
				>
					{ needsTerm
						? __( 'Add a term', 'mentoring-program' )
						: __( 'Add a group', 'mentoring-program' ) }
				</Button>
			</header>
		</section>
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
