/**
 * Settings: every fact set-up set, as a summary with Edit, changed with the same steps.
 */
import {
	Button,
	Card,
	CardBody,
	CardHeader,
	CheckboxControl,
} from '@wordpress/components';
import { useEffect, useId, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { DaysOffDialog } from '../meeting/days-off';
import { RestError } from '../shared/rest';
import type { Setup } from '../types/rest';
import { allSteps, type Step } from './all-steps';
import { saveRemoveData } from './api';
import { readFacts, stateOf, type Facts } from './facts';
import { RightsPart } from './rights';
import { summaryOf } from './summary';

interface Props {
	facts: Facts;
	onFacts: ( facts: Facts ) => void;
	/** Says what was done. */
	onSaid: ( text: string ) => void;
}

export function SettingsParts( props: Props ) {
	return (
		<div className="mentoring-settings">
			{ allSteps().map( ( step ) => (
				<Part key={ step.key } step={ step } { ...props } />
			) ) }
			<RightsPart onSaid={ props.onSaid } />
			<DaysOff
				onSaved={ () =>
					props.onSaid( __( 'Saved.', 'mentoring-program' ) )
				}
			/>
			<RemoveData
				setup={ props.facts.setup }
				onSaved={ async () => {
					props.onFacts( await readFacts() );
					props.onSaid( __( 'Saved.', 'mentoring-program' ) );
				} }
			/>
		</div>
	);
}

function Part( { step, facts, onFacts, onSaid }: Props & { step: Step } ) {
	const [ isOpen, setOpen ] = useState( false );
	const heading = useRef< HTMLHeadingElement >( null );
	const edit = useRef< HTMLButtonElement >( null );
	const wasOpen = useRef( isOpen );
	const id = useId();
	useEffect( () => {
		if ( wasOpen.current !== isOpen ) {
			wasOpen.current = isOpen;
			( isOpen ? heading : edit ).current?.focus();
		}
	}, [ isOpen ] );
	const state = stateOf( facts.setup, step.key );
	return (
		<section aria-labelledby={ id }>
			<Card>
				<CardHeader>
					<h2 id={ id } ref={ heading } tabIndex={ -1 }>
						{ step.title }
					</h2>
					{ state !== 'done' && (
						<span className="mentoring-badge is-waiting">
							{ __( 'Not done yet', 'mentoring-program' ) }
						</span>
					) }
					{ ! isOpen && (
						<Button
							className="mentoring-push"
							ref={ edit }
							variant="secondary"
							size="compact"
							aria-label={ sprintf(
								/* translators: %s: part of the settings. */
								__( 'Edit: %s', 'mentoring-program' ),
								step.title
							) }
							onClick={ () => setOpen( true ) }
						>
							{ __( 'Edit', 'mentoring-program' ) }
						</Button>
					) }
				</CardHeader>
				<CardBody>
					{ isOpen ? (
						<step.component
							{ ...facts }
							onCancel={ () => setOpen( false ) }
							onReload={ async () =>
								onFacts( await readFacts() )
							}
							onSaved={ async () => {
								onFacts( await readFacts() );
								setOpen( false );
								onSaid(
									sprintf(
										/* translators: %s: title of a part of the settings. */
										__( '%s: saved.', 'mentoring-program' ),
										step.title
									)
								);
							} }
						/>
					) : (
						<dl className="mentoring-facts">
							{ summaryOf( step.key, facts ).map(
								( [ name, value ] ) => (
									<div key={ name }>
										<dt>{ name }</dt>
										<dd>{ value }</dd>
									</div>
								)
							) }
						</dl>
					) }
				</CardBody>
			</Card>
		</section>
	);
}

function DaysOff( { onSaved }: { onSaved: () => void } ) {
	const [ isOpen, setOpen ] = useState( false );
	return (
		<Card>
			<CardHeader>
				<h2>{ __( 'Days without meetings', 'mentoring-program' ) }</h2>
				<Button
					className="mentoring-push"
					variant="secondary"
					size="compact"
					onClick={ () => setOpen( true ) }
				>
					{ __( 'See and change the days', 'mentoring-program' ) }
				</Button>
			</CardHeader>
			<CardBody>
				<p>
					{ __(
						'Holidays and breaks of the chapter. Dates of groups on them are flagged; none is moved or removed by itself.',
						'mentoring-program'
					) }
				</p>
			</CardBody>
			{ isOpen && (
				<DaysOffDialog
					onSaved={ onSaved }
					onClose={ () => setOpen( false ) }
				/>
			) }
		</Card>
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
	async function save( isTicked: boolean ) {
		setMessage( '' );
		try {
			await saveRemoveData( isTicked );
			await onSaved();
		} catch ( error ) {
			setMessage(
				error instanceof RestError ? error.message : String( error )
			);
		}
	}
	return (
		<Card>
			<CardHeader>
				<h2>
					{ __( 'When the plugin is deleted', 'mentoring-program' ) }
				</h2>
			</CardHeader>
			<CardBody>
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ __(
						'Delete all terms, groups, registrations and answers with it',
						'mentoring-program'
					) }
					help={ __(
						'Saved as soon as you tick it. Otherwise they stay in the database.',
						'mentoring-program'
					) }
					checked={ setup.remove_data }
					onChange={ ( isTicked ) => void save( isTicked ) }
				/>
				<p role="alert" className="mentoring-problem">
					{ message }
				</p>
			</CardBody>
		</Card>
	);
}
