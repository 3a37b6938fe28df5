/**
 * After the last step: what keeps a term from opening, the three things that make the first registration possible, and
 * three for later. Each that is not done leads to where it is done.
 */
import { Button, Notice } from '@wordpress/components';
import { useId } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	calendar,
	navigation,
	page as pageIcon,
	people,
	published,
	seen,
} from '@wordpress/icons';
import { screenUrl } from '../shared/boot-data';
import { Failed, Loading } from '../shared/components/page';
import { useLoad } from '../shared/use-load';
import { readTerms } from '../term/api';
import type { Setup } from '../types/rest';
import type { Facts } from './facts';
import { Row } from './next-row';
import { stepThatConfirms, stepWords, unconfirmedWords } from './words';

interface Props {
	facts: Facts;
	onStep: ( index: number ) => void;
}

export function WhatNext( { facts, onStep }: Props ) {
	const loaded = useLoad( readTerms, 'terms' );
	const later = useId();
	const catalog = facts.setup.pages.find(
		( page ) => page.key === 'group_catalog'
	);
	return (
		<>
			<Unconfirmed facts={ facts } onStep={ onStep } />
			<p className="mentoring-weak">
				{ __(
					'These three make the first registration possible. Do them in any order.',
					'mentoring-program'
				) }
			</p>
			{ loaded.state === 'loading' && <Loading /> }
			{ loaded.state === 'failed' && <Failed { ...loaded } /> }
			{ loaded.state === 'ready' && (
				<ul className="mentoring-next">
					<Row
						icon={ calendar }
						title={ __( 'Add a term', 'mentoring-program' ) }
						about={ __(
							'Its dates, and when registration opens and closes',
							'mentoring-program'
						) }
						isDone={ loaded.value.length > 0 }
					>
						<Button
							variant="primary"
							href={ screenUrl( 'terms', { new: 1 } ) }
						>
							{ __( 'Add a term', 'mentoring-program' ) }
						</Button>
					</Row>
					<Row
						icon={ people }
						title={ __( 'Add the groups', 'mentoring-program' ) }
						about={ __(
							'Mentor, dates, places and fee on one form',
							'mentoring-program'
						) }
						isDone={ loaded.value.some(
							( term ) => ( term.groups ?? 0 ) > 0
						) }
					>
						<Button
							variant="secondary"
							href={ screenUrl( 'groups', { new: 1 } ) }
						>
							{ __( 'Add a group', 'mentoring-program' ) }
						</Button>
					</Row>
					<PagesRow pages={ facts.setup.pages } onStep={ onStep } />
				</ul>
			) }
			<h3 id={ later }>
				{ __( 'When you have time', 'mentoring-program' ) }
			</h3>
			<ul className="mentoring-next" aria-labelledby={ later }>
				<Row
					icon={ published }
					title={ __( 'Try another person', 'mentoring-program' ) }
					about={ __(
						'See what the site answers to a member, and to somebody who is none',
						'mentoring-program'
					) }
				>
					<Button
						variant="tertiary"
						onClick={ () => onStep( indexOf( 'membership' ) ) }
					>
						{ __( 'Try it', 'mentoring-program' ) }
					</Button>
				</Row>
				<Row
					icon={ navigation }
					title={ __(
						'Put the pages in your menu',
						'mentoring-program'
					) }
					about={ __(
						'Set-up adds nothing to it by itself',
						'mentoring-program'
					) }
				>
					<Button variant="tertiary" href="edit.php?post_type=page">
						{ __( 'Open the pages', 'mentoring-program' ) }
					</Button>
				</Row>
				<Row
					icon={ seen }
					title={ __(
						'Look at it as a visitor does',
						'mentoring-program'
					) }
					about={ __(
						'The list of groups, with what each state of a term says',
						'mentoring-program'
					) }
				>
					{ catalog?.view_url ? (
						<Button variant="tertiary" href={ catalog.view_url }>
							{ sprintf(
								/* translators: %s: title of a page. */
								__( 'Open “%s”', 'mentoring-program' ),
								catalog.title
							) }
						</Button>
					) : (
						<Button
							variant="tertiary"
							onClick={ () => onStep( indexOf( 'pages' ) ) }
						>
							{ __( 'Make the pages', 'mentoring-program' ) }
						</Button>
					) }
				</Row>
			</ul>
			<p className="mentoring-weak">
				{ skippedWords( facts.setup ) }{ ' ' }
				<a href={ screenUrl( 'settings' ) }>
					{ __(
						'Settings holds everything set-up sets.',
						'mentoring-program'
					) }
				</a>
			</p>
			<div className="mentoring-step__actions">
				<Button
					className="mentoring-push"
					variant="secondary"
					href={ screenUrl( 'overview' ) }
				>
					{ __( 'Go to Overview', 'mentoring-program' ) }
				</Button>
			</div>
		</>
	);
}

function Unconfirmed( { facts, onStep }: Props ) {
	const parts = facts.program
		? ( facts.program.unconfirmed ?? [] )
		: [ 'members', 'administrators', 'agreements' ];
	if ( parts.length === 0 ) {
		return null;
	}
	return (
		<Notice
			status="warning"
			isDismissible={ false }
			spokenMessage=""
			actions={ [
				...( facts.program
					? []
					: [
							{
								label: __(
									'What you run',
									'mentoring-program'
								),
								onClick: () => onStep( 0 ),
							},
						] ),
				...parts.map( ( part ) => {
					const index = indexOf( stepThatConfirms( part ) );
					return {
						label: stepWords()[ index ]?.title ?? '',
						onClick: () => onStep( index ),
					};
				} ),
			] }
		>
			{ sprintf(
				/* translators: %s: list of what is missing. */
				__(
					'No term opens before this is confirmed: %s.',
					'mentoring-program'
				),
				parts.map( unconfirmedWords ).join( ', ' )
			) }
		</Notice>
	);
}

function PagesRow( {
	pages,
	onStep,
}: {
	pages: Setup[ 'pages' ];
	onStep: Props[ 'onStep' ];
} ) {
	const missing = pages.filter( ( page ) => page.id === null );
	const drafts = pages.filter(
		( page ) => page.id !== null && page.status !== 'publish'
	);
	const titles = ( missing.length > 0 ? missing : drafts )
		.map( ( page ) => page.title )
		.join( ', ' );
	return (
		<Row
			icon={ pageIcon }
			title={ pagesTitle( missing.length, drafts.length ) }
			about={ titles || pages.map( ( page ) => page.title ).join( ', ' ) }
			isDone={ missing.length === 0 && drafts.length === 0 }
		>
			{ missing.length > 0 ? (
				<Button
					variant="secondary"
					onClick={ () => onStep( indexOf( 'pages' ) ) }
				>
					{ __( 'Make the pages', 'mentoring-program' ) }
				</Button>
			) : (
				<Button
					variant="secondary"
					href="edit.php?post_status=draft&post_type=page"
				>
					{ __( 'View drafts', 'mentoring-program' ) }
				</Button>
			) }
		</Row>
	);
}

function pagesTitle( missing: number, drafts: number ): string {
	if ( missing > 0 ) {
		return __( 'Make the pages', 'mentoring-program' );
	}
	return drafts === 0
		? __( 'Publish the pages', 'mentoring-program' )
		: sprintf(
				/* translators: %d: number of pages. */
				_n(
					'Read and publish the %d draft page',
					'Read and publish the %d draft pages',
					drafts,
					'mentoring-program'
				),
				drafts
			);
}

function indexOf( key: string ): number {
	return stepWords().findIndex( ( step ) => step.key === key );
}

function skippedWords( setup: Setup ): string {
	const skipped = stepWords().filter( ( step ) =>
		setup.steps.some(
			( one ) => one.key === step.key && one.state === 'skipped'
		)
	);
	return skipped.length === 0
		? __( 'You skipped nothing.', 'mentoring-program' )
		: sprintf(
				/* translators: %s: names of steps. */
				__( 'You skipped: %s.', 'mentoring-program' ),
				skipped.map( ( step ) => step.title ).join( ', ' )
			);
}
