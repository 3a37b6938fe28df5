/**
 * One registration beside the list: where it stands, how it came about, what was agreed to, what can be done. Arrow keys
 * go to the next one.
 */
import { Button, Modal } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { chevronDown, chevronUp, close } from '@wordpress/icons';
import { FeePart } from '../fee/part';
import { screenUrl } from '../shared/boot-data';
import { Failed, Loading } from '../shared/components/page';
import type { Outcome } from '../shared/components/run-deed';
import { formatMoment } from '../shared/dates';
import { useLoad } from '../shared/use-load';
import type {
	Group,
	Registration,
	RegistrationHistory,
	Term,
} from '../types/rest';
import {
	LeaveDialog,
	leaveTitle,
	WithdrawDialog,
	withdrawTitle,
} from './actions';
import { AnswersCard } from './answers-card';
import { readHistory } from './api';
import {
	KeepDialog,
	keepTitle,
	LapseStrip,
	RemindDialog,
	remindTitle,
} from './lapse';
import { MoveDialog, moveTitle } from './move';
import { MembershipCard } from './membership';
import { aboutStatus, mentorTold, nameOf } from './words';

/** What can be asked here, and how each question is put. */
const ASKED = {
	withdraw: withdrawTitle,
	leave: leaveTitle,
	move: moveTitle,
	remind: remindTitle,
	keep: keepTitle,
};

interface Props {
	registration: Registration;
	group: Group | undefined;
	groups: Group[];
	terms: Term[];
	/** Reads the history again when it changes. */
	turn: number;
	previous: Registration | undefined;
	next: Registration | undefined;
	onShow: ( one: Registration | null ) => void;
	onDone: ( sentence: string, outcome: Outcome< Registration > ) => void;
}

export function RegistrationDetail( {
	registration,
	group,
	groups,
	terms,
	turn,
	previous,
	next,
	onShow,
	onDone,
}: Props ) {
	const [ asking, setAsking ] = useState< keyof typeof ASKED | null >( null );
	const heading = useRef< HTMLHeadingElement >( null );
	const history = useLoad(
		() => readHistory( registration.id ),
		`${ registration.id } ${ turn }`
	);
	useEffect( () => heading.current?.focus(), [ registration.id ] );
	const term = terms.find( ( one ) => one.id === group?.term );
	const { can } = registration;
	return (
		// The keys are a shortcut for the buttons of the same names.
		// eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
		<section
			className="mentoring-detail"
			aria-labelledby="mentoring-detail-name"
			onKeyDown={ ( event ) => {
				const to = { ArrowUp: previous, ArrowDown: next }[ event.key ];
				if ( to && ! asking && event.target === heading.current ) {
					event.preventDefault();
					onShow( to );
				} else if ( event.key === 'Escape' && ! asking ) {
					onShow( null );
				}
			} }
		>
			<header>
				<div>
					<h2
						id="mentoring-detail-name"
						ref={ heading }
						tabIndex={ -1 }
					>
						{ nameOf( registration ) }
					</h2>{ ' ' }
					<span
						className={ `mentoring-badge is-${ registration.status }` }
					>
						{ registration.status_label }
					</span>
					{ registration.fee?.state === 'owed' && (
						<>
							{ ' ' }
							<span className="mentoring-badge is-waiting">
								{ registration.fee.state_label }
							</span>
						</>
					) }
					{ registration.membership?.lapsed_on && (
						<>
							{ ' ' }
							<span className="mentoring-badge is-lapsed">
								{ registration.membership.label }
							</span>
						</>
					) }
					{ registration.person?.email && (
						<p>
							<a href={ `mailto:${ registration.person.email }` }>
								{ registration.person.email }
							</a>
						</p>
					) }
				</div>
				<div>
					<Button
						icon={ chevronUp }
						label={ __( 'Previous', 'mentoring-program' ) }
						disabled={ ! previous }
						accessibleWhenDisabled
						onClick={ () => previous && onShow( previous ) }
					/>
					<Button
						icon={ chevronDown }
						label={ __( 'Next', 'mentoring-program' ) }
						disabled={ ! next }
						accessibleWhenDisabled
						onClick={ () => next && onShow( next ) }
					/>
					<Button
						icon={ close }
						label={ __( 'Close', 'mentoring-program' ) }
						onClick={ () => onShow( null ) }
					/>
				</div>
			</header>
			<div className="mentoring-detail__actions">
				{ can.confirm_leave.allowed && (
					<Button
						variant="primary"
						onClick={ () => setAsking( 'leave' ) }
					>
						{ __( 'Confirm the leaving', 'mentoring-program' ) }
					</Button>
				) }
				{ can.move.allowed && (
					<Button
						variant="secondary"
						onClick={ () => setAsking( 'move' ) }
					>
						{ __( 'Move to another group', 'mentoring-program' ) }
					</Button>
				) }
				<Button
					variant="secondary"
					isDestructive
					disabled={ ! can.withdraw.allowed }
					accessibleWhenDisabled
					aria-describedby={
						can.withdraw.allowed
							? undefined
							: 'mentoring-detail-why'
					}
					onClick={ () => setAsking( 'withdraw' ) }
				>
					{ __( 'Withdraw', 'mentoring-program' ) }
				</Button>
				{ ! can.withdraw.allowed && (
					<span id="mentoring-detail-why">
						{ can.withdraw.message }
					</span>
				) }
			</div>
			{ registration.status === 'confirmed' &&
				registration.leave_requested_at !== null && (
					<div className="mentoring-strip">
						<p>
							<strong>
								{ sprintf(
									/* translators: %s: date and time. */
									__(
										'Asked to leave on %s.',
										'mentoring-program'
									),
									formatMoment(
										registration.leave_requested_at
									)
								) }
							</strong>{ ' ' }
							{ mentorTold( registration ) }{ ' ' }
							{ __(
								'The place is kept until you confirm.',
								'mentoring-program'
							) }
						</p>
					</div>
				) }
			<LapseStrip registration={ registration } onAsk={ setAsking } />
			<section className="mentoring-card">
				<h3>{ __( 'Place', 'mentoring-program' ) }</h3>
				<dl>
					<dt>{ __( 'Group', 'mentoring-program' ) }</dt>
					<dd>
						<a
							href={ screenUrl( 'registrations', {
								group: registration.group,
							} ) }
						>
							{ registration.group_title }
						</a>
						{ term && `, ${ term.name }` }
						{ group?.track_label && `, ${ group.track_label }` }
					</dd>
					<dt>{ __( 'Status', 'mentoring-program' ) }</dt>
					<dd>
						{ [
							registration.status_label,
							...aboutStatus( registration ),
						].join( '. ' ) }
					</dd>
					<dt>{ __( 'Registered', 'mentoring-program' ) }</dt>
					<dd>{ formatMoment( registration.registered_at ) }</dd>
				</dl>
			</section>
			<FeePart registration={ registration.id } turn={ turn } />
			<MembershipCard
				key={ registration.id }
				registration={ registration }
				onChanged={ ( sentence, now ) => {
					onShow( now );
					onDone( sentence, { done: [ now ], failed: [], left: [] } );
				} }
			/>
			{ history.state === 'loading' && <Loading /> }
			{ history.state === 'failed' && <Failed { ...history } /> }
			{ history.state === 'ready' && <History { ...history.value } /> }
			<AnswersCard registration={ registration.id } />
			{ asking && (
				<Asking
					what={ asking }
					items={ [ registration ] }
					groups={ groups }
					onClose={ () => setAsking( null ) }
					onDone={ onDone }
				/>
			) }
		</section>
	);
}

function Asking( {
	what,
	groups,
	...props
}: {
	what: keyof typeof ASKED;
	items: Registration[];
	groups: Group[];
	onClose: () => void;
	onDone: Props[ 'onDone' ];
} ) {
	return (
		<Modal
			title={ ASKED[ what ]( props.items ) }
			onRequestClose={ props.onClose }
			focusOnMount={ false }
			size="medium"
		>
			{ what === 'leave' && <LeaveDialog { ...props } /> }
			{ what === 'withdraw' && <WithdrawDialog { ...props } /> }
			{ what === 'remind' && <RemindDialog { ...props } /> }
			{ what === 'keep' && <KeepDialog { ...props } /> }
			{ what === 'move' && <MoveDialog { ...props } groups={ groups } /> }
		</Modal>
	);
}

function History( { events, agreed }: RegistrationHistory ) {
	return (
		<>
			<section className="mentoring-card">
				<h3>{ __( 'How it came about', 'mentoring-program' ) }</h3>
				<ol className="mentoring-history">
					{ events.map( ( event ) => (
						<li key={ `${ event.at } ${ event.words }` }>
							<time dateTime={ event.at }>
								{ formatMoment( event.at ) }
							</time>
							<span>
								{ event.words }
								{ event.by !== '' &&
									` ${ sprintf(
										/* translators: %s: name of a person. */
										__( 'By %s.', 'mentoring-program' ),
										event.by
									) }` }
							</span>
						</li>
					) ) }
				</ol>
			</section>
			<section className="mentoring-card">
				<h3>{ __( 'Agreed to', 'mentoring-program' ) }</h3>
				{ agreed.length === 0 ? (
					<p>{ __( 'Nothing is recorded.', 'mentoring-program' ) }</p>
				) : (
					<ul className="mentoring-agreed">
						{ agreed.map( ( text ) => (
							<li key={ text.promise }>
								<details>
									<summary>{ text.promise }</summary>
									{ text.detail && <p>{ text.detail }</p> }
									<p>
										{ sprintf(
											/* translators: 1: date and time, 2: date and time. */
											__(
												'Agreed on %1$s, in the wording of %2$s.',
												'mentoring-program'
											),
											formatMoment( text.accepted_at ),
											formatMoment( text.worded_at )
										) }
									</p>
								</details>
							</li>
						) ) }
					</ul>
				) }
			</section>
		</>
	);
}
