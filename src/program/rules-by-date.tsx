/**
 * Rules by date: what is planned, in force and past, with what each changed and how many registrations it judged.
 */
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { screenUrl } from '../shared/boot-data';
import { Confirm } from '../shared/components/confirm';
import { formatDay } from '../shared/dates';
import type { RuleSet } from '../types/rest';
import { withdrawRules } from './api';
import { DifferenceTable } from './difference-table';
import { differences } from './differences';

export function RulesByDate( {
	programId,
	sets,
	onWithdrawn,
}: {
	programId: number;
	/** The last to come first. */
	sets: RuleSet[];
	onWithdrawn: () => void;
} ) {
	return (
		<>
			<p>
				{ __(
					'Rules have a date. A registration is judged by the rules of the day it was made, and stays judged by them. To plan a change, change what you like on the other tabs and choose the day when you save.',
					'mentoring-program'
				) }
			</p>
			<ul className="mentoring-rulesets">
				{ sets.map( ( set, at ) => (
					<Row
						key={ set.id }
						programId={ programId }
						set={ set }
						before={ sets[ at + 1 ] }
						onWithdrawn={ onWithdrawn }
					/>
				) ) }
			</ul>
		</>
	);
}

/**
 * Where a rule set stands, with its days.
 * @param set Rule set.
 */
export function daysWords( set: RuleSet ): string {
	switch ( set.state ) {
		case 'planned':
			return sprintf(
				/* translators: %s: date. */
				__( 'From %s', 'mentoring-program' ),
				formatDay( set.from )
			);
		case 'in_force':
			return sprintf(
				/* translators: %s: date. */
				__( 'Since %s', 'mentoring-program' ),
				formatDay( set.from )
			);
		case 'past':
			return sprintf(
				/* translators: 1: first day, 2: last day, that day included. */
				__( '%1$s to %2$s', 'mentoring-program' ),
				formatDay( set.from ),
				formatDay( set.until ?? set.from )
			);
	}
}

function Row( {
	programId,
	set,
	before,
	onWithdrawn,
}: {
	programId: number;
	set: RuleSet;
	before: RuleSet | undefined;
	onWithdrawn: () => void;
} ) {
	const [ isAsking, setAsking ] = useState( false );
	const states = {
		planned: __( 'Planned', 'mentoring-program' ),
		in_force: __( 'In force', 'mentoring-program' ),
		past: __( 'Past', 'mentoring-program' ),
	};
	const changes = before ? differences( before.rules, set.rules ) : [];
	return (
		<li>
			<span className={ `mentoring-badge is-${ set.state }` }>
				{ states[ set.state ] }
			</span>
			<div>
				<strong>{ daysWords( set ) }</strong>
				{ set.state !== 'planned' && (
					<p>
						{ sprintf(
							/* translators: %d: number of registrations. */
							_n(
								'%d registration was judged by these rules.',
								'%d registrations were judged by these rules.',
								set.registrations,
								'mentoring-program'
							),
							set.registrations
						) }
					</p>
				) }
				{ changes.length > 0 && (
					<details>
						<summary>
							{ sprintf(
								/* translators: %d: number of changes. */
								_n(
									'%d change',
									'%d changes',
									changes.length,
									'mentoring-program'
								),
								changes.length
							) }
						</summary>
						<DifferenceTable differences={ changes } />
					</details>
				) }
			</div>
			{ set.state === 'planned' && (
				<div className="mentoring-rulesets__acts">
					<Button
						variant="secondary"
						href={ screenUrl( 'programs', {
							program: programId,
							rules: set.id,
						} ) }
					>
						{ __( 'Edit', 'mentoring-program' ) }
					</Button>
					<Button
						variant="tertiary"
						isDestructive
						onClick={ () => setAsking( true ) }
					>
						{ __( 'Take back', 'mentoring-program' ) }
					</Button>
				</div>
			) }
			{ isAsking && (
				<Confirm
					title={ sprintf(
						/* translators: %s: date. */
						__(
							'Take back the rules planned from %s?',
							'mentoring-program'
						),
						formatDay( set.from )
					) }
					keep={ __( 'Keep the plan', 'mentoring-program' ) }
					deed={ __( 'Take the plan back', 'mentoring-program' ) }
					onClose={ () => setAsking( false ) }
					onDeed={ async () => {
						await withdrawRules( programId, set.id );
						onWithdrawn();
					} }
				>
					<p>
						{ __(
							'They have judged nobody, so nobody loses anything. The rules before them go on.',
							'mentoring-program'
						) }
					</p>
				</Confirm>
			) }
		</li>
	);
}
