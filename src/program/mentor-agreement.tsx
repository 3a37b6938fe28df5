/**
 * What mentors agree to when they confirm a group: one text, in force like every rule. Whoever agreed to an older wording agreed
 * to that: each is kept with the confirmation.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Input, TextArea } from '../shared/components/field';
import type { Form } from '../shared/use-form';
import type { ProgramValues } from './values';

export function MentorAgreement( { form }: { form: Form< ProgramValues > } ) {
	const { mentor_agreement: words } = form.values;
	const change = ( changes: Partial< typeof words > ) =>
		form.set( { mentor_agreement: { ...words, ...changes } } );
	return (
		<Card>
			<CardHeader>
				<h2>{ __( 'What mentors agree to', 'mentoring-program' ) }</h2>
			</CardHeader>
			<CardBody className="mentoring-fields">
				<Input
					field="mentor_agreement.promise"
					label={ __(
						'Short sentence above the button',
						'mentoring-program'
					) }
					input={ { className: 'large-text', maxLength: 1000 } }
					value={ words.promise }
					onChange={ ( promise ) => change( { promise } ) }
					problem={ form.problem( 'mentor_agreement.promise' ) }
				/>
				<TextArea
					field="mentor_agreement.detail"
					label={ __(
						'Full text about confidentiality',
						'mentoring-program'
					) }
					rows={ 3 }
					value={ words.detail }
					onChange={ ( detail ) => change( { detail } ) }
					problem={ form.problem( 'mentor_agreement.detail' ) }
					help={ __(
						'On the page where a mentor confirms a group. Both left empty, it is the text the plugin ships. A changed wording is asked of mentors from then on; whoever confirmed before agreed to the words of that day.',
						'mentoring-program'
					) }
				/>
			</CardBody>
		</Card>
	);
}
