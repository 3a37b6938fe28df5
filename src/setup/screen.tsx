/**
 * The screens Set-up and Settings: the same steps, one after the other or all on one page. Every step saves by itself;
 * skipping changes nothing; both can be opened again at any time.
 */
import { Choice } from '../shared/components/field';
import {
	Button,
	Card,
	CardBody,
	CardHeader,
	Notice,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ComponentType } from 'react';
import { readPrograms } from '../program/api';
import { screenUrl } from '../shared/boot-data';
import { Failed, Loading, Page } from '../shared/components/page';
import { RestError } from '../shared/rest';
import { useLoad } from '../shared/use-load';
import type { Program, Setup } from '../types/rest';
import { readSetup, saveRemoveData, skipStep, type StepKey } from './api';
import type { StepProps } from './step';
import { AgreementsStep } from './steps/agreements';
import { MembershipStep } from './steps/membership';
import { PagesStep } from './steps/pages';
import { PeopleStep } from './steps/people';
import { ProgramStep } from './steps/program';
import { TimezoneStep } from './steps/timezone';
import { TracksStep } from './steps/tracks';

interface Step {
	key: StepKey;
	title: string;
	component: ComponentType< StepProps >;
}

function allSteps(): Step[] {
	return [
		{
			key: 'program',
			title: __( 'What you run', 'mentoring-program' ),
			component: ProgramStep,
		},
		{
			key: 'membership',
			title: __( 'Who is a member', 'mentoring-program' ),
			component: MembershipStep,
		},
		{
			key: 'timezone',
			title: __( 'Time zone', 'mentoring-program' ),
			component: TimezoneStep,
		},
		{
			key: 'tracks',
			title: __( 'Lengths and fees', 'mentoring-program' ),
			component: TracksStep,
		},
		{
			key: 'people',
			title: __( 'Who answers', 'mentoring-program' ),
			component: PeopleStep,
		},
		{
			key: 'agreements',
			title: __( 'Agreements', 'mentoring-program' ),
			component: AgreementsStep,
		},
		{
			key: 'pages',
			title: __( 'Pages', 'mentoring-program' ),
			component: PagesStep,
		},
	];
}

interface Facts {
	setup: Setup;
	program: Program | null;
}

async function readFacts(): Promise< Facts > {
	const [ setup, programs ] = await Promise.all( [
		readSetup(),
		readPrograms(),
	] );
	return {
		setup,
		program: programs.find( ( one ) => one.id === setup.program ) ?? null,
	};
}

export function SetupScreen() {
	const loaded = useLoad( readFacts, 'setup' );
	return (
		<Page title={ __( 'Set up mentoring', 'mentoring-program' ) }>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && (
				<Wizard facts={ loaded.value } onFacts={ loaded.replace } />
			) }
		</Page>
	);
}

function Wizard( {
	facts,
	onFacts,
}: {
	facts: Facts;
	onFacts: ( facts: Facts ) => void;
} ) {
	const steps = allSteps();
	const firstOpen = facts.setup.steps.findIndex(
		( one ) => one.state === 'open'
	);
	const [ at, setAt ] = useState( Math.max( 0, firstOpen ) );
	const [ message, setMessage ] = useState( '' );
	const step = steps[ at ];
	async function goOn() {
		onFacts( await readFacts() );
		setMessage( '' );
		setAt( at + 1 );
	}
	return (
		<div className="mentoring-wizard">
			<ol aria-label={ __( 'Steps', 'mentoring-program' ) }>
				{ steps.map( ( one, index ) => (
					<li key={ one.key }>
						<Button
							variant="tertiary"
							{ ...( index === at
								? { 'aria-current': 'step' }
								: {} ) }
							onClick={ () => setAt( index ) }
						>
							{ one.title }
							<StepState setup={ facts.setup } step={ one.key } />
						</Button>
					</li>
				) ) }
			</ol>
			<div>
				{ message && (
					<Notice status="error" isDismissible={ false }>
						{ message }
					</Notice>
				) }
				{ step ? (
					<Card>
						<CardHeader>
							<h2>
								{ sprintf(
									/* translators: 1: number of the step, 2: number of steps, 3: title. */
									__(
										'%1$d of %2$d: %3$s',
										'mentoring-program'
									),
									at + 1,
									steps.length,
									step.title
								) }
							</h2>
						</CardHeader>
						<CardBody>
							<step.component
								key={ step.key }
								{ ...facts }
								onSaved={ goOn }
								onReload={ async () =>
									onFacts( await readFacts() )
								}
								onBack={
									at > 0 ? () => setAt( at - 1 ) : undefined
								}
								onSkip={ async () => {
									try {
										await skipStep( step.key );
										await goOn();
									} catch ( error ) {
										setMessage(
											error instanceof RestError
												? error.message
												: ''
										);
									}
								} }
							/>
						</CardBody>
					</Card>
				) : (
					<WhatNext facts={ facts } />
				) }
			</div>
		</div>
	);
}

function StepState( { setup, step }: { setup: Setup; step: StepKey } ) {
	const state = setup.steps.find( ( one ) => one.key === step )?.state;
	return state === 'open' ? null : (
		<span className="mentoring-stepstate">
			{ state === 'done'
				? __( 'done', 'mentoring-program' )
				: __( 'skipped', 'mentoring-program' ) }
		</span>
	);
}

/**
 * What is still to be confirmed before a term opens, in words.
 * @param what Part of the program.
 */
export function unconfirmedWords( what: string ): string {
	switch ( what ) {
		case 'members':
			return __( 'who is a member', 'mentoring-program' );
		case 'administrators':
			return __( 'who answers', 'mentoring-program' );
		default:
			return __( 'the agreements', 'mentoring-program' );
	}
}

function WhatNext( { facts }: { facts: Facts } ) {
	const unconfirmed = facts.program?.unconfirmed ?? [];
	return (
		<Card>
			<CardHeader>
				<h2>
					{ __( 'Set-up is done. What next?', 'mentoring-program' ) }
				</h2>
			</CardHeader>
			<CardBody className="mentoring-fields">
				{ facts.program && unconfirmed.length > 0 && (
					<Notice status="warning" isDismissible={ false }>
						{ sprintf(
							/* translators: %s: list of what is missing. */
							__(
								'No term opens before this is confirmed: %s.',
								'mentoring-program'
							),
							unconfirmed.map( unconfirmedWords ).join( ', ' )
						) }
					</Notice>
				) }
				<ol className="mentoring-next">
					<li>
						<a href={ screenUrl( 'terms', { new: 1 } ) }>
							{ __( 'Add a term', 'mentoring-program' ) }
						</a>
						<br />
						{ __(
							'Its days, and the moments registration opens and closes.',
							'mentoring-program'
						) }
					</li>
					<li>
						<a href={ screenUrl( 'groups', { new: 1 } ) }>
							{ __( 'Add the groups', 'mentoring-program' ) }
						</a>
						<br />
						{ __(
							'Mentor, dates, places and fee on one form.',
							'mentoring-program'
						) }
					</li>
					{ facts.setup.pages.map(
						( page ) =>
							page.view_url && (
								<li key={ page.key }>
									<a href={ page.view_url }>
										{ sprintf(
											/* translators: %s: title of a page. */
											__(
												'Look at “%s”',
												'mentoring-program'
											),
											page.title
										) }
									</a>
								</li>
							)
					) }
				</ol>
				<p className="description">
					{ __(
						'You can run set-up again at any time; Settings holds everything it sets.',
						'mentoring-program'
					) }
				</p>
			</CardBody>
		</Card>
	);
}

export function SettingsScreen() {
	const loaded = useLoad( readFacts, 'settings' );
	const [ said, setSaid ] = useState( '' );
	return (
		<Page
			title={ __( 'Settings', 'mentoring-program' ) }
			said={ said }
			actions={
				<Button variant="secondary" href={ screenUrl( 'setup' ) }>
					{ __( 'Run set-up again', 'mentoring-program' ) }
				</Button>
			}
		>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && (
				<>
					{ allSteps().map( ( step ) => (
						<Card key={ step.key }>
							<CardHeader>
								<h2>{ step.title }</h2>
							</CardHeader>
							<CardBody>
								<step.component
									{ ...loaded.value }
									onReload={ async () =>
										loaded.replace( await readFacts() )
									}
									onSaved={ async () => {
										loaded.replace( await readFacts() );
										setSaid(
											sprintf(
												/* translators: %s: title of a part of the settings. */
												__(
													'%s: saved.',
													'mentoring-program'
												),
												step.title
											)
										);
									} }
								/>
							</CardBody>
						</Card>
					) ) }
					<RemoveData
						setup={ loaded.value.setup }
						onSaved={ async () =>
							loaded.replace( await readFacts() )
						}
					/>
				</>
			) }
		</Page>
	);
}

function RemoveData( {
	setup,
	onSaved,
}: {
	setup: Setup;
	onSaved: () => Promise< void >;
} ) {
	const [ message, setMessage ] = useState( '' );
	return (
		<Card>
			<CardHeader>
				<h2>
					{ __( 'When the plugin is deleted', 'mentoring-program' ) }
				</h2>
			</CardHeader>
			<CardBody>
				{ message && <p className="mentoring-problem">{ message }</p> }
				<Choice
					type="checkbox"
					input={ {
						checked: setup.remove_data,
						onChange: async ( event ) => {
							try {
								await saveRemoveData( event.target.checked );
								await onSaved();
							} catch ( error ) {
								setMessage(
									error instanceof RestError
										? error.message
										: ''
								);
							}
						},
					} }
				>
					{ __(
						'Delete all terms, groups, registrations and answers with it. Otherwise they stay in the database.',
						'mentoring-program'
					) }
				</Choice>
			</CardBody>
		</Card>
	);
}
