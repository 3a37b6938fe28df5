/**
 * The steps in a row: which is done, which is now; each opens its step.
 */
import { __ } from '@wordpress/i18n';
import { check, Icon } from '@wordpress/icons';
import type { Setup } from '../types/rest';
import type { Step } from './all-steps';
import { stateOf } from './facts';

export function StepBar( {
	steps,
	at,
	setup,
	onChoose,
}: {
	steps: Step[];
	at: number;
	setup: Setup;
	onChoose: ( index: number ) => void;
} ) {
	return (
		<ol
			className="mentoring-steps"
			aria-label={ __( 'Steps', 'mentoring-program' ) }
		>
			{ steps.map( ( step, index ) => {
				const state = stateOf( setup, step.key );
				return (
					<li
						key={ step.key }
						className={ `is-${ state } ${
							index === at ? 'is-now' : ''
						}` }
					>
						<button
							type="button"
							{ ...( index === at
								? { 'aria-current': 'step' }
								: {} ) }
							onClick={ () => onChoose( index ) }
						>
							<span
								aria-hidden="true"
								className="mentoring-steps__number"
							>
								{ state === 'done' && index !== at ? (
									<Icon icon={ check } size={ 20 } />
								) : (
									index + 1
								) }
							</span>
							<span className="mentoring-steps__title">
								{ step.title }
								<StateWords state={ state } />
							</span>
						</button>
					</li>
				);
			} ) }
		</ol>
	);
}

function StateWords( { state }: { state: 'open' | 'done' | 'skipped' } ) {
	if ( state === 'skipped' ) {
		return (
			<span className="mentoring-steps__state">
				{ __( 'skipped', 'mentoring-program' ) }
			</span>
		);
	}
	return state === 'done' ? (
		<span className="screen-reader-text">
			{ ' ' }
			{ __( 'done', 'mentoring-program' ) }
		</span>
	) : null;
}
