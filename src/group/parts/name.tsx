/**
 * What a group is called and who leads it.
 */
import { __ } from '@wordpress/i18n';
import { Input } from '../../shared/components/field';
import { Mentors } from '../mentors';
import { Part, type PartProps } from './part';

export function Name( { form }: PartProps ) {
	const { values, set, problem } = form;
	return (
		<Part title={ __( 'Name and mentors', 'mentoring-program' ) }>
			<Input
				field="title"
				label={ __( 'Title', 'mentoring-program' ) }
				value={ values.title }
				onChange={ ( title ) => set( { title } ) }
				problem={ problem( 'title' ) }
			/>
			<Mentors
				mentors={ values.mentors }
				onChange={ ( mentors ) => set( { mentors } ) }
				problem={ problem }
			/>
		</Part>
	);
}
