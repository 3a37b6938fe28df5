/**
 * Set-up on the first screen people see: what its steps are, how many are done, and the button to the next.
 */
import { Button, Card, CardBody, CardHeader } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import {
	check,
	envelope,
	globe,
	Icon,
	page,
	payment,
	people,
	published,
	shield,
} from '@wordpress/icons';
import { screenUrl } from '../shared/boot-data';
import type { Setup } from '../types/rest';
import { stateOf } from './facts';
import { stepWords } from './words';

const icons = {
	program: people,
	membership: shield,
	timezone: globe,
	tracks: payment,
	people: envelope,
	agreements: published,
	pages: page,
};

/**
 * Whether a step of set-up still waits to be done or skipped.
 * @param setup Set-up.
 */
export function isSetupOpen( setup: Setup ): boolean {
	return setup.steps.some( ( one ) => one.state === 'open' );
}

/**
 * The card; shown while isSetupOpen.
 * @param props       Props.
 * @param props.setup Set-up.
 */
export function SetupCard( { setup }: { setup: Setup } ) {
	const steps = stepWords();
	const done = setup.steps.filter( ( one ) => one.state === 'done' ).length;
	const next = steps.find(
		( step ) => stateOf( setup, step.key ) === 'open'
	);
	const isFirst = setup.program === null;
	return (
		<Card className="mentoring-setupcard">
			<CardHeader>
				<h2>
					{ __(
						'Set up mentoring on this site',
						'mentoring-program'
					) }
				</h2>
				<span className="mentoring-badge">
					{ sprintf(
						/* translators: 1: steps that are done, 2: number of steps. */
						__( '%1$d of %2$d done', 'mentoring-program' ),
						done,
						steps.length
					) }
				</span>
			</CardHeader>
			<CardBody>
				<p>
					{ __(
						'Seven short steps, about ten minutes. You can skip any of them, stop at any time and come back.',
						'mentoring-program'
					) }
				</p>
				<ul className="mentoring-next">
					{ steps.map( ( step ) => {
						const isDone = stateOf( setup, step.key ) === 'done';
						return (
							<li key={ step.key }>
								<Icon
									icon={ isDone ? check : icons[ step.key ] }
									size={ 24 }
								/>
								<div>
									<a
										href={ screenUrl( 'setup', {
											step: step.key,
										} ) }
									>
										{ step.title }
									</a>
									{ isDone && (
										<span className="screen-reader-text">
											{ ' ' }
											{ __(
												'done',
												'mentoring-program'
											) }
										</span>
									) }
									<p className="mentoring-weak">
										{ step.about }
									</p>
								</div>
							</li>
						);
					} ) }
				</ul>
				<p>
					{ __(
						'Nothing is shown to visitors and no mail is sent until you publish a page or open registration.',
						'mentoring-program'
					) }
				</p>
				<div className="mentoring-step__actions">
					<Button
						variant="primary"
						href={ screenUrl(
							'setup',
							next ? { step: next.key } : {}
						) }
					>
						{ isFirst || ! next
							? __( 'Start set-up', 'mentoring-program' )
							: sprintf(
									/* translators: %s: name of a step. */
									__(
										'Continue with “%s”',
										'mentoring-program'
									),
									next.title
								) }
					</Button>
					{ ! isFirst && (
						<Button
							variant="tertiary"
							href={ screenUrl( 'terms', { new: 1 } ) }
						>
							{ __( 'Skip and add a term', 'mentoring-program' ) }
						</Button>
					) }
				</div>
			</CardBody>
		</Card>
	);
}
