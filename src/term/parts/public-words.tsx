/**
 * What each state of a term tells the public, beside how it looks.
 */
import { Card, CardBody, CardHeader } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { TextArea } from '../../shared/components/field';
import type { Form } from '../../shared/use-form';
import { TermPreview, type PreviewState } from '../preview';
import type { Values } from '../values';

export function PublicWords( { form }: { form: Form< Values > } ) {
	return (
		<Card>
			<CardHeader>
				<h2>{ __( 'What the public reads', 'mentoring-program' ) }</h2>
			</CardHeader>
			<CardBody className="mentoring-fields">
				<p className="description">
					{ __(
						'State and dates are shown by themselves. These words stand under them.',
						'mentoring-program'
					) }
				</p>
				<Message
					state="soon"
					label={ __(
						'While it is coming soon',
						'mentoring-program'
					) }
					values={ form.values }
					form={ form }
				/>
				<Message
					state="open"
					label={ __( 'While it is open', 'mentoring-program' ) }
					values={ form.values }
					form={ form }
				/>
				<Message
					state="closed"
					label={ __( 'Once it is closed', 'mentoring-program' ) }
					values={ form.values }
					form={ form }
				/>
			</CardBody>
		</Card>
	);
}

function Message( {
	state,
	label,
	values,
	form,
}: {
	state: PreviewState;
	label: string;
	values: Values;
	form: {
		set: ( changes: Partial< Values > ) => void;
		problem: ( field: string ) => string | undefined;
	};
} ) {
	const field = `message_${ state }` as const;
	return (
		<div className="mentoring-beside">
			<TextArea
				field={ field }
				label={ label }
				rows={ 4 }
				value={ values[ field ] }
				onChange={ ( text ) => form.set( { [ field ]: text } ) }
				problem={ form.problem( field ) }
			/>
			<TermPreview term={ values } state={ state } />
		</div>
	);
}
