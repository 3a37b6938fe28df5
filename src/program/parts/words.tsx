/**
 * What mentors and mentees are called here.
 */
import { Input } from '../../shared/components/field';
import { type Props } from './part';

export function Label( {
	form,
	name,
	label,
	usual,
}: Props & { name: 'mentor' | 'mentee'; label: string; usual: string } ) {
	const { life } = form.values;
	return (
		<Input
			field={ `life.${ name }` }
			label={ label }
			input={ { className: '', maxLength: 40, placeholder: usual } }
			value={ life[ name ] }
			onChange={ ( word ) =>
				form.set( { life: { ...life, [ name ]: word } } )
			}
			problem={ form.problem( `life.${ name }` ) }
		/>
	);
}
