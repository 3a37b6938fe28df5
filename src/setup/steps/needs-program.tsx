/**
 * A step that is about a program when there is none yet.
 */
import { __ } from '@wordpress/i18n';
import { screenUrl } from '../../shared/boot-data';
import { useForm } from '../../shared/use-form';
import { isInSetup, StepForm, type StepProps } from '../step';

export function NeedsProgram( step: StepProps ) {
	const form = useForm( {}, async () => step.onSkip?.() );
	const text = __(
		'This is about your program. Say first what you run; that is the first step.',
		'mentoring-program'
	);
	return isInSetup( step ) ? (
		<StepForm form={ form } step={ step }>
			<p>{ text }</p>
		</StepForm>
	) : (
		<p>
			{ text }{ ' ' }
			<a href={ screenUrl( 'setup', { step: 'program' } ) }>
				{ __( 'What do you run?', 'mentoring-program' ) }
			</a>
		</p>
	);
}
