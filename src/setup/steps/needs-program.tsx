/**
 * A step that is about a program when there is none yet.
 */
import { __ } from '@wordpress/i18n';
import { useForm } from '../../shared/use-form';
import { StepForm, type StepProps } from '../step';

export function NeedsProgram( step: StepProps ) {
	const form = useForm( {}, async () => step.onSkip?.() );
	return (
		<StepForm form={ form } step={ step }>
			<p>
				{ __(
					'This is about your program. Say first what you run; that is the first step.',
					'mentoring-program'
				) }
			</p>
		</StepForm>
	);
}
