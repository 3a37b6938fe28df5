/**
 * What stands against registering somebody, and the reason to do it all the same.
 */
import { Notice } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Choice, TextArea } from '../../shared/components/field';
import type { OnBehalf as OnBehalfCheck } from '../../types/rest';
import { Part } from './part';
import type { OnBehalfForm } from './values';

export function ObjectionsCard( {
	form: { values, set, problem },
	check,
}: {
	form: OnBehalfForm;
	check: OnBehalfCheck;
} ) {
	return (
		<Part title={ __( 'What stands against it', 'mentoring-program' ) }>
			<Notice status="warning" isDismissible={ false }>
				<ul>
					{ check.objections.map( ( one ) => (
						<li key={ one.reason }>{ one.message }</li>
					) ) }
				</ul>
			</Notice>
			<Choice
				type="checkbox"
				input={ {
					checked: values.isOverridden,
					onChange: ( event ) =>
						set( { isOverridden: event.target.checked } ),
				} }
			>
				{ __( 'Register anyway', 'mentoring-program' ) }
			</Choice>
			{ values.isOverridden && (
				<TextArea
					field="why"
					label={ __( 'Reason', 'mentoring-program' ) }
					help={ __(
						'Kept with your name and the time. Not shown on the site, but part of the data a person can ask for. Be brief and factual.',
						'mentoring-program'
					) }
					rows={ 2 }
					value={ values.why }
					onChange={ ( why ) => set( { why } ) }
					problem={ problem( 'why' ) }
				/>
			) }
		</Part>
	);
}
