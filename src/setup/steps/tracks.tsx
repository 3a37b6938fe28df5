/**
 * Lengths with their fees, the currency, and how to pay. A preset carries no amounts: they are the chapter's.
 */
import { __ } from '@wordpress/i18n';
import { saveProgram } from '../../program/api';
import {
	sentTracks,
	TrackFields,
	typedTracks,
} from '../../program/track-fields';
import { TextArea } from '../../shared/components/field';
import { useForm } from '../../shared/use-form';
import type { Program } from '../../types/rest';
import { StepForm, StepPart, type StepProps } from '../step';
import { NeedsProgram } from './needs-program';

export function TracksStep( step: StepProps ) {
	return step.program ? (
		<Tracks { ...step } program={ step.program } />
	) : (
		<NeedsProgram { ...step } />
	);
}

function Tracks( step: StepProps & { program: Program } ) {
	const { program } = step;
	const form = useForm(
		{
			currency: program.currency,
			payment_note: program.payment_note ?? '',
			tracks: typedTracks( program.tracks ),
		},
		async ( values ) => {
			await saveProgram( program.id, {
				currency: values.currency,
				payment_note: values.payment_note,
				tracks: sentTracks( values.tracks ),
				version: program.version ?? 0,
			} );
			await step.onSaved();
		}
	);
	const { values, set, problem } = form;
	return (
		<StepForm form={ form } step={ step }>
			<p className="mentoring-weak">
				{ __(
					'The fee depends on the length of a group, never on the mentor. This plugin takes no payments: it tells people what they owe.',
					'mentoring-program'
				) }
			</p>
			<StepPart
				step={ step }
				title={ __( 'Lengths and fees', 'mentoring-program' ) }
				about={ __(
					'Type 0 for a group that is free.',
					'mentoring-program'
				) }
			>
				<TrackFields
					values={ values }
					set={ set }
					problem={ problem }
					kept={ program.tracks }
				/>
			</StepPart>
			<StepPart
				step={ step }
				title={ __( 'How people pay you', 'mentoring-program' ) }
			>
				<TextArea
					field="payment_note"
					label={ __( 'How to pay', 'mentoring-program' ) }
					help={ __(
						'Shown once somebody has a place: on the page, in the mail, and under My mentoring.',
						'mentoring-program'
					) }
					rows={ 3 }
					value={ values.payment_note }
					onChange={ ( payment_note ) => set( { payment_note } ) }
					problem={ problem( 'payment_note' ) }
				/>
			</StepPart>
		</StepForm>
	);
}
