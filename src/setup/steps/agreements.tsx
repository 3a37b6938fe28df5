/**
 * The agreements people accept one by one (A27 to A35): read, reworded where needed, and confirmed by a person.
 */
import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { confirmProgram, saveProgram } from '../../program/api';
import { Choice, Input, TextArea } from '../../shared/components/field';
import { useForm } from '../../shared/use-form';
import type { Program } from '../../types/rest';
import { StepForm, type StepProps } from '../step';
import { NeedsProgram } from './needs-program';

export function AgreementsStep( step: StepProps ) {
	return step.program ? (
		<Agreements { ...step } program={ step.program } />
	) : (
		<NeedsProgram { ...step } />
	);
}

function Agreements( step: StepProps & { program: Program } ) {
	const { program } = step;
	const form = useForm(
		{
			agreements: program.agreements,
			// Once confirmed, the tick stands until a wording changes.
			isRead: program.unconfirmed?.includes( 'agreements' ) === false,
		},
		async ( values ) => {
			const isChanged =
				JSON.stringify( values.agreements ) !==
				JSON.stringify( program.agreements );
			if ( isChanged ) {
				await saveProgram( program.id, {
					agreements: values.agreements.map(
						( { key, promise, detail } ) => ( {
							key,
							promise,
							detail,
						} )
					),
					version: program.version ?? 0,
				} );
			}
			if ( values.isRead ) {
				await confirmProgram( program.id, 'agreements' );
			}
			await step.onSaved();
		}
	);
	const { values, set, problem } = form;
	return (
		<StepForm form={ form } step={ step }>
			<p>
				{ __(
					'Everybody who registers accepts these one by one; the wording, the person and the time are kept. A changed wording is a new text: who accepted the old one accepted that. Ask your insurer or lawyer about the one on responsibility.',
					'mentoring-program'
				) }
			</p>
			{ values.agreements.map( ( agreement, index ) => (
				<fieldset key={ agreement.key } className="mentoring-agreement">
					<legend className="screen-reader-text">
						{ agreement.promise }
					</legend>
					<Input
						field={ `agreements.${ index }.promise` }
						label={
							agreement.only_long
								? __(
										'Promise, long groups only',
										'mentoring-program'
									)
								: __( 'Promise', 'mentoring-program' )
						}
						input={ { className: 'large-text' } }
						value={ agreement.promise }
						onChange={ ( promise ) =>
							set( {
								agreements: values.agreements.map(
									( one, at ) =>
										at === index ? { ...one, promise } : one
								),
							} )
						}
						problem={ problem( `agreements.${ index }.promise` ) }
					/>
					<TextArea
						field={ `agreements.${ index }.detail` }
						label={ __( 'What follows it', 'mentoring-program' ) }
						rows={ 2 }
						value={ agreement.detail }
						onChange={ ( detail ) =>
							set( {
								agreements: values.agreements.map(
									( one, at ) =>
										at === index ? { ...one, detail } : one
								),
							} )
						}
						problem={ problem( `agreements.${ index }.detail` ) }
					/>
				</fieldset>
			) ) }
			<Choice
				type="checkbox"
				field="what"
				input={ {
					checked: values.isRead,
					onChange: ( event ) =>
						set( { isRead: event.target.checked } ),
				} }
			>
				{ __(
					'I have read all of them, and they are what our chapter asks.',
					'mentoring-program'
				) }
			</Choice>
			{ ! values.isRead && (
				<Notice status="info" isDismissible={ false }>
					{ __(
						'Until somebody confirms the agreements no term opens.',
						'mentoring-program'
					) }
				</Notice>
			) }
		</StepForm>
	);
}
