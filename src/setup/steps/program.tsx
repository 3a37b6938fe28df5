/**
 * What do you run? A program is made from a preset, with a name and the name of the chapter.
 */
import { __ } from '@wordpress/i18n';
import { createProgram, saveProgram } from '../../program/api';
import { bootData } from '../../shared/boot-data';
import { Choice, Input } from '../../shared/components/field';
import { useForm } from '../../shared/use-form';
import { StepForm, type StepProps } from '../step';

export function ProgramStep( step: StepProps ) {
	const { program, onSaved } = step;
	const form = useForm(
		{
			preset: 'groups_by_term',
			name:
				program?.name ?? __( 'Mentoring groups', 'mentoring-program' ),
			chapter: program?.chapter ?? bootData.siteName,
		},
		async ( { preset, name, chapter } ) => {
			if ( program ) {
				await saveProgram( program.id, {
					name,
					chapter,
					version: program.version ?? 0,
				} );
			} else {
				await createProgram( { preset, name, chapter } );
			}
			await onSaved();
		}
	);
	return (
		<StepForm form={ form } step={ step }>
			<fieldset className="mentoring-choices">
				<legend>
					{ __( 'What do you run?', 'mentoring-program' ) }
				</legend>
				<Choice
					type="radio"
					input={ { name: 'preset', checked: true, readOnly: true } }
				>
					<strong>
						{ __(
							'Mentoring groups by term',
							'mentoring-program'
						) }
					</strong>
					<br />
					{ __(
						'Members choose a group each term. One mentor, four to eight people, explicit dates, a fee by length, a waiting list when a group is full.',
						'mentoring-program'
					) }
				</Choice>
			</fieldset>
			<Input
				field="name"
				label={ __( 'Name of the program', 'mentoring-program' ) }
				value={ form.values.name }
				onChange={ ( name ) => form.set( { name } ) }
				problem={ form.problem( 'name' ) }
			/>
			<Input
				field="chapter"
				label={ __( 'Name of your chapter', 'mentoring-program' ) }
				help={ __(
					'Stands on the form and in the agreements.',
					'mentoring-program'
				) }
				value={ form.values.chapter }
				onChange={ ( chapter ) => form.set( { chapter } ) }
				problem={ form.problem( 'chapter' ) }
			/>
		</StepForm>
	);
}
