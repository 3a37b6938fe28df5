/**
 * What do you run? A program is made from a preset, with a name and the name of the chapter.
 */
import { RadioControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { createProgram, saveProgram } from '../../program/api';
import { bootData } from '../../shared/boot-data';
import { Input } from '../../shared/components/field';
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
	const { values, set, problem } = form;
	return (
		<StepForm form={ form } step={ step }>
			<RadioControl
				className="mentoring-radiocards"
				label={ __( 'What do you run?', 'mentoring-program' ) }
				hideLabelFromVision
				selected={ values.preset }
				onChange={ ( preset ) => set( { preset } ) }
				options={ [
					{
						value: 'groups_by_term',
						label: __(
							'Mentoring groups by term',
							'mentoring-program'
						),
						description: __(
							'A mentor leads a small group on fixed dates. Members choose a group each term and pay a fee by length. A waiting list when a group is full.',
							'mentoring-program'
						),
					},
				] }
			/>
			<Input
				field="name"
				label={ __( 'Name of the program', 'mentoring-program' ) }
				help={ __(
					'Members see this name. You can change it.',
					'mentoring-program'
				) }
				value={ values.name }
				onChange={ ( name ) => set( { name } ) }
				problem={ problem( 'name' ) }
			/>
			<Input
				field="chapter"
				label={ __( 'Name of your chapter', 'mentoring-program' ) }
				help={ __(
					'Stands on the form and in the agreements.',
					'mentoring-program'
				) }
				value={ values.chapter }
				onChange={ ( chapter ) => set( { chapter } ) }
				problem={ problem( 'chapter' ) }
			/>
		</StepForm>
	);
}
