/**
 * Set-up as it is walked: one step at a time, each saved by Continue; Skip changes nothing; what was typed in a step stays
 * while one looks at another. After the last step: what next.
 */
import { Button, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	goTo,
	changeAddress,
	screenUrl,
	wordInAddress,
} from '../shared/boot-data';
import { Page } from '../shared/components/page';
import { RestError } from '../shared/rest';
import { allSteps, type Step } from './all-steps';
import { skipStep } from './api';
import { readFacts, type Facts } from './facts';
import { StepBar } from './step-bar';
import { WhatNext } from './what-next';

/** What the address says after the last step. */
const NEXT = 'next';

const formId = 'mentoring-step';

export function Wizard( {
	facts,
	onFacts,
}: {
	facts: Facts;
	onFacts: ( facts: Facts ) => void;
} ) {
	const steps = allSteps();
	const [ at, setAt ] = useState( () => firstStep( steps, facts ) );
	const [ visited, setVisited ] = useState( [ at ] );
	const [ message, setMessage ] = useState( '' );
	const leaves = useRef( false );
	const heading = useRef< HTMLHeadingElement >( null );
	const before = useRef( at );
	useEffect( () => {
		if ( before.current !== at ) {
			before.current = at;
			heading.current?.focus();
		}
	}, [ at ] );

	function show( index: number ) {
		setMessage( '' );
		setAt( index );
		setVisited( ( shown ) => [ ...new Set( [ ...shown, index ] ) ] );
		changeAddress( { step: steps[ index ]?.key ?? NEXT } );
	}
	async function goOn() {
		if ( leaves.current ) {
			goTo( screenUrl( 'overview' ) );
			return;
		}
		onFacts( await readFacts() );
		show( at + 1 );
	}
	async function skip( step: Step ) {
		try {
			await skipStep( step.key );
			await goOn();
		} catch ( error ) {
			setMessage(
				error instanceof RestError ? error.message : String( error )
			);
		}
	}
	return (
		<Page
			title={ __( 'Set up mentoring', 'mentoring-program' ) }
			actions={
				steps[ at ] && (
					<Button
						variant="tertiary"
						type="submit"
						form={ formId }
						name="leave"
					>
						{ __( 'Save and leave', 'mentoring-program' ) }
					</Button>
				)
			}
		>
			<div
				className="mentoring-setup"
				onSubmitCapture={ ( event ) => {
					leaves.current = isLeaving( event.nativeEvent );
				} }
			>
				<StepBar
					steps={ steps }
					at={ at }
					setup={ facts.setup }
					onChoose={ show }
				/>
				<h2 ref={ heading } tabIndex={ -1 }>
					{ steps[ at ] && (
						<span>
							{ sprintf(
								/* translators: 1: number of the step, 2: number of steps. */
								__( 'Step %1$d of %2$d', 'mentoring-program' ),
								at + 1,
								steps.length
							) }
						</span>
					) }{ ' ' }
					{ steps[ at ]?.question ?? endWords( facts ) }
				</h2>
				{ message && (
					<Notice status="error" isDismissible={ false }>
						{ message }
					</Notice>
				) }
				{ steps.map(
					( step, index ) =>
						visited.includes( index ) && (
							<div key={ step.key } hidden={ index !== at }>
								<step.component
									{ ...facts }
									formId={ index === at ? formId : undefined }
									onSaved={ goOn }
									onReload={ async () =>
										onFacts( await readFacts() )
									}
									onBack={
										index > 0
											? () => show( index - 1 )
											: undefined
									}
									onSkip={ () => void skip( step ) }
								/>
							</div>
						)
				) }
				{ ! steps[ at ] && (
					<WhatNext facts={ facts } onStep={ show } />
				) }
			</div>
		</Page>
	);
}

/**
 * The step the address names, else the first that is open.
 * @param steps Steps.
 * @param facts Where they stand.
 */
function firstStep( steps: Step[], facts: Facts ): number {
	const named = wordInAddress( 'step' );
	if ( named === NEXT ) {
		return steps.length;
	}
	const wanted = steps.findIndex( ( step ) => step.key === named );
	const open = facts.setup.steps.findIndex( ( one ) => one.state === 'open' );
	return Math.max( 0, wanted === -1 ? open : wanted );
}

function endWords( { program }: Facts ): string {
	return program?.unconfirmed?.length === 0
		? __( 'Set-up is done. What next?', 'mentoring-program' )
		: __( 'What next?', 'mentoring-program' );
}

function isLeaving( event: Event ): boolean {
	return (
		event instanceof SubmitEvent &&
		event.submitter instanceof HTMLButtonElement &&
		event.submitter.name === 'leave'
	);
}
